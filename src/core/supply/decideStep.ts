import { type CaseEvent, type Decision, type Notice } from "../case/case.ts";
import { accept, withStatus } from "../case/outcome.ts";
import { isByPhone } from "../case/whoMay.ts";
import {
  type Effect,
  isDecision,
  refuseStep,
  rulingNow,
  type StepChange,
  type SupplyRefusal,
} from "./change.ts";
import { needsApproval } from "./orderSteps.ts";
import * as parties from "./partySteps.ts";
import { type Duty, type Ruling, type SupplyPrinciple, type SupplyRules } from "./rules.ts";
import { perform } from "./performStep.ts";
import { STEP_RULES } from "./stepRules.ts";
import { type SupplyStep, type SupplyVerb } from "./steps.ts";
import { type Done, isOver, type Supply } from "./supply.ts";
import { turnOf } from "./turn.ts";

/** Who would take a step: what their rights are looked up by. */
export type StepTaker = Pick<StepChange, "about" | "supply" | "by" | "rules" | "ruling">;

/** What a stopped request is there for. */
const WHILE_STOPPED: readonly SupplyVerb[] = ["explain", "resume"];

/**
 * Why somebody can't take a step now, whatever they would say in it; null when they can. Never
 * depends on a card, a conversation or an order of messages: the stage and the duties decide.
 */
export const stepRefusal = (taker: StepTaker, verb: SupplyVerb): SupplyRefusal | null =>
  refusedFor(taker, verb)?.[0] ?? null;

type Refused = readonly [refusal: SupplyRefusal, principle: SupplyPrinciple];

/** The same with what in the policy it stands on. */
function refusedFor(taker: StepTaker, verb: SupplyVerb): Refused | null {
  const { supply, ruling } = taker;
  const { principle, early, lacks, ...rule } = STEP_RULES[verb];
  const mine = isTheirs(taker, verb);
  if (mine !== true) return [mine, principle];
  // Answered, declined or withdrawn: nothing goes on unless its customer takes it up again.
  if (taker.about.status === "ANSWERED" || taker.about.status === "CLOSED") {
    return ["stepNotNow", principle];
  }
  const whileStopped = WHILE_STOPPED.includes(verb);
  if (supply.stopped !== null && !isOver(supply)) {
    return whileStopped || rule.evenStopped === true ? null : ["stepStopped", "oversight"];
  }
  if (!rule.in.includes(supply.stage)) {
    return early?.(supply, ruling) ?? ["stepNotNow", principle];
  }
  return whileStopped ? ["notStopped", principle] : (lacks?.(supply, ruling) ?? null);
}

function isTheirs(taker: StepTaker, verb: SupplyVerb): true | SupplyRefusal {
  const { about, by, rules, supply } = taker;
  const rule = STEP_RULES[verb];
  if (by.part === "customer") {
    if (rule.by === "staff") return "stepNotYours";
    if (by.party === undefined) {
      return about.customerId === null || about.customerId === by.id ? true : "stepNotYours";
    }
    return rule.parties?.includes(by.party) === true ? true : "stepNotYours";
  }
  if (by.part !== "staff") return "stepNotYours";
  if (rule.by === "customer") {
    if (rule.own === true) return "ownChoice";
    // A caller's word reaches us through whoever handles the case, and is written down as that.
    return isByPhone(about) && handles(taker) ? true : "stepNotYours";
  }
  const duty = rules.duties[verb];
  const holders = duty === undefined ? [] : holdersIn(duty, taker);
  if (duty === undefined || holders.length === 0) return "stepNotYours";
  const isOwn = (id: string | null) =>
    (duty.notAfter ?? []).some((earlier) => {
      const works = openWorks(supply, earlier);
      return works.length > 0 && works.every(({ byId }) => byId === id);
    });
  // Neither what they did themselves, nor what whoever they stand in for did.
  return isOwn(by.id) || holders.every(isOwn) ? "ownWork" : true;
}

/** Of this member of staff and those they stand in for, the ids of those whose step it is (B7). */
function holdersIn(duty: Duty, taker: StepTaker): readonly (string | null)[] {
  const { by } = taker;
  return [by, ...(by.standsIn ?? [])]
    .filter((one) => holdsDuty(duty, { ...taker, by: { ...by, ...one } }))
    .map(({ id }) => id);
}

/** For whom a deputy takes a step that isn't their own; null: for nobody. */
export function standsInFor(taker: StepTaker, verb: SupplyVerb): string | null {
  const duty = taker.rules.duties[verb];
  if (taker.by.part !== "staff" || duty === undefined) return null;
  const holders = holdersIn(duty, taker);
  return holders.includes(taker.by.id) ? null : (holders[0] ?? null);
}

