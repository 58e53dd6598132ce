import { listed } from "../listed.ts";
import { type OversightTexts } from "../zhHant/oversight.ts";

const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? "" : "s"}`;

export const oversight: OversightTexts = {
  words: {
    overview: ["supply overview", "overview of supply requests", "overview"],
    spread: ["spread of choices", "choices of contractors"],
    late: ["late", "overdue"],
    stopped: ["suspended", "stopped"],
    page: ["page"],
    months: ["months", "month"],
  },
  help: "- **supply overview**, **overview late**, **overview building**: every open request; **spread of choices**; **suspend request S-… why** (oversight, director)",
  notYours:
    "The overview of supply requests and the spread of choices are for oversight and the director.",
  title: (p) =>
    `Supply requests${p.filter === "" ? "" : `: ${p.filter}`} (${p.count}, page ${p.page} of ${p.pages})`,
  counts: (p) => `**${p.total}** open, **${p.late}** late, **${p.stopped}** suspended`,
  stageCount: (p) => `${p.stage} ${p.count}`,
  age: (p) => `for ${p.span}`,
  turn: { ours: "our turn", yours: "the customer's turn" },
  waits: (p) => `waits for: ${p.step}`,
  stopped: "suspended",
  manager: (p) => `handler ${p.name}`,
  noManager: "no handler",
  level: (p) => `reviewed by ${p.level}`,
  late: (p) => `Late: ${p.limits}`,
  lateLimit: (p) => `${p.limit} ${p.due}`,
  none: "No request fits.",
  hint: "Type a reference to open it; “overview late”, “overview building”, “overview suspended” and the name of a district narrow it down.",
  unread: (p) =>
    `I don't understand “${p.words}”. Name a stage (“overview building”), “late”, “suspended” or a district.`,
  pageButton: (p) => `${p.words} page ${p.page}`,
  spread: {
    title: (p) => `**How customers chose designers and contractors** (${p.since} to ${p.until})`,
    role: { designer: "designers", contractor: "contractors" },
    all: (p) => `**All, ${p.role}**`,
    of: (p) => `${p.manager}, ${p.role}`,
    noManager: "No handler",
    line: (p) =>
      `${p.who}: ${counted(p.total, "request")}, ${counted(p.units, "unit")}. ${p.list}${p.flag === "" ? "" : ` **${p.flag}**`}`,
    unit: (p) => `${p.name} ${p.count}/${p.total} (${p.percent})`,
    more: (p) => `${p.count} more`,
    flagged: (p) => `Please look into it: one unit has more than ${p.percent}`,
    tooFew: (p) => `fewer than ${p.least}, too few to judge`,
    none: "No customer chose a designer or contractor in this period.",
    basis: (p) =>
      listed(" ", [
        "Numerator: requests that chose the unit; denominator: requests of the period that chose any. Of each request the last choice of each kind counts.",
        `Flagged from ${p.least} requests on, when one unit has more than ${p.percent}${p.assumed ? " (a threshold of ours: the text has none)" : ""}.`,
        `${p.policy}, version ${p.version}, ${p.article}. Alike isn't proof that anybody was named: that takes an investigation.`,
      ]),
  },
};
