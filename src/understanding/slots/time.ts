import { readNumeral } from "./numerals.ts";

/** A time of day; `nextDay` when midnight was called the evening's twelve o'clock. */
export interface FoundTime {
  readonly time: Temporal.PlainTime;
  readonly nextDay: boolean;
}

const PART_OF_DAY =
  "凌晨|清晨|早上|朝早|上午|早晨|中午|正午|下午|下昼|午后|傍晚|晚上|夜晚|晚间|今晚|明晚|夜里|半夜|晚|早";
const HAN = "[0-9]{1,2}|[零一二两三四五六七八九十]{1,3}";
const CLOCK = /(?<![0-9.])([0-9]{1,2})[:.]([0-9]{2})(?![0-9:]) ?(am|pm|a\.m\.|p\.m\.)?/u;
const ENGLISH =
  /(?<![0-9a-z.:])([0-9]{1,2})(?:[:.]([0-9]{2}))? ?(am|pm|a\.m\.|p\.m\.|o'clock)(?![a-z])/u;
const CHINESE = new RegExp(
  `(${PART_OF_DAY})?的? ?(${HAN})(?: ?点钟?| ?时|:)(?: ?(半)| ?([一三])刻|(?: (?=[^ ]{1,3} ?分))?([0-9]{1,2}|[零一二三四五六七八九十]{1,3})(?: ?分|(?![0-9零一二三四五六七八九十]|[个個人位名])))?`,
  "u",
);
const NOON = /正午|中午|(?<![a-z])(?:at )?noon(?![a-z])/u;
const MIDNIGHT = /午夜|(?<![a-z])midnight(?![a-z])/u;
const AT = /(?<![a-z])at ([0-9]{1,2})(?![0-9:.a-z/])/u;

/**
 * The time of day in folded text.
 *
 * Hours one to six without a part of the day are the afternoon's: nobody makes an appointment at three at night.
 *
 * @param expected whether a time is likely here; otherwise 三點 (three points) isn't taken for one.
 * @returns undefined when none is named, null when one is named that doesn't exist.
 */
export function findTime(folded: string, expected: boolean): FoundTime | null | undefined {
  const chinese = CHINESE.exec(folded);
  if (chinese !== null && (expected || chinese[1] !== undefined) && !/[:]/u.test(chinese[0]))
    return ofChinese(chinese);
  const part = new RegExp(PART_OF_DAY, "u").exec(folded)?.[0];
  const clock = CLOCK.exec(folded);
  if (
    clock !== null &&
    (folded[clock.index + clock[1]!.length] === ":" || clock[3] !== undefined)
  ) {
    return at(shift(Number(clock[1]), clock[3] ?? part), Number(clock[2]));
  }
  const english = ENGLISH.exec(folded);
  if (english !== null) return ofEnglish(english);
  if (!expected) return undefined;
  const bare = AT.exec(folded);
  if (bare !== null)
    return at(part === undefined ? afternoon(Number(bare[1])) : shift(Number(bare[1]), part), 0);
  if (NOON.test(folded)) return at(12, 0);
  return MIDNIGHT.test(folded) ? { time: new Temporal.PlainTime(0), nextDay: true } : undefined;
}

function ofChinese([, part, hour, half, quarter, minute]: RegExpExecArray): FoundTime | null {
  const hours = readNumeral(hour!);
  const minutes =
    half !== undefined
      ? 30
      : quarter !== undefined
        ? quarter === "一"
          ? 15
          : 45
        : minute === undefined
          ? 0
          : readNumeral(minute);
  if (hours === null || minutes === null) return null;
  if (hours === 12 && part !== undefined && /晚|夜/u.test(part))
    return { time: new Temporal.PlainTime(0, minutes % 60), nextDay: true };
  return at(part === undefined ? afternoon(hours) : shift(hours, part), minutes);
}

function ofEnglish([, hour, minute, half]: RegExpExecArray): FoundTime | null {
  const hours = Number(hour);
  return at(half === "o'clock" ? afternoon(hours) : shift(hours, half), Number(minute ?? 0));
}

function afternoon(hours: number): number {
  return hours >= 1 && hours <= 6 ? hours + 12 : hours;
}

function shift(hours: number, part: string | undefined): number {
  if (part === undefined || hours > 12) return hours;
  if (/^(?:pm|p\.m\.|下午|下昼|午后|傍晚|晚上|夜晚|晚间|今晚|明晚|晚)$/u.test(part))
    return hours === 12 ? 12 : hours + 12;
  if (/^(?:中午|正午)$/u.test(part)) return hours <= 3 ? hours + 12 : hours;
  return hours === 12 && /^(?:am|a\.m\.|凌晨|半夜|夜里)$/u.test(part) ? 0 : hours;
}

function at(hours: number, minutes: number): FoundTime | null {
  if (hours === 24 && minutes === 0) return { time: new Temporal.PlainTime(0), nextDay: true };
  if (hours > 23 || minutes > 59) return null;
  return { time: new Temporal.PlainTime(hours, minutes), nextDay: false };
}