/** Owner, second person, handler, or who stands in for one of them (B7). */
const handles = ({ about, by }: StepTaker): boolean =>
  [by.id, ...(by.actsFor ?? [])].some(
    (id) => id !== null && [about.replyOwnerId, about.secondPersonId, about.handlerId].includes(id),
  );

/** Whether this member of staff is one of those whose step it is. */
export function holdsDuty(duty: Duty, { by, rules, ruling }: StepTaker): boolean {
  if (!duty.roles.some((role) => by.roles.includes(role))) return false;
  const desks = desksOf(duty, rules, ruling);
  return desks === null || (by.desk !== undefined && by.desk !== null && desks.includes(by.desk));
}

/** Desks whose people hold a duty: those of the level that decides here, and of higher ones; null: any. */
export function desksOf(
  { at }: Pick<Duty, "at">,
  { levels }: SupplyRules,
  ruling: Pick<Ruling, "review" | "answer">,
): readonly string[] | null {
  if (at === undefined) return null;
  const level = ruling[at]?.level;
  const from = levels.findIndex(({ id }) => id === level);
  return levels.slice(Math.max(0, from)).map(({ desk }) => desk);
}

/** What of a step waits for somebody's approval: where all of it is one's own, there is none to give. */
function openWorks(supply: Supply, verb: string): readonly Pick<Done, "byId">[] {
  switch (verb) {
    case "draftPlan":
      return supply.plans.filter(({ status }) => status === "drafted");
    case "proposeOrder":
      return supply.orders.filter((order) => needsApproval(supply, order));
    default:
      return [];
  }
}

/** One step of a request: who may, when, what the rules say, and what follows. Pure. */
export function decideStep(change: StepChange, step: SupplyStep): Decision {
  const refused = refusedFor(change, step.verb);
  if (refused !== null) return refuseStep(change, ...refused);
  const performed = perform(change, step);
  if (isDecision(performed)) return performed;
  return withStatus(change.about, decided(change, step, performed));
}

function decided(change: StepChange, step: SupplyStep, effect: Effect): Decision {
  if (effect.beside !== undefined) return parties.beside(effect.beside, step.verb, effect);
  const { about, by, now, rules, supply } = change;
  const stage = effect.stage ?? supply.stage;
  const after: Supply = { ...supply, ...effect.supply, stage };
  const turn = turnOf(after, rulingNow(rules, after), rules);
  const { verb, ...said } = step;
  const absent = standsInFor(change, verb);
  const forCaller = by.part === "staff" && STEP_RULES[verb].by === "customer";
  return accept({
    supply: after,
    patch: {
      ...(about.status === "OPEN" || about.status === "ACKNOWLEDGED" ? { status: "HANDLING" } : {}),
      ...effect.patch,
      ...(effect.patch?.status === "ANSWERED"
        ? {}
        : { waitingSince: turn === "theirs" ? (about.waitingSince ?? now) : null }),
    },
    events: [
      {
        type: "step",
        data: {
          step: verb,
          stage,
          turn,
          ...flat(said),
          ...effect.says,
          ...(forCaller ? { onBehalf: true } : {}),
          ...(absent === null ? {} : { actingFor: absent }),
        },
      },
      ...(effect.leaves === undefined ? [] : [parties.leftEvent(effect.leaves)]),
    ],
    notices: (effect.notices ?? []).map((notice) => withWords(notice, step)),
    ...(effect.leaves === undefined ? {} : { leaves: effect.leaves }),
    startClocks: effect.startClocks ?? [],
    stopClocks: [
      ...(about.status === "OPEN" ? (["acknowledge"] as const) : []),
      ...(effect.stopClocks ?? []),
    ],
    roles: effect.roles ?? [],
  });
}

/** What a step's message says besides that it was taken: its words, and the times that it names. */
function withWords(notice: Notice, step: SupplyStep): Notice {
  if (notice.name !== "step") return notice;
  const said: Readonly<Record<string, unknown>> = { ...step };
  const text = SAID.map((field) => said[field]).find((value) => typeof value === "string");
  const times = TIMES.map((field) => said[field]).filter((value) => typeof value === "string");
  const params = {
    ...(typeof text === "string" ? { text } : {}),
    ...notice.params,
    ...(times.length === 0 ? {} : { times: times.join(" ") }),
  };
  return { ...notice, params };
}

const SAID = ["text", "findings", "remark", "reason", "opinion", "items", "invitees"] as const;
const TIMES = ["at", "second", "slot"] as const;

/** What was said, as a line of the trail keeps it. */
function flat(said: Readonly<Record<string, unknown>>): CaseEvent["data"] {
  const kept: Record<string, string | number | readonly string[]> = {};
  for (const [name, value] of Object.entries(said)) {
    if (typeof value === "string" || typeof value === "number") kept[name] = value;
    else if (name === "files") kept["attachmentIds"] = value as readonly string[];
  }
  return kept;
}
