import { dateOf } from "./occasions.ts";
import { lunar, newYear, qingming, solar, type Statute, type StatuteDay } from "./statute.ts";

const days: readonly StatuteDay[] = [
  { id: "newYearsDay", clause: "2 (1)", day: solar(1, 1) },
  { id: "lunarEve", clause: "2 (2)", day: newYear(-1) },
  { id: "lunarFirst", clause: "2 (2)", day: newYear(0) },
  { id: "lunarSecond", clause: "2 (2)", day: newYear(1) },
  { id: "lunarThird", clause: "2 (2)", day: newYear(2) },
  { id: "qingming", clause: "2 (3)", day: qingming },
  { id: "labourDay", clause: "2 (4)", day: solar(5, 1) },
  { id: "labourSecond", clause: "2 (4)", day: solar(5, 2) },
  { id: "dragonBoat", clause: "2 (5)", day: lunar(5, 5) },
  { id: "midAutumn", clause: "2 (6)", day: lunar(8, 15) },
  { id: "nationalDay", clause: "2 (7)", day: solar(10, 1) },
  { id: "nationalSecond", clause: "2 (7)", day: solar(10, 2) },
  { id: "nationalThird", clause: "2 (7)", day: solar(10, 3) },
];

/**
 * Mainland China, for years whose arrangement isn't out yet: the days of 全國年節及紀念日放假辦法
 * (as of 10 November 2024), article 2. Which working day makes up for one at a weekend, and which
 * days are exchanged, only the year's notice says: no year of these is complete.
 */
export const mainland: Statute = {
  days,
  since: 2025,
  compared: [],
  datesOf: (year) => days.map(({ day }) => dateOf(day, year)),
};
