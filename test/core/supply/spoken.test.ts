import { expect, it } from "vitest";
import { spokenInStep } from "../../../src/core/supply/spoken.ts";
import { fieldsOf, type SupplyStep, SUPPLY_VERBS } from "../../../src/core/supply/steps.ts";
import { STEP_RULES } from "../../../src/core/supply/stepRules.ts";

/** A step with every field filled by its own name. */
const stepOf = (verb: (typeof SUPPLY_VERBS)[number]): SupplyStep =>
  ({
    verb,
    ...Object.fromEntries(Object.keys(fieldsOf(verb)).map((name) => [name, name])),
  }) as unknown as SupplyStep;

it("every word of staff that an applicant reads is looked at", () => {
  const spoken = Object.fromEntries(
    SUPPLY_VERBS.map((verb) => [verb, spokenInStep(stepOf(verb))]).filter(
      ([, words]) => words?.length !== 0,
    ),
  ) as unknown;
  expect(spoken).toEqual({
    recordSurvey: ["findings"],
    skipSurvey: ["reason"],
    recordFeasibility: ["opinion"],
    draftPlan: ["metering", "economics"],
    contactCustomer: ["text"],
    planWorks: ["findings", "construction", "materials"],
    checkQualification: ["text"],
    listDocuments: ["items"],
    judgeDocument: ["remark"],
    conveneReview: ["invitees"],
    issueReview: ["text"],
    approveOrder: ["reason"],
    refuseOrder: ["reason"],
    inspect: ["findings"],
    receiveForContractor: ["signedBy"],
    decideChange: ["reason"],
    recordAcceptance: ["findings"],
    waiveDocuments: ["reason"],
    recordFollowUp: ["metering", "usage"],
  });
});

it("what a customer or a caller says is theirs", () => {
  for (const verb of SUPPLY_VERBS) {
    if (STEP_RULES[verb].by === "customer") expect(spokenInStep(stepOf(verb))).toEqual([]);
  }
});
