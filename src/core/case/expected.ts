import type { SupplyVerb } from "../supply/steps.ts";
import { type Case, type CaseVerb } from "./case.ts";
import { isClosing } from "./closing.ts";
import { isByPhone } from "./whoMay.ts";

/** As what a member of staff stands in their list of work; the most pressing part. */
export type WorkPart = "owner" | "handler" | "second" | "offered" | "director" | "duty";

/**
 * What is expected of them, with the verb that does it; null: they wait, or watch, or it is a step of
 * a supply request, which stands beside it.
 */
export const EXPECTED = {
  acknowledge: "acknowledge",
  /** It was routed to them. */
  takeUp: "claim",
  investigate: "investigate",
  decide: "decide",
  answer: "answer",
  accept: "accept",
  tell: "told",
  /** The customer has written about the answer they got. */
  reply: "message",
  step: null,
  waitStep: null,
  waitCustomer: null,
  waitConfirm: null,
  waitDirector: null,
  waitAccept: null,
  watch: null,
} as const satisfies Record<string, CaseVerb | null>;

export type Expected = keyof typeof EXPECTED;

/** The steps that a supply request waits for. */
export interface Steps {
  /** The most pressing one that this person can take; null: none. */
  readonly mine: SupplyVerb | null;
  /** The most pressing one, whoever's it is; null: it waits for the customer. */
  readonly first: SupplyVerb | null;
}

/**
 * What is expected now; never something that would be refused.
 *
 * @param stuck its answer can't be delivered in the chat: it has to be told another way.
 * @param steps of a supply request; null: it is none.
 * @param routed it waits for its handler to take it up.
 */
export function expectedOf(
  about: Case,
  as: WorkPart,
  stuck = false,
  steps: Steps | null = null,
  routed = false,
): Expected {
  if (as === "offered") return "accept";
  if (as === "director") return "decide";
  if (as === "duty") return "step";
  if (as === "second") return "watch";
  if (routed && as === "handler" && about.status !== "ANSWERED") return "takeUp";
  if (about.status === "ANSWERED") return expectedOnceAnswered(about, stuck);
  if (steps !== null) return expectedStep(about, steps);
  if (about.waitingSince !== null) return "waitCustomer";
  if (about.status === "ESCALATED") return "waitDirector";
  if (about.offeredToId !== null) return "waitAccept";
  if (about.status === "OPEN") return "acknowledge";
  return about.investigation === null ? "investigate" : "answer";
}

function expectedStep(about: Case, { mine, first }: Steps): Expected {
  if (about.status === "OPEN") return "acknowledge";
  if (mine !== null) return "step";
  if (about.status === "ESCALATED") return "waitDirector";
  if (about.offeredToId !== null) return "waitAccept";
  return first === null ? "waitCustomer" : "waitStep";
}

function expectedOnceAnswered(about: Case, stuck: boolean): Expected {
  if ((stuck || isByPhone(about)) && about.replyDeliveredAt === null) return "tell";
  return about.waitingSince === null && !isClosing(about) ? "reply" : "waitConfirm";
}
