import { describe, expect, it } from "vitest";
import { stepRefusal } from "../../../src/core/supply/decideStep.ts";
import { stepsFor } from "../../../src/core/supply/offer.ts";
import { turnOf } from "../../../src/core/supply/turn.ts";
import {
  attempt,
  called,
  changeOf,
  filed,
  type Journey,
  refused,
  request,
  RULES,
  take,
  WHO,
} from "./sample.ts";
import { momentAfter, rulingOf, walk } from "./walk.ts";

const turn = (journey: Journey) => turnOf(journey.supply, rulingOf(journey), RULES);
const offered = (journey: Journey, who: keyof typeof WHO) => stepsFor(changeOf(journey, WHO[who]));

describe("the survey (E-4)", () => {
  const unsure = request({ voltage: "unsure", unit: undefined, capacityTotal: undefined });

  it("E-4, E-8: finds out what the applicant couldn't say", () => {
    const scheduled = walk(filed(unsure), "SURVEY_SCHEDULED");
    const found = { feasible: "yes", findings: "可供電" };
    expect(refused(scheduled, "manager", "recordSurvey", found)[0]).toBe("capacityMissing");
    expect(refused(scheduled, "manager", "skipSurvey", { reason: "x" })[0]).toBe("capacityMissing");
    const said = { ...found, voltage: "high", capacity: 315 };
    const { supply } = take(scheduled, "manager", "recordSurvey", said);
    expect(supply.request).toMatchObject({ voltage: "high", unit: "kVA", capacityTotal: 315 });
  });

  it("E-15: never takes kW for kVA when the voltage turns out to be another", () => {
    const scheduled = walk(filed(request({ voltage: "low", unit: "kW" })), "SURVEY_SCHEDULED");
    const said = { feasible: "yes", findings: "需高壓", voltage: "high" };
    expect(refused(scheduled, "manager", "recordSurvey", said)).toEqual(["capacityMissing", "E-9"]);
    const { supply } = take(scheduled, "manager", "recordSurvey", { ...said, capacity: 400 });
    expect(supply.request).toMatchObject({ unit: "kVA", capacityTotal: 400 });
  });

  it("E-4: offered times are taken by the customer, not by whoever offered them", () => {
    const start = filed();
    const slot = momentAfter(start, 24);
    const sent = take(start, "clerk", "offerSurvey", { at: slot, second: momentAfter(start, 48) });
    expect(turn(sent)).toBe("theirs");
    expect(refused(sent, "clerk", "agreeSurvey", { slot })[0]).toBe("stepNotYours");
    expect(take(sent, "customer", "agreeSurvey", { slot }).supply.survey.agreedAt).toBe(slot);
  });
});

describe("who has no chat", () => {
  it("E-4, E-28: staff who handle it write down their word, but for their choices (E-17)", () => {
    const start = called();
    const slot = momentAfter(start, 24);
    const sent = take(start, "clerk", "offerSurvey", { at: slot });
    expect(refused(sent, "specialist", "agreeSurvey", { slot })[0]).toBe("stepNotYours");
    expect(offered(sent, "clerk")).toContain("agreeSurvey");
    const agreed = take(sent, "clerk", "agreeSurvey", { slot });
    expect(agreed.events.at(-1)?.data).toMatchObject({ onBehalf: true });
    const designing = walk(agreed, "DOCUMENTS");
    for (const who of ["clerk", "manager", "director", "oversight"] as const) {
      const said = { entry: "d1" };
      expect(refused(designing, who, "chooseDesigner", said)).toEqual(["ownChoice", "E-17"]);
    }
  });

  it("E-28: the date that staff offered is agreed with a caller over the telephone", () => {
    const signed = walk(called(), "CONTRACT_SIGNED");
    const times = { at: momentAfter(signed, 24), second: momentAfter(signed, 48) };
    const sent = take(signed, "clerk", "offerSupply", times);
    expect(offered(sent, "clerk")).toContain("agreeSupply");
    const agreed = take(sent, "clerk", "agreeSupply", { slot: times.at });
    expect(agreed.events.at(-1)?.data).toMatchObject({ onBehalf: true });
  });

  it("E-25: staff note that both copies of the form were handed over on paper", () => {
    const building = walk(called(), "MID_INSPECTED");
    const { supply } = take(building, "clerk", "receive");
    const copies = supply.inspections.map(({ receipts }) => receipts.map(({ copy }) => copy));
    expect(copies).toEqual([
      ["file", "customer", "contractor"],
      ["file", "customer", "contractor"],
    ]);
  });

  it("a deputy of whoever handles it stands in for them (B7)", () => {
    const start = called();
    const said = { at: momentAfter(start, 24) };
    expect(refused(start, "specialist", "bookSurvey", said)[0]).toBe("stepNotYours");
    const deputy = { ...WHO.specialist, actsFor: ["manager"] };
    expect(stepRefusal(changeOf(start, deputy), "bookSurvey")).toBeNull();
  });

  it("a deputy has the duties of whoever is away, said as that; never over that one's own work (B7)", () => {
    const drafted = walk(called(), "PLAN_DRAFTED");
    expect(refused(drafted, "specialist", "issuePlan")[0]).toBe("stepNotYours");
    const away = {
      ...{ id: "branchReviewer", desk: "marketing" },
      roles: WHO.branchReviewer.roles,
    };
    const deputy = { ...WHO.specialist, standsIn: [away] };
    const decision = attempt(drafted, deputy, "issuePlan");
    expect(decision).toMatchObject({
      ok: true,
      events: [{ data: { step: "issuePlan", actingFor: "branchReviewer" } }],
    });
    const plans = (byId: string) => ({
      ...drafted,
      supply: {
        ...drafted.supply,
        plans: drafted.supply.plans.map((plan) => ({ ...plan, byId })),
      },
    });
    for (const own of ["branchReviewer", "specialist"]) {
      expect(attempt(plans(own), deputy, "issuePlan")).toMatchObject({ refusal: "ownWork" });
    }
    // Whose own duty it is stands in for nobody.
    const colleague = { ...WHO.cityReviewer, standsIn: [away] };
    const own = attempt(drafted, colleague, "issuePlan");
    expect(own.ok && own.events[0]?.data["actingFor"]).toBeUndefined();
  });
});
