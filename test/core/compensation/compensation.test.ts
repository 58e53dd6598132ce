import { describe, expect, it } from "vitest";
import { demonstrationCement } from "../../../prisma/seedCement.ts";
import {
  type Compensation,
  COMPENSATION_STATUSES,
  type CompensationActor,
  type CompensationStatus,
  type CompensationStep,
  type CompensationVerb,
  stepCompensation,
} from "../../../src/core/compensation/compensation.ts";
import { compensationProblems } from "../../../src/core/compensation/compensationProblems.ts";
import { type CompensationRule } from "../../../src/core/compensation/rules.ts";
import { organisationFile } from "../../../src/core/organisation.ts";
import { cement } from "../../../src/policies/cement.ts";

const RULE: CompensationRule = {
  id: "quality",
  basis: { "zh-Hant": "損失補償辦法", "zh-Hans": "损失补偿办法", en: "Compensation rules" },
  topics: ["quality"],
  bands: [
    { upTo: 10_000, approvers: ["customerManager"], count: 1 },
    { upTo: 100_000, approvers: ["director", "oversight"], count: 2 },
  ],
  payers: ["specialist"],
};

const CLAIM: Compensation = {
  ...{ id: "k", caseId: "c", status: "CLAIMED", loss: "結塊", claimed: 50_000, amount: null },
  ...{ currency: "CNY", rule: null, clause: null, proposedById: null, decisions: [] },
  ...{ paymentReference: null, version: 1 },
};
const actor = (over: Partial<CompensationActor>): CompensationActor => ({
  ...{ id: "somebody", roles: [], part: "staff", speaksForCustomer: false },
  ...over,
});
const OWNER = actor({ id: "owner", roles: ["officer"], part: "inside" });
const MANAGER = actor({ id: "manager", roles: ["customerManager"] });
const DIRECTOR = actor({ id: "director", roles: ["director"], part: "inside" });
const CHIEF = actor({ id: "chief", roles: ["oversight"] });
const PAYER = actor({ id: "payer", roles: ["specialist"] });
const CUSTOMER = actor({ id: "customer", part: "customer" });
const NOW = Temporal.Instant.from("2026-11-24T02:00:00Z");

const take = (
  about: Compensation,
  step: CompensationStep,
  by: CompensationActor,
  rule: CompensationRule | null = RULE,
) => stepCompensation(about, step, by, { now: NOW, rule, clause: "C-7", deciders: ["director"] });

/** A claim in this status, with a proposal of 8,000 where one was made. */
function inStatus(status: CompensationStatus): Compensation {
  const isProposed = !["CLAIMED", "REFUSED"].includes(status);
  const proposal = { amount: 8_000, rule: RULE.id, clause: "C-7", proposedById: OWNER.id };
  return { ...CLAIM, status, ...(isProposed ? proposal : {}) };
}

const STEPS: Readonly<Record<CompensationVerb, readonly [CompensationStep, CompensationActor]>> = {
  propose: [{ type: "propose", amount: 8_000, reason: null }, OWNER],
  approve: [{ type: "approve" }, MANAGER],
  refuse: [{ type: "refuse", reason: "查無損失" }, DIRECTOR],
  offer: [{ type: "offer" }, OWNER],
  accept: [{ type: "accept" }, CUSTOMER],
  decline: [{ type: "decline", reason: null }, CUSTOMER],
  pay: [{ type: "pay", reference: "FK-1" }, PAYER],
};

/** Every transition there is; whatever isn't named is refused. */
const TABLE: Readonly<
  Record<CompensationStatus, Partial<Record<CompensationVerb, CompensationStatus>>>
> = {
  CLAIMED: { propose: "PROPOSED", refuse: "REFUSED", decline: "DECLINED" },
  PROPOSED: { approve: "APPROVED", refuse: "CLAIMED", decline: "DECLINED" },
  APPROVED: { offer: "OFFERED", decline: "DECLINED" },
  REFUSED: { propose: "PROPOSED" },
  OFFERED: { accept: "ACCEPTED", decline: "DECLINED" },
  ACCEPTED: { pay: "PAID" },
  DECLINED: { propose: "PROPOSED" },
  PAID: {},
};

const cells = COMPENSATION_STATUSES.flatMap((from) =>
  (Object.keys(STEPS) as CompensationVerb[]).map((verb) => ({ from, verb, to: TABLE[from][verb] })),
);

