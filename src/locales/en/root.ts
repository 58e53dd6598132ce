import { reachIn } from "../reachIn.ts";
import { type RootTexts } from "../zhHant/root.ts";

export const root: RootTexts = {
  greeting: (p) =>
    `Hello, this is the service assistant of **${p.organisation}**. Just tell me what happened, for example "${p.example}", or choose below. Every matter gets a person who answers you.`,
  /** What people say first, by pack; of any other, as of the first. */
  examples: {
    property: "the lift in block 3 is broken again",
    electricity: "I want to apply for a new connection",
    cement: "the cement has gone lumpy",
  },
  greetingMany: (p) =>
    `Hello, this is the service assistant of ${p.organisations}. Just tell me what happened, or choose below. Every matter gets a person who answers you.`,
  greetingStaff: (p) =>
    `Hello ${p.name}. Say "my work" for the cases that wait for you, or "file for a customer" to register somebody who called or came in.`,
  menu: {
    complaint: "Make a complaint",
    status: "My cases",
    message: "Message or suggestion",
    contact: "Contact and hours",
    person: "Talk to a person",
    help: "What can you do?",
    language: "繁體中文",
    work: "My work",
    onBehalf: "File for a customer",
  },
  whatElse: "Is there anything else I can do for you?",
  welcomeBack: "Welcome back.",
  hello: "Hello, go ahead.",
  thanks: "You're welcome.",
  capabilities:
    "I can:\n\n- take complaints and repair requests, and tell you at once the reference, the person responsible and the latest time of the answer\n- look up your cases, add a note or a photo, withdraw them, take a rating\n- pass a message or suggestion to the person responsible\n- give you our contact details and hours, or bring in a person\n\nUse your own words; 繁體中文, 简体中文 and English all work.",
  emergency: (p) =>
    `**If anybody has had an electric shock or is trapped, or there is a fire or a smell of gas: get away from the danger first and call ${p.hotline} now.**`,
  chooseBetween: "I'm not quite sure what you mean. Would you like to:",
  noneOfThese: "None of these",
  notUnderstood:
    'Sorry, I did not understand. Try other words, such as "the light on the stairs is broken" or "check C-7K3M-9QX2", or choose below.',
  missedTwice: "Sorry, I still don't understand. A person can help you faster:",
  wish: {
    complaint: "make a complaint or ask for a repair",
    suggestion: "make a suggestion",
    consultation: "ask for advice",
    supply: "apply for electricity",
    status: "check a case",
    contact: "get contact details",
    person: "talk to a person",
    tour: "arrange a visit",
    misconduct: "report misconduct",
    praise: "praise somebody",
    language: "change the language",
    help: "see what I can do",
    menu: "go to the main menu",
  },
  contactTitle: (p) => `**${p.organisation}**`,
  desk: (p) => `${p.name}: ${p.place}, phone **${p.phone}**, open ${p.hours}`,
  hotline: (p) => `Emergency line: **${p.hotline}**`,
  contactBasis: (p) => `Under ${p.article}: "${p.text}"`,
  person: (p) =>
    `Please turn to **${p.name}** (${reachIn("en", p.reach)}), who will help you; you needn't contact anybody else.`,
  personDesk: (p) => `Please call **${p.phone}** (${p.name}); somebody there will help you.`,
  personAfterHours: (p) =>
    `We are closed now; the phone is answered again from **${p.opensAt}**. Would you like to leave a message? It gets a reference and a person who answers you.`,
  personOpen: (p) => `Open ${p.hours}. If you would rather not call, leave a message here.`,
  leaveMessage: "Leave a message",
  languageAsk: "Please choose a language.",
  languageSet: "All right, English from here on.",
  nothingToCancel: "There is no form open at the moment.",
  nothingToResume: "There is no unfinished form.",
  draftOffer: (p) =>
    `You have an unfinished form: ${p.title}${p.items === "" ? "" : ` (${p.items})`}. Would you like to go on with it?`,
  draftYes: "Go on with it",
  draftLater: "Not now",
  draftDelete: "Delete it",
  draftLaterSaid: 'All right, it is kept. Say "continue" to go on with it.',
  draftDeleted: "Deleted. Nothing was sent.",
  draftGone: "That one is no longer there.",
  takeDown: (p) =>
    `I can't do all of that here yet ("${p.wish}"). I can take down a message for you; it gets a reference and a person who answers you. Shall I?`,
  takeDownYes: "Yes, take it down",
  takeDownNo: "No, thanks",
  takeDownDeclined: "All right. You can also reach us directly:",
  replyOffer: (p) => `Is this for case **${p.reference}** (${p.topic})?`,
  replyYes: "Yes, add it",
  replyNo: "No, something else",
  replyNothingKept: "All right; that was not added to the case.",
  replyTaken: (p) => `Your reply was added to case **${p.reference}** and ${p.name} was told.`,
  staffReply: {
    message: "Yes, tell the customer",
    investigate: "Yes, record as finding",
    answer: "Yes, answer the customer",
  },
  filesWhich: (p) =>
    p.count === 1
      ? "I received 1 file. Where does it belong?"
      : `I received ${p.count} files. Where do they belong?`,
  filesNew: "A new complaint",
  filesDropped: "All right, the files were not put into any case.",
  unknownButton: "That button no longer works; nothing was changed. Please choose below.",
  restarted: "The system has just been updated; let's pick up from here.",
  nothingSaid: "I did not get any text. Please say it again.",
};
