import { formatReference } from "../core/case/reference.ts";
import { type Card } from "../core/reply.ts";
import { formatDay } from "../locales/formatDay.ts";
import { aside, cardOf, type Element, facts, line, title } from "./elements.ts";
import { escapeMarkdown } from "./escapeMarkdown.ts";
import { gradeReasonWords } from "./gradeWords.ts";
import { type PastVisit, type Preparation } from "./visitViews.ts";
import { factOf, whenIn, type Wording } from "./wording.ts";

const heading = (text: string): Element => ({ ...line(`**${text}**`), separator: true });

const SHORT = 120;
const short = (text: string): string =>
  escapeMarkdown(text.length > SHORT ? `${text.slice(0, SHORT)}…` : text);

/** What whoever makes a visit should know before it: who, what was, what is open, how to behave (C-6). */
export function preparationCard(wording: Wording, prepared: Preparation): Card {
  const { findings: t } = wording.texts;
  const { visit, open, past, conduct } = prepared;
  return cardOf([
    title(t.prepareTitle({ customer: escapeMarkdown(visit.customer.name) })),
    facts(headFacts(wording, prepared)),
    heading(t.prepare.open),
    ...(open.length === 0 ? [aside(t.prepare.noneOpen)] : openLines(wording, prepared)),
    heading(t.prepare.past),
    ...(past.length === 0
      ? [aside(t.prepare.noPast)]
      : past.flatMap((visited) => pastLines(wording, prepared.zone, visited))),
    heading(t.prepare.conduct),
    ...conduct.map(({ label, article }) =>
      line(
        `☐ ${label[wording.locale]}${article === null ? "" : `（${article.article[wording.locale]}）`}`,
      ),
    ),
  ]);
}

function headFacts(wording: Wording, prepared: Preparation) {
  const { findings: t } = wording.texts;
  const { visit, zone, documents } = prepared;
  const { customer } = visit;
  const when =
    visit.agreedAt === null
      ? t.prepare.planned({
          on: formatDay(Temporal.PlainDate.from(visit.plannedOn), wording.locale),
          dueOn: formatDay(Temporal.PlainDate.from(visit.dueOn), wording.locale),
        })
      : t.prepare.agreed({ when: whenIn(wording, zone, visit.agreedAt) });
  const contacts = visit.contacts.map(({ name, position, phone }) =>
    [name, position ?? "", phone ?? ""].filter((part) => part !== "").join(" "),
  );
  const score = customer.satisfaction === null ? null : String(customer.satisfaction);
  return [
    ...factOf(t.prepare.label.kind, t.kind[visit.kind]),
    ...factOf(t.prepare.label.when, when),
    ...factOf(t.prepare.label.where, customer.address ?? customer.number),
    ...factOf(t.prepare.label.contacts, contacts.join(t.and)),
    ...factOf(t.prepare.label.people, [prepared.visitor, ...prepared.seconds].join(t.and)),
    ...factOf(t.prepare.label.companion, prepared.companion),
    ...factOf(t.prepare.label.grade, gradeLine(wording, prepared)),
    ...factOf(t.prepare.label.tags, customer.tags.map((tag) => tagName(wording, tag)).join(t.and)),
    ...factOf(t.prepare.label.satisfaction, score),
    ...factOf(
      t.prepare.label.documents,
      documents.map(({ document, version }) => `${document} ${version}`).join(t.and),
    ),
  ];
}

const tagName = ({ texts }: Wording, tag: string): string =>
  tag in texts.findings.tag ? texts.findings.tag[tag as keyof typeof texts.findings.tag] : tag;

/** A reason is what a person wrote, or what rules measured. */
function gradeLine(
  { texts, locale }: Wording,
  { gradeName, gradeReason, gradeSource }: Preparation,
): string | null {
  if (gradeName === null) return null;
  const why = gradeReasonWords(texts, gradeReason);
  const grade = escapeMarkdown(gradeName[locale]);
  return texts.findings.prepare.grade({ grade, why, byHand: gradeSource === "hand" });
}

function openLines(wording: Wording, { open, zone }: Preparation): readonly Element[] {
  const { findings: t, cards } = wording.texts;
  return open.flatMap(({ reference, topic, status, details, promise }) => [
    line(`**${formatReference(reference)}** ${topic[wording.locale]} · ${t.status[status]}`),
    aside(short(details)),
    ...(promise === null
      ? []
      : [aside(`${cards.label.promiseBy} **${whenIn(wording, zone, promise)}**`)]),
  ]);
}

function pastLines(wording: Wording, zone: string, visited: PastVisit): readonly Element[] {
  const { findings: t } = wording.texts;
  const { at, kind, by, metWith, satisfaction } = visited;
  const head = t.prepare.visited({
    when: whenIn(wording, zone, at),
    kind: t.kind[kind],
    by: escapeMarkdown(by),
    metWith: metWith === null ? "" : escapeMarkdown(metWith),
    score: satisfaction === null ? "" : String(satisfaction),
  });
  return [
    line(head),
    ...(visited.findings.length === 0 ? [aside(t.prepare.nothingFound)] : []),
    ...visited.findings.map(({ text, reference, status, answer }) =>
      aside(
        [
          `・${short(text)}`,
          reference === null ? "" : formatReference(reference),
          status === null ? "" : t.status[status],
          answer === null ? "" : `→ ${short(answer)}`,
        ]
          .filter((part) => part !== "")
          .join(" "),
      ),
    ),
  ];
}
