import { describe, expect, it } from "vitest";
import { handInOptions, ordersToReport, stepsFor } from "../../../src/core/supply/offer.ts";
import { turnOf } from "../../../src/core/supply/turn.ts";
import { waitsFor } from "../../../src/core/supply/waiting.ts";
import {
  called,
  changeOf,
  filed,
  type Journey,
  refused,
  request,
  RULES,
  running,
  take,
  WHO,
} from "./sample.ts";
import { FILE, judged, momentAfter, rulingOf, walk } from "./walk.ts";

const turn = (journey: Journey) => turnOf(journey.supply, rulingOf(journey), RULES);
const offered = (journey: Journey, who: keyof typeof WHO) => stepsFor(changeOf(journey, WHO[who]));

const SMALL_SHOP = request({ use: "commercial", voltage: "low", unit: "kW", capacityTotal: 8 });

describe("the design (E-12, E-13)", () => {
  const designing = walk(filed(), "DOCUMENTS");
  const items = rulingOf(designing).documents.filter(({ onRequest }) => onRequest !== true);
  const handIn = (journey: Journey, item: string) =>
    take(journey, "designer", "handIn", { item, files: [FILE] });

  it("E-12: is not reviewed before its last document, nor without a designer (E-11)", () => {
    const all = items.reduce((journey, { id }) => {
      const said = { result: "pass", text: "合格" };
      expect(refused(journey, "branchReviewer", "issueReview", said)).toEqual([
        ...["documentsMissing", "E-12"],
      ]);
      return handIn(journey, id);
    }, designing);
    expect(all.supply.stage).toBe("DOCUMENTS");
    const said = { result: "pass", text: "合格" };
    expect(refused(all, "branchReviewer", "issueReview", said)).toEqual(["noDesigner", "E-17"]);
    const chosen = take(all, "customer", "chooseDesigner", { entry: "d1" });
    expect([chosen.supply.stage, running(chosen).includes("review")]).toEqual(["REVIEW", true]);
  });

  it("E-12: what was handed in and accepted isn't asked for once more", () => {
    const all = judged(items.reduce((journey, { id }) => handIn(journey, id), designing));
    expect(all.supply.stage).toBe("DOCUMENTS");
    expect(handInOptions(all.supply, rulingOf(all))).toEqual([]);
    expect(offered(all, "customer")).not.toContain("handIn");
    expect(offered(all, "customer")[0]).toBe("chooseDesigner");
  });

  it("B10: while the design is under review, nobody is to be invited before anything else", () => {
    const review = walk(filed(), "REVIEW");
    expect(offered(review, "customer")).toContain("inviteDesigner");
    expect(offered(review, "customer")[0]).not.toBe("inviteDesigner");
    expect(offered(judged(review), "customer")[0]).not.toBe("inviteDesigner");
  });

  it("E-14: at the station, where nobody is met, the opinion is offered once all was looked at", () => {
    const review = walk(filed(SMALL_SHOP), "REVIEW");
    expect(offered(review, "stationReviewer")).toContain("issueReview");
    expect(review.supply.reviews.at(-1)?.meetingAt).toBeNull();
  });

  it("E-12: item 13 is listed once, and then waited for; meanwhile it isn't our time", () => {
    const review = walk(filed(), "REVIEW");
    const said = { items: "短路電流計算；諧波評估" };
    const listed = take(review, "branchReviewer", "listDocuments", said);
    expect([listed.supply.stage, turn(listed)]).toEqual(["RETURNED", "theirs"]);
    expect(running(listed)).not.toContain("review");
    expect(handInOptions(listed.supply, rulingOf(listed))).toEqual(["13"]);
    expect(handIn(listed, "13").supply.stage).toBe("REVIEW");
    expect(refused(listed, "branchReviewer", "listDocuments", said)[0]).toBe("listedAlready");
  });

  it("E-12: an item that doesn't apply is missed by nobody, and what isn't there is never accepted", () => {
    const said = { item: "12", result: "notApplicable", remark: "無自備電源" };
    const without = take(designing, "manager", "judgeDocument", said);
    expect(handInOptions(without.supply, rulingOf(without))).not.toContain("12");
    const accepted = { item: "12", result: "accepted" };
    expect(refused(without, "manager2", "judgeDocument", accepted)[0]).toBe("documentsMissing");
    const back = { item: "12", result: "returned", remark: "其實有" };
    const again = take(without, "manager", "judgeDocument", back);
    expect(handInOptions(again.supply, rulingOf(again))).toContain("12");
  });

  it("E-12: a new version under review is looked at, and takes an opinion of its own", () => {
    let journey = judged(walk(filed(), "REVIEW"));
    const meeting = { at: momentAfter(journey, 24), invitees: "各單位" };
    journey = take(journey, "manager", "conveneReview", meeting);
    journey = take(journey, "inspector", "giveOpinion", { text: "同意" });
    journey = take(journey, "designer", "handIn", { item: "7", files: [FILE] });
    const pass = { result: "pass", text: "合格" };
    expect(refused(journey, "branchReviewer", "issueReview", pass)[0]).toBe("documentsOpen");
    journey = judged(journey);
    expect(refused(journey, "branchReviewer", "issueReview", pass)[0]).toBe("noOpinion");
    journey = take(journey, "inspector", "giveOpinion", { text: "同意" });
    expect(take(journey, "branchReviewer", "issueReview", pass).supply.stage).toBe("PASSED");
  });

  it("E-13: a design that came back is reviewed again when something of it is new", () => {
    const review = judged(walk(filed(), "REVIEW"));
    const said = { result: "return", text: "請修改" };
    const back = take(review, "branchReviewer", "issueReview", said);
    expect([back.supply.stage, turn(back)]).toEqual(["RETURNED", "theirs"]);
    const chosen = take(back, "customer", "chooseDesigner", { entry: "d2" });
    expect(chosen.supply.stage).toBe("RETURNED");
    expect(offered(back, "designer")).toContain("handIn");
    const amended = take(back, "designer", "handIn", { item: "7", files: [FILE] });
    expect(amended.supply.reviews.map(({ result }) => result)).toEqual(["return", null]);
    expect(amended.supply.documents.at(-1)).toMatchObject({ item: "7", version: 2 });
  });

  it("E-13: conditions are met by amended drawings before anything is built", () => {
    let journey = judged(walk(filed(), "REVIEW"));
    const meeting = { at: momentAfter(journey, 24), invitees: "各單位" };
    journey = take(journey, "manager", "conveneReview", meeting);
    journey = take(journey, "inspector", "giveOpinion", { text: "補接地" });
    const said = { result: "conditional", text: "接地裝置圖補正後實施" };
    journey = walk(take(journey, "branchReviewer", "issueReview", said), "START_REPORTED");
    expect(turn(journey)).toBe("theirs");
    expect(refused(journey, "manager", "acknowledgeStart")).toEqual(["documentsMissing", "E-13"]);
    expect(offered(journey, "designer")).toContain("handIn");
    const amended = take(journey, "designer", "handIn", { item: "7", files: [FILE] });
    expect(turn(amended)).toBe("ours");
    expect(refused(amended, "manager", "acknowledgeStart")).toEqual(["documentsOpen", "E-13"]);
    const both = take(amended, "designer", "handIn", { item: "8", files: [FILE] });
    const one = take(both, "manager", "judgeDocument", { item: "7", result: "accepted" });
    const still = handInOptions(one.supply, rulingOf(one));
    expect([still.includes("7"), still.includes("8")]).toEqual([false, true]);
    const met = judged(amended);
    expect(take(met, "manager", "acknowledgeStart").supply.stage).toBe("BUILDING");
    const more = { item: "7", files: [FILE] };
    expect(refused(met, "designer", "handIn", more)).toEqual(["stepNotNow", "E-23"]);
  });

  it("E-14: the station reviews without a meeting", () => {
    const simple = filed(request({ voltage: "low", unit: "kW", capacityTotal: 9 }));
    const said = { result: "pass", text: "合格" };
    const review = judged(walk(simple, "REVIEW"));
    expect(take(review, "stationReviewer", "issueReview", said).supply.stage).toBe("PASSED");
  });
});

