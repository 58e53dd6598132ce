import { type ReminderText, type RemindersTexts } from "../zhHant/reminders.ts";

const at = ({ reference, place }: Parameters<ReminderText>[0]) =>
  `**${reference}**${place === "" ? "" : ` (${place})`}`;

export const reminders: RemindersTexts = {
  customer: {
    rectifySoon: (p) =>
      `Your works ${at(p)}: something has to be put right by **${p.when}**: ${p.text}\n\nPlease tell us when it is done, so that we can look at it again.`,
    rectifyToday: (p) =>
      `Your works ${at(p)}: what has to be put right is due today, ${p.when}: ${p.text}\n\nPlease tell us when it is done, or that it will take longer.`,
    rectifyOverdue: (p) =>
      `Your works ${at(p)}: ${p.when}, by which this was to be put right, has passed: ${p.text}\n\nPlease finish it soon and tell us; acceptance has to wait for it.`,
    finishPassed: (p) =>
      `Your works ${at(p)} were expected to be finished on **${p.when}**, and we have no completion report. If they are finished, please report completion and apply for supply; if not, please say “report new finish date” and give the date and the reason.`,
    documentsMissing: (p) =>
      `Your works ${at(p)}: documents of completion are missing: ${p.items}. ${p.article} asks for them promptly; you can send them one by one.`,
    supplyTomorrow: (p) =>
      `A reminder: ${at(p)} will be connected on **${p.when}**, as agreed. If you need another time, please tell us now.`,
  },
  party: {
    documentsMissing: (p) =>
      `Works ${at(p)}: documents of completion that are yours to provide are missing: ${p.items}. ${p.article} asks for them promptly; please hand them in here (say “hand in document”), one by one if you like. The customer has been reminded too.`,
  },
  staff: {
    inspectToday: (p) =>
      `Irregular inspection: ${at(p)} was drawn for **${p.when}** (${p.article}). Please go there without notice and record what you find.`,
    arrivesTomorrow: (p) =>
      `${at(p)}: equipment is to arrive tomorrow, ${p.when}: ${p.text}. Please arrange to check maker and model.`,
    arrivesToday: (p) =>
      `${at(p)}: equipment is to arrive today, ${p.when}: ${p.text}. Please check that maker and model are those approved.`,
    rectifyOverdue: (p) =>
      `${at(p)}: **${p.when}** has passed, by which this was to be put right, and nothing was reported: ${p.text}`,
    supplyTomorrow: (p) =>
      `${at(p)} is to be connected on **${p.when}**. Please make sure that contract, meter and people are ready.`,
  },
};
