import { type Reply } from "../../src/core/reply.ts";
import { type Texts } from "../../src/locales/index.ts";
import { type Talk } from "../talk.ts";
import { type Form } from "./form.ts";
import { type Dialog, type Said } from "./question.ts";

/** The clause behind a question, in the language of the talk. */
export interface ClauseShown {
  readonly article: string;
  readonly text: string;
  readonly interpreter: string;
}

/** What the engine asks of whatever is around it. */
export interface Frame {
  /**
   * Answers a side question.
   * @param sure the words could be an answer too: only when it is certain.
   * @returns false when it isn't one; nothing was said then.
   */
  readonly aside: (talk: Talk, said: Said, sure: boolean) => Promise<boolean>;
  /** Name of what the person wants instead of this form; null when nothing else is wanted. */
  readonly wanted: (talk: Talk, said: Said, dialogId: string, sure: boolean) => string | null;
  /** @returns null when the pack of this person has no such clause. */
  readonly clause: (talk: Talk, id: string) => Promise<ClauseShown | null>;
}

/** One turn within a form. Notes gather and go out together with the question that follows. */
export interface Turn {
  readonly talk: Talk;
  readonly dialog: Dialog;
  readonly frame: Frame;
  readonly said: Said;
  readonly notes: string[];
  /** Choices offered besides those of the question. */
  readonly extras: string[];
}

/** Where the form stands after the turn. */
export type Outcome =
  | { readonly type: "open"; readonly form: Form }
  /** Cancelled, or ended without anything being sent. */
  | { readonly type: "closed" }
  | {
      readonly type: "sent";
      readonly reference: string | null;
      readonly about: string | null;
    }
  /** Put aside for what was wanted instead. */
  | { readonly type: "left"; readonly form: Form; readonly wanted: string };

export const textsOf = (turn: Turn): Texts => turn.talk.texts;

/** Says what was noted so far, ended by `text`, as one message. */
export function sayAll(turn: Turn, text: string, reply: Omit<Reply, "text"> = {}): void {
  const whole = [...turn.notes.splice(0), text].filter((part) => part !== "").join("\n\n");
  const { choices: offered = [], ...rest } = reply;
  const choices = [...offered, ...turn.extras.splice(0)];
  turn.talk.say({ ...rest, text: whole, ...(choices.length === 0 ? {} : { choices }) });
}
