import {
  clocksFor,
  done,
  type Performed,
  refuseStep,
  type StepChange,
  stepNotice,
  todayOf,
} from "./change.ts";
import { type SupplyStep } from "./steps.ts";
import { type Inspection, latestDocuments, type Receipt, type Supply } from "./supply.ts";
import { hasPendingChange, isMidInspectionDue, mayMidInspect } from "./turn.ts";

/** Somebody experienced guides and supervises on site (E-24). */
export function assignSupervisor(
  change: StepChange,
  { person }: SupplyStep<"assignSupervisor">,
): Performed {
  return {
    supply: { supervisor: { ...done(change), personId: person } },
    says: { person },
    notices: [
      stepNotice("customers", "assignSupervisor"),
      stepNotice("supervisor", "assignSupervisor"),
      stepNotice("parties", "assignSupervisor"),
    ],
  };
}

/** How far the works are: about two thirds make the mid-inspection due (E-25). */
export function reportProgress(change: StepChange, step: SupplyStep<"reportProgress">): Performed {
  const { supply, ruling, rules } = change;
  if (hasPendingChange(supply) && step.percent === 100) {
    return refuseStep(change, "changePending", "change");
  }
  const report = { ...done(change), percent: step.percent, text: step.text };
  const after: Supply = { ...supply, progress: [...supply.progress, report] };
  const passesOver = ruling.skips.midInspection !== undefined;
  const waits = supply.stage !== "MID_INSPECTED";
  const urgency = waits && isMidInspectionDue(after, ruling, rules) ? "now" : "canWait";
  const inspect = rules.duties["inspect"];
  const isAsked = waits && mayMidInspect(after, ruling, rules) && inspect !== undefined;
  return {
    supply: { progress: after.progress },
    ...(passesOver && step.percent === 100 ? { stage: "MID_INSPECTED" as const } : {}),
    notices: [
      stepNotice("handler", "reportProgress", { urgency }),
      ...(isAsked ? [stepNotice("duty", "reportProgress", { duty: inspect, urgency })] : []),
    ],
  };
}

/**
 * A check on site: irregular (E-6), of concealed works (E-24), regular (E-26), or one of the rounds
 * that the works must pass (E-25). The opinion form has three copies, for customer, contractor, file.
 */
export function inspect(change: StepChange, step: SupplyStep<"inspect">): Performed {
  const { supply, about, rules } = change;
  const isMid = step.kind === "mid";
  if (isMid) {
    const refused = midRefusal(change, step);
    if (refused !== null) return refused;
  }
  if (step.kind === "concealed" && lacksSupervisor(change, step)) {
    return refuseStep(change, "noSupervisor", "supervision");
  }
  if (step.result === "rectify") {
    if (step.rectifyBy === undefined) return refuseStep(change, "rectifyDateMissing", "checks");
    if (step.rectifyBy < todayOf(change)) return refuseStep(change, "pastDate", "checks");
  }
  const round = isMid ? supply.inspections.filter(({ kind }) => kind === "mid").length + 1 : 0;
  const id = String(supply.inspections.length + 1);
  const form = `ZJ-${about.reference}-${id}`;
  const inspection: Inspection = {
    ...done(change),
    id,
    kind: step.kind,
    round,
    findings: step.findings,
    result: step.result,
    rectifyBy: step.rectifyBy ?? null,
    rectified: null,
    notices: [`${form}-1`, `${form}-2`, `${form}-3`],
    receipts: [{ ...done(change), copy: "file" }],
  };
  const passed = isMid && step.result === "pass";
  const over = isMid && round > rules.midInspection.usualRounds;
  return {
    supply: { inspections: [...supply.inspections, inspection] },
    ...(isMid ? { stage: passed ? ("MID_INSPECTED" as const) : ("RECTIFY" as const) } : {}),
    says: { inspection: id, round, notice: form },
    notices: [
      stepNotice("customers", "inspect"),
      stepNotice("parties", "inspect"),
      stepNotice("handler", "inspect"),
      ...(over ? [stepNotice("oversight", "inspect")] : []),
    ],
  };
}

/** Somebody guides and supervises on site before anything passes there (E-24). */
const lacksSupervisor = ({ supply }: StepChange, { result }: SupplyStep<"inspect">): boolean =>
  result === "pass" && supply.supervisor === null;

