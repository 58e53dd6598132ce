import { LOCALES } from "../src/core/locale.ts";
import { type VisitKind } from "../src/core/visits/rules.ts";
import { textsFor } from "../src/locales/index.ts";
import { type FindingsTexts } from "../src/locales/zhHant/findings.ts";
import { readDate } from "../src/understanding/readDate.ts";

type Word = keyof FindingsTexts["words"];

/** Words of all languages, the longest first: staff mix them. */
export const wordsFor = (name: Word): readonly string[] =>
  LOCALES.flatMap((locale) => textsFor(locale).findings.words[name]).toSorted(
    (a, b) => b.length - a.length,
  );

/** What staff say around a visit; `rest` is what stands behind the word. */
export interface VisitWords {
  readonly type: "prepare" | "announce" | "record" | "companion" | "acceptTime" | "agreeTime";
  readonly rest: string;
  /** Which kind of visit is meant; null: it wasn't said. */
  readonly kind: VisitKind | null;
}

const COMMANDS = (
  ["prepare", "announce", "record", "companion", "acceptTime", "agreeTime"] as const
).map((type) => ({
  type,
  words: new RegExp(`^(?:${wordsFor(type).join("|")})(?:[\\s:：，,]+(.*))?$`, "is"),
}));

const KINDS: readonly (readonly [VisitKind, RegExp])[] = (["phone", "onSite", "home"] as const).map(
  (kind) => {
    const words = LOCALES.flatMap((locale) => textsFor(locale).findings.kindWords[kind]);
    return [kind, new RegExp(`\\s+(?:${words.join("|")})$`, "i")];
  },
);

/** Reads 準備 宏基建設, 預告 宏基建設 明天 10:00, 記錄回訪 宏基建設 電話; null for anything else. */
export function readVisitWords(typed: string): VisitWords | null {
  const text = typed.normalize("NFKC").trim().replace(/\s+/g, " ");
  for (const { type, words } of COMMANDS) {
    const found = words.exec(text);
    if (found === null) continue;
    const rest = (found[1] ?? "").trim();
    const kind = KINDS.find(([, ends]) => ends.test(rest));
    return {
      type,
      rest: kind === undefined ? rest : rest.replace(kind[1], "").trim(),
      kind: kind?.[0] ?? null,
    };
  }
  return null;
}

/** A customer's name, and the moment written behind it; null: there is none, or no time of day. */
export interface NameAndTime {
  readonly name: string;
  readonly at: Temporal.Instant | null;
}

/** Takes `宏基建設 明天 10:00` apart: as few words as possible are the name. */
export function readNameAndTime(rest: string, now: Temporal.ZonedDateTime): NameAndTime {
  const words = rest.split(" ").filter((word) => word !== "");
  for (let count = 1; count < words.length; count += 1) {
    const at = readMoment(words.slice(count).join(" "), now);
    if (at !== null) return { name: words.slice(0, count).join(" "), at };
  }
  return { name: rest, at: null };
}

/** A day and a time of day, as a moment; null when either is missing. */
export function readMoment(text: string, now: Temporal.ZonedDateTime): Temporal.Instant | null {
  const read = readDate(text, now);
  if (read?.time === undefined) return null;
  return read.date.toZonedDateTime({ timeZone: now.timeZoneId, plainTime: read.time }).toInstant();
}
