import { cardText } from "../src/cards/cardText.ts";
import { escapeMarkdown } from "../src/cards/escapeMarkdown.ts";
import { supplyOverviewCard } from "../src/cards/supplyOverviewCard.ts";
import { LOCALES } from "../src/core/locale.ts";
import { isStaff } from "../src/core/person.ts";
import { MILESTONES, placeOnWay } from "../src/core/supply/stages.ts";
import { SUPPLY_STAGES, type SupplyStage } from "../src/core/supply/supply.ts";
import { textsFor } from "../src/locales/index.ts";
import { type OversightTexts } from "../src/locales/zhHant/oversight.ts";
import {
  type LoadedOrganisation,
  type OverviewFilter,
  type SpreadReport,
} from "../src/services/index.ts";
import { oversees } from "../src/services/supply/overview.ts";
import { type Talk } from "./talk.ts";

const wordsFor = (name: keyof OversightTexts["words"]): readonly string[] =>
  LOCALES.flatMap((locale) => textsFor(locale).oversight.words[name]).toSorted(
    (a, b) => b.length - a.length,
  );

const OVERVIEW = wordsFor("overview");
const SPREAD = new RegExp(
  `^(?:${wordsFor("spread").join("|")})(?:\\s*(\\d{1,3})\\s*(?:${wordsFor("months").join("|")})?)?$`,
  "iu",
);
const PAGE = new RegExp(
  `^(.*?)\\s*(?:${wordsFor("page").join("|")})\\s*(\\d{1,4})\\s*[頁页]?$`,
  "iu",
);

const MONTHS = 12;
const MOST_MONTHS = 120;

/** What whoever oversees supply may ask for. */
export type OversightCommand =
  | { readonly type: "spread"; readonly months: number }
  | { readonly type: "overview"; readonly asked: string; readonly page: number };

/** Reads 總覽, 總覽 逾期 東湖 第 2 頁, 選擇分佈 6 個月; null for anything else. */
export function readOversightCommand(typed: string): OversightCommand | null {
  const text = typed.normalize("NFKC").trim().replace(/\s+/g, " ");
  const plain = text.toLowerCase().replace(/[。.!！]+$/u, "");
  const spread = SPREAD.exec(plain);
  if (spread !== null) {
    const months = Number(spread[1] ?? MONTHS);
    return { type: "spread", months: Math.min(Math.max(1, months), MOST_MONTHS) };
  }
  const word = OVERVIEW.find((one) => plain === one || plain.startsWith(`${one} `));
  if (word === undefined) return null;
  const rest = plain.slice(word.length).trim();
  const paged = PAGE.exec(rest);
  const asked = (paged === null ? rest : (paged[1] ?? "")).trim();
  return { type: "overview", asked, page: Number(paged?.[2] ?? 1) };
}

/** 用電申請總覽 and 選擇分佈, for whoever oversees. @returns false when it is nothing of the kind. */
export async function oversightCommand(talk: Talk, text: string): Promise<boolean> {
  const command = readOversightCommand(text);
  if (command === null || !isStaff(talk.person)) return false;
  const own = await supplierOf(talk);
  if (own === null) return false;
  if (command.type === "spread") await saySpread(talk, command.months);
  else await sayOverview(talk, own, command);
  return true;
}

/** Their organisation, if it supplies electricity. */
async function supplierOf({ services, person }: Talk): Promise<LoadedOrganisation | null> {
  const own = (await services.organisations()).find(({ id }) => id === person.organisationId);
  return own?.pack.supply === undefined ? null : own;
}

export const overseesSupply = async (talk: Talk): Promise<boolean> =>
  oversees(talk.person) && (await supplierOf(talk)) !== null;

type Asked = Omit<OverviewFilter, "page">;

async function sayOverview(
  talk: Talk,
  own: LoadedOrganisation,
  { asked, page }: Extract<OversightCommand, { type: "overview" }>,
): Promise<void> {
  const t = talk.texts.oversight;
  const filter = filterOf(asked, own);
  if (typeof filter === "string") return talk.say(t.unread({ words: escapeMarkdown(filter) }));
  const all = { ...filter, page };
  const overview = await talk.services.oversight.overview(talk.unit, talk.person, all);
  if (overview === null) return talk.say(t.notYours);
  const wording = { texts: talk.texts, locale: talk.locale, now: talk.unit.now };
  const card = supplyOverviewCard(wording, overview, asked);
  const [head = "", late = ""] = [t.words.overview.at(-1), t.words.late[0]];
  const words = asked === "" ? head : `${head} ${asked}`;
  const choices = [
    ...(overview.page < overview.pages ? [t.pageButton({ words, page: overview.page + 1 })] : []),
    ...(asked === "" && overview.late > 0 ? [`${head} ${late}`] : []),
  ];
  talk.say({ card, speak: cardText(card), choices });
}

