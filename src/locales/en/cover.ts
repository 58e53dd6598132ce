import { type CoverTexts } from "../zhHant/cover.ts";

const who = (p: { number: string; name: string; business: string }) =>
  `**${p.number} ${p.name}**${p.business === "" ? "" : ` (business ${p.business})`}`;
const because = (reason: string) => (reason === "" ? "" : `; reason: ${reason}`);

export const cover: CoverTexts = {
  words: {
    overview: ["cover"],
    mine: ["my customers"],
    add: ["add second", "add person"],
    primary: ["change person in charge", "change owner"],
    remove: ["remove person", "remove second"],
    adopt: ["adopt"],
    adoptAll: ["adopt all"],
    all: ["all"],
    instead: ["replaced by"],
    takesOver: [],
    page: ["page"],
  },
  help: "**my customers**; **cover <customer>**; managers: **cover**, **add second <customer> <name>**, **change owner <customer> <name> reason**, **remove person <customer> <name> replaced by <name> reason**, **adopt <customer number>**",
  example: {
    add: "add second Seaview Builders Peter Lau",
    primary: "change owner Seaview Builders Peter Lau regions were redrawn",
    remove: "remove person Seaview Builders Peter Lau replaced by 簡文傑 moved to another post",
    adopt: "adopt all",
  },
  needMore: (p) => `Please name the customer and the colleague, for example: ${p.example}`,
  alarm: (p) =>
    p.count === 1
      ? "**One customer's business is known to fewer than two who are there:**"
      : `**${p.count} customers' businesses are known to fewer than two who are there:**`,
  alarmHint:
    "Say “adopt all” to do as proposed, “adopt <customer number>” for one, or “add second <customer> <name>”.",
  shortLine: (p) =>
    `- ${who(p)}: ${p.missing.length === 0 ? "has no second person yet" : `${p.missing.join(", ")} away`}; ${p.proposal === "" ? "nobody suitable is there" : `**${p.proposal}** could join`}`,
  overviewTitle: (p) =>
    p.open === 0
      ? `**Cover**: ${p.customers} customers; by today's check every business is known to two or more.`
      : `**Cover**: ${p.customers} customers; ${p.open} businesses known to fewer than two:`,
  loadsTitle: "**Customers by person**",
  load: (p) =>
    `- ${p.name}${p.isThere ? "" : " (away)"}: in charge of ${p.primary}, second for ${p.second}`,
  basis: (p) => `Basis: ${p.article}`,
  knownTitle: (p) => `**${p.number} ${p.name}**`,
  known: (p) =>
    `${p.business === "" ? "All business" : `Business ${p.business}`}: ${p.people.length === 0 ? "nobody yet" : p.people.join(", ")}`,
  person: (p) => `${p.name}${p.isPrimary ? " (in charge)" : ""}${p.isThere ? "" : " (away)"}`,
  changedNow: "Done; the colleagues concerned are told.",
  mineTitle: (p) =>
    `**My customers: ${p.total}**${p.pages > 1 ? ` (page ${p.page} of ${p.pages})` : ""}`,
  mineNone: "You have no customers at present.",
  mineLine: (p) =>
    `- **${p.number}** ${p.name}${p.grade === "" ? "" : ` · ${p.grade}`}${p.tags.length === 0 ? "" : ` · ${p.tags.join(", ")}`} · ${p.standsFor === "" ? (p.isPrimary ? "in charge" : "second") : `standing in for ${p.standsFor}`}`,
  pageButton: (p) => `my customers page ${p.page}`,
  adopted: (p) => `**${p.count}** arranged as proposed; the colleagues concerned are told.`,
  notAdopted: (p) =>
    `For **${p.count}** nobody suitable was found, or whoever was proposed is away. Please use “add second <customer> <name>”:`,
  nothingToAdopt: "There is no proposal to adopt. Say “cover” to see how things stand.",
  youJoined: (p) =>
    `${p.by} asks you to look after ${who(p)} too${because(p.reason)}. Who knows this customer now: ${p.people.join(", ")}.`,
  youLeft: (p) =>
    `${who(p)} is no longer yours (changed by ${p.by}${because(p.reason)}). Now looked after by ${p.people.join(", ")}.`,
  changed: (p) =>
    `Who looks after ${who(p)} has changed (by ${p.by}${because(p.reason)}). Now: ${p.people.join(", ")}; the first is in charge.`,
  joinedMany: (p) =>
    `${p.by} adopted the proposals: please look after ${p.count === 1 ? "this customer" : `these ${p.count}`} too:`,
  tookOver: (p) =>
    `${p.name} is leaving: **${p.count}** of their customers' businesses are yours now.`,
  passedOn: (p) =>
    `Your **${p.count}** customers' businesses have been passed on: to ${p.successor}, and where ${p.successor} knew them already, to a colleague of the area.`,
  refused: {
    notYours:
      "Who looks after a customer is changed by customer managers, the director or the company; whoever is in charge may add a second person.",
    noCover: "Your organisation's policy doesn't say who looks after customers.",
    unknown: "There is no such customer or colleague.",
    away: "This colleague is away (on leave, or leaving) and doesn't count as knowing a customer. Please choose somebody else.",
    reasonMissing: "Please add the reason.",
    already: "This colleague knows the customer already; there is nothing to change.",
    notKnowing: "This colleague doesn't look after that customer.",
    belowLeast:
      "They can't be removed: fewer than two who are there would know the customer. Name somebody who takes their place: “remove person <customer> <name> replaced by <name> reason”.",
  },
};
