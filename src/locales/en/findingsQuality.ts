import { type QualityTexts } from "../zhHant/findingsQuality.ts";

const counted = (count: number, one: string, many: string) =>
  `${count} ${count === 1 ? one : many}`;

export const quality: QualityTexts = {
  title: (p) => `Quality digest, ${p.since} to ${p.until}`,
  none: "Nothing was said of the product’s quality.",
  totals: (p) =>
    `${counted(p.total, "item", "items")}, ${p.valuable} valuable, ${p.unjudged} not yet judged.`,
  group: (p) =>
    `${p.subject}: ${counted(p.count, "item", "items")}, ${counted(p.customers, "customer", "customers")}, ${p.valuable} valuable`,
  item: (p) =>
    `#${p.number} ${p.text}${p.customer === "" ? "" : ` (${p.customer}, ${p.when})`}${p.reference === "" ? "" : ` ${p.reference}`}${p.verdict === "" ? " · not yet judged" : ` · ${p.verdict}: ${p.reason}`}${p.improvement === 0 ? "" : ` · improvement #${p.improvement}`}`,
  more: (p) => `And ${p.count} more.`,
  valuable: "valuable",
  notValuable: "not valuable",
  improvements: "Improvements",
  improvement: (p) =>
    `#${p.number} ${p.title} · ${p.owner} · ${p.dueOn} · from ${counted(p.items, "item", "items")} · ${p.status === "open" ? (p.isLate ? "**late**" : "under way") : p.status === "done" ? `done: ${p.outcome}` : `dropped: ${p.outcome}`}`,
  how: "Judge: valuable 12 REASON / not valuable 12 REASON; improve: improve 12 13 NAME 31 Dec MEASURE; end: improvement done 3 OUTCOME",
  howToImprove:
    "Please name the items, who does it, until when and what, for example: improve 12 13 石建平 31 Dec adjust the gypsum",
  judgeButton: (p) => `${p.valuable ? "valuable" : "not valuable"} ${p.number}`,
  judgeTitle: "Judging information on quality",
  reason: {
    label: "Reason",
    ask: (p) => `Why is #${p.number} ${p.valuable ? "valuable" : "not valuable"}?`,
    example: "For example: three customers report the same batch",
    why: "Valuable information is a basis for improvement, so the judgement needs a reason.",
  },
  judged: (p) => `#${p.number} is noted as ${p.valuable ? "valuable" : "not valuable"}.`,
  begun: (p) => `Improvement begun: **${p.title}**, by ${p.owner}, until ${p.dueOn}.`,
  finished: (p) =>
    p.dropped
      ? `The improvement “${p.title}” is dropped, with its reason.`
      : `The improvement “${p.title}” is done, with its outcome.`,
  yours: (p) =>
    `An improvement of quality is yours: **${p.title}**, until ${p.dueOn}. When it is done, say “improvement done NUMBER OUTCOME”; the number is in the “quality digest”.`,
  late: (p) =>
    `${counted(p.count, "piece", "pieces")} of information on quality should have been judged by now: ${p.numbers.join(", ")}. Say “quality digest” to see them.`,
  improvementDue: (p) =>
    `Improvement #${p.number} **${p.title}** is due on ${p.dueOn}. When it is done, say “improvement done ${p.number} OUTCOME”.`,
  refused: {
    notYours: "Technical quality judges and improves; leaders may look at the digest.",
    noQuality: "Your organisation’s policy has no quality digest.",
    unknownNumber: "There is no such number. Please look at the “quality digest”.",
    reasonMissing:
      "Please write the reason, for example: valuable 12 three customers report the same batch",
    notValuable:
      "An improvement stands on valuable information. Please judge it first, for example: valuable 12 three customers report the same batch",
    pastDay: "That day has passed. Please write today or later.",
    already: "That improvement has ended.",
  },
};
