import { type z } from "zod";
import { type Reply } from "../../src/core/reply.ts";
import { type Card } from "../../src/core/reply.ts";
import { type Texts } from "../../src/locales/index.ts";
import { type Reading } from "../../src/understanding/understand.ts";
import { type Talk } from "../talk.ts";

/** Answers so far. Partial: a question may ask about it before it is complete. */
export type Answers<D> = Readonly<Partial<D>>;

/** What the functions of a question may look at. */
export interface Asking<D> {
  readonly talk: Talk;
  readonly draft: Answers<D>;
  /** The field being asked; null at the summary and at the beginning. */
  readonly at: string | null;
}

/** What a person said, and what was understood of it. */
export interface Said {
  readonly text: string;
  readonly reading: Reading;
}

/** An answer that is offered: `value` goes into the draft, `label` is shown and may be typed. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  /** Other words for it. */
  readonly also?: readonly string[];
  /** Its number in a checklist, which its label shows: it counts instead of the place in this list. */
  readonly number?: number;
}

/**
 * - text: any words that the field's schema takes
 * - choice: one of the choices
 * - openChoice: one of the choices, or words of one's own
 * - files: any number of uploads, until "done"
 */
export type QuestionType = "text" | "choice" | "openChoice" | "files";

/** One question as data; `field` is its id and its place in the draft. */
export interface Question<D, V> {
  readonly type: QuestionType;
  readonly ask: (t: Texts, asking: Asking<D>) => string | Promise<string>;
  /** Name of the field in the summary and in "edit …". */
  readonly label: (t: Texts) => string;
  /** An example, given when an answer wasn't understood or isn't valid. */
  readonly example: (t: Texts) => string;
  /** Answer to "why do you ask?". */
  readonly why: (t: Texts) => string;
  /** Clauses behind it; the first that the person's pack has is shown with the reason. */
  readonly clauses?: readonly string[];
  readonly choices?: (asking: Asking<D>) => readonly Choice[] | Promise<readonly Choice[]>;
  readonly optional?: boolean;
  /** Not asked, and left out of the summary, as long as this holds. */
  readonly skip?: (asking: Asking<D>) => boolean;
  /** Looked up when the question is reached: true passes it over, as if it were optional. */
  readonly passWhen?: (asking: Asking<D>) => Promise<boolean>;
  /** Says what is wrong with an answer that can't be used, where the general sentence says too little. */
  readonly wrong?: (said: Said, asking: Asking<D>) => string | null;
  /** Why an answer can't stand beside the others: it is said, and the question asked again. */
  readonly conflict?: (value: V, asking: Asking<D>) => string | null;
  /** Nothing to look over again: left out of the summary. */
  readonly unlisted?: boolean;
  /** Words → value, before the field's schema has its say. */
  readonly read?: (said: Said, asking: Asking<D>) => unknown;
  /** The value, when something said elsewhere in the form contains it. */
  readonly recognise?: (said: Said, asking: Asking<D>) => V | undefined | Promise<V | undefined>;
  /** As `recognise`, but only of the words that the form was begun with. */
  readonly opening?: (said: Said, asking: Asking<D>) => V | undefined | Promise<V | undefined>;
  /** The value as the summary shows it; already escaped. */
  readonly show?: (value: V, t: Texts, asking: Asking<D>) => string | Promise<string>;
  /** Answers that stand on others: forgotten when one of those changes. */
  readonly dependsOn?: readonly (keyof D & string)[];
  /** files: words said here are added to this text field instead of being refused. */
  readonly wordsGoTo?: keyof D & string;
  readonly most?: number;
}

export type QuestionOf<D> = {
  [F in keyof D & string]: Question<D, NonNullable<D[F]>> & { readonly field: F };
}[keyof D & string];

/** What became of a form that was sent. */
export type Submitted<R> =
  | {
      readonly ok: true;
      readonly result: R;
      /** Of the case that the form made; null when it made none. */
      readonly reference: string | null;
      /** Reference of the case that is talked about from now on. */
      readonly about?: string;
    }
  /** Not taken; `field` says which answer has to change, if it is one. */
  | { readonly ok: false; readonly text: string; readonly field?: string };

/** A conversation as data. */
export interface Guided<S extends z.ZodRawShape, R> {
  /** Stored with every open form: never renamed. */
  readonly id: string;
  readonly title: (t: Texts) => string;
  readonly draft: z.ZodObject<S>;
  readonly questions: readonly QuestionOf<z.infer<z.ZodObject<S>>>[];
  /** The whole form on one card, shown with its first question: its button fills in everything at once. */
  readonly card?: (
    asking: Asking<z.infer<z.ZodObject<S>>>,
    draftId: string,
  ) => Card | Promise<Card>;
  /** False: sent as soon as the last question is answered, without a summary. */
  readonly confirm?: boolean;
  /** Must be harmless when repeated with the same `draftId` (R4). */
  readonly submit: (
    talk: Talk,
    draftId: string,
    draft: z.infer<z.ZodObject<S>>,
  ) => Promise<Submitted<R>>;
  readonly answer: (talk: Talk, result: R) => Reply | readonly Reply[];
}

type Loose = Record<string, unknown>;

/** A dialog as the engine sees it: which fields there are is no longer in the type. */
export interface Dialog {
  readonly id: string;
  readonly title: (t: Texts) => string;
  readonly draft: z.ZodObject;
  readonly questions: readonly (Question<Loose, unknown> & { readonly field: string })[];
  readonly confirm: boolean;
  readonly card?: (asking: Asking<Loose>, draftId: string) => Card | Promise<Card>;
  readonly submit: (talk: Talk, draftId: string, draft: Loose) => Promise<Submitted<unknown>>;
  readonly answer: (talk: Talk, result: unknown) => Reply | readonly Reply[];
}

export type AnyQuestion = Dialog["questions"][number];
export type AnyAsking = Asking<Loose>;
