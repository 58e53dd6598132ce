import { readReference } from "../src/core/case/reference.ts";
import { LOCALES } from "../src/core/locale.ts";
import { textsFor } from "../src/locales/index.ts";
import { type StaffTexts } from "../src/locales/zhHant/staff.ts";

/** What a member of staff may type a verb for; the case is named by its reference. */
export type StaffVerb = keyof StaffTexts["example"];

export type StaffCommand =
  | { readonly type: "work" | "onBehalf" | "help" }
  /** A reference alone. */
  | { readonly type: "open"; readonly reference: string }
  | {
      readonly type: "verb";
      readonly verb: StaffVerb;
      /** As stored; null when none was typed. */
      readonly reference: string | null;
      readonly rest: string;
    };

/** Words without a case, and verbs, of all languages: staff mix them. */
const WORDS: ReadonlyMap<string, keyof StaffTexts["words"]> = new Map(
  LOCALES.flatMap((locale) =>
    Object.entries(textsFor(locale).staff.words).flatMap(([name, words]) =>
      words.map((word) => [word, name as keyof StaffTexts["words"]] as const),
    ),
  ),
);

const CANDIDATE = /(?<![0-9a-z])[a-z]-?[0-9a-z]{4}-?[0-9a-z]{4}(?![0-9a-z])/gi;

/** Wide letters, digits and signs in their narrow form, each still one character: what was written stays as it was. */
const narrowed = (text: string) =>
  text.replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));

const bare = (words: string) =>
  narrowed(words)
    .toLowerCase()
    .replace(/^[\s/「“"']+|(?<![\s:：,，。.!！」”"'])[\s:：,，。.!！」”"']+$/g, "")
    .replace(/\s+/g, " ");

/**
 * Reads a typed command: a word, a reference, and what is meant for the case. Anything else is
 * not a command, and null.
 */
export function readStaffCommand(typed: string): StaffCommand | null {
  const text = typed.trim();
  const found = referenceIn(narrowed(text));
  if (found === null) return withoutReference(text);
  const head = bare(text.slice(0, found.start));
  const rest = text
    .slice(found.end)
    .replace(/^[\s:：,，。、]+/, "")
    .trim();
  const { reference } = found;
  if (head === "") return rest === "" ? { type: "open", reference } : null;
  const word = WORDS.get(head);
  return word === undefined || isMenu(word) ? null : { type: "verb", verb: word, reference, rest };
}

function withoutReference(text: string): StaffCommand | null {
  const word = WORDS.get(bare(text));
  if (word === undefined) return null;
  return isMenu(word) ? { type: word } : { type: "verb", verb: word, reference: null, rest: "" };
}

const isMenu = (word: keyof StaffTexts["words"]): word is "work" | "onBehalf" | "help" =>
  word === "work" || word === "onBehalf" || word === "help";

/** A word of nine letters has a reference's length: without dashes it takes a digit, or capitals as shown. */
function referenceIn(text: string) {
  for (const candidate of text.matchAll(CANDIDATE)) {
    const written = candidate[0];
    const dashed = /^[a-z]-[^-]{4}-[^-]{4}$/i.test(written);
    const meant = dashed || /\d/.test(written) || written === written.toUpperCase();
    const reference = meant ? readReference(written) : null;
    if (reference === null) continue;
    return { reference, start: candidate.index, end: candidate.index + written.length };
  }
  return null;
}

/** A handover's target and reason, taken apart. */
export interface TypedOffer {
  /** Names to try, the longest first: a name may have several words. */
  readonly names: readonly { readonly name: string; readonly reason: string }[];
}

const TO = new RegExp(
  `^(?:${LOCALES.flatMap((locale) => textsFor(locale).staff.toWords).join("|")})\\s*`,
  "i",
);
const MOST_WORDS_OF_A_NAME = 4;

/** Reads `給 王小明 他負責這一區`. */
export function readOffer(rest: string): TypedOffer {
  const words = rest
    .replace(TO, "")
    .split(/[\s,，:：]+/)
    .filter((word) => word !== "");
  const most = Math.min(MOST_WORDS_OF_A_NAME, words.length);
  const names = Array.from({ length: most }, (_, index) => most - index).map((count) => ({
    name: words.slice(0, count).join(" "),
    reason: words.slice(count).join(" "),
  }));
  return { names };
}
