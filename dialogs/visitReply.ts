import { escapeMarkdown } from "../src/cards/escapeMarkdown.ts";
import { type VisitFacts } from "../src/core/findings/visit.ts";
import { LOCALES } from "../src/core/locale.ts";
import { formatWhen } from "../src/locales/formatWhen.ts";
import { textsFor } from "../src/locales/index.ts";
import { type FindingsTexts } from "../src/locales/zhHant/findings.ts";
import { type CustomerReply, type Replied } from "../src/services/findings/index.ts";
import { bare, readCommand } from "./guided/commands.ts";
import { type Said } from "./guided/question.ts";
import { type Session } from "./session.ts";
import { type Talk } from "./talk.ts";
import { asideOf, certainWish, namedWish } from "./wishes.ts";
import { readMoment } from "./visitWords.ts";

/** As written, in every language. */
const wordsOf = (name: keyof FindingsTexts["replyWords"]): readonly string[] =>
  LOCALES.flatMap((locale) => {
    const { replyWords, answer } = textsFor(locale).findings;
    return [...replyWords[name], answer[name]];
  });

const setOf = (name: keyof FindingsTexts["replyWords"]): ReadonlySet<string> =>
  new Set(wordsOf(name).map(bare));

const WORDS = {
  yes: setOf("yes"),
  another: setOf("another"),
  notConvenient: setOf("notConvenient"),
};

const leading = (name: keyof FindingsTexts["replyWords"]): RegExp =>
  new RegExp(
    `^(?:${wordsOf(name)
      .toSorted((a, b) => b.length - a.length)
      .join("|")})[\\s:：，,]+(.+)$`,
    "isu",
  );
const ANOTHER_AT = leading("another");
const NOT_BECAUSE = leading("notConvenient");

/**
 * What a customer writes after a visit was announced, or after they were told what came of it, belongs to
 * that visit (B2).
 *
 * @returns false when no visit was told last, or the words are for something else.
 */
export async function obeyVisitReply(session: Session, said: Said): Promise<boolean> {
  const { talk } = session;
  if (talk.person.kind !== "customer" || !talk.told || said.text.trim() === "") return false;
  const told = await talk.services.around.lastTold(talk.conversationKey);
  if (told === null) return false;
  if (told.topic === "result") return takeScore(session, told.visitId, said.text);
  const visit = await talk.services.around.toldVisit(talk.person, told.visitId);
  if (visit === null || visit.status !== "PLANNED") return false;
  return hearReply(session, visit, said);
}

async function hearReply(session: Session, visit: VisitFacts, said: Said): Promise<boolean> {
  const words = bare(said.text);
  // Thanks after it is settled are thanks.
  const isOpen = visit.announcement === "asked" || visit.announcement === "another";
  if (WORDS.yes.has(words)) {
    if (visit.announcement === "asked") return take(session, visit, { type: "yes" });
    return visit.announcement === "agreed" && sayAgreed(session, visit);
  }
  if (WORDS.notConvenient.has(words)) {
    return take(session, visit, { type: "notConvenient", note: null });
  }
  const because = NOT_BECAUSE.exec(said.text.normalize("NFKC").trim())?.[1];
  if (because !== undefined) return take(session, visit, { type: "notConvenient", note: because });
  if (WORDS.another.has(words)) {
    askWhen(session, visit);
    return true;
  }
  const behind = ANOTHER_AT.exec(said.text.normalize("NFKC").trim())?.[1];
  if (!isOpen && behind === undefined) return false;
  if (behind === undefined && isAnotherMatter(said)) return false;
  const at = await momentIn(session, behind ?? said.text);
  if (at !== null) return take(session, visit, { type: "another", at, note: said.text });
  if (behind !== undefined) {
    askWhen(session, visit);
    return true;
  }
  if (visit.announcement !== "asked") return false;
  return take(session, visit, { type: "words", note: said.text });
}

/** Another contact has agreed already, or the same one says so again. */
async function sayAgreed({ talk }: Session, { personId, agreedAt }: VisitFacts): Promise<boolean> {
  if (agreedAt === null) return false;
  const name = escapeMarkdown((await talk.services.staff()).everById(personId)?.name ?? "");
  const when = formatWhen(agreedAt, talk.unit.now, await zoneOf(talk), talk.locale);
  talk.say(talk.texts.findings.replyTaken.yes({ name, when }));
  return true;
}

/** A command, a side question or a wish of its own is no answer about a time. */
const isAnotherMatter = (said: Said): boolean =>
  namedWish(said.text) !== null ||
  readCommand(said.text) !== null ||
  asideOf(said, false) !== null ||
  certainWish(said.reading) !== null;

async function zoneOf({ services, person }: Talk): Promise<string> {
  const organisations = await services.organisations();
  return organisations.find(({ id }) => id === person.organisationId)?.profile.zone ?? "UTC";
}

const momentIn = async ({ talk }: Session, text: string): Promise<Temporal.Instant | null> =>
  readMoment(text, talk.unit.now.toZonedDateTimeISO(await zoneOf(talk)));

function askWhen(session: Session, visit: VisitFacts): void {
  session.state = { ...session.state, pending: { type: "visitTime", visitId: visit.id } };
  session.talk.say(session.talk.texts.findings.askWhen);
}

async function take(session: Session, visit: VisitFacts, reply: CustomerReply): Promise<boolean> {
  const { talk } = session;
  session.state = { ...session.state, pending: null, misses: 0 };
  const result = await talk.services.around.reply(talk.unit, talk.person, visit.id, reply);
  talk.say(inWords(session, result));
  return true;
}

function inWords({ talk }: Session, result: Replied): string {
  const t = talk.texts.findings;
  if (!result.ok) return t.cannotReply[result.reason];
  const name = escapeMarkdown(result.visitor);
  const when =
    result.at === null ? "" : formatWhen(result.at, talk.unit.now, result.zone, talk.locale);
  return t.replyTaken[result.type]({ name, when });
}

/** Settles "when does it suit you?". @returns false when the words were no time. */
export async function settleVisitTime(
  session: Session,
  visitId: string,
  said: Said,
): Promise<boolean> {
  const { talk } = session;
  const visit = await talk.services.around.toldVisit(talk.person, visitId);
  if (visit === null) return false;
  const at = await momentIn(session, said.text);
  if (at !== null) return take(session, visit, { type: "another", at, note: said.text });
  if (isAnotherMatter(said) || WORDS.notConvenient.has(bare(said.text))) return false;
  talk.say(talk.texts.findings.askWhen);
  return true;
}

const SCORE = /^([1-5])\s*(?:分|星|顆星|颗星|stars?|points?|\/\s*5)?$/iu;

/** 「5」 or 「5 很滿意」 after a visit. */
async function takeScore({ talk }: Session, visitId: string, text: string): Promise<boolean> {
  const words = text.normalize("NFKC").trim();
  const label = LOCALES.flatMap((locale) => Object.entries(textsFor(locale).cards.score)).find(
    ([, title]) => bare(title) === bare(words),
  );
  const score = Number(label?.[0] ?? SCORE.exec(words)?.[1] ?? 0);
  if (score === 0) return false;
  const t = talk.texts.findings;
  const scored = await talk.services.around.score(talk.unit, talk.person, visitId, score);
  if (!scored.ok) {
    talk.say(t.cannotScore[scored.reason]);
    return true;
  }
  talk.say(t.scored);
  return true;
}
