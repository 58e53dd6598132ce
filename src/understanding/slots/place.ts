import { HAN_NUMERALS, readNumeral } from "./numerals.ts";
import { findEnglishNamed, findEnglishPlace } from "./englishPlace.ts";
import { matchAt, NAMED, NAMED_AT } from "./placeWords.ts";
import { type Span } from "./reference.ts";

const NUMBER = `(?:[0-9]{1,5}(?:[-–][0-9]{1,5}){0,2}[a-z]?|[${HAN_NUMERALS}]{1,6}|[a-z])`;
const UNIT =
  "(?:号楼|号院|号门|号电梯|号梯|号库|号仓|单元|大楼|栋|幢|座|期|区|楼|层|室|房|户|巷|弄|梯|号铺|铺)";
const PART = new RegExp(`(${NUMBER})(${UNIT})`, "yu");
const DOOR_TAIL = /之([0-9]{1,3}|[一二三四五六七八九十]{1,3})/uy;
const DOOR = /[0-9]{3,4}(?![0-9a-z:.年月日点%元块])/uy;

/** `3-1201`, `3-12-1201`, `A-1201`: block and door, unless it is a date or part of a telephone number. */
const DASHED = /(?<![0-9a-z-])([0-9]{1,2}|[a-z])-(?:([0-9]{1,2})-)?([0-9]{3,4})(?![0-9a-z-])/u;

const ROAD =
  /(?:大道|路|街)(?:[一二三四五六七八九十0-9]{1,2}段)?(?:[0-9一二三四五六七八九十]{1,4}巷)?(?:[0-9]{1,4}弄)?[0-9一二三四五六七八九十百]{1,6}(?:之[0-9]{1,3})?号/u;
/** Where an address begins at the latest, and the characters of a city and a district before its road. */
const ROAD_STOP = /[在到是我住的于去来请,。!?:; a-z址为从和跟有了家]/u;
const BEFORE_ROAD = 12;

/**
 * A place somebody names, as they wrote it, with Chinese numerals of blocks and floors made digits:
 * `三棟` becomes `3棟`, `A座十二樓` `A座12樓`, `block 3` `Block 3`.
 *
 * @param tidied text as tidied; @param folded the same, folded.
 * @returns null when no place is named.
 */
export function findPlace(tidied: string, folded: string): Span<string> | null {
  return (
    findRoad(tidied, folded) ??
    findNumbered(tidied, folded) ??
    findDashed(folded) ??
    findEnglishPlace(tidied, folded) ??
    findNamed(tidied, folded)
  );
}

function findRoad(tidied: string, folded: string): Span<string> | null {
  const road = ROAD.exec(folded);
  if (road === null) return null;
  let start = road.index;
  while (start > 0 && road.index - start < BEFORE_ROAD && !ROAD_STOP.test(folded[start - 1]!))
    start -= 1;
  if (start === road.index) return null;
  const more = readParts(tidied, folded, road.index + road[0].length);
  const end = more?.end ?? road.index + road[0].length;
  return {
    value: tidied.slice(start, road.index + road[0].length) + (more?.value ?? ""),
    start,
    end,
  };
}

function findNumbered(tidied: string, folded: string): Span<string> | null {
  for (let at = 0; at < folded.length; at += 1) {
    if (at > 0 && /[0-9a-z.-]/u.test(folded[at - 1]!) && /[0-9a-z]/u.test(folded[at]!)) continue;
    const parts = readParts(tidied, folded, at);
    if (parts !== null && !isNoPlace(folded, parts)) return parts;
  }
  return null;
}

/** Reads `3棟`, `2單元`, `12樓`, `1201室`, `大廳` for as long as they follow one another. */
function readParts(tidied: string, folded: string, from: number): Span<string> | null {
  let at = from;
  let value = "";
  for (;;) {
    const part = matchAt(PART, folded, at);
    const number = part === null ? null : numberOf(part[1]!, part[2]!, value !== "");
    if (part === null || number === null) break;
    value += number + tidied.slice(at + part[1]!.length, at + part[0].length);
    at += part[0].length;
    const tail = matchAt(DOOR_TAIL, folded, at);
    if (tail !== null) {
      value += `之${readNumeral(tail[1]!) ?? tail[1]!}`;
      at += tail[0].length;
    }
    if (folded[at] === " " && matchAt(PART, folded, at + 1) !== null) at += 1;
  }
  if (value === "") return null;
  return withTail(tidied, folded, from, at, value);
}

function withTail(
  tidied: string,
  folded: string,
  start: number,
  at: number,
  value: string,
): Span<string> {
  const named = matchAt(NAMED_AT, folded, at);
  if (named !== null) {
    const end = at + named[0].length;
    return { value: value + tidied.slice(end - named[1]!.length, end), start, end };
  }
  const door = matchAt(DOOR, folded, at);
  return door === null
    ? { value, start, end: at }
    : { value: value + door[0], start, end: at + door[0].length };
}

/** Rooms and doors have three digits or more: 三房兩廳 is a size, 一戶 an amount. */
function numberOf(said: string, unit: string, follows: boolean): string | null {
  if (/^[a-z]$/u.test(said))
    return follows || /^(?:区|座|栋|幢|期|号楼|梯|楼)$/u.test(unit) ? said.toUpperCase() : null;
  const number = /^[0-9]/u.test(said)
    ? said.toUpperCase()
    : (readNumeral(said)?.toString() ?? null);
  if (number === null) return null;
  if (/^(?:室|房|户)$/u.test(unit) && !/^[0-9-]{3,}[A-Z]?$/u.test(number)) return null;
  return number;
}

/** 一期 of a payment, 一層 of dust, 第二期, 兩座 as an amount: only when nothing else marks a place. */
function isNoPlace(folded: string, { start, end }: Span<string>): boolean {
  const said = folded.slice(start, end);
  const before = folded[start - 1] ?? "";
  const after = folded.slice(end, end + 2);
  if (/^一层$/u.test(said) && /^(?:灰|油|膜|水|土|皮)/u.test(after)) return true;
  if (/^[一二两三四五六七八九十0-9]+期$/u.test(said))
    return before === "第" || /付|分|缴/u.test(folded.slice(Math.max(0, start - 3), start));
  return /^[一两]?[座栋幢户区]$/u.test(said) && /有|这|那|每|整|新/u.test(before);
}

function findDashed(folded: string): Span<string> | null {
  const found = DASHED.exec(folded);
  return found === null
    ? null
    : { value: found[0].toUpperCase(), start: found.index, end: found.index + found[0].length };
}

function findNamed(tidied: string, folded: string): Span<string> | null {
  const named = new RegExp(NAMED, "u").exec(folded) ?? findEnglishNamed(folded);
  if (named === null) return null;
  const end = named.index + named[0].length;
  return { value: tidied.slice(named.index, end), start: named.index, end };
}
