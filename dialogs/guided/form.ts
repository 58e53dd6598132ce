import { z } from "zod";
import { type AnyAsking, type AnyQuestion, type Dialog } from "./question.ts";
import { type Talk } from "../talk.ts";

/** A question of the engine's own that waits for yes or no, or for the name of a field. */
const pending = z.enum(["cancel", "restart", "leave", "edit"]);

/** An open form. A position is the id of a field: the order of questions may change under it. */
export const formSchema = z.object({
  dialog: z.string().max(60),
  draftId: z.string().max(60),
  draft: z.record(z.string().max(60), z.unknown()),
  /** Optional fields that were passed over on purpose. */
  passed: z.array(z.string().max(60)).max(60),
  /** Fields in the order in which they were answered; "back" goes along it. */
  trail: z.array(z.string().max(60)).max(60),
  /** The field being asked; null: the summary. */
  at: z.string().max(60).nullable(),
  misses: z.int().min(0),
  pending: pending.nullable(),
  /** With `leave`: what was wanted instead. */
  wanted: z.string().max(8_000).nullable(),
});

export type Form = z.infer<typeof formSchema>;

/** An empty form; its draft id is drawn now, so that sending it twice makes one case (R4). */
export const newForm = (talk: Talk, dialog: Dialog, draft: Form["draft"] = {}): Form => ({
  dialog: dialog.id,
  draftId: talk.unit.newId(),
  draft,
  passed: [],
  trail: [],
  at: null,
  misses: 0,
  pending: null,
  wanted: null,
});

export const isAnswered = (form: Form, field: string): boolean =>
  form.draft[field] !== undefined || form.passed.includes(field);

export const questionOf = (dialog: Dialog, field: string | null): AnyQuestion | null =>
  dialog.questions.find((question) => question.field === field) ?? null;

export const askingOf = (talk: Talk, form: Form): AnyAsking => ({
  talk,
  draft: form.draft,
  at: form.at,
});

export const isAsked = (question: AnyQuestion, asking: AnyAsking): boolean =>
  question.skip?.(asking) !== true;

/** The first question, in today's order, that has no answer and isn't skipped. */
export function nextQuestion(talk: Talk, dialog: Dialog, form: Form): AnyQuestion | null {
  const asking = askingOf(talk, form);
  return (
    dialog.questions.find(
      (question) => !isAnswered(form, question.field) && isAsked(question, asking),
    ) ?? null
  );
}

/** The question answered before the present one; null at the first. */
export function previousQuestion(talk: Talk, dialog: Dialog, form: Form): AnyQuestion | null {
  const asking = askingOf(talk, form);
  const here = form.at === null ? -1 : form.trail.indexOf(form.at);
  const before = here === -1 ? form.trail : form.trail.slice(0, here);
  for (const field of before.toReversed()) {
    const question = questionOf(dialog, field);
    if (question !== null && isAsked(question, asking)) return question;
  }
  return null;
}

/** The form with one more answer; answers that stood on the old value are forgotten. */
export function withAnswer(dialog: Dialog, form: Form, field: string, value: unknown): Form {
  const changed = JSON.stringify(form.draft[field]) !== JSON.stringify(value);
  const fallen = changed ? dependants(dialog, field) : [];
  const kept = Object.entries(form.draft).filter(([name]) => !fallen.includes(name));
  const stays = (name: string) => name !== field && !fallen.includes(name);
  return {
    ...form,
    draft: { ...Object.fromEntries(kept), [field]: value },
    passed: form.passed.filter(stays),
    trail: form.trail.filter((name) => !fallen.includes(name)),
    misses: 0,
  };
}

const dependants = (dialog: Dialog, field: string): readonly string[] =>
  dialog.questions.filter((other) => other.dependsOn?.includes(field)).map((other) => other.field);

/** The form without the answer: the question was asked and passed over. */
export function withoutAnswer(dialog: Dialog, form: Form, field: string): Form {
  const had = form.draft[field] !== undefined;
  const changed = had ? withAnswer(dialog, form, field, null) : form;
  const { [field]: _gone, ...draft } = changed.draft;
  const passed = changed.passed.filter((name) => name !== field);
  return { ...changed, draft, passed: [...passed, field] };
}

/** The form as if the question had never been answered, nor those that stand on it. */
export function forgotten(dialog: Dialog, form: Form, field: string): Form {
  const { passed, ...changed } = withoutAnswer(dialog, form, field);
  return {
    ...changed,
    passed: passed.filter((name) => name !== field),
    trail: changed.trail.filter((name) => name !== field),
  };
}

/** Notes that a person was asked this and answered it, so that "back" finds it. */
export const onTrail = (form: Form, field: string): Form =>
  form.trail.includes(field) ? form : { ...form, trail: [...form.trail, field] };

/** A stored form in the terms of today's dialog: fields that are gone are dropped. */
export function inTodaysTerms(dialog: Dialog, form: Form): Form {
  const known = (field: string) => field in dialog.draft.shape;
  const at = form.at !== null && questionOf(dialog, form.at) === null ? undefined : form.at;
  const stale = at === undefined || !Object.keys(form.draft).every(known);
  if (!stale) return form;
  return {
    ...form,
    draft: Object.fromEntries(Object.entries(form.draft).filter(([field]) => known(field))),
    passed: form.passed.filter(known),
    trail: form.trail.filter(known),
    at: at ?? null,
  };
}
