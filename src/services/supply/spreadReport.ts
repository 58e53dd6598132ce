import { type Clause } from "../../core/policy/pack.ts";
import { type LocalText } from "../../core/locale.ts";
import { type Person } from "../../core/person.ts";
import {
  type ChoiceCount,
  type Spread,
  spreadOf,
  type SpreadRule,
} from "../../core/supply/spread.ts";
import { clauseIn } from "../packRows.ts";
import { type ServiceContext } from "../serviceContext.ts";
import { type Unit } from "../unit.ts";
import { overseenBy } from "./overview.ts";

/** How customers' choices of designers and contractors are spread, with all that it is read by (B20). */
export interface SpreadReport {
  /** First and last day, in the organisation's zone. */
  readonly since: Temporal.PlainDate;
  readonly until: Temporal.PlainDate;
  readonly spreads: readonly (Spread & { readonly manager: string | null })[];
  readonly rule: SpreadRule;
  readonly clause: Clause | null;
  readonly policy: { readonly name: LocalText; readonly version: string };
}

// Of each request the last choice counts, once a role. Only a dossier with one of these days is read.
const CHOICES = `
select role, entry_id as "entryId", max(name) as name, manager_id as "managerId", count(*)::int as count
from (
  select distinct on (s.case_id, ch.value ->> 'role') ch.value ->> 'role' as role,
    ch.value ->> 'entryId' as entry_id, ch.value ->> 'name' as name,
    (ch.value ->> 'at')::timestamptz as at, c.handler_id as manager_id
  from supply s join "case" c on c.id = s.case_id
    cross join lateral jsonb_array_elements(s.dossier::jsonb -> 'choices') with ordinality ch(value, n)
  where s.organisation_id = $1 and (
    (s.designer_at >= $2::timestamptz and s.designer_at < $3::timestamptz) or
    (s.contractor_at >= $2::timestamptz and s.contractor_at < $3::timestamptz))
  order by s.case_id, ch.value ->> 'role', ch.n desc) latest
where at >= $2::timestamptz and at < $3::timestamptz
group by role, entry_id, manager_id`;

/**
 * @param months back from today.
 * @returns null for somebody who doesn't oversee, or whose organisation supplies nothing.
 */
export async function spreadReport(
  context: ServiceContext,
  { now }: Unit,
  person: Person,
  months: number,
): Promise<SpreadReport | null> {
  const own = await overseenBy(context, person);
  const rule = own?.pack.supply?.spread;
  if (own === null || rule === undefined) return null;
  const { zone } = own.profile;
  const until = now.toZonedDateTimeISO(zone).toPlainDate();
  const since = until.subtract({ months });
  const midnight = (day: Temporal.PlainDate) => day.toZonedDateTime(zone).toInstant().toString();
  const { rows } = await context.db.pool.query<ChoiceCount>({
    name: "supplyChoices",
    text: CHOICES,
    values: [own.id, midnight(since), midnight(until.add({ days: 1 }))],
  });
  const staff = await context.staff();
  return {
    ...{ since, until, rule },
    spreads: spreadOf(rows, rule).map((spread) => ({
      ...spread,
      manager: staff.everById(spread.managerId ?? "")?.name ?? null,
    })),
    clause: clauseIn(own.pack, rule.clause),
    policy: { name: own.pack.name, version: own.pack.version },
  };
}
