import { type LocalText } from "../locale.ts";
import { type StaffRole } from "../person.ts";

/** Who approves up to an amount. */
export interface CompensationBand {
  /** The amount itself included (及以下, 以內). */
  readonly upTo: number;
  /** Any of these roles; never who proposed. */
  readonly approvers: readonly StaffRole[];
  /** So many different people. */
  readonly count: number;
}

/** A regulation by which a loss may be compensated; without one, nothing is proposed (C-7). */
export interface CompensationRule {
  readonly id: string;
  /** The written rule it stands on, as it is called. */
  readonly basis: LocalText;
  /** Topics of complaints that it applies to. */
  readonly topics: readonly string[];
  /** By amount, the smallest first; above the last one nothing may be proposed. */
  readonly bands: readonly CompensationBand[];
  /** Who records the payment. */
  readonly payers: readonly StaffRole[];
}

/** What a pack says of compensation; its organisation may add rules of its own. */
export interface CompensationRules {
  /** Why losses are compensated, and why only by rule. */
  readonly clause: string;
  /** ISO 4217. */
  readonly currency: string;
  readonly rules: readonly CompensationRule[];
}

/** The rule for a topic; `compensationProblems` sees to it that there is no second one. */
export const ruleFor = (
  rules: readonly CompensationRule[],
  topic: string,
): CompensationRule | null => rules.find(({ topics }) => topics.includes(topic)) ?? null;

/** The band of an amount; null when it is more than anybody may approve. */
export const bandFor = ({ bands }: CompensationRule, amount: number): CompensationBand | null =>
  bands.find(({ upTo }) => amount <= upTo) ?? null;
