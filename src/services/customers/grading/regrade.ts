import {
  gradeByRule,
  isInForce,
  tagCustomer,
} from "../../../core/customers/grading/gradeCustomer.ts";
import { type GradingRules } from "../../../core/customers/grading/rules.ts";
import { inBulk, type Queries } from "../../../db/bulk.ts";
import { databaseNow } from "../../../db/databaseNow.ts";
import { type LoadedOrganisation } from "../../directory.ts";
import { type ServiceContext } from "../../serviceContext.ts";
import { type GradeInput, gradeInputs, type Regraded, writeGrades } from "./gradeRows.ts";

type Context = Pick<ServiceContext, "db" | "organisations">;

/** What a customer's grade, tags and place come to; null when all of it stands already. */
export function regraded(
  rules: GradingRules,
  input: GradeInput,
  today: Temporal.PlainDate,
): Regraded | null {
  const { id, version, held, measures } = input;
  const byHand = isInForce(held, today) ? held : null;
  const byRule = gradeByRule(rules, measures);
  const grade = byHand?.grade ?? byRule.grade;
  const { tags, priority } = tagCustomer(rules, grade, input.classes, measures);
  const isNew = byHand === null && (held?.grade !== grade || held.source === "hand");
  const stands =
    !isNew &&
    input.grade === grade &&
    input.priority === priority &&
    input.tags.join() === tags.join();
  if (stands) return null;
  return { id, version, grade, before: input.grade, tags, priority, reason: isNew ? byRule : null };
}

/** Customers of one transaction: small enough not to hold up who writes a figure meanwhile. */
const NOTED = 500;
const BATCH = 5_000;

interface Graded {
  readonly looked: number;
  readonly written: number;
}

async function gradeThese(
  queries: Queries,
  { profile, pack }: LoadedOrganisation,
  ids: readonly string[],
  now: Temporal.Instant,
): Promise<number> {
  const rules = pack.grading;
  if (rules === undefined || ids.length === 0) return 0;
  const { zone } = profile;
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  const inputs = await gradeInputs(queries, ids, { today, zone });
  const rows = inputs.flatMap((input) => regraded(rules, input, today) ?? []);
  const written = new Set(await writeGrades(queries, rows, now));
  const left = rows.filter(({ id }) => !written.has(id)).map(({ id }) => id);
  if (left.length > 0) await noteAgain(queries, left);
  return written.size;
}

/** Somebody changed them meanwhile: the next run looks again. */
const noteAgain = (queries: Queries, ids: readonly string[]) =>
  queries.query({
    text: `insert into customer_regrade (customer_id) select unnest($1::uuid[]) on conflict do nothing`,
    values: [ids],
  });

/**
 * Grades whoever is noted, and whoever has no grade yet, until none is left. What is noted is taken away
 * in the transaction that grades: a change during it is noted again, and killed, nothing is lost.
 *
 * @returns how many changed.
 */
export async function regradeNoted(context: Context): Promise<number> {
  let changed = 0;
  for (const organisation of await context.organisations()) {
    for (;;) {
      const now = await databaseNow(context.db);
      const { looked, written } = await inBulk(context.db, async (queries): Promise<Graded> => {
        const ids = await takeNoted(queries, organisation);
        return { looked: ids.length, written: await gradeThese(queries, organisation, ids, now) };
      });
      changed += written;
      if (looked < NOTED) break;
    }
  }
  return changed;
}

async function takeNoted(
  queries: Queries,
  { id, pack }: LoadedOrganisation,
): Promise<readonly string[]> {
  // Where the policy has no grades, a note is only taken away.
  const { rows } = await queries.query<{ id: string }>({
    text: `delete from customer_regrade where customer_id in (
        select q.customer_id from customer_regrade q join customer c on c.id = q.customer_id
        where c.organisation_id = $1 limit ${NOTED} for update of q skip locked)
      returning customer_id as id`,
    values: [id],
  });
  if (pack.grading === undefined || rows.length === NOTED) return rows.map((row) => row.id);
  const { rows: fresh } = await queries.query<{ id: string }>({
    text: `select id from customer where organisation_id = $1 and grade is null and active limit $2`,
    values: [id, NOTED - rows.length],
  });
  return [...new Set([...rows, ...fresh].map((row) => row.id))];
}

/**
 * Grades every customer of an organisation anew, in batches by id; run again, it finds nothing to change.
 *
 * @returns how many changed.
 */
export async function regradeAll(
  context: Pick<ServiceContext, "db">,
  organisation: LoadedOrganisation,
): Promise<number> {
  if (organisation.pack.grading === undefined) return 0;
  let changed = 0;
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const now = await databaseNow(context.db);
    const from = after;
    const { ids, written } = await inBulk(context.db, async (queries) => {
      const { rows } = await queries.query<{ id: string }>({
        text: `select id from customer where organisation_id = $1 and active and id > $2
          order by id limit ${BATCH}`,
        values: [organisation.id, from],
      });
      const found = rows.map(({ id }) => id);
      return { ids: found, written: await gradeThese(queries, organisation, found, now) };
    });
    changed += written;
    if (ids.length < BATCH) return changed;
    after = ids.at(-1) ?? after;
  }
}

/** Grades by hand whose last day is over: the rules have the next word. */
async function noteEnded({ db }: Context, { id, profile }: LoadedOrganisation): Promise<void> {
  const now = await databaseNow(db);
  const today = now.toZonedDateTimeISO(profile.zone).toPlainDate().toString();
  await inBulk(db, (queries) =>
    queries.query({
      text: `insert into customer_regrade (customer_id)
        select g.customer_id from customer_grade g join customer c on c.id = g.customer_id
        where c.organisation_id = $1 and g.to_at is null and g.source = 'hand' and g.until < $2
        on conflict do nothing`,
      values: [id, today],
    }),
  );
}

/**
 * Every day: grades by hand that have ended. Once a month, in its first run: everybody (C-2, readings), as
 * tenure and the last twelve months move on by themselves.
 *
 * @param slot local date of the run.
 * @returns how many changed.
 */
export async function regradeDaily(context: Context, slot: string): Promise<number> {
  const monthly = await isFirstOfMonth(context, slot);
  let changed = 0;
  for (const organisation of await context.organisations()) {
    await noteEnded(context, organisation);
    if (monthly) changed += await regradeAll(context, organisation);
  }
  return changed + (await regradeNoted(context));
}

/** Id of the daily schedule, under which its runs are kept. */
export const GRADES_SCHEDULE = "grades";

async function isFirstOfMonth({ db }: Context, slot: string): Promise<boolean> {
  const { rows } = await db.pool.query({
    name: "gradesThisMonth",
    text: `select 1 from schedule_slot where schedule_id = $1 and slot >= $2 and slot < $3
      and done_at is not null limit 1`,
    values: [GRADES_SCHEDULE, `${slot.slice(0, 7)}-01`, slot],
  });
  return rows.length === 0;
}
