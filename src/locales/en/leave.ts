import { type LeaveTexts } from "../zhHant/leave.ts";

const because = (reason: string) => (reason === "" ? "" : ` Reason: ${reason}.`);
const days = (p: { from: string; to: string }) =>
  p.from === p.to ? `on ${p.from}` : p.to === "" ? `from ${p.from}` : `from ${p.from} to ${p.to}`;

export const leave: LeaveTexts = {
  words: {
    take: ["on leave", "take leave"],
    deputy: ["deputy"],
    mine: ["my leave"],
    back: ["back", "i'm back", "end leave"],
    depart: ["departure"],
    successor: ["successor"],
  },
  example: "on leave 12/1-12/5 deputy Amy Chan family matter",
  howTo: (p) => `Please give the days and a deputy, for example “${p.example}”.`,
  needDeputy: (p) =>
    `Leave needs a deputy, so that no case is left alone. For example “${p.example}”.`,
  needDays: (p) => `I can't read which days. For example “${p.example}”.`,
  taken: (p) =>
    `Noted: **${p.name}** is on leave ${days(p)}; **${p.deputy}** stands in.${because(p.reason)}\n\nMeanwhile no new cases come this way; messages about open ones reach the deputy too, who may act on them. If the leave ends early, say “back”.`,
  deputyTold: (p) =>
    `**${p.name}** is away ${days(p)}, and you stand in.${because(p.reason)}\n\nMeanwhile messages about their cases reach you too, and you may investigate and answer for them.`,
  enteredForYou: (p) =>
    `${p.by} entered leave for you ${days(p)}; **${p.deputy}** stands in.${because(p.reason)}\n\nIf that is wrong, say “end leave”.`,
  backTold: (p) => `**${p.name}** is back; standing in ends here.`,
  back: (p) => `**${p.name}** is back and gets new cases again from now on.`,
  notAway: "There is no leave to end.",
  ownTitle: "**My leave**",
  deputyTitle: "**I stand in for**",
  line: (p) => `- **${p.name}** ${days(p)}, deputy ${p.deputy}.${because(p.reason)}`,
  none: "No leave is entered, and you stand in for nobody.",
  inPlaceOf: (p) => `(For **${p.name}**, who is away) ${p.said}`,
  refused: {
    gone: "There is no such colleague in service.",
    notAbove: "You can enter leave for yourself or for those who report to you.",
    deputySelf: "Nobody is their own deputy.",
    deputyElsewhere: "The deputy must be in service in this organisation.",
    backwards: "The last day comes before the first.",
    past: "These days are over.",
    tooLong: "Leave can't be longer than a year.",
    already: "Leave is entered for that time already; to change it, say “end leave” first.",
    deputyAway:
      "The deputy is away in that time too. Please name somebody else: every case has two who know it and are there.",
  },
  departed: (p) =>
    `All cases of **${p.name}** have been passed on, and they are no longer in service here; **${p.successor}** has taken over.`,
  departing: (p) =>
    `Noted: **${p.name}** leaves, **${p.successor}** takes over. ${p.count === 0 ? "There are no open cases." : `${p.count === 1 ? "The open case is" : `The ${p.count} open cases are`} being passed on one by one; customers hear the new name.`} You hear from me when it is done.`,
  departureTold: (p) =>
    `The director has noted that you leave; **${p.successor}** takes over your cases.${because(p.reason)} Thank you for your work.`,
  successorTold: (p) =>
    `**${p.name}** leaves, and you take over.${because(p.reason)}${p.count === 0 ? "" : ` ${p.count === 1 ? "1 open case passes" : `${p.count} open cases pass`} to you; those that you must keep away from go to their second person.`}`,
  departExample: "departure Amy Chan successor 王小明 transferred",
  departHowTo: (p) => `Please name who leaves and who takes over, for example “${p.example}”.`,
  departRefused: {
    directorOnly: "Only the director enters a departure.",
    gone: "There is no such colleague in service.",
    deputySelf: "Nobody succeeds themselves.",
    deputyElsewhere: "The successor must be in service in this organisation.",
    deputyAway: "The successor is on leave just now. Please name somebody else.",
  },
};
