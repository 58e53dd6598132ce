import { isSupplyVerb } from "../core/supply/steps.ts";
import { type SupplyStage } from "../core/supply/supply.ts";
import { numberedLabel } from "./stepButtons.ts";
import { nextOfSupply } from "./supplyNext.ts";
import { formatReference } from "../core/case/reference.ts";
import { type Card } from "../core/reply.ts";
import { caseButtons, buttonVerbs } from "./caseButtons.ts";
import { type CaseView, type SupplyLine, type SupplyView } from "./caseView.ts";
import { formatDay } from "../locales/formatDay.ts";
import { aside, cardOf, type Fact, facts, line, title } from "./elements.ts";
import { documentLines, worksFacts } from "./supplyDetails.ts";
import { escapeMarkdown } from "./escapeMarkdown.ts";
import { type CardPart, history, insideFacts } from "./staffCaseCard.ts";
import {
  dueFact,
  factOf,
  named,
  turnLine,
  typedExamples,
  type Wording,
  whenIn,
} from "./wording.ts";

const MARK = { done: "✓", now: "▶", ahead: "○" } as const;

/**
 * The journey of a supply request (B10): where it stands on its way, whose turn it is, who, by when,
 * what exactly is missing, and what this person can do about it.
 */
export function supplyCard(wording: Wording, view: CaseView, part: CardPart): Card {
  const { cards, supply: t } = wording.texts;
  const { supply } = view;
  if (supply === null) throw new RangeError("no supply request");
  const reference = formatReference(view.reference);
  const heading = cards.caseTitle({ reference, topic: view.topic[wording.locale] });
  const typed = typedOf(wording, view);
  return cardOf(
    [
      title(heading),
      part.headline === undefined ? null : line(part.headline),
      { ...line(journeyLine(wording, supply)), separator: true },
      facts(factsOf(wording, view, supply)),
      ...documentLines(wording, supply),
      ...history(wording, view),
      part.actionId === null || typed === "" ? null : aside(t.card.typed({ example: typed })),
    ],
    part.actionId === null ? [] : caseButtons(wording, view, part.actionId),
  );
}

/** Typed equivalents of the first buttons; a customer says things in words of their own. */
function typedOf(wording: Wording, view: CaseView): string {
  const verbs = buttonVerbs(view);
  if (view.inside !== null) return typedExamples(wording, view.reference, verbs.slice(0, 2));
  return typedExamples(wording, view.reference, verbs.filter(isSupplyVerb).slice(0, 2));
}

/** Stages in which the milestone reached is still being worked at; in the others it is done. */
const AT_WORK: readonly SupplyStage[] = [
  "DOCUMENTS",
  "RETURNED",
  "START_REPORTED",
  "BUILDING",
  "RECTIFY",
];

const AT_SITE: readonly SupplyStage[] = ["BUILDING", "RECTIFY", "MID_INSPECTED"];

/** The part of the way around the present place: all of it would fill a phone's screen. */
function journeyLine({ texts: { supply: t } }: Wording, { milestones, stage }: SupplyView): string {
  // Where nothing is designed, nothing of it is reviewed.
  const isDesigned = milestones.some(({ id }) => id === "designed");
  const way = milestones.filter(({ id }) => isDesigned || id !== "reviewed");
  const reached = way.findIndex(({ state }) => state === "now");
  const last = milestones.findLastIndex(({ state }) => state !== "ahead");
  const past = reached === -1 ? Math.min(last, way.length - 1) : reached;
  const here = reached !== -1 && AT_WORK.includes(stage) ? past : past + 1;
  const place = t.card.place({ at: Math.min(here + 1, way.length), of: way.length });
  const around = way.flatMap(({ id }, index) => {
    if (index < here - 1 || index > here + 2) return [];
    const name = t.milestone[id].replaceAll(" ", NBSP);
    if (index === here) return `**${MARK.now}${NBSP}${name}**`;
    return `${index < here ? MARK.done : MARK.ahead}${NBSP}${name}`;
  });
  return [place, ...around].join("　");
}

/** Keeps a mark on the line of its name, and a separator behind what it follows. */
const NBSP = "\u00a0";

function factsOf(wording: Wording, view: CaseView, supply: SupplyView): readonly Fact[] {
  const { cards, supply: t, cases } = wording.texts;
  const { label } = cards;
  const closed =
    view.closedAs === null ? [] : factOf(label.closedAs, cases.closedAs[view.closedAs]);
  return [
    { label: t.card.stage, value: `**${t.stage[supply.stage]}**` },
    { label: label.turn, value: turnLine(wording, view) },
    { label: label.person, value: named(wording, view.owner) },
    {
      label: t.card.next,
      value: isStopped(supply) ? t.card.stoppedNext : nextOfSupply(wording, view),
    },
    ...view.due.map((due) => dueFact(wording, view.zone, due)),
    ...missingFact(wording, supply),
    ...factOf(label.place, view.place),
    ...supply.lines.flatMap((entry) => lineFacts(wording, view, entry)),
    ...(view.inside === null ? [] : insideFacts(wording, view.inside)),
    ...noticesFact(t.card.documents, supply),
    ...factOf(label.answer, view.answer),
    ...closed,
    { label: label.filedAt, value: whenIn(wording, view.zone, view.filedAt) },
  ];
}

