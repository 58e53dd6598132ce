import { type SupplyLine, type SupplyView } from "../../cards/caseView.ts";
import { rulingNow } from "../../core/supply/change.ts";
import { type StepTaker } from "../../core/supply/decideStep.ts";
import { needsApproval } from "../../core/supply/orderSteps.ts";
import { stepsFor } from "../../core/supply/offer.ts";
import { type Ruling, type SupplyRules } from "../../core/supply/rules.ts";
import { MILESTONES, placeOnWay, wayOf } from "../../core/supply/stages.ts";
import { isSupplyVerb, type SupplyVerb } from "../../core/supply/steps.ts";
import {
  chosen,
  finishOf,
  latestDocuments,
  planInForce,
  type Supply,
} from "../../core/supply/supply.ts";
import { missingCompletion, missingDocuments, percentOf } from "../../core/supply/turn.ts";
import { type LoadedCase, type StoredEvent } from "../cases/loadCase.ts";
import { type Standing } from "../cases/standing.ts";
import { hasOptions, optionsOf } from "./stepOptions.ts";
import { nameOf } from "../cases/viewOf.ts";
import { isDesignersChange, linesFor } from "./partySees.ts";
import { clauseIn } from "../packRows.ts";
import { type CaseSetting } from "../serviceContext.ts";

/** Steps among staff: that they happened, a customer may know; what was said in them, not. */
const INSIDE: readonly SupplyVerb[] = [
  "draftPlan",
  "returnPlan",
  "giveOpinion",
  "conveneReview",
  "stop",
  "explain",
  "resume",
];

/** What the customer's side sees of a step. */
export function stepSeen({ data }: Pick<StoredEvent, "data">): "all" | "fact" {
  const { step } = data;
  return typeof step === "string" && isSupplyVerb(step) && INSIDE.includes(step) ? "fact" : "all";
}

/** The journey as one person may see it (B10); null for a case that is none. */
export function supplyView(
  loaded: LoadedCase,
  setting: CaseSetting,
  { actor, as }: Standing,
  now: Temporal.Instant,
): SupplyView | null {
  const { supply, case: about } = loaded;
  const rules = setting.pack.supply;
  if (supply === null || rules === undefined) return null;
  const ruling = rulingNow(rules, supply);
  const taker: StepTaker = { about, supply, by: actor, rules, ruling };
  const watches = isWatching(as);
  const all = watches ? [] : stepsFor(taker, loaded.parties);
  const options = Object.assign(
    {},
    ...all.map((verb) => optionsOf(verb, loaded, actor, setting, now)),
  ) as SupplyView["options"];
  const lines = [
    ...linesOf(supply, ruling, rules, setting, as === "staff"),
    ...worksLines(loaded, setting, actor.part === "staff"),
  ];
  return {
    stage: supply.stage,
    milestones: milestonesOf(supply, ruling),
    missing: missingOf(supply, ruling),
    lines: actor.party === undefined && !watches ? lines : linesFor(lines, actor),
    // A watcher opens no file of whoever filed it, as in any case, and no letter to them.
    documents: documentsOf(supply, ruling, setting, actor).map((document) =>
      watches ? { ...document, links: [] } : document,
    ),
    steps: all.filter((verb) => hasOptions(verb, options)),
    options,
    notices: (watches ? [] : noticesOf(loaded, supply, actor)).map((number) => ({
      number,
      link: setting.noticeLink(number, readerOf(supply, actor, number)),
    })),
  };
}

/** Whether somebody only looks on at what a customer of theirs applied for. */
export const isWatching = (as: Standing["as"]): boolean => as === "household" || as === "joined";

/** Whose download it is: of what is addressed to the customer, a contractor's isn't the customer's. */
const readerOf = (
  { inspections }: Supply,
  { part, party }: Standing["actor"],
  number: string,
): "recipient" | "staff" => {
  if (part === "staff") return "staff";
  const isContractors = inspections.some(({ notices }) => notices[1] === number);
  return isContractors === (party === undefined) ? "staff" : "recipient";
};

/**
 * Letters that this person may open: of three copies, a customer's side has its own. The contractor's
 * is handed over on paper where none of theirs is in the chat (E-25).
 */
function noticesOf(
  { parties }: LoadedCase,
  supply: Supply,
  { part, party }: Standing["actor"],
): readonly string[] {
  if (party !== undefined) {
    return [
      ...supply.plans.map(({ notice }) => notice),
      ...supply.reviews.map(({ notice }) => notice),
      ...(party === "contractor"
        ? supply.inspections.map(({ notices }) => notices[1] ?? null)
        : []),
      ...supply.changes
        .filter((change) => party === "contractor" || isDesignersChange(change))
        .map(({ notice }) => notice),
    ].filter((number) => number !== null);
  }
  return [
    ...supply.plans.map(({ notice }) => notice),
    ...supply.reviews.map(({ notice }) => notice),
    ...supply.inspections.flatMap(({ notices }) => [
      notices[part === "staff" ? 2 : 0] ?? null,
      parties.some(({ role }) => role === "contractor") ? null : (notices[1] ?? null),
    ]),
    ...supply.changes.map(({ notice }) => notice),
    supply.supplyNotice,
    supply.meterNotice?.notice ?? null,
  ].filter((number) => number !== null);
}

