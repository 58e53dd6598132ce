import { createHash } from "node:crypto";
import { duePeriod, nextDue, nextWorkingDay, plannedDay } from "../../core/visits/nextDue.ts";
import { levelDays } from "../../core/visits/levelDays.ts";
import { type Cadence, VISIT_KINDS, type VisitRules } from "../../core/visits/rules.ts";
import { intervalOf, isSeasonal, seasonOn } from "../../core/visits/seasons.ts";
import { periodOf } from "../../core/time/calendarTime.ts";
import { type Db } from "../../db/db.ts";
import {
  basesOf,
  crowdedVisits,
  enrolCustomers,
  type FirstDues,
  noteReckonedBy,
  markMissed,
  moveVisits,
  overdueVisits,
  planByDueDay,
  planByPeriod,
  type PlanOf,
  rebase,
  reckonedBy,
} from "../../db/visitPlan.ts";
import { type LoadedOrganisation, type StaffDirectory } from "../directory.ts";

/** What a planning came to. */
export interface Planned {
  readonly enrolled: number;
  readonly missed: number;
  /** Schedules that a change of the seasons moved. */
  readonly moved: number;
  readonly planned: number;
  /** Who has more to do than can be done in time, by how many visits. */
  readonly overloads: readonly Overload[];
}

export interface Overload {
  readonly personId: string;
  readonly kind: (typeof VISIT_KINDS)[number];
  readonly tooMany: number;
}

interface Planning {
  readonly db: Db;
  readonly organisation: LoadedOrganisation;
  readonly rules: VisitRules;
  readonly staff: StaffDirectory;
  readonly now: Temporal.Instant;
  readonly today: Temporal.PlainDate;
}

/**
 * Plans the return visits of an organisation as of today (B6): new customers are taken in, what wasn't
 * made in time is missed for good, what is due within the horizon gets its day, and full days are
 * levelled. Safe to run again, and in two processes at once.
 *
 * @returns null where the policy has no visits.
 */
export async function planVisits(
  db: Db,
  organisation: LoadedOrganisation,
  staff: StaffDirectory,
  now: Temporal.Instant,
): Promise<Planned | null> {
  const rules = organisation.pack.visits;
  if (rules === undefined) return null;
  const today = now.toZonedDateTimeISO(organisation.profile.zone).toPlainDate();
  const planning: Planning = { db, organisation, rules, staff, now, today };
  const first = rules.cadences.map((cadence) => firstDues(planning, cadence));
  const enrolled = await enrolCustomers(db, organisation.id, first);
  const missed = await miss(planning);
  const moved = await followSeasons(planning);
  let planned = 0;
  for (const cadence of rules.cadences) planned += await planCadence(planning, cadence);
  return { enrolled, missed, moved, planned, overloads: await level(planning) };
}

const worksIn =
  ({ calendar }: LoadedOrganisation) =>
  (date: Temporal.PlainDate) =>
    calendar.isWorkingDay(date);

/** The first contacts of new customers are spread over the interval; those of a period are of the period. */
function firstDues({ organisation, rules, today }: Planning, cadence: Cadence): FirstDues {
  const interval = intervalOf(cadence, seasonOn(rules, null, today));
  if ("period" in interval) {
    const { last } = periodOf(interval.period, today);
    const laterBy = today.until(last).days <= rules.joinDays ? 1 : 0;
    return { cadence: cadence.id, dues: [said(duePeriod(interval.period, today, laterBy))] };
  }
  // As if all had been called on today, where the next one is due first.
  const works = worksIn(organisation);
  const regions = [null, ...rules.seasons.map(({ region }) => region)];
  const latest = regions.map((region) => nextDue(rules, cadence, { from: today, region, works }));
  const days = Math.min(...latest.map(({ dueOn }) => today.until(dueOn).days));
  const dues = Array.from({ length: days }, (_, index) => {
    const dueOn = today.add({ days: index + 1 });
    return said({ dueOn, period: dueOn.toString() });
  });
  return { cadence: cadence.id, dues };
}

const said = ({
  dueOn,
  period,
}: {
  readonly dueOn: Temporal.PlainDate;
  readonly period: string;
}) => ({
  dueOn: dueOn.toString(),
  period,
});

const PAGE = 1_000;

/** What wasn't made by its due day is missed, and stays so; the next one is reckoned from that day. */
async function miss({ db, organisation, rules, now, today }: Planning): Promise<number> {
  const works = worksIn(organisation);
  let count = 0;
  for (;;) {
    const rows = await overdueVisits(db, organisation.id, today.toString(), PAGE);
    if (rows.length === 0) return count;
    const next = rows.flatMap(({ customerId, cadence: id, dueOn, region }) => {
      const cadence = rules.cadences.find((one) => one.id === id);
      if (cadence === undefined) return [];
      const due = nextDue(rules, cadence, { from: Temporal.PlainDate.from(dueOn), region, works });
      return [{ customerId, cadence: id, baseOn: dueOn, ...said(due) }];
    });
    const ids = rows.map(({ id }) => id);
    const marked = await markMissed(db, ids, next, now);
    count += marked;
    // Another process is at the same ones: it goes on with the rest.
    if (marked === 0) return count;
  }
}

