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
  fileRefused: (p) =>
    ({
      size: `The file “${p.name}” is too large or empty and was not kept (at most 10 MB each).`,
      type: `We can't take files like “${p.name}”. You can send photos (JPEG, PNG, WebP, GIF), PDF, Word, Excel or a short video (MP4).`,
      quota: `You have reached today's limit for files; “${p.name}” was not kept. Please send it tomorrow.`,
      count: `At most 10 files at a time: “${p.name}” was not kept. Please send it separately.`,
      address: `We could not tell where the file “${p.name}” comes from and did not keep it. Please upload the file itself.`,
      unavailable: `The file “${p.name}” did not arrive. Please try again.`,
    })[p.reason],
};
