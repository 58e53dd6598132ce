import { type CellProblem, type CellValue } from "../core/registry/cells.ts";
import { type FieldChange, type ImportPlan, type PlanLine } from "../core/registry/planImport.ts";
import { isApprovedModel, isQualified } from "../core/registry/qualification.ts";
import { type ProductModel, type RegistryEntry } from "../core/registry/registryEntry.ts";
import { type Card } from "../core/reply.ts";
import { type RegistryTexts } from "../locales/zhHant/registry.ts";
import { aside, cardOf, type Element, line, title } from "./elements.ts";
import { escapeMarkdown } from "./escapeMarkdown.ts";

/** A part of a list, for one screen. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly count: number;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
}

const SHOWN = 10;

/** @param wanted brought back to the first or the last one there is. */
export function pageOf<T>(all: readonly T[], wanted: number): Page<T> {
  const pages = Math.max(1, Math.ceil(all.length / SHOWN));
  const page = Math.min(Math.max(1, wanted), pages);
  const items = all.slice((page - 1) * SHOWN, page * SHOWN);
  return { items, count: all.length, page, pages };
}

/** Designers, contractors and makers with what they may do and until when, by name. */
export function registryCard(
  t: RegistryTexts,
  { items, ...at }: Page<RegistryEntry>,
  { today, soon }: { readonly today: Temporal.PlainDate; readonly soon: number },
): Card {
  return cardOf([
    title(t.title(at)),
    ...items.flatMap((entry) => [
      {
        ...line(
          `**${escapeMarkdown(entry.name)}** · ${t.kind[entry.kind]} · ${stateOf(t, entry, today, soon)}`,
        ),
        separator: true,
      },
      { ...aside(t.joined(detailsOf(t, entry))), spacing: "none" },
    ]),
    aside(t.neutral),
  ]);
}

function stateOf(
  t: RegistryTexts,
  entry: RegistryEntry,
  today: Temporal.PlainDate,
  soon: number,
): string {
  const reasons = isQualified(entry, { kind: entry.kind, voltage: "low", on: today });
  if (reasons.length > 0)
    return `**${reasons.map((reason) => t.unqualified[reason]).join(" · ")}**`;
  const days = [entry.licenceExpires, entry.businessLicenceExpires].flatMap((expires) =>
    expires === null ? [] : today.until(expires).days,
  );
  const left = Math.min(...days);
  return left <= soon ? `**${t.ends({ days: left })}**` : t.qualified;
}

function detailsOf(t: RegistryTexts, entry: RegistryEntry): readonly string[] {
  const document = (label: string, number: string | null, expires: string | null) =>
    number === null
      ? ""
      : `${label} ${escapeMarkdown(number)} ${expires === null ? t.noEnd : t.until({ date: expires })}`;
  return [
    [entry.qualification ?? "", entry.kind === "maker" ? "" : t.scope[entry.voltageScope]]
      .filter((part) => part !== "")
      .map(escapeMarkdown)
      .join(" · "),
    document(t.document.licence, entry.licenceNo, entry.licenceExpires),
    document(t.document.businessLicence, entry.businessLicenceNo, entry.businessLicenceExpires),
    escapeMarkdown(entry.phone ?? ""),
  ];
}

/** Models with their makers, and whether they may be ordered. */
export function productsCard(
  t: RegistryTexts,
  { items, ...at }: Page<ProductModel>,
  {
    entries,
    today,
  }: { readonly entries: readonly RegistryEntry[]; readonly today: Temporal.PlainDate },
): Card {
  return cardOf([
    title(t.productsTitle(at)),
    ...items.map((product): Element => {
      const maker = entries.find(({ id }) => id === product.makerId) ?? null;
      const reasons = isApprovedModel(product, maker, today);
      const state =
        reasons.length === 0 ? t.approved : `**${reasons.map((reason) => t[reason]).join(" · ")}**`;
      const until =
        product.approvedUntil === null ? [] : [t.until({ date: product.approvedUntil })];
      const named = `**${escapeMarkdown(product.model)}** · ${escapeMarkdown(maker?.name ?? "")}`;
      const rest = [escapeMarkdown(product.category), state, ...until].join(" · ");
      return { ...line(`${named} · ${rest}`), separator: true };
    }),
  ]);
}

const REPORTED = 20;

/** What an import would do, line by line: what was refused first, what stays as it is left out. */
export function importCard(t: RegistryTexts, plan: ImportPlan, headline: string | null): Card {
  const of = (result: PlanLine["result"]) => plan.lines.filter((one) => one.result === result);
  const [refused, fresh, changed] = [of("refused"), of("new"), of("changed")];
  const counts = {
    fresh: fresh.length,
    changed: changed.length,
    unchanged: of("unchanged").length,
    refused: refused.length,
  };
  const telling = [...refused, ...changed, ...fresh];
  const rest = telling.length - REPORTED;
  return cardOf([
    title(t.reportTitle),
    headline === null ? null : line(headline),
    line(`**${t.reportCounts(counts)}**`),
    ...telling.slice(0, REPORTED).map((one) => line(reportLine(t, one))),
    rest > 0 ? aside(t.more({ count: rest })) : null,
    aside(hintOf(t, refused.length, telling.length)),
  ]);
}

const hintOf = (t: RegistryTexts, refused: number, telling: number): string =>
  refused > 0 ? t.refusedHint : telling === 0 ? t.nothingNew : t.confirmHint;

/** What becomes of one line, in words; also for the command line. */
export function reportLine(t: RegistryTexts, one: PlanLine): string {
  const at = { line: one.line, about: escapeMarkdown(one.about) };
  switch (one.result) {
    case "new":
      return t.lineNew(at);
    case "unchanged":
      return t.lineUnchanged(at);
    case "changed":
      return t.lineChanged({
        ...at,
        changes: t.joined(one.changes.map((change) => changeText(t, change))),
      });
    case "refused":
      return t.lineRefused({
        ...at,
        problems: t.joined(one.problems.map((problem) => problemText(t, problem))),
      });
  }
}

const changeText = (t: RegistryTexts, { column, before, after }: FieldChange): string =>
  t.change({
    column: t.column[column],
    before: valueText(t, column, before),
    after: valueText(t, column, after),
  });

function valueText(t: RegistryTexts, column: string, value: CellValue): string {
  if (value === null) return t.nothing;
  if (typeof value === "boolean") return t.yesNo[value ? "yes" : "no"];
  const words: Readonly<Record<string, string>> =
    column === "kind" ? t.kind : column === "voltageScope" ? t.scope : {};
  return words[value] ?? escapeMarkdown(value);
}

const problemText = (t: RegistryTexts, { code, column, value }: CellProblem): string =>
  t.problem[code]({ column: t.column[column], value: escapeMarkdown(value.slice(0, 60)) });
