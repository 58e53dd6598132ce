import { foldText } from "./foldText.ts";
import { readNumeral } from "./slots/numerals.ts";

/** One answer among several. */
export interface ChoiceOption {
  readonly value: string;
  /** What the button says, in the language shown. */
  readonly label: string;
  /** Other ways to say it. */
  readonly aliases?: readonly string[];
}

const ORDINALS = [
  "first",
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth",
  "tenth",
];
const NUMBERED =
  /^(?:我?[选要]|第|no ?|number |option |choice |#|the )*([0-9]{1,3}|[一二两三四五六七八九十]{1,3}|[a-z]+)(?:st|nd|rd|th)?(?: ?(?:个|项|号|one|option|choice|\.|\)|、))*$/u;
const LAST = /^(?:the )?(?:最后一?[个项]|last(?: one)?)$/u;
const DENIED = /^(?:不是|不要|不|没|not |no |isn't )/u;

/**
 * Reads which of several answers was given: its value, its label, its number (`2`, `２`, `二`, `第二個`,
 * `the second one`), or a sentence that contains a label; the longest label contained wins.
 *
 * @param text what was said; compared without regard to width, case and script.
 * @returns the option's value, or null when none or more than one fits.
 */
export function readChoice(text: string, options: readonly ChoiceOption[]): string | null {
  const said = bare(text);
  if (said === "") return null;
  return exact(said, options) ?? numbered(said, options) ?? contained(said, options);
}

function exact(said: string, options: readonly ChoiceOption[]): string | null {
  const value = options.find((option) => bare(option.value) === said);
  return (value ?? options.find((option) => namesOf(option).includes(said)))?.value ?? null;
}

function numbered(said: string, options: readonly ChoiceOption[]): string | null {
  if (LAST.test(said)) return options.at(-1)?.value ?? null;
  const word = said.length <= 16 ? NUMBERED.exec(said)?.[1] : undefined;
  if (word === undefined) return null;
  const ordinal = ORDINALS.indexOf(word) + 1;
  const number = ordinal > 0 ? ordinal : readNumeral(word);
  return number === null ? null : (options[number - 1]?.value ?? null);
}

function contained(said: string, options: readonly ChoiceOption[]): string | null {
  if (DENIED.test(said)) return null;
  const fits = options
    .map((option) => ({
      option,
      length: Math.max(0, ...namesOf(option).map((name) => overlap(said, name))),
    }))
    .filter(({ length }) => length > 0)
    .sort((a, b) => b.length - a.length);
  const [best, next] = fits;
  if (best === undefined || best.length === next?.length) return null;
  return best.option.value;
}

/** How many characters a label and what was said share when one contains the other as a whole. */
function overlap(said: string, name: string): number {
  if (name.length >= 2 && containsWord(said, name)) return name.length;
  if (said.length >= 2 && containsWord(name, said)) return said.length;
  return name.length === 1 && !/[a-z0-9]/u.test(name) && said.includes(name) ? 1 : 0;
}

/** English only counts as whole words: `no` is not in `another`. */
function containsWord(text: string, word: string): boolean {
  const at = text.indexOf(word);
  if (at < 0) return false;
  const letter = /[a-z0-9]/u;
  const joined = (inside: string | undefined, outside: string | undefined): boolean =>
    inside !== undefined && outside !== undefined && letter.test(inside) && letter.test(outside);
  return !joined(word[0], text[at - 1]) && !joined(word.at(-1), text[at + word.length]);
}

function namesOf(option: ChoiceOption): string[] {
  return [option.label, ...(option.aliases ?? [])].map(bare).filter((name) => name !== "");
}

function bare(text: string): string {
  return foldText(text.slice(0, 400))
    .replace(/^[\s"'「」『』()[\].,，。!?！？、:]+|[\s"'「」『』()[\].,，。!?！？、:]+$/gu, "")
    .replace(/\s+/gu, " ");
}
