import { type Card } from "../core/reply.ts";
import { type CustomersTexts } from "../locales/zhHant/customers.ts";
import { type CustomerLine } from "./customerView.ts";
import { fieldName, sourceName, valueWords } from "./customerWords.ts";
import { aside, cardOf, line, title } from "./elements.ts";
import { escapeMarkdown } from "./escapeMarkdown.ts";
import { type Wording, whenIn } from "./wording.ts";

/** Where a list stands. */
interface At {
  readonly count: number;
  readonly page: number;
  readonly pages: number;
}

export interface ChangeShown {
  readonly what: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly source: string;
  readonly reason: string | null;
  readonly by: string | null;
  readonly at: Temporal.Instant;
}

/** What was changed of a customer: what, from what to what, by whom, why (C-2). */
export function changesCard(
  wording: Wording,
  customer: CustomerLine,
  { items, ...at }: At & { readonly items: readonly ChangeShown[] },
  zone: string,
): Card {
  const t = wording.texts.customers;
  const head = { name: escapeMarkdown(customer.name), number: escapeMarkdown(customer.number) };
  return cardOf([
    title(t.historyTitle({ ...head, ...at })),
    ...(items.length === 0 ? [line(t.nothingYet)] : []),
    ...items.flatMap((change) => [
      { ...line(changeWords(t, change)), separator: true },
      {
        ...aside(
          [
            whenIn(wording, zone, change.at),
            sourceName(t, change.source),
            escapeMarkdown(change.by ?? ""),
            change.reason === null ? "" : t.why({ reason: reasonOf(t, change.reason) }),
          ]
            .filter((part) => part !== "")
            .join(" · "),
        ),
        spacing: "none",
      },
    ]),
  ]);
}

const reasonOf = (t: CustomersTexts, reason: string): string =>
  reason === "conflict" ? t.conflictReason : escapeMarkdown(reason);

const changeWords = (t: CustomersTexts, { what, before, after }: ChangeShown): string =>
  t.change({
    what: fieldName(t, what),
    before: valueWords(t, what, before),
    after: valueWords(t, what, after),
  });

export interface LookupShown {
  readonly number: string;
  readonly name: string;
  readonly by: string;
  readonly reason: string | null;
  readonly at: Temporal.Instant;
}

/** Who looked customers up, when and why. */
export function lookupsCard(
  wording: Wording,
  customer: CustomerLine | null,
  { items, ...at }: At & { readonly items: readonly LookupShown[] },
  zone: string,
): Card {
  const t = wording.texts.customers;
  return cardOf([
    title(t.lookupsTitle({ name: escapeMarkdown(customer?.name ?? ""), ...at })),
    ...(items.length === 0
      ? [line(t.nothingYet)]
      : items.map((one) =>
          line(
            t.lookupLine({
              when: whenIn(wording, zone, one.at),
              by: escapeMarkdown(one.by),
              name: escapeMarkdown(`${one.name}（${one.number}）`),
              reason: escapeMarkdown(one.reason ?? ""),
            }),
          ),
        )),
  ]);
}

export interface ConflictShown {
  readonly code: string;
  readonly name: string;
  readonly field: string;
  readonly ours: unknown;
  readonly theirs: unknown;
}

/** What the sales files say against a change by hand. */
export function conflictsCard(
  t: CustomersTexts,
  { items, ...at }: At & { readonly items: readonly ConflictShown[] },
): Card {
  return cardOf([
    title(t.conflictsTitle(at)),
    ...items.map(({ code, name, field, ours, theirs }) => ({
      ...line(
        t.conflictLine({
          ...{ code, name: escapeMarkdown(name), what: fieldName(t, field) },
          ours: valueWords(t, field, ours),
          theirs: valueWords(t, field, theirs),
        }),
      ),
      separator: true,
    })),
    aside(t.conflictsHelp),
  ]);
}
