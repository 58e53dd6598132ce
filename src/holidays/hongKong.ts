import { dateOf } from "./occasions.ts";
import {
  easter,
  lunar,
  newYear,
  qingming,
  solar,
  type Statute,
  type StatuteDay,
} from "./statute.ts";

/** General Holidays Ordinance (Cap. 149), Schedule; its (a), every Sunday, is left to the week. */
const days: readonly StatuteDay[] = [
  { id: "firstOfJanuary", clause: "(b)", day: solar(1, 1) },
  { id: "lunarFirst", clause: "(c)", day: newYear(0) },
  { id: "lunarSecond", clause: "(d)", day: newYear(1) },
  { id: "lunarThird", clause: "(e)", day: newYear(2) },
  { id: "chingMing", clause: "(f)", day: qingming },
  { id: "goodFriday", clause: "(g)", day: easter(-2) },
  { id: "afterGoodFriday", clause: "(h)", day: easter(-1) },
  { id: "easterMonday", clause: "(i)", day: easter(1) },
  { id: "labourDay", clause: "(j)", day: solar(5, 1) },
  { id: "buddha", clause: "(k)", day: lunar(4, 8) },
  { id: "tuenNg", clause: "(l)", day: lunar(5, 5) },
  { id: "establishment", clause: "(m)", day: solar(7, 1) },
  { id: "afterMidAutumn", clause: "(n)", day: lunar(8, 16) },
  { id: "nationalDay", clause: "(o)", day: solar(10, 1) },
  { id: "chungYeung", clause: "(p)", day: lunar(9, 9) },
  { id: "christmas", clause: "(q)", day: solar(12, 25) },
  { id: "afterChristmas", clause: "(r)", day: solar(12, 26) },
];

/**
 * One that falls on a Sunday, or on another one, is the next day that is neither: the fourth day of
 * the Lunar New Year, the second weekday after Christmas, the Tuesday after Easter.
 */
function datesOf(year: number): readonly Temporal.PlainDate[] {
  const due = days
    .map(({ day }) => dateOf(day, year))
    .toSorted((a, b) => Temporal.PlainDate.compare(a, b));
  const taken = new Set<string>();
  const toMove = due.filter((date) => {
    const stays = date.dayOfWeek !== SUNDAY && !taken.has(date.toString());
    if (stays) taken.add(date.toString());
    return !stays;
  });
  for (const date of toMove) {
    let next = date;
    while (next.dayOfWeek === SUNDAY || taken.has(next.toString())) next = next.add({ days: 1 });
    taken.add(next.toString());
  }
  return [...taken].map((iso) => Temporal.PlainDate.from(iso));
}

const SUNDAY = 7;

/** Hong Kong: general holidays, for which the law leaves nothing to the year but rare orders. */
export const hongKong: Statute = { days, since: 2026, compared: [2026, 2027], datesOf };
