import { type ClockKind } from "../core/case/case.ts";
import { type ClockRule } from "../core/policy/pack.ts";
import { type ladder } from "./ladder.ts";

/** 及時 carries no number: a target of our own, reported apart from the written limits. */
const target = (id: ClockRule["kind"], clause: string, days: number): ClockRule => ({
  id,
  clause,
  kind: id,
  basis: "internal",
  due: { type: "workingDays", days },
  assumption: true,
});

/** The limits of a supply request: four are written, and the rest are targets. */
export const SUPPLY_CLOCKS: readonly ClockRule[] = [
  target("survey", "E-4", 5),
  target("plan", "E-10", 10),
  target("contact", "E-17", 3),
  target("review", "E-13", 10),
  target("acceptance", "E-28", 5),
  target("completionDocuments", "E-7", 10),
  // Within three days of the end of entrusted works.
  {
    id: "completion",
    clause: "E-27",
    kind: "completion",
    basis: "written",
    due: { type: "calendarDays", days: 3 },
  },
  // Small lighting: one day to the notice, two days from the notice to meter and supply.
  {
    id: "meterNotice",
    clause: "E-29",
    kind: "meterNotice",
    basis: "written",
    due: { type: "calendarDays", days: 1 },
  },
  {
    id: "supply",
    clause: "E-29",
    kind: "supply",
    basis: "written",
    due: { type: "calendarDays", days: 2 },
  },
  {
    id: "followUp",
    clause: "E-31",
    kind: "followUp",
    basis: "written",
    due: { type: "months", months: 1 },
  },
];

const WORKS: readonly ClockKind[] = [
  "survey",
  "plan",
  "contact",
  "review",
  "acceptance",
  "completionDocuments",
  "completion",
  "meterNotice",
  "supply",
];

/**
 * Of a request's limits the project manager is told first, and whoever holds the duty that keeps them;
 * marketing oversees all of it (E-3), and hears of a check after supply as soon as it is overdue
 * (readings, 31).
 */
export const SUPPLY_LADDER: Parameters<typeof ladder>[1] = {
  longer: [...WORKS, "followUp"],
  // Those of the written limits that a customer is shown.
  apologised: ["completion", "meterNotice", "supply", "followUp"],
  instead: [
    {
      of: ["acknowledge"],
      tells: { due: ["handler", "replyOwner", "secondPerson", "superior"] },
      after: ["director", "oversight"],
    },
    {
      of: WORKS,
      tells: {
        half: ["handler", "duty"],
        threeQuarters: ["handler", "duty"],
        due: ["handler", "duty", "replyOwner", "superior"],
      },
      after: ["oversight"],
    },
    {
      of: ["followUp"],
      tells: {
        half: ["duty"],
        threeQuarters: ["duty", "handler"],
        due: ["duty", "handler", "oversight"],
      },
      after: ["oversight"],
    },
  ],
};
