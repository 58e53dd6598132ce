import { readChoice } from "../../src/understanding/readChoice.ts";
import { bare } from "./commands.ts";
import { type Choice } from "./question.ts";

const NUMERALS = "一二三四五六七八九";
const NUMBER =
  /^(?:第|选|选择|号码|option|number|no\.?)? ?(\d{1,2}|[一二两三四五六七八九十]{1,3}) ?(?:个|项|号|题|\.|、|\))?$/u;

/** 1 … 99 out of "2", "２", "第二項", "二", "十二"; null when the text isn't just a number. */
export function readNumber(text: string): number | null {
  const found = NUMBER.exec(bare(text))?.[1];
  if (found === undefined) return null;
  if (/^\d/.test(found)) return Number(found);
  const digits = found.replace("两", "二");
  const ten = digits.indexOf("十");
  if (ten === -1) return digits.length === 1 ? NUMERALS.indexOf(digits) + 1 : null;
  const tens = ten === 0 ? 1 : NUMERALS.indexOf(digits[0] ?? "") + 1;
  const units = digits.slice(ten + 1);
  return tens * 10 + (units === "" ? 0 : NUMERALS.indexOf(units) + 1);
}

/** Whether each brings a number of its own. */
export const areNumbered = (choices: readonly Choice[]): boolean =>
  choices.length > 0 && choices.every((choice) => choice.number !== undefined);

/** The choice that a text names as a whole: its number, its label, or another word for it. */
export function pickWhole(choices: readonly Choice[], text: string): Choice | null {
  const number = readNumber(text);
  if (number !== null) {
    return (
      (areNumbered(choices)
        ? choices.find((choice) => choice.number === number || choices.length === 1)
        : choices[number - 1]) ?? null
    );
  }
  const said = bare(text);
  const names = (choice: Choice) => [choice.label, ...(choice.also ?? [])].map(bare);
  return choices.find((choice) => names(choice).includes(said)) ?? null;
}

/** The choice that a text names, also within a sentence. */
export function pickWithin(choices: readonly Choice[], text: string): Choice | null {
  const whole = pickWhole(choices, text);
  if (whole !== null) return whole;
  // A number that none of them has isn't the place of another.
  if (areNumbered(choices) && readNumber(text) !== null) return null;
  const options = choices.map(({ value, label, also }) => ({
    value,
    label,
    ...(also === undefined ? {} : { aliases: also }),
  }));
  const value = readChoice(text, options);
  return choices.find((choice) => choice.value === value) ?? null;
}
