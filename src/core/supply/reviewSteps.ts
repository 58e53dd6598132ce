import { done, type Performed, refuseStep, type StepChange, stepNotice } from "./change.ts";
import { afterDesign } from "./changeSteps.ts";
import { type Ruling, type SupplyRules } from "./rules.ts";
import { type SupplyStep } from "./steps.ts";
import { type ReviewRound, type Supply } from "./supply.ts";
import { hasOpenDocuments, hasPendingChange, missingDocuments } from "./turn.ts";

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
  if (passes && hasOpenDocuments(supply, ruling)) {
    return refuseStep(change, "documentsOpen", "documents");
  }
  if (passes && hasPendingChange(supply, "plan", "drawings")) {
    return refuseStep(change, "changePending", "change");
  }
  const meets = meetsFor(ruling, rules);
  if (passes && meets && round.meetingAt === null) {
    return refuseStep(change, "noMeeting", "reviewOpinion");
  }
  if (passes && meets && !hasOpinion(supply, round)) {
    return refuseStep(change, "noOpinion", "reviewOpinion");
  }
  const notice = `SC-${about.reference}-${round.round}`;
  const { stage, left } = passes ? afterDesign(change) : { ...supply, stage: "RETURNED" as const };
  return {
    supply: {
      left,
      reviews: changeRound(change, (one) => ({
        ...one,
        result: step.result,
        text: step.text,
        notice,
        seen: supply.documents.length,
      })),
    },
    stage,
    says: { notice, round: round.round },
    notices: [
      stepNotice("customers", "issueReview"),
      stepNotice("parties", "issueReview"),
      stepNotice("handler", "issueReview"),
    ],
    stopClocks: ["review"],
  };
}

/** The lowest level meets nobody: article 14 mentions no opinion of others (readings, 13). */
export const meetsFor = (
  { review }: Pick<Ruling, "review">,
  { levels }: Pick<SupplyRules, "levels">,
): boolean => levels.findIndex(({ id }) => id === review?.level) > 0;

/** An opinion counts for the documents that it was given on: a version after the last one takes another. */
const hasOpinion = ({ documents }: Supply, { opinions }: ReviewRound): boolean => {
  const newest = documents.at(-1)?.at;
  return opinions.some(({ at }) => newest === undefined || !isBefore(at, newest));
};

const isBefore = (at: string, other: string): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(at), Temporal.Instant.from(other)) < 0;
