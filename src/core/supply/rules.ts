import type { ClockKind } from "../case/case.ts";
import { type LocalText } from "../locale.ts";
import { type StaffRole } from "../person.ts";
import { type CapacityUnit, type Demand } from "./request.ts";
import { type SpreadRule } from "./spread.ts";
import type { SupplyVerb } from "./steps.ts";
import { type PartyRole } from "./supply.ts";

/** The rules of electricity supply of a pack, as rows; see `ruleSupply` for how they are read. */
export interface SupplyRules {
  /** Who reviews and answers, from the lowest to the highest. */
  readonly levels: readonly SupplyLevel[];
  /** Who reviews the design; of several rows that match, the highest level wins (readings, 15/16). */
  readonly review: readonly LevelRow[];
  /** Who answers the supply plan, and consents to its change; the same order. */
  readonly answer: readonly LevelRow[];
  /** From when on a line of its own; from when on a feasibility argument comes first. */
  readonly dedicated: readonly ConditionRow[];
  readonly feasibility: readonly ConditionRow[];
  /** Classes of load that justify a second source or circuit. */
  readonly dualNatures: { readonly clause: string; readonly natures: readonly string[] };
  /** What is handed in before the review, and after completion. */
  readonly documents: readonly DocumentRow[];
  readonly completion: readonly DocumentRow[];
  /** Stages that a request passes over. */
  readonly skips: readonly SkipRow[];
  readonly midInspection: MidInspectionRule;
  /** Scattered residential lighting, with clocks of its own (E-29). */
  readonly scattered: ConditionRow;
  /** At least so many times are offered for the supply date. */
  readonly slots: {
    readonly clause: string;
    readonly least: number;
    readonly assumption?: boolean;
  };
  /** Who does a step: one of these roles, at the desk of the level where one is named. */
  readonly duties: Readonly<Record<string, Duty>>;
  /** When the customers' choices are so much alike that somebody looks into it. */
  readonly spread: SpreadRule;
  /** By which steps each limit is kept: who holds their duty is reminded of it. */
  readonly clockDuties: Readonly<Partial<Record<ClockKind, readonly SupplyVerb[]>>>;
  /** The clause of each thing the machine insists on. */
  readonly clauses: Readonly<Record<SupplyPrinciple, string>>;
}

export const SUPPLY_PRINCIPLES = [
  "application",
  "survey",
  "fiveParts",
  "writtenAnswer",
  "planChange",
  "choice",
  "commission",
  "qualification",
  "documents",
  "reviewOpinion",
  "contact",
  "products",
  "start",
  "entrusted",
  "orders",
  "change",
  "supervision",
  "midInspection",
  "checks",
  "completion",
  "supplyDate",
  "meter",
  "contract",
  "followUp",
  "completionDocuments",
  "oversight",
] as const;

export type SupplyPrinciple = (typeof SUPPLY_PRINCIPLES)[number];

export interface SupplyLevel {
  readonly id: string;
  readonly label: LocalText;
  /** Desk whose people review and answer. */
  readonly desk: string;
}

/** All that is named has to hold; capacities count in the row's unit and in no other. */
export interface Condition {
  readonly voltage?: "low" | "high";
  readonly unit?: CapacityUnit;
  readonly atLeast?: number;
  readonly moreThan?: number;
  readonly atMost?: number;
  readonly below?: number;
  readonly dual?: boolean;
  readonly dedicated?: boolean;
  readonly special?: boolean;
  readonly residential?: boolean;
  readonly batch?: boolean;
}

export interface ConditionRow {
  readonly id: string;
  readonly clause: string;
  readonly when: Condition;
  /** A reading of ours, to be confirmed by whoever runs the bot. */
  readonly assumption?: boolean;
}

export interface LevelRow extends ConditionRow {
  readonly level: string;
}

export interface DocumentRow {
  readonly id: string;
  readonly clause: string;
  readonly label: LocalText;
  /** Left out: asked for of everybody. */
  readonly when?: Condition;
  /** Asked for only when the reviewer lists it (item 13). */
  readonly onRequest?: boolean;
  /** Outsiders whose work it documents: asked for it beside the customer. */
  readonly from?: readonly PartyRole[];
  readonly assumption?: boolean;
}

export const SKIPPABLE = ["documents", "review", "midInspection"] as const;
export type Skippable = (typeof SKIPPABLE)[number];

export interface SkipRow extends ConditionRow {
  readonly skips: readonly Skippable[];
}

