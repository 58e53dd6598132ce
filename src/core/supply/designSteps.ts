import { type Decision, type Notice } from "../case/case.ts";
import {
  clocksFor,
  done,
  onward,
  type Performed,
  refuseStep,
  type StepChange,
  stepNotice,
} from "./change.ts";
import { type SupplyStep } from "./steps.ts";
import {
  chosen,
  type HandedIn,
  latestDocuments,
  type ReviewRound,
  type Supply,
  type SupplyStage,
} from "./supply.ts";
import {
  hasOpenConditions,
  isDesigned,
  isDesigning,
  missingCompletion,
  missingDocuments,
} from "./turn.ts";

/** Construction qualification and business licence, verified and not expired (E-20). */
export function checkQualification(
  change: StepChange,
  { text }: SupplyStep<"checkQualification">,
): Performed {
  const problem = contractorProblem(change);
  if (problem !== null) return problem;
  const contractor = contractorEntry(change);
  return {
    supply: {
      qualification: { ...done(change), text, validUntil: contractor?.validUntil ?? "" },
    },
    stage: onward(change, "PASSED"),
    notices: [
      stepNotice("customers", "checkQualification"),
      stepNotice("parties", "checkQualification"),
    ],
  };
}

const contractorEntry = ({ supply, registry }: StepChange) => {
  const choice = chosen(supply, "contractor");
  return (
    registry.entries.find(({ id, kind }) => id === choice?.entryId && kind === "contractor") ?? null
  );
};

/**
 * Why the chosen contractor may not build here; null when they may.
 *
 * @param from ISO date on which they begin, when that is known: their papers must hold on it.
 */
export function contractorProblem(change: StepChange, from: string | null = null): Decision | null {
  if (chosen(change.supply, "contractor") === null) {
    return refuseStep(change, "noContractor", "qualification");
  }
  const entry = contractorEntry(change);
  const isQualified = entry !== null && entry.problems.length === 0;
  const holds = isQualified && (from === null || from <= entry.validUntil);
  return holds ? null : refuseStep(change, "notQualified", "qualification");
}

/** What has passed changes by a written notice alone (E-23), unless it passed with conditions (E-13). */
const isSettled = (supply: Supply): boolean => isDesigned(supply) && !hasOpenConditions(supply);

/** A document of the checklist, as one more version of it; the last one missing sets off the review. */
export function handIn(change: StepChange, step: SupplyStep<"handIn">): Performed {
  const { supply, ruling } = change;
  if (isSettled(supply)) return refuseStep(change, "stepNotNow", "change");
  const designing = isDesigning(supply);
  const rows = designing ? ruling.documents : ruling.completion;
  if (!rows.some(({ id }) => id === step.item)) {
    return refuseStep(change, "unknownOption", designing ? "documents" : "completionDocuments");
  }
  const version = supply.documents.filter(({ item }) => item === step.item).length + 1;
  const document: HandedIn = {
    ...done(change),
    item: step.item,
    version,
    attachmentIds: step.files,
    status: "handedIn",
    remark: step.remark ?? null,
    reviewedById: null,
  };
  const after: Supply = { ...supply, documents: [...supply.documents, document] };
  return {
    supply: { documents: after.documents },
    ...forReview(change, after, true),
    says: { version },
    notices: [
      stepNotice("handler", "handIn", { urgency: "canWait" }),
      ...reviewersOf(change, after, "handIn", true),
    ],
    ...(!designing && missingCompletion(after, ruling).length === 0
      ? { stopClocks: ["completionDocuments"] as const }
      : {}),
  };
}

/**
 * No review without every required document, and the designer whose design it is (E-11, E-12). What
 * was reviewed before takes something new to be reviewed again.
 */
