import type { Locale } from "../core/locale.ts";
import type { ReceivedFile } from "../../dialogs/talk.ts";
import type { RefusedFile } from "./fileIntake.ts";

/** Who wrote, as the channel says after its token was checked. */
export interface ChannelAccount {
  /** Id at the channel: `dl_…` of the web page, `29:…` of Teams. */
  readonly id: string;
  /** Entra object id and tenant; Teams only. They decide who is staff, never the name. */
  readonly entraObjectId: string | null;
  readonly entraTenantId: string | null;
}

/** One authenticated, checked activity, ready for a turn. */
export interface Inbound {
  readonly channel: "webchat" | "msteams" | "emulator";
  readonly conversationId: string;
  readonly activityId: string;
  /** `channelData.clientActivityID`: the second key of a redelivery. */
  readonly clientId: string | null;
  readonly account: ChannelAccount;
  readonly locale: Locale | null;
  /** Conversation reference as JSON text: serviceUrl, bot, user, conversation, tenant. */
  readonly reference: string;
  readonly body:
    | {
        readonly type: "message";
        readonly text: string;
        readonly files: readonly ReceivedFile[];
        /** Files that came along and weren't taken; the person is told why. */
        readonly refused?: readonly RefusedFile[];
        readonly cut: boolean;
      }
    /** Value of a card's button, unread. `invoke`: the answer goes back in the same request. */
    | { readonly type: "button"; readonly value: unknown; readonly invoke: boolean }
    | { readonly type: "arrived" }
    | { readonly type: "setLocale"; readonly locale: Locale }
    /** Bot removed or blocked: nothing more is sent there. */
    | { readonly type: "left" };
  /**
   * Web chat only: the person's own activity as JSON text, without id and timestamp; it becomes
   * a row of the transcript, so that it comes back on the stream.
   */
  readonly echo: string | null;
}

/** What became of it; the channel is answered from this alone. */
export type TurnOutcome =
  /** `activityId`: id of the echo in the transcript. `response`: body of an invoke. */
  | { readonly type: "done"; readonly activityId: string | null; readonly response: string | null }
  /** Seen before: the stored outcome again. */
  | {
      readonly type: "repeated";
      readonly activityId: string | null;
      readonly response: string | null;
    }
  /** Nothing was saved; worth another try: 503 with Retry-After. */
  | { readonly type: "busy" }
  /** A bug; the person was told this id, and the log has it too. */
  | { readonly type: "failed"; readonly errorId: string };

/** Runs one turn, from the first read to the commit; sending begins after it. */
export type RunTurn = (inbound: Inbound) => Promise<TurnOutcome>;
