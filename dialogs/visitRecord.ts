import { z } from "zod";
import { escapeMarkdown } from "../src/cards/escapeMarkdown.ts";
import { type RecordInput, visitRecordCard } from "../src/cards/visitRecordCard.ts";
import { whenIn } from "../src/cards/wording.ts";
import { formatReference } from "../src/core/case/reference.ts";
import { SECTION_IDS, type SectionId } from "../src/core/findings/rules.ts";
import { NOT_MAJOR, type RecordField, recordFields } from "../src/core/findings/visitRecord.ts";
import { type Reply } from "../src/core/reply.ts";
import { type Texts } from "../src/locales/index.ts";
import { type Around, type Recorded } from "../src/services/findings/index.ts";
import { guided } from "./guided/guided.ts";
import { type Asking, type Choice, type QuestionOf, type Submitted } from "./guided/question.ts";
import { type Talk } from "./talk.ts";
import { readMoment } from "./visitWords.ts";

const draft = z.object({
  visitId: z.string().max(60),
  customer: z.string().max(200),
  kind: z.enum(["phone", "onSite", "home"]),
  zone: z.string().max(60),
  /** Ids of the pack's parts, with a comma between them. */
  sections: z.string().max(200),
  ...recordFields,
});

type RecordDraft = z.infer<typeof draft>;
type RecordAsking = Asking<RecordDraft>;
type RecordQuestion = QuestionOf<RecordDraft> & { readonly field: RecordField };

/** What the form is begun with. */
export const recordSeed = ({ visit, organisation, rules }: Around) => ({
  visitId: visit.id,
  customer: visit.customer.name,
  kind: visit.kind,
  zone: organisation.profile.zone,
  sections: rules.sections.map(({ id }) => id).join(","),
});

const isPhone = ({ draft: { kind } }: RecordAsking): boolean => kind === "phone";
const isWell = ({ draft: { outcome } }: RecordAsking): boolean => outcome === "well";
const has = ({ draft: said }: RecordAsking, id: SectionId): boolean =>
  (said.sections ?? "").split(",").includes(id);
const foundSomething = ({ draft: said }: RecordAsking): boolean =>
  SECTION_IDS.some((id) => (said[id] ?? "") !== "");

const lookAt = ({ talk, draft: { visitId } }: RecordAsking) =>
  talk.services.around.look(talk.unit, talk.person, visitId ?? "");

async function aroundOf(asking: RecordAsking): Promise<Around | null> {
  const found = await lookAt(asking);
  return "refusal" in found ? null : found;
}

const common = (field: Exclude<RecordField, SectionId>) => ({
  field,
  label: (t: Texts) => t.findings.record.label[field],
  ask: (t: Texts) => t.findings.record.ask[field],
  example: (t: Texts) => t.findings.record.example[field],
  why: (t: Texts) => t.findings.record.why,
  clauses: ["C-5", "P-2.1"],
});

/** A part of the record; what it is called is a row of the pack. */
const section = (id: SectionId): RecordQuestion => ({
  field: id,
  type: "text",
  optional: true,
  label: (t) => t.findings.section[id],
  ask: (t) => t.findings.record.askSection({ section: t.findings.section[id] }),
  example: (t) => t.findings.record.example.section,
  why: (t) => t.findings.record.why,
  clauses: ["C-5", "P-2.1"],
  skip: (asking) => isWell(asking) || !has(asking, id),
});

const SCORES = ["5", "4", "3", "2", "1"] as const;

const QUESTIONS: readonly RecordQuestion[] = [
  {
    ...common("outcome"),
    field: "outcome",
    type: "choice",
    skip: (asking) => !isPhone(asking),
    choices: ({ talk: { texts } }) => [
      { value: "well", label: texts.findings.record.well, also: texts.findings.record.alsoWell },
      { value: "findings", label: texts.findings.record.findings },
    ],
  },
  {
    ...common("metWith"),
    field: "metWith",
    type: "openChoice",
    optional: true,
    skip: isPhone,
    choices: async (asking) =>
      ((await aroundOf(asking))?.visit.contacts ?? []).map(({ name }) => ({
        value: name,
        label: name,
      })),
  },
  ...SECTION_IDS.map(section),
  {
    ...common("promise"),
    field: "promise",
    type: "text",
    optional: true,
    skip: (asking) => isWell(asking) || !foundSomething(asking),
    read: ({ text }, { talk, draft: { zone } }) =>
      readMoment(text, talk.unit.now.toZonedDateTimeISO(zone ?? "UTC"))?.toString(),
    conflict: (value, { talk }) =>
      Temporal.Instant.compare(Temporal.Instant.from(value), talk.unit.now) <= 0
        ? talk.texts.findings.refused.pastTime
        : null,
    show: (value, texts, { talk, draft: { zone } }) =>
      whenIn(
        { texts, locale: talk.locale, now: talk.unit.now },
        zone ?? "UTC",
        Temporal.Instant.from(value),
      ),
  },
  {
    ...common("major"),
    field: "major",
    type: "choice",
    optional: true,
    skip: (asking) => isWell(asking) || !foundSomething(asking),
    choices: majorChoices,
  },
  {
    ...common("proposal"),
    field: "proposal",
    type: "text",
    skip: ({ draft: { major = NOT_MAJOR } }) => major === NOT_MAJOR,
  },
  {
    ...common("satisfaction"),
    field: "satisfaction",
    type: "choice",
    optional: true,
    skip: isPhone,
    choices: ({ talk: { texts } }) =>
      SCORES.map((value) => ({ value, label: texts.cards.score[value] })),
  },
  {
    ...common("companion"),
    field: "companion",
    type: "choice",
    optional: true,
    skip: isPhone,
    passWhen: async (asking) => {
      const around = await aroundOf(asking);
      return around?.visit.companionId !== null || (await companions(asking)).length === 0;
    },
    choices: companions,
  },
  {
    ...common("attachmentIds"),
    field: "attachmentIds",
    type: "files",
    optional: true,
    skip: (asking) => isPhone(asking) || !foundSomething(asking),
  },
];