export interface MidInspectionRule {
  readonly clause: string;
  /** Share of the installation, in per cent, from which staff are asked, and from which it is due. */
  readonly askFrom: number;
  readonly dueFrom: number;
  /** Rounds that are usual; one more is told to whoever oversees. */
  readonly usualRounds: number;
  /** Document whose works are inspected before they are covered, unless there are none (E-24). */
  readonly concealedItem: string;
  /** What is looked at, by voltage. */
  readonly checklist: Readonly<Record<"low" | "high", readonly LocalText[]>>;
  readonly assumption?: boolean;
}

export interface Duty {
  readonly roles: readonly StaffRole[];
  /** Of the level that reviews or answers this request, or a higher one. */
  readonly at?: "review" | "answer";
  /** Never whoever did this step before: nobody approves their own work. */
  readonly notAfter?: readonly string[];
  /** Of those who may, whose work it is, though the handler may take it too; without it the handler's. */
  readonly asks?: { readonly roles: readonly StaffRole[]; readonly at?: Duty["at"] };
}

/** What the rules say of a request, before anything was done for it: the dry run (B9). */
export interface Ruling {
  /** Null: the survey has to find out first. */
  readonly review: LevelRow | null;
  readonly answer: LevelRow | null;
  /** Set when a line of its own is the rule. */
  readonly dedicated: ConditionRow | null;
  /** Set when a feasibility argument comes before the plan. */
  readonly feasibility: ConditionRow | null;
  readonly documents: readonly DocumentRow[];
  readonly completion: readonly DocumentRow[];
  /** The row by which each stage is passed over. */
  readonly skips: Readonly<Partial<Record<Skippable, SkipRow>>>;
  readonly scattered: ConditionRow | null;
  /** Set when a second source or circuit isn't justified by the nature of the load. */
  readonly unjustified: { readonly clause: string } | null;
}

/** Whether a condition holds; one on the capacity never does while that is unknown. */
export function holds(when: Condition, demand: Demand): boolean {
  const { voltage, unit, atLeast, moreThan, atMost, below, ...flags } = when;
  if (voltage !== undefined && demand.voltage !== voltage) return false;
  const limits = [atLeast, moreThan, atMost, below].some((limit) => limit !== undefined);
  if (limits) {
    const { capacity } = demand;
    if (capacity === null || (unit !== undefined && demand.unit !== unit)) return false;
    if (atLeast !== undefined && capacity < atLeast) return false;
    if (moreThan !== undefined && capacity <= moreThan) return false;
    if (atMost !== undefined && capacity > atMost) return false;
    if (below !== undefined && capacity >= below) return false;
  }
  return (Object.entries(flags) as [keyof typeof flags, boolean][]).every(
    ([flag, wanted]) => demand[flag] === wanted,
  );
}

/**
 * Reads the rules for a request (E-9, E-10, E-12, E-14 to E-16). A line of its own by rule counts as
 * one for the level. Pure; rows of the pack's version decide, none is in here.
 */
export function ruleSupply(rules: SupplyRules, asked: Demand): Ruling {
  const first = (rows: readonly ConditionRow[], demand: Demand) =>
    rows.find(({ when }) => holds(when, demand)) ?? null;
  const dedicated = first(rules.dedicated, asked);
  const demand = dedicated === null ? asked : { ...asked, dedicated: true };
  const { natures, clause } = rules.dualNatures;
  const justified = !demand.dual || (demand.nature !== null && natures.includes(demand.nature));
  return {
    review: highest(rules, rules.review, demand),
    answer: highest(rules, rules.answer, demand),
    dedicated,
    feasibility: first(rules.feasibility, demand),
    documents: rules.documents.filter(({ when }) => when === undefined || holds(when, demand)),
    completion: rules.completion.filter(({ when }) => when === undefined || holds(when, demand)),
    skips: skipsOf(rules, demand),
    scattered: holds(rules.scattered.when, demand) ? rules.scattered : null,
    unjustified: justified ? null : { clause },
  };
}

function highest(
  { levels }: SupplyRules,
  rows: readonly LevelRow[],
  demand: Demand,
): LevelRow | null {
  const rank = (row: LevelRow) => levels.findIndex(({ id }) => id === row.level);
  return rows
    .filter(({ when }) => holds(when, demand))
    .reduce<LevelRow | null>(
      (best, row) => (best === null || rank(row) > rank(best) ? row : best),
      null,
    );
}

function skipsOf({ skips }: SupplyRules, demand: Demand): Ruling["skips"] {
  const found: Partial<Record<Skippable, SkipRow>> = {};
  for (const row of skips) {
    if (!holds(row.when, demand)) continue;
    for (const stage of row.skips) found[stage] ??= row;
  }
  return found;
}
