import { type Locale } from "../src/core/locale.ts";
import { type Person } from "../src/core/person.ts";
import { type Reply } from "../src/core/reply.ts";
import { type Texts } from "../src/locales/index.ts";
import { type Services } from "../src/services/index.ts";
import { type Unit } from "../src/services/unit.ts";

/** A file that came with a message and is stored already. */
export interface ReceivedFile {
  readonly id: string;
  readonly name: string;
  readonly contentType: string;
}

/** What a person did, channel quirks removed. */
export type Input =
  | { readonly type: "text"; readonly text: string; readonly files: readonly ReceivedFile[] }
  /** A button of a dialog's card: `draftId` says which form it belongs to. */
  | {
      readonly type: "formButton";
      readonly draftId: string;
      readonly verb: string;
      readonly values: Readonly<Record<string, string>>;
    }
  /** A button of a case card: a one-use action id (R6). */
  | {
      readonly type: "caseButton";
      readonly actionId: string;
      readonly verb: string;
      readonly values: Readonly<Record<string, string>>;
    }
  /** A button that no card of ours carries: forged, or of a release long gone. Nothing is written. */
  | { readonly type: "unknownButton" }
  /** First contact in this conversation, or a return to it. */
  | { readonly type: "arrived" }
  | { readonly type: "setLocale"; readonly locale: Locale };

/**
 * One turn of a conversation, without a channel in it. Everything said is held back and sent
 * after the commit; `state` is what the dialogs keep, replaced whole.
 */
export interface Talk {
  readonly person: Person;
  readonly conversationKey: string;
  readonly channel: string;
  /** Whether this conversation was ever told about a case unasked: text may be a reply to that (B2). */
  readonly told: boolean;
  /** Language of this turn; changes with `setLocale`. */
  locale: Locale;
  texts: Texts;
  readonly unit: Unit;
  readonly services: Services;
  /** JSON of the dialogs' own schema; "" at the first turn. */
  state: string;
  /** Set to true by the dialogs when `state` holds an unfinished form worth resuming elsewhere. */
  draftOpen: boolean;
  say(reply: Reply | string): void;
  setLocale(locale: Locale): void;
}
