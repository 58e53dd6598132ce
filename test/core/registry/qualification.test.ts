import { describe, expect, it } from "vitest";
import { isApprovedModel, isQualified } from "../../../src/core/registry/qualification.ts";
import { type ProductModel } from "../../../src/core/registry/registryEntry.ts";
import { contractor, day } from "./sample.ts";

const on = day("2026-11-27");
const high = { kind: "contractor", voltage: "high", on } as const;
const low = { kind: "contractor", voltage: "low", on } as const;

describe("whether somebody may be commissioned (E-11, E-20)", () => {
  it.each([
    ["struck off", { active: false }, ["inactive"]],
    ["a designer", { kind: "designer" }, ["otherKind"]],
    ["without a licence", { licenceNo: null }, ["noLicence"]],
    ["without an end of the licence", { licenceExpires: null }, ["noLicence"]],
    ["whose licence ended yesterday", { licenceExpires: "2026-11-26" }, ["licenceExpired"]],
    ["who may work at low voltage alone", { voltageScope: "low" }, ["scopeTooLow"]],
    ["without a business licence", { businessLicenceNo: null }, ["noBusinessLicence"]],
    [
      "whose business licence ended",
      { businessLicenceExpires: "2026-11-26" },
      ["businessLicenceExpired"],
    ],
    [
      "with everything wrong",
      { active: false, licenceExpires: "2020-01-01", voltageScope: "low", businessLicenceNo: null },
      ["inactive", "licenceExpired", "scopeTooLow", "noBusinessLicence"],
    ],
  ] as const)("refuses one %s, with the reason", (_what, over, reasons) => {
    expect(isQualified(contractor(over), high)).toEqual(reasons);
  });

  it("takes a licence on its last day, and not on the next", () => {
    const entry = contractor({ licenceExpires: "2026-11-27" });
    expect(isQualified(entry, high)).toEqual([]);
    expect(isQualified(entry, { ...high, on: on.add({ days: 1 }) })).toEqual(["licenceExpired"]);
  });

  it("lets whoever may work at high voltage work at low, and not the other way round", () => {
    for (const voltageScope of ["high", "both"] as const) {
      expect(isQualified(contractor({ voltageScope }), low)).toEqual([]);
      expect(isQualified(contractor({ voltageScope }), high)).toEqual([]);
    }
    expect(isQualified(contractor({ voltageScope: "low" }), low)).toEqual([]);
  });

  it("asks no licence of works of a maker, but one that it has must hold", () => {
    const needed = { ...high, kind: "maker" } as const;
    const maker = contractor({ kind: "maker", licenceNo: null, licenceExpires: null });
    expect(isQualified(maker, needed)).toEqual([]);
    expect(isQualified({ ...maker, licenceExpires: "2020-01-01" }, needed)).toEqual([
      "licenceExpired",
    ]);
  });
});

describe("whether a model may be ordered (E-18, E-21)", () => {
  const maker = contractor({ kind: "maker" });
  const product: ProductModel = {
    id: "p",
    organisationId: "utility",
    makerId: maker.id,
    category: "變壓器",
    model: "S13",
    approved: true,
    approvedUntil: "2026-11-27",
    version: 1,
  };

  it.each([
    ["on its last day", product, maker, []],
    ["after it", { ...product, approvedUntil: "2026-11-26" }, maker, ["approvalExpired"]],
    ["never approved", { ...product, approved: false }, maker, ["notApproved"]],
    ["of a maker struck off", product, { ...maker, active: false }, ["makerUnqualified"]],
    ["that nobody listed", null, maker, ["unknownModel"]],
    ["of nobody listed", product, null, ["unknownModel"]],
  ])("says of one %s", (_what, some, of, reasons) => {
    expect(isApprovedModel(some, of, on)).toEqual(reasons);
  });
});
