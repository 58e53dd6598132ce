import { type Notice } from "../case/case.ts";
import { EVERY_CLOCK } from "../case/outcome.ts";
import { isByPhone } from "../case/whoMay.ts";
import {
  clocksFor,
  done,
  type Performed,
  refuseStep,
  type StepChange,
  stepNotice,
} from "./change.ts";
import { type SupplyStep } from "./steps.ts";
import { type Slot } from "./supply.ts";
import { hasPendingChange, missingCompletion } from "./turn.ts";

/** The works are finished; of those entrusted to us, the report is due within three days (E-27). */
export function finishWorks(change: StepChange): Performed {
  const { supply } = change;
  if (hasPendingChange(supply)) return refuseStep(change, "changePending", "change");
  if (supply.finished !== null) return refuseStep(change, "decidedAlready", "completion");
  return {
    supply: { finished: done(change) },
    startClocks: supply.entrusted?.accepted === true ? clocksFor(change, "completion") : [],
    notices: [stepNotice("handler", "finishWorks"), stepNotice("customers", "finishWorks")],
  };
}

/** Completion report and written request for supply, to whoever answered the plan (E-27). */
export function reportCompletion(
  change: StepChange,
  step: SupplyStep<"reportCompletion">,
): Performed {
  const { supply, rules } = change;
  if (hasPendingChange(supply)) return refuseStep(change, "changePending", "change");
  const { issuePlan, recordAcceptance } = rules.duties;
  const told = [issuePlan, recordAcceptance].filter((duty) => duty !== undefined);
  return {
    supply: {
      finished: supply.finished ?? done(change),
      completion: { ...done(change), text: step.text, attachmentIds: step.files ?? [] },
    },
    stage: "COMPLETION_REPORTED",
    notices: [
      stepNotice("handler", "reportCompletion"),
      ...told.map((duty) => stepNotice("duty", "reportCompletion", { duty })),
    ],
    startClocks: clocksFor(change, "acceptance"),
    stopClocks: ["completion", "promise"],
  };
}

/** Accepted, or to be put right; acceptance sets off the clocks of small lighting (E-28, E-29). */
export function recordAcceptance(
  change: StepChange,
  step: SupplyStep<"recordAcceptance">,
): Performed {
  const { supply, ruling } = change;
  const acceptance = {
    ...done(change),
    result: step.result,
    findings: step.findings,
    rectified: null,
  };
  const passed = step.result === "pass";
  const owed = passed && missingCompletion(supply, ruling).length > 0;
  return {
    supply: { acceptances: [...supply.acceptances, acceptance] },
    stage: passed ? "ACCEPTED" : "ACCEPTANCE_RECTIFY",
    notices: [
      stepNotice("customers", "recordAcceptance"),
      stepNotice("parties", "recordAcceptance"),
      stepNotice("handler", "recordAcceptance"),
    ],
    startClocks: [
      ...(passed && ruling.scattered !== null ? clocksFor(change, "meterNotice") : []),
      ...(owed ? clocksFor(change, "completionDocuments") : []),
    ],
    stopClocks: ["acceptance"],
  };
}

/** Two times or more, from either side; the other takes one, or offers others (E-28). */
export function offerSupply(change: StepChange, step: SupplyStep<"offerSupply">): Performed {
  const { supply, rules, now, by } = change;
  const times = [...new Set([step.at, step.second])];
  if (times.length < rules.slots.least) {
    return { ok: false, refusal: "noSlots", clause: rules.slots.clause };
  }
  if (times.some((at) => Temporal.Instant.compare(Temporal.Instant.from(at), now) <= 0)) {
    return refuseStep(change, "pastDate", "supplyDate");
  }
  const part = by.part === "staff" ? ("staff" as const) : ("customer" as const);
  const slot: Slot = { ...done(change), part, times };
  return {
    supply: { slots: [...supply.slots, slot], supplyAt: null },
    notices: [stepNotice(part === "staff" ? "customers" : "handler", "offerSupply")],
  };
}

/** The other side's word for one of the offered times; every department hears of it (E-28). */
export function agreeSupply(change: StepChange, { slot }: SupplyStep<"agreeSupply">): Performed {
  const { supply, by, now, about } = change;
  const offer = supply.slots.at(-1);
  const part = by.part === "staff" ? "staff" : "customer";
  if (offer === undefined) return refuseStep(change, "noSlots", "supplyDate");
  // A caller's word comes through staff, and is written down as theirs.
  const forCaller = part === "staff" && isByPhone(about);
  if (offer.part === part && !forCaller) return refuseStep(change, "ownWork", "supplyDate");
  if (!offer.times.includes(slot)) return refuseStep(change, "unknownOption", "supplyDate");
  if (Temporal.Instant.compare(Temporal.Instant.from(slot), now) <= 0) {
    return refuseStep(change, "pastDate", "supplyDate");
  }
  const notice = `GT-${about.reference}-${supply.slots.length}`;
  return {
    supply: { supplyAt: slot, supplyNotice: notice },
    says: { agreedAt: slot, notice, ...(forCaller ? { onBehalf: true } : {}) },
    notices: [
      stepNotice("customers", "agreeSupply"),
      stepNotice("departments", "agreeSupply"),
      stepNotice("handler", "agreeSupply"),
    ],
  };
}

