import { type CustomersTexts } from "../zhHant/customers.ts";
import { customerImport } from "./customerImport.ts";

export const customers: CustomersTexts = {
  import: customerImport,
  words: {
    open: ["customer", "household"],
    change: ["change customer", "change household"],
    changes: ["customer history", "household history"],
    lookups: ["customer look-ups", "customer lookups"],
    conflicts: ["conflicts", "data conflicts"],
    keepOurs: ["keep ours"],
    takeTheirs: ["take theirs"],
    reason: ["because", "reason"],
    page: ["page"],
  },
  edits: {
    classes: ["classes"],
    consents: ["consents", "consent"],
    contact: ["contact"],
    contactEnded: ["end contact", "endcontact"],
    site: ["site"],
    siteEnded: ["end site", "endsite"],
  },
  none: ["none", "nothing"],
  help: [
    "- **customer NAME** (or number, contact, telephone): everything about them　**customer history NUMBER**: what was changed",
    "- **change customer NUMBER phone=021-5555-1234 because they wrote**: also address, area, business, contact, site, classes, consents",
  ].join("\n"),
  helpKeeper: [
    "- **import customers** (attach a CSV)　**column phone=Contact phone**　**confirm import**　**import progress**　**cancel import**",
    "- **conflicts**　**keep ours CODE**　**take theirs CODE**　**customer look-ups** (leaders)",
  ].join("\n"),
  notYours:
    "This is for the customer's primary or second person, those above them, and customer managers.",
  lookupsNotYours: "Look-ups are for leaders to see.",
  notFound: (p) =>
    `No customer “${p.query}”. Write a part of the name, the number, a contact or a telephone number.`,
  sayWhich: "Say which customer, for example: customer Hongji",
  many: (p) =>
    `${p.count}${p.most ? " or more" : ""} customers fit; choose one${p.pages > 1 ? ` (page ${p.page} of ${p.pages})` : ""}:`,
  askReason: (p) =>
    `**${p.name}** (${p.number}) is not one of your customers. Say why you look; the look-up is kept. For example: customer ${p.number} because they called`,
  reasons: ["they called", "preparing a visit", "helping with a case"],
  withReason: (p) => `customer ${p.number} because ${p.reason}`,
  kind: { company: "Company", household: "Household", person: "Person" },
  business: { bulk: "bulk", bagged: "bagged" },
  tag: {
    key: "key",
    large: "large",
    new: "new",
    old: "long-standing",
    complained: "has complained",
  },
  consent: { visits: "return visits", messages: "messages", publicName: "name in public" },
  visitKind: { phone: "by phone", onSite: "on site", home: "at home" },
  label: {
    cover: "Known to",
    contacts: "Contacts",
    sites: "Sites",
    grade: "Grade",
    classes: "Classes",
    satisfaction: "Satisfaction",
    cases: "Open cases",
    promises: "Promises",
    visits: "Last visits",
    next: "Next visit",
    sales: "Sales of 12 months",
    documents: "Documents sent",
    consents: "Consents",
    basics: "Basics",
  },
  inactive: "no longer a customer",
  since: (p) => `customer since ${p.date}`,
  business_: (p) => ` (${p.business})`,
  second: "second",
  nobody: "nobody yet",
  oneOnly: "only one person; a second is needed (C-8)",
  inChat: "in the chat",
  byHand: "set by hand",
  until: (p) => `until ${p.date}`,
  noGrade: "not graded yet",
  noSatisfaction: "no rating yet",
  outOfFive: (p) => `${p.value} of 5`,
  noCases: "none",
  caseLine: (p) => `${p.reference} ${p.topic}, ${p.owner} (${p.when})`,
  moreCases: (p) => `${p.count} more`,
  promiseLine: (p) => `answer by ${p.when} (${p.reference}, ${p.by})`,
  visitLine: (p) =>
    `${p.when} ${p.kind}, ${p.by}${p.satisfaction === null ? "" : `, satisfaction ${p.satisfaction}`}`,
  noVisits: "none yet",
  nextLine: (p) =>
    [p.kind, p.planned === "" ? "" : `planned for ${p.planned}`, `due ${p.due}`, p.by]
      .filter((part) => part !== "")
      .join(", "),
  noNext: "none planned yet",
  salesLine: (p) =>
    [`${p.tonnes} t`, p.amount === "" ? "" : `value ${p.amount}`, p.trend]
      .filter((part) => part !== "")
      .join(", "),
  trend: (p) =>
    `the last three months are ${p.percent} ${p.up ? "above" : "below"} the three before`,
  steady: "the last three months are like the three before",
  noSales: "no sales figures",
  documentLine: (p) => `${p.document} ${p.version} (${p.when})`,
  conflictsHint: (p) =>
    `${p.count} change${p.count === 1 ? "" : "s"} of the sales files wait${p.count === 1 ? "s" : ""} for a decision: write “conflicts”.`,
  noted: "This look-up is kept.",
  historyTitle: (p) =>
    `What was changed of ${p.name} (${p.number}): ${p.count}${p.pages > 1 ? `, page ${p.page} of ${p.pages}` : ""}`,
  lookupsTitle: (p) =>
    `Look-ups of ${p.name === "" ? "customers" : p.name}: ${p.count}${p.pages > 1 ? `, page ${p.page} of ${p.pages}` : ""}`,
  lookupLine: (p) => `${p.when}　${p.by}　${p.name}${p.reason === "" ? "" : `: ${p.reason}`}`,
  nothingYet: "Nothing yet.",
  change: (p) =>
    `${p.what}: ${p.before === "" ? "(empty)" : p.before} → ${p.after === "" ? "(empty)" : p.after}`,
  created: "added",
  source: {
    csv: "sales file (CSV)",
    sync: "sales system",
    chat: "by hand",
    document: "first document",
    rule: "by rule",
    departure: "handover of a departure",
  },
  field: {
    cover: "Known to",
    contact: "Contact",
    site: "Site",
    consents: "Consents",
    classes: "Classes",
    sales: "Sales figure",
    grade: "Grade",
  },
  yesNo: { yes: "active", no: "ended" },
  why: (p) => `because: ${p.reason}`,
  conflictReason: "decision of a conflict",
  pageButton: (p) => `${p.words} page ${p.page}`,
  changed: (p) =>
    `**${p.name}** (${p.number}) is up to date: ${p.count} change${p.count === 1 ? "" : "s"}, kept in the history.`,
  unchanged: "That is what we have already; nothing was changed.",
  needReason:
    "Say why at the end, for example: change customer C-1001 phone=021-5555-1234 because they wrote",
  needEdits:
    "Say what to change, for example: change customer C-1001 phone=021-5555-1234; contact=Ms Lee 138-5555-0009 buyer because they wrote",
  unknownField: (p) =>
    `There is no field “${p.name}”. You can change: name, kind, area, address, phone, since, business, status, contact, end contact, site, end site, classes, consents.`,
  badValue: (p) => `${p.what} “${p.value}” can't be read; please write it another way.`,
  conflictsTitle: (p) =>
    `Conflicts: ${p.count}${p.pages > 1 ? ` (page ${p.page} of ${p.pages})` : ""}`,
  noConflicts: "No conflict waits for a decision.",
  conflictsHelp:
    "These were changed by hand and the sales files say something else, so nothing was overwritten. Write “keep ours CODE” or “take theirs CODE”.",
  conflictLine: (p) =>
    `**${p.code}**　${p.name}　${p.what}: ours “${p.ours}”, the sales files “${p.theirs}”`,
  decided: {
    ours: (p) => `Ours is kept: ${p.what} of ${p.name}.`,
    theirs: (p) => `That of the sales files is taken: ${p.what} of ${p.name}.`,
  },
  noSuchConflict: (p) => `There is no conflict ${p.code}; write “conflicts” to see them.`,
};