/** What a word of a filter stands for. */
interface Meaning {
  readonly word: string;
  readonly means: Partial<Asked>;
}

/** @returns the words that mean nothing, where there are any. */
function filterOf(asked: string, own: LoadedOrganisation): Asked | string {
  const meanings = [...MEANINGS, ...areasOf(own)].toSorted((a, b) => b.word.length - a.word.length);
  let rest = asked;
  let filter: Asked = { stages: [], areas: [], late: false, stopped: false };
  while (rest !== "") {
    const found = meanings.find(({ word }) => rest.startsWith(word));
    if (found === undefined) return rest;
    const { stages = [], areas = [], late, stopped } = found.means;
    filter = {
      stages: [...filter.stages, ...stages],
      areas: [...filter.areas, ...areas],
      late: late ?? filter.late,
      stopped: stopped ?? filter.stopped,
    };
    rest = rest.slice(found.word.length).replace(/^[\s,，、;；和與与]+/u, "");
  }
  return filter;
}

const lower = (text: string): string => text.normalize("NFKC").toLowerCase();

/** Stages and milestones by their names in every language; a milestone has what stands beside it, too. */
const MEANINGS: readonly Meaning[] = [
  ...LOCALES.flatMap((locale): readonly Meaning[] => {
    const { supply } = textsFor(locale);
    const of = (stages: readonly SupplyStage[]) =>
      SUPPLY_STAGES.filter((stage) => stages.includes(placeOnWay(stage)));
    return [
      ...MILESTONES.map(({ id, stages }) => ({
        word: lower(supply.milestone[id]),
        means: { stages: of(stages) },
      })),
      ...SUPPLY_STAGES.map((stage) => ({
        word: lower(supply.stage[stage]),
        means: { stages: [stage] },
      })),
    ];
  }),
  ...wordsFor("late").map((word) => ({ word, means: { late: true } })),
  ...wordsFor("stopped").map((word) => ({ word, means: { stopped: true } })),
];

const areasOf = ({ profile }: LoadedOrganisation): readonly Meaning[] =>
  profile.areas.flatMap(({ id, label, placePrefixes }) =>
    [...LOCALES.map((locale) => label[locale]), ...placePrefixes].map((word) => ({
      word: lower(word),
      means: { areas: [id] },
    })),
  );

const UNITS_SHOWN = 3;

async function saySpread(talk: Talk, months: number): Promise<void> {
  const t = talk.texts.oversight;
  const report = await talk.services.oversight.spread(talk.unit, talk.person, months);
  talk.say(report === null ? t.notYours : spreadInWords(talk, report));
}

function spreadInWords(talk: Talk, report: SpreadReport): string {
  const t = talk.texts.oversight.spread;
  const { spreads, rule, clause, policy, since, until } = report;
  const basis = t.basis({
    article: clause?.article[talk.locale] ?? rule.clause,
    policy: policy.name[talk.locale],
    version: policy.version,
    percent: percent(rule.mostShare),
    least: rule.least,
    assumed: rule.assumption === true,
  });
  return [
    t.title({ since: since.toString(), until: until.toString() }),
    ...(spreads.length === 0
      ? [t.none]
      : spreads.map((spread) => spreadLine(talk, report, spread))),
    basis,
  ].join("\n\n");
}

function spreadLine(
  { texts }: Talk,
  { rule }: SpreadReport,
  { role, managerId, manager, total, units, flagged }: SpreadReport["spreads"][number],
): string {
  const t = texts.oversight.spread;
  const name = manager === null ? t.noManager : escapeMarkdown(manager);
  const who =
    managerId === undefined
      ? t.all({ role: t.role[role] })
      : t.of({ role: t.role[role], manager: name });
  const shown = units.slice(0, UNITS_SHOWN).map((unit) =>
    t.unit({
      name: escapeMarkdown(unit.name),
      ...{ count: unit.count, total },
      percent: percent(unit.count / total),
    }),
  );
  const rest = units.length - shown.length;
  const list = [...shown, ...(rest > 0 ? [t.more({ count: rest })] : [])].join(texts.duty.and);
  const few = total < rule.least ? t.tooFew({ least: rule.least }) : "";
  const flag = flagged ? t.flagged({ percent: percent(rule.mostShare) }) : few;
  return t.line({ who, total, units: units.length, list, flag });
}

const percent = (share: number): string => `${Number((100 * share).toFixed(1))} %`;
