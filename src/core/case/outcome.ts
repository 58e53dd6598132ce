import { type PolicyPack, type Principle } from "../policy/pack.ts";
import {
  CLOCK_KINDS,
  type Actor,
  type Case,
  type CaseEvent,
  type ClockKind,
  type Decision,
  type EventType,
  type Notice,
  type NoticeName,
  type Refusal,
} from "./case.ts";
import type { DecideContext } from "./decide.ts";

/** A command under way: the case, who acts, and the context. */
export interface Change extends DecideContext {
  readonly about: Case;
  readonly by: Actor;
}

type Accepted = Omit<Extract<Decision, { ok: true }>, "ok">;

/** All clocks there are: what stops when nothing is owed any more. */
export const EVERY_CLOCK: readonly ClockKind[] = CLOCK_KINDS;

export const accept = (parts: Partial<Accepted>): Decision => ({
  ok: true,
  patch: {},
  events: [],
  notices: [],
  startClocks: [],
  stopClocks: [],
  roles: [],
  snooze: null,
  ...parts,
});

export const refuse = (
  { pack }: { readonly pack: PolicyPack },
  refusal: Refusal,
  principle: Principle | null = null,
): Decision => ({
  ok: false,
  refusal,
  clause: principle === null ? null : pack.principles[principle],
});

export const event = (type: EventType, data: CaseEvent["data"] = {}): CaseEvent => ({ type, data });

export const notice = (
  to: Notice["to"],
  name: NoticeName,
  params: Notice["params"] = {},
  proof?: Notice["proof"],
): Notice => (proof === undefined ? { to, name, params } : { to, name, params, proof });

/** Owner, and handler when that is somebody else; whoever acts knows already. */
export function team(
  { about, by }: Change,
  name: NoticeName,
  params: Notice["params"] = {},
): readonly Notice[] {
  const handler = about.handlerId === about.replyOwnerId ? null : about.handlerId;
  return [
    ...(about.replyOwnerId === by.id ? [] : [notice("replyOwner", name, params)]),
    ...(handler === null || handler === by.id ? [] : [notice("handler", name, params)]),
  ];
}

/** The owner keeps the duty to answer, and hears of what somebody else did in the case (B1). */
export const owner = (
  { about, by }: Change,
  name: NoticeName,
  params: Notice["params"] = {},
): readonly Notice[] => (about.replyOwnerId === by.id ? [] : [notice("replyOwner", name, params)]);

/** A decision whose first event says where the case went; the trail can be replayed from that. */
export function withStatus(about: Case, decision: Decision): Decision {
  const status = decision.ok ? decision.patch.status : undefined;
  if (!decision.ok || status === undefined || status === about.status) return decision;
  const [first, ...rest] = decision.events;
  if (first === undefined) return decision;
  return { ...decision, events: [{ ...first, data: { ...first.data, status } }, ...rest] };
}

export const isBlank = (text: string): boolean => text.trim() === "";
