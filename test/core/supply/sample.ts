import { demonstration } from "../../../prisma/seed.ts";
import {
  type Actor,
  type Case,
  type Decision,
  type NewClock,
  type Notice,
} from "../../../src/core/case/case.ts";
import { type PolicyPack } from "../../../src/core/policy/pack.ts";
import { type Registry, rulingNow, type StepChange } from "../../../src/core/supply/change.ts";
import { decideStep } from "../../../src/core/supply/decideStep.ts";
import { type SupplyDraft } from "../../../src/core/supply/request.ts";
import { type SupplyRules } from "../../../src/core/supply/rules.ts";
import { readStep, type SupplyStep, type SupplyVerb } from "../../../src/core/supply/steps.ts";
import { newSupply, type Supply } from "../../../src/core/supply/supply.ts";
import { makeCalendar } from "../../../src/core/time/businessCalendar.ts";
import { electricity } from "../../../src/policies/electricity.ts";
import { electricitySupply } from "../../../src/policies/electricitySupply.ts";
import { MONDAY, sampleCase } from "../case/sample.ts";

export { MONDAY };
export const calendar = makeCalendar(demonstration);
export const RULES: SupplyRules = electricitySupply;

const staff = (id: string, desk: string | null, ...roles: Actor["roles"]): Actor => ({
  ...{ id, part: "staff", roles, desk },
});
const customer = (id: string, party?: Actor["party"]): Actor => ({
  ...{ id, part: "customer", roles: [] },
  ...(party === undefined ? {} : { party }),
});

/** Everybody who could do something to a request, and some who can't. */
export const WHO = {
  customer: customer("customer"),
  designer: customer("designer", "designer"),
  contractor: customer("contractor", "contractor"),
  outsider: customer("outsider"),
  clerk: staff("clerk", "window", "officer"),
  clerk2: staff("clerk2", "window", "officer"),
  manager: staff("manager", "marketing", "projectManager"),
  manager2: staff("manager2", "marketing", "projectManager"),
  inspector: staff("inspector", "inspection", "inspector"),
  inspector2: staff("inspector2", "inspection", "inspector"),
  specialist: staff("specialist", "inspection", "specialist"),
  stationReviewer: staff("stationReviewer", "supply-station", "reviewer"),
  branchReviewer: staff("branchReviewer", "marketing", "reviewer"),
  cityReviewer: staff("cityReviewer", "city-company", "reviewer"),
  cityReviewer2: staff("cityReviewer2", "city-company", "reviewer"),
  deskless: staff("deskless", null, "reviewer"),
  duty: staff("duty", "window", "duty"),
  stationDirector: staff("stationDirector", "supply-station", "director"),
  director: staff("director", "marketing", "director"),
  officeDirector: staff("officeDirector", "marketing", "officeDirector"),
  oversight: staff("oversight", "city-company", "oversight"),
  clock: { id: null, part: "clock", roles: [] },
} as const satisfies Record<string, Actor>;

export type Who = keyof typeof WHO;

const entry = (
  id: string,
  kind: "designer" | "contractor" | "maker",
  problems: readonly string[] = [],
) => ({
  id,
  kind,
  name: id,
  problems,
  validUntil: problems.length > 0 ? "2026-01-31" : "2028-12-31",
});

export const REGISTRY: Registry = {
  entries: [
    entry("d1", "designer"),
    entry("d2", "designer"),
    entry("dLapsed", "designer", ["expired"]),
    entry("c1", "contractor"),
    entry("c2", "contractor"),
    entry("cLapsed", "contractor", ["expired"]),
    entry("m1", "maker"),
    entry("mUnknown", "maker", ["notRecognised"]),
  ],
  hasModel: (maker, model) => maker === "m1" && model === "S11",
};

/** The same registry on a day on which somebody's papers have lapsed. */
export const lapsed = (id: string): Registry => ({
  ...REGISTRY,
  entries: REGISTRY.entries.map((one) =>
    one.id === id ? { ...one, problems: ["expired"], validUntil: "2026-01-31" } : one,
  ),
});

export const request = (change: Partial<SupplyDraft> = {}): SupplyDraft => ({
  kind: "new",
  for: "self",
  applicant: "青禾機械廠",
  site: "工業路 8 號",
  use: "industrial",
  voltage: "high",
  unit: "kVA",
  capacityTotal: 315,
  second: "none",
  ...change,
});

