import { type CaseEvent, type EventType } from "../../core/case/case.ts";
import { event } from "../../core/case/outcome.ts";
import { type Compensation, type CompensationStep } from "../../core/compensation/compensation.ts";

/** What the trail keeps of it, in no language: an amount, a reason, a number. */
export const textOf = (said: {
  readonly amount: number | null;
  readonly currency: string;
  readonly text: string | null;
}): string =>
  [said.amount === null ? "" : `${said.currency} ${said.amount}`, said.text ?? ""]
    .filter((part) => part !== "")
    .join(" · ");

const EVENT: Readonly<Record<CompensationStep["type"], EventType>> = {
  propose: "compensationProposed",
  approve: "compensationApproved",
  refuse: "compensationRefused",
  offer: "compensationOffered",
  accept: "compensationAccepted",
  decline: "compensationDeclined",
  pay: "compensationPaid",
};

/** A step as a line of the case's trail; a proposal that wasn't approved is none of the customer's business. */
export function eventOf(
  step: CompensationStep,
  before: Compensation,
  after: Compensation,
): CaseEvent {
  const reason = "reason" in step ? step.reason : step.type === "pay" ? step.reference : null;
  const isReturned = step.type === "refuse" && before.status === "PROPOSED";
  const isOfMoney = step.type !== "refuse" && step.type !== "decline";
  const amount = isOfMoney ? after.amount : null;
  const text = textOf({ amount, currency: after.currency, text: reason });
  return event(isReturned ? "compensationReturned" : EVENT[step.type], { text });
}