/** Where seasons or intervals are other ones since, what was reckoned by the old ones follows. */
async function followSeasons({ db, organisation, rules, today }: Planning): Promise<number> {
  const { seasons, cadences } = rules;
  const every = cadences.map(({ id, every }) => ({ id, every }));
  const hash = createHash("sha256").update(JSON.stringify({ seasons, every })).digest("hex");
  const before = await reckonedBy(db, organisation.id);
  if (before === hash) return 0;
  const works = worksIn(organisation);
  let count = 0;
  // Nothing was reckoned yet when there is no note of it.
  for (const cadence of before === "" ? [] : cadences.filter(isSeasonal)) {
    const bases = await basesOf(db, organisation.id, cadence.id);
    const to = bases.map(({ baseOn, region }) => {
      const due = nextDue(rules, cadence, { from: Temporal.PlainDate.from(baseOn), region, works });
      const plannedOn = plannedDay(due.dueOn, today, works, rules.earlyDays).toString();
      return { baseOn, region, ...said(due), plannedOn };
    });
    count += await rebase(db, { organisationId: organisation.id, cadence: cadence.id }, to);
  }
  await noteReckonedBy(db, organisation.id, hash);
  return count;
}

async function planCadence(planning: Planning, cadence: Cadence): Promise<number> {
  const { db, organisation, rules, today } = planning;
  const works = worksIn(organisation);
  const makers = makersOf(planning, cadence);
  if (makers?.length === 0) return 0;
  const plan: PlanOf = {
    organisationId: organisation.id,
    cadence: cadence.id,
    kind: cadence.kind,
    clause: cadence.clause,
    packVersion: organisation.pack.version,
    makers,
  };
  const until = today.add({ days: rules.horizonDays });
  const interval = intervalOf(cadence, seasonOn(rules, null, today));
  if (!("period" in interval)) {
    const days = Array.from({ length: rules.horizonDays + 1 }, (_, index) => {
      const dueOn = today.add({ days: index });
      const plannedOn = plannedDay(dueOn, today, works, rules.earlyDays).toString();
      return { dueOn: dueOn.toString(), plannedOn };
    });
    const late = nextWorkingDay(today, works).toString();
    return planByDueDay(db, plan, { until: until.toString(), late, days });
  }
  let count = 0;
  for (let laterBy = 0; ; laterBy += 1) {
    const { first, last } = periodOf(interval.period, today, laterBy);
    if (Temporal.PlainDate.compare(first, until) > 0) return count;
    const from = laterBy === 0 ? today : first;
    const days = workingDays(from, last, works);
    if (days.length > 0) {
      count += await planByPeriod(db, plan, { dueOn: last.toString(), days });
    }
  }
}

/** Null: whoever covers the customer. Those who are away for long aren't given any. */
function makersOf({ staff, organisation, now }: Planning, { madeBy }: Cadence) {
  if (madeBy === "cover") return null;
  const all = staff.byRole(organisation.id, madeBy);
  const there = all.filter(({ id }) => staff.awayAt(id, now)?.to !== null);
  return (there.length > 0 ? there : all).map(({ id }) => id).toSorted();
}

function workingDays(
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  works: (date: Temporal.PlainDate) => boolean,
): string[] {
  const days: string[] = [];
  for (let day = from; Temporal.PlainDate.compare(day, to) <= 0; day = day.add({ days: 1 })) {
    if (works(day)) days.push(day.toString());
  }
  return days;
}

/** Days with more than one person can do pass some on to earlier ones; what fits nowhere is told. */
async function level({ db, organisation, rules, today }: Planning): Promise<readonly Overload[]> {
  const works = worksIn(organisation);
  const overloads: Overload[] = [];
  for (const kind of VISIT_KINDS) {
    const most = rules.mostPerDay[kind];
    const crowded = await crowdedVisits(db, organisation.id, today.toString(), { kind, most });
    const byPerson = Map.groupBy(crowded, ({ personId }) => personId);
    for (const [personId, visits] of byPerson) {
      const last = visits.reduce((latest, { dueOn }) => (dueOn > latest ? dueOn : latest), "");
      const end = Temporal.PlainDate.from(last);
      const first = nextWorkingDay(today, works);
      const to = Temporal.PlainDate.compare(end, first) < 0 ? first : end;
      const { moves, tooMany } = levelDays(visits, workingDays(first, to, works), most);
      await moveVisits(db, moves);
      if (tooMany > 0) overloads.push({ personId, kind, tooMany });
    }
  }
  return overloads;
}
