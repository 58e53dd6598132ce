import { escapeMarkdown } from "../src/cards/escapeMarkdown.ts";
import { type CaseCommand } from "../src/core/case/case.ts";
import { formatReference } from "../src/core/case/reference.ts";
import { type CaseView } from "../src/services/index.ts";
import { command, toldCase } from "./caseActions.ts";
import { pickWithin } from "./guided/pick.ts";
import { type Choice, type Said } from "./guided/question.ts";
import { type Session } from "./session.ts";
import { type Pending } from "./state.ts";
import { type ReceivedFile } from "./talk.ts";
import { certainWish } from "./wishes.ts";

/** Ways in which a member of staff may mean words after a card. */
const STAFF_WAYS = ["message", "investigate", "answer"] as const;

/**
 * Words after a card that told about a case are offered to that case first (B2); when staff asked
 * a question there, they are its answer.
 *
 * @returns false when no case is waiting for words.
 */
export async function offerReply(
  session: Session,
  said: Said,
  files: readonly ReceivedFile[],
): Promise<boolean> {
  const { talk } = session;
  const view = await toldCase(session);
  if (view === null || view.stage === "closed" || !view.verbs.includes("message")) return false;
  const fileIds = files.map(({ id }) => id);
  const asked = view.stage === "waiting" && talk.person.kind === "customer";
  if (asked && certainWish(said.reading) === null) {
    await takeReply(session, view, said.text, fileIds);
    return true;
  }
  const reference = formatReference(view.reference);
  session.state = {
    ...session.state,
    pending: { type: "reply", caseId: view.caseId, reference, text: said.text, fileIds },
  };
  talk.say({
    text: talk.texts.root.replyOffer({ reference, topic: view.topic[talk.locale] }),
    choices: waysFor(session, view).map(({ label }) => label),
  });
  return true;
}

/** Yes or no for a customer; for staff, also as what. */
function waysFor({ talk }: Session, view: CaseView | null): readonly Choice[] {
  const t = talk.texts.root;
  const no = { value: "no", label: t.replyNo, also: ["不是", "否", "不", "別的事", "no"] };
  if (talk.person.kind === "customer") {
    return [{ value: "message", label: t.replyYes, also: ["是", "對", "好", "yes", "是的"] }, no];
  }
  const ways = STAFF_WAYS.filter((way) => view === null || view.verbs.includes(way));
  return [...ways.map((value) => ({ value, label: t.staffReply[value] })), no];
}

async function takeReply(
  session: Session,
  view: CaseView,
  text: string,
  attachmentIds: readonly string[],
): Promise<void> {
  const { talk } = session;
  const reference = formatReference(view.reference);
  session.state = { ...session.state, about: reference, pending: null };
  const result = await talk.services.commandCase(talk.unit, {
    caseId: view.caseId,
    command: { type: "message", text, attachmentIds },
    by: talk.person,
  });
  if (!result.ok) return command(session, view, { type: "message", text, attachmentIds });
  const name = escapeMarkdown(view.owner.name);
  talk.say(talk.texts.root.replyTaken({ reference, name }));
}

/**
 * Settles "is this for that case?".
 *
 * @returns the words that are for something else after all; null when they are settled; undefined
 *   when the answer was no answer.
 */
export async function settleReply(
  session: Session,
  pending: Extract<Pending, { type: "reply" }>,
  said: Said,
): Promise<string | null | undefined> {
  const { talk } = session;
  const view = await talk.services.viewCase(talk.unit, talk.person, pending.caseId);
  const way = pickWithin(waysFor(session, view), said.text)?.value;
  if (way === undefined || view === null) return undefined;
  session.state = { ...session.state, pending: null };
  if (way === "no") return pending.text;
  if (way === "message" && talk.person.kind === "customer") {
    await takeReply(session, view, pending.text, pending.fileIds);
    return null;
  }
  await command(session, view, commandOf(way, pending));
  return null;
}

function commandOf(
  way: string,
  { text, fileIds }: Extract<Pending, { type: "reply" }>,
): CaseCommand {
  if (way === "investigate") return { type: "investigate", finding: text };
  if (way === "answer") return { type: "answer", text };
  return { type: "message", text, attachmentIds: fileIds };
}
