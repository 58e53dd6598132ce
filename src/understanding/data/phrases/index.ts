import { type Intent } from "../../intent.ts";
import { complaint } from "./complaint.ts";
import { misconduct, praise } from "./conduct.ts";
import { cancel, status } from "./followUp.ts";
import { PHRASE_LISTS } from "./lists.ts";
import { none } from "./none.ts";
import { contact, person, tour } from "./people.ts";
import { consultation, suggestion } from "./request.ts";
import { SAID } from "./said.ts";
import { SAID_MORE } from "./saidMore.ts";
import { STORIES } from "./stories.ts";
import { supply, SUPPLY_LISTS } from "./supply.ts";
import { greeting, help, language } from "./talk.ts";
import { world, WORLD_LISTS } from "./world.ts";

const SHORT: Readonly<Record<Intent, string>> = {
  complaint,
  suggestion,
  consultation,
  supply,
  status,
  contact,
  person,
  tour,
  misconduct,
  praise,
  language,
  help,
  cancel,
  greeting,
  none: none + world,
};

/** Training phrases of an intent; read when weights are trained, never while talking. */
export function phrasesOf(intent: Intent): string[] {
  const all = SHORT[intent] + (STORIES[intent] ?? "") + SAID[intent] + (SAID_MORE[intent] ?? "");
  return all.split("\n").flatMap((phrase) => (phrase.trim() === "" ? [] : [phrase.trim()]));
}

/** All lists a phrase may name. */
export const LISTS: Readonly<Record<string, string>> = {
  ...PHRASE_LISTS,
  ...SUPPLY_LISTS,
  ...WORLD_LISTS,
};
