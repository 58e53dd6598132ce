import { type ClockKind, type Recipient } from "../case/case.ts";
import { type DueRule } from "../policy/pack.ts";

/** A step of the ladder before or at the due time. */
export interface RungRule {
  /** Stored with the clock once fired: never renamed or reused. */
  readonly id: string;
  /** Of the limit's own time: 0.5 is half of it, 1 its end. */
  readonly share: number;
  readonly tells: readonly Recipient[];
  /** Limits that have this rung; left out: all. */
  readonly of?: readonly ClockKind[];
}

/** Limits of which others are told than of most. */
export interface LadderException {
  readonly of: readonly ClockKind[];
  /** By the rung's id; a rung left out tells those that it tells of all. */
  readonly tells: Readonly<Record<string, readonly Recipient[]>>;
  /** In place of `after.tells`. */
  readonly after: readonly Recipient[];
}

/**
 * What happens on the way to a limit and after it, as a row of the pack. The policies say that
 * limits are kept, not who is told when one is about to break: a reading of ours.
 */
export interface Ladder {
  /** Clause that the limits behind it serve; null: no clause says it. */
  readonly clause: string | null;
  /** In the order of their shares; the last one has share 1. */
  readonly rungs: readonly RungRule[];
  /** After the due time: told one after the other, the last one again and again, until somebody acts. */
  readonly after: {
    readonly everyWorkingHours: number;
    readonly tells: readonly Recipient[];
  };
  /** Of a limit that several name, the first counts. */
  readonly instead?: readonly LadderException[];
  /** The apology that a customer gets by itself (B5). */
  readonly apology: {
    /** Limits that the customer was told of. */
    readonly of: readonly ClockKind[];
    /** From the moment it is late to the new date. */
    readonly newDate: DueRule;
    /** In one case; more would be worth nothing. */
    readonly most: number;
  };
  readonly assumption?: boolean;
}

/** What is broken about a ladder; empty when all is well. For the check at load. */
export function ladderProblems({ rungs, after, apology, instead = [] }: Ladder): readonly string[] {
  const shares = rungs.map(({ share }) => share);
  const ids = rungs.map(({ id }) => id);
  return [
    ...(shares.at(-1) === 1 ? [] : ["ladder: its last rung must be the limit itself (share 1)"]),
    ...(shares.every((share, n) => share > (shares[n - 1] ?? 0))
      ? []
      : ["ladder: rungs out of order"]),
    ...(new Set(ids).size === ids.length ? [] : ["ladder: two rungs of one id"]),
    ...(ids.some((id) => id.startsWith(AFTER)) ? [`ladder: "${AFTER}…" is taken`] : []),
    ...(after.everyWorkingHours > 0 ? [] : ["ladder: no time between two steps after the limit"]),
    ...(after.tells.length > 0 ? [] : ["ladder: nobody is told after the limit"]),
    ...instead.flatMap(({ of, tells, after: last }) => [
      ...Object.keys(tells)
        .filter((id) => !ids.includes(id))
        .map((id) => `ladder: "${id}", told of ${of.join(", ")}, is no rung`),
      ...(last.length > 0 ? [] : [`ladder: nobody is told after the limit of ${of.join(", ")}`]),
    ]),
    ...(Number.isInteger(apology.most) && apology.most >= 0
      ? []
      : ["ladder: apologies aren't counted"]),
  ];
}

/** Ids of the steps after the due time: `late1`, `late2` … */
export const AFTER = "late";
