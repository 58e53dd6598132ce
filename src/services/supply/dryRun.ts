import { parseArgs } from "node:util";
import { type Locale, LOCALES } from "../../core/locale.ts";
import { describeDue } from "../../core/policy/describeDue.ts";
import { type DryDocument, type DryRun, type Grounds } from "../../core/supply/dryRun.ts";
import {
  CAPACITY_LEAST,
  CAPACITY_MOST,
  type Demand,
  NATURES,
  unitOf,
  VOLTAGES,
} from "../../core/supply/request.ts";
import { type Texts } from "../../locales/zhHant/index.ts";

/** What is asked of the rules, and how it is to be said. */
export interface DryRunQuestion {
  readonly demand: Demand;
  /** Of an increase: what there is already, in the same unit. */
  readonly increaseFrom: number | null;
  readonly locale: Locale;
  readonly json: boolean;
}

const OPTIONS = {
  voltage: { type: "string" },
  capacity: { type: "string" },
  unit: { type: "string" },
  "increase-from": { type: "string" },
  dual: { type: "boolean", default: false },
  dedicated: { type: "boolean", default: false },
  special: { type: "boolean", default: false },
  residential: { type: "boolean", default: false },
  batch: { type: "boolean", default: false },
  nature: { type: "string" },
  locale: { type: "string", default: "zh-Hant" },
  json: { type: "boolean", default: false },
} as const;

/** The options as the command line has them, for a mistake that names one. */
export const DRY_RUN_USAGE = `npm run dry-run -- --voltage low|high|unsure --capacity 315 [--unit kW|kVA]
  [--increase-from 200] [--dual] [--nature first|second|third] [--dedicated] [--special]
  [--residential] [--batch] [--locale zh-Hant|zh-Hans|en] [--json]`;

type Problems = Texts["dryRun"]["problem"];

