import { done, type Performed, refuseStep, type StepChange, stepNotice } from "./change.ts";
import { contractorProblem } from "./designSteps.ts";
import { type SupplyStep } from "./steps.ts";
import {
  type ChangeRequest,
  type Inspection,
  latestDocuments,
  type Order,
  type Supply,
} from "./supply.ts";
import { percentOf } from "./turn.ts";

/** Maker and model before anything is ordered: of the catalogue, or by recorded approval (E-18, E-21). */
export function proposeOrder(change: StepChange, step: SupplyStep<"proposeOrder">): Performed {
  const { supply, registry } = change;
  const maker = registry.entries.find(({ id, kind }) => id === step.maker && kind === "maker");
  if (maker === undefined) return refuseStep(change, "unknownOption", "products");
  const catalogued = maker.problems.length === 0 && registry.hasModel(maker.id, step.model);
  const order: Order = {
    ...done(change),
    id: String(supply.orders.length + 1),
    equipment: step.equipment,
    makerId: maker.id,
    maker: maker.name,
    model: step.model,
    catalogued,
    approval: null,
    arrivesOn: null,
    ordered: null,
  };
  return {
    supply: { orders: [...supply.orders, order] },
    says: { catalogued, order: order.id },
    notices: [stepNotice("handler", "proposeOrder")],
  };
}

/** What isn't in the catalogue needs a recorded reason, never one's own word (E-18). */
export function approveOrder(change: StepChange, step: SupplyStep<"approveOrder">): Performed {
  const order = change.supply.orders.find(({ id }) => id === step.order);
  if (order === undefined) return refuseStep(change, "unknownOption", "products");
  if (order.approval !== null) return refuseStep(change, "decidedAlready", "products");
  const approval = { ...done(change), reason: step.reason };
  return {
    supply: { orders: withOrder(change.supply, { ...order, approval }) },
    notices: [stepNotice("customers", "approveOrder"), stepNotice("parties", "approveOrder")],
  };
}

const withOrder = ({ orders }: Supply, changed: Order): readonly Order[] =>
  orders.map((order) => (order.id === changed.id ? changed : order));

/** Ordered: which maker, and when it arrives (E-22). Only what was approved, after the drawings were. */
export function reportOrder(change: StepChange, step: SupplyStep<"reportOrder">): Performed {
  const { supply } = change;
  const order = supply.orders.find(({ id }) => id === step.order);
  if (order === undefined) return refuseStep(change, "unknownOption", "orders");
  if (order.ordered !== null) return refuseStep(change, "orderedAlready", "orders");
  const reviewed = change.ruling.skips.review !== undefined || isReviewed(supply);
  if (!reviewed) return refuseStep(change, "notReviewed", "entrusted");
  if (order.approval === null) return refuseStep(change, "notApproved", "products");
  return {
    supply: {
      orders: withOrder(supply, { ...order, arrivesOn: step.arrivesOn, ordered: done(change) }),
    },
    notices: [stepNotice("handler", "reportOrder")],
  };
}

const isReviewed = ({ reviews }: Supply): boolean =>
  reviews.some(({ result }) => result === "pass" || result === "conditional");

/** Start and expected finish, with the schedule: before anything is built (E-19). */
export function reportStart(change: StepChange, step: SupplyStep<"reportStart">): Performed {
  if (step.finishesOn < step.startsOn) return refuseStep(change, "datesReversed", "start");
  const problem = contractorProblem(change);
  if (problem !== null) return problem;
  return {
    supply: {
      start: {
        reported: done(change),
        startsOn: step.startsOn,
        finishesOn: step.finishesOn,
        schedule: step.schedule,
        attachmentIds: step.files ?? [],
        acknowledged: null,
      },
    },
    stage: "START_REPORTED",
    notices: [stepNotice("handler", "reportStart")],
  };
}

/** No start with papers that lapsed in between (E-20), nor of entrusted works without their plan (E-21). */
export function acknowledgeStart(change: StepChange): Performed {
  const { supply } = change;
  const problem = contractorProblem(change);
  if (problem !== null) return problem;
  if (supply.start === null) return refuseStep(change, "stepNotNow", "start");
  return {
    supply: { start: { ...supply.start, acknowledged: done(change) } },
    stage: "BUILDING",
    notices: [
      stepNotice("customers", "acknowledgeStart"),
      stepNotice("parties", "acknowledgeStart"),
    ],
  };
}

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
  if (supply.changes.some(({ decision }) => decision === null) && step.percent === 100) {
    return refuseStep(change, "changePending", "change");
  }
  const report = { ...done(change), percent: step.percent, text: step.text };
  const inspected = ruling.skips.midInspection === undefined;
  const isDue = inspected && step.percent >= rules.midInspection.askFrom;
  const inspect = rules.duties["inspect"];
  return {
    supply: { progress: [...supply.progress, report] },
    ...(!inspected && step.percent === 100 ? { stage: "MID_INSPECTED" as const } : {}),
    notices: [
      stepNotice("handler", "reportProgress", { urgency: isDue ? "now" : "canWait" }),
      ...(isDue && inspect !== undefined
        ? [stepNotice("duty", "reportProgress", { duty: inspect })]
        : []),
    ],
  };
}

