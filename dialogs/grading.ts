import { escapeMarkdown } from "../src/cards/escapeMarkdown.ts";
import { type GradingRules, MEASURES } from "../src/core/customers/grading/rules.ts";
import { LOCALES, type LocalText } from "../src/core/locale.ts";
import { formatDay } from "../src/locales/formatDay.ts";
import { textsFor } from "../src/locales/index.ts";
import { type GradingTexts } from "../src/locales/zhHant/grading.ts";
import { type GradeExplained, type GradeOverview, type GradeSet } from "../src/services/index.ts";
import { readDate } from "../src/understanding/readDate.ts";
import { afterWord, meantCustomer, tidied } from "./meantCustomer.ts";
import { type Talk } from "./talk.ts";

const wordsFor = (name: keyof GradingTexts["words"]): readonly string[] =>
  LOCALES.flatMap((locale) => textsFor(locale).grading.words[name]);

/** What staff may say of grades. */
export type GradingCommand =
  | { readonly type: "overview" }
  /** The customer, and where it is to be given by hand the grade, as typed. */
  | { readonly type: "grade" | "restore" | "key" | "notKey"; readonly rest: string };

/** Reads 評級 宏基建設, 評級總覽, 設為重點 宏基建設 原因; null for anything else. */
export function readGradingCommand(typed: string): GradingCommand | null {
  const text = tidied(typed);
  if (wordsFor("overview").includes(text.toLowerCase())) return { type: "overview" };
  for (const type of ["grade", "restore", "key", "notKey"] as const) {
    const rest = afterWord(text, wordsFor(type));
    if (rest !== null) return { type, rest };
  }
  return null;
}

const UNTIL = new RegExp(
  `^[\\s，,]*(?:${wordsFor("until").join("|")})\\s*(\\d{4}[-/年.]\\d{1,2}[-/月.]\\d{1,2}日?|[^\\s，,]+)[\\s，,]*(.*)$`,
  "is",
);
const REASON = new RegExp(`^(?:${wordsFor("reason").join("|")})[\\s:：，,]*`, "i");

/** A grade in what was typed: the customer stands before it, the last day and the reason after it. */
export function readOverride(
  rest: string,
  { grades }: Pick<GradingRules, "grades">,
): { readonly customer: string; readonly grade: string; readonly after: string } | null {
  const labels = grades.flatMap(({ id, label }) =>
    [id, ...LOCALES.map((locale) => label[locale])].map((word) => ({ id, word })),
  );
  for (const { id, word } of labels.toSorted((a, b) => b.word.length - a.word.length)) {
    const at = ` ${rest.toLowerCase()} `.lastIndexOf(` ${word.toLowerCase()} `);
    if (at <= 0) continue;
    const after = rest.slice(at + word.length).trim();
    return { customer: rest.slice(0, at).trim(), grade: id, after };
  }
  return null;
}

/** @returns false when it is nothing of the kind, or their organisation has no grades. */
export async function gradingCommand(talk: Talk, text: string): Promise<boolean> {
  const command = readGradingCommand(text);
  if (command === null) return false;
  const own = await talk.services.grading.rulesFor(talk.person);
  if (own === null) return false;
  const t = talk.texts.grading;
  if (command.type === "overview") {
    const overview = await talk.services.grading.overview(talk.unit, talk.person);
    talk.say(overview === null ? t.refused.notYours : overviewInWords(talk, overview));
  } else if (command.type === "grade") {
    await grade(talk, command.rest, own.rules);
  } else if (command.type === "restore") {
    const customer = await meantCustomer(talk, command.rest, t.example);
    if (customer === null) return true;
    const result = await talk.services.grading.restore(talk.unit, talk.person, customer.id);
    const name = escapeMarkdown(customer.name);
    sayResult(talk, result, ({ rules, byRule }) =>
      t.restored({ name, grade: labelOf(talk, rules, byRule.grade) }),
    );
  } else {
    await markKey(talk, command.type === "key", command.rest);
  }
  return true;
}

async function grade(talk: Talk, rest: string, rules: GradingRules): Promise<void> {
  const t = talk.texts.grading;
  const override = readOverride(rest, rules);
  const customer = await meantCustomer(talk, override?.customer ?? rest, t.example);
  if (customer === null) return;
  const { grading } = talk.services;
  if (override === null) {
    const explained = await grading.explain(talk.unit, talk.person, customer.id);
    return talk.say(explained === null ? t.refused.unknown : explainedInWords(talk, explained));
  }
  const [, day = "", told = ""] = UNTIL.exec(override.after) ?? [];
  const until = await dayOf(talk, day);
  const reason = told.replace(REASON, "").trim();
  if (until === null || reason === "") return talk.say(t.needUntil({ example: t.example }));
  const asked = { customerId: customer.id, grade: override.grade, until, reason };
  const result = await grading.override(talk.unit, talk.person, asked);
  sayResult(talk, result, ({ rules: ours }) =>
    t.set({
      name: escapeMarkdown(customer.name),
      grade: labelOf(talk, ours, override.grade),
      until: until.toString(),
    }),
  );
}

async function dayOf(talk: Talk, typed: string): Promise<Temporal.PlainDate | null> {
  if (typed === "") return null;
  const all = await talk.services.organisations();
  const own = all.find(({ id }) => id === talk.person.organisationId);
  const now = talk.unit.now.toZonedDateTimeISO(own?.profile.zone ?? "UTC");
  return readDate(typed.replace(/[-.]/g, "/"), now)?.date ?? null;
}

