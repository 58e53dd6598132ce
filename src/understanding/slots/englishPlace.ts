import { matchAt, NAMED_AT } from "./placeWords.ts";
import { type Span } from "./reference.ts";

const ENGLISH_PART =
  /(?<![a-z])(block|building|bldg|tower|unit|flat|apartment|apt|room|rm|suite|phase|floor|level|gate|lift|elevator|house|door)\.? ?(?:no\.? ?|number |#)?([0-9]{1,4}[a-z]?|[a-z](?:-?[0-9]{1,4})?|one|two|three|four|five|six|seven|eight|nine|ten)(?![a-z0-9])/gu;
const ORDINAL_FLOOR = /(?<![0-9a-z])([0-9]{1,3})(?:st|nd|rd|th) floor(?![a-z])/u;
const SHORT_FLOOR = /(?<![0-9a-z])((?:[0-9]{1,2}f|b[1-5]f?))(?![0-9a-z])/u;
const ENGLISH_NAMED =
  /(?<![a-z])(basement car ?park|underground car ?park|car ?park|parking lot|basement|garage|lobby|staircase|stairwell|rooftop|roof|swimming pool|pool|gym|clubhouse|club house|playground|garden|courtyard|corridor|hallway|main gate|north gate|south gate|east gate|west gate|garbage room|refuse room|laundry room)(?![a-z])/u;

/** A place named in English: `Block 3 Unit 1201`, `Floor 5 corridor`, `B2停車場`. */
export function findEnglishPlace(tidied: string, folded: string): Span<string> | null {
  const parts = [...folded.matchAll(ENGLISH_PART)]
    .filter(([, word, number]) => isEnglishPart(word!, number!))
    .slice(0, 4);
  const floor = ORDINAL_FLOOR.exec(folded);
  const short = SHORT_FLOOR.exec(folded);
  const said = parts.map(
    ([, word, number]) =>
      `${capitalised(word!)} ${number!.length <= 5 && !/^[a-z]{3,}$/u.test(number!) ? number!.toUpperCase() : number!}`,
  );
  if (floor !== null) said.push(`Floor ${floor[1]!}`);
  else if (short !== null) said.push(short[1]!.toUpperCase());
  const first = parts[0] ?? floor ?? short;
  if (first === undefined || first === null) return null;
  const end = first.index + first[0].length;
  const named = matchAt(NAMED_AT, folded, end);
  if (named !== null)
    return {
      value: said.join(" ") + tidied.slice(end, end + named[0].length),
      start: first.index,
      end: end + named[0].length,
    };
  return { value: withEnglishNamed(said.join(" "), folded), start: first.index, end };
}

/** `unit a` and `the lift i took` are no places: a single letter counts only behind what is lettered. */
function isEnglishPart(word: string, number: string): boolean {
  if (!/^[a-z]$/u.test(number)) return true;
  return number !== "i" && (number !== "a" || /^(?:block|building|bldg|tower)$/u.test(word));
}

function withEnglishNamed(said: string, folded: string): string {
  const named = ENGLISH_NAMED.exec(folded);
  return named === null ? said : `${said} ${named[0]}`;
}

function capitalised(word: string): string {
  return word[0]!.toUpperCase() + word.slice(1);
}

/** The first hall, garden or other named place in folded text. */
export function findEnglishNamed(folded: string): RegExpExecArray | null {
  return ENGLISH_NAMED.exec(folded);
}
