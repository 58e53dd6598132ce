import { z } from "zod";
import { cardText } from "../src/cards/cardText.ts";
import { escapeMarkdown } from "../src/cards/escapeMarkdown.ts";
import { qualityCard } from "../src/cards/qualityCard.ts";
import { cleanText } from "../src/core/cleanText.ts";
import { isStaff } from "../src/core/person.ts";
import { formatDay } from "../src/locales/formatDay.ts";
import { foldText } from "../src/understanding/foldText.ts";
import { findDay } from "../src/understanding/slots/day.ts";
import { type Judged } from "../src/services/findings/index.ts";
import { begin } from "./forms.ts";
import { guided } from "./guided/guided.ts";
import { type Submitted } from "./guided/question.ts";
import { namedFirst } from "./leave.ts";
import { SILENCE } from "./reading.ts";
import { type Session } from "./session.ts";
import { type Talk } from "./talk.ts";
import { wordsFor } from "./visitWords.ts";

const escaped = (name: Parameters<typeof wordsFor>[0]): string => wordsFor(name).join("|");

const DIGEST = new RegExp(
  `^(?:${escaped("digest")})(?:\\s*(\\d{1,3})\\s*(?:${escaped("days")})?)?$`,
  "iu",
);
const JUDGE = new RegExp(
  `^(${escaped("notValuable")}|${escaped("valuable")})\\s*#?(\\d{1,9})(?:[\\s:：，,]+(.+))?$`,
  "isu",
);
const NOT_VALUABLE = new RegExp(`^(?:${escaped("notValuable")})$`, "iu");
const IMPROVE = new RegExp(
  `^(?:${escaped("improve")})\\s*((?:#?\\d{1,9}[\\s,，、]*)+)(.*)$`,
  "isu",
);
const FINISH = new RegExp(
  `^(${escaped("finish")}|${escaped("drop")})\\s*#?(\\d{1,9})(?:[\\s:：，,]+(.+))?$`,
  "isu",
);
const DROP = new RegExp(`^(?:${escaped("drop")})$`, "iu");

const MOST_DAYS = 366;

/** What technical quality and leaders say of the product's quality (C-10). */
export type QualityCommand =
  | { readonly type: "digest"; readonly days: number | null }
  | {
      readonly type: "judge";
      readonly number: number;
      readonly valuable: boolean;
      readonly reason: string;
    }
  | { readonly type: "improve"; readonly numbers: readonly number[]; readonly rest: string }
  | {
      readonly type: "finish";
      readonly number: number;
      readonly outcome: string;
      readonly dropped: boolean;
    };

/** Reads 質量彙總, 有價值 12 原因, 改善 12 13 石建平 12/31 調整配比, 完成改善 3 成效; null for anything else. */
export function readQualityCommand(typed: string): QualityCommand | null {
  const text = typed.normalize("NFKC").trim().replace(/\s+/g, " ");
  const digest = DIGEST.exec(text);
  if (digest !== null) {
    const days = digest[1] === undefined ? null : Math.min(Number(digest[1]), MOST_DAYS);
    return { type: "digest", days: days === 0 ? null : days };
  }
  const judge = JUDGE.exec(text);
  if (judge !== null) {
    const [, word = "", number, reason = ""] = judge;
    const valuable = !NOT_VALUABLE.test(word);
    return { type: "judge", number: Number(number), valuable, reason: reason.trim() };
  }
  const finish = FINISH.exec(text);
  if (finish !== null) {
    const [, word = "", number, outcome = ""] = finish;
    const dropped = DROP.test(word);
    return { type: "finish", number: Number(number), outcome: outcome.trim(), dropped };
  }
  const improve = IMPROVE.exec(text);
  if (improve === null) return null;
  const { numbers, rest } = numbersIn(improve[1] ?? "", improve[2] ?? "");
  return { type: "improve", numbers, rest };
}

/** Numbers at the beginning; one that goes on as a date (12/31) belongs to what follows. */
function numbersIn(list: string, rest: string) {
  const goesOn = /^[/.\-月]/u.test(rest);
  const all = [...list.matchAll(/\d{1,9}/gu)].map(([number]) => number);
  const last = goesOn ? all.pop() : undefined;
  return { numbers: all.map(Number), rest: `${last ?? ""}${rest}`.trim() };
}