/** Reads the options of a dry run. @returns what is wrong with them, each option by its name. */
export function readDryRun(
  args: readonly string[],
  problemsIn: (locale: Locale) => Problems,
):
  | { readonly ok: true; readonly question: DryRunQuestion }
  | { readonly ok: false; readonly problems: readonly string[] } {
  let values;
  try {
    values = parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch (error) {
    const option = error instanceof Error ? error.message : String(error);
    return { ok: false, problems: [problemsIn("zh-Hant").unknown({ option })] };
  }
  const locale = oneOf(values.locale, LOCALES);
  const say = problemsIn(locale ?? "zh-Hant");
  const voltage = oneOf(values.voltage, VOLTAGES);
  const nature = oneOf(values.nature, NATURES);
  const unit = voltage === null ? null : unitOf(voltage);
  const capacity = values.capacity === undefined ? null : Number(values.capacity);
  const from = values["increase-from"] === undefined ? null : Number(values["increase-from"]);
  const inChoices = (option: string, read: string | null, choices: readonly string[]) =>
    read === null ? [say.choice({ option, choices: choices.join(", ") })] : [];
  const inRange = (option: string, read: number | null) =>
    read === null || (read >= CAPACITY_LEAST && read <= CAPACITY_MOST)
      ? []
      : [say.number({ option, least: CAPACITY_LEAST, most: CAPACITY_MOST })];
  const problems = [
    ...inChoices("--voltage", voltage, VOLTAGES),
    ...(values.nature === undefined ? [] : inChoices("--nature", nature, NATURES)),
    ...inChoices("--locale", locale, LOCALES),
    ...(capacity === null && voltage !== "unsure" ? [say.missing({ option: "--capacity" })] : []),
    ...inRange("--capacity", capacity),
    ...inRange("--increase-from", from),
    ...(values.unit === undefined || unit === null || values.unit === unit
      ? []
      : [say.unit({ option: "--unit", unit })]),
    ...(from !== null && capacity !== null && from >= capacity
      ? [say.notMore({ option: "--increase-from" })]
      : []),
  ];
  if (problems.length > 0 || voltage === null || locale === null) return { ok: false, problems };
  const { dual, dedicated, special, residential, batch, json } = values;
  const demand = { voltage, unit, capacity, dual, dedicated, special, nature, residential, batch };
  return { ok: true, question: { demand, increaseFrom: from, locale, json } };
}

const oneOf = <T extends string>(value: string | undefined, choices: readonly T[]): T | null =>
  choices.find((choice) => choice === value) ?? null;

/** A dry run in words, a line each: what, under which article, and whether it is an assumption. */
export function dryRunLines(
  run: DryRun,
  { dryRun: t }: Pick<Texts, "dryRun">,
  locale: Locale,
  increaseFrom: number | null = null,
): readonly string[] {
  const on = ({ clause, assumption }: Grounds) => [
    t.grounds({ article: clause.article[locale] }),
    ...(assumption ? [t.assumption] : []),
  ];
  const line = (what: string, ...more: readonly string[]) =>
    more.length === 0 ? what : t.with({ what, about: t.joined(more) });
  const level = (
    of: typeof t.review,
    row: DryRun["review"],
    otherwise: readonly string[],
  ): readonly string[] =>
    row === null ? otherwise : [line(of({ level: row.level[locale] }), ...on(row))];
  const section = (heading: string, rows: readonly string[]) =>
    rows.length === 0 ? [line(heading, t.none)] : [heading, ...rows.map((row) => `  ${row}`)];
  const document = (row: DryDocument, index: number) =>
    line(`${index + 1}. ${row.label[locale]}`, ...(row.onRequest ? [t.onRequest] : []), ...on(row));
  const isOpen = run.answer === null;
  return [
    titleOf(run.demand, t, increaseFrom),
    ...level(t.answer, run.answer, [t.afterSurvey]),
    ...level(t.review, run.review, isOpen ? [] : [t.noReview]),
    ...(run.dedicated === null ? [] : [line(t.dedicated, ...on(run.dedicated))]),
    ...(run.feasibility === null ? [] : [line(t.feasibility, ...on(run.feasibility))]),
    ...(run.dual === null ? [] : [line(t.dual[dualWord(run)], ...on(run.dual))]),
    ...section(t.heading.documents, run.documents.map(document)),
    ...section(t.heading.completion, run.completion.map(document)),
    ...section(
      t.heading.skipped,
      run.skipped.map((row) => line(t.skip[row.stage], ...on(row))),
    ),
    ...section(
      t.heading.clocks,
      run.clocks.map((row) =>
        line(
          t.clockLine({ what: clockName(t, row.kind), limit: t.limit(describeDue(row.due)) }),
          ...(row.ifEntrusted ? [t.ifEntrusted] : []),
          t.basis[row.basis],
          ...on(row),
        ),
      ),
    ),
  ];
}

type Said = Texts["dryRun"];

function dualWord({ demand, dual }: DryRun): keyof Said["dual"] {
  if (dual?.isJustified === true) return "yes";
  return demand.nature === null ? "unsaid" : "no";
}

function clockName({ clock }: Said, kind: string): string {
  const names: Readonly<Record<string, string>> = clock;
  return names[kind] ?? kind;
}

function titleOf(demand: Demand, t: Said, increaseFrom: number | null): string {
  const inUnit = (capacity: number) => `${capacity} ${demand.unit ?? ""}`.trim();
  const total = demand.capacity === null ? t.unknownCapacity : inUnit(demand.capacity);
  const capacity =
    increaseFrom === null ? total : t.increase({ from: inUnit(increaseFrom), total });
  const traits = (["dual", "dedicated", "special", "residential", "batch"] as const)
    .filter((trait) => demand[trait])
    .map((trait) => t.trait[trait]);
  return t.joined([t.title({ voltage: t.voltage[demand.voltage], capacity }), ...traits]);
}