function midRefusal(change: StepChange, step: SupplyStep<"inspect">): Performed | null {
  const { supply, rules, ruling } = change;
  if (ruling.skips.midInspection !== undefined || supply.stage === "MID_INSPECTED") {
    return refuseStep(change, "stepNotNow", "midInspection");
  }
  if (supply.stage === "RECTIFY") return refuseStep(change, "nothingToRectify", "midInspection");
  if (!mayMidInspect(supply, ruling, rules)) {
    return refuseStep(change, "tooEarly", "midInspection");
  }
  if (step.result !== "pass") return null;
  if (lacksSupervisor(change, step)) return refuseStep(change, "noSupervisor", "supervision");
  if (hasPendingChange(supply)) return refuseStep(change, "changePending", "change");
  const concealed = supply.inspections.findLast(({ kind }) => kind === "concealed");
  return needsConcealed(change) && concealed?.result !== "pass"
    ? refuseStep(change, "concealedMissing", "supervision")
    : null;
}

/** Concealed works are looked at before they are covered, unless the design has none (E-24). */
const needsConcealed = ({ supply, ruling, rules }: StepChange): boolean => {
  const item = rules.midInspection.concealedItem;
  return (
    ruling.documents.some(({ id }) => id === item) &&
    latestDocuments(supply).get(item)?.status !== "notApplicable"
  );
};

/** Put right what the last inspection, or the acceptance, found; another round looks at it. */
export function rectified(change: StepChange, { text }: SupplyStep<"rectified">): Performed {
  const { supply } = change;
  const told = { ...done(change), text };
  const notices = [stepNotice("handler", "rectified"), dutyOf(change)].flat();
  if (supply.stage === "ACCEPTANCE_RECTIFY") {
    const acceptances = supply.acceptances.map((one, index) =>
      index === supply.acceptances.length - 1 ? { ...one, rectified: told } : one,
    );
    const startClocks = clocksFor(change, "acceptance");
    return { supply: { acceptances }, stage: "COMPLETION_REPORTED", notices, startClocks };
  }
  const isOpen = ({ result, rectified: before }: Inspection) =>
    result === "rectify" && before === null;
  // What holds the works up first (E-25).
  const open =
    supply.inspections.find((one) => one.kind === "mid" && isOpen(one)) ??
    supply.inspections.find(isOpen);
  if (open === undefined) return refuseStep(change, "nothingToRectify", "midInspection");
  const inspections = supply.inspections.map((one) =>
    one === open ? { ...one, rectified: told } : one,
  );
  const stillOpen = inspections.some(
    (one) => one.kind === "mid" && one.result === "rectify" && one.rectified === null,
  );
  return {
    supply: { inspections },
    ...(supply.stage === "RECTIFY" && !stillOpen ? { stage: "BUILDING" as const } : {}),
    says: { inspection: open.id },
    notices,
  };
}

const dutyOf = ({ rules }: StepChange) => {
  const duty = rules.duties["inspect"];
  return duty === undefined ? [] : [stepNotice("duty", "rectified", { duty })];
};

/** Whose copies somebody signs for; where there is no chat, staff note that both were handed over. */
export const copiesOf = ({
  part,
  party,
}: StepChange["by"]): readonly ("customer" | "contractor")[] =>
  part === "staff"
    ? ["customer", "contractor"]
    : [party === "contractor" ? "contractor" : "customer"];

/** A copy of the opinion form received; the file's is there from the beginning (E-25). */
export function receive(change: StepChange): Performed {
  const copies = copiesOf(change.by);
  const inspections = signedFor(change, copies, done(change));
  if (inspections === null) return refuseStep(change, "nothingToReceive", "checks");
  return { supply: { inspections }, says: { copy: copies.join(" ") } };
}

/** The contractor's copy, signed for on paper by their site manager: written down as that (E-25). */
export function receiveForContractor(
  change: StepChange,
  { signedBy }: SupplyStep<"receiveForContractor">,
): Performed {
  const inspections = signedFor(change, ["contractor"], { ...done(change), signedBy });
  if (inspections === null) return refuseStep(change, "nothingToReceive", "checks");
  const tellable = ["customers", "parties", "handler"] as const;
  return {
    supply: { inspections },
    says: { copy: "contractor", text: signedBy },
    notices: tellable.map((to) =>
      stepNotice(to, "receiveForContractor", { text: signedBy, urgency: "canWait" }),
    ),
  };
}

/** All forms with what was open of these copies received; null when nothing was. */
function signedFor(
  { supply: { inspections } }: StepChange,
  copies: readonly Receipt["copy"][],
  receipt: Omit<Receipt, "copy">,
): readonly Inspection[] | null {
  const openOf = (one: Inspection) => copies.filter((copy) => !isReceived(one, copy));
  if (inspections.every((one) => openOf(one).length === 0)) return null;
  return inspections.map((one) => ({
    ...one,
    receipts: [...one.receipts, ...openOf(one).map((copy) => ({ ...receipt, copy }))],
  }));
}

export const isReceived = ({ receipts }: Inspection, copy: Receipt["copy"]): boolean =>
  receipts.some((one) => one.copy === copy);
