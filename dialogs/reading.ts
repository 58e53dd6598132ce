import { understand, type Reading } from "../src/understanding/understand.ts";
import { organisationsOf } from "./organisation.ts";
import { type Said } from "./guided/question.ts";
import { type Talk } from "./talk.ts";

/** Nothing said: a button was pressed, or the person came back. */
export const SILENCE: Said = {
  text: "",
  reading: {
    intent: "none",
    confidence: 1,
    slots: {},
    language: null,
    emergency: null,
    alternatives: [],
  },
};

/** Reads a message by what this person's organisation deals with. */
export async function readMessage(talk: Talk, text: string): Promise<Reading> {
  const organisations = await organisationsOf(talk);
  const kinds = organisations.flatMap(({ pack }) => pack.topics.map(({ id }) => id));
  return understand(text, { kinds });
}
