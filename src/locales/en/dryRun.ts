import { type DryRunTexts } from "../zhHant/dryRun.ts";

export const dryRun: DryRunTexts = {
  title: (p) => `Dry run: ${p.voltage}, ${p.capacity}`,
  voltage: { low: "low voltage", high: "high voltage", unsure: "voltage not known" },
  unknownCapacity: "capacity not known",
  increase: (p) => `an increase from ${p.from} to ${p.total} in all (the total counts)`,
  trait: {
    dual: "second source or circuit",
    dedicated: "dedicated line",
    special: "special demand",
    residential: "residential",
    batch: "several units at once",
  },
  heading: {
    documents: "To be handed in for review",
    completion: "To be handed in after completion",
    skipped: "Passed over",
    clocks: "Limits",
  },
  review: (p) => `Design reviewed by: ${p.level}`,
  answer: (p) => `Supply plan answered by: ${p.level}`,
  noReview: "Design reviewed by: nobody, it isn't needed",
  afterSurvey: "Who reviews and answers is known after the site survey",
  dedicated: "Mode of supply: dedicated line",
  feasibility: "Its feasibility is argued before the plan is decided",
  dual: {
    yes: "Second source or circuit: justified by the nature of the load",
    no: "Second source or circuit: not justified by the nature of the load",
    unsaid: "Second source or circuit: depends on the nature of the load, which isn't given",
  },
  onRequest: "only when listed in writing",
  none: "none",
  skip: { documents: "design documents", review: "design review", midInspection: "mid-inspection" },
  clock: {
    survey: "Site survey",
    plan: "Answer of the supply plan",
    contact: "Project manager contacts the customer",
    review: "Design review",
    completion: "Completion report",
    acceptance: "Acceptance inspection",
    completionDocuments: "Completion documents complete",
    meterNotice: "Meter notice after acceptance",
    supply: "Meter and supply after the meter notice",
    followUp: "Check on site after supply",
  },
  ifEntrusted: "only works entrusted to us",
  basis: { written: "set by the policy", internal: "no limit set by the policy; our target" },
  limit: ({ counting, unit, count }) => {
    if (count === 0) return "the same day";
    const name = {
      ...{ hour: "hour", day: "day", week: "week", halfMonth: "half month", month: "month" },
      ...{ quarter: "quarter", halfYear: "half year", year: "year" },
    }[unit];
    const kind = counting === "working" ? "working " : unit === "day" ? "calendar " : "";
    return `within ${count} ${kind}${name}${count === 1 ? "" : "s"}`;
  },
  grounds: (p) => `under ${p.article}`,
  assumption: "assumption to confirm",
  joined: (parts) => parts.join("; "),
  with: (p) => `${p.what} (${p.about})`,
  clockLine: (p) => `${p.what}: ${p.limit}`,
  problem: {
    unknown: (p) => `unknown option or value: ${p.option}`,
    missing: (p) => `${p.option}: is needed`,
    choice: (p) => `${p.option}: must be one of ${p.choices}`,
    number: (p) => `${p.option}: must be a number from ${p.least} to ${p.most}`,
    unit: (p) => `${p.option}: this voltage is stated in ${p.unit}; kW never count as kVA`,
    notMore: (p) => `${p.option}: must be less than --capacity, the total after the increase`,
  },
};
