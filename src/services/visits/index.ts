import { type VisitDay, type VisitOverview } from "../../cards/visitDay.ts";
import { type Person } from "../../core/person.ts";
import { type ServiceContext } from "../serviceContext.ts";
import { type Unit } from "../unit.ts";
import { type Completed, completeVisit, type CompleteResult } from "./completeVisit.ts";
import {
  type NamedVisit,
  noAnswer,
  type NoAnswerResult,
  snoozeVisit,
  type SnoozeResult,
  visitNamed,
} from "./actOnVisit.ts";
import { visitDay, visitOverview, type VisitSpan } from "./visitDay.ts";

export type { NamedVisit, NoAnswerResult, SnoozeResult } from "./actOnVisit.ts";
export type { CompleteResult } from "./completeVisit.ts";
export type { VisitSpan } from "./visitDay.ts";

/** Return visits that are due, and what becomes of them (B6). */
export interface Visits {
  /**
   * Whom somebody is to call on from the first to the last of these days, with what was due before.
   *
   * @returns null where the policy knows no visits.
   */
  visitDay(unit: Unit, person: Person, span: VisitSpan): Promise<VisitDay | null>;
  /** How visits stand, by who makes them; null where it isn't this person's to see. */
  visitOverview(unit: Unit, person: Person): Promise<VisitOverview | null>;
  /** The open visit that is meant by a customer's name or number. */
  visitNamed(unit: Unit, person: Person, words: string): Promise<NamedVisit>;
  /** A try, not a visit; after so many the second person takes over. */
  noAnswer(unit: Unit, by: Person, visitId: string, note: string): Promise<NoAnswerResult>;
  /** Puts a visit off until a day, with a reason, within the pack's limit. */
  snoozeVisit(
    unit: Unit,
    by: Person,
    asked: { readonly visitId: string; readonly until: string; readonly reason: string },
  ): Promise<SnoozeResult>;
  completeVisit(unit: Unit, completed: Completed): Promise<CompleteResult>;
}

export const makeVisits = (context: ServiceContext): Visits => ({
  visitDay: (unit, person, span) => visitDay(context, unit, person, span),
  visitOverview: (unit, person) => visitOverview(context, unit, person),
  visitNamed: (unit, person, words) => visitNamed(context, unit, person, words),
  noAnswer: (unit, by, visitId, note) => noAnswer(context, unit, { by, visitId, note }),
  snoozeVisit: (unit, by, asked) => snoozeVisit(context, unit, by, asked),
  completeVisit: (unit, completed) => completeVisit(context, unit, completed),
});
