import { type Locale } from "../locale.ts";
import { type WatchedClock } from "../clock/rungs.ts";
import { type PolicyPack } from "../policy/pack.ts";
import { type BusinessCalendar } from "../time/businessCalendar.ts";
import { type Supply } from "../supply/supply.ts";
import { type Actor, type Case, type CaseCommand, type CaseEvent, type Decision } from "./case.ts";
import * as customer from "./customerVerbs.ts";
import * as handing from "./handoverVerbs.ts";
import { refuse, type Change, withStatus } from "./outcome.ts";
import { snooze } from "./snoozeVerb.ts";
import * as staff from "./staffVerbs.ts";
import { actedFor, refusalOf } from "./whoMay.ts";

/** What a decision may look at besides the case. */
export interface DecideContext {
  readonly now: Temporal.Instant;
  /** The version under which the case was filed (C-11). */
  readonly pack: PolicyPack;
  readonly calendar: BusinessCalendar;
  /** Whether this round's closing has been rated already; false when left out. */
  readonly rated?: boolean;
  /** Whether a customer's words are no more than thanks, or that they were read. */
  readonly courtesy?: boolean;
  /** When a customer urged it last, by the trail; null or left out: never. */
  readonly lastUrgedAt?: Temporal.Instant | null;
  /** The request behind a case of supply. */
  readonly supply?: Supply | null;
  /** Its running clocks and its trail; left out: none. */
  readonly clocks?: readonly WatchedClock[];
  readonly trail?: readonly (CaseEvent & { readonly at: Temporal.Instant })[];
  /** A claimed loss isn't settled yet (C-7); false when left out. */
  readonly openClaim?: boolean;
  /** Language of the customer, for the reply of a withdrawal; Traditional Chinese when left out. */
  readonly locale?: Locale;
}

/**
 * Every change of a case goes through here: who may, in which status, and what follows. Pure; the
 * caller writes patch, events, clocks and roles, and turns notices into messages.
 */
export function decide(
  about: Case,
  command: CaseCommand,
  by: Actor,
  context: DecideContext,
): Decision {
  const change: Change = { about, by, ...context };
  const refused = refusalOf(about, command.type, by);
  if (refused !== null) return refuse(change, refused.refusal, refused.principle);
  const decision = withSupply(change, command, withStatus(about, perform(change, command)));
  return noting(decision, actedFor(about, command.type, by));
}

/** A request that is withdrawn goes no further (E-8); once there is supply, none is left to withdraw. */
function withSupply(change: Change, { type }: CaseCommand, decision: Decision): Decision {
  const supply = change.supply ?? null;
  if (!decision.ok || type !== "withdraw" || supply === null) return decision;
  if (supply.stage === "ENERGISED" || supply.stage === "DONE") return refuse(change, "wrongState");
  return { ...decision, supply: { ...supply, stage: "WITHDRAWN" } };
}

/** The trail says for whom somebody acted who stands in. */
function noting(decision: Decision, actingFor: string | null): Decision {
  if (!decision.ok || actingFor === null) return decision;
  const events = decision.events.map(({ type, data }) => ({ type, data: { ...data, actingFor } }));
  return { ...decision, events };
}

function perform(change: Change, command: CaseCommand): Decision {
  switch (command.type) {
    case "acknowledge":
      return staff.acknowledge(change);
    case "claim":
      return staff.claim(change);
    case "investigate":
      return staff.investigate(change, command.finding);
    case "ask":
      return staff.ask(change, command.question);
    case "promise":
      return staff.promise(change, command.dueAt);
    case "snooze":
      return snooze(change, command.until, command.reason);
    case "answer":
      return staff.answer(change, command.text);
    case "told":
      return staff.told(change, command.how);
    case "judge":
      return staff.judge(change, command.substantiated, command.reason);
    case "escalate":
      return staff.escalate(change, command.reason);
    case "decide":
      return staff.decideEscalated(change, command.decision);
    case "offer":
      return handing.offer(change, command.toId, command.reason);
    case "accept":
      return handing.accept(change);
    case "decline":
      return handing.decline(change, command.reason);
    case "takeBack":
      return handing.takeBack(change);
    case "takeOver":
      return handing.takeOver(change, command.reason);
    case "message":
      return customer.message(change, command.text, command.attachmentIds);
    case "urge":
      return customer.urge(change);
    case "solved":
      return customer.solved(change);
    case "notSolved":
    case "reopen":
      return customer.comeBack(change, command.reason);
    case "withdraw":
      return customer.withdraw(change, command.reason);
    case "rate":
      return customer.rate(change, command.score, command.comment);
    case "join":
      return customer.join(change, command.text, command.attachmentIds);
    case "closeSilent":
      return customer.closeSilent(change);
  }
}
