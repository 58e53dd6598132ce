import { type Locale } from "../../core/locale.ts";
import { type Person } from "../../core/person.ts";
import { type Reply } from "../../core/reply.ts";
import { type ServiceContext } from "../serviceContext.ts";
import { type Unit } from "../unit.ts";
import { uncoveredCases, type Uncovered } from "./coverCheck.ts";
import {
  depart,
  type Departure,
  type DepartureAsked,
  type DepartureResult,
  departures,
  finishDeparture,
  openCasesOf,
  passCaseOn,
} from "./departure.ts";
import { dutyDone, dutyList } from "./dutyList.ts";
import { endLeave, type LeaveAsked, type LeaveResult, myLeave, takeLeave } from "./leave.ts";

export type { Departure, DepartureAsked, DepartureResult } from "./departure.ts";
export { seesDuties } from "./dutyList.ts";
export type { LeaveAsked, LeaveLine, LeaveResult } from "./leave.ts";

/** Who is there, who is away, and who stands in (B7, C-8). */
export interface Staffing {
  /** Rights and the deputy are looked at; nothing is written when it is refused. */
  takeLeave(unit: Unit, by: Person, asked: LeaveAsked): Promise<LeaveResult>;
  /** Ends somebody's leave early. @returns false when there is none that this person may end. */
  endLeave(unit: Unit, by: Person, personId: string): Promise<boolean>;
  myLeave(unit: Unit, person: Person, locale: Locale): ReturnType<typeof myLeave>;

  /** Notes that somebody leaves for good; of the director. */
  depart(unit: Unit, by: Person, asked: DepartureAsked): Promise<DepartureResult>;
  /** Departures under way. */
  departures(): Promise<readonly Departure[]>;
  openCasesOf(personId: string): Promise<readonly string[]>;
  /** @returns whether the case passed to the successor. */
  passCaseOn(unit: Unit, departure: Departure, caseId: string): Promise<boolean>;
  /** @returns false while cases of theirs are left. */
  finishDeparture(unit: Unit, departure: Departure): Promise<boolean>;
  /** Open cases that fewer than two know who are there. */
  uncoveredCases(organisationId: string, now: Temporal.Instant): Promise<readonly Uncovered[]>;
  /** What is to be seen to, in words; says so when it isn't this person's to see. */
  dutyList(unit: Unit, viewer: Person, locale: Locale): Promise<Reply>;
  /** @returns what was ticked off, in words; null when there is no such number. */
  dutyDone(unit: Unit, by: Person, done: Parameters<typeof dutyDone>[3]): Promise<string | null>;
  /** The staff directory is read anew. */
  forget(): void;
}

/** @param changed called when what is about to be written changes the staff directory. */
export const makeStaffing = (context: ServiceContext, changed: () => void): Staffing => ({
  async takeLeave(unit, by, asked) {
    const result = await takeLeave(context, unit, by, asked);
    if (result.ok) changed();
    return result;
  },
  async endLeave(unit, by, personId) {
    const ended = await endLeave(context, unit, by, personId);
    if (ended) changed();
    return ended;
  },
  async depart(unit, by, asked) {
    const result = await depart(context, unit, by, asked);
    if (result.ok) changed();
    return result;
  },
  departures: () => departures(context),
  openCasesOf: (personId) => openCasesOf(context, personId),
  passCaseOn: (unit, departure, caseId) => passCaseOn(context, unit, departure, caseId),
  finishDeparture: (unit, departure) => finishDeparture(context, unit, departure),
  uncoveredCases: (organisationId, now) => uncoveredCases(context, organisationId, now),
  dutyList: (unit, viewer, locale) => dutyList(context, unit, viewer, locale),
  dutyDone: (unit, by, done) => dutyDone(context, unit, by, done),
  forget: changed,
  myLeave: (unit, person, locale) => myLeave(context, unit, person, locale),
});
