import {
  type Case,
  type CaseClock,
  type CaseEvent,
  type RoleChange,
} from "../../core/case/case.ts";
import { type Db } from "../../db/db.ts";
import { type Person as StoredPerson } from "../../db/prisma/client.ts";
import { type Person } from "../../core/person.ts";
import { caseOf, personOf } from "./caseRow.ts";

export interface StoredEvent extends CaseEvent {
  readonly seq: number;
  readonly actorId: string | null;
  readonly at: Temporal.Instant;
}

export interface OpenAssignment {
  readonly id: string;
  readonly role: RoleChange["role"];
  readonly personId: string;
  readonly accepted: boolean;
}

/** A case with all that deciding and showing it takes; one read. */
export interface LoadedCase {
  readonly case: Case;
  readonly claimHash: string;
  readonly events: readonly StoredEvent[];
  /** Those that run. */
  readonly clocks: readonly CaseClock[];
  readonly assignments: readonly OpenAssignment[];
  readonly customer: Person | null;
  /** Customers who see it, besides whoever filed it. */
  readonly joinedIds: readonly string[];
  readonly fileCount: number;
  /** Of the present round. */
  readonly rating: "none" | "asked" | "given";
}

// One round trip for the whole: a status by number is asked more often than anything else.
const LOAD = `
select c.*, to_jsonb(p) as customer,
  (select jsonb_agg(jsonb_build_object('seq', e.seq, 'type', e.type, 'data', e.data,
      'actorId', e.actor_id, 'at', e.at) order by e.seq)
    from case_event e where e.case_id = c.id) as events,
  (select jsonb_agg(jsonb_build_object('kind', k.kind, 'rule', k.rule,
      'clause', k.clause, 'basis', k.basis, 'startAt', k.start_at, 'dueAt', k.due_at) order by k.due_at)
    from clock k where k.case_id = c.id and k.stopped_at is null) as clocks,
  (select jsonb_agg(jsonb_build_object('id', a.id, 'role', a.role, 'personId', a.person_id,
      'accepted', a.accepted_at is not null))
    from assignment a where a.case_id = c.id and a.ended_at is null) as assignments,
  (select jsonb_agg(y.person_id) from case_party y where y.case_id = c.id) as party_ids,
  (select count(*)::int from attachment f where f.case_id = c.id) as file_count,
  coalesce((select case when r.answered_at is null then 'asked' else 'given' end
    from rating r where r.case_id = c.id and r.round = c.round), 'none') as rating
from "case" c left join person p on p.id = c.customer_id
where `;

const STATEMENTS = {
  id: { name: "loadCaseById", text: `${LOAD} c.id = $1` },
  reference: { name: "loadCaseByReference", text: `${LOAD} c.reference = $1` },
  draftId: { name: "loadCaseByDraft", text: `${LOAD} c.draft_id = $1` },
} as const;

/** A row as PostgreSQL's JSON has it: instants are text. */
type Json<T> = {
  readonly [K in keyof T]: T[K] extends Temporal.Instant ? string : T[K];
};

interface Row extends Record<string, unknown> {
  readonly customer: Record<string, unknown> | null;
  readonly events: readonly Json<StoredEvent>[] | null;
  readonly clocks: readonly Json<Omit<CaseClock, "stoppedAt">>[] | null;
  readonly assignments: readonly OpenAssignment[] | null;
  readonly party_ids: readonly string[] | null;
  readonly file_count: number;
  readonly rating: LoadedCase["rating"];
}

const camel = (name: string) =>
  name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

const camelled = (row: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(row).map(([key, value]) => [camel(key), value]));

/** @returns null when there is no such case. */
export async function loadCase(
  db: Db,
  by: keyof typeof STATEMENTS,
  value: string,
): Promise<LoadedCase | null> {
  const { rows } = await db.pool.query<Row>({ ...STATEMENTS[by], values: [value] });
  const row = rows[0];
  return row === undefined ? null : loadedFrom(row);
}

function loadedFrom(row: Row): LoadedCase {
  const { customer, events, clocks, assignments, party_ids, file_count, rating, ...plain } = row;
  const stored = camelled(plain) as unknown as Parameters<typeof caseOf>[0];
  return {
    case: caseOf(stored),
    claimHash: stored.claimHash,
    events: (events ?? []).map((event) => ({ ...event, at: Temporal.Instant.from(event.at) })),
    clocks: (clocks ?? []).map((clock) => ({
      ...clock,
      startAt: Temporal.Instant.from(clock.startAt),
      dueAt: Temporal.Instant.from(clock.dueAt),
      stoppedAt: null,
    })),
    assignments: assignments ?? [],
    customer: customer === null ? null : personOf(camelled(customer) as unknown as StoredPerson),
    joinedIds: (party_ids ?? []).filter((id) => id !== stored.customerId),
    fileCount: file_count,
    rating,
  };
}