/** The supply contract is signed after acceptance; without it nothing is metered or energised (E-30). */
export function recordContract(change: StepChange, step: SupplyStep<"recordContract">): Performed {
  return {
    supply: { contract: { ...done(change), number: step.number } },
    stage: "CONTRACT_SIGNED",
    notices: [stepNotice("customers", "recordContract"), stepNotice("handler", "recordContract")],
  };
}

/** Within one day of acceptance for small lighting; supply within two days of it (E-29). */
export function issueMeterNotice(change: StepChange): Performed {
  const { about, ruling, rules } = change;
  const duty = rules.duties["recordMetering"];
  const notice = `ZB-${about.reference}-1`;
  return {
    supply: { meterNotice: { ...done(change), notice } },
    stage: "METER_NOTICE",
    says: { notice },
    notices: [
      stepNotice("customers", "issueMeterNotice"),
      ...(duty === undefined ? [] : [stepNotice("duty", "issueMeterNotice", { duty })]),
    ],
    startClocks: ruling.scattered === null ? [] : clocksFor(change, "supply"),
    stopClocks: ["meterNotice", "promise"],
  };
}

export function recordMetering(change: StepChange, step: SupplyStep<"recordMetering">): Performed {
  return {
    supply: { metering: { ...done(change), meterNo: step.meterNo, reading: step.reading } },
    stage: "METERED",
    notices: [stepNotice("customers", "recordMetering"), stepNotice("handler", "recordMetering")],
  };
}

/** On at last: with contract, meter and an agreed date; the check of a month after begins with it (E-31). */
export function energise(change: StepChange): Performed {
  const { supply } = change;
  if (supply.supplyAt === null) return refuseStep(change, "noSupplyDate", "supplyDate");
  return {
    supply: { energised: done(change) },
    stage: "ENERGISED",
    notices: [
      stepNotice("customers", "energise"),
      stepNotice("departments", "energise"),
      stepNotice("handler", "energise"),
    ],
    startClocks: clocksFor(change, "followUp"),
    stopClocks: ["supply", "promise"],
  };
}

export function waiveDocuments(
  change: StepChange,
  { reason }: SupplyStep<"waiveDocuments">,
): Performed {
  const { supply, ruling } = change;
  if (supply.waived !== null || missingCompletion(supply, ruling).length === 0) {
    return refuseStep(change, "decidedAlready", "completionDocuments");
  }
  return {
    supply: { waived: { ...done(change), reason } },
    stopClocks: ["completionDocuments"],
  };
}

/** The check on site within a month; it ends the request, and the customer has the last word (E-31). */
export function recordFollowUp(change: StepChange, step: SupplyStep<"recordFollowUp">): Performed {
  const { about, now } = change;
  const text = `${step.metering}\n${step.usage}`;
  const nameless = about.customerId === null;
  return {
    supply: { followUp: { ...done(change), metering: step.metering, usage: step.usage } },
    stage: "DONE",
    patch: {
      status: "ANSWERED",
      investigation: text,
      answer: text,
      answeredAt: now,
      waitingSince: now,
      replyDeliveredAt: null,
      directorToldAt: null,
    },
    notices: [
      {
        to: "customers",
        name: "answered",
        params: { text },
        ...(nameless ? {} : { proof: "reply" }),
      },
      ...(nameless ? [{ to: "replyOwner", name: "tellByPhone", params: { text } } as const] : []),
      { to: "director", name: "answerCopy", params: { text }, proof: "director" },
    ],
    stopClocks: EVERY_CLOCK,
  };
}

/**
 * Oversight stops a request until it is cleared up (E-3): whoever is responsible is asked for an
 * explanation, and everybody else who works on it hears why nothing goes on.
 */
export function stop(change: StepChange, { reason }: SupplyStep<"stop">): Performed {
  return {
    supply: { stopped: { ...done(change), reason }, explained: null },
    notices: [
      { to: "handler", name: "explainStop", params: { text: reason } },
      { to: "replyOwner", name: "explainStop", params: { text: reason } },
      ...concerned(change, "stopped", reason),
    ],
  };
}

/** The explanation goes to whoever oversees, who decides whether it goes on. */
export function explain(change: StepChange, { text }: SupplyStep<"explain">): Performed {
  return {
    supply: { explained: { ...done(change), text } },
    notices: [{ to: "oversight", name: "stopExplained", params: { text } }],
  };
}

export const resume = (change: StepChange, { reason }: SupplyStep<"resume">): Performed => ({
  supply: { stopped: null, explained: null },
  notices: [
    { to: "handler", name: "resumed", params: { text: reason } },
    { to: "replyOwner", name: "resumed", params: { text: reason } },
    ...concerned(change, "resumed", reason),
  ],
});

/** Everybody whom it touches, besides those who answer for it. */
function concerned(
  { about, supply }: StepChange,
  name: "stopped" | "resumed",
  text: string,
): readonly Notice[] {
  const supervisor = supply.supervisor?.personId ?? null;
  const apart = supervisor !== about.handlerId && supervisor !== about.replyOwnerId;
  const inside: readonly Notice["to"][] = [
    "secondPerson",
    ...(apart ? (["supervisor"] as const) : []),
    "oversight",
  ];
  return [
    ...inside.map((to) => ({ to, name, params: { text } })),
    // Why is a matter among staff.
    { to: "customers", name, params: {} },
    { to: "parties", name, params: {} },
  ];
}
