import { type VisitsTexts } from "../zhHant/visits.ts";

interface DayFacts {
  readonly phone: number;
  readonly onSite: number;
  readonly home: number;
  readonly season: string;
}

const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

const counted = (p: DayFacts) =>
  [
    p.phone === 0 ? "" : many(p.phone, "phone call", "phone calls"),
    p.onSite === 0 ? "" : many(p.onSite, "call in person", "calls in person"),
    p.home === 0 ? "" : many(p.home, "home visit", "home visits"),
  ]
    .filter((part) => part !== "")
    .join(" and ");

export const visits: VisitsTexts = {
  words: {
    today: ["visits today", "visits", "my visits", "today's visits"],
    plan: ["visit plan", "visits plan"],
    overview: ["visit overview", "visits overview"],
    noAnswer: ["no answer", "nobody in"],
    snooze: ["put off visit", "postpone visit"],
    thisWeek: ["this week"],
    nextWeek: ["next week"],
    page: ["page"],
  },
  kind: { phone: "phone call", onSite: "call in person", home: "home visit" },
  season: { peak: "peak season", off: "off season" },
  help: "- “visits today”: whom to call on; “visit plan next week”: what is ahead; “no answer CUSTOMER”, “put off visit CUSTOMER 2 days REASON”; superiors: “visit overview”",
  digest: (p) =>
    `Due today: ${counted(p)}${p.season === "" ? "" : ` (${p.season})`}. Say “visits today” for the list.`,
  title: (p) =>
    `Visits, ${p.from === p.to ? p.from : `${p.from} to ${p.to}`} (${p.count})${p.pages > 1 ? ` · page ${p.page} of ${p.pages}` : ""}`,
  summary: (p) => `${counted(p)}${p.season === "" ? "" : ` · ${p.season}`}`,
  none: "Nobody is to be called on in this time.",
  noneToday: "No visits are waiting today.",
  last: (p) => `last contact ${p.day}`,
  never: "no contact yet",
  openCases: (p) => many(p.count, "open case", "open cases"),
  due: (p) => `by ${p.day}`,
  planned: (p) => `planned for ${p.day}`,
  tried: (p) => `tried ${p.count === 1 ? "once" : `${p.count} times`}`,
  agreed: (p) => `**agreed: ${p.when}**`,
  insteadOf: (p) => `in place of ${p.name}`,
  pageButton: (p) => `${p.words} page ${p.page}`,
  hint: "Nobody there: “no answer CUSTOMER”. Another day: “put off visit CUSTOMER 2 days REASON”.",
  notHere: "The policy here has no regular visits.",
  notYours: "The overview is for superiors; your own list is “visits today”.",
  need: (p) => `Please name the customer, for example: “${p.example}”`,
  example: {
    noAnswer: "no answer Seaview Builders",
    snooze: "put off visit Seaview Builders 2 days manager is travelling",
  },
  unknown: (p) => `No visit to “${p.customer}” is open. Say “visits today” for the list.`,
  several: (p) => `Several fit: ${p.customers}. Please write the whole name.`,
  tryNoted: (p) =>
    `Noted: **${p.customer}**, no answer, try ${p.tries}. It counts as a try, not as a visit; after ${p.most} it goes to the second person.`,
  tryPassed: (p) =>
    `Noted: **${p.customer}**, no answer, try ${p.tries}. The second person, **${p.name}**, goes on from here and has been told.`,
  passedOn: (p) =>
    `Please take over the ${p.kind} to **${p.customer}**: ${p.by} tried ${p.tries} times without an answer, and you are the second person.`,
  snoozed: (p) =>
    `The visit to **${p.customer}** comes up again on **${p.until}**; it is still due by ${p.due}.`,
  needDay: (p) => `Until when? For example: “${p.example}”`,
  refused: {
    unknown: "There is no such visit; it may have been made already.",
    notYours:
      "This customer is a colleague's, and you are neither the second person nor above them.",
    over: "This visit is over.",
    snoozedOften: "It has been put off as often as is allowed.",
    snoozedFar: "That is too many days at once.",
    snoozedPast: "The day must be after today.",
    pastDue: "It can't be put off past the policy's limit.",
    reason: "Putting off takes a reason.",
  },
  limits: (p) => ` (at most ${p.times} times, ${p.days} days each, due by ${p.due})`,
  missedTold: (p) =>
    `**${many(p.count, "visit was", "visits were")} not made in time.** They stay missed; the next ones are planned. Please find out why, and see that there are hands:`,
  missedLine: (p) =>
    `- **${p.name}**: ${p.count} (${p.customers}${p.more > 0 ? ` and ${p.more} more` : ""})`,
  missedHint: "“visit overview” shows how everybody stands.",
  overloadTold:
    "**The visits don't fit.** By the policy's limits these colleagues have more than can be done in a day. Please find more hands or hand some over:",
  overloadLine: (p) => `- **${p.name}**: ${p.count} too many (${p.kind})`,
  overloadHint:
    "“visit overview” shows how everybody stands; once somebody else covers a customer, it is planned anew.",
  overviewTitle: (p) => `Visits, ${p.since} to ${p.today}`,
  overviewLine: (p) =>
    `**${p.name}**: ${p.due} fell due, ${p.done} made, ${p.missed} missed; ${p.planned} to do now`,
  overviewTotal: (p) =>
    p.due === 0
      ? "None has fallen due yet."
      : `Made ${p.percent} (${p.done} of ${p.due} that fell due)`,
};