describe("equipment (E-18, E-21, E-22)", () => {
  const order = (model: string) => ({ equipment: "變壓器", maker: "m1", model });
  const passed = walk(filed(), "CONTRACTOR_CHECKED");
  const arrives = { order: "1", arrivesOn: "2026-12-01" };

  it("E-22: what the catalogue has is the customer's own choice, and reported when ordered", () => {
    const proposed = take(passed, "contractor", "proposeOrder", order("S11"));
    expect(ordersToReport(proposed.supply)).toHaveLength(1);
    // Nobody at the utility is waited for.
    expect(waitsFor(proposed.supply, rulingOf(proposed), RULES)).not.toContain("approveOrder");
    const { orders } = take(proposed, "contractor", "reportOrder", arrives).supply;
    expect(orders).toMatchObject([{ catalogued: true, arrivesOn: "2026-12-01" }]);
  });

  it("E-18: what it doesn't have waits for an approval with its reason", () => {
    const proposed = take(passed, "contractor", "proposeOrder", order("S99"));
    expect(refused(proposed, "contractor", "reportOrder", arrives)).toEqual([
      ...["notApproved", "E-18"],
    ]);
    const said = { order: "1", reason: "同等規格" };
    const approved = take(proposed, "manager", "approveOrder", said);
    expect(ordersToReport(approved.supply)).toHaveLength(1);
    expect(refused(approved, "manager", "approveOrder", said)[0]).toBe("decidedAlready");
  });

  it("E-21: of works entrusted to us everything is approved, and only recognised makers count", () => {
    let journey = walk(filed(), "PASSED");
    journey = take(journey, "customer", "entrust");
    journey = take(journey, "manager", "acceptEntrust", { accept: "yes" });
    const unknown = { ...order("S11"), maker: "mUnknown" };
    expect(refused(journey, "contractor", "proposeOrder", unknown)).toEqual([
      ...["notCatalogued", "E-21"],
    ]);
    journey = take(journey, "contractor", "proposeOrder", order("S11"));
    expect(refused(journey, "contractor", "reportOrder", arrives)[0]).toBe("notApproved");
  });

  it("E-21: nothing is ordered before the drawings have passed", () => {
    const review = walk(filed(), "REVIEW");
    expect(refused(review, "contractor", "reportOrder", arrives)).toEqual(["notReviewed", "E-21"]);
  });

  it("E-21: a swap is another order with another approval", () => {
    let journey = take(passed, "contractor", "proposeOrder", order("S11"));
    journey = take(journey, "contractor", "reportOrder", arrives);
    expect(refused(journey, "contractor", "reportOrder", arrives)[0]).toBe("orderedAlready");
    journey = take(journey, "contractor", "proposeOrder", order("S99"));
    const swap = { order: "2", arrivesOn: "2026-12-20" };
    expect(refused(journey, "contractor", "reportOrder", swap)[0]).toBe("notApproved");
  });

  it("E-18: nobody approves what they proposed for a caller, whoever proposed something since", () => {
    let journey = walk(called(), "CONTRACTOR_CHECKED");
    journey = take(journey, "manager", "proposeOrder", order("S98"));
    expect(offered(journey, "manager")).not.toContain("approveOrder");
    journey = take(journey, "contractor", "proposeOrder", order("S99"));
    const said = { order: "1", reason: "同等規格" };
    expect(refused(journey, "manager", "approveOrder", said)).toEqual(["ownWork", "E-18"]);
    expect(
      take(journey, "manager", "approveOrder", { ...said, order: "2" }).supply.orders[1],
    ).toMatchObject({ approval: { byId: "manager" } });
  });
});
