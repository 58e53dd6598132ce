import { type CaseStatus, type CaseVerb, type Refusal } from "./case.ts";

/** Where a case may go from each status; a command may take several steps of the work at once. */
export const GRAPH: Readonly<Record<CaseStatus, readonly CaseStatus[]>> = {
  OPEN: ["ACKNOWLEDGED", "INVESTIGATING", "HANDLING", "ESCALATED", "ANSWERED"],
  ACKNOWLEDGED: ["INVESTIGATING", "HANDLING", "ESCALATED", "ANSWERED"],
  INVESTIGATING: ["HANDLING", "ESCALATED", "ANSWERED"],
  HANDLING: ["ESCALATED", "ANSWERED"],
  ESCALATED: ["DECIDED", "ANSWERED"],
  DECIDED: ["ESCALATED", "ANSWERED"],
  ANSWERED: ["CLOSED", "HANDLING"],
  CLOSED: ["REOPENED"],
  REOPENED: ["INVESTIGATING", "HANDLING", "ESCALATED", "ANSWERED"],
};

/** Statuses in which the work is ours. */
export const AT_WORK: readonly CaseStatus[] = [
  "OPEN",
  "ACKNOWLEDGED",
  "INVESTIGATING",
  "HANDLING",
  "ESCALATED",
  "DECIDED",
  "REOPENED",
];

const ALL: readonly CaseStatus[] = [...AT_WORK, "ANSWERED", "CLOSED"];
const without = (...statuses: readonly CaseStatus[]) =>
  AT_WORK.filter((s) => !statuses.includes(s));

/** Statuses in which a verb is permitted, and why not in some of the others. */
interface Row {
  readonly in: readonly CaseStatus[];
  readonly done?: readonly CaseStatus[];
}

const LATER: readonly CaseStatus[] = ["ACKNOWLEDGED", ...without("OPEN", "ACKNOWLEDGED")];

const TABLE: Readonly<Record<CaseVerb, Row>> = {
  acknowledge: { in: ["OPEN"], done: [...LATER, "ANSWERED"] },
  claim: { in: AT_WORK },
  investigate: { in: AT_WORK },
  ask: { in: AT_WORK },
  promise: { in: AT_WORK },
  snooze: { in: AT_WORK },
  // What waits for the director's decision isn't answered before it (P-1.3).
  answer: { in: without("ESCALATED"), done: ["ANSWERED"] },
  told: { in: ["ANSWERED"] },
  judge: { in: ALL },
  offer: { in: [...AT_WORK, "ANSWERED"] },
  accept: { in: [...AT_WORK, "ANSWERED"] },
  decline: { in: [...AT_WORK, "ANSWERED"] },
  takeBack: { in: [...AT_WORK, "ANSWERED"] },
  takeOver: { in: [...AT_WORK, "ANSWERED"] },
  escalate: { in: without("ESCALATED"), done: ["ESCALATED"] },
  decide: { in: ["ESCALATED"], done: ["DECIDED"] },
  message: { in: ALL },
  urge: { in: AT_WORK },
  solved: { in: ["ANSWERED"] },
  notSolved: { in: ["ANSWERED", "CLOSED"] },
  withdraw: { in: [...AT_WORK, "ANSWERED"] },
  reopen: { in: ["CLOSED"] },
  rate: { in: ["CLOSED"] },
  join: { in: [...AT_WORK, "ANSWERED"] },
  closeSilent: { in: ["ANSWERED"] },
};

/** Why a verb isn't permitted in a status; null when it is. */
export function refusedIn(verb: CaseVerb, status: CaseStatus): Refusal | null {
  const row = TABLE[verb];
  if (row.in.includes(status)) return null;
  if (row.done?.includes(status) === true) return "alreadyDone";
  return status === "CLOSED" ? "alreadyClosed" : "wrongState";
}
