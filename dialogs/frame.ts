import { sayAside } from "./asides.ts";
import { readCaseWords } from "./caseWords.ts";
import { type Said } from "./guided/question.ts";
import { type Frame } from "./guided/turn.ts";
import { clauseShown } from "./organisation.ts";
import { type Entry } from "./session.ts";
import { asideOf, certainWish, namedWish } from "./wishes.ts";

/** What the engine of forms may ask of the conversation around it. */
export function makeFrame(entries: readonly Entry[]): Frame {
  const intentOf = (dialogId: string) =>
    entries.find(({ dialog }) => dialog.id === dialogId)?.intent ?? null;
  return {
    clause: clauseShown,
    aside: async (talk, said, sure) => {
      const aside = asideOf(said, sure);
      if (aside === null) return false;
      await sayAside(talk, aside, said);
      return true;
    },
    wanted: (talk, said, dialogId, sure) => {
      const t = talk.texts;
      const words = readCaseWords(said.text);
      if (words?.type === "verb" && words.reference !== null) return t.status.can[words.verb];
      const named = namedWish(said.text);
      if (named === "message") return t.root.menu.message;
      if (named === "onBehalf") return t.root.menu.onBehalf;
      if (named === "complaint" && intentOf(dialogId) !== "complaint") return t.root.menu.complaint;
      if (named === "menu") return t.root.wish.menu;
      if (sure && !isClearWish(said)) return null;
      return wishedElsewhere(certainWish(said.reading), intentOf(dialogId), t.root.wish);
    },
  };
}

const OPENING =
  /^(?:你好|您好|請問|请问)?[，, ]*(?:我|我們|我们)?(?:要|想|想要)|^(?:i|we)(?: would like|'d like| want)\b/iu;
const QUITE_SURE = 0.9;

/** Begins like a wish and is nearly certain one that no answer to a question of ours would be. */
const isClearWish = ({ text, reading }: Said): boolean =>
  OPENING.test(text) &&
  reading.confidence >= QUITE_SURE &&
  ["supply", "tour", "praise"].includes(reading.intent);

/** A matter of its own, other than the one being filled in. */
function wishedElsewhere(
  wish: ReturnType<typeof certainWish>,
  here: string | null,
  names: Readonly<Record<string, string>>,
): string | null {
  switch (wish) {
    case "complaint":
    case "misconduct":
      return here === "complaint" ? null : (names[wish] ?? null);
    case "supply":
      return here === "supply" ? null : (names[wish] ?? null);
    case "suggestion":
    case "consultation":
    case "tour":
    case "praise":
      return names[wish] ?? null;
    default:
      return null;
  }
}
