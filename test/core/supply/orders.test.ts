import { describe, expect, it } from "vitest";
import { stepsFor } from "../../../src/core/supply/offer.ts";
import { waitsFor } from "../../../src/core/supply/waiting.ts";
import {
  changeOf,
  filed,
  type Journey,
  refused,
  RULES,
  take,
  told,
  WHO,
  type Who,
} from "./sample.ts";
import { rulingOf, walk } from "./walk.ts";

const passed = walk(filed(), "PASSED");
const order = (model: string) => ({ equipment: "變壓器", maker: "m1", model });
const proposed = take(passed, "contractor", "proposeOrder", order("S99"));
const reason = { order: "1", reason: "沒有型式試驗報告" };
const waits = ({ supply, ...journey }: Journey) =>
  waitsFor(supply, rulingOf({ supply, ...journey }), RULES);
const offered = (journey: Journey, who: Who) => stepsFor(changeOf(journey, WHO[who]));

describe("equipment outside the catalogue (E-18)", () => {
  it("E-18: is refused with a reason, which customer and parties hear with the equipment's name", () => {
    const no = take(proposed, "manager", "refuseOrder", reason);
    expect(no.supply.orders[0]).toMatchObject({
      approval: null,
      refused: { byId: "manager", reason: "沒有型式試驗報告" },
    });
    expect(told(no)).toEqual(["customers", "parties"]);
    expect(no.notices[0]?.params["text"]).toBe("變壓器 · m1 S99: 沒有型式試驗報告");
  });

  it("E-18: refused, it can't be ordered, approved or withdrawn, and waits for nobody", () => {
    const no = take(proposed, "manager", "refuseOrder", reason);
    const arrives = { order: "1", arrivesOn: "2026-12-01" };
    expect(refused(no, "contractor", "reportOrder", arrives)).toEqual(["orderRefused", "E-18"]);
    expect(refused(no, "manager", "approveOrder", reason)).toEqual(["decidedAlready", "E-18"]);
    expect(refused(no, "contractor", "withdrawOrder", reason)).toEqual(["orderRefused", "E-18"]);
    expect([waits(proposed), waits(no)].map((all) => all.includes("approveOrder"))).toEqual([
      true,
      false,
    ]);
    for (const verb of ["approveOrder", "refuseOrder"] as const) {
      expect(offered(proposed, "manager")).toContain(verb);
      expect(offered(no, "manager")).not.toContain(verb);
    }
    const other = take(no, "contractor", "proposeOrder", order("S11"));
    const ordered = take(other, "contractor", "reportOrder", { ...arrives, order: "2" });
    expect(ordered.supply.orders.map(({ ordered: done }) => done !== null)).toEqual([false, true]);
  });

  it("E-18: what the catalogue has needs no approval, and whoever tries is told so", () => {
    const catalogued = take(passed, "contractor", "proposeOrder", order("S11"));
    for (const verb of ["approveOrder", "refuseOrder"] as const) {
      expect(refused(catalogued, "manager", verb, reason)).toEqual(["approvalNotNeeded", "E-18"]);
    }
    const both = take(proposed, "contractor", "proposeOrder", order("S11"));
    expect(take(both, "manager", "approveOrder", reason).supply.orders[0]?.approval).not.toBeNull();
  });

  it("E-18: only by whoever may approve, never by whoever proposed it", () => {
    for (const who of ["customer", "designer", "contractor", "clerk", "inspector"] as const) {
      expect(refused(proposed, who, "refuseOrder", reason)[0]).toBe("stepNotYours");
    }
    const approved = take(proposed, "manager", "approveOrder", reason);
    expect(refused(approved, "manager2", "refuseOrder", reason)[0]).toBe("decidedAlready");
  });

  it("E-18: what the catalogue has isn't ours to refuse", () => {
    const listed = take(passed, "contractor", "proposeOrder", order("S11"));
    expect(refused(listed, "manager", "refuseOrder", reason)).toEqual([
      "approvalNotNeeded",
      "E-18",
    ]);
  });

  it("E-18: whoever proposed it takes it back until it is ordered; the customer any of them", () => {
    const own = { order: "1" };
    for (const who of ["contractor", "customer"] as const) {
      const back = take(proposed, who, "withdrawOrder", own);
      expect(back.supply.orders[0]?.withdrawn?.byId).toBe(who);
      expect(told(back)).toEqual(["handler", "customers", "parties"]);
      expect(waits(back)).not.toContain("approveOrder");
      expect(refused(back, "manager", "approveOrder", reason)[0]).toBe("orderWithdrawn");
      expect(refused(back, "manager", "refuseOrder", reason)[0]).toBe("orderWithdrawn");
      expect(offered(back, who)).not.toContain("withdrawOrder");
    }
    const theirs = take(passed, "customer", "proposeOrder", order("S11"));
    expect(refused(theirs, "contractor", "withdrawOrder", own)).toEqual(["stepNotYours", "E-18"]);
    expect(refused(theirs, "manager", "withdrawOrder", own)[0]).toBe("stepNotYours");
    const arrives = { order: "1", arrivesOn: "2026-12-01" };
    const ordered = take(theirs, "customer", "reportOrder", arrives);
    expect(refused(ordered, "customer", "withdrawOrder", own)).toEqual(["orderedAlready", "E-22"]);
  });
});
