import { formatReference } from "../core/case/reference.ts";
import { salesYear } from "../core/customers/sales.ts";
import { type Card } from "../core/reply.ts";
import { type CustomersTexts } from "../locales/zhHant/customers.ts";
import { type CustomerView } from "./customerView.ts";
import { businessName, consentName, tagName } from "./customerWords.ts";
import { aside, cardOf, type Element, type Fact, facts, line, title } from "./elements.ts";
import { escapeMarkdown } from "./escapeMarkdown.ts";
import { gradeReasonWords } from "./gradeWords.ts";
import { named, type Wording, whenIn } from "./wording.ts";

/**
 * Everything about a customer for staff (C-2): who knows them, how they are graded and why, what is
 * open, what was promised, when they were called on and when they are next, what they buy.
 */
export function customerCard(wording: Wording, view: CustomerView): Card {
  const { texts } = wording;
  const t = texts.customers;
  const { customer } = view;
  const head = [
    t.kind[customer.kind as keyof typeof t.kind],
    customer.area?.[wording.locale] ?? "",
    customer.since === null ? "" : t.since({ date: customer.since }),
    customer.businesses.map((one) => businessName(t, one)).join(t.import.listSeparator),
  ];
  const reach = [customer.address, customer.phone].map((part) => escapeMarkdown(part ?? ""));
  return cardOf([
    title(`${escapeMarkdown(customer.name)} · ${escapeMarkdown(customer.number)}`),
    customer.active ? null : line(`**${t.inactive}**`),
    line(joined(head)),
    reach.every((part) => part === "") ? null : line(joined(reach)),
    facts([
      { label: t.label.cover, value: coverWords(wording, view) },
      ...standing(wording, view),
      ...openMatters(wording, view),
      ...contacts(wording, view),
    ]),
    salesPart(wording, view),
    view.conflicts > 0 ? line(`**${t.conflictsHint({ count: view.conflicts })}**`) : null,
    aside(t.noted),
  ]);
}

const joined = (parts: readonly string[]): string =>
  parts.filter((part) => part !== "").join(" · ");

const lines = (parts: readonly string[]): string =>
  parts.filter((part) => part !== "").join("\n\n");

/** Primary and seconds, of the whole and of each business that has people of its own. */
function coverWords(wording: Wording, { cover }: CustomerView): string {
  const t = wording.texts.customers;
  if (cover.length === 0) return `**${t.nobody}**`;
  return lines(
    [...Map.groupBy(cover, ({ business }) => business)].map(([business, people]) => {
      const names = people
        .map(({ rank, person }) =>
          rank === 1 ? `**${named(wording, person)}**` : `${t.second} ${named(wording, person)}`,
        )
        .join(t.import.listSeparator);
      const of = business === "" ? "" : t.business_({ business: businessName(t, business) });
      return `${names}${of}${people.length < 2 ? ` · **${t.oneOnly}**` : ""}`;
    }),
  );
}

function standing(wording: Wording, { customer, grade }: CustomerView): readonly Fact[] {
  const t = wording.texts.customers;
  const classes = [...new Set([...customer.classes, ...customer.tags])];
  const { satisfaction } = customer;
  return [
    { label: t.label.grade, value: grade === null ? t.noGrade : gradeWords(wording, grade) },
    ...(classes.length === 0
      ? []
      : [
          {
            label: t.label.classes,
            value: classes.map((one) => tagName(t, one)).join(t.import.listSeparator),
          },
        ]),
    {
      label: t.label.satisfaction,
      value:
        satisfaction === null
          ? t.noSatisfaction
          : t.outOfFive({ value: String(Number(satisfaction.toFixed(1))) }),
    },
  ];
}

function gradeWords(
  { texts, locale }: Wording,
  { label, source, reason, until }: NonNullable<CustomerView["grade"]>,
): string {
  const t = texts.customers;
  return joined([
    `**${escapeMarkdown(label[locale])}**`,
    source === "hand" ? t.byHand : "",
    until === null ? "" : t.until({ date: until }),
    gradeReasonWords(texts, reason),
  ]);
}

/** 12,400: the mark between thousands is the same in all three languages. */
const grouped = (value: number): string =>
  String(Math.round(value)).replace(/\B(?=(?:\d{3})+$)/g, ",");