/** The customer is the longest beginning that names one; the rest is the reason. */
async function markKey(talk: Talk, key: boolean, rest: string): Promise<void> {
  const t = talk.texts.grading;
  const words = rest.split(" ");
  for (let count = words.length; count > 0; count -= 1) {
    const found = await talk.services.findCustomer(talk.person, words.slice(0, count).join(" "));
    if (found.type !== "one" && count > 1) continue;
    const customer = await meantCustomer(talk, words.slice(0, count).join(" "), t.example);
    if (customer === null) return;
    const reason = words.slice(count).join(" ").replace(REASON, "");
    const asked = { customerId: customer.id, key, reason };
    const result = await talk.services.grading.markKey(talk.unit, talk.person, asked);
    const name = escapeMarkdown(customer.name);
    return sayResult(talk, result, () => (key ? t.keySet : t.keyCleared)({ name }));
  }
}

const localOf = (talk: Talk, text: LocalText): string => text[talk.locale];

const labelOf = (talk: Talk, { grades }: GradingRules, id: string): string => {
  const label = grades.find((known) => known.id === id)?.label;
  return label === undefined ? id : localOf(talk, label);
};

function sayResult(
  talk: Talk,
  result: GradeSet,
  done: (explained: GradeExplained) => string,
): void {
  const t = talk.texts.grading;
  if (result.ok) {
    const { explained } = result;
    return talk.say([done(explained), tagsInWords(talk, explained)].join("\n\n"));
  }
  const { refusal, clause } = result;
  const why = clause === null ? "" : t.why({ article: localOf(talk, clause.article) });
  talk.say(`${t.refused[refusal]}${why}`);
}

function tagsInWords(talk: Talk, { rules, tagged }: GradeExplained): string {
  const labels = tagged.tags.flatMap((tag) => {
    const row = rules.tags.find((known) => known.tag === tag);
    return row === undefined ? [] : [localOf(talk, row.label)];
  });
  return talk.texts.grading.tags({ tags: labels, priority: tagged.priority });
}

/** The grade in force, what it stands on, and what it was before. */
export function explainedInWords(talk: Talk, explained: GradeExplained): string {
  const t = talk.texts.grading;
  const { rules, customer, byRule, hand, organisation, clause, assumed, history } = explained;
  const { zone } = organisation.profile;
  const day = (at: Temporal.Instant | null) =>
    at === null ? "" : at.toZonedDateTimeISO(zone).toPlainDate().toString();
  const ruled = labelOf(talk, rules, byRule.grade);
  const figures = MEASURES.flatMap((measure) => {
    const value = customer.measures[measure];
    return value === null ? [] : [t.value({ measure, value })];
  });
  return [
    t.title({
      name: escapeMarkdown(customer.name),
      number: escapeMarkdown(customer.number),
      grade: labelOf(talk, rules, hand?.grade ?? byRule.grade),
    }),
    ...(hand === null
      ? []
      : [
          t.byHand({
            grade: labelOf(talk, rules, hand.grade),
            until: hand.until ?? "",
            byRule: ruled,
          }),
        ]),
    t.byRule({ grade: ruled, reasons: byRule.reasons.map(t.reason) }),
    t.figures({ figures }),
    tagsInWords(talk, explained),
    ...(clause === null ? [] : [t.basis({ article: localOf(talk, clause.article), assumed })]),
    ...(history.length === 0
      ? []
      : [
          [
            t.historyTitle,
            ...history.map((line) =>
              t.history({
                from: day(line.fromAt),
                to: day(line.toAt),
                grade: labelOf(talk, rules, line.grade),
                byHand: line.source === "hand",
                by: escapeMarkdown(line.by ?? ""),
                reason: escapeMarkdown(line.reason ?? ""),
                until: line.until ?? "",
              }),
            ),
          ].join("\n"),
        ]),
  ].join("\n\n");
}

function overviewInWords(talk: Talk, overview: GradeOverview): string {
  const t = talk.texts.grading;
  const { rules, counts, tags, since, changes, latest, byHand } = overview;
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const line = (label: string, count: number) =>
    t.count({ label, count, percent: `${((100 * count) / Math.max(1, total)).toFixed(1)} %` });
  const ungraded = counts.get("") ?? 0;
  return [
    t.overviewTitle({ total }),
    [
      ...rules.grades.map(({ id, label }) => line(localOf(talk, label), counts.get(id) ?? 0)),
      ...(ungraded === 0 ? [] : [line(t.ungraded, ungraded)]),
    ].join("\n"),
    [
      t.tagsTitle,
      ...rules.tags.map(({ tag, label }) => line(localOf(talk, label), tags.get(tag) ?? 0)),
    ].join("\n"),
    [
      t.changesTitle({ since: formatDay(since, talk.locale), count: changes }),
      ...latest.map(({ name, from, to, source }) =>
        t.change({
          name: escapeMarkdown(name),
          from: from === null ? "" : labelOf(talk, rules, from),
          to: labelOf(talk, rules, to),
          byHand: source === "hand",
        }),
      ),
    ].join("\n"),
    ...(byHand === 0 ? [] : [t.byHandCount({ count: byHand })]),
  ].join("\n\n");
}
