import { type CaseVerb } from "../core/case/case.ts";
import { formatReference } from "../core/case/reference.ts";
import { isSupplyVerb, type SupplyVerb } from "../core/supply/steps.ts";
import { type Locale } from "../core/locale.ts";
import { formatSpan } from "../locales/formatSpan.ts";
import { formatWhen } from "../locales/formatWhen.ts";
import { type Texts } from "../locales/index.ts";
import { type CaseView, type DueLine, type NamedPerson, type TrailLine } from "./caseView.ts";
import { type Fact } from "./elements.ts";
import { escapeMarkdown } from "./escapeMarkdown.ts";

/** What every builder needs to word a card for one reader. */
export interface Wording {
  readonly texts: Texts;
  readonly locale: Locale;
  readonly now: Temporal.Instant;
}

export const whenIn = ({ now, locale }: Wording, zone: string, at: Temporal.Instant): string =>
  formatWhen(at, now, zone, locale);

/** A person with the way to reach them: 王小明（分機 123）. */
export const named = ({ texts }: Wording, person: NamedPerson): string =>
  texts.cases.person({
    name: escapeMarkdown(person.name),
    reach: person.reach === null ? null : escapeMarkdown(person.reach),
  });

/** A fact, or none where there is nothing to say. */
export const factOf = (label: string, value: string | null): readonly Fact[] =>
  value === null || value === "" ? [] : [{ label, value: escapeMarkdown(value) }];

const DUE_LABEL = {
  acknowledge: "acknowledgeBy",
  handover: "handoverBy",
  investigate: "investigateBy",
  decide: "decideBy",
  answer: "answerBy",
  promise: "promiseBy",
  survey: "surveyBy",
  plan: "planBy",
  contact: "contactBy",
  review: "reviewBy",
  completion: "completionBy",
  acceptance: "acceptanceBy",
  meterNotice: "meterNoticeBy",
  supply: "supplyBy",
  completionDocuments: "completionDocumentsBy",
  followUp: "followUpBy",
} as const;

/** What a card calls a limit of this kind. */
export const limitLabel = ({ texts }: Wording, kind: DueLine["kind"]): string =>
  texts.cards.label[DUE_LABEL[kind]];

/** A limit with its clause, and whether it is the policy's or the organisation's own (B9). */
export function dueFact(wording: Wording, zone: string, due: DueLine): Fact {
  const { cards } = wording.texts;
  const when = whenIn(wording, zone, due.dueAt);
  const late = Temporal.Instant.compare(due.dueAt, wording.now) < 0;
  const article = due.clause === null ? "" : due.clause.article[wording.locale];
  const basis =
    due.kind === "promise"
      ? ""
      : [cards.basisKind[due.basis], article].filter((part) => part !== "").join(" · ");
  return {
    label: limitLabel(wording, due.kind),
    value: `${late ? cards.overdue({ due: when }) : `**${when}**`}${basis === "" ? "" : ` · ${basis}`}`,
  };
}

/** Whose turn it is, since when, and whose the time so far was; in one line (B4). */
export function turnLine({ texts, locale }: Wording, view: CaseView): string {
  const { turn } = view.inside === null ? texts.cases : texts.cards;
  const { oursMs, theirsMs, closedMs } = view.elapsed;
  const some = (ms: number, inHours = false) =>
    ms < LEAST_MS ? "" : formatSpan(ms, locale, inHours);
  const spent = turn.spent({
    ours: some(oursMs, true),
    // While it is their turn for the first time, how long was said already.
    theirs: view.turn === "yours" && theirsMs <= view.waitedMs ? "" : some(theirsMs),
    closed: some(closedMs),
  });
  if (view.turn !== "yours") return `${turn[view.turn]}${spent}`;
  const waits = { waited: some(view.waitedMs), confirm: view.stage === "answered" };
  return `${turn.yours(waits)}${spent}`;
}

/** Less isn't worth a word. */
const LEAST_MS = 60_000;

/** That no clause limits the answer, with our own target as such; null where one does. */
export function noLimitLine(wording: Wording, { noLimit, zone, due }: CaseView): string | null {
  if (noLimit === null) return null;
  const { cases } = wording.texts;
  const { target } = noLimit;
  // A target that has passed, or that stands beside it already, isn't said again.
  const isSaid = due.some(({ kind }) => kind === "answer");
  const isPast = target !== null && Temporal.Instant.compare(target, wording.now) < 0;
  const when = target === null || isSaid || isPast ? "" : whenIn(wording, zone, target);
  return cases.noLimit({ target: when });
}

/** Who did it, for a reader who may not know names of the other side. */
export const actorName = ({ texts }: Wording, by: TrailLine["by"]): string =>
  by.name === null
    ? by.part === "customer"
      ? texts.cards.by.customer
      : texts.cards.by.clock
    : by.actingFor === undefined
      ? escapeMarkdown(by.name)
      : texts.cards.actingFor({
          name: escapeMarkdown(by.name),
          absent: escapeMarkdown(by.actingFor),
        });

/** What happened, in a few words. */
export const eventName = (
  { texts }: Wording,
  { type, step }: Pick<TrailLine, "type" | "step">,
): string => (step === undefined ? texts.cards.event[type] : texts.supply.done[step]);

/** One line of the trail: when, what, who, and what was said. */
export const trailText = (wording: Wording, zone: string, entry: TrailLine): string =>
  wording.texts.cards.trail({
    when: whenIn(wording, zone, entry.at),
    what: eventName(wording, entry),
    by: actorName(wording, entry.by),
    text: [
      entry.dueAt === null ? "" : whenIn(wording, zone, entry.dueAt),
      entry.item === undefined ? "" : entry.item[wording.locale],
      entry.text === null ? "" : escapeMarkdown(shortened(entry.text)),
    ]
      .filter((part) => part !== "")
      .join(" · "),
  });

const LONG = 400;

/** A line of the trail is looked at, not read through. */
export const shortened = (text: string): string =>
  [...text].length <= LONG ? text : `${[...text].slice(0, LONG).join("")}…`;

/** Typed equivalents of buttons, for whoever can't or won't tap. */
export function typedExamples(
  { texts }: Wording,
  reference: string,
  verbs: readonly (CaseVerb | SupplyVerb)[],
): string {
  const example: Readonly<Record<string, string>> = texts.staff.example;
  const words = verbs.flatMap((verb) =>
    isSupplyVerb(verb)
      ? `${texts.supply.step[verb]} ${formatReference(reference)}`
      : (example[verb] ?? []),
  );
  return words.map((word) => word.replace("C-7K3M-9QX2", formatReference(reference))).join(" · ");
}
