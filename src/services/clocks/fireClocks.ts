import { type Firing, fireClock } from "../../core/clock/fireClock.ts";
import { pausesOf } from "../../core/time/pauses.ts";
import { type Db } from "../../db/db.ts";
import { databaseNow } from "../../db/databaseNow.ts";
import { customersWhoJoined } from "../cases/commandCase.ts";
import { type LoadedCase, type RunningClock } from "../cases/loadCase.ts";
import { type Circle, recipientsOf } from "../cases/recipients.ts";
import { tellAll } from "../cases/tellAll.ts";
import { type CaseSetting, type ServiceContext, settingOf } from "../serviceContext.ts";
import { tickUnits, type TickUnitsDeps } from "../tickUnits.ts";
import { type Unit } from "../unit.ts";
import { clockRow, runningClock } from "./clockRows.ts";

export interface FireClocksDeps extends TickUnitsDeps {
  /** Between batches: waits while people are talking to this process. */
  readonly giveWay?: () => Promise<void>;
  readonly services: {
    readonly dueCases: DueCases;
    readonly fireCase: FireCase;
  };
}

/** Cases by id, with what deciding about them takes; those that aren't there are left out. */
export type DueCases = (caseIds: readonly string[]) => Promise<readonly LoadedCase[]>;

/** Adds what follows from the clocks of a case that are due. @returns whether anything does. */
export type FireCase = (unit: Unit, loaded: LoadedCase) => Promise<boolean>;

/** More would keep those they tell waiting for longer than they gain. */
const BATCH = 25;
/** A tick gives way to the next one after this; what is left is taken then. */
const MOST_CLOCKS = 20_000;

// The oldest first. Any number of processes look at once: whoever moves a clock's next rung has it.
// What couldn't be fired stays due: each page begins after the last, so that it stops none behind it.
const DUE = `
select id, case_id as "caseId", next_rung_at::text as at from clock
where next_rung_at <= now()
  and (next_rung_at, id) > ($1::timestamptz, $2::uuid)
order by next_rung_at, id limit ${BATCH}`;

interface DueClock {
  readonly id: string;
  readonly caseId: string;
  readonly at: string;
}

const BEGINNING = { at: "-infinity", id: "00000000-0000-0000-0000-000000000000" };

/**
 * Fires the rungs that have come, many cases in one transaction; one that somebody works on this
 * moment doesn't hold up the others, and people's own turns come in between.
 *
 * @returns how many cases something was said about.
 */
export async function fireClocks(deps: FireClocksDeps): Promise<number> {
  let fired = 0;
  const tried = new Set<string>();
  let due = await dueAfter(deps.db, BEGINNING);
  for (let looked = 0; due.length > 0 && looked < MOST_CLOCKS; looked += BATCH) {
    const caseIds = new Set(due.map(({ caseId }) => caseId)).difference(tried);
    for (const id of caseIds) tried.add(id);
    fired += await fireAll(deps, [...caseIds]);
    await deps.giveWay?.();
    const last = due.at(-1);
    due = last === undefined || due.length < BATCH ? [] : await dueAfter(deps.db, last);
  }
  return fired;
}

async function dueAfter(
  db: Db,
  { at, id }: Pick<DueClock, "at" | "id">,
): Promise<readonly DueClock[]> {
  const { rows } = await db.pool.query<DueClock>({
    name: "dueClocks",
    text: DUE,
    values: [at, id],
  });
  return rows;
}

async function fireAll(
  { services, ...deps }: FireClocksDeps,
  caseIds: readonly string[],
): Promise<number> {
  if (caseIds.length === 0) return 0;
  const now = await databaseNow(deps.db);
  const works = (await readable(services.dueCases, caseIds, deps.onFailed)).map(
    (loaded) => (unit: Unit) => services.fireCase(unit, loaded),
  );
  return tickUnits(deps, now, works);
}

/** In one read; when one can't be read, each by itself. */
async function readable(
  dueCases: DueCases,
  caseIds: readonly string[],
  onFailed: FireClocksDeps["onFailed"],
): Promise<readonly LoadedCase[]> {
  try {
    return await dueCases(caseIds);
  } catch (error) {
    if (caseIds.length === 1) {
      onFailed(error);
      return [];
    }
    const found: LoadedCase[] = [];
    for (const id of caseIds) found.push(...(await readable(dueCases, [id], onFailed)));
    return found;
  }
}

