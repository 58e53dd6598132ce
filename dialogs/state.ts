import { z } from "zod";
import { formSchema, type Form } from "./guided/form.ts";

/** A question of the root's own that waits for an answer. */
const pendingSchema = z.discriminatedUnion("type", [
  /** Take up the draft of this id, here or from another conversation? */
  z.object({ type: z.literal("resume"), draftId: z.string().max(60) }),
  /** Which of these was meant? */
  z.object({
    type: z.literal("choose"),
    topics: z.array(z.string().max(40)).max(4),
    text: z.string().max(8_000),
  }),
  /** Is this text for that case? */
  z.object({
    type: z.literal("reply"),
    caseId: z.string().max(60),
    reference: z.string().max(20),
    text: z.string().max(8_000),
    fileIds: z.array(z.string().max(60)).max(20),
  }),
  /** When does a visit suit them? */
  z.object({ type: z.literal("visitTime"), visitId: z.string().max(60) }),
  /** Which case are these files for? */
  z.object({ type: z.literal("files"), fileIds: z.array(z.string().max(60)).max(20) }),
  /** Take it down for somebody, since it has no conversation of its own? */
  z.object({
    type: z.literal("takeDown"),
    topic: z.string().max(40),
    text: z.string().max(8_000),
  }),
]);

export type Pending = z.infer<typeof pendingSchema>;

const VERSION = 1;
const MOST_KEPT = 3;
const MOST_SENT = 5;

const stateSchema = z.object({
  v: z.literal(VERSION),
  form: formSchema.nullable(),
  /** Forms put aside, the newest first. */
  kept: z.array(formSchema).max(MOST_KEPT),
  /** Forms that were sent, so that a late button gets its reference. */
  sent: z
    .array(z.object({ draftId: z.string().max(60), reference: z.string().max(20) }))
    .max(MOST_SENT),
  /** Drafts of other conversations that the person doesn't want: not offered again. */
  dropped: z.array(z.string().max(60)).max(MOST_SENT),
  /** Times in a row that a text wasn't understood. */
  misses: z.int().min(0),
  /** Reference of the case that was talked about last. */
  about: z.string().max(20).nullable(),
  pending: pendingSchema.nullable(),
});

/** What the dialogs keep of a conversation: where it stands, never business data (R7). */
export type State = Readonly<z.infer<typeof stateSchema>>;

const EMPTY: State = {
  v: VERSION,
  form: null,
  kept: [],
  sent: [],
  dropped: [],
  misses: 0,
  about: null,
  pending: null,
};

/** A draft out of a state that another release wrote, or that is damaged. */
const salvage = z.object({
  form: z.object({
    dialog: z.string().max(60),
    draftId: z.string().max(60),
    draft: z.record(z.string().max(60), z.unknown()),
  }),
});

export interface ReadState {
  readonly state: State;
  /** The state couldn't be read as it is; `state.form` has the draft if that could be saved. */
  readonly restarted: boolean;
}

/** Reads the stored state; one that this release can't read restarts, with its draft when possible. */
export function readState(text: string): ReadState {
  if (text === "") return { state: EMPTY, restarted: false };
  const known = WRITTEN.get(text);
  if (known !== undefined) return { state: known, restarted: false };
  const json = parseJson(text);
  const parsed = stateSchema.safeParse(json);
  if (parsed.success) return { state: parsed.data, restarted: false };
  const saved = salvage.safeParse(json);
  if (!saved.success) return { state: EMPTY, restarted: true };
  const form: Form = {
    ...saved.data.form,
    passed: [],
    trail: [],
    // No question of any release: the form goes on at the first one that is open.
    at: "",
    misses: 0,
    pending: null,
    wanted: null,
  };
  return { state: { ...EMPTY, form }, restarted: true };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** States that this process wrote last, by their text: they needn't be read and checked again. */
const WRITTEN = new Map<string, State>();
const MOST_WRITTEN = 500;

export function writeState(state: State): string {
  const text = JSON.stringify(state);
  if (WRITTEN.size >= MOST_WRITTEN) WRITTEN.clear();
  WRITTEN.set(text, state);
  return text;
}

/** The draft that is worth resuming elsewhere: the open form, else the one put aside last. */
export const openDraft = (state: State): Form | null =>
  [state.form, ...state.kept].find((form) => form !== null && Object.keys(form.draft).length > 0) ??
  null;

export const withoutDraft = (state: State, draftId: string): State => ({
  ...state,
  form: state.form?.draftId === draftId ? null : state.form,
  kept: state.kept.filter((form) => form.draftId !== draftId),
});

/** The draft deleted for good, also when another conversation still has it. */
export const withDropped = (state: State, draftId: string): State => ({
  ...withoutDraft(state, draftId),
  dropped: [draftId, ...state.dropped].slice(0, MOST_SENT),
});

/** The form put aside, in front of those put aside before. */
export const withKept = (state: State, form: Form): State => ({
  ...withoutDraft(state, form.draftId),
  kept: [form, ...state.kept.filter((other) => other.draftId !== form.draftId)].slice(0, MOST_KEPT),
});

export const withSent = (state: State, draftId: string, reference: string | null): State => ({
  ...withoutDraft(state, draftId),
  sent:
    reference === null ? state.sent : [{ draftId, reference }, ...state.sent].slice(0, MOST_SENT),
});
