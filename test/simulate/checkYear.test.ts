import { describe, expect, it } from "vitest";
import {
  checkCementYear,
  checkPropertyYear,
  type LivedYear,
} from "../../src/simulate/checkYear.ts";

const MOST = { phone: 20, onSite: 6, home: 12 };

const year = (
  customer: Partial<LivedYear["customers"][number]>,
  over: Partial<LivedYear> = {},
) => ({
  from: "2026-06-01",
  to: "2026-06-30",
  customers: [
    { id: "k", since: "2026-06-01", contacts: [], missed: [], known: ["a", "b"], ...customer },
  ],
  loads: [],
  isWorkingDay: () => true,
  ...over,
});

const phone = (...days: readonly string[]) => days.map((on) => ({ kind: "phone", by: "a", on }));
const calls = (...days: readonly string[]) => days.map((on) => ({ kind: "onSite", by: "a", on }));
const WEEKLY = phone("2026-06-08", "2026-06-15", "2026-06-22", "2026-06-29");
const HALF_MONTHLY = calls("2026-06-16");

describe("the checker that knows the policy's text alone", () => {
  it("finds nothing where everybody was called on in time (C-3)", () => {
    expect(checkCementYear(year({ contacts: [...WEEKLY, ...HALF_MONTHLY] }), MOST)).toEqual([]);
  });

  it("finds a week without a call, and half a month without a visit", () => {
    const late = phone("2026-06-08", "2026-06-16", "2026-06-23", "2026-06-30");
    expect(checkCementYear(year({ contacts: [...late, ...HALF_MONTHLY] }), MOST)).toEqual([
      "k: phone after 2026-06-08 due by 2026-06-15, not before 2026-06-16",
    ]);
    expect(checkCementYear(year({ contacts: WEEKLY }), MOST)[0]).toContain(
      "onSite after 2026-06-01",
    );
  });

  it("takes a miss that was told above for what it is, and finds one that wasn't", () => {
    const contacts = [...phone("2026-06-08", "2026-06-22", "2026-06-29"), ...HALF_MONTHLY];
    const missed = (told: boolean) => [{ kind: "phone", dueOn: "2026-06-15", told }];
    expect(checkCementYear(year({ contacts, missed: missed(true) }), MOST)).toEqual([]);
    expect(checkCementYear(year({ contacts, missed: missed(false) }), MOST)).toHaveLength(1);
  });

  it("tightens from the first of April on", () => {
    const spring = { from: "2027-03-01", to: "2027-04-05" };
    const since = "2027-03-18";
    const on = (day: string) =>
      checkCementYear(
        year({ since, contacts: [...phone(day), ...calls("2027-04-01")] }, spring),
        MOST,
      );
    expect(on("2027-04-01")).toEqual([]);
    expect(on("2027-04-02")).toHaveLength(1);
  });

  it("finds a customer whom one person knows, and an overfull day without an alarm (C-8)", () => {
    const contacts = [...WEEKLY, ...HALF_MONTHLY];
    expect(checkCementYear(year({ contacts, known: ["a", "a"] }), MOST)).toHaveLength(1);
    const loads = [{ kind: "phone", count: 21, alarm: false }];
    expect(checkCementYear(year({ contacts }, { loads }), MOST)).toHaveLength(1);
    const alarmed = [{ kind: "phone", count: 21, alarm: true }];
    expect(checkCementYear(year({ contacts }, { loads: alarmed }), MOST)).toEqual([]);
  });

  it("finds a household without its quarter, or that the office director never came to (P-2.2)", () => {
    const whole = { from: "2026-01-01", to: "2026-12-31" };
    const home = (by: string, ...days: readonly string[]) =>
      days.map((on) => ({ kind: "home", by, on }));
    const contacts = [
      ...home("officer", "2026-01-05", "2026-06-30", "2026-07-01", "2026-12-31"),
      ...home("head", "2026-03-03"),
    ];
    const since = "2026-01-01";
    expect(checkPropertyYear(year({ since, contacts }, whole), MOST, "head")).toEqual([]);
    const without = contacts.filter(({ on, by }) => on !== "2026-07-01" && by !== "head");
    expect(checkPropertyYear(year({ since, contacts: without }, whole), MOST, "head")).toEqual([
      "k: nobody came in the quarter from 2026-07-01",
      "k: the office director never came",
    ]);
  });
});
