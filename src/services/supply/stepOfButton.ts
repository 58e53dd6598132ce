import { fieldsOf, readStep, type SupplyStep, type SupplyVerb } from "../../core/supply/steps.ts";

/**
 * The step that a pressed button means, from the values of its inputs. A moment comes as a date and
 * a time, `at` and `atTime`; one that the clock skips in spring is the one after it.
 *
 * @param zone IANA zone in which the card's dates and times were meant.
 * @returns null when something that is needed is missing or wrong.
 */
export function stepOfButton(
  verb: SupplyVerb,
  values: Readonly<Record<string, string>>,
  zone: string,
): SupplyStep | null {
  const said: Record<string, unknown> = {};
  for (const [name, { kind }] of Object.entries(fieldsOf(verb))) {
    const value = values[name]?.trim();
    if (value === undefined || value === "") continue;
    said[name] = kind === "moment" ? momentOf(value, values[`${name}Time`], zone) : value;
  }
  const read = readStep(verb, said);
  return read.ok ? read.step : null;
}

function momentOf(date: string, time: string | undefined, zone: string): string | undefined {
  try {
    const plainTime = Temporal.PlainTime.from(time ?? "09:00");
    return Temporal.PlainDate.from(date)
      .toZonedDateTime({ timeZone: zone, plainTime })
      .toInstant()
      .toString();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
