import { type GuidedTexts } from "../zhHant/guided.ts";

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const guided: GuidedTexts = {
  begin: (p) =>
    `Sure: ${p.title}. I'll ask one thing at a time. You can say "back", "edit", "cancel" or "help" whenever you like.`,
  noted: (p) => `Noted: ${p.items}.`,
  item: (p) => `${p.label}: ${p.value}`,
  itemSeparator: "; ",
  before: (p) => `(You said: ${p.value}. Say "keep it" to leave it as it is.)`,
  keep: "Keep it",
  done: "Done",
  send: "Send",
  edit: "Edit",
  restart: "Start over",
  summaryTitle: (p) => `Please check: ${p.title}`,
  summaryAsk:
    'If everything is right, say "send". To change something, say "edit" and its number, for example "edit 2".',
  empty: "(left empty)",
  fileCount: (p) => (p.count === 1 ? "1 file" : `${p.count} files`),
  fillIn: (p) =>
    p.count === 1
      ? "One more question, then it can be sent."
      : `${p.count} more questions, then it can be sent.`,
  askWhichField: (p) => `Which one would you like to change? Say its number or name.\n\n${p.list}`,
  nothingToEdit: "There is nothing filled in yet that could be changed.",
  noSuchField: (p) => `There is no item called "${p.said}".`,
  cancelAsk: (p) =>
    `Do you want to cancel this ${p.title}? What you filled in will be deleted and nothing will be sent.`,
  cancelYes: "Yes, cancel it",
  cancelNo: "Carry on",
  cancelled: (p) => `${capital(p.title)} cancelled. Nothing was sent.`,
  restartAsk: "Do you want to start again from the first question? Your answers will be cleared.",
  restartYes: "Start over",
  restartNo: "No, carry on",
  leaveAsk: (p) =>
    `You are in the middle of this: ${p.title}. Put it aside and turn to "${p.wanted}"? What you filled in is kept.`,
  leaveYes: "Put it aside",
  leaveNo: "Carry on",
  left: (p) => `Kept for later: ${p.title}. Say "continue" to go on with it.`,
  goOn: "All right, let's carry on.",
  firstQuestion: "This is the first question; there is nothing before it.",
  cannotSkip: "I need an answer to this one.",
  help: (p) =>
    `You are filling in: ${p.title}. This question is about "${p.question}". ${p.example}`,
  helpCommands:
    'You can say "back" for the previous question, "edit" to change an answer, "why" to learn why I ask, "skip" where an answer is optional, "start over" or "cancel". You can also ask for our contact details or the status of a case; afterwards we come back to this question.',
  helpSummary: (p) =>
    `Everything is filled in (${p.title}) but not sent yet. You can say "send", "edit 2" (to change item 2), "back", "start over" or "cancel".`,
  whyClause: (p) =>
    `${p.reason}\n\nUnder ${p.article}: "${p.text}" (interpreted by ${p.interpreter})`,
  whySummary:
    "Please look it over once more before it is sent, so that the person responsible gets it right and needn't come back to ask you.",
  notUnderstood: "Sorry, I did not understand that answer.",
  notValid: "Sorry, that answer can't be used.",
  tooLong: (p) => `That is too long; please keep it under ${p.most} characters.`,
  chooseOne: "Please choose one of these; its number is enough.",
  offerPerson:
    'If this is hard to answer, say "help" for an example, or "talk to a person" and somebody will assist you.',
  person: "Talk to a person",
  filesReceived: (p) =>
    p.count === p.total
      ? `Received ${p.count === 1 ? "1 file" : `${p.count} files`}.`
      : `Received ${p.count} more, ${p.total} in all.`,
  filesMore: (p) => `You can send ${p.left} more; say "done" when that's all.`,
  filesFull: (p) => `${p.most} files is the most I can take; the rest were not kept.`,
  filesKept: (p) =>
    `Thank you, ${p.count === 1 ? "the file" : `${p.count} files`} will go with this ${p.title}.`,
  filesNotTaken: (p) => `No files are needed here (${p.title}), so these were not kept.`,
  wordsAdded: (p) => `Added to "${p.label}".`,
  formClosed: "This form is closed; its button does nothing any more.",
  startAgain: "Start again",
  alreadySent: (p) =>
    `This was sent already, under reference **${p.reference}**; no second case is opened.`,
  changed: "This form has just been updated. Your answers are still here; please carry on.",
  gone: "The form you were filling in is no longer in use. Sorry, please choose again.",
};
