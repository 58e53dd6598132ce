import { classify, type Guess } from "./classify.ts";
import { type Emergency } from "./data/emergencies.ts";
import { type KindId } from "./data/kinds.ts";
import { detectLanguage, type ReadingLanguage } from "./detectLanguage.ts";
import { featuresOf } from "./features.ts";
import { findEmergency } from "./findEmergency.ts";
import { foldTidied, tidyText } from "./foldText.ts";
import { type Intent } from "./intent.ts";
import { findDate } from "./readDate.ts";
import { readFoldedKind } from "./readKind.ts";
import { type Capacity, findCapacity } from "./slots/capacity.ts";
import { findClaimCode, findPhone } from "./slots/codes.ts";
import { findPlace } from "./slots/place.ts";
import { findReference } from "./slots/reference.ts";
import { findWantedLanguage } from "./slots/wantedLanguage.ts";

/** At or above this confidence an intent is acted on; below it the assistant asks back. */
export const ACT_ABOVE = 0.8;

/** Below this confidence an intent is not even offered when asking back. */
export const OFFER_ABOVE = 0.08;

/** What was already said, so that it need not be asked. Absent: not said. */
export interface Slots {
  /** As written, with Chinese numerals of blocks and floors made digits: `3棟`, `Block 3`. */
  readonly place?: string;
  readonly kind?: KindId;
  /** As shown to people: `C-7K3M-9QX2`. */
  readonly reference?: string;
  /** Six digits. */
  readonly claimCode?: string;
  readonly date?: Temporal.PlainDate;
  readonly time?: Temporal.PlainTime;
  readonly capacity?: Capacity;
  /** Digits, `+` before and `#extension` behind when said. */
  readonly phone?: string;
  /** The language somebody asks to be spoken to in. */
  readonly language?: ReadingLanguage;
}

/** What a text is read to mean. */
export interface Reading {
  readonly intent: Intent;
  /** From 0 to 1; compare with `ACT_ABOVE`. */
  readonly confidence: number;
  readonly slots: Slots;
  /** The language it is written in; null when nothing tells. */
  readonly language: ReadingLanguage | null;
  /** A danger for which the hotline comes first, whatever the intent. */
  readonly emergency: Emergency | null;
  /** Other intents worth offering, surest first. */
  readonly alternatives: readonly Guess[];
}

/** What reading may rely on. */
export interface UnderstandOptions {
  /** The moment of reading in the organisation's zone; without it no date is read. */
  readonly now?: Temporal.ZonedDateTime;
  /** Kinds of complaint of the policy pack; without them those of all packs. */
  readonly kinds?: readonly string[];
}

/** Characters in which slots are looked for. */
const READ = 2_000;

/**
 * Reads free text in Traditional Chinese, Simplified Chinese or English: what is wanted and what was
 * already said. Deterministic, offline, linear in the text's length; only its first 8,000 characters count.
 */
export function understand(text: string, options: UnderstandOptions = {}): Reading {
  const tidied = tidyText(text);
  const folded = foldTidied(tidied);
  const [best, ...others] = /[\p{L}\p{N}]/u.test(folded) ? classify(featuresOf(folded)) : [NOTHING];
  return {
    intent: best!.intent,
    confidence: rounded(best!.confidence),
    slots: readSlots(tidied.slice(0, READ), folded.slice(0, READ), [best!, ...others], options),
    language: detectLanguage(tidied),
    emergency: findEmergency(folded),
    alternatives: others
      .filter(({ confidence, intent }) => confidence >= OFFER_ABOVE && intent !== "none")
      .slice(0, 3)
      .map(({ intent, confidence }) => ({ intent, confidence: rounded(confidence) })),
  };
}

const NOTHING: Guess = { intent: "none", confidence: 1 };

function readSlots(
  tidied: string,
  folded: string,
  guesses: readonly Guess[],
  { now, kinds }: UnderstandOptions,
): Slots {
  const reference = findReference(folded);
  const capacity = findCapacity(folded);
  const rest = struckOut(folded, [reference, capacity]);
  const day = now === undefined ? null : findDate(rest, now, false);
  const place = findPlace(tidied, rest);
  const mayComplain = guesses.some(
    ({ intent, confidence }) => intent === "complaint" && confidence >= OFFER_ABOVE,
  );
  const slots = {
    place: place?.value,
    kind: mayComplain
      ? (readFoldedKind(struckOut(folded, [place]), kinds) ?? readFoldedKind(folded, kinds))
      : null,
    reference: reference?.value,
    claimCode: findClaimCode(rest),
    date: day?.date,
    time: day?.time,
    capacity: capacity?.value,
    phone: findPhone(rest),
    language: guesses[0]?.intent === "language" ? findWantedLanguage(folded) : null,
  };
  return Object.fromEntries(
    Object.entries(slots).filter(([, value]) => value !== null && value !== undefined),
  );
}

/** Blanks out what was read already, so that no digit is read twice. */
function struckOut(
  folded: string,
  spans: readonly ({ start: number; end: number } | null)[],
): string {
  let text = folded;
  for (const span of spans) {
    if (span !== null)
      text = text.slice(0, span.start) + " ".repeat(span.end - span.start) + text.slice(span.end);
  }
  return text;
}

const rounded = (confidence: number): number => Math.round(confidence * 1_000) / 1_000;
