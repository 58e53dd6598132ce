import { describe, expect, it } from "vitest";
import { readDate } from "../../src/understanding/readDate.ts";

/** A Wednesday, ten in the morning. */
const now = Temporal.ZonedDateTime.from("2026-05-06T10:00[Asia/Taipei]");

function asText(text: string, at = now): string | null {
  const read = readDate(text, at);
  return read === null
    ? null
    : `${read.date.toString()}${read.time === undefined ? "" : ` ${read.time.toString().slice(0, 5)}`}`;
}

describe("a date is read from", () => {
  it.each([
    ["2026-05-07", "2026-05-07"],
    ["2026/5/7", "2026-05-07"],
    ["2026年5月7日", "2026-05-07"],
    ["民國115年5月7日", "2026-05-07"],
    ["二〇二六年五月七日", "2026-05-07"],
    ["5月7日", "2026-05-07"],
    ["十二月三十一日", "2026-12-31"],
    ["5/7", "2026-05-07"],
    ["7.5.", "2026-05-07"],
    ["12月1日上午9點", "2026-12-01 09:00"],
    ["今天", "2026-05-06"],
    ["明天", "2026-05-07"],
    ["後天", "2026-05-08"],
    ["大後天", "2026-05-09"],
    ["聽日", "2026-05-07"],
    ["下週一", "2026-05-11"],
    ["下周一", "2026-05-11"],
    ["這週五", "2026-05-08"],
    ["星期五", "2026-05-08"],
    ["星期三", "2026-05-13"],
    ["礼拜天", "2026-05-10"],
    ["明天下午三點", "2026-05-07 15:00"],
    ["三點半", "2026-05-06 15:30"],
    ["明天十點一刻", "2026-05-07 10:15"],
    ["今晚八點", "2026-05-06 20:00"],
    ["明天中午", "2026-05-07 12:00"],
    ["三天後", "2026-05-09"],
    ["兩週後", "2026-05-20"],
    ["15號", "2026-05-15"],
    ["下個月5號", "2026-06-05"],
    ["tomorrow", "2026-05-07"],
    ["tomorrow at 3pm", "2026-05-07 15:00"],
    ["next Monday", "2026-05-11"],
    ["Thursday 14:00", "2026-05-07 14:00"],
    ["5 Dec 3pm", "2026-12-05 15:00"],
    ["December 5th, 2026", "2026-12-05"],
    ["on Friday at 9.30am", "2026-05-08 09:30"],
    ["４月３０日", "2026-04-30"],
  ])("「%s」", (text, expected) => {
    expect(asText(text)).toBe(expected);
  });
});

it.each([
  "2月31日",
  "31 Feb",
  "13月1日",
  "9999-01-01",
  "9999年1月1日",
  "25:00",
  "明天25點",
  "週末",
  "abc",
  "",
  "再說",
  "三棟",
])("「%s」 is no date", (text) => {
  expect(asText(text)).toBeNull();
});

describe("boundaries", () => {
  it("reads 29 February only in a leap year", () => {
    expect(asText("2028/2/29")).toBe("2028-02-29");
    expect(asText("2027/2/29")).toBeNull();
  });

  it("takes a time that is past for tomorrow's", () => {
    expect(asText("上午9點")).toBe("2026-05-07 09:00");
    expect(asText("上午11點")).toBe("2026-05-06 11:00");
  });

  it("takes today's weekday for today while its time is to come, else for next week", () => {
    expect(asText("週三下午三點")).toBe("2026-05-06 15:00");
    expect(asText("週三上午九點")).toBe("2026-05-13 09:00");
  });

  it("calls the evening's twelve o'clock the next day's midnight", () => {
    expect(asText("今天晚上12點")).toBe("2026-05-07 00:00");
  });

  it("moves a day without a year into next year once it is long past", () => {
    expect(asText("1月5日")).toBe("2027-01-05");
    expect(asText("5月3日")).toBe("2026-05-03");
  });

  it("takes weeks from Monday to Sunday", () => {
    const sunday = Temporal.ZonedDateTime.from("2026-05-10T10:00[Asia/Taipei]");
    expect(asText("下週一", sunday)).toBe("2026-05-11");
    expect(asText("這週一", sunday)).toBe("2026-05-04");
  });

  it("knows what day it is in the zone it is given, not in another", () => {
    const evening = Temporal.Instant.from("2026-05-06T17:00Z");
    expect(asText("今天", evening.toZonedDateTimeISO("Asia/Taipei"))).toBe("2026-05-07");
    expect(asText("今天", evening.toZonedDateTimeISO("Europe/London"))).toBe("2026-05-06");
  });

  it("looks at no more than 64 characters", () => {
    expect(asText(`${"。".repeat(70)}明天`)).toBeNull();
  });
});
