import { LOCALES } from "../src/core/locale.ts";
import { isStaff } from "../src/core/person.ts";
import { formatWhen } from "../src/locales/formatWhen.ts";
import { textsFor } from "../src/locales/index.ts";
import { type Talk } from "./talk.ts";

type Word = "deadLetters" | "unreachable" | "redrive" | "all" | "unread";

const wordsFor = (name: Word): readonly string[] =>
  LOCALES.flatMap((locale) => textsFor(locale).delivery.words[name]);

const DEAD = new Set(wordsFor("deadLetters"));
const UNREACHABLE = new Set(wordsFor("unreachable"));
const ALL = new Set(wordsFor("all"));
const UNREAD = new Set(wordsFor("unread"));
const REDRIVE = new RegExp(`^(?:${wordsFor("redrive").join("|")})(?:\\s*(.*))?$`, "i");

/** What a director may ask about delivery, and whoever looks after it. */
export type DeliveryCommand =
  | { readonly type: "deadLetters" | "unreachable" }
  /** Null: all of them. */
  | { readonly type: "redrive"; readonly number: string | null };

/** Reads 死信, 聯絡不上, 重送 12; null for anything else. */
export function readDeliveryCommand(typed: string): DeliveryCommand | null {
  const text = typed.normalize("NFKC").trim().toLowerCase().replace(/\s+/g, " ");
  if (DEAD.has(text)) return { type: "deadLetters" };
  if (UNREACHABLE.has(text)) return { type: "unreachable" };
  const which = REDRIVE.exec(text)?.[1]?.trim();
  if (which === undefined) return null;
  if (ALL.has(which)) return { type: "redrive", number: null };
  const number = /^[#＃]?(\d{1,18})$/.exec(which)?.[1];
  return number === undefined ? null : { type: "redrive", number };
}

/** @returns false when it is nothing of the kind. */
export async function deliveryCommand(talk: Talk, text: string): Promise<boolean> {
  const command = readDeliveryCommand(text);
  if (command === null || !isStaff(talk.person)) return false;
  const t = talk.texts.delivery;
  const { roles } = talk.person;
  if (!roles.includes("director") && !roles.includes("officeDirector")) {
    talk.say(t.directorOnly);
    return true;
  }
  switch (command.type) {
    case "deadLetters":
      talk.say(await talk.services.listDeadLetters(talk.unit, talk.person, talk.locale));
      return true;
    case "unreachable":
      talk.say(await talk.services.listUnreachable(talk.unit, talk.person, talk.locale));
      return true;
    case "redrive": {
      const count = await talk.services.redrive(talk.unit, talk.person, command.number);
      talk.say(count === 0 ? t.redriveNone : t.redriven({ count }));
      return true;
    }
  }
}

/**
 * Says in one message what came while somebody was away from the web chat (B8).
 *
 * @returns false when there is nothing.
 */
export async function sayMissed(talk: Talk): Promise<boolean> {
  if (talk.channel !== "webchat") return false;
  const missed = await talk.services.missed(talk.conversationKey);
  if (missed === null) return false;
  const t = talk.texts.delivery;
  const [organisation] = await talk.services.organisations();
  const zone = organisation?.profile.zone ?? "UTC";
  const lines = missed.latest.map(({ at, what }) =>
    t.missedLine({ when: formatWhen(at, talk.unit.now, zone, talk.locale), what }),
  );
  const more = missed.count - lines.length;
  talk.say({
    text: [
      t.missed({ count: missed.count }),
      lines.join("\n"),
      ...(more > 0 ? [t.more({ count: more })] : []),
    ].join("\n\n"),
    choices: [t.missedButton],
  });
  return true;
}

/** @returns false when something else was said. */
export async function sayUnread(talk: Talk, text: string): Promise<boolean> {
  if (!UNREAD.has(text.normalize("NFKC").trim().toLowerCase())) return false;
  const texts = await talk.services.unread(talk.conversationKey);
  talk.say(texts.length === 0 ? talk.texts.delivery.noMissed : texts.join("\n\n---\n\n"));
  return true;
}