const isStopped = ({ lines }: SupplyView): boolean =>
  lines.some((entry) => entry.type === "text" && entry.what === "stopped");

function missingFact(
  { texts: { supply: t }, locale }: Wording,
  { missing }: SupplyView,
): readonly Fact[] {
  if (missing.length === 0) return [];
  const names = missing.map(({ id, label }) => numberedLabel(id, label[locale]));
  const items = names.join(locale === "en" ? "; " : "；");
  return [{ label: t.card.missing, value: t.card.missingCount({ count: missing.length, items }) }];
}

const noticesFact = (label: string, { notices }: SupplyView): readonly Fact[] =>
  notices.length === 0
    ? []
    : [
        {
          label,
          value: notices.map(({ number, link }) => `[${number}](${link})`).join(`${NBSP}· `),
        },
      ];

/** A capacity as people read it; a unit is never changed into the other. */
const capacityText = (value: number | undefined, unit: string | undefined): string =>
  value === undefined ? "" : `${value}${unit === undefined ? "" : ` ${unit}`}`;

function lineFacts(wording: Wording, view: CaseView, entry: SupplyLine): readonly Fact[] {
  const { supply: t } = wording.texts;
  switch (entry.type) {
    case "request":
      return requestFacts(wording, entry.request);
    case "level": {
      const article = entry.clause?.article[wording.locale] ?? "";
      const basis = article === "" ? "" : ` · ${t.card.clause({ article })}`;
      const value = `${entry.level[wording.locale]}${basis}`;
      return [{ label: t.card[entry.of], value }];
    }
    case "plan": {
      const { version, voltageText, mode, capacity, unit } = entry.plan;
      const value = t.card.planLine({
        version,
        voltage: escapeMarkdown(voltageText),
        mode: t.choice[mode],
        capacity: capacityText(capacity, unit),
      });
      return [{ label: t.card.plan, value }];
    }
    case "party":
      return factOf(t.card[entry.role], entry.name);
    case "progress":
      // How far the works were is of no use once they are finished.
      if (view.supply !== null && !AT_SITE.includes(view.supply.stage)) return [];
      return factOf(t.card.progress, t.percent({ percent: entry.percent }));
    case "finish":
      return factOf(
        t.field.finishesOn,
        formatDay(Temporal.PlainDate.from(entry.on), wording.locale),
      );
    case "inspection": {
      const { kind, round, result, receipts } = entry.inspection;
      const signedBy = receipts.find((one) => one.signedBy !== undefined)?.signedBy;
      const value = t.card.inspectionLine({
        kind: t.choice[kind],
        round: round === 0 ? "" : t.card.round({ round }),
        result: t.choice[result],
        receipts: receipts.length,
        onPaper: signedBy === undefined ? "" : t.card.onPaper({ name: escapeMarkdown(signedBy) }),
      });
      return [{ label: t.card.inspections, value }];
    }
    case "when": {
      const label = entry.what === "survey" ? t.milestone.surveyed : t.card.supplyAt;
      return [{ label, value: `**${whenIn(wording, view.zone, entry.at)}**` }];
    }
    case "text": {
      const unsaid = entry.what === "stopped" && entry.text === "";
      return factOf(t.card[entry.what], unsaid ? t.card.stoppedUnsaid : entry.text);
    }
    case "person":
    case "said":
    case "order":
    case "change":
      return worksFacts(wording, entry);
  }
}

type Request = Extract<SupplyLine, { type: "request" }>["request"];

function requestFacts({ texts: { supply: t } }: Wording, request: Request): readonly Fact[] {
  const { unit, capacityNow, capacityTotal, kind } = request;
  const total = capacityText(capacityTotal, unit);
  const capacity =
    kind === "increase" && capacityNow !== undefined
      ? t.card.increase({ now: capacityText(capacityNow, unit), total })
      : total;
  return [
    {
      label: t.card.request,
      value: `${t.choice[request.kind]} · ${escapeMarkdown(request.applicant)}`,
    },
    ...factOf(t.card.use, t.choice[request.use]),
    ...factOf(t.card.voltage, t.choice[request.voltage]),
    ...factOf(t.card.capacity, capacity),
    ...(request.second === "none" ? [] : factOf(t.card.secondSource, t.choice[request.second])),
    ...(request.nature === undefined ? [] : factOf(t.card.nature, t.choice[request.nature])),
    ...factOf(t.card.special, request.special ?? null),
  ];
}
