import { demonstration } from "../../../prisma/seed.ts";
import {
  type Actor,
  type Case,
  type CaseCommand,
  type CaseVerb,
  type Decision,
} from "../../../src/core/case/case.ts";
import { decide, type DecideContext } from "../../../src/core/case/decide.ts";
import { type WatchedClock } from "../../../src/core/clock/rungs.ts";
import { makeCalendar } from "../../../src/core/time/businessCalendar.ts";
import { property } from "../../../src/policies/property.ts";

/** A Monday, 10:00 in the estate. */
export const MONDAY = Temporal.Instant.from("2026-09-21T02:00:00Z");
export const calendar = makeCalendar(demonstration);
/** Its reminder at half comes in five working hours. */
const running: WatchedClock = {
  kind: "answer",
  rule: "sample",
  clause: "P-1.5",
  basis: "internal",
  startAt: MONDAY,
  dueAt: calendar.addWorkingHours(MONDAY, 10),
  stoppedAt: null,
  fired: [],
};
export const context: DecideContext = {
  now: MONDAY,
  pack: property,
  calendar,
  clocks: [running],
  trail: [],
};

const staff = (id: string, ...roles: Actor["roles"]): Actor => ({ id, part: "staff", roles });

/** Everybody who could do something to the case below. */
export const ACTORS = {
  owner: staff("owner", "officer"),
  second: staff("second", "officer"),
  handler: staff("handler", "specialist"),
  offered: staff("offered", "officer"),
  director: staff("director", "director"),
  oversight: staff("oversight", "oversight"),
  colleague: staff("colleague", "specialist"),
  subject: staff("subject", "director"),
  filer: { id: "filer", part: "customer", roles: [] },
  neighbour: { id: "neighbour", part: "customer", roles: [] },
  clock: { id: null, part: "clock", roles: [] },
} as const satisfies Record<string, Actor>;

export type Who = keyof typeof ACTORS;

/** A case as it is after filing, with what a test changes about it. */
export const sampleCase = (change: Partial<Case> = {}): Case => ({
  id: "case",
  reference: "C7K3M9QX2",
  draftId: "draft",
  organisationId: demonstration.id,
  kind: "complaint",
  topic: "lift",
  pack: property.id,
  packVersion: property.version,
  area: "areaA",
  place: "3棟",
  details: "電梯困人",
  wish: null,
  status: "OPEN",
  restricted: false,
  subjectId: null,
  suspectIds: [],
  customerId: "filer",
  callerName: null,
  callerPhone: null,
  anonymous: false,
  source: "chat",
  replyOwnerId: "owner",
  secondPersonId: "second",
  handlerId: null,
  offeredToId: null,
  department: "engineering",
  investigation: null,
  decision: null,
  answer: null,
  round: 1,
  substantiated: null,
  substantiatedReason: null,
  escalatedAt: null,
  waitingSince: null,
  answeredAt: null,
  replyDeliveredAt: null,
  directorToldAt: null,
  closedAt: null,
  closedAs: null,
  version: 1,
  filedAt: MONDAY,
  ...change,
});

/** An answered case: told to everybody, waiting for the customer's word. */
export const answeredCase = (change: Partial<Case> = {}): Case =>
  sampleCase({
    status: "ANSWERED",
    investigation: "門機故障",
    answer: "已修好",
    answeredAt: MONDAY,
    waitingSince: MONDAY,
    replyDeliveredAt: MONDAY,
    directorToldAt: MONDAY,
    ...change,
  });

export const closedCase = (change: Partial<Case> = {}): Case =>
  answeredCase({
    status: "CLOSED",
    waitingSince: null,
    closedAt: MONDAY,
    closedAs: "solved",
    ...change,
  });

/** A command of each kind with nothing wrong in it. */
export const COMMANDS: { readonly [V in CaseVerb]: Extract<CaseCommand, { type: V }> } = {
  acknowledge: { type: "acknowledge" },
  claim: { type: "claim" },
  investigate: { type: "investigate", finding: "門機故障" },
  ask: { type: "ask", question: "哪一部電梯？" },
  promise: { type: "promise", dueAt: MONDAY.add({ hours: 30 }) },
  snooze: { type: "snooze", until: calendar.addWorkingHours(MONDAY, 7), reason: "等零件" },
  answer: { type: "answer", text: "已修好" },
  told: { type: "told", how: "電話" },
  judge: { type: "judge", substantiated: true, reason: "現場確認" },
  offer: { type: "offer", toId: "offered", reason: "他負責這一區" },
  accept: { type: "accept" },
  decline: { type: "decline", reason: "休假" },
  takeBack: { type: "takeBack" },
  takeOver: { type: "takeOver", reason: "負責人請假" },
  escalate: { type: "escalate", reason: "需要經費" },
  decide: { type: "decide", decision: "同意更換" },
  message: { type: "message", text: "師傅在路上", attachmentIds: [] },
  urge: { type: "urge" },
  solved: { type: "solved" },
  notSolved: { type: "notSolved", reason: "又壞了" },
  withdraw: { type: "withdraw", reason: null },
  reopen: { type: "reopen", reason: "又壞了" },
  rate: { type: "rate", score: 5, comment: null },
  join: { type: "join", text: "我家也是", attachmentIds: [] },
  closeSilent: { type: "closeSilent" },
};

type Accepted = Extract<Decision, { ok: true }>;

/** Decides what must be accepted. */
export function accepted(
  about: Case,
  command: CaseCommand,
  who: Who,
  more: Partial<DecideContext> = {},
): Accepted & { readonly case: Case } {
  const decision = decide(about, command, ACTORS[who], { ...context, ...more });
  if (!decision.ok) throw new Error(`refused: ${decision.refusal}`);
  return { ...decision, case: { ...about, ...decision.patch, version: about.version + 1 } };
}

/** Decides what must be refused: the refusal and its clause. */
export function refused(
  about: Case,
  command: CaseCommand,
  who: Who,
  more: Partial<DecideContext> = {},
): readonly [string, string | null] {
  const decision = decide(about, command, ACTORS[who], { ...context, ...more });
  if (decision.ok) throw new Error("accepted");
  return [decision.refusal, decision.clause];
}

/** Notices as `to: name`, for comparing. */
export const told = ({ notices }: Accepted): readonly string[] =>
  notices.map(({ to, name, proof }) => `${to}: ${name}${proof === undefined ? "" : ` (${proof})`}`);
