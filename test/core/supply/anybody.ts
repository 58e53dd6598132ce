import fc from "fast-check";
import { type Actor } from "../../../src/core/case/case.ts";
import { type SupplyDraft } from "../../../src/core/supply/request.ts";
import { fieldsOf, SUPPLY_VERBS, type SupplyVerb } from "../../../src/core/supply/steps.ts";
import { SUPPLY_STAGES } from "../../../src/core/supply/supply.ts";
import { stepRefusal } from "../../../src/core/supply/decideStep.ts";
import { changeOf, type Journey, request, residential, WHO } from "./sample.ts";
import { dayAfter, FILE, momentAfter } from "./walk.ts";

/** Requests of every kind that the rules tell apart. */
export const anyRequest: fc.Arbitrary<SupplyDraft> = fc.oneof(
  fc
    .constantFrom(9.99, 10, 315, 999.99, 1000, 3000)
    .map((capacityTotal) => request({ capacityTotal })),
  fc.constantFrom<SupplyDraft>(
    residential(),
    residential({ batch: true, capacityTotal: 50 }),
    request({ voltage: "low", unit: "kW", capacityTotal: 10 }),
    request({ voltage: "low", unit: "kW", capacityTotal: 11 }),
    request({ voltage: "unsure", unit: undefined, capacityTotal: undefined }),
    request({ special: "電弧爐" }),
    request({ dedicated: true }),
    request({ second: "source", nature: "first" }),
    request({ second: "circuit", nature: "third" }),
    request({ second: "generator" }),
  ),
);

/** Where a journey begins to go astray. */
export const anyStage = fc.constantFrom(...SUPPLY_STAGES.filter((stage) => stage !== "WITHDRAWN"));

const OPTIONS: Readonly<Record<string, (journey: Journey) => readonly string[]>> = {
  entry: () => ["d1", "d2", "dLapsed", "c1", "c2", "cLapsed", "nobody"],
  maker: () => ["m1", "mUnknown", "c1"],
  // What is there already is the more interesting to do something about.
  item: ({ supply }) => [
    ...supply.documents.map(({ item }) => item),
    ...Array.from({ length: 13 }, (_, index) => String(index + 1)),
    ...["simple", "asBuilt", "tests"],
  ],
  slot: ({ supply }) => [...supply.survey.offered, ...(supply.slots.at(-1)?.times ?? []), "never"],
  order: ({ supply }) => [...supply.orders.map(({ id }) => id), "9"],
  change: ({ supply }) => [...supply.changes.map(({ id }) => id), "9"],
  person: () => ["inspector", "contractor"],
};
const NUMBERS: Readonly<Record<string, readonly number[]>> = {
  percent: [0, 59, 60, 67, 100],
  capacity: [8, 10, 11, 315, 999.99, 1000, 3000],
};

/** What somebody might say in a step, sensible or not; the draws decide. */
export function saidIn(
  journey: Journey,
  verb: SupplyVerb,
  draws: readonly number[],
): Record<string, unknown> {
  let used = 0;
  const draw = (): number => draws[used++ % draws.length] ?? 0;
  const one = <T>(of: readonly T[]): T | undefined => of[draw() % of.length];
  const said: Record<string, unknown> = {};
  for (const [name, { kind, choices, optional }] of Object.entries(fieldsOf(verb))) {
    if (optional && draw() % 2 === 0) continue;
    if (kind === "text") said[name] = one(["文字", "一；二", "；"]);
    if (kind === "number") said[name] = one(NUMBERS[name] ?? [1]);
    if (kind === "choice") said[name] = one(choices);
    if (kind === "date") said[name] = dayAfter(journey, one([-1, 0, 3, 60]) ?? 0);
    if (kind === "moment") said[name] = momentAfter(journey, one([-5, 24, 48, 72]) ?? 0);
    if (kind === "files") said[name] = [FILE];
    if (kind === "options") said[name] = one(OPTIONS[name]?.(journey) ?? ["?"]);
  }
  return said;
}

export interface Deed {
  /** Anybody and anything, or one of those who could now: then `who` and `what` pick among them. */
  readonly isWild: boolean;
  readonly who: number;
  readonly what: number;
  readonly draws: readonly number[];
  /** Whether it is a day on which the contractor's licence has lapsed. */
  readonly lapses: boolean;
}

const ACTORS: readonly Actor[] = Object.values(WHO);
export const anyActor = fc.constantFrom(...ACTORS);

/** Who does what. */
export function deedOf(
  journey: Journey,
  { isWild, who, what }: Deed,
): readonly [Actor, SupplyVerb] {
  const of = <T>(some: readonly T[], drawn: number): T => some[drawn % some.length]!;
  if (isWild) return [of(ACTORS, who), of(SUPPLY_VERBS, what)];
  const taken = changeOf(journey, WHO.clock);
  const able = (verb: SupplyVerb) =>
    ACTORS.filter((by) => stepRefusal({ ...taken, by }, verb) === null);
  // Nobody goes on stopping; that it is possible at any time says little.
  const verbs = SUPPLY_VERBS.filter((verb) => verb !== "stop" || who % 5 === 0);
  const from = what % verbs.length;
  const verb = [...verbs.slice(from), ...verbs.slice(0, from)].find((one) => able(one).length > 0);
  if (verb === undefined) return [of(ACTORS, who), of(SUPPLY_VERBS, what)];
  const those = able(verb);
  // One person who would do everything themselves, their own approvals included.
  const eager = those.find(({ id }) => id === "manager");
  return [eager !== undefined && who % 2 === 0 ? eager : of(those, who), verb];
}

const draws = fc.array(fc.nat(1000), { minLength: 8, maxLength: 8 });
const rarely = fc.integer({ min: 0, max: 4 }).map((drawn) => drawn === 0);

/** Somebody does something, or what comes next is done as it should be. */
export const anyDeed: fc.Arbitrary<Deed | "next"> = fc.oneof(
  { weight: 1, arbitrary: fc.constant("next" as const) },
  {
    weight: 5,
    arbitrary: fc.record({
      isWild: fc.integer({ min: 0, max: 3 }).map((drawn) => drawn === 0),
      who: fc.nat(10_000),
      what: fc.nat(10_000),
      draws,
      lapses: rarely,
    }),
  },
);

export const anyDeeds = (most: number): fc.Arbitrary<readonly (Deed | "next")[]> =>
  fc.array(anyDeed, { minLength: 5, maxLength: most, size: "max" });
