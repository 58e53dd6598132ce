import { randomUUID } from "node:crypto";
import { type VisitLine } from "../cards/visitDay.ts";
import { type Person } from "../core/person.ts";
import { VISIT_KINDS } from "../core/visits/rules.ts";
import { type Db } from "../db/db.ts";
import { type SimulatedClock } from "../db/simulatedClock.ts";
import { type LoadedOrganisation, type Services } from "../services/index.ts";
import { handOverDepartures } from "../services/staff/handOverDepartures.ts";
import { type TickDeps, tickUnit } from "../services/tickUnit.ts";
import { tickUnits } from "../services/tickUnits.ts";
import { type Unit } from "../services/unit.ts";
import { planAllVisits } from "../services/visits/tellPlanned.ts";
import { type CustomerYear, type LivedYear } from "./checkYear.ts";
import { type SeededRandom } from "./seededRandom.ts";

export interface VisitYearDeps {
  readonly db: Db;
  readonly services: Services;
  readonly clock: SimulatedClock;
  readonly random: SeededRandom;
}

export interface VisitYearSpan {
  readonly organisationId: string;
  readonly from: Temporal.PlainDate;
  readonly days: number;
}

/** Of a hundred visits: so many find nobody, are put off, or are forgotten. */
const NOBODY = 0.12;
const PUT_OFF = 0.02;
const FORGOTTEN = 0.03;
const LEAVE_EVERY_DAYS = 25;
const LEAVE_DAYS = 5;
const DEPARTURES = [110, 230] as const;

/**
 * Lives through days of return visits: each morning is planned, staff call on whom their list names,
 * find nobody now and then, put off, forget, go on leave and leave for good. Everything goes through
 * the services that the chat uses.
 *
 * @returns what happened, for `checkYear`.
 */
export async function liveVisitYear(
  deps: VisitYearDeps,
  { organisationId, from, days }: VisitYearSpan,
): Promise<LivedYear> {
  const { db, services, clock } = deps;
  const ticks: TickDeps = { db, onTold: () => undefined };
  const organisation = (await services.organisations()).find(({ id }) => id === organisationId);
  if (organisation === undefined) throw new Error(`no organisation "${organisationId}"`);
  const { zone } = organisation.profile;
  for (let count = 0; count < days; count += 1) {
    const date = from.add({ days: count });
    const at = (time: string) =>
      date.toPlainDateTime(Temporal.PlainTime.from(time)).toZonedDateTime(zone).toInstant();
    await clock.standAt(at("05:30"));
    await planAllVisits({ ...ticks, services }, date.toString());
    if (organisation.calendar.isWorkingDay(date)) {
      await clock.standAt(at("10:00"));
      await workDay(deps, organisation, { date, now: at("10:00"), count });
    }
  }
  return lookBack(deps, organisation, from, from.add({ days: days - 1 }));
}

interface Morning {
  readonly date: Temporal.PlainDate;
  readonly now: Temporal.Instant;
  /** Days lived through before this one. */
  readonly count: number;
}

async function workDay(
  deps: VisitYearDeps,
  organisation: LoadedOrganisation,
  { date, now, count }: Morning,
): Promise<void> {
  const { db, services, random } = deps;
  const ticks: TickDeps = { db, onTold: () => undefined };
  const staff = await services.staff();
  const visitors = staff.all.filter(
    (person) => person.organisationId === organisation.id && makesVisits(organisation, person),
  );
  const there = visitors.filter(({ id }) => staff.awayAt(id, now) === null);
  if (count % LEAVE_EVERY_DAYS === LEAVE_EVERY_DAYS - 1) {
    await goOnLeave(deps, ticks, there, { date, now });
  }
  if (DEPARTURES.some((day) => Math.abs(day - count) < 3) && there.length > 3) {
    await leaveForGood(deps, ticks, there, now);
  }
  await handOverDepartures({ ...ticks, services });
  for (const person of there) {
    const works: ((unit: Unit) => Promise<boolean>)[] = [];
    for (const { visitId, dueOn } of await listOf(services, person, now, organisation)) {
      const chance = random.next();
      works.push(async (unit) => {
        const { visits } = services;
        if (chance < NOBODY) return (await visits.noAnswer(unit, person, visitId, "")).ok;
        if (chance < NOBODY + PUT_OFF) {
          const until = date.add({ days: 1 }).toString();
          const asked = { visitId, until, reason: "出差" };
          if (until <= dueOn) return (await visits.snoozeVisit(unit, person, asked)).ok;
        } else if (chance < NOBODY + PUT_OFF + FORGOTTEN) return false;
        return (await visits.completeVisit(unit, { visitId, by: person, at: now })).ok;
      });
    }
    await tickUnits({ ...ticks, onFailed: fail }, now, works);
  }
}

const fail = (error: unknown) => {
  throw error;
};

const makesVisits = ({ pack }: LoadedOrganisation, { roles }: Person): boolean =>
  roles.includes("officer") ||
  (pack.visits?.cadences ?? []).some(({ madeBy }) => madeBy !== "cover" && roles.includes(madeBy));

/** Nobody makes more in a day than the pack says; what is left waits for tomorrow. */
async function listOf(
  services: Services,
  person: Person,
  now: Temporal.Instant,
  { pack }: LoadedOrganisation,
): Promise<readonly { readonly visitId: string; readonly dueOn: string }[]> {
  const lines: VisitLine[] = [];
  for (let page = 1; ; page += 1) {
    const span = { from: null, to: null, page };
    const day = await services.visits.visitDay({ now }, person, span);
    lines.push(...(day?.lines ?? []));
    if (day === null || page >= day.pages) break;
  }
  return VISIT_KINDS.flatMap((kind) =>
    lines.filter((one) => one.kind === kind).slice(0, pack.visits?.mostPerDay[kind] ?? 0),
  );
}