async function majorChoices(asking: RecordAsking): Promise<readonly Choice[]> {
  const { talk } = asking;
  const rows = (await aroundOf(asking))?.rules.major ?? [];
  return [
    { value: NOT_MAJOR, label: talk.texts.findings.record.notMajor },
    ...rows.map(({ id, label }) => ({ value: id, label: label[talk.locale] })),
  ];
}

async function companions(asking: RecordAsking): Promise<readonly Choice[]> {
  const around = await aroundOf(asking);
  if (around === null) return [];
  return asking.talk.services.around
    .technicians(asking.talk.unit, around)
    .map(({ id, name }) => ({ value: id, label: name }));
}

/** Fields that a card can't draw, or that follow from others. */
const NOT_ON_CARD: readonly RecordField[] = ["attachmentIds"];

/** Of the questions, those that this visit has, as inputs; what follows from others is there, too. */
async function inputsOf(asking: RecordAsking): Promise<readonly RecordInput[]> {
  const t = asking.talk.texts;
  const around = await aroundOf(asking);
  const withWords = { ...asking, draft: { ...asking.draft, product: "-", major: "-" } };
  const asked = QUESTIONS.filter(
    ({ field, skip }) => !NOT_ON_CARD.includes(field) && skip?.(withWords) !== true,
  );
  const inputs: RecordInput[] = [];
  for (const question of asked) {
    const { field } = question;
    const choices =
      question.type === "choice"
        ? ((await question.choices?.(asking)) ?? []).map(({ value, label }) => ({
            value,
            title: label,
          }))
        : undefined;
    if (choices?.length === 0) continue;
    const row = around?.rules.sections.find(({ id }) => id === field);
    inputs.push({
      field,
      label: row?.label[asking.talk.locale] ?? question.label(t),
      hint: row?.hint[asking.talk.locale] ?? question.example(t),
      multiline: row !== undefined,
      ...(choices === undefined ? {} : { choices }),
    });
  }
  return inputs;
}

/** A visit, recorded: on one card, or by questions one after the other; both are these fields. */
export const recordVisit = guided({
  id: "visitRecord",
  title: (t) => t.findings.record.title,
  draft,
  confirm: false,
  questions: QUESTIONS,
  card: async (asking, draftId) => {
    const t = asking.talk.texts.findings.record;
    return visitRecordCard(
      t.cardTitle({ customer: escapeMarkdown(asking.draft.customer ?? "") }),
      t.cardHint,
      t.send,
      draftId,
      await inputsOf(asking),
    );
  },
  submit: async (talk, _draftId, said): Promise<Submitted<Extract<Recorded, { ok: true }>>> => {
    const { visitId, customer: _c, kind: _k, zone: _z, sections: _s, ...record } = said;
    const result = await talk.services.around.record(talk.unit, talk.person, visitId, record);
    if (!result.ok) return { ok: false, text: talk.texts.findings.refused[result.refusal] };
    const first = result.filed[0];
    const about = first === undefined ? {} : { about: formatReference(first.reference) };
    return { ok: true, result, reference: null, ...about };
  },
  answer: (talk, result) => recordedInWords(talk, result),
});

/** What became of each item: who has it, until when it is taken up, what was promised. */
function recordedInWords(
  { texts, locale, unit }: Talk,
  recorded: Extract<Recorded, { ok: true }>,
): Reply {
  const t = texts.findings;
  const { customer, zone, filed, information, again } = recorded;
  if (again) return { text: t.recordedBefore({ customer: escapeMarkdown(customer) }) };
  const when = (at: Temporal.Instant | null) =>
    at === null ? "" : whenIn({ texts, locale, now: unit.now }, zone, at);
  const lines = filed.map((one) =>
    t.filedLine({
      reference: formatReference(one.reference),
      topic: one.topic[locale],
      text: escapeMarkdown(one.text),
      owner: escapeMarkdown(one.owner),
      handler: one.handler === null ? "" : escapeMarkdown(one.handler),
      by: when(one.handoverBy),
      promise: when(one.promise),
      escalated: one.escalated,
    }),
  );
  return {
    text: [
      t.recorded({ customer: escapeMarkdown(customer), count: filed.length }),
      ...(lines.length === 0 ? [] : [lines.join("\n")]),
      ...(information.length === 0
        ? []
        : [t.keptAsInformation({ items: information.map(escapeMarkdown) })]),
      ...(recorded.filesLeft > 0 ? [t.filesLeft({ count: recorded.filesLeft })] : []),
      recorded.tellsCustomer ? t.customerIsTold : t.customerByPhone,
    ].join("\n\n"),
  };
}
