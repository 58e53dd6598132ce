import { z } from "zod";
import { CAPACITY_LEAST, CAPACITY_MOST } from "../src/core/supply/request.ts";
import { foldText } from "../src/understanding/foldText.ts";
import { findCapacity } from "../src/understanding/slots/capacity.ts";

export const capacitySaid = z.object({
  value: z.number().min(CAPACITY_LEAST).max(CAPACITY_MOST),
  /** As it was said; null: the number alone. */
  unit: z.enum(["kW", "kVA"]).nullable(),
});

export type CapacitySaid = z.output<typeof capacitySaid>;

const NEGATIVE = /(?:^|[^\d.])(?:[-−–]|負|负|minus ) ?[\d一二兩两三四五六七八九十百千]/iu;
const POWER_OF_TEN = /\d ?(?:\^|e\+?) ?\d/iu;
const ALONE = /^(?:大概|大約|大约|約|约|about|around)? ?([\d,]+(?:\.\d+)?) ?(?:左右)?$/iu;

/** A capacity with its unit, or a number alone; null where there is none, or none that can be. */
export function readCapacity(text: string): CapacitySaid | null {
  const plain = text.normalize("NFKC").trim();
  if (NEGATIVE.test(plain) || POWER_OF_TEN.test(plain)) return null;
  const said = findCapacity(foldText(text))?.value;
  if (said !== undefined) return said;
  const alone = ALONE.exec(plain)?.[1];
  return alone === undefined ? null : { value: Number(alone.replaceAll(",", "")), unit: null };
}

/** What is wrong with a capacity as it was said; "other" where it isn't one at all. */
export function capacityProblem(text: string): "small" | "large" | "other" {
  const plain = text.normalize("NFKC");
  if (NEGATIVE.test(plain)) return "small";
  if (POWER_OF_TEN.test(plain)) return "large";
  const number = /[\d,]+(?:\.\d+)?/u.exec(plain)?.[0].replaceAll(",", "") ?? "";
  const value = readCapacity(text)?.value ?? (number === "" ? Number.NaN : Number(number));
  if (value < CAPACITY_LEAST) return "small";
  return value > CAPACITY_MOST ? "large" : "other";
}
