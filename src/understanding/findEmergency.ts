import { EMERGENCIES, type Emergency, NO_EMERGENCY } from "./data/emergencies.ts";

/** Sentences between which a lift and being stuck have nothing to do with each other. */
const SENTENCE_END = /[。!?！？\n;]/u;

/**
 * The danger a folded text speaks of, the gravest first; null when there is none.
 *
 * Drills, fire doors and plain denials (「沒有人受困」) are struck out before reading.
 * Past and doubtful dangers count: the hotline is shown rather once too often.
 */
export function findEmergency(folded: string): Emergency | null {
  const text = folded.replace(NO_EMERGENCY, " ");
  const sentences = text.split(SENTENCE_END);
  for (const { emergency, said, together } of EMERGENCIES) {
    if (said.test(text)) return emergency;
    if (
      together !== undefined &&
      sentences.some((sentence) => together.every((part) => part.test(sentence)))
    ) {
      return emergency;
    }
  }
  return null;
}
