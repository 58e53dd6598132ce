import { type ClockKind } from "../case/case.ts";
import { type LocalText } from "../locale.ts";
import { clockRulesOf } from "../policy/dueAt.ts";
import { type Clause, type ClockRule, type PolicyPack } from "../policy/pack.ts";
import { type Demand } from "./request.ts";
import {
  type ConditionRow,
  type DocumentRow,
  type LevelRow,
  type Ruling,
  ruleSupply,
  SKIPPABLE,
  type Skippable,
  type SupplyRules,
} from "./rules.ts";

/** What is said of a request, with what it stands on. */
export interface Grounds {
  readonly clause: Clause;
  /** A reading of ours, to be confirmed by whoever runs the bot. */
  readonly assumption: boolean;
}

/** What the rules would say of a request, before anybody files it (B9). */
export interface DryRun {
  readonly demand: Demand;
  /** Null: the survey has to find out first. */
  readonly review: (Grounds & { readonly level: LocalText }) | null;
  readonly answer: (Grounds & { readonly level: LocalText }) | null;
  /** Set when a line of its own is the rule, whatever was asked for. */
  readonly dedicated: Grounds | null;
  readonly feasibility: Grounds | null;
  /** Of a second source or circuit: whether the nature of the load justifies it. */
  readonly dual: (Grounds & { readonly isJustified: boolean }) | null;
  readonly documents: readonly DryDocument[];
  readonly completion: readonly DryDocument[];
  readonly skipped: readonly (Grounds & { readonly stage: Skippable })[];
  readonly clocks: readonly DryClock[];
}

export interface DryDocument extends Grounds {
  readonly id: string;
  readonly label: LocalText;
  readonly onRequest: boolean;
}

export interface DryClock extends Grounds {
  readonly kind: ClockKind;
  readonly due: ClockRule["due"];
  /** Of the text, or a target of our own. */
  readonly basis: ClockRule["basis"];
  /** Only of works entrusted to us. */
  readonly ifEntrusted: boolean;
}

/**
 * Reads a pack's rules for a request that nobody has filed: who reviews and answers it, what it needs,
 * what it passes over and by when what is done.
 *
 * @throws RangeError for a pack without electricity supply; `checkPack` finds clauses that are missing.
 */
export function dryRun(pack: PolicyPack, demand: Demand): DryRun {
  const { supply: rules } = pack;
  if (rules === undefined) throw new RangeError(`${pack.id} has no electricity supply`);
  const ruling = ruleSupply(rules, demand);
  const on = (row: Pick<ConditionRow, "clause" | "assumption">): Grounds => ({
    clause: clauseOf(pack, row.clause),
    assumption: row.assumption === true,
  });
  const document = (row: DocumentRow): DryDocument => ({
    ...on(row),
    id: row.id,
    label: row.label,
    onRequest: row.onRequest === true,
  });
  const level = (row: LevelRow | null) =>
    row === null ? null : { ...on(row), level: labelOf(rules, row.level) };
  const isKnown = demand.voltage !== "unsure";
  const needsDocuments = isKnown && ruling.skips.documents === undefined;
  return {
    demand,
    review: ruling.skips.review === undefined ? level(ruling.review) : null,
    answer: level(ruling.answer),
    dedicated: ruling.dedicated === null ? null : on(ruling.dedicated),
    feasibility: ruling.feasibility === null ? null : on(ruling.feasibility),
    dual: demand.dual
      ? { ...on(rules.dualNatures), isJustified: ruling.unjustified === null }
      : null,
    documents: needsDocuments ? ruling.documents.map(document) : [],
    completion: isKnown ? ruling.completion.map(document) : [],
    skipped: SKIPPABLE.flatMap((stage) => {
      const row = ruling.skips[stage];
      return row === undefined ? [] : [{ ...on(row), stage }];
    }),
    clocks: kindsOf(ruling).flatMap((kind) =>
      clockRulesOf(pack, kind).map((rule) => ({
        ...on(rule),
        ...{ kind, due: rule.due, basis: rule.basis, ifEntrusted: kind === "completion" },
      })),
    ),
  };
}

/** Clocks that this request would meet, in the order of the work. */
const kindsOf = ({ skips, scattered, completion }: Ruling): readonly ClockKind[] => [
  ...(["survey", "plan", "contact"] as const),
  ...(skips.review === undefined ? (["review"] as const) : []),
  ...(["completion", "acceptance"] as const),
  ...(completion.length === 0 ? [] : (["completionDocuments"] as const)),
  ...(scattered === null ? [] : (["meterNotice", "supply"] as const)),
  "followUp",
];

const labelOf = ({ levels }: SupplyRules, id: string): LocalText =>
  levels.find((level) => level.id === id)?.label ?? { "zh-Hant": id, "zh-Hans": id, en: id };

function clauseOf({ clauses }: PolicyPack, id: string): Clause {
  const found = clauses.find((clause) => clause.id === id);
  if (found !== undefined) return found;
  const nothing = { "zh-Hant": id, "zh-Hans": id, en: id };
  return { id, article: nothing, text: nothing };
}
