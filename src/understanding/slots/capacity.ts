import { HAN_NUMERALS, readNumeral } from "./numerals.ts";
import { type Span } from "./reference.ts";

/** Power asked for. kW and kVA are never turned into each other: that needs a power factor nobody stated. */
export interface Capacity {
  readonly value: number;
  readonly unit: "kW" | "kVA";
}

/** Folded spellings of units with what one of them is in the unit kept. */
const UNITS: readonly (readonly [RegExp, Capacity["unit"], number])[] = [
  [/^(?:kva|k\.v\.a\.?|千伏安|仟伏安|千伏-安|kilovolt-?amperes?)(?![a-z])/u, "kVA", 1],
  [/^(?:mva|兆伏安|megavolt-?amperes?)(?![a-z])/u, "kVA", 1_000],
  [/^(?:kw|千瓦|仟瓦|瓩|kilowatts?)(?![a-z]|时|小时|-?h)/u, "kW", 1],
  [/^(?:mw|兆瓦|megawatts?)(?![a-z]|时|小时|-?h)/u, "kW", 1_000],
];

const NUMBER = new RegExp(`(?:\\d[\\d,.]{0,11}[万千百]?|[${HAN_NUMERALS}]{1,12})`, "gu");

/** More than any customer's connection; beyond it somebody mistyped. */
const LARGEST = 10_000_000;

/** Stands before what is wanted in `from 100 to 200 kW`, 從100千瓦加到200千瓦. */
const UP_TO = /(?:到|至|成|为|(?:^|[^a-z])(?:to|into)) ?$/u;

/**
 * The capacity in a folded text: `1.2 MVA`, `315kva`, `一千二百千瓦`; of several the one it shall become,
 * else the first.
 *
 * @returns null when none is named; energy (kWh) is none.
 */
export function findCapacity(folded: string): Span<Capacity> | null {
  let first: Span<Capacity> | null = null;
  for (const found of folded.matchAll(NUMBER)) {
    const read = readAt(folded, found.index, found[0]);
    if (read !== null && UP_TO.test(folded.slice(Math.max(0, read.start - 8), read.start)))
      return read;
    first ??= read;
  }
  return first;
}

/** A Han number swallows the 千 of 千瓦, so shorter readings of it are tried too. */
function readAt(folded: string, start: number, number: string): Span<Capacity> | null {
  for (let length = number.length; length > 0 && number.length - length < 3; length -= 1) {
    const value = readNumeral(trimPoint(number.slice(0, length)));
    const rest = folded.slice(start + length, start + length + 24);
    const after = rest.replace(/^ ?的? ?/u, "");
    if (value === null) continue;
    for (const [pattern, unit, factor] of UNITS) {
      const match = pattern.exec(after);
      if (match === null) continue;
      const capacity = { value: Math.round(value * factor * 1_000) / 1_000, unit };
      if (capacity.value <= 0 || capacity.value > LARGEST) continue;
      return {
        value: capacity,
        start,
        end: start + length + (rest.length - after.length) + match[0].length,
      };
    }
  }
  return null;
}

function trimPoint(number: string): string {
  return number.replace(/[.,]+$/u, "");
}