export function forReview(change: StepChange, after: Supply, isNew = false) {
  const waits = after.stage === "DOCUMENTS" || after.stage === "RETURNED";
  if (!waits || missingDocuments(after, change.ruling).length > 0) return {};
  if (chosen(after, "designer") === null) return {};
  if (!isNew && (after.reviews.at(-1)?.result ?? null) !== null) return {};
  const stage = "REVIEW" as const;
  const round: ReviewRound = {
    round: after.reviews.length + 1,
    level: change.ruling.review?.level ?? "",
    meetingAt: null,
    invitees: null,
    opinions: [],
    result: null,
    text: null,
    notice: null,
  };
  const open = after.reviews.at(-1);
  const isOpen = open !== undefined && open.result === null;
  return {
    stage,
    supply: {
      documents: after.documents,
      choices: after.choices,
      reviews: isOpen ? after.reviews : [...after.reviews, round],
    },
    startClocks: clocksFor(change, "review"),
  };
}

/** Whoever may review is told when the design has come together: nobody else would begin (E-13). */
export function reviewersOf(
  change: StepChange,
  after: Supply,
  verb: "handIn" | "chooseDesigner",
  isNew = false,
): readonly Notice[] {
  const duty = change.rules.duties["issueReview"];
  const begins = forReview(change, after, isNew) as { readonly stage?: SupplyStage };
  return begins.stage === undefined || duty === undefined
    ? []
    : [stepNotice("duty", verb, { duty })];
}

/** Item 13, "what else the utility holds necessary": listed in writing, once (readings, 12). */
export function listDocuments(
  change: StepChange,
  { items }: SupplyStep<"listDocuments">,
): Performed {
  const { supply, ruling } = change;
  if (supply.listed !== null) return refuseStep(change, "listedAlready", "documents");
  if (!ruling.documents.some(({ onRequest }) => onRequest === true)) {
    return refuseStep(change, "unknownOption", "documents");
  }
  const named = items
    .split(/[\n;；]+/u)
    .map((item) => item.trim())
    .filter((item) => item !== "");
  if (named.length === 0) return refuseStep(change, "stepIncomplete", "documents");
  return {
    supply: { listed: { ...done(change), items: named } },
    ...(supply.stage === "REVIEW"
      ? { stage: "RETURNED" as const, stopClocks: ["review"] as const }
      : {}),
    notices: [stepNotice("customers", "listDocuments"), stepNotice("parties", "listDocuments")],
  };
}

/** One document looked at; one that comes back says why, and waits for its next version. */
export function judgeDocument(
  change: StepChange,
  { item, result, remark }: SupplyStep<"judgeDocument">,
): Performed {
  const { supply, ruling, by } = change;
  if (isSettled(supply)) return refuseStep(change, "stepNotNow", "change");
  const designing = isDesigning(supply);
  const rows = designing ? ruling.documents : ruling.completion;
  // What is owed after completion is received, or waived by whoever oversees (E-7).
  if (!rows.some(({ id }) => id === item) || (!designing && result === "notApplicable")) {
    return refuseStep(change, "unknownOption", designing ? "documents" : "completionDocuments");
  }
  if (result !== "accepted" && remark === undefined) {
    return refuseStep(change, "remarkMissing", "documents");
  }
  const latest = latestDocuments(supply).get(item);
  const isThere = latest !== undefined && latest.version > 0;
  if (!isThere && (result === "accepted" || latest === undefined) && result !== "notApplicable") {
    return refuseStep(change, "documentsMissing", "documents");
  }
  if (isThere && latest.byId === by.id) return refuseStep(change, "ownWork", "documents");
  const judged: HandedIn = {
    ...(latest ?? {
      ...done(change),
      item,
      version: 0,
      attachmentIds: [],
    }),
    status: result,
    remark: remark ?? null,
    reviewedById: by.id,
  };
  const documents =
    latest === undefined
      ? [...supply.documents, judged]
      : supply.documents.map((one) => (one === latest ? judged : one));
  const after: Supply = { ...supply, documents };
  const returned = result === "returned" && supply.stage === "REVIEW";
  return {
    supply: { documents },
    ...(returned
      ? { stage: "RETURNED" as const, stopClocks: ["review"] as const }
      : forReview(change, after)),
    // Owed again: everything had been handed in.
    ...(!designing && result === "returned" && missingCompletion(supply, ruling).length === 0
      ? { startClocks: clocksFor(change, "completionDocuments") }
      : {}),
    notices:
      result === "accepted"
        ? []
        : [stepNotice("customers", "judgeDocument"), stepNotice("parties", "judgeDocument")],
  };
}
