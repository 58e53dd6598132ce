import { type Actor, type Case, type CaseCommand, type CaseVerb, type NewClock } from "./case.ts";
import { decide, type DecisionContext, PERMITTED } from "./decide.ts";

/** The fewer states that customers see (product.md). */
export type CustomerStage =
  "received" | "checking" | "waitingForYou" | "inProgress" | "answered" | "closed";

export function customerStage(c: Case): CustomerStage {
  if (c.closedAs !== null) return "closed";
  if (c.waitingSince !== null) return "waitingForYou";
  switch (c.status) {
    case "OPEN":
      return "received";
    case "ACKNOWLEDGED":
    case "INVESTIGATING":
      return "checking";
    case "HANDLING":
    case "ESCALATED":
    case "DECIDED":
    case "REOPENED":
      return "inProgress";
    case "ANSWERED":
      return "answered";
    case "CLOSED":
      return "closed";
  }
}

/** Whose move it is (B4). */
export function whoseTurn(c: Case): "ours" | "yours" | "nobody" {
  const stage = customerStage(c);
  if (stage === "closed") return "nobody";
  return stage === "waitingForYou" || stage === "answered" ? "yours" : "ours";
}

/**
 * The running clock to show: a promise before anything else, then the one due next. Clocks that
 * nobody waits for (acknowledging) aren't shown to customers.
 *
 * @param clocks those that weren't stopped.
 */
export function nextDue<C extends Pick<NewClock, "kind" | "dueAt">>(
  clocks: readonly C[],
): C | null {
  const promised = clocks.find((clock) => clock.kind === "promise");
  if (promised !== undefined) return promised;
  const sorted = clocks
    .filter((clock) => clock.kind !== "acknowledge" && clock.kind !== "decide")
    .sort((a, b) => Temporal.Instant.compare(a.dueAt, b.dueAt));
  return sorted[0] ?? null;
}

/** Order in which buttons are shown, most likely first. */
const STAFF_ORDER: readonly CaseVerb[] = [
  "accept",
  "decline",
  "decide",
  "acknowledge",
  "investigate",
  "answer",
  "told",
  "ask",
  "promise",
  "message",
  "claim",
  "offer",
  "escalate",
  "judge",
];

const CUSTOMER_ORDER: readonly CaseVerb[] = [
  "solved",
  "notSolved",
  "rate",
  "reopen",
  "message",
  "withdraw",
];

/** Commands with every blank filled in, so that only the case and the actor can be the reason of a refusal. */
const SAMPLE: Readonly<Partial<Record<CaseVerb, (context: DecisionContext) => CaseCommand>>> = {
  investigate: () => ({ type: "investigate", finding: "…" }),
  ask: () => ({ type: "ask", question: "…" }),
  promise: ({ now }) => ({ type: "promise", dueAt: now.add({ hours: 1 }) }),
  answer: () => ({ type: "answer", text: "…" }),
  told: () => ({ type: "told", how: "…" }),
  judge: () => ({ type: "judge", substantiated: true, reason: "…" }),
  offer: () => ({ type: "offer", toId: "", reason: "…" }),
  decline: () => ({ type: "decline", reason: "…" }),
  escalate: () => ({ type: "escalate", reason: "…" }),
  decide: () => ({ type: "decide", decision: "…" }),
  message: () => ({ type: "message", text: "…", attachmentIds: [] }),
  notSolved: () => ({ type: "notSolved", reason: null }),
  withdraw: () => ({ type: "withdraw", reason: null }),
  reopen: () => ({ type: "reopen", reason: null }),
  rate: () => ({ type: "rate", score: 5, comment: null }),
};

/** What an actor can do with a case now: what `decide` wouldn't refuse, in the order of the card. */
export function verbsFor(c: Case, by: Actor, context: DecisionContext): readonly CaseVerb[] {
  const order = by.part === "staff" ? STAFF_ORDER : CUSTOMER_ORDER;
  return order.filter((verb) => {
    if (!PERMITTED[verb].by.includes(by.part)) return false;
    const command = SAMPLE[verb]?.(context) ?? ({ type: verb } as CaseCommand);
    return decide(c, command, by, context).ok;
  });
}