export const residential = (change: Partial<SupplyDraft> = {}): SupplyDraft =>
  request({ use: "residential", voltage: "low", unit: "kW", capacityTotal: 8, ...change });

/** A request under way: what rows would keep of it. */
export interface Journey {
  readonly about: Case;
  readonly supply: Supply;
  readonly now: Temporal.Instant;
  readonly registry: Registry;
  readonly pack: PolicyPack;
  /** Kinds of clocks that run. */
  readonly clocks: readonly NewClock[];
  readonly events: readonly { readonly type: string; readonly data: object }[];
  readonly notices: readonly Notice[];
}

export const filed = (draft: SupplyDraft = request(), about: Partial<Case> = {}): Journey => ({
  about: sampleCase({
    ...{ kind: "supply", topic: "supply", pack: electricity.id, reference: "S7K3M9QX2" },
    ...{ customerId: "customer", replyOwnerId: "clerk", secondPersonId: "clerk2" },
    ...{ handlerId: "manager", ...about },
  }),
  supply: newSupply(draft),
  now: MONDAY,
  registry: REGISTRY,
  pack: electricity,
  clocks: [],
  events: [],
  notices: [],
});

/** A caller who has no chat: staff write down their word. */
export const called = (draft: SupplyDraft = request()): Journey =>
  filed(
    { ...draft, for: "caller", callerName: "王先生", callerPhone: "0912345678" },
    { customerId: null, source: "phone" },
  );

export const later = (journey: Journey, duration: Temporal.DurationLike): Journey => ({
  ...journey,
  now: journey.now.toZonedDateTimeISO(calendar.zone).add(duration).toInstant(),
});

export const rulesOf = ({ pack }: Journey): SupplyRules => pack.supply ?? RULES;

export const changeOf = (journey: Journey, by: Actor): StepChange => ({
  ...{ about: journey.about, supply: journey.supply, by, now: journey.now },
  ...{ pack: journey.pack, rules: rulesOf(journey), calendar, registry: journey.registry },
  ruling: rulingNow(rulesOf(journey), journey.supply),
  parties: [],
  isInvited: () => false,
  newId: () => "id",
});

export const stepOf = (verb: SupplyVerb, said: Readonly<Record<string, unknown>>): SupplyStep => {
  const read = readStep(verb, said);
  if (!read.ok) throw new Error(`${verb}: ${read.fields.join(", ")}`);
  return read.step;
};

export const attempt = (
  journey: Journey,
  by: Actor,
  verb: SupplyVerb,
  said: Readonly<Record<string, unknown>> = {},
): Decision => decideStep(changeOf(journey, by), stepOf(verb, said));

type Accepted = Extract<Decision, { ok: true }>;

export function applied(journey: Journey, decision: Accepted): Journey {
  return {
    ...journey,
    about: { ...journey.about, ...decision.patch, version: journey.about.version + 1 },
    supply: decision.supply ?? journey.supply,
    // A moment passes between any two steps.
    now: journey.now.add({ minutes: 1 }),
    clocks: [
      ...journey.clocks.filter(({ kind }) => !decision.stopClocks.includes(kind)),
      ...decision.startClocks,
    ],
    events: [...journey.events, ...decision.events],
    notices: decision.notices,
  };
}

/** A step that must be accepted. */
export function take(
  journey: Journey,
  who: Who,
  verb: SupplyVerb,
  said: Readonly<Record<string, unknown>> = {},
): Journey {
  const decision = attempt(journey, WHO[who], verb, said);
  if (!decision.ok) {
    throw new Error(`${who} ${verb} in ${journey.supply.stage}: ${decision.refusal}`);
  }
  return applied(journey, decision);
}

/** A step that must be refused: why, and by which clause. */
export function refused(
  journey: Journey,
  who: Who,
  verb: SupplyVerb,
  said: Readonly<Record<string, unknown>> = {},
): readonly [string, string | null] {
  const decision = attempt(journey, WHO[who], verb, said);
  if (decision.ok) throw new Error(`${who} ${verb} was accepted in ${journey.supply.stage}`);
  return [decision.refusal, decision.clause];
}

export const told = ({ notices }: Journey): readonly string[] => notices.map(({ to }) => to);
export const running = ({ clocks }: Journey): readonly string[] => clocks.map(({ kind }) => kind);
