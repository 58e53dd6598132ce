import { formatReference, readReference } from "../src/core/case/reference.ts";
import { LOCALES } from "../src/core/locale.ts";
import { textsFor } from "../src/locales/index.ts";
import { formatWhen } from "../src/locales/formatWhen.ts";
import { foldTidied, tidyText } from "../src/understanding/foldText.ts";
import { findReference } from "../src/understanding/slots/reference.ts";
import { sayCase } from "./caseStatus.ts";
import { bare } from "./guided/commands.ts";
import { type Session } from "./session.ts";

/** What an outsider types about a request of a customer of theirs. */
export type PartyWords =
  /** `code` as typed; "" when none was. */
  | { readonly type: "join"; readonly reference: string; readonly code: string }
  | { readonly type: "leave"; readonly reference: string };

const wordsFor = (name: "joinWords" | "leaveWords"): ReadonlySet<string> =>
  new Set(LOCALES.flatMap((locale) => textsFor(locale).supply.party[name].split("|").map(bare)));

const JOIN = wordsFor("joinWords");
const LEAVE = wordsFor("leaveWords");
const LONGEST = 120;

/** Reads `加入 S-7K3M-9QX2 4F7K-2M9P` and `退出 S-7K3M-9QX2`. @returns null for anything else. */
export function readPartyWords(text: string): PartyWords | null {
  if (text.length > LONGEST || !/[\d-]/.test(text.normalize("NFKC"))) return null;
  const tidied = tidyText(text);
  const found = findReference(foldTidied(tidied));
  const reference = found === null ? null : readReference(found.value);
  if (found === null || reference === null) return null;
  const head = bare(tidied.slice(0, found.start).replace(/[\s:]+$/u, ""));
  const rest = tidied
    .slice(found.end)
    .replace(/^[\s:,、。]+/u, "")
    .trim();
  if (JOIN.has(head)) return { type: "join", reference, code: rest };
  return LEAVE.has(head) && rest === "" ? { type: "leave", reference } : null;
}

/** @returns false when the words are none of an outsider's. */
export async function obeyPartyWords(session: Session, text: string): Promise<boolean> {
  const words = readPartyWords(text);
  if (words === null) return false;
  if (words.type === "join") await join(session, words.reference, words.code);
  else await leave(session, words.reference);
  return true;
}

async function join(session: Session, stored: string, code: string): Promise<void> {
  const { talk } = session;
  const t = talk.texts.supply.party;
  const reference = formatReference(stored);
  if (code === "") {
    const [word = ""] = t.joinWords.split("|");
    talk.say(t.needCode({ example: `${word} ${reference} 4F7K-2M9P` }));
    return;
  }
  const answer = await talk.services.parties.join(talk.unit, {
    ...{ person: talk.person, accountKey: talk.conversationKey, reference: stored, code },
  });
  switch (answer.type) {
    case "unknown":
      talk.say(t.unknown);
      return;
    case "locked": {
      const until = formatWhen(answer.until, talk.unit.now, answer.zone, talk.locale);
      talk.say(talk.texts.cases.locked({ until }));
      return;
    }
    case "refused":
      talk.say(t.refused[answer.reason]);
      return;
    case "joined": {
      session.state = { ...session.state, about: reference };
      const role = talk.texts.supply.card[answer.role];
      talk.say((answer.again ? t.joinedAgain : t.joined)({ reference, role }));
      sayCase(talk, answer.view);
    }
  }
}

async function leave({ talk }: Session, reference: string): Promise<void> {
  const { supply, cases } = talk.texts;
  const caseId = await talk.services.findCase(talk.person, reference);
  if (caseId === null) {
    talk.say(cases.unknown);
    return;
  }
  const role = await talk.services.parties.leave(talk.unit, { caseId, by: talk.person });
  const said = {
    reference: formatReference(reference),
    role: role === null ? "" : supply.card[role],
  };
  talk.say(role === null ? supply.party.noPart : supply.party.left(said));
}
