import { type DeliveryTexts } from "../zhHant/delivery.ts";

const messages = (count: number) => (count === 1 ? "1 message" : `${count} messages`);

export const delivery: DeliveryTexts = {
  words: {
    deadLetters: ["dead letters", "dead letter", "undelivered"],
    unreachable: ["unreachable", "unreachable people"],
    redrive: ["redrive", "resend"],
    all: ["all"],
    unread: ["show unread", "unread", "unread messages"],
  },
  directorOnly: "Only the director sees this list.",
  somebody: "somebody without a name",
  noPhone: "no phone number known",
  phone: (p) => `phone ${p.phone}`,
  error: {
    gone: "the assistant was removed or blocked there",
    refused: "the other side doesn't accept this message",
    noAnswer: "the other side kept not answering",
    address: "the service address isn't one that we may send to",
  },
  dead: (p) =>
    `A message did not arrive: **${p.name}** (${p.phone})${p.reference === "" ? "" : `, case **${p.reference}**`}.\n\nReason: ${p.error}.\n\nIt said: “${p.what}”\n\nPlease tell them another way, for example by phone.${p.reference === "" ? "" : ` If it was the answer, write “told ${p.reference} how” afterwards.`}`,
  unreachable: (p) =>
    `The assistant can't reach **${p.name}** (${p.phone})${p.reference === "" ? "" : `, case **${p.reference}**`}: it was removed or blocked there. What they are to be told is kept until they come back; if it is urgent, please call.`,
  deadTitle: (p) => `**${messages(p.count)} not delivered**`,
  deadLine: (p) =>
    `**${p.number}** ${p.when}, ${p.name} (${p.phone})${p.reference === "" ? "" : `, case ${p.reference}`}\n“${p.what}”\n${p.error}; tried ${p.tries === 1 ? "once" : `${p.tries} times`}`,
  deadHint: (p) => `To send one again, write “redrive ${p.number}” or “redrive all”.`,
  noDead: "Nothing is undelivered.",
  redriveOne: (p) => `redrive ${p.number}`,
  redriveAll: "redrive all",
  redriven: (p) =>
    `${messages(p.count)} put back into the queue, to be sent at once. You hear from me if that fails again.`,
  redriveNone: "There is no dead letter of that number. Say “dead letters” for the list.",
  unreachableTitle: (p) =>
    `**${p.count === 1 ? "1 person" : `${p.count} people`} can't be reached**`,
  unreachableLine: (p) =>
    `- **${p.name}** (${p.phone}), last here ${p.last}${p.waiting === 0 ? "" : `; ${messages(p.waiting)} waiting`}`,
  noUnreachable: "There is nobody who can't be reached.",
  weekly: "The week's list:",
  more: (p) => `${p.count} more aren't listed.`,
  missed: (p) =>
    `While you were away there ${p.count === 1 ? "was" : "were"} **${messages(p.count)}**:`,
  missedButton: "Show unread",
  missedLine: (p) => `- ${p.when}: ${p.what}`,
  noMissed: "There are no unread messages.",
};
