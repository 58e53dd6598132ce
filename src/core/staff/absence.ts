import { type Person } from "../person.ts";

/** When a member of staff is away, and who stands in; without an end they are leaving for good. */
export interface Absence {
  readonly id: string;
  readonly personId: string;
  readonly deputyId: string;
  readonly from: Temporal.Instant;
  readonly to: Temporal.Instant | null;
  readonly reason: string;
  /** Came back earlier, or all has been handed over. */
  readonly endedAt: Temporal.Instant | null;
}

/** A leave that somebody wants to enter. */
export interface WantedLeave {
  readonly person: Person;
  readonly deputy: Person;
  readonly by: Person;
  /** First and last day, in the organisation's zone. */
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
}

export type LeaveRefusal =
  | "notAbove"
  | "deputySelf"
  | "deputyElsewhere"
  | "backwards"
  | "past"
  | "tooLong"
  | "already"
  | "deputyAway";

/** What a leave is checked against. */
export interface LeaveContext {
  readonly now: Temporal.Instant;
  readonly zone: string;
  readonly absences: readonly Absence[];
  /** Everybody's superior, by id. */
  readonly superiorOf: (id: string) => string | null;
}

/** A leave ends within this many days; longer is a slip of the finger, or a departure. */
const MOST_DAYS = 366;

const before = (a: Temporal.Instant, b: Temporal.Instant | null): boolean =>
  b === null || Temporal.Instant.compare(a, b) < 0;

/** Whether somebody is away at this moment; the end is the first moment of being back. */
export const covers = (absence: Absence, at: Temporal.Instant): boolean =>
  absence.endedAt === null &&
  Temporal.Instant.compare(absence.from, at) <= 0 &&
  before(at, absence.to);

/** The absence of a person that covers a moment; null when they are there. */
export const awayAt = (
  absences: readonly Absence[],
  personId: string,
  at: Temporal.Instant,
): Absence | null =>
  absences.find((absence) => absence.personId === personId && covers(absence, at)) ?? null;

/**
 * Who stands in for somebody who is away: the deputy, or whoever stands in for the deputy. Null when
 * the person is there, or when everybody in the row is away.
 */
export function deputyAt(
  absences: readonly Absence[],
  personId: string,
  at: Temporal.Instant,
): string | null {
  const seen = new Set<string>();
  let id = personId;
  for (;;) {
    const absence = awayAt(absences, id, at);
    if (absence === null) return id === personId ? null : id;
    if (seen.has(id)) return null;
    seen.add(id);
    id = absence.deputyId;
  }
}

/** For whom a person stands in at this moment. */
export const standsInFor = (
  absences: readonly Absence[],
  personId: string,
  at: Temporal.Instant,
): readonly string[] => [
  ...new Set(
    absences
      .filter((absence) => covers(absence, at))
      .map((absence) => absence.personId)
      .filter((id) => deputyAt(absences, id, at) === personId),
  ),
];

/** The moments of a leave of whole days: from the first midnight to the one after the last day. */
export const spanOf = (
  { from, to }: Pick<WantedLeave, "from" | "to">,
  zone: string,
): { readonly from: Temporal.Instant; readonly to: Temporal.Instant } => ({
  from: from.toZonedDateTime(zone).toInstant(),
  to: to.add({ days: 1 }).toZonedDateTime(zone).toInstant(),
});

const overlaps = (
  absence: Absence,
  span: { readonly from: Temporal.Instant; readonly to: Temporal.Instant },
): boolean =>
  absence.endedAt === null && before(absence.from, span.to) && before(span.from, absence.to);

/** Whether the first stands above the second in the line. */
function inLineAbove(
  upper: Person,
  lower: Person,
  superiorOf: LeaveContext["superiorOf"],
): boolean {
  const seen = new Set<string>();
  for (let id = superiorOf(lower.id); id !== null && !seen.has(id); id = superiorOf(id)) {
    if (id === upper.id) return true;
    seen.add(id);
  }
  return false;
}

/** Somebody above in the line, or the director, but for those above the director. */
export const isAbovePerson = (
  by: Person,
  person: Person,
  superiorOf: LeaveContext["superiorOf"],
): boolean =>
  by.id !== person.id &&
  by.organisationId === person.organisationId &&
  (inLineAbove(by, person, superiorOf) ||
    (by.roles.includes("director") && !inLineAbove(person, by, superiorOf)));

interface LeaveRule {
  readonly refusal: LeaveRefusal;
  readonly clause: "C-8" | null;
  readonly broken: (
    leave: WantedLeave,
    context: LeaveContext,
    span: { readonly from: Temporal.Instant; readonly to: Temporal.Instant },
  ) => boolean;
}

/** What a leave must keep to, the most telling first. Every case has two who know it and are there (C-8). */
const RULES: readonly LeaveRule[] = [
  {
    refusal: "notAbove",
    clause: null,
    broken: ({ by, person }, { superiorOf }) =>
      by.id !== person.id && !isAbovePerson(by, person, superiorOf),
  },
  {
    refusal: "deputySelf",
    clause: "C-8",
    broken: ({ person, deputy }) => person.id === deputy.id,
  },
  {
    refusal: "deputyElsewhere",
    clause: "C-8",
    broken: ({ person, deputy }) =>
      deputy.kind !== "staff" || !deputy.active || deputy.organisationId !== person.organisationId,
  },
  {
    refusal: "backwards",
    clause: null,
    broken: ({ from, to }) => Temporal.PlainDate.compare(to, from) < 0,
  },
  {
    refusal: "past",
    clause: null,
    broken: (_leave, { now }, span) => Temporal.Instant.compare(span.to, now) <= 0,
  },
  {
    refusal: "tooLong",
    clause: null,
    broken: ({ from, to }) => from.until(to).days > MOST_DAYS,
  },
  {
    refusal: "already",
    clause: null,
    broken: ({ person }, { absences }, span) =>
      absences.some((absence) => absence.personId === person.id && overlaps(absence, span)),
  },
  {
    refusal: "deputyAway",
    clause: "C-8",
    broken: ({ deputy }, { absences }, span) =>
      absences.some((absence) => absence.personId === deputy.id && overlaps(absence, span)),
  },
];

/** Why a leave can't be entered, with the clause it stands on; null when it can. */
export function leaveRefusal(
  leave: WantedLeave,
  context: LeaveContext,
): { readonly refusal: LeaveRefusal; readonly clause: string | null } | null {
  const span = spanOf(leave, context.zone);
  const rule = RULES.find(({ broken }) => broken(leave, context, span));
  return rule === undefined ? null : { refusal: rule.refusal, clause: rule.clause };
}
