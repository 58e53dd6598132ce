import { cardText } from "../src/cards/cardText.ts";
import { escapeMarkdown } from "../src/cards/escapeMarkdown.ts";
import { visitDayCard, visitOverviewCard } from "../src/cards/visitDayCard.ts";
import { isStaff } from "../src/core/person.ts";
import { LOCALES } from "../src/core/locale.ts";
import { formatDay } from "../src/locales/formatDay.ts";
import { textsFor } from "../src/locales/index.ts";
import { type VisitsTexts } from "../src/locales/zhHant/visits.ts";
import { type VisitSpan } from "../src/services/index.ts";
import { readDate } from "../src/understanding/readDate.ts";
import { type Talk } from "./talk.ts";

type Word = keyof VisitsTexts["words"];

const wordsFor = (name: Word): readonly string[] =>
  LOCALES.flatMap((locale) => textsFor(locale).visits.words[name]).toSorted(
    (a, b) => b.length - a.length,
  );

const afterWord = (name: Word) =>
  new RegExp(`^(?:${wordsFor(name).join("|")})(?:[\\s:：，,]+(.+))?$`, "isu");

const PAGE = /^(.*?)[\s，,]*(?:第\s*(\d{1,4})\s*[頁页]|page\s+(\d{1,4}))$/iu;
const TODAY = new Set(wordsFor("today"));
const OVERVIEW = new Set(wordsFor("overview"));
const PLAN = afterWord("plan");
const NO_ANSWER = afterWord("noAnswer");
const SNOOZE = afterWord("snooze");
const THIS_WEEK = new Set(wordsFor("thisWeek"));
const NEXT_WEEK = new Set(wordsFor("nextWeek"));

/** What a member of staff may say of return visits; parts as typed. */
export type VisitCommand =
  | { readonly type: "today"; readonly page: number }
  | { readonly type: "plan"; readonly week: "this" | "next"; readonly page: number }
  | { readonly type: "overview" }
  | { readonly type: "noAnswer" | "snooze"; readonly rest: string };

/** Reads 今天回訪, 回訪計劃 下週 第 2 頁, 沒人接 宏基建設, 延後回訪 宏基建設 2天 出差; null for anything else. */
export function readVisitCommand(typed: string): VisitCommand | null {
  const text = typed.normalize("NFKC").trim().replace(/\s+/g, " ");
  const paged = PAGE.exec(text);
  const page = Number(paged?.[2] ?? paged?.[3] ?? 1);
  const whole = (paged?.[1] ?? text).trim();
  const plain = whole.toLowerCase().replace(/[。.!！]+$/, "");
  if (TODAY.has(plain)) return { type: "today", page };
  if (OVERVIEW.has(plain)) return { type: "overview" };
  const plan = PLAN.exec(plain);
  if (plan !== null) {
    const week = (plan[1] ?? "").trim();
    if (week === "" || THIS_WEEK.has(week)) return { type: "plan", week: "this", page };
    if (NEXT_WEEK.has(week)) return { type: "plan", week: "next", page };
    return null;
  }
  const noAnswer = NO_ANSWER.exec(text);
  if (noAnswer !== null) return { type: "noAnswer", rest: noAnswer[1]?.trim() ?? "" };
  const snooze = SNOOZE.exec(text);
  return snooze === null ? null : { type: "snooze", rest: snooze[1]?.trim() ?? "" };
}

/** @returns false when it is nothing of the kind. */
export async function visitCommand(talk: Talk, text: string): Promise<boolean> {
  const command = readVisitCommand(text);
  if (command === null || !isStaff(talk.person)) return false;
  switch (command.type) {
    case "today":
      await sayDay(talk, { from: null, to: null, page: command.page }, textsOf(talk).words.today);
      return true;
    case "plan":
      await sayPlan(talk, command);
      return true;
    case "overview":
      await sayOverview(talk);
      return true;
    case "noAnswer":
      talk.say(await noAnswer(talk, command.rest));
      return true;
    case "snooze":
      talk.say(await snooze(talk, command.rest));
      return true;
  }
}

const textsOf = (talk: Talk) => talk.texts.visits;

const wordingOf = ({ texts, locale, unit }: Talk) => ({ texts, locale, now: unit.now });

async function zoneOf({ services, person }: Talk): Promise<string> {
  const own = (await services.organisations()).find(({ id }) => id === person.organisationId);
  return own?.profile.zone ?? "UTC";
}

/** Customers whose visit a list offers to prepare. */
const PREPARED = 3;

async function sayDay(talk: Talk, span: VisitSpan, words: readonly string[]): Promise<void> {
  const t = textsOf(talk);
  const day = await talk.services.visits.visitDay(talk.unit, talk.person, span);
  if (day === null) return talk.say(t.notHere);
  const card = visitDayCard(wordingOf(talk), day);
  const next = { words: words[0] ?? "", page: day.page + 1 };
  const [prepare = ""] = talk.texts.findings.words.prepare;
  const choices = [
    ...[...new Set(day.lines.map(({ customer }) => `${prepare} ${customer}`))].slice(0, PREPARED),
    ...(day.page < day.pages ? [t.pageButton(next)] : []),
  ];
  talk.say({ card, speak: cardText(card), choices });
}

