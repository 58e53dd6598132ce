import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decide } from "../../../src/core/case/decide.ts";
import { stepRefusal } from "../../../src/core/supply/decideStep.ts";
import { stepsFor } from "../../../src/core/supply/offer.ts";
import { SUPPLY_REFUSALS } from "../../../src/core/supply/change.ts";
import { type SupplyDraft } from "../../../src/core/supply/request.ts";
import { type SupplyVerb } from "../../../src/core/supply/steps.ts";
import { isOver, type SupplyStage } from "../../../src/core/supply/supply.ts";
import { missingDocuments } from "../../../src/core/supply/turn.ts";
import { electricity } from "../../../src/policies/electricity.ts";
import { anyActor, anyDeeds, anyRequest, anyStage, type Deed, deedOf, saidIn } from "./anybody.ts";
import { brokenBy } from "./invariants.ts";
import {
  applied,
  attempt,
  calendar,
  changeOf,
  filed,
  type Journey,
  lapsed,
  later,
  REGISTRY,
  stepOf,
  take,
  type Who,
  WHO,
} from "./sample.ts";
import { advance, FILE, rulingOf, walk } from "./walk.ts";

const clauses = new Set(electricity.clauses.map(({ id }) => id));

/** The next step as it should be; nothing when a licence or a change stands in its way. */
function goOn(journey: Journey): Journey {
  try {
    return advance(journey);
  } catch {
    return journey;
  }
}

/** What somebody does, checked: accepted steps against what may never be, refusals for their clause. */
function did(journey: Journey, deed: Deed): Journey {
  const { draws, lapses } = deed;
  const before = { ...journey, registry: lapses ? lapsed("c1") : REGISTRY };
  const [by, verb] = deedOf(before, deed);
  const said = saidIn(before, verb, draws);
  const decision = attempt(before, by, verb, said);
  if (!decision.ok) {
    expect(SUPPLY_REFUSALS).toContain(decision.refusal);
    expect(clauses).toContain(decision.clause);
    return journey;
  }
  const after = applied(before, decision);
  const problems = brokenBy({ before, after, by, step: stepOf(verb, said), decision });
  expect([by.id, verb, problems]).toEqual([by.id, verb, []]);
  return later(after, { hours: 3 });
}

/** Where a journey begins, and what has happened there already. */
interface Start {
  readonly draft: SupplyDraft;
  readonly stage: SupplyStage;
  /** They called, and came into the chat later: staff may write down their word. */
  readonly calls: boolean;
  /** The customer has handed in what is asked for, by themselves or through staff. */
  readonly hands: Who | null;
  /** A change of the plan is asked for. */
  readonly asks: boolean;
}

const anyStart: fc.Arbitrary<Start> = fc.record({
  ...{ draft: anyRequest, stage: anyStage, calls: fc.boolean(), asks: fc.boolean() },
  hands: fc.constantFrom<Who | null>(null, "customer", "manager"),
});

function astray({ draft, stage, calls, hands, asks }: Start): Journey {
  const there = reaches(filed(draft, calls ? { source: "phone" } : {}), stage);
  const missing = hands === null ? [] : missingDocuments(there.supply, rulingOf(there));
  const handed = missing.reduce<Journey>(
    (next, item) => tried(next, hands ?? "customer", "handIn", { item, files: [FILE] }),
    there,
  );
  return asks
    ? tried(handed, "customer", "requestChange", { about: "plan", text: "改計量" })
    : handed;
}

/** A step that is taken where it can be. */
function tried(journey: Journey, who: Who, verb: SupplyVerb, said: object): Journey {
  const decision = attempt(journey, WHO[who], verb, { ...said });
  return decision.ok ? applied(journey, decision) : journey;
}

/** As far as a stage, or all the way where the request passes over it. */
function reaches(journey: Journey, stage: SupplyStage): Journey {
  try {
    return walk(journey, stage);
  } catch {
    return journey;
  }
}

