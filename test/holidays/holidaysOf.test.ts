import { describe, expect, it } from "vitest";
import { demonstration } from "../../prisma/seed.ts";
import { type Region, REGIONS } from "../../src/core/organisation.ts";
import { makeCalendar } from "../../src/core/time/businessCalendar.ts";
import { holidaysOf } from "../../src/holidays/holidaysOf.ts";

const date = (iso: string) => Temporal.PlainDate.from(iso);

/** Days from Monday to `last` on which the region is off, and days worked in exchange: "MM-DD". */
function daysOf(region: Region, year: number, last = 7) {
  const off: string[] = [];
  const worked: string[] = [];
  const first = date(`${year}-01-01`);
  for (let day = first; day.year === year; day = day.add({ days: 1 })) {
    const kind = holidaysOf(region)?.on(day);
    const list = kind === "off" ? off : worked;
    if (kind === "worked" || (kind === "off" && day.dayOfWeek <= last)) {
      list.push(day.toString().slice(5));
    }
  }
  return { off: off.join(" "), worked: worked.join(" ") };
}

describe("mainland China", () => {
  it("2026: off and worked as the State Council's notice of 4 November 2025 says", () => {
    expect(daysOf("CN", 2026)).toEqual({
      off: [
        ["01-01 01-02 01-03"],
        ["02-15 02-16 02-17 02-18 02-19 02-20 02-21 02-22 02-23"],
        ["04-04 04-05 04-06", "05-01 05-02 05-03 05-04 05-05", "06-19 06-20 06-21"],
        ["09-25 09-26 09-27", "10-01 10-02 10-03 10-04 10-05 10-06 10-07"],
      ]
        .flat()
        .join(" "),
      worked: "01-04 02-14 02-28 05-09 09-20 10-10",
    });
    expect(holidaysOf("CN")?.coverage(2026)).toBe("complete");
  });

  it("without a notice: off by the law, nothing exchanged, and said to be so", () => {
    expect(daysOf("CN", 2040)).toEqual({
      off: [
        ["01-01", "02-11 02-12 02-13 02-14", "04-04", "05-01 05-02"],
        ["06-14", "09-20", "10-01 10-02 10-03"],
      ]
        .flat()
        .join(" "),
      worked: "",
    });
    expect(holidaysOf("CN")?.coverage(2040)).toBe("statute");
  });
});

describe("Taiwan", () => {
  // 政府行政機關辦公日曆表 of the years 115 and 116: days off from Monday to Friday.
  it.each([
    [
      2026,
      "01-01 02-16 02-17 02-18 02-19 02-20 02-27 04-03 04-06 05-01 06-19 09-25 09-28 10-09 10-26 12-25",
    ],
    [
      2027,
      "01-01 02-04 02-05 02-08 02-09 02-10 03-01 04-05 04-06 04-30 06-09 09-15 09-28 10-11 10-25 12-24 12-31",
    ],
  ])("%i: off as the office calendar says, nothing exchanged", (year, off) => {
    expect(daysOf("TW", year, 5)).toEqual({ off, worked: "" });
    expect(holidaysOf("TW")?.coverage(year)).toBe("complete");
  });

  it("gives Children's Day another day when 清明 is on it: the day before", () => {
    const on = (iso: string) => holidaysOf("TW")?.on(date(iso));
    expect(["2028-04-03", "2028-04-04", "2028-04-05"].map(on)).toEqual(["off", "off", null]);
    // From a Thursday the day after.
    expect(["2030-04-03", "2030-04-04", "2030-04-05"].map(on)).toEqual([null, "off", "off"]);
  });
});

describe("Hong Kong", () => {
  // General holidays as gazetted, Sundays aside.
  it.each([
    [
      2026,
      "01-01 02-17 02-18 02-19 04-03 04-04 04-06 04-07 05-01 05-25 06-19 07-01 09-26 10-01 10-19 12-25 12-26",
    ],
    [
      2027,
      "01-01 02-06 02-08 02-09 03-26 03-27 03-29 04-05 05-01 05-13 06-09 07-01 09-16 10-01 10-08 12-25 12-27",
    ],
  ])("%i: off as gazetted, nothing exchanged", (year, off) => {
    expect(daysOf("HK", year)).toEqual({ off, worked: "" });
    expect(holidaysOf("HK")?.coverage(year)).toBe("complete");
  });

  it("gives seventeen days every year, none of them a Sunday", () => {
    for (let year = 2026; year <= 2050; year += 1) {
      expect(daysOf("HK", year).off.split(" "), String(year)).toHaveLength(17);
      expect(daysOf("HK", year, 6)).toEqual(daysOf("HK", year));
    }
  });
});

describe("any region", () => {
  it.each(REGIONS)("%s: says of years long ago or far ahead that nothing is known", (region) => {
    const holidays = holidaysOf(region);
    expect([holidays?.coverage(1990), holidays?.coverage(2051)]).toEqual(["unknown", "unknown"]);
    expect([holidays?.on(date("1990-10-01")), holidays?.on(date("2051-10-01"))]).toEqual([
      null,
      null,
    ]);
  });

  it.each(REGIONS)("%s: calls no year complete that it has only by the law", (region) => {
    expect(holidaysOf(region)?.coverage(2050)).toBe("statute");
  });

  it("is nobody's when an organisation names none", () => {
    expect(holidaysOf(null)).toBeNull();
  });
});

describe("the demonstration organisation", () => {
  const calendar = makeCalendar(demonstration, holidaysOf(demonstration.region));
  const due = (received: string, days: number) =>
    calendar
      .addWorkingDays(
        Temporal.PlainDateTime.from(received).toZonedDateTime(calendar.zone).toInstant(),
        days,
      )
      .toZonedDateTimeISO(calendar.zone)
      .toPlainDateTime()
      .toString();

  it("answers after the holidays what comes before them, on days worked in exchange too", () => {
    expect(due("2026-09-30T10:00", 1)).toBe("2026-10-08T17:00:00");
    // Sunday 20 September is worked for a day in October.
    expect(due("2026-09-19T10:00", 1)).toBe("2026-09-20T17:00:00");
  });

  it("is off on every statutory holiday of 2027 (全國年節及紀念日放假辦法, 2)", () => {
    const holidays = [
      ["2027-01-01", "2027-02-05", "2027-02-06", "2027-02-08", "2027-04-05", "2027-05-01"],
      ["2027-06-09", "2027-09-15", "2027-10-01", "2027-10-02"],
    ].flat();
    for (const iso of holidays) expect(calendar.isWorkingDay(date(iso)), iso).toBe(false);
  });
});
