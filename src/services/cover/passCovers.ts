import { escapeMarkdown } from "../../cards/escapeMarkdown.ts";
import { addMessages, lockConversations } from "../../db/commitUnit.ts";
import { inBulk } from "../../db/bulk.ts";
import { databaseNow } from "../../db/databaseNow.ts";
import { type StaffDirectory } from "../directory.ts";
import { addressedOf } from "../makeUnit.ts";
import { type Departure } from "../staff/departure.ts";
import { type TickDeps } from "../tickUnit.ts";
import { type PersonalNotice } from "../unit.ts";
import { candidatesIn, proposeInTurn } from "./checkCustomers.ts";

/** Customers of one transaction. */
const BATCH = 5_000;

interface Held {
  readonly customerId: string;
  readonly business: string;
  readonly rank: number;
  readonly area: string | null;
  /** Everybody of this part, the first in charge. */
  readonly people: readonly string[];
}

const HELD = `
select v.customer_id as "customerId", v.business, v.rank, c.area,
  array(select o.person_id from cover o where o.customer_id = v.customer_id and o.business = v.business
    order by o.rank) as people
from cover v join customer c on c.id = v.customer_id
where v.person_id = $1 order by v.customer_id, v.business limit ${BATCH} for update of v`;

const PASS = `
with given as (
  select * from jsonb_to_recordset($1::jsonb)
    as g("customerId" uuid, business text, rank int, "to" uuid, before jsonb, after jsonb)),
moved as (
  update cover v set person_id = g."to", since = $2::timestamptz from given g
  where v.customer_id = g."customerId" and v.business = g.business and v.rank = g.rank
    and g."to" is not null),
gone as (
  delete from cover v using given g
  where v.customer_id = g."customerId" and v.business = g.business and v.rank = g.rank
    and g."to" is null)
insert into customer_change (customer_id, what, before, after, source, reason, by_id, at)
select "customerId", 'cover', before, after, 'departure', $3, $4, $2::timestamptz from given`;

/**
 * Passes on whom somebody who leaves knows, set by set: to the successor, or where these know the customer
 * already, to whoever has the fewest in that area, so that two are left (C-8). Where there is nobody, the
 * daily check has it. Stopped at any point, the next run goes on; run twice, it finds nothing.
 *
 * @returns how many passed.
 */
export async function passCovers(
  { db, onTold }: TickDeps,
  staff: StaffDirectory,
  departure: Departure,
): Promise<number> {
  const { leaver, organisationId, absenceId, reason, byId } = departure;
  let passed = 0;
  for (;;) {
    const now = await databaseNow(db);
    const { count, told } = await inBulk(db, async (queries) => {
      const { rows } = await queries.query<Held>({ text: HELD, values: [leaver.id] });
      if (rows.length === 0) return { count: 0, told: [] };
      const others = await candidatesIn(queries, staff, organisationId, now);
      const given = passTo(rows, departure, proposeInTurn(others));
      const values = [JSON.stringify(given), now.toString(), reason, byId];
      await queries.query({ text: PASS, values });
      const notices = noticesOf(
        given,
        staff,
        departure,
        `${absenceId}:${rows[0]?.customerId ?? ""}`,
      );
      const [messages = []] = await addressedOf(db, [notices]);
      await lockConversations(queries, { turn: null, writes: [], messages });
      return { count: rows.length, told: await addMessages(queries, messages) };
    });
    onTold(told.map(({ key }) => key));
    passed += count;
    if (count < BATCH) return passed;
  }
}

interface Passed extends Pick<Held, "customerId" | "business" | "rank"> {
  readonly to: string | null;
  readonly before: object;
  readonly after: object;
}

const passTo = (
  rows: readonly Held[],
  { leaver, successor }: Departure,
  propose: ReturnType<typeof proposeInTurn>,
): readonly Passed[] =>
  rows.map(({ customerId, business, rank, area, people }) => {
    const to = people.includes(successor.id)
      ? (propose(area, { count: 1, not: [...people, leaver.id] })[0]?.id ?? null)
      : successor.id;
    const after = people.flatMap((id) => (id === leaver.id ? (to ?? []) : id));
    return {
      ...{ customerId, business, rank, to },
      before: { business, people },
      after: { business, people: after },
    };
  });

/** Each who got some, and whoever leaves, is told once how many. */
function noticesOf(
  given: readonly Passed[],
  staff: StaffDirectory,
  { leaver, successor }: Departure,
  key: string,
): readonly PersonalNotice[] {
  const counts = new Map<string, number>();
  for (const { to } of given) if (to !== null) counts.set(to, (counts.get(to) ?? 0) + 1);
  const common = { caseId: null, proof: null, kind: "must" } as const;
  const name = escapeMarkdown(leaver.name);
  const theirs = [...counts].flatMap(([id, count]): PersonalNotice[] => {
    const to = staff.byId(id);
    if (to === null) return [];
    const dedupeKey = `departure:cover:${key}:${id}`;
    return [
      {
        ...{ ...common, to, dedupeKey },
        build: (texts) => ({
          text: texts.cover.tookOver({ name, count }),
          choices: [texts.cover.words.mine[0] ?? ""],
        }),
      },
    ];
  });
  const own: PersonalNotice = {
    ...{ ...common, to: leaver, dedupeKey: `departure:cover:${key}:${leaver.id}` },
    build: (texts) => ({
      text: texts.cover.passedOn({
        successor: escapeMarkdown(successor.name),
        count: given.length,
      }),
    }),
  };
  return [...theirs, own];
}