/**
 * What the clocks of a case that are due lead to: reminders, an apology with its new date, and an
 * entry on the duty list where there was nobody to tell. Its state is looked at now, not when the
 * rung was planned.
 */
export async function fireCase(
  context: ServiceContext,
  unit: Unit,
  loaded: LoadedCase,
): Promise<boolean> {
  const setting = await settingOf(context, loaded.case);
  const joined = await customersWhoJoined(context, loaded);
  let about = loaded;
  const firings: { readonly clock: RunningClock; readonly firing: Firing }[] = [];
  for (const clock of loaded.clocks) {
    const firing = fireClock(clock, fireContext(about, setting, unit.now, clock));
    if (firing === null) continue;
    about = write(unit, about, setting, clock, firing);
    firings.push({ clock, firing });
  }
  if (firings.length === 0) return false;
  const circle = { before: loaded, after: about, setting, joined, unchanged: true };
  const notices = firings.flatMap(({ firing }) => firing.notices);
  await tellAll(context.db, unit, circle, notices, null);
  for (const { clock, firing } of firings) noteNobody(unit, circle, clock, firing);
  return true;
}

const fireContext = (
  { case: about, events, clocks, customer, supply }: LoadedCase,
  { pack, organisation }: CaseSetting,
  now: Temporal.Instant,
  clock: RunningClock,
) => ({
  about,
  supply,
  hasCustomer: customer !== null,
  apologies: events.filter(({ type }) => type === "late").length,
  promisedUntil: latest(
    clocks
      .filter(({ kind, id }) => kind === "promise" && id !== clock.id)
      .map(({ dueAt }) => dueAt),
  ),
  pauses: pausesOf(events),
  pack,
  calendar: organisation.calendar,
  now,
});

const latest = (times: readonly Temporal.Instant[]): Temporal.Instant | null =>
  times.toSorted((a, b) => Temporal.Instant.compare(b, a))[0] ?? null;

/** The clock moved by its old mark, so that only one mover wins; the trail; the new promise. */
function write(
  unit: Unit,
  about: LoadedCase,
  setting: CaseSetting,
  clock: RunningClock,
  firing: Firing,
): LoadedCase {
  const { id: caseId } = about.case;
  const last = about.events.at(-1)?.seq ?? 0;
  const events = firing.events.map(({ type, data }, index) => ({
    seq: last + index + 1,
    type,
    data,
    actorId: null,
    at: unit.now,
  }));
  unit.add(
    { insert: "caseEvent", rows: events.map((event) => ({ ...event, caseId })) },
    {
      update: "clock",
      where: { id: clock.id, fired: [...clock.fired], stoppedAt: null },
      set: {
        fired: [...clock.fired, ...firing.fired],
        nextRungAt: firing.nextRungAt,
        ...(firing.stops ? { stoppedAt: unit.now, outcome: "broken" } : {}),
      },
      expectOne: true,
    },
  );
  const started = firing.startClocks.map((next) => runningClock(unit, next));
  if (started.length > 0) {
    const pauses = pausesOf(about.events);
    const rows = started.map((next) => clockRow(unit, caseId, next, setting, pauses));
    unit.add({ insert: "clock", rows });
  }
  const running = about.clocks.filter(({ id }) => !(firing.stops && id === clock.id));
  return { ...about, events: [...about.events, ...events], clocks: [...running, ...started] };
}

/** A step that reaches nobody isn't silence: whoever is on duty sees it. */
function noteNobody(unit: Unit, circle: Circle, clock: RunningClock, { notices }: Firing): void {
  const { id: caseId, organisationId, replyOwnerId } = circle.after.case;
  for (const notice of notices) {
    if (recipientsOf(circle, notice).length > 0 || notice.to === "handler") continue;
    unit.add({
      insert: "dutyEntry",
      rows: [
        {
          id: unit.newId(),
          organisationId,
          reason: "nobodyAbove",
          caseId,
          clockId: clock.id,
          personId: replyOwnerId,
          data: { to: notice.to, name: notice.name },
          dedupeKey: `nobodyAbove:${clock.id}:${notice.key ?? ""}:${notice.to}`,
          at: unit.now,
        },
      ],
    });
  }
}
