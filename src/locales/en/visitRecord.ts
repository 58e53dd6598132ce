import { type VisitRecordTexts } from "../zhHant/visitRecord.ts";

export const visitRecord: VisitRecordTexts = {
  title: "Record of a visit",
  cardTitle: (p) => `Record of the visit: ${p.customer}`,
  cardHint:
    "Fill it in here all at once, or answer question by question. One item a line; leave empty what there wasn’t.",
  send: "Send the record",
  well: "All well",
  alsoWell: ["fine", "all good", "no problems", "ok"],
  findings: "There is something to note",
  notMajor: "Not a major problem",
  why: "Every item of a visit is recorded, so that somebody answers for it and it has an outcome.",
  askSection: (p) =>
    `**${p.section}**: what did the customer say? One item a line; “complaint:”, “suggestion:” or “info:” may stand before it, “by Thu 14:00” behind it. If nothing, say “skip”.`,
  label: {
    outcome: "Outcome",
    metWith: "Met with",
    promise: "Answer appointed for",
    major: "Major problem",
    proposal: "What you propose",
    satisfaction: "Satisfaction as told",
    companion: "Came along",
    attachmentIds: "Files",
  },
  ask: {
    outcome: "How did the call go?",
    metWith: "Whom did you meet?",
    promise: "For what couldn’t be answered on the spot: when is the answer appointed?",
    major: "Is there a major problem that the leaders have to decide?",
    proposal: "What do you propose? The leaders read it before they decide.",
    satisfaction: "Did they say how satisfied they are? (They are asked themselves afterwards.)",
    companion: "Which technician came along?",
    attachmentIds: "Any photos or documents? Upload them, then say “done”.",
  },
  example: {
    outcome: "Please choose “All well” or “There is something to note”.",
    metWith: "For example: Olivia Brown",
    promise: "For example: Thursday 14:00",
    major: "Please choose from the list.",
    proposal: "For example: stop using the batch, take samples",
    satisfaction: "Please choose 1 to 5.",
    companion: "Please choose from the list.",
    attachmentIds: "Please upload a photo or a document.",
    section: "For example: 28-day strength of the last batch is low",
  },
};