async function sayPlan(
  talk: Talk,
  { week, page }: Extract<VisitCommand, { type: "plan" }>,
): Promise<void> {
  const { words } = textsOf(talk);
  const today = talk.unit.now.toZonedDateTimeISO(await zoneOf(talk)).toPlainDate();
  const sunday = today.add({ days: 7 - today.dayOfWeek });
  const span =
    week === "this"
      ? { from: today, to: sunday, page }
      : { from: sunday.add({ days: 1 }), to: sunday.add({ days: 7 }), page };
  const which = week === "this" ? words.thisWeek : words.nextWeek;
  await sayDay(talk, span, [`${words.plan[0] ?? ""} ${which[0] ?? ""}`]);
}

async function sayOverview(talk: Talk): Promise<void> {
  const overview = await talk.services.visits.visitOverview(talk.unit, talk.person);
  if (overview === null) return talk.say(textsOf(talk).notYours);
  const card = visitOverviewCard(wordingOf(talk), overview);
  talk.say({ card, speak: cardText(card) });
}

type Meant =
  | { readonly ok: true; readonly visitId: string; readonly rest: string }
  | { readonly ok: false; readonly said: string };

const MOST_WORDS = 6;

/** The longest words at the beginning that name a customer with an open visit; what follows is the rest. */
async function meant(talk: Talk, typed: string): Promise<Meant> {
  const t = textsOf(talk);
  const words = typed.split(/[\s,，:：]+/).filter((word) => word !== "");
  for (let count = Math.min(MOST_WORDS, words.length); count > 0; count -= 1) {
    const name = words.slice(0, count).join(" ");
    const found = await talk.services.visits.visitNamed(talk.unit, talk.person, name);
    if (found.type === "one") {
      return { ok: true, visitId: found.visitId, rest: words.slice(count).join(" ") };
    }
    if (found.type === "several") {
      const customers = found.customers.map(escapeMarkdown).join("、");
      return { ok: false, said: t.several({ customers }) };
    }
  }
  return { ok: false, said: t.unknown({ customer: escapeMarkdown(words[0] ?? "") }) };
}

async function noAnswer(talk: Talk, rest: string): Promise<string> {
  const t = textsOf(talk);
  if (rest === "") return t.need({ example: t.example.noAnswer });
  const found = await meant(talk, rest);
  if (!found.ok) return found.said;
  const { visits } = talk.services;
  const result = await visits.noAnswer(talk.unit, talk.person, found.visitId, found.rest);
  if (!result.ok) return t.refused[result.refusal];
  const customer = escapeMarkdown(result.customer);
  const { tries, most, passedTo } = result;
  return passedTo === null
    ? t.tryNoted({ customer, tries, most })
    : t.tryPassed({ customer, tries, name: escapeMarkdown(passedTo) });
}

const DAYS = /^(\d{1,2}|[一二兩两三四五六七])\s*(?:天|日|days?)(?![a-z])[\s，,]*(.*)$/isu;
const NUMERALS = "一二三四五六七";

/** 2天 原因, or a day of the calendar and the reason. */
function readUntil(
  text: string,
  now: Temporal.ZonedDateTime,
): { readonly until: Temporal.PlainDate; readonly reason: string } | null {
  const counted = DAYS.exec(text);
  if (counted !== null) {
    const said = counted[1] ?? "";
    const days = /\d/.test(said)
      ? Number(said)
      : /[兩两]/.test(said)
        ? 2
        : NUMERALS.indexOf(said) + 1;
    return { until: now.toPlainDate().add({ days }), reason: (counted[2] ?? "").trim() };
  }
  const [first = "", ...others] = text.split(" ");
  const named = readDate(first, now);
  return named === null ? null : { until: named.date, reason: others.join(" ").trim() };
}

async function snooze(talk: Talk, rest: string): Promise<string> {
  const t = textsOf(talk);
  if (rest === "") return t.need({ example: t.example.snooze });
  const found = await meant(talk, rest);
  if (!found.ok) return found.said;
  const now = talk.unit.now.toZonedDateTimeISO(await zoneOf(talk));
  const read = readUntil(found.rest, now);
  if (read === null) return t.needDay({ example: t.example.snooze });
  const asked = { visitId: found.visitId, until: read.until.toString(), reason: read.reason };
  const result = await talk.services.visits.snoozeVisit(talk.unit, talk.person, asked);
  const said = (date: string) => formatDay(Temporal.PlainDate.from(date), talk.locale);
  if (result.ok) {
    const { customer, until, dueOn } = result;
    return t.snoozed({ customer: escapeMarkdown(customer), until: said(until), due: said(dueOn) });
  }
  const { limits, dueOn } = result;
  const more =
    limits === undefined || dueOn === undefined
      ? ""
      : t.limits({ times: limits.times, days: limits.mostDays, due: said(dueOn) });
  return `${t.refused[result.refusal]}${more}`;
}
