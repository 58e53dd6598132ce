import { type DutyTexts } from "../zhHant/duty.ts";

const about = (p: { reason: string; reference: string; name: string }) =>
  `${p.reason}${p.reference === "" ? "" : `, case ${p.reference}`}${p.name === "" ? "" : `, ${p.name}`}`;

export const duty: DutyTexts = {
  words: {
    list: ["duty list", "duty", "duties"],
    done: ["done"],
  },
  notYours: "The duty list is for the director, the office director and the company.",
  reason: {
    dead: "a message did not arrive",
    unreachable: "can't be reached",
    missedRun: "a scheduled run was missed",
    brokenSchedule: "a schedule is set wrongly and did not run",
    nobodyAbove: "there is nobody above to tell",
    coverBelowTwo: "fewer than two who are there know this case",
    customerCover: "fewer than two who are there know this customer",
    noDeputy: "nobody stands in during a leave",
    quietHours: "outside reminder hours, so nobody was told then",
    namedFirm: "Named a single firm that the customer hadn't chosen (stopped)",
    namedFirmAgain: "Again named a single firm that the customer hadn't chosen (stopped)",
    licenceLapses: "registry: a licence ends soon",
    licenceLapsed: "registry: a licence has expired",
    visitsMissed: "visits not made in time",
    visitOverload: "more visits than one person can make",
  },
  namedFirmAgain: (p) =>
    `**${p.reference}**: ${p.name} was about to send the customer a text that names only “${p.firm}”, which the customer hasn't chosen. It was stopped under the ban on naming firms for customers. This is number ${p.times} within 30 days; please look into it.`,
  otherReason: (p) => `other (${p.reason})`,
  none: "The duty list is empty: there is nothing to see to.",
  title: (p) => `**Duty list: ${p.count} to see to**`,
  line: (p) =>
    `**${p.number}** ${about(p)}\nsince ${p.since}${p.proposal === "" ? "" : `; **${p.proposal}** could join`}`,
  more: (p) => `${p.count} more aren't listed.`,
  hint: (p) => `When one is seen to, write “done ${p.number}” and what was done.`,
  doneButton: (p) => `done ${p.number}`,
  done: (p) => `Ticked off **${p.number}**: ${about(p)}.`,
  unknownNumber: (p) =>
    `There is no number ${p.number} on the list; somebody may have seen to it. Say “duty list” to look again.`,
  and: " and ",
  or: " or ",
  digests: (p) =>
    `Today's digest: **${p.received}** ${p.received === 1 ? "person has" : "people have"} confirmed it${p.open.length === 0 ? "" : `; not yet: ${p.open.map(({ name, seen }) => `${name}${seen ? " (seen)" : ""}`).join(", ")}`}.`,
  coverTitle: (p) =>
    `**${p.count === 1 ? "1 open case has" : `${p.count} open cases have`} fewer than two people who know it and are there:**`,
  coverLine: (p) =>
    `- **${p.reference}**: ${p.missing} away; ${p.proposal === "" ? "nobody suitable is there" : `**${p.proposal}** could join`}`,
  coverHint: "Please arrange for somebody. Say “duty list” to see everything and tick it off.",
};
