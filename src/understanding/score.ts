import { type Guess } from "./classify.ts";
import { INTENTS, type Intent } from "./intent.ts";

/** A sentence somebody labelled by hand. */
export interface Labelled {
  readonly intent: Intent;
  /** `zh-Hant`, `zh-Hans` or `en`. */
  readonly language: string;
  readonly text: string;
}

/** Shares of a set of sentences, each from 0 to 1. */
export interface Score {
  readonly sentences: number;
  /** The surest intent is the right one, however sure. */
  readonly accuracy: number;
  /** Acted on rightly, or rightly left alone. */
  readonly right: number;
  /** Not acted on though something was wanted: the person is asked. */
  readonly askedBack: number;
  /** Acted on wrongly. */
  readonly wrong: number;
}

/** A sentence with what was read. */
export interface Scored extends Labelled {
  readonly read: Guess;
}

/**
 * Reads a labelled file: intent, language and text, parted by tabs; empty lines and `#` lines are skipped.
 *
 * @throws Error naming the first line that is not so.
 */
export function parseLabelled(file: string): Labelled[] {
  const known: readonly string[] = INTENTS;
  return file.split(/\r?\n/u).flatMap((line, at) => {
    if (line.trim() === "" || line.startsWith("#")) return [];
    const [intent, language, text] = line.split("\t");
    if (intent === "intent" && language === "language") return [];
    if (text === undefined || !known.includes(intent!))
      throw new Error(`line ${at + 1} is not intent, language, text`);
    return [{ intent: intent as Intent, language: language!, text }];
  });
}

/** What the assistant would do: act on an intent, or ask (null), as it also does when nothing is recognised. */
export function actionOf({ intent, confidence }: Guess, actAbove: number): Intent | null {
  return confidence >= actAbove && intent !== "none" ? intent : null;
}

/** Scores readings; a `none` sentence is right when it is not acted on. */
export function scoreOf(scored: readonly Scored[], actAbove: number): Score {
  const share = (fits: (one: Scored) => boolean): number =>
    scored.filter(fits).length / Math.max(1, scored.length);
  const action = (one: Scored): Intent | null => actionOf(one.read, actAbove);
  return {
    sentences: scored.length,
    accuracy: share(({ intent, read }) => intent === read.intent),
    right: share((one) => action(one) === (one.intent === "none" ? null : one.intent)),
    askedBack: share((one) => action(one) === null && one.intent !== "none"),
    wrong: share((one) => action(one) !== null && action(one) !== one.intent),
  };
}

/** Pairs of wanted and read intents that differ, most frequent first. */
export function confusionsOf(scored: readonly Scored[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const { intent, read } of scored) {
    if (intent === read.intent) continue;
    const pair = `${intent} read as ${read.intent}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]);
}
