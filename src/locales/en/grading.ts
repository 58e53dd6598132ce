import { type Measure } from "../../core/customers/grading/rules.ts";
import { type GradingTexts } from "../zhHant/grading.ts";

const number = (value: number) => value.toLocaleString("en", { maximumFractionDigits: 1 });

const UNIT: Readonly<Record<Measure, string>> = {
  volume12m: " t",
  amount12m: "",
  trend: " %",
  tenure: " months",
  complaints12m: "",
  upheld12m: "",
};

const SPAN: Readonly<Record<Measure, string>> = {
  volume12m: "volume in 12 months",
  amount12m: "sales in 12 months",
  trend: "change against the 12 months before",
  tenure: "customer for",
  complaints12m: "complaints in 12 months",
  upheld12m: "substantiated complaints in 12 months",
};

export const grading: GradingTexts = {
  words: {
    grade: ["customer grade", "grade"],
    overview: ["grade overview", "grades"],
    restore: ["restore grade", "grade by rule"],
    key: ["make key customer", "make key"],
    notKey: ["no longer key customer", "no longer key"],
    until: ["until", "till", "to"],
    reason: ["reason", "because"],
  },
  help: "**grade <customer>** shows the grade and why; **grade overview**; managers: **grade <customer> large until 2027-03-31 reason**, **restore grade <customer>**, **make key <customer> reason**",
  title: (p) => `**${p.name} (${p.number}): ${p.grade}**`,
  value: (p) => `${SPAN[p.measure]} ${number(p.value)}${UNIT[p.measure]}`,
  reason: (p) =>
    `${SPAN[p.measure]} ${number(p.value)}${UNIT[p.measure]}${p.atLeast === undefined ? "" : ` ≥ ${number(p.atLeast)}${UNIT[p.measure]}`}${p.below === undefined ? "" : ` < ${number(p.below)}${UNIT[p.measure]}`}`,
  byRule: (p) =>
    `${p.grade}: ${p.reasons.length === 0 ? "no condition of another grade is met" : p.reasons.join("; ")}`,
  byHand: (p) =>
    `Given by hand: “${p.grade}” until ${p.until}. After that the rules decide again (now “${p.byRule}”).`,
  figures: (p) => `Figures: ${p.figures.join("; ")}`,
  tags: (p) =>
    p.tags.length === 0
      ? "Not among those called on first: last in the visit list."
      : `Called on first as: ${p.tags.join(", ")}; place ${p.priority} in the visit list.`,
  basis: (p) =>
    `Basis: ${p.article}${p.assumed ? ". The article gives no figures: the thresholds are assumptions to be confirmed" : ""}.`,
  historyTitle: "**Grades so far**",
  history: (p) =>
    `- ${p.from} to ${p.to === "" ? "now" : p.to}: ${p.grade}${p.byHand ? ` (by ${p.by}, until ${p.until}; ${p.reason})` : ""}`,
  set: (p) =>
    `**${p.name}** is “${p.grade}” until **${p.until}**; after that the rules decide again by themselves.`,
  restored: (p) => `**${p.name}** is graded by the rules again: “${p.grade}”.`,
  keySet: (p) => `**${p.name}** is a key customer now.`,
  keyCleared: (p) => `**${p.name}** is no longer a key customer.`,
  needUntil: (p) => `A grade by hand needs a last day and a reason, for example: ${p.example}`,
  example: "grade Seaview Builders large until 2027-03-31 a new plant opens",
  needCustomer: (p) => `Please say which customer, for example: ${p.example}`,
  noCustomer: (p) =>
    `There is no customer “${p.words}”. Please try the customer's number, or part of the name.`,
  whichCustomer: (p) =>
    `Several customers fit; please say it again with the number:\n\n${p.customers.join("\n")}${p.more ? "\n… and more: please write more of the name." : ""}`,
  customer: (p) => `- **${p.number}** ${p.name}`,
  refused: {
    notYours: "Grades are changed by customer managers, the director or the company.",
    noGrading: "Your organisation's policy has no grades of customers.",
    unknown: "There is no such customer, or not any more.",
    reasonMissing: "Please add the reason.",
    past: "That day has passed. Please give today or a later one.",
    same: "It is so already; there is nothing to change.",
  },
  why: (p) => `(Basis: ${p.article})`,
  overviewTitle: (p) => `**Grades: ${p.total} customers**`,
  count: (p) => `- ${p.label}: ${p.count} (${p.percent})`,
  ungraded: "not graded yet",
  tagsTitle: "**Called on first** (a customer may be in several)",
  changesTitle: (p) => `**Changes of grade since ${p.since}: ${p.count}**`,
  change: (p) =>
    `- ${p.name}: ${p.from === "" ? "" : `${p.from} → `}${p.to}${p.byHand ? " (by hand)" : ""}`,
  byHandCount: (p) => `${p.count} customers have a grade given by hand.`,
};
