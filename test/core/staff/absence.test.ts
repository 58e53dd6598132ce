import { describe, expect, it } from "vitest";
import {
  type Absence,
  awayAt,
  deputyAt,
  spanOf,
  standsInFor,
} from "../../../src/core/staff/absence.ts";

const day = (date: string) => Temporal.PlainDate.from(`2026-${date}`);
const at = (text: string) => Temporal.Instant.from(`2026-${text}:00+08:00`);
const away = (personId: string, deputyId: string, from: string, to: string): Absence => ({
  id: `${personId}-${from}`,
  personId,
  deputyId,
  ...spanOf({ from: day(from), to: day(to) }, "Asia/Shanghai"),
  reason: "",
  endedAt: null,
});

describe("an absence", () => {
  const leave = away("ming", "ting", "12-01", "12-05");

  it("lasts from the first midnight of its zone to the end of the last day", () => {
    expect(awayAt([leave], "ming", at("11-30T23:59"))).toBeNull();
    expect(awayAt([leave], "ming", at("12-01T00:00"))).toBe(leave);
    expect(awayAt([leave], "ming", at("12-05T23:59"))).toBe(leave);
    expect(awayAt([leave], "ming", at("12-06T00:00"))).toBeNull();
  });

  it("is over once it was ended", () => {
    const ended = { ...leave, endedAt: at("12-02T09:00") };
    expect(awayAt([ended], "ming", at("12-03T09:00"))).toBeNull();
  });

  it("has one who stands in, who may have one in turn", () => {
    const now = at("12-02T09:00");
    const next = away("ting", "yang", "12-02", "12-02");
    expect(deputyAt([leave], "ming", now)).toBe("ting");
    expect(deputyAt([leave], "ting", now)).toBeNull();
    expect(deputyAt([leave, next], "ming", now)).toBe("yang");
    expect(standsInFor([leave, next], "yang", now)).toEqual(["ming", "ting"]);
    expect(standsInFor([leave, next], "ting", now)).toEqual([]);
  });

  it("finds nobody where two stand in for each other", () => {
    const both = [leave, away("ting", "ming", "12-01", "12-05")];
    expect(deputyAt(both, "ming", at("12-02T09:00"))).toBeNull();
  });
});
