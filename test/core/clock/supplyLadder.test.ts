import { describe, expect, it } from "vitest";
import { demonstrationUtility } from "../../../prisma/seedElectricity.ts";
import { type Case, type ClockKind } from "../../../src/core/case/case.ts";
import { type FireContext, fireClock } from "../../../src/core/clock/fireClock.ts";
import { ladderProblems } from "../../../src/core/clock/ladder.ts";
import { organisationFile } from "../../../src/core/organisation.ts";
import { newSupply, type Supply } from "../../../src/core/supply/supply.ts";
import { makeCalendar } from "../../../src/core/time/businessCalendar.ts";
import { pausesOf } from "../../../src/core/time/pauses.ts";
import { electricity } from "../../../src/policies/electricity.ts";
import { property } from "../../../src/policies/property.ts";
import { applicationOf } from "../../services/supply/works.ts";
import { sampleCase } from "../case/sample.ts";

const calendar = makeCalendar(organisationFile.parse(demonstrationUtility));
const START = Temporal.Instant.from("2026-11-24T02:00:00Z");
const about: Case = { ...sampleCase(), kind: "supply", waitingSince: null };
const supplyIn = (over: Partial<Supply> = {}): Supply => ({
  ...newSupply(applicationOf()),
  ...over,
});

const BEFORE = { half: [], threeQuarters: ["half"], due: ["half", "threeQuarters"] } as const;

/** What is said when this rung of the limit has come. */
function told(kind: ClockKind, rung: keyof typeof BEFORE, over: Partial<FireContext> = {}) {
  const rule = electricity.clocks.find((clock) => clock.kind === kind);
  const clock = {
    ...{ kind, rule: rule?.id ?? "", clause: rule?.clause ?? "", basis: "written" as const },
    startAt: START,
    dueAt: START.add({ hours: 200 }),
    stoppedAt: null,
    fired: BEFORE[rung],
  };
  const share = { half: 0.6, threeQuarters: 0.95, due: 1.01 }[rung];
  const firing = fireClock(clock, {
    ...{ about, calendar, hasCustomer: true, apologies: 0, promisedUntil: null },
    ...{ pauses: [], pack: electricity, supply: supplyIn() },
    now: START.add({ minutes: Math.round(200 * 60 * share) }),
    ...over,
  });
  return (firing?.notices ?? []).map(
    ({ to, name, duty }) => `${name} → ${to}${duty === undefined ? "" : ` (${duty.roles[0]})`}`,
  );
}

describe("the limits of a supply request remind", () => {
  it("the project manager and whoever's step it is, on the way and at the end", () => {
    const drafted = { supply: supplyIn({ stage: "PLAN_DRAFTED" }) };
    expect(told("plan", "half", drafted)).toEqual([
      "clockHalf → handler",
      "clockHalf → duty (reviewer)",
    ]);
    expect(told("plan", "threeQuarters", drafted)).toEqual([
      "clockNear → handler",
      "clockNear → duty (reviewer)",
    ]);
    expect(told("plan", "due", drafted)).toEqual([
      "clockDue → handler",
      "clockDue → duty (reviewer)",
      "clockDue → replyOwner",
      "clockDueAbove → superior",
    ]);
    const surveyed = { supply: supplyIn({ stage: "SURVEYED" }) };
    expect(told("plan", "half", surveyed)).toContain("clockHalf → duty (projectManager)");
  });

  it("E-31: the inspectors, and marketing as soon as the check is overdue", () => {
    const on = { supply: supplyIn({ stage: "ENERGISED" }) };
    expect(told("followUp", "half", on)).toEqual(["clockHalf → duty (inspector)"]);
    expect(told("followUp", "due", on)).toEqual([
      "clockDue → duty (inspector)",
      "clockDue → handler",
      "clockDueAbove → oversight",
      "lateSupply → customers",
    ]);
  });

  it("E-29: an apology with a new date, where the limit is ours and was shown", () => {
    const signed = { supply: supplyIn({ stage: "CONTRACT_SIGNED" }) };
    expect(told("meterNotice", "due", signed).at(-1)).toBe("lateSupply → customers");
    expect(told("survey", "due")).not.toContain("lateSupply → customers");
    const theirs = { ...signed, about: { ...about, waitingSince: START } };
    expect(told("meterNotice", "due", theirs).join()).not.toContain("customers");
  });

  it("E-3: oversight alone while it is stopped, and no apology for what they stopped", () => {
    const stopped = { byId: "x", at: START.toString(), reason: "查核" };
    const supply = supplyIn({ stage: "CONTRACT_SIGNED", stopped });
    expect(told("meterNotice", "due", { supply })).toEqual(["clockDueAbove → oversight"]);
  });

  it("a complaint to the utility is reminded of as everywhere", () => {
    const complaint = { about: { ...about, kind: "complaint" as const }, supply: null };
    expect(told("answer", "half", complaint)).toEqual([
      "clockHalf → handler",
      "clockHalf → replyOwner",
    ]);
  });
});

it("readings 29/30: what waits for the customer's word or signature doesn't run against us", () => {
  const step = (turn: string, hours: number) => ({
    type: "step" as const,
    at: START.add({ hours }),
    data: { turn },
  });
  const pauses = pausesOf([
    step("ours", 0),
    step("theirs", 10),
    step("theirs", 20),
    step("ours", 30),
  ]);
  expect(pauses).toEqual([{ from: START.add({ hours: 10 }), to: START.add({ hours: 30 }) }]);
  const signed = { supply: supplyIn({ stage: "CONTRACT_SIGNED" }), pauses };
  expect(told("meterNotice", "due", signed)).toEqual([]);
  expect(told("plan", "due", signed)).not.toEqual([]);
});

it("an exception names rungs that there are, and somebody at the end", () => {
  expect(ladderProblems(electricity.ladder)).toEqual([]);
  const instead = [{ of: ["plan"] as const, tells: { early: ["handler"] as const }, after: [] }];
  expect(ladderProblems({ ...property.ladder, instead })).toEqual([
    'ladder: "early", told of plan, is no rung',
    "ladder: nobody is told after the limit of plan",
  ]);
});
