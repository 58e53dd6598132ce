import { foldText } from "../src/understanding/foldText.ts";
import { readDate } from "../src/understanding/readDate.ts";
import { HAN_NUMERALS, readNumeral } from "../src/understanding/slots/numerals.ts";

/** How long a reminder is put off, and why; the reason "" when none was written. */
export interface TypedSnooze {
  readonly until: Temporal.Instant;
  readonly reason: string;
}

const COUNT = `([0-9]{1,3}(?:\\.[0-9]{1,2})?|半|[兩${HAN_NUMERALS}]{1,3}|an?|half an?)`;
const HOURS =
  "(?:個半|个半)?(?:個|个)?(?:小時|小时|鐘頭|钟头)(?:半)?|hours?(?![a-z])|hrs?(?![a-z])|h(?![a-z])";
const MINUTES = "分鐘|分钟|分(?!之)|minutes?(?![a-z])|mins?(?![a-z])|m(?![a-z])";
const SPAN = new RegExp(
  `^(?:for |in )?${COUNT}\\s*(?:(${HOURS})|(${MINUTES}))(?:之?[後后])?`,
  "iu",
);
const MINUTE_MS = 60_000;
/** A day and a time, as few words as say both. */
const MOST_WORDS_OF_A_TIME = 4;

/**
 * Reads `2小時 等零件`, `半小時 …`, `2 h waiting for a part`, `明天 09:00 等零件`, `tomorrow 9:00 …`.
 *
 * @param now the moment of writing, in the zone of the organisation.
 * @returns null when it begins with no time.
 */
export function readSnooze(typed: string, now: Temporal.ZonedDateTime): TypedSnooze | null {
  const text = typed.normalize("NFKC").trim();
  const span = SPAN.exec(text);
  if (span !== null) {
    const ms = lengthOf(span);
    if (ms === null) return null;
    return {
      until: now.toInstant().add({ milliseconds: ms }),
      reason: after(text, span[0].length),
    };
  }
  return atMoment(text, now);
}

function lengthOf([, count = "", hours]: RegExpExecArray): number | null {
  const number = /^(?:半|half an?)$/iu.test(count)
    ? 0.5
    : /^an?$/iu.test(count)
      ? 1
      : readNumeral(foldText(count));
  if (number === null) return null;
  const half = hours !== undefined && hours.includes("半") ? 0.5 : 0;
  return Math.round((number + half) * (hours === undefined ? 1 : 60) * MINUTE_MS);
}

const after = (text: string, length: number) =>
  text.slice(length).replace(/^[\s,，、;；:：。.]+/u, "");

/** Words are taken in until they say a time, and its am or pm; what is left is the reason. */
function atMoment(text: string, now: Temporal.ZonedDateTime): TypedSnooze | null {
  const spaced = text.replace(
    /((?:\d[:]\d\d|[點点时時][半整]?|\d分))(?=[\p{Script=Han}])(?!半|整|分)/gu,
    "$1 ",
  );
  const words = spaced.split(/[\s,，、;；]+/u);
  for (let count = 1; count <= Math.min(MOST_WORDS_OF_A_TIME, words.length); count += 1) {
    const more = /^[ap]\.?m\.?$/iu.test(words[count] ?? "") ? 1 : 0;
    const said = words.slice(0, count + more).join(" ");
    const read = readDate(said, now);
    if (read?.time === undefined) continue;
    const until = read.date
      .toZonedDateTime({ timeZone: now.timeZoneId, plainTime: read.time })
      .toInstant();
    return { until, reason: words.slice(count + more).join(" ") };
  }
  return null;
}