function milestonesOf({ stage }: Supply, ruling: Ruling): SupplyView["milestones"] {
  const way = wayOf(ruling);
  const here = way.indexOf(placeOnWay(stage));
  return MILESTONES.flatMap(({ id, stages }) => {
    const places = stages.map((one) => way.indexOf(one)).filter((place) => place !== -1);
    if (places.length === 0) return [];
    const first = Math.min(...places);
    const last = Math.max(...places);
    const state = stage === "DONE" || here > last ? "done" : here >= first ? "now" : "ahead";
    return [{ id, state } as const];
  });
}

function missingOf(supply: Supply, ruling: Ruling): SupplyView["missing"] {
  const designing = ["DOCUMENTS", "RETURNED"].includes(supply.stage);
  const finishing = ["ACCEPTED", "CONTRACT_SIGNED", "METER_NOTICE", "METERED", "ENERGISED"];
  const ids = designing
    ? missingDocuments(supply, ruling)
    : finishing.includes(supply.stage) && supply.waived === null
      ? missingCompletion(supply, ruling)
      : [];
  return [...ruling.documents, ...ruling.completion]
    .filter(({ id }) => ids.includes(id))
    .map(({ id, label }) => ({ id, label }));
}

function linesOf(
  supply: Supply,
  ruling: Ruling,
  rules: SupplyRules,
  { pack }: CaseSetting,
  inside: boolean,
): readonly SupplyLine[] {
  const levelLine = (of: "review" | "answer"): readonly SupplyLine[] => {
    const row = ruling[of];
    const level = rules.levels.find(({ id }) => id === row?.level);
    if (row === null || level === undefined) return [];
    return [{ type: "level", of, level: level.label, clause: clauseIn(pack, row.clause) }];
  };
  const plan = planInForce(supply);
  const party = (role: "designer" | "contractor"): readonly SupplyLine[] => {
    const choice = chosen(supply, role);
    return choice === null ? [] : [{ type: "party", role, name: choice.name }];
  };
  const when = (what: "survey" | "supplyAt", at: string | null): readonly SupplyLine[] =>
    at === null ? [] : [{ type: "when", what, at: Temporal.Instant.from(at) }];
  const said = (
    what: "entrusted" | "contract" | "meter" | "stopped" | "explained",
    text: string | undefined,
  ): readonly SupplyLine[] => (text === undefined ? [] : [{ type: "text", what, text }]);
  return [
    // Why it was stopped is a matter among staff.
    ...(supply.stopped === null ? [] : said("stopped", inside ? supply.stopped.reason : "")),
    ...said("explained", inside ? supply.explained?.text : undefined),
    { type: "request", request: supply.request },
    ...when("survey", supply.survey.result === null ? supply.survey.agreedAt : null),
    ...levelLine("answer"),
    ...(plan === null ? [] : [{ type: "plan", plan } as const]),
    ...(ruling.skips.review === undefined ? levelLine("review") : []),
    ...party("designer"),
    ...party("contractor"),
    ...(supply.progress.length === 0
      ? []
      : [{ type: "progress", percent: percentOf(supply) } as const]),
    ...(supply.start === null || supply.completion !== null
      ? []
      : [{ type: "finish", on: finishOf(supply.start) } as const]),
    ...supply.inspections.map((inspection) => ({ type: "inspection", inspection }) as const),
    ...when("supplyAt", supply.supplyAt),
    ...said("contract", supply.contract?.number),
    ...said("meter", supply.metering?.meterNo),
  ];
}

/** Who works on it, what was ordered, what shall be changed; to staff, when and whom to meet on site. */
function worksLines(
  { supply, case: c }: LoadedCase,
  setting: CaseSetting,
  inside: boolean,
): readonly SupplyLine[] {
  if (supply === null) return [];
  const person = (
    what: "manager" | "surveyor" | "supervisor",
    id: string | null,
  ): readonly SupplyLine[] =>
    id === null ? [] : [{ type: "person", what, person: nameOf(setting, id) }];
  const said = (what: "surveyTimes" | "contact", text?: string): readonly SupplyLine[] =>
    text === undefined || !inside ? [] : [{ type: "said", what, text }];
  const { surveyTimes, contact } = supply.request;
  return [
    ...(inside ? [] : person("manager", c.handlerId)),
    ...(supply.survey.result === null ? said("surveyTimes", surveyTimes) : []),
    ...said("contact", contact),
    ...person("surveyor", supply.surveyor?.personId ?? null),
    ...person("supervisor", supply.supervisor?.personId ?? null),
    ...supply.orders.map(
      (order) => ({ type: "order", order, needsApproval: needsApproval(supply, order) }) as const,
    ),
    ...supply.changes.map((change) => ({ type: "change", change }) as const),
  ];
}

/** The latest version of each document of the checklist that matters now. */
function documentsOf(
  supply: Supply,
  ruling: Ruling,
  { fileLink }: CaseSetting,
  { party }: Standing["actor"],
): SupplyView["documents"] {
  const latest = latestDocuments(supply);
  const designing = ["DOCUMENTS", "RETURNED", "REVIEW", "PASSED", "CONTRACTOR_CHECKED"];
  const rows = designing.includes(supply.stage) ? ruling.documents : ruling.completion;
  return rows.flatMap(({ id, label, from }) => {
    const document = latest.get(id);
    const isForeign = party !== undefined && from?.includes(party) === false;
    if (document === undefined || isForeign) return [];
    const { version, status, remark, attachmentIds } = document;
    return [{ id, label, version, status, remark, links: attachmentIds.map(fileLink) }];
  });
}