/** @returns false when it is nothing of the kind, or their policy has no product. */
export async function obeyQualityWords(session: Session, text: string): Promise<boolean> {
  const { talk } = session;
  const command = readQualityCommand(text);
  if (command === null || !isStaff(talk.person)) return false;
  const own = await talk.services.around.rules(talk.person);
  if (own?.rules.quality === undefined) return false;
  const { around } = talk.services;
  const t = talk.texts.findings.quality;
  switch (command.type) {
    case "digest":
      await sayDigest(talk, command.days);
      return true;
    case "judge":
      await judge(session, command);
      return true;
    case "improve":
      await improve(talk, own.organisation.profile.zone, command);
      return true;
    case "finish": {
      const done = await around.finish(talk.unit, talk.person, command);
      talk.say(
        done.ok
          ? t.finished({ title: escapeMarkdown(done.title), dropped: command.dropped })
          : t.refused[done.refusal],
      );
      return true;
    }
  }
}

/** A button names the item alone: then the reason is asked for. */
async function judge(
  session: Session,
  { number, valuable, reason }: Extract<QualityCommand, { type: "judge" }>,
): Promise<void> {
  const { talk } = session;
  if (reason === "") return begin(session, judgeQuality, SILENCE, { number, valuable });
  talk.say(judgedInWords(talk, await judgedBy(talk, { number, valuable, reason })));
}

const judgedBy = ({ services, unit, person }: Talk, said: Judgement): Promise<Judged> =>
  services.around.judge(unit, person, said);

const judgedInWords = ({ texts }: Talk, judged: Judged): string => {
  const t = texts.findings.quality;
  return judged.ok ? t.judged(judged) : t.refused[judged.refusal];
};

interface Judgement {
  readonly number: number;
  readonly valuable: boolean;
  readonly reason: string;
}

/** Why a piece of information is valuable, or isn't (C-10). */
export const judgeQuality = guided({
  id: "judgeQuality",
  title: (t) => t.findings.quality.judgeTitle,
  draft: z.object({
    number: z.int().min(1),
    valuable: z.boolean(),
    reason: z.string().max(8_000).transform(cleanText).pipe(z.string().min(1).max(1_000)),
  }),
  confirm: false,
  questions: [
    {
      field: "reason",
      type: "text",
      label: (t) => t.findings.quality.reason.label,
      ask: (t, { draft: { number = 0, valuable = true } }) =>
        t.findings.quality.reason.ask({ number, valuable }),
      example: (t) => t.findings.quality.reason.example,
      why: (t) => t.findings.quality.reason.why,
      clauses: ["C-10"],
    },
  ],
  submit: async (talk, _draftId, said): Promise<Submitted<Judged>> => {
    const judged = await judgedBy(talk, said);
    return judged.ok
      ? { ok: true, result: judged, reference: null }
      : { ok: false, text: judgedInWords(talk, judged) };
  },
  answer: (talk, judged) => ({ text: judgedInWords(talk, judged) }),
});

async function sayDigest(talk: Talk, days: number | null): Promise<void> {
  const t = talk.texts.findings.quality;
  const digest = await talk.services.around.qualityDigest(talk.unit, talk.person, days);
  if (!digest.ok) return talk.say(t.refused[digest.refusal]);
  const wording = { texts: talk.texts, locale: talk.locale, now: talk.unit.now };
  const card = qualityCard(wording, digest);
  const open = digest.counts
    .flatMap(({ items }) => items)
    .filter(({ valuable }) => valuable === null)
    .slice(0, 2);
  // A reason is written behind it: the button shows how.
  talk.say({
    card,
    speak: cardText(card),
    choices: open.flatMap(({ number }) => [
      t.judgeButton({ number, valuable: true }),
      t.judgeButton({ number, valuable: false }),
    ]),
  });
}

/** 「石建平 12/31 調整石膏摻量」: a name, a day, and what is done, in any order of the last two. */
async function improve(
  talk: Talk,
  zone: string,
  { numbers, rest }: Extract<QualityCommand, { type: "improve" }>,
): Promise<void> {
  const t = talk.texts.findings.quality;
  if (rest === "") return talk.say(t.howToImprove);
  const named = namedFirst(talk, await talk.services.staff(), rest);
  if (!named.ok) return talk.say(`${named.said}\n\n${t.howToImprove}`);
  const now = talk.unit.now.toZonedDateTimeISO(zone);
  const words = named.rest.trim();
  const day = findDay(foldText(words), now, true);
  if (day === null || day.date === null) return talk.say(t.howToImprove);
  const title = `${words.slice(0, day.start)}${words.slice(day.end)}`.trim();
  const asked = { numbers, title, owner: named.person, dueOn: day.date };
  const improved = await talk.services.around.improve(talk.unit, talk.person, asked);
  if (!improved.ok) return talk.say(t.refused[improved.refusal]);
  talk.say(
    t.begun({
      title: escapeMarkdown(improved.title),
      owner: escapeMarkdown(improved.owner),
      dueOn: formatDay(day.date, talk.locale),
    }),
  );
}
