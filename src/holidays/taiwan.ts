import { dateOf } from "./occasions.ts";
import { lunar, newYear, qingming, solar, type Statute, type StatuteDay } from "./statute.ts";

/** 紀念日及節日實施條例 of 28 May 2025: days of remembrance (article 4) and festivals (article 6). */
const days: readonly StatuteDay[] = [
  { id: "founding", clause: "4", day: solar(1, 1) },
  { id: "peace", clause: "4", day: solar(2, 28) },
  { id: "confucius", clause: "4", day: solar(9, 28) },
  { id: "nationalDay", clause: "4", day: solar(10, 10) },
  { id: "retrocession", clause: "4", day: solar(10, 25) },
  { id: "constitution", clause: "4", day: solar(12, 25) },
  { id: "beforeLunarEve", clause: "6", day: newYear(-2) },
  { id: "lunarEve", clause: "6", day: newYear(-1) },
  { id: "lunarFirst", clause: "6", day: newYear(0) },
  { id: "lunarSecond", clause: "6", day: newYear(1) },
  { id: "lunarThird", clause: "6", day: newYear(2) },
  { id: "childrensDay", clause: "6", day: solar(4, 4) },
  { id: "tombSweeping", clause: "6", day: qingming },
  { id: "labourDay", clause: "6", day: solar(5, 1) },
  { id: "dragonBoat", clause: "6", day: lunar(5, 5) },
  { id: "midAutumn", clause: "6", day: lunar(8, 15) },
];

/**
 * Days off, and those that make up for one at a weekend (補假): for a Saturday the working day
 * before, for a Sunday the one after, for the Lunar New Year always those after. Children's Day
 * gives way when both fall on 清明: to the day before, from a Thursday to the day after.
 */
function datesOf(year: number): readonly Temporal.PlainDate[] {
  const tombSweeping = dateOf(qingming, year);
  const due = days
    .map(({ id, day }) => {
      const date = dateOf(day, year);
      const gives = id === "childrensDay" && date.equals(tombSweeping);
      const apart = date.dayOfWeek === THURSDAY ? 1 : -1;
      return { date: gives ? date.add({ days: apart }) : date, isNewYear: day.on === "newYear" };
    })
    .toSorted((a, b) => Temporal.PlainDate.compare(a.date, b.date));
  const off = new Set(due.map(({ date }) => date.toString()));
  for (const { date, isNewYear } of due) {
    if (date.dayOfWeek < SATURDAY) continue;
    const step = date.dayOfWeek === SATURDAY && !isNewYear ? -1 : 1;
    let instead = date;
    while (instead.dayOfWeek >= SATURDAY || off.has(instead.toString())) {
      instead = instead.add({ days: step });
    }
    off.add(instead.toString());
  }
  return [...off].map((iso) => Temporal.PlainDate.from(iso));
}

const THURSDAY = 4;
const SATURDAY = 6;

/** Taiwan: days off of government offices; since 2025 no Saturday is worked in exchange. */
export const taiwan: Statute = { days, since: 2026, compared: [2026, 2027], datesOf };
