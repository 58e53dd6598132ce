import { describe, expect, it } from "vitest";
import { formatWhen } from "../../src/locales/formatWhen.ts";

const now = Temporal.Instant.from("2026-05-06T02:00:00Z");
const zone = "Asia/Taipei";
const said = (text: string, locale: "zh-Hant" | "zh-Hans" | "en") =>
  formatWhen(Temporal.Instant.from(text), now, zone, locale);

describe("a time as people say it", () => {
  it.each([
    ["2026-05-06T09:30:00Z", "今天 17:30", "今天 17:30", "today 17:30"],
    ["2026-05-07T01:00:00Z", "明天 09:00", "明天 09:00", "tomorrow 09:00"],
    ["2026-05-05T09:30:00Z", "昨天 17:30", "昨天 17:30", "yesterday 17:30"],
    ["2026-05-08T04:00:00Z", "5/8（週五）12:00", "5/8（周五）12:00", "Fri 8 May, 12:00"],
    [
      "2027-01-04T01:00:00Z",
      "2027/1/4（週一）09:00",
      "2027/1/4（周一）09:00",
      "Mon 4 Jan 2027, 09:00",
    ],
  ] as const)("%s", (instant, traditional, simplified, english) => {
    expect(said(instant, "zh-Hant")).toBe(traditional);
    expect(said(instant, "zh-Hans")).toBe(simplified);
    expect(said(instant, "en")).toBe(english);
  });

  it("counts days by the organisation's clock, not by UTC", () => {
    // 23:30 of the same day in Taipei, although UTC is still at 15:30; half an hour later it is tomorrow.
    expect(said("2026-05-06T15:30:00Z", "zh-Hant")).toBe("今天 23:30");
    expect(said("2026-05-06T16:00:00Z", "zh-Hant")).toBe("明天 00:00");
  });
});
