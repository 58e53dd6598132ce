import { type DigestTexts } from "../zhHant/digest.ts";

const HINT =
  "To change it, write “quiet 20:00-08:00”, “digest 08:30”, “off 12/24” or “off every Wednesday”; to undo it, “not off 12/24” or “standard hours”.";

export const digest: DigestTexts = {
  words: ["today", "digest", "my day"],
  today: (p) => `To do today: **${p.count}**${p.late === 0 ? "" : `, **${p.late}** of them late`}.`,
  nothing: "Nothing to do today.",
  came: (p) =>
    `While you were off, ${p.count === 1 ? "one notice" : `${p.count} notices`} came in: ${p.cases}. Write a reference to see the case.`,
  duties: (p) =>
    `${p.count === 1 ? "One entry is" : `**${p.count}** entries are`} open on the duty list; write “duty list”.`,
  promises: (p) =>
    `${p.count === 1 ? "One promise is" : `**${p.count}** promises are`} to be kept today: ${p.list}.`,
  received: {
    words: ["digest received", "got the digest"],
    noted: "Recorded: you have today's digest.",
    before: "That was recorded already, thank you.",
    nothing: "There is no digest to confirm.",
  },
  hours: {
    words: ["my hours", "reminder hours"],
    quiet: ["quiet", "do not disturb"],
    at: ["digest at", "digest"],
    off: ["day off", "i am off", "i'm off", "off"],
    on: ["not off", "no day off", "i am not off"],
    standardWords: ["standard hours", "back to standard hours", "office hours for me"],
    weekly: (p) => `every ${p.day}`,
    shown: (p) =>
      `Quiet from **${p.from}** to **${p.to}**, one digest at **${p.at}**${p.off === "" ? "" : `; days off: ${p.off}`}. What is urgent reaches you at once.\n\n${HINT}`,
    standard: (p) =>
      `You have the standard: nothing that can wait outside office hours, and one digest when the office opens${p.off === "" ? "" : `; days off: ${p.off}`}. What is urgent reaches you at once.\n\n${HINT}`,
    unread:
      "I could not read that time, or the day is past. For example “quiet 20:00-08:00”, “digest 08:30”, “off 12/24” or “off every Wednesday”.",
  },
};
