import { type FindingsTexts } from "../zhHant/findings.ts";
import { quality } from "./findingsQuality.ts";
import { visitRecord } from "./visitRecord.ts";

const items = (count: number) => (count === 1 ? "1 item" : `${count} items`);

export const findings: FindingsTexts = {
  words: {
    prepare: ["prepare", "prepare visit"],
    announce: ["announce", "announce visit"],
    record: ["record visit", "visit record"],
    companion: ["take along"],
    acceptTime: ["accept time"],
    agreeTime: ["visit agreed", "agreed visit"],
    digest: ["quality digest"],
    days: ["days", "day"],
    valuable: ["valuable"],
    notValuable: ["not valuable"],
    improve: ["improve"],
    finish: ["improvement done"],
    drop: ["improvement dropped"],
  },
  kindWords: {
    phone: ["by phone", "phone", "call"],
    onSite: ["on site", "in person"],
    home: ["at home"],
  },
  example: {
    prepare: "prepare Seaview",
    announce: "announce Seaview tomorrow 10:00",
    record: "record visit Seaview",
    companion: "take along Seaview 石建平",
    acceptTime: "accept time Seaview",
    agreeTime: "visit agreed Seaview tomorrow 10:00",
  },
  help: [
    "Return visits:",
    "- **prepare CUSTOMER**, **take along CUSTOMER NAME**: what to know before a visit, a technician to come along",
    "- **announce CUSTOMER tomorrow 10:00**, **accept time CUSTOMER**, **visit agreed CUSTOMER tomorrow 10:00**",
    "- **record visit CUSTOMER**: one item a line; “complaint:”, “suggestion:” or “info:” may stand before it, “by Thu 14:00” behind it",
    "- **quality digest**, **valuable 12 REASON**, **improve 12 NAME 31 Dec MEASURE**, **improvement done 3 OUTCOME** (technical quality)",
  ].join("\n"),
  howTo: (p) => `Please write it like this: ${p.example}`,
  and: ", ",
  kind: { phone: "by phone", onSite: "on site", home: "at home" },
  tag: {
    large: "large",
    key: "key customer",
    new: "new",
    old: "long-standing",
    complained: "has complained",
  },
  status: {
    OPEN: "not yet received",
    ACKNOWLEDGED: "received",
    INVESTIGATING: "being checked",
    HANDLING: "in progress",
    ESCALATED: "put to the leaders",
    DECIDED: "decided",
    ANSWERED: "answered",
    CLOSED: "closed",
    REOPENED: "reopened",
  },
  section: {
    product: "Product quality",
    service: "Service quality",
    complaints: "Complaints",
    demand: "Demand",
    feedback: "Feedback",
    requests: "Requests",
    suggestions: "Suggestions",
  },
  line: {
    kinds: {
      quality: ["quality"],
      service: ["service"],
      complaint: ["complaint"],
      demand: ["demand", "request"],
      suggestion: ["suggestion"],
      question: ["question"],
    },
    information: ["information", "info", "fyi", "note"],
    promise: ["by", "answer by"],
    nothing: ["none", "nothing", "no", "fine", "good", "all well", "all good", "ok"],
  },
  answer: { yes: "That suits", another: "Another time", notConvenient: "Not this time" },
  replyWords: {
    yes: ["yes", "ok", "okay", "fine", "that suits", "that works", "welcome"],
    another: ["another time", "different time", "reschedule"],
    notConvenient: ["not this time", "not convenient", "inconvenient"],
  },
  announcement: {
    phone: (p) =>
      `${p.organisation} would like to call you on **${p.when}**. ${p.who} will ring, to hear what you think of: ${p.purpose}. Does that suit you?`,
    onSite: (p) =>
      `${p.organisation} would like to visit you on **${p.when}**. ${p.who} will come, to hear what you think of: ${p.purpose}. Does that suit you?`,
    home: (p) =>
      `${p.organisation} would like to call at your home on **${p.when}**. ${p.who} will come, to hear from you: ${p.purpose}. Does that suit you?`,
  },
  timeAgreed: (p) => `The time is agreed: **${p.when}**, with ${p.name}.`,
  askWhen: "Which day and time would suit you? For example: Thursday 14:00.",
  replyTaken: {
    yes: (p) => `Thank you. See you **${p.when}**; ${p.name} has been told.`,
    another: (p) =>
      `Thank you. ${p.name} has been asked to come **${p.when}** and will confirm it to you.`,
    notConvenient: (p) => `Of course. ${p.name} has been told.`,
    words: (p) =>
      `${p.name} has your message. If the time suits you, please say “yes”; otherwise name a day and a time.`,
  },
  cannotReply: {
    gone: "That visit is over or called off; no answer is needed.",
    pastTime: "That time has passed. Please name a later day and time.",
  },
  replied: {
    yes: (p) => `${p.name} of **${p.customer}** agrees to the visit on **${p.when}**.`,
    another: (p) =>
      `${p.name} of **${p.customer}** would prefer **${p.when}**.${p.isLate ? ` That is after the last day, ${p.dueOn}.` : ""} To agree, say “accept time CUSTOMER”; otherwise please call them.`,
    notConvenient: (p) =>
      `It doesn’t suit ${p.name} of **${p.customer}** this time${p.note === "" ? "" : `: ${p.note}`}. ${p.next === "" ? `There is no other working day up to ${p.dueOn}; the reason is noted.` : `It is planned for ${p.next}, within the limit of ${p.dueOn}.`} It doesn’t count as a visit.`,
    words: (p) => `${p.name} of **${p.customer}** writes about the visit: ${p.note}`,
  },
  announced: (p) =>
    `${p.told} of **${p.customer}** has been told of the visit on **${p.when}** and asked to confirm it.${p.isLate ? "\n\nPlease note: that is after the last day for this visit." : ""}`,
  agreed: (p) =>
    `The visit to **${p.customer}** is agreed: **${p.when}**.${p.told === "" ? "" : ` ${p.told} has been told.`}${p.isLate ? "\n\nPlease note: that is after the last day for this visit." : ""}`,
  takenAlong: (p) =>
    `Please go along with ${p.visitor} to **${p.customer}** (${p.when}${p.address === "" ? "" : `, ${p.address}`}). Have a look at the preparation card first.`,
  companionTaken: (p) => `**${p.name}** comes along to **${p.customer}** and has been told.`,
  refused: {
    unknown: "There is no such visit.",
    notYours:
      "This customer is visited by whoever is in charge, the second person, whoever comes along, and those above.",
    over: "That visit is over or called off.",
    pastTime: "That time has passed. Please write a later day and time.",
    noAccount:
      "Nobody at this customer has an account here. Please call them, then say “visit agreed CUSTOMER DAY TIME”.",
    nothingProposed:
      "The customer has proposed no other time. Once you have agreed one, say “visit agreed CUSTOMER DAY TIME”.",
    notTechnician:
      "Whoever comes along must be a technician of your organisation, other than the visitor.",
    nobody: "There are no two people to take this on. Please ask the director.",
  },
  whichCustomer: (p) =>
    `Several customers fit: ${p.names.join(", ")}. Please write the full name or the number.`,
  noCustomer: (p) => `There is no customer “${p.name}”. Please write a name or a number.`,
  noVisit: (p) => `No visit to **${p.name}** is waiting for you.`,
  prepareTitle: (p) => `Before the visit: ${p.customer}`,
  prepare: {
    label: {
      kind: "How",
      when: "When",
      where: "Where",
      contacts: "Contacts",
      people: "In charge",
      companion: "Comes along",
      grade: "Grade",
      tags: "Classes",
      satisfaction: "Satisfaction",
      documents: "Documents given",
    },
    planned: (p) => `planned for ${p.on}, last day ${p.dueOn}`,
    agreed: (p) => `agreed: ${p.when}`,
    grade: (p) => `${p.grade}${p.why === "" ? "" : ` (${p.byHand ? "by hand: " : ""}${p.why})`}`,
    open: "Still open",
    noneOpen: "No open cases.",
    past: "Last visits",
    noPast: "No visit has been recorded yet.",
    visited: (p) =>
      `${p.when}, ${p.kind}, ${p.by}${p.metWith === "" ? "" : `, met ${p.metWith}`}${p.score === "" ? "" : `, satisfaction ${p.score}`}`,
    nothingFound: "Nothing was brought up.",
    conduct: "To mind",
  },
  record: visitRecord,
  recorded: (p) =>
    p.count === 0
      ? `The visit to **${p.customer}** is recorded; nothing has to be done.`
      : `The visit to **${p.customer}** is recorded, with ${items(p.count)} to be dealt with:`,
  recordedBefore: (p) => `This visit to **${p.customer}** is recorded already.`,
  filedLine: (p) =>
    `- **${p.reference}** ${p.topic}: ${p.text} – ${p.owner} answers${p.handler === "" ? "" : `, ${p.handler} works on it${p.by === "" ? "" : ` (taken up by ${p.by})`}`}${p.promise === "" ? "" : `; answer promised for **${p.promise}**`}${p.escalated ? "; major, put to the leaders" : ""}`,
  keptAsInformation: (p) => `Kept as information: ${p.items.join("; ")}`,
  filesLeft: (p) =>
    `${p.count === 1 ? "1 file was" : `${p.count} files were`} not kept: a file goes with an item. Please record the item, or file it separately.`,
  customerIsTold:
    "During office hours the customer gets the references with who answers and by when, and is asked for a score.",
  customerByPhone: "The customer has no account: you will be told each outcome, to pass it on.",
  copy: (p) =>
    `Service information from a visit to **${p.customer}**, for your department: ${p.text} (**${p.reference}** ${p.topic}${p.desk === "" ? "" : `, with ${p.desk}`})`,
  majorCopy: (p) =>
    `A visit to **${p.customer}** brought up a major problem, **${p.reference}**, now with the director: ${p.proposal}`,
  resultHead: {
    phone: (p) =>
      `Thank you for taking the call from **${p.name}**. ${p.count === 0 ? "There was nothing that has to be dealt with." : `We have noted ${items(p.count)}:`}`,
    onSite: (p) =>
      `Thank you for receiving **${p.name}**. ${p.count === 0 ? "There was nothing that has to be dealt with." : `We have noted ${items(p.count)}:`}`,
    home: (p) =>
      `Thank you for receiving **${p.name}** at home. ${p.count === 0 ? "There was nothing that has to be dealt with." : `We have noted ${items(p.count)}:`}`,
  },
  resultLine: (p) =>
    `- **${p.reference}** ${p.topic}: ${p.owner} answers you${p.due === "" ? "" : p.isPromise ? `, as appointed by **${p.due}**` : `, by **${p.due}** at the latest`}`,
  askScore: (p) => `How satisfied were you with the visit by ${p.name}? Please give 1 to 5.`,
  scored: "Thank you for your score.",
  cannotScore: {
    gone: "That visit can’t be found; your score was not kept.",
    already: "You have given this visit a score already, thank you.",
  },
  lowScore: (p) =>
    `**${p.customer}** gave the visit by ${p.name} a ${p.score}. Please find out why.`,
  quality,
};
