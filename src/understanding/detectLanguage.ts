import { SCRIPT_MARKS } from "./foldText.ts";

/** Languages the assistant speaks. */
export type ReadingLanguage = "zh-Hant" | "zh-Hans" | "en";

/** Characters looked at: a language shows soon. */
const READ = 400;

/**
 * The language a text is written in; Chinese with English words in it is Chinese.
 *
 * @param tidied text as tidied, script kept.
 * @returns null when nothing in it tells, as in 你好 or 123.
 */
export function detectLanguage(tidied: string): ReadingLanguage | null {
  let han = 0;
  let latin = 0;
  const marks = [0, 0, 0];
  for (let at = 0; at < Math.min(tidied.length, READ); at += 1) {
    const code = tidied.charCodeAt(at);
    if (code >= 0x3400 && code <= 0x9fff) {
      han += 1;
      marks[SCRIPT_MARKS[code]!]! += 1;
    } else if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)) latin += 1;
  }
  if (han === 0) return latin >= 2 ? "en" : null;
  if (latin > han * 12) return "en";
  if (marks[1] === marks[2]) return null;
  return marks[1]! > marks[2]! ? "zh-Hant" : "zh-Hans";
}