function openMatters(wording: Wording, view: CustomerView): readonly Fact[] {
  const t = wording.texts.customers;
  const when = (at: Temporal.Instant) => whenIn(wording, view.zone, at);
  const { open, lines: shown } = view.cases;
  const cases = shown.map(({ reference, topic, owner, filedAt }) =>
    t.caseLine({
      reference: formatReference(reference),
      topic: escapeMarkdown(topic[wording.locale]),
      ...{ owner: escapeMarkdown(owner), when: when(filedAt) },
    }),
  );
  const more = open > shown.length ? [t.moreCases({ count: open - shown.length })] : [];
  const promises = view.promises.map(({ reference, by, dueAt }) =>
    t.promiseLine({
      reference: formatReference(reference),
      ...{ by: escapeMarkdown(by), when: when(dueAt) },
    }),
  );
  const visits = view.visits.map(({ kind, at, by, satisfaction }) =>
    t.visitLine({
      kind: visitKind(t, kind),
      ...{ when: when(at), by: escapeMarkdown(by), satisfaction },
    }),
  );
  const { next } = view;
  const planned =
    next === null
      ? t.noNext
      : t.nextLine({
          kind: next.kind === null ? "" : visitKind(t, next.kind),
          planned: next.plannedOn ?? "",
          ...{ due: next.dueOn, by: escapeMarkdown(next.by ?? "") },
        });
  return [
    { label: t.label.cases, value: open === 0 ? t.noCases : lines([...cases, ...more]) },
    ...(promises.length === 0 ? [] : [{ label: t.label.promises, value: lines(promises) }]),
    { label: t.label.visits, value: visits.length === 0 ? t.noVisits : lines(visits) },
    { label: t.label.next, value: planned },
  ];
}

const visitKind = (t: CustomersTexts, kind: string): string =>
  (t.visitKind as Readonly<Record<string, string>>)[kind] ?? escapeMarkdown(kind);

function contacts(wording: Wording, view: CustomerView): readonly Fact[] {
  const t = wording.texts.customers;
  const people = view.contacts.map(({ name, position, phone, inChat }) =>
    joined([...[name, position ?? "", phone ?? ""].map(escapeMarkdown), inChat ? t.inChat : ""]),
  );
  const sites = view.sites.map(({ name, address }) =>
    joined([name, address ?? ""].map(escapeMarkdown)),
  );
  const documents = view.documents.map(({ document, version, at }) =>
    t.documentLine({
      ...{ document: escapeMarkdown(document), version: escapeMarkdown(version) },
      when: whenIn(wording, view.zone, at),
    }),
  );
  const consents = view.customer.consents.map((one) => consentName(t, one));
  const part = (label: string, all: readonly string[]) =>
    all.length === 0 ? [] : [{ label, value: lines(all) }];
  return [
    ...part(t.label.contacts, people),
    ...part(t.label.sites, sites),
    ...part(t.label.documents, documents),
    ...(consents.length === 0
      ? []
      : [{ label: t.label.consents, value: consents.join(t.import.listSeparator) }]),
  ];
}

/** Twelve whole months; this month's figures aren't complete yet. */
function salesPart(
  { texts, now }: Wording,
  { figures, zone, customer }: CustomerView,
): Element | null {
  const t = texts.customers;
  if (figures.length === 0)
    return customer.kind === "household" ? null : line(`${t.label.sales}: ${t.noSales}`);
  const month = now.toZonedDateTimeISO(zone).toPlainDate().toPlainYearMonth();
  const year = salesYear(figures, month.subtract({ months: 1 }));
  const { trend } = year;
  const percent = trend === null ? 0 : Math.round(Math.abs(trend) * 100);
  const trendWords =
    trend === null
      ? ""
      : percent === 0
        ? t.steady
        : t.trend({ percent: `${percent}%`, up: trend > 0 });
  const words = t.salesLine({
    tonnes: grouped(year.tonnes),
    amount: year.amount === null ? "" : grouped(year.amount),
    trend: trendWords,
  });
  const bars = year.months.map(({ month: name, tonnes }) => `${name.slice(2)} ${grouped(tonnes)}`);
  return {
    type: "Container",
    separator: true,
    items: [line(`**${t.label.sales}** ${words}`), aside(bars.join(" · "))],
  };
}
