import { escapeMarkdown } from "../../cards/escapeMarkdown.ts";
import { type Locale } from "../../core/locale.ts";
import { isStaff, type Person } from "../../core/person.ts";
import {
  type Absence,
  isAbovePerson,
  type LeaveRefusal,
  leaveRefusal,
  spanOf,
} from "../../core/staff/absence.ts";
import { formatDay } from "../../locales/formatDay.ts";
import { type StaffDirectory } from "../directory.ts";
import { type ServiceContext } from "../serviceContext.ts";
import { type Unit } from "../unit.ts";

/** A leave as it was typed; days are those of the organisation's zone. */
export interface LeaveAsked {
  readonly personId: string;
  readonly deputyId: string;
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
  readonly reason: string;
}

/** "gone": there is no such colleague any more. */
export type LeaveResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly refusal: LeaveRefusal | "gone"; readonly clause: string | null };

const superiorIn = (staff: StaffDirectory) => (id: string) =>
  staff.everById(id)?.superiorId ?? null;

const zoneOf = async (context: ServiceContext, { organisationId }: Person): Promise<string> =>
  (await context.organisations()).find(({ id }) => id === organisationId)?.profile.zone ?? "UTC";

/**
 * Enters a leave with its deputy: one's own, or that of somebody below. The person and the deputy
 * are told, unless it was they who entered it.
 */
export async function takeLeave(
  context: ServiceContext,
  unit: Unit,
  by: Person,
  asked: LeaveAsked,
): Promise<LeaveResult> {
  const [staff, zone] = await Promise.all([context.staff(), zoneOf(context, by)]);
  const person = staff.byId(asked.personId);
  const deputy = staff.byId(asked.deputyId);
  if (!isStaff(by) || person === null || deputy === null)
    return { ok: false, refusal: "gone", clause: null };
  const { absences } = staff;
  const leave = { person, deputy, by, from: asked.from, to: asked.to };
  const around = { now: unit.now, zone, absences, superiorOf: superiorIn(staff) };
  const refused = leaveRefusal(leave, around);
  if (refused !== null) return { ok: false, ...refused };
  const span = spanOf(leave, zone);
  const id = unit.newId();
  unit.add({
    insert: "absence",
    rows: [
      {
        id,
        personId: person.id,
        deputyId: deputy.id,
        fromAt: span.from,
        toAt: span.to,
        reason: asked.reason,
        byId: by.id,
        createdAt: unit.now,
      },
    ],
  });
  const facts = (locale: Locale) => ({
    name: escapeMarkdown(person.name),
    deputy: escapeMarkdown(deputy.name),
    by: escapeMarkdown(by.name),
    reason: escapeMarkdown(asked.reason),
    ...daysOf(span, zone, locale),
  });
  const notes = [
    { to: deputy, name: "deputyTold" },
    { to: person, name: "enteredForYou" },
  ] as const;
  for (const { to, name } of notes) {
    if (to.id === by.id) continue;
    unit.notify({
      to,
      build: (texts, locale) => ({ text: texts.leave[name](facts(locale)) }),
      dedupeKey: `leave:${id}:${to.id}`,
      caseId: null,
      proof: null,
      kind: "must",
    });
  }
  return { ok: true };
}

/** First and last day, as the reader says them. */
function daysOf(
  { from, to }: { readonly from: Temporal.Instant; readonly to: Temporal.Instant | null },
  zone: string,
  locale: Locale,
): { readonly from: string; readonly to: string } {
  const said = (at: Temporal.Instant) =>
    formatDay(at.toZonedDateTimeISO(zone).toPlainDate(), locale);
  return { from: said(from), to: to === null ? "" : said(to.subtract({ seconds: 1 })) };
}

/**
 * Ends a leave early: the one that keeps the person away now, else their next one. The deputy is told.
 *
 * @returns false when there is none, or nobody may end it but the person and those above.
 */
export async function endLeave(
  context: ServiceContext,
  unit: Unit,
  by: Person,
  personId: string,
): Promise<boolean> {
  const staff = await context.staff();
  const person = staff.byId(personId);
  if (person === null || !isStaff(by)) return false;
  if (by.id !== person.id && !isAbovePerson(by, person, superiorIn(staff))) return false;
  const absence = staff.awayAt(person.id, unit.now) ?? comingOf(staff, person.id, unit.now)[0];
  // Who leaves for good comes back by another way: their cases are being handed over.
  if (absence === undefined || absence.to === null) return false;
  unit.add({
    update: "absence",
    where: { id: absence.id, endedAt: null },
    set: { endedAt: unit.now },
    expectOne: true,
  });
  for (const id of new Set([absence.deputyId, person.id])) {
    const to = staff.byId(id);
    if (to === null || id === by.id) continue;
    unit.notify({
      to,
      build: (texts) => ({ text: texts.leave.backTold({ name: escapeMarkdown(person.name) }) }),
      dedupeKey: `leave:${absence.id}:back:${id}`,
      caseId: null,
      proof: null,
      kind: "must",
    });
  }
  return true;
}

const comingOf = (
  staff: StaffDirectory,
  personId: string,
  now: Temporal.Instant,
): readonly Absence[] =>
  staff.absences.filter(
    (absence) =>
      absence.personId === personId &&
      (absence.to === null || Temporal.Instant.compare(absence.to, now) > 0),
  );

/** Their leave, now and to come, and for whom they stand in. */
export async function myLeave(
  context: ServiceContext,
  unit: Unit,
  person: Person,
  locale: Locale,
): Promise<{ readonly own: readonly LeaveLine[]; readonly deputising: readonly LeaveLine[] }> {
  const [staff, zone] = await Promise.all([context.staff(), zoneOf(context, person)]);
  const line = (absence: Absence): LeaveLine => ({
    name: escapeMarkdown(staff.everById(absence.personId)?.name ?? ""),
    deputy: escapeMarkdown(staff.everById(absence.deputyId)?.name ?? ""),
    reason: escapeMarkdown(absence.reason),
    ...daysOf(absence, zone, locale),
  });
  const open = staff.absences.filter(
    ({ to }) => to === null || Temporal.Instant.compare(to, unit.now) > 0,
  );
  return {
    own: open.filter(({ personId }) => personId === person.id).map(line),
    deputising: open.filter(({ deputyId }) => deputyId === person.id).map(line),
  };
}

/** A leave as it is listed; escaped, in the reader's language. */
export interface LeaveLine {
  readonly name: string;
  readonly deputy: string;
  readonly reason: string;
  readonly from: string;
  readonly to: string;
}
