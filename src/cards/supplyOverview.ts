import { type ClockKind } from "../core/case/case.ts";
import { type LocalText } from "../core/locale.ts";
import { type SupplyVerb } from "../core/supply/steps.ts";
import { type SupplyStage } from "../core/supply/supply.ts";

/** An open request as whoever oversees sees it in the list (E-3). */
export interface OverviewLine {
  readonly reference: string;
  readonly place: string | null;
  readonly stage: SupplyStage;
  readonly stageAt: Temporal.Instant;
  readonly turn: "ours" | "yours";
  readonly stopped: boolean;
  /** The step of staff that it waits for. */
  readonly waits: SupplyVerb | null;
  /** Limits that have passed, the oldest first. */
  readonly late: readonly { readonly kind: ClockKind; readonly dueAt: Temporal.Instant }[];
  readonly manager: string | null;
  /** Level that reviews. */
  readonly level: LocalText | null;
}

export interface SupplyOverview {
  readonly zone: string;
  /** Of all open requests, in the order of the way. */
  readonly counts: readonly { readonly stage: SupplyStage; readonly count: number }[];
  readonly late: number;
  readonly stopped: number;
  /** Of those asked for. */
  readonly count: number;
  readonly page: number;
  readonly pages: number;
  readonly lines: readonly OverviewLine[];
}