const run = (journey: Journey, deeds: readonly (Deed | "next")[]): Journey =>
  deeds.reduce<Journey>((next, deed) => (deed === "next" ? goOn(next) : did(next, deed)), journey);

describe("whatever people do, in whatever order (E-9 to E-31)", () => {
  it("no path, part or order gets past a guard, and each refusal names its clause", () => {
    fc.assert(
      fc.property(...([anyStart, anyDeeds(80)] as const), (start, deeds) => {
        run(astray(start), deeds);
      }),
      { numRuns: 200, endOnFailure: true },
    );
  });

  it("a request that went astray can still be finished", () => {
    fc.assert(
      fc.property(...([anyStart, anyDeeds(60)] as const), (start, deeds) => {
        const lost = { ...run(astray(start), deeds), registry: REGISTRY };
        expect(walk(cleared(lost), "DONE").supply.stage).toBe("DONE");
      }),
      { numRuns: 150, endOnFailure: true },
    );
  });

  it("what is offered to somebody is theirs to do now, and over is over", () => {
    fc.assert(
      fc.property(...([anyStart, anyDeeds(30), anyActor] as const), (start, deeds, by) => {
        const journey = run(astray(start), deeds);
        const taker = changeOf(journey, by);
        for (const verb of stepsFor(taker)) expect(stepRefusal(taker, verb)).toBeNull();
        if (isOver(journey.supply)) expect(stepsFor(taker)).toEqual([]);
      }),
      { numRuns: 150, endOnFailure: true },
    );
  });

  it("whoever's turn it is has something to do (B4)", () => {
    fc.assert(
      fc.property(...([anyStart, anyDeeds(40)] as const), (start, deeds) => {
        const journey = run(astray(start), deeds);
        const turn = journey.events.at(-1)?.data as { turn?: string } | undefined;
        if (turn?.turn !== "ours" && turn?.turn !== "theirs") return;
        const part = turn.turn === "ours" ? "staff" : "customer";
        const offered = Object.values(WHO)
          .filter((by) => by.part === part)
          .flatMap((by) => stepsFor(changeOf(journey, by)))
          .filter((verb) => verb !== "stop" && verb !== "requestChange");
        expect([journey.supply.stage, offered.length > 0]).toEqual([journey.supply.stage, true]);
      }),
      { numRuns: 150, endOnFailure: true },
    );
  });
});

/** A stop lifted, and what was asked for decided, as soon as it can be. */
function cleared(journey: Journey): Journey {
  let next =
    journey.supply.stopped === null || isOver(journey.supply)
      ? journey
      : take(journey, "oversight", "resume", { reason: "已釐清" });
  for (let round = 0; round < 60; round += 1) {
    const pending = next.supply.changes.find(({ decision }) => decision === null);
    if (pending === undefined) return next;
    const said = { change: pending.id, decision: "refused", reason: "維持原方案" };
    const decision = attempt(next, WHO.cityReviewer, "decideChange", said);
    next = decision.ok ? applied(next, decision) : advance(next);
  }
  return next;
}

describe("withdrawing (E-8)", () => {
  const withdrawn = (journey: Journey) =>
    decide(journey.about, { type: "withdraw", reason: null }, WHO.customer, {
      ...{ now: journey.now, pack: electricity, calendar, supply: journey.supply },
    });

  it("is the end, from any stage before there is supply", () => {
    fc.assert(
      fc.property(anyStart, anyActor, (start, by) => {
        const journey = astray(start);
        const decision = withdrawn(journey);
        if (["ENERGISED", "DONE"].includes(journey.supply.stage)) {
          expect(decision).toMatchObject({ ok: false, refusal: "wrongState" });
          return;
        }
        expect(decision).toMatchObject({ ok: true, supply: { stage: "WITHDRAWN" } });
        if (decision.ok) expect(stepsFor(changeOf(applied(journey, decision), by))).toEqual([]);
      }),
      { numRuns: 100, endOnFailure: true },
    );
  });
});
