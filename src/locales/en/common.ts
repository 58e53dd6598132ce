import { type CommonTexts } from "../zhHant/common.ts";

export const common: CommonTexts = {
  yes: "Yes",
  no: "No",
  ok: "OK",
  back: "Back",
  cancel: "Cancel",
  skip: "Skip",
  help: "Help",
  why: "Why do you ask?",
  notSaved: (p) =>
    `Sorry, your last message was not saved. Please send it again; if that fails too, tell us the code ${p.id}.`,
  notSavedBusy:
    "We are very busy and your last message was not saved. Please send it again in a minute.",
  tooLong: "Your message was too long; only the first 8,000 characters were kept.",
  cannotRead:
    "I could not read that message (not text, a button or a file). Please tell me in words.",
  personalOnly:
    "To protect your privacy I handle cases only in a personal chat. Please message me directly.",
};
