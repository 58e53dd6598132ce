import { formatReference } from "../src/core/case/reference.ts";
import { complaintTopics } from "../src/core/policy/pack.ts";
import { sayAside, sayPerson } from "./asides.ts";
import { openCase } from "./caseActions.ts";
import { message } from "./complaint.ts";
import { begin, menuLabels, sayWhatElse } from "./forms.ts";
import { type Said } from "./guided/question.ts";
import { organisationsOf } from "./organisation.ts";
import { SILENCE } from "./reading.ts";
import { supplierOf } from "./supplier.ts";
import { dialogFor, type Session } from "./session.ts";
import { type ReceivedFile } from "./talk.ts";
import { likelyWishes, type Wish } from "./wishes.ts";

/** Does what is wanted, or lands it with somebody who can. */
export async function grant(
  session: Session,
  wish: Wish,
  said: Said,
  files: readonly ReceivedFile[],
): Promise<void> {
  const { talk } = session;
  const t = talk.texts.root;
  session.state = { ...session.state, misses: 0, pending: null };
  switch (wish) {
    case "complaint":
    case "onBehalf":
      return beginComplaint(session, said, files);
    case "misconduct":
      return beginComplaint(session, said, files, await staffTopic(session));
    case "message":
      return beginMessage(session, said, files);
    case "supply":
      return beginSupply(session, said, files);
    case "suggestion":
    case "consultation":
    case "tour":
    case "praise":
      return offerToTakeDown(session, wish, said);
    case "status": {
      const { reference } = said.reading.slots;
      if (reference !== undefined) return openCase(session, reference);
      return sayAside(talk, "status", said);
    }
    case "contact":
    case "language":
      return sayAside(talk, wish, said);
    case "person":
      return sayPerson(talk);
    case "help":
      talk.say({ text: t.capabilities, choices: menuLabels(session) });
      return;
    case "menu":
      return sayWhatElse(session);
    case "cancel":
      talk.say({ text: t.nothingToCancel, choices: menuLabels(session) });
  }
}

/** A complaint; staff file it for a caller or walk-in. */
export async function beginComplaint(
  session: Session,
  said: Said,
  files: readonly ReceivedFile[],
  seed: Record<string, string> = {},
): Promise<void> {
  const dialog = dialogFor(session, "complaint");
  if (dialog === null) return sayPerson(session.talk);
  return begin(session, dialog, said, seed, files);
}

/** An application for electricity, where somebody supplies it; first how it goes (E-4). */
async function beginSupply(
  session: Session,
  said: Said,
  files: readonly ReceivedFile[],
): Promise<void> {
  const dialog = dialogFor(session, "supply");
  if (dialog === null || (await supplierOf(session.talk)) === null) {
    return offerToTakeDown(session, "supply", said);
  }
  session.talk.say(session.talk.texts.supplyForm.procedure);
  return begin(session, dialog, said, {}, files);
}

/** Complaints about staff have a topic of their own, which passes by the person and their desk. */
async function staffTopic({ talk }: Session): Promise<Record<string, string>> {
  const organisations = await organisationsOf(talk);
  const topics = organisations.flatMap(({ pack }) => complaintTopics(pack));
  const about = topics.find((topic) => topic.aboutStaff === true);
  return about === undefined || organisations.length > 1 ? {} : { topic: about.id };
}

/** The topic for what fits no other; every pack of ours has it. */
const ANY_TOPIC = "other";

export async function beginMessage(
  session: Session,
  said: Said,
  files: readonly ReceivedFile[],
): Promise<void> {
  const { talk } = session;
  const organisations = await organisationsOf(talk);
  const possible = organisations.every(({ pack }) =>
    pack.topics.some(({ id }) => id === ANY_TOPIC),
  );
  if (!possible) return sayPerson(talk);
  return begin(session, message, said, { topic: ANY_TOPIC }, files);
}

/** What has no conversation of its own yet is said honestly, and still lands with a person. */
async function offerToTakeDown(session: Session, wish: Wish, said: Said): Promise<void> {
  const { talk } = session;
  const t = talk.texts.root;
  session.state = { ...session.state, pending: { type: "takeDown", topic: wish, text: said.text } };
  const names: Readonly<Record<string, string>> = t.wish;
  talk.say({
    text: t.takeDown({ wish: names[wish] ?? wish }),
    choices: [t.takeDownYes, t.takeDownNo],
  });
}

/** Not understood: asks which of the likely ones; the second time a person is named. */
export async function miss(session: Session, said: Said): Promise<void> {
  const { talk } = session;
  const t = talk.texts.root;
  const misses = session.state.misses + 1;
  session.state = { ...session.state, misses };
  if (misses >= 2) {
    talk.say(t.missedTwice);
    return sayPerson(talk);
  }
  const likely = likelyWishes(said.reading);
  if (likely.length === 0) {
    talk.say({ text: t.notUnderstood, choices: menuLabels(session) });
    return;
  }
  const topics = [...likely];
  session.state = { ...session.state, pending: { type: "choose", topics, text: said.text } };
  const labels = topics.map((topic) => wishName(session, topic));
  const list = [...labels, t.noneOfThese].map((label, index) => `${index + 1}. ${label}`);
  talk.say({
    text: `${t.chooseBetween}\n\n${list.join("\n")}`,
    choices: [...labels, t.noneOfThese],
  });
}

export const wishName = ({ talk }: Session, wish: string): string => {
  const names: Readonly<Record<string, string>> = talk.texts.root.wish;
  return names[wish] ?? wish;
};

/** Files without a word and without a form: which case are they for? */
export async function askWhereTo(session: Session, files: readonly ReceivedFile[]): Promise<void> {
  const { talk } = session;
  const t = talk.texts.root;
  const cases = await talk.services.myCases(talk.unit, talk.person);
  const open = cases.filter(({ stage }) => stage !== "closed").slice(0, 4);
  if (open.length === 0) {
    return beginComplaint(session, SILENCE, files);
  }
  const fileIds = files.map(({ id }) => id);
  session.state = { ...session.state, pending: { type: "files", fileIds } };
  talk.say({
    text: t.filesWhich({ count: files.length }),
    choices: [
      ...open.map(({ reference }) => formatReference(reference)),
      t.filesNew,
      t.noneOfThese,
    ],
  });
}