describe("a claimed loss (C-7)", () => {
  it.each(cells)("$from, $verb: $to", ({ from, verb, to }) => {
    const [step, by] = STEPS[verb];
    const outcome = take(inStatus(from), step, by);
    if (to === undefined) expect(outcome).toEqual({ ok: false, refusal: "wrongState" });
    else expect(outcome).toMatchObject({ ok: true, patch: { status: to } });
  });

  it("without a configured rule has no amount, and the director answers it", () => {
    const [propose] = STEPS.propose;
    expect(take(CLAIM, propose, OWNER, null)).toEqual({ ok: false, refusal: "noRule" });
    expect(take(CLAIM, propose, DIRECTOR, null)).toEqual({ ok: false, refusal: "noRule" });
    const [refuse] = STEPS.refuse;
    expect(take(CLAIM, refuse, OWNER, null)).toEqual({ ok: false, refusal: "notYours" });
    expect(take(CLAIM, refuse, DIRECTOR, null).ok).toBe(true);
  });

  it.each([
    [10_000, 1],
    [10_000.01, 2],
    [50_000, 2],
  ])("of %d needs %d approvals: 以內 includes the bound", (amount, count) => {
    const outcome = take(CLAIM, { type: "propose", amount, reason: null }, OWNER);
    expect(outcome).toMatchObject({ ok: true, approvalsLeft: count });
  });

  it.each([
    [0, "amountMissing"],
    [-5, "amountMissing"],
    [Number.NaN, "amountMissing"],
    [50_001, "aboveClaim"],
  ])("isn't proposed with %d", (amount, refusal) => {
    const outcome = take(CLAIM, { type: "propose", amount, reason: null }, OWNER);
    expect(outcome).toEqual({ ok: false, refusal });
  });

  it("isn't proposed above what anybody may approve", () => {
    const step = { type: "propose", amount: 100_001, reason: null } as const;
    expect(take({ ...CLAIM, claimed: null }, step, OWNER)).toMatchObject({ refusal: "aboveLimit" });
  });

  it("is approved by four eyes: never by who proposed it, nor twice by one", () => {
    const proposed = {
      ...inStatus("PROPOSED"),
      ...{ amount: 50_000, proposedById: DIRECTOR.id },
    };
    const approve = { type: "approve" } as const;
    expect(take(proposed, approve, DIRECTOR)).toMatchObject({ refusal: "fourEyes" });
    const first = take(proposed, approve, CHIEF);
    expect(first).toMatchObject({ ok: true, approvalsLeft: 1 });
    if (!first.ok) return;
    expect(first.patch.status).toBeUndefined();
    const half = { ...proposed, ...first.patch };
    expect(take(half, approve, CHIEF)).toMatchObject({ refusal: "approvedAlready" });
    const other = actor({ id: "other", roles: ["director"] });
    expect(take(half, approve, other)).toMatchObject({ patch: { status: "APPROVED" } });
  });

  it("above a band's amount isn't that band's to approve", () => {
    const proposed = { ...inStatus("PROPOSED"), amount: 10_001 };
    expect(take(proposed, { type: "approve" }, MANAGER)).toMatchObject({ refusal: "notYours" });
  });

  it("is taken back by who proposed it, and isn't paid by them", () => {
    expect(take(inStatus("PROPOSED"), STEPS.refuse[0], OWNER)).toMatchObject({
      patch: { status: "CLAIMED" },
    });
    const accepted = { ...inStatus("ACCEPTED"), proposedById: PAYER.id };
    expect(take(accepted, STEPS.pay[0], PAYER)).toMatchObject({ refusal: "fourEyes" });
  });

  it("sent back has no amount any more, and who said no", () => {
    expect(take(inStatus("PROPOSED"), STEPS.refuse[0], DIRECTOR)).toMatchObject({
      patch: { amount: null, proposedById: null, decisions: [{ decision: "refused" }] },
    });
  });

  it("wants a reason for a no, and a reference for a payment", () => {
    expect(take(CLAIM, { type: "refuse", reason: " " }, DIRECTOR)).toMatchObject({
      refusal: "reasonMissing",
    });
    expect(take(inStatus("ACCEPTED"), { type: "pay", reference: " " }, PAYER)).toMatchObject({
      refusal: "referenceMissing",
    });
  });

  it.each(cells.filter(({ to }) => to !== undefined))(
    "$from, $verb isn't for who has no part in it",
    ({ from, verb }) => {
      const stranger = actor({ id: "stranger", roles: ["technician"] });
      expect(take(inStatus(from), STEPS[verb][0], stranger)).toMatchObject({ refusal: "notYours" });
      const isTheirs = verb === "accept" || verb === "decline";
      expect(take(inStatus(from), STEPS[verb][0], CUSTOMER).ok).toBe(isTheirs);
    },
  );

  it("is answered by staff only for who has no chat", () => {
    const offered = inStatus("OFFERED");
    expect(take(offered, { type: "accept" }, OWNER)).toMatchObject({ refusal: "notYours" });
    const caller = { ...OWNER, speaksForCustomer: true };
    expect(take(offered, { type: "accept" }, caller).ok).toBe(true);
  });
});

describe("configured rules", () => {
  const file = (compensation: readonly unknown[]) =>
    organisationFile.parse({ ...demonstrationCement, compensation });

  it("of the cement pack are none, and one of an organisation is sound", () => {
    expect(cement.compensation?.rules).toEqual([]);
    expect(compensationProblems(cement, file([{ ...RULE }]))).toEqual([]);
  });

  it("are refused where a topic has two, amounts fall, or too few could approve", () => {
    const broken = [
      { ...RULE, bands: [...RULE.bands].reverse() },
      { ...RULE, topics: ["weather"] },
      { ...RULE, id: "again" },
      { ...RULE, id: "lonely", topics: ["price"], payers: ["reviewer"] as const },
      {
        ...RULE,
        id: "crowd",
        topics: ["service"],
        bands: [{ upTo: 5, approvers: ["director"], count: 1 }],
      },
    ];
    const problems = compensationProblems(cement, file(broken)).join("\n");
    for (const part of [
      "rise from band to band",
      'topic "weather"',
      'rule "quality" is there twice',
      'a second one for topic "quality"',
      '"lonely" has nobody in "qinghe-cement" who records',
      '"crowd" has fewer than 2 people',
    ]) {
      expect(problems).toContain(part);
    }
  });

  it("mean nothing where the policy doesn't speak of compensation", () => {
    const { compensation: _none, ...silent } = cement;
    expect(compensationProblems(silent, file([RULE]))).toHaveLength(1);
  });
});
