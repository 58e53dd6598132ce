import { type Person } from "../core/person.ts";
import { type Locale } from "../core/locale.ts";
import { type Reply } from "../core/reply.ts";
import { type Texts } from "../locales/index.ts";
import { type Write } from "../db/writes.ts";

/**
 * What one turn or tick is going to write. Services read the database, decide, and add; nothing is
 * written or sent before the unit is committed, in one transaction, with the turn that it belongs to.
 * When the commit meets a newer row, everything is thrown away and the turn runs again: a service
 * must therefore have no effect of its own.
 */
export interface Unit {
  /** The database's clock when the turn began; the only "now" there is (R10). */
  readonly now: Temporal.Instant;
  newId(): string;
  /** Cryptographic randomness. */
  randomBytes(count: number): Uint8Array;
  add(...writes: readonly Write[]): void;
  /**
   * Tells a person something outside their own turn: it goes to the conversation they used last,
   * or waits for their first visit. Written in their language.
   */
  notify(notice: PersonalNotice): void;
}

export interface PersonalNotice {
  readonly to: Person;
  readonly build: (texts: Texts, locale: Locale) => Reply;
  /** Unique per fact told, so that it is told once: `case:{id}:{version}:{name}:{person}`. */
  readonly dedupeKey: string;
  readonly caseId: string | null;
  readonly proof: "reply" | "director" | null;
  /** "must" is repeated when it is uncertain whether it arrived; "nice" is not. */
  readonly kind: "must" | "nice";
  /** What it says is of use until then; later it isn't sent. */
  readonly expiresAt?: Temporal.Instant;
  /** The clock that it reminds of: it isn't sent once that is stopped. */
  readonly clockId?: string;
  /** It can wait, and its recipient isn't to be reached now: it goes into their digest. */
  readonly held?: boolean;
  /**
   * The live card of a case at this person: `inPlace` updates the latest message of this key, or
   * posts a new one where there is none; `anew` posts a new one, and the older loses its buttons;
   * `first` knows that there is none.
   */
  readonly card?: { readonly key: string; readonly place: "first" | "anew" | "inPlace" };
}
