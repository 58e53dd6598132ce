import { type LocalText } from "../core/locale.ts";
import { type Season, type VisitKind } from "../core/visits/rules.ts";

/** One visit of a day's list. Days are ISO dates. */
export interface VisitLine {
  readonly visitId: string;
  readonly customer: string;
  readonly kind: VisitKind;
  readonly plannedOn: string;
  readonly dueOn: string;
  /** Why it stands where it does (C-4). */
  readonly reasons: readonly LocalText[];
  readonly phone: string | null;
  readonly address: string | null;
  readonly lastOn: string | null;
  readonly openCases: number;
  readonly tries: number;
  /** A day and time agreed with the customer. */
  readonly agreedAt: Temporal.Instant | null;
  /** Somebody else's, for whom the reader stands in; null: their own. */
  readonly insteadOf: string | null;
}

/** Whom to call on, in order of priority. */
export interface VisitDay {
  readonly today: string;
  readonly zone: string;
  readonly from: string;
  readonly to: string;
  readonly season: Season | null;
  readonly counts: Readonly<Record<VisitKind, number>>;
  readonly lines: readonly VisitLine[];
  /** All that there are; `lines` is one page of them. */
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

/** How the visits of a period stand, by who makes them. */
export interface VisitOverview {
  readonly since: string;
  readonly today: string;
  readonly people: readonly {
    readonly name: string;
    readonly due: number;
    readonly done: number;
    readonly missed: number;
    readonly planned: number;
  }[];
}