/**
 * A check on site: irregular (E-6), of concealed works (E-24), regular (E-26), or one of the rounds
 * that the works must pass (E-25). The opinion form has three copies, for customer, contractor, file.
 */
export function inspect(change: StepChange, step: SupplyStep<"inspect">): Performed {
  const { supply, about, rules, now, calendar } = change;
  const isMid = step.kind === "mid";
  if (isMid) {
    const refused = midRefusal(change, step);
    if (refused !== null) return refused;
  }
  if (step.result === "rectify") {
    if (step.rectifyBy === undefined) return refuseStep(change, "rectifyDateMissing", "checks");
    const today = now.toZonedDateTimeISO(calendar.zone).toPlainDate().toString();
    if (step.rectifyBy < today) return refuseStep(change, "pastDate", "checks");
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

function midRefusal(change: StepChange, step: SupplyStep<"inspect">): Performed | null {
  const { supply, rules, ruling } = change;
  if (ruling.skips.midInspection !== undefined || supply.stage === "MID_INSPECTED") {
    return refuseStep(change, "stepNotNow", "midInspection");
  }
  if (supply.stage === "RECTIFY") return refuseStep(change, "nothingToRectify", "midInspection");
  if (percentOf(supply) < rules.midInspection.askFrom) {
    return refuseStep(change, "tooEarly", "midInspection");
  }
  if (step.result !== "pass") return null;
  if (supply.changes.some(({ decision }) => decision === null)) {
    return refuseStep(change, "changePending", "change");
  }
  const concealed = supply.inspections.some(
    ({ kind, result }) => kind === "concealed" && result === "pass",
  );
  return needsConcealed(change) && !concealed
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
    return { supply: { acceptances }, stage: "COMPLETION_REPORTED", notices };
  }
  const open = supply.inspections.find(
    ({ result, rectified: before }) => result === "rectify" && before === null,
  );
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

/** One copy of the opinion form received; each of the three is noted (E-25). */
export function receive(change: StepChange): Performed {
  const { supply, by } = change;
  const copy = by.party === "contractor" ? ("contractor" as const) : ("customer" as const);
  const isOpen = ({ receipts }: Inspection) => !receipts.some((one) => one.copy === copy);
  if (!supply.inspections.some(isOpen)) return refuseStep(change, "nothingToReceive", "checks");
  return {
    supply: {
      inspections: supply.inspections.map((one) =>
        isOpen(one) ? { ...one, receipts: [...one.receipts, { ...done(change), copy }] } : one,
      ),
    },
    says: { copy },
  };
}

/** A change is asked for; until the written notice nothing is carried out (E-23). */
export function requestChange(change: StepChange, step: SupplyStep<"requestChange">): Performed {
  const { supply } = change;
  const asked: ChangeRequest = {
    ...done(change),
    id: String(supply.changes.length + 1),
    about: step.about,
    text: step.text,
    decision: null,
    reason: null,
    decided: null,
    notice: null,
  };
  const duty = change.rules.duties["decideChange"];
  return {
    supply: { changes: [...supply.changes, asked] },
    says: { change: asked.id },
    notices: [
      stepNotice("handler", "requestChange"),
      ...(duty === undefined ? [] : [stepNotice("duty", "requestChange", { duty })]),
    ],
  };
}

/** Decided in writing; of a plan by whoever answered it, and then planned anew (E-12, E-23). */
export function decideChange(change: StepChange, step: SupplyStep<"decideChange">): Performed {
  const { supply, about } = change;
  const asked = supply.changes.find(({ id }) => id === step.change);
  if (asked === undefined) return refuseStep(change, "unknownOption", "change");
  if (asked.decision !== null) return refuseStep(change, "decidedAlready", "change");
  if (asked.byId === change.by.id) return refuseStep(change, "ownWork", "change");
  const notice = `BG-${about.reference}-${asked.id}`;
  const decided: ChangeRequest = {
    ...asked,
    decision: step.decision,
    reason: step.reason,
    decided: done(change),
    notice,
  };
  const replans = step.decision === "granted" && asked.about === "plan";
  return {
    supply: { changes: supply.changes.map((one) => (one === asked ? decided : one)) },
    ...(replans ? { stage: "SURVEYED" as const } : {}),
    says: { notice },
    notices: [
      stepNotice("customers", "decideChange"),
      stepNotice("parties", "decideChange"),
      stepNotice("handler", "decideChange"),
    ],
  };
}
