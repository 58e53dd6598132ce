import { type SupplyOverview } from "../../cards/supplyOverview.ts";
import { type ClockKind } from "../../core/case/case.ts";
import { isStaff, type Person } from "../../core/person.ts";
import { OPEN_STAGES } from "../../core/supply/stepRules.ts";
import { isSupplyVerb } from "../../core/supply/steps.ts";
import { SUPPLY_STAGES, type SupplyStage } from "../../core/supply/supply.ts";
import { type LoadedOrganisation } from "../directory.ts";
import { type ServiceContext } from "../serviceContext.ts";
import { type Unit } from "../unit.ts";

/** What of the open requests is asked for; everything that is named has to hold. */
export interface OverviewFilter {
  /** One of these; none: any. */
  readonly stages: readonly SupplyStage[];
  readonly areas: readonly string[];
  readonly late: boolean;
  readonly stopped: boolean;
  /** From 1. */
  readonly page: number;
}

const SHOWN = 10;

/** Whether somebody oversees all requests. */
export const oversees = (person: Person): boolean =>
  isStaff(person) && person.roles.some((role) => role === "oversight" || role === "director");

/** Their organisation, if it supplies electricity and they oversee it. */
export async function overseenBy(
  { organisations }: Pick<ServiceContext, "organisations">,
  person: Person,
): Promise<LoadedOrganisation | null> {
  if (!oversees(person)) return null;
  const own = (await organisations()).find(({ id }) => id === person.organisationId);
  return own?.pack.supply === undefined ? null : own;
}

// A limit has passed when its last rung came; one that waits for the customer hasn't.
const LATE = `k.case_id = c.id and k.stopped_at is null and k.due_at < $3::timestamptz
  and ('due' = any(k.fired) or k.next_rung_at <= $3::timestamptz)`;
const STOPPED = `s.waits && array['explain', 'resume']`;
const OPEN = `s.organisation_id = $1 and s.stage = any($2::text[]) and c.status <> 'CLOSED'`;

const COUNTS = `
select s.stage, count(*)::int as count, count(*) filter (where ${STOPPED})::int as stopped,
  count(*) filter (where exists (select 1 from clock k where ${LATE}))::int as late
from supply s join "case" c on c.id = s.case_id where ${OPEN} group by s.stage`;

const LINES = `
select c.reference, c.place, s.stage, s.stage_at as "stageAt", s.waits, s.level,
  ${STOPPED} as stopped, c.waiting_since is not null as theirs, c.handler_id as "handlerId",
  (select json_agg(json_build_object('kind', k.kind, 'dueAt', k.due_at) order by k.due_at)
    from clock k where ${LATE}) as late,
  count(*) over ()::int as count
from supply s join "case" c on c.id = s.case_id
where ${OPEN} and (cardinality($4::text[]) = 0 or c.area = any($4))
  and (not $5::boolean or exists (select 1 from clock k where ${LATE}))
  and (not $6::boolean or ${STOPPED})
order by s.stage_at, c.reference offset $7 limit ${SHOWN}`;

interface CountRow {
  readonly stage: SupplyStage;
  readonly count: number;
  readonly stopped: number;
  readonly late: number;
}

interface LineRow {
  readonly reference: string;
  readonly place: string | null;
  readonly stage: SupplyStage;
  readonly stageAt: Date;
  readonly waits: readonly string[];
  readonly level: string | null;
  readonly stopped: boolean;
  readonly theirs: boolean;
  readonly handlerId: string | null;
  readonly late: readonly { readonly kind: ClockKind; readonly dueAt: string }[] | null;
  readonly count: number;
}

/**
 * Every open request of the organisation, the one that stands longest first (E-3).
 *
 * @returns null for somebody who doesn't oversee, or whose organisation supplies nothing.
 */
export async function supplyOverview(
  context: ServiceContext,
  { now }: Unit,
  person: Person,
  filter: OverviewFilter,
): Promise<SupplyOverview | null> {
  const own = await overseenBy(context, person);
  if (own === null) return null;
  const { pool } = context.db;
  const counted = await pool.query<CountRow>({
    name: "supplyCounts",
    text: COUNTS,
    values: [own.id, OPEN_STAGES, now.toString()],
  });
  const read = async (page: number) => {
    const stages = filter.stages.length === 0 ? OPEN_STAGES : filter.stages;
    const values = [own.id, stages, now.toString(), filter.areas, filter.late, filter.stopped];
    const offset = (page - 1) * SHOWN;
    return pool.query<LineRow>({ name: "supplyLines", text: LINES, values: [...values, offset] });
  };
  const wanted = Math.max(1, filter.page);
  const asked = await read(wanted);
  // A page past the end is the first one.
  const page = asked.rows.length === 0 ? 1 : wanted;
  const { rows } = page === wanted ? asked : await read(page);
  const count = rows[0]?.count ?? 0;
  const staff = await context.staff();
  const sum = (of: "stopped" | "late") => counted.rows.reduce((all, row) => all + row[of], 0);
  return {
    zone: own.profile.zone,
    counts: counted.rows
      .map(({ stage, count: many }) => ({ stage, count: many }))
      .toSorted((a, b) => SUPPLY_STAGES.indexOf(a.stage) - SUPPLY_STAGES.indexOf(b.stage)),
    late: sum("late"),
    stopped: sum("stopped"),
    ...{ count, page },
    pages: Math.max(1, Math.ceil(count / SHOWN)),
    lines: rows.map((row) => ({
      reference: row.reference,
      place: row.place,
      stage: row.stage,
      stageAt: Temporal.Instant.fromEpochMilliseconds(row.stageAt.getTime()),
      turn: row.theirs ? "yours" : "ours",
      stopped: row.stopped,
      waits: row.waits.find(isSupplyVerb) ?? null,
      late: (row.late ?? []).map(({ kind, dueAt }) => ({
        kind,
        dueAt: Temporal.Instant.from(dueAt),
      })),
      manager: row.handlerId === null ? null : (staff.everById(row.handlerId)?.name ?? null),
      level: own.pack.supply?.levels.find(({ id }) => id === row.level)?.label ?? null,
    })),
  };
}
