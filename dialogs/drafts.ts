import { inTodaysTerms, type Form } from "./guided/form.ts";
import { pickWhole } from "./guided/pick.ts";
import { type Said } from "./guided/question.ts";
import { summaryRows } from "./guided/say.ts";
import { resume } from "./forms.ts";
import { dialogOf, type Session } from "./session.ts";
import { openDraft, readState, withDropped, withKept } from "./state.ts";
import { SILENCE } from "./reading.ts";
import { readYesNo } from "../src/understanding/readYesNo.ts";

/** A draft of this person: of this conversation, else the latest of another one (B17). */
async function findDraft(session: Session): Promise<Form | null> {
  const { talk, state } = session;
  const here = openDraft(state);
  if (here !== null) return here;
  const other = await talk.services.openDraftElsewhere(talk.person.id, talk.conversationKey);
  if (other === null) return null;
  const form = openDraft(readState(other.state).state);
  const done = [...state.sent.map(({ draftId }) => draftId), ...state.dropped];
  return form === null || done.includes(form.draftId) || dialogOf(session, form.dialog) === null
    ? null
    : form;
}

/** Offers an unfinished form at the hello, in the same message. @returns false when there is none. */
export async function offerDraft(session: Session, hello: string): Promise<boolean> {
  const { talk } = session;
  const form = await findDraft(session);
  const dialog = form === null ? null : dialogOf(session, form.dialog);
  if (form === null || dialog === null) return false;
  session.state = { ...session.state, pending: { type: "resume", draftId: form.draftId } };
  const t = talk.texts;
  const { root, guided } = t;
  const turn = { talk, dialog, frame: session.frame, said: SILENCE, notes: [], extras: [] };
  const rows = await summaryRows(turn, inTodaysTerms(dialog, form));
  const filled = rows.flatMap(({ label, value }) =>
    value === null ? [] : [guided.item({ label, value })],
  );
  const items = filled.slice(0, 3).join(guided.itemSeparator);
  talk.say({
    text: `${hello}\n\n${root.draftOffer({ title: dialog.title(t), items })}`,
    choices: [root.draftYes, root.draftLater, root.draftDelete],
  });
  return true;
}

/** Takes a draft up at the word "continue". @returns false when there is none. */
export async function resumeLatest(session: Session): Promise<boolean> {
  const form = await findDraft(session);
  if (form === null) return false;
  await resume(session, form);
  return true;
}

/**
 * Settles "would you like to go on with it?".
 *
 * @returns false when the words were no answer to that: whoever just goes on answering goes on.
 */
export async function settleDraft(session: Session, draftId: string, said: Said): Promise<boolean> {
  const { talk } = session;
  const { root } = talk.texts;
  const picked = pickWhole(
    [
      { value: "yes", label: root.draftYes, also: ["繼續", "繼續填", "continue", "resume"] },
      { value: "later", label: root.draftLater, also: ["稍後", "以後再說", "later"] },
      { value: "delete", label: root.draftDelete, also: ["刪除", "刪掉", "不要了", "delete"] },
    ],
    said.text,
  )?.value;
  const yes = picked === undefined ? readYesNo(said.text) : picked === "yes";
  session.state = { ...session.state, pending: null };
  if (yes === null) return false;
  const form = await findDraft(session);
  if (form === null || form.draftId !== draftId) {
    talk.say(root.draftGone);
    return true;
  }
  if (yes) {
    await resume(session, form);
    return true;
  }
  if (picked === "delete") {
    session.state = withDropped(session.state, draftId);
    talk.say(root.draftDeleted);
    return true;
  }
  if (session.state.form?.draftId === draftId) {
    session.state = withKept({ ...session.state, form: null }, form);
  }
  talk.say(root.draftLaterSaid);
  return true;
}
