import { beginForm, continueForm, pressForm, resumeForm } from "./guided/engine.ts";
import { type Form } from "./guided/form.ts";
import { type Dialog, type Said } from "./guided/question.ts";
import { type Outcome } from "./guided/turn.ts";
import { SILENCE } from "./reading.ts";
import { dialogOf, type Session } from "./session.ts";
import { withKept, withSent, withoutDraft } from "./state.ts";
import { type ReceivedFile } from "./talk.ts";

/**
 * Puts the outcome of a form into the state.
 *
 * @returns what the person wants instead, in their words; null when the form has had its turn.
 */
function settle(session: Session, draftId: string, outcome: Outcome): string | null {
  switch (outcome.type) {
    case "open":
      session.state = {
        ...withoutDraft(session.state, outcome.form.draftId),
        form: outcome.form,
        misses: 0,
        pending: null,
      };
      return null;
    case "closed":
      session.state = withoutDraft(session.state, draftId);
      return null;
    case "sent":
      session.state = withSent(session.state, draftId, outcome.reference);
      if (outcome.about !== null) session.state = { ...session.state, about: outcome.about };
      return null;
    case "left":
      session.state = withKept({ ...session.state, form: null }, outcome.form);
      return outcome.wanted;
  }
}

/** Begins a dialog; a form that was open is put aside, not lost. */
export async function begin(
  session: Session,
  dialog: Dialog,
  said: Said = SILENCE,
  seed: Form["draft"] = {},
  files: readonly ReceivedFile[] = [],
): Promise<void> {
  const { form } = session.state;
  if (form !== null) session.state = withKept({ ...session.state, form: null }, form);
  const outcome = await beginForm(session.talk, dialog, session.frame, said, seed, files);
  settle(session, outcome.type === "open" ? outcome.form.draftId : "", outcome);
}

/** @returns words that are meant for something else, once the form is put aside; else null. */
export async function hearForm(
  session: Session,
  dialog: Dialog,
  form: Form,
  said: Said,
  files: readonly ReceivedFile[],
): Promise<string | null> {
  const { talk, frame } = session;
  const outcome = await continueForm(talk, dialog, frame, said, files, form);
  if (outcome.type === "open" && outcome.form.draftId !== form.draftId) {
    session.state = withoutDraft(session.state, form.draftId);
  }
  const wanted = settle(session, form.draftId, outcome);
  if (outcome.type === "closed") sayWhatElse(session);
  return wanted;
}

export async function resume(session: Session, form: Form): Promise<void> {
  const dialog = dialogOf(session, form.dialog);
  if (dialog === null) {
    session.state = withoutDraft(session.state, form.draftId);
    session.talk.say({ text: session.talk.texts.guided.gone, choices: menuLabels(session) });
    return;
  }
  const open = session.state.form;
  if (open !== null && open.draftId !== form.draftId) {
    session.state = withKept({ ...session.state, form: null }, open);
  }
  settle(
    session,
    form.draftId,
    await resumeForm(session.talk, dialog, session.frame, SILENCE, form),
  );
}

/** A button of a form's card: it counts only for the form that is open (case 14). */
export async function press(
  session: Session,
  draftId: string,
  verb: string,
  values: Readonly<Record<string, string>> = {},
): Promise<void> {
  const { talk, state, frame } = session;
  const t = talk.texts.guided;
  const form =
    state.form?.draftId === draftId
      ? state.form
      : state.kept.find((kept) => kept.draftId === draftId);
  const dialog = form === undefined ? null : dialogOf(session, form.dialog);
  if (form !== undefined && dialog !== null) {
    const open = state.form;
    if (open !== null && open !== form) session.state = withKept({ ...state, form: null }, open);
    const outcome = await pressForm(talk, dialog, frame, SILENCE, verb, form, values);
    settle(session, draftId, outcome);
    if (outcome.type === "closed") sayWhatElse(session);
    return;
  }
  const sent = state.sent.find((one) => one.draftId === draftId);
  if (sent !== undefined) {
    talk.say(t.alreadySent({ reference: sent.reference }));
    return;
  }
  talk.say({ text: t.formClosed, choices: [t.startAgain, ...menuLabels(session)] });
}

export function sayWhatElse(session: Session): void {
  session.talk.say({ text: session.talk.texts.root.whatElse, choices: menuLabels(session) });
}

/** What the menu offers this person. */
export function menuLabels({ talk, supplies }: Session): readonly string[] {
  const { root, supplyForm } = talk.texts;
  const { menu } = root;
  const supply = supplies ? [supplyForm.menu] : [];
  return talk.person.kind === "staff"
    ? [menu.work, menu.onBehalf, ...supply, menu.contact, menu.help, menu.language]
    : [
        menu.complaint,
        ...supply,
        menu.status,
        menu.message,
        menu.contact,
        menu.person,
        menu.help,
        menu.language,
      ];
}
