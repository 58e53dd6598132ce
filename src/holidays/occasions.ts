/** When a day of a statute falls, in any year. */
export type Occasion =
  | { readonly on: "solar"; readonly month: number; readonly day: number }
  /** Day of a month of the Chinese calendar, never of a leap month. */
  | { readonly on: "lunar"; readonly month: number; readonly day: number }
  /** Days after the Lunar New Year's Day; negative: before, whatever the length of the last month. */
  | { readonly on: "newYear"; readonly plus: number }
  /** The solar term 清明. */
  | { readonly on: "qingming" }
  /** Days after Easter Sunday; negative: before. */
  | { readonly on: "easter"; readonly plus: number };

/** Up to here lunar dates and the solar term are beyond doubt; from 2057 on calendars differ. */
export const LAST_YEAR = 2050;

/** @param year of 2001–2050, for the solar term. */
export function dateOf(occasion: Occasion, year: number): Temporal.PlainDate {
  switch (occasion.on) {
    case "solar":
      return new Temporal.PlainDate(year, occasion.month, occasion.day);
    case "lunar":
      return lunar(year, occasion.month, occasion.day);
    case "newYear":
      return lunar(year, 1, 1).add({ days: occasion.plus });
    case "qingming":
      return qingming(year);
    case "easter":
      return easter(year).add({ days: occasion.plus });
  }
}

/** The runtime's own Chinese calendar; its years are those in which they begin. */
const lunar = (year: number, month: number, day: number): Temporal.PlainDate =>
  Temporal.PlainDate.from({
    calendar: "chinese",
    year,
    monthCode: `M${String(month).padStart(2, "0")}`,
    day,
  }).withCalendar("iso8601");

/** The sun at 15°: the usual formula of this century, which holds for all its years. */
const qingming = (year: number): Temporal.PlainDate => {
  const inCentury = year - 2000;
  return new Temporal.PlainDate(
    year,
    4,
    Math.floor(inCentury * 0.2422 + 4.81) - Math.floor(inCentury / 4),
  );
};

/** Gregorian Easter Sunday (Meeus, Jones and Butcher). */
function easter(year: number): Temporal.PlainDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const corrected = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - corrected + 15) % 30;
  const weekday =
    (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const days = epact + weekday - 7 * late + 114;
  return new Temporal.PlainDate(year, Math.floor(days / 31), (days % 31) + 1);
}