async function goOnLeave(
  { services, random }: VisitYearDeps,
  ticks: TickDeps,
  there: readonly Person[],
  { date, now }: Pick<Morning, "date" | "now">,
): Promise<void> {
  const person = random.oneOf(there);
  const deputies = there.filter((one) => one.id !== person.id && sharesArea(one, person));
  const [deputy] = deputies.length > 0 ? deputies : there.filter((one) => one.id !== person.id);
  if (deputy === undefined) return;
  const from = date.add({ days: 1 });
  const leave = { personId: person.id, deputyId: deputy.id, reason: "年休" };
  const asked = { ...leave, from, to: from.add({ days: LEAVE_DAYS - 1 }) };
  await tickUnit(ticks, now, async (unit) => {
    return (await services.staffing.takeLeave(unit, person, asked)).ok;
  });
}

const sharesArea = (a: Person, b: Person): boolean => a.areas.some((id) => b.areas.includes(id));

/** An officer leaves, and somebody of the same area takes over. */
async function leaveForGood(
  { services }: VisitYearDeps,
  ticks: TickDeps,
  there: readonly Person[],
  now: Temporal.Instant,
): Promise<void> {
  if ((await services.staffing.departures()).length > 0) return;
  const staff = await services.staff();
  const officers = there.filter(({ roles }) => roles.includes("officer"));
  const leaver = officers.find((one) => officers.filter((x) => sharesArea(x, one)).length > 3);
  const successor = officers.find(
    (one) => leaver !== undefined && one.id !== leaver.id && sharesArea(one, leaver),
  );
  const director = staff.all.find(
    ({ roles, organisationId }) =>
      roles.includes("director") && organisationId === leaver?.organisationId,
  );
  if (leaver === undefined || successor === undefined || director === undefined) return;
  const asked = { personId: leaver.id, successorId: successor.id, reason: "離職" };
  await tickUnit(ticks, now, async (unit) => {
    return (await services.staffing.depart(unit, director, asked)).ok;
  });
}

/** What the tables say of the days lived through. */
async function lookBack(
  { db, services }: VisitYearDeps,
  { id, profile, calendar }: LoadedOrganisation,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): Promise<LivedYear> {
  const staff = await services.staff();
  const { rows } = await db.bulk.query<Omit<CustomerYear, "since" | "known"> & { known: string[] }>(
    `select c.id, coalesce(jsonb_agg(jsonb_build_object('kind', v.kind, 'by', v.done_by_id,
          'on', to_char(v.done_at at time zone $2, 'YYYY-MM-DD')))
          filter (where v.status = 'DONE'), '[]') as contacts,
        coalesce(jsonb_agg(jsonb_build_object('kind', v.kind, 'dueOn', v.due_on, 'told',
          exists (select 1 from duty_entry e where e.reason = 'visitsMissed'
            and e.person_id = v.person_id and e.at::date = v.missed_at::date)))
          filter (where v.status = 'MISSED'), '[]') as missed,
        array(select person_id::text from cover k where k.customer_id = c.id and k.business = '') as known
      from customer c left join visit v on v.customer_id = c.id
      where c.organisation_id = $1 group by c.id`,
    [id, profile.zone],
  );
  const { rows: loads } = await db.bulk.query<LivedYear["loads"][number]>(
    `select kind, count(*)::int as count, exists (select 1 from duty_entry e
          where e.reason = 'visitOverload' and e.person_id = v.done_by_id) as alarm
      from visit v where organisation_id = $1 and status = 'DONE'
      group by kind, done_by_id, (done_at at time zone $2)::date`,
    [id, profile.zone],
  );
  return {
    from: from.toString(),
    to: to.toString(),
    customers: rows.map((row) => ({
      ...row,
      since: from.toString(),
      known: row.known.filter((personId) => staff.byId(personId) !== null),
    })),
    loads,
    isWorkingDay: (day) => calendar.isWorkingDay(Temporal.PlainDate.from(day)),
  };
}

/** Customers of an invented organisation, each known to two officers of one area. */
export async function settle(
  { db, services }: Pick<VisitYearDeps, "db" | "services">,
  organisationId: string,
  count: number,
): Promise<void> {
  const officers = (await services.staff()).all.filter(
    (person) => person.organisationId === organisationId && person.roles.includes("officer"),
  );
  const at = new Date();
  const customers = Array.from({ length: count }, (_, index) => {
    const primary = officers[index % officers.length];
    const others = officers.filter((one) => one.id !== primary?.id);
    const same = others.filter((one) => primary !== undefined && sharesArea(one, primary));
    const seconds = same.length > 0 ? same : others;
    const second = seconds[Math.floor(index / officers.length) % seconds.length];
    return { id: randomUUID(), primary, second, number: String(index + 1).padStart(5, "0") };
  });
  await db.prisma.customer.createMany({
    data: customers.map(({ id, number }, index) => ({
      ...{ id, organisationId, number, kind: "company", name: `客戶 ${number}` },
      ...(index % 25 === 0 ? { tags: ["large"], priority: 0 } : {}),
      ...{ createdAt: at, updatedAt: at },
    })),
  });
  await db.prisma.cover.createMany({
    data: customers.flatMap(({ id: customerId, primary, second }) =>
      [primary, second].flatMap((person, index) =>
        person === undefined
          ? []
          : [{ customerId, personId: person.id, rank: index + 1, since: at }],
      ),
    ),
  });
}
