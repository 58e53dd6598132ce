import { type ReadingLanguage } from "../detectLanguage.ts";

const NAMES: readonly (readonly [RegExp, ReadingLanguage])[] = [
  [/简体|简中|simplified/u, "zh-Hans"],
  [/繁体|正体|繁中|traditional/u, "zh-Hant"],
  [/英文|英语|english|eng(?![a-z])/u, "en"],
  [/粤语|广东话|国语|台语|cantonese/u, "zh-Hant"],
  [/普通话|汉语/u, "zh-Hans"],
  [/中文|华语|chinese|mandarin/u, "zh-Hant"],
];
/** The language somebody can't read or has had enough of. */
const UNWANTED =
  /(?:看不懂|不懂|不会|听不懂|睇不明|不要|别用|不想看|怎么都是|都是|don't (?:speak|understand|read|know)|do not (?:speak|understand|read|know)|can't (?:speak|understand|read)|cannot (?:speak|understand|read)|no more|not) ?(?:用|再用|说|any |in )?(?:英文|英语|简体|繁体|中文|汉语|english|chinese|simplified|traditional)(?:字|中文| chinese)?/gu;

/**
 * The language somebody asks for in folded text; Chinese without saying which is Traditional here.
 *
 * @returns null when none is named.
 */
export function findWantedLanguage(folded: string): ReadingLanguage | null {
  const text = folded.replace(UNWANTED, " ");
  return NAMES.find(([name]) => name.test(text))?.[1] ?? null;
}
