import { understand, type Reading } from "../src/understanding/understand.ts";
import { organisationsOf } from "./organisation.ts";
import { complaintTopics, type PolicyPack } from "../src/core/policy/pack.ts";
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
  const [first, ...others] = await organisationsOf(talk);
  if (first === undefined) return understand(text);
  const kinds =
    others.length === 0
      ? kindsOf(first.pack)
      : [first, ...others].flatMap(({ pack }) => kindsOf(pack));
  return understand(text, { kinds });
}

const KINDS = new WeakMap<PolicyPack, readonly string[]>();

function kindsOf(pack: PolicyPack): readonly string[] {
  const known = KINDS.get(pack) ?? complaintTopics(pack).map(({ id }) => id);
  KINDS.set(pack, known);
  return known;
}
