// What never belongs in a sentence: controls (PostgreSQL refuses NUL), direction overrides, which
// make a text read otherwise than it is stored, and invisible characters, which hide in names.
const STRAY =
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]/gu;
/** The joiner stays where it holds an emoji together. */
const LONE_JOINER =
  /(?<![\p{Extended_Pictographic}\ufe0f\u{1f3fb}-\u{1f3ff}])\u200d|\u200d(?!\p{Extended_Pictographic})/gu;
const SUSPECT =
  /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]/u;

/** A text as it is shown and stored: line ends as `\n`, nothing invisible, valid Unicode. */
export function cleanWireText(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(STRAY, "")
    .replace(LONE_JOINER, "");
}

/**
 * A JSON value with every text in it cleaned, members' names too; arrays and objects are new ones.
 * Its depth was bounded when it was parsed.
 */
export function cleanWireValue(value: unknown): unknown {
  if (typeof value === "string") return cleanWireText(value);
  if (Array.isArray(value)) return value.map(cleanWireValue);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [cleanWireText(key), cleanWireValue(member)]),
  );
}
