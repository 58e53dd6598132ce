import { type Decision } from "../case/case.ts";
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
import { chosen, type HandedIn, latestDocuments, type ReviewRound, type Supply } from "./supply.ts";
import { missingDocuments } from "./turn.ts";

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
  return registry.entries.find(({ id }) => id === choice?.entryId) ?? null;
};

/** Why the chosen contractor may not build here today; null when they may. */
export function contractorProblem(change: StepChange): Decision | null {
  const entry = contractorEntry(change);
  if (entry === null) return refuseStep(change, "noContractor", "qualification");
  return entry.problems.length > 0 ? refuseStep(change, "notQualified", "qualification") : null;
}

/** A document of the checklist, as one more version of it; the last one missing sets off the review. */
export function handIn(change: StepChange, step: SupplyStep<"handIn">): Performed {
  const { supply, ruling } = change;
  const isCompletion = ruling.completion.some(({ id }) => id === step.item);
  const isDesign = ruling.documents.some(({ id }) => id === step.item);
  const designing = ["DOCUMENTS", "RETURNED", "REVIEW"].includes(supply.stage);
  if (designing ? !isDesign : !isCompletion) {
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
    ...forReview(change, after),
    says: { version },
    notices: [stepNotice("handler", "handIn", { urgency: "canWait" })],
  };
}

/** No review without every required document, and the designer whose design it is (E-11, E-12). */
export function forReview(change: StepChange, after: Supply) {
  const waits = after.stage === "DOCUMENTS" || after.stage === "RETURNED";
  if (!waits || missingDocuments(after, change.ruling).length > 0) return {};
  if (chosen(after, "designer") === null) return {};
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

/** Item 13, "what else the utility holds necessary": listed in writing, once (readings, 12). */
export function listDocuments(
  change: StepChange,
  { items }: SupplyStep<"listDocuments">,
): Performed {
  if (change.supply.listed !== null) return refuseStep(change, "listedAlready", "documents");
  const named = items
    .split(/[\n;；]+/u)
    .map((item) => item.trim())
    .filter((item) => item !== "");
  return {
    supply: { listed: { ...done(change), items: named } },
    ...(change.supply.stage === "REVIEW" ? { stage: "RETURNED" as const } : {}),
    notices: [stepNotice("customers", "listDocuments"), stepNotice("parties", "listDocuments")],
  };
}

/** One document looked at; one that comes back says why, and waits for its next version. */
export function judgeDocument(
  change: StepChange,
  { item, result, remark }: SupplyStep<"judgeDocument">,
): Performed {
  const { supply, ruling, by } = change;
  const known = [...ruling.documents, ...ruling.completion].some(({ id }) => id === item);
  if (!known) return refuseStep(change, "unknownOption", "documents");
  if (result !== "accepted" && remark === undefined) {
    return refuseStep(change, "remarkMissing", "documents");
  }
  const latest = latestDocuments(supply).get(item);
  if (latest === undefined && result !== "notApplicable") {
    return refuseStep(change, "documentsMissing", "documents");
  }
  if (latest !== undefined && latest.byId === by.id)
    return refuseStep(change, "ownWork", "documents");
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
    notices:
      result === "accepted"
        ? []
        : [stepNotice("customers", "judgeDocument"), stepNotice("parties", "judgeDocument")],
  };
}

const changeRound = (
  { supply }: StepChange,
  change: (round: ReviewRound) => ReviewRound,
): readonly ReviewRound[] =>
  supply.reviews.map((round, index) =>
    index === supply.reviews.length - 1 ? change(round) : round,
  );

/** Design unit, customer and production are called together (E-13). */
export function conveneReview(change: StepChange, step: SupplyStep<"conveneReview">): Performed {
  if (Temporal.Instant.compare(Temporal.Instant.from(step.at), change.now) <= 0) {
    return refuseStep(change, "pastDate", "reviewOpinion");
  }
  return {
    supply: {
      reviews: changeRound(change, (round) => ({
        ...round,
        meetingAt: step.at,
        invitees: step.invitees,
      })),
    },
    notices: [
      stepNotice("customers", "conveneReview"),
      stepNotice("parties", "conveneReview"),
      stepNotice("handler", "conveneReview"),
    ],
  };
}

export function giveOpinion(change: StepChange, { text }: SupplyStep<"giveOpinion">): Performed {
  const opinion = { ...done(change), text };
  return {
    supply: {
      reviews: changeRound(change, (round) => ({
        ...round,
        opinions: [...round.opinions, opinion],
      })),
    },
  };
}

/** One written opinion a round: passed, passed with conditions, or returned (E-13). */
export function issueReview(change: StepChange, step: SupplyStep<"issueReview">): Performed {
  const { supply, ruling, about, rules } = change;
  const round = supply.reviews.at(-1);
  if (round === undefined) return refuseStep(change, "stepNotNow", "reviewOpinion");
  const passes = step.result !== "return";
  if (passes && missingDocuments(supply, ruling).length > 0) {
    return refuseStep(change, "documentsMissing", "documents");
  }
  const open = [...latestDocuments(supply).values()].some(({ status }) => status === "handedIn");
  if (passes && open) return refuseStep(change, "documentsOpen", "documents");
  const meets = rules.levels.findIndex(({ id }) => id === ruling.review?.level) > 0;
  if (passes && meets && round.meetingAt === null) {
    return refuseStep(change, "noMeeting", "reviewOpinion");
  }
  if (passes && meets && round.opinions.length === 0) {
    return refuseStep(change, "noOpinion", "reviewOpinion");
  }
  const notice = `SC-${about.reference}-${round.round}`;
  return {
    supply: {
      reviews: changeRound(change, (one) => ({
        ...one,
        result: step.result,
        text: step.text,
        notice,
      })),
    },
    stage: passes ? onward(change, "REVIEW") : "RETURNED",
    says: { notice, round: round.round },
    notices: [
      stepNotice("customers", "issueReview"),
      stepNotice("parties", "issueReview"),
      stepNotice("handler", "issueReview"),
    ],
    stopClocks: ["review"],
  };
}
