import { type DigestTexts } from "../zhHant/digest.ts";

export const digest: DigestTexts = {
  words: ["today", "digest", "my day"],
  today: (p) => `To do today: **${p.count}**${p.late === 0 ? "" : `, **${p.late}** of them late`}.`,
  nothing: "Nothing to do today.",
  came: (p) =>
    `While you were off, ${p.count === 1 ? "one notice" : `${p.count} notices`} came in: ${p.cases}. Write a reference to see the case.`,
  duties: (p) =>
    `${p.count === 1 ? "One entry is" : `**${p.count}** entries are`} open on the duty list; write “duty list”.`,
  hours: {
    words: ["my hours", "reminder hours"],
    quiet: ["quiet", "do not disturb"],
    at: ["digest at"],
    off: ["day off", "i am off"],
    shown: (p) =>
      `Quiet from **${p.from}** to **${p.to}**, one digest at **${p.at}**${p.off === "" ? "" : `; days off: ${p.off}`}. What is urgent reaches you at once.\n\nTo change it, write “quiet 20:00-08:00”, “digest at 08:30” or “day off 2026-12-24”.`,
    standard:
      "You have the standard: nothing that can wait outside office hours, and one digest when the office opens. What is urgent reaches you at once.\n\nTo change it, write “quiet 20:00-08:00”, “digest at 08:30” or “day off 2026-12-24”.",
    unread:
      "I could not read that time. For example “quiet 20:00-08:00”, “digest at 08:30” or “day off 2026-12-24”.",
  },
};
