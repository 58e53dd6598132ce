import { readReference } from "../src/core/case/reference.ts";
import { LOCALES } from "../src/core/locale.ts";
import { SUPPLY_VERBS, type SupplyVerb } from "../src/core/supply/steps.ts";
import { textsFor } from "../src/locales/index.ts";
import { findReference } from "../src/understanding/slots/reference.ts";
import { foldTidied, tidyText } from "../src/understanding/foldText.ts";
import { bare } from "./guided/commands.ts";

/** A step of a supply request as it was typed. */
export interface StepWords {
  readonly verb: SupplyVerb;
  /** As stored; null when none was typed. */
  readonly reference: string | null;
  readonly rest: string;
}

/** Words for each step, of all languages: staff mix them. */
const WORDS: ReadonlyMap<string, SupplyVerb> = new Map(
  LOCALES.flatMap((locale) => {
    const { step, also } = textsFor(locale).supply;
    return SUPPLY_VERBS.flatMap((verb) =>
      [step[verb], ...also[verb].split("|")].map((word) => [bare(word), verb] as const),
    );
  }),
);

const LONGEST_HEAD = 40;
const LONGEST_ANSWER = 120;

/** Reads `勘查結果 S-7K3M-9QX2 線路正常`. @returns null for anything else. */
export function readStepWords(text: string): StepWords | null {
  const tidied = tidyText(text);
  const found = /[\d-]/.test(tidied) ? findReference(foldTidied(tidied)) : null;
  if (found === null) {
    const verb = verbOf(text);
    return verb === null ? null : { verb, reference: null, rest: "" };
  }
  const written = tidied.length === text.length ? text : tidied;
  const verb = verbOf(written.slice(0, found.start));
  const reference = readReference(found.value);
  if (verb === null || reference === null) return null;
  const rest = written.slice(found.end).replace(/^[\s:：,，。、]+/u, "");
  return { verb, reference, rest: rest.trim() };
}

/** Reads `選設計單位 青禾設計院`, a step and its first answer. @returns null for anything else. */
export function readStepAnswer(text: string): StepWords | null {
  const tidied = tidyText(text).trim();
  if (tidied.length > LONGEST_ANSWER) return null;
  // The longest name counts: "supply dates" is a step, and so is "supply date".
  const breaks = [...tidied.matchAll(/\s*[:：]\s*|\s+/gu)].toReversed();
  for (const { index, 0: gap } of breaks) {
    const verb = verbOf(tidied.slice(0, index));
    if (verb !== null) return { verb, reference: null, rest: tidied.slice(index + gap.length) };
  }
  return null;
}

const verbOf = (head: string): SupplyVerb | null =>
  head.length > LONGEST_HEAD ? null : (WORDS.get(bare(head)) ?? null);
