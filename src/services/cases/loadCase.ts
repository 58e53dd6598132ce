import { type Case, type CaseEvent, type RoleChange } from "../../core/case/case.ts";
import { OPEN_COMPENSATION } from "../../core/compensation/compensation.ts";
import { type WatchedClock } from "../../core/clock/rungs.ts";
import { suspectsIn } from "../../core/case/openCase.ts";
import { type Person } from "../../core/person.ts";
import {
  newSupply,
  PARTY_ROLES,
  type Party as SupplyParty,
  type PartyRole,
  type Supply,
} from "../../core/supply/supply.ts";
import { type Db } from "../../db/db.ts";
import { type Person as StoredPerson } from "../../db/prisma/client.ts";
import { caseOf, personOf } from "./caseRow.ts";

export interface StoredEvent extends CaseEvent {
  readonly seq: number;
  readonly actorId: string | null;
  readonly at: Temporal.Instant;
}

export interface RunningClock extends WatchedClock {
  readonly id: string;
}

export interface OpenAssignment {
  readonly id: string;
  readonly role: RoleChange["role"];
  readonly personId: string;
  readonly accepted: boolean;
}

/** A case with its trail and running clocks: what showing it to its customer takes. */
export interface CaseRecord {
  readonly case: Case;
  readonly claimHash: string;
  readonly events: readonly StoredEvent[];
  /** Those that run. */
  readonly clocks: readonly RunningClock[];
}

/** The same with everybody who has a part in it: what deciding takes. */
export interface LoadedCase extends CaseRecord {
  readonly assignments: readonly OpenAssignment[];
  readonly customer: Person | null;
  /** Customers who see it, besides whoever filed it. */
  readonly joinedIds: readonly string[];
  /** Outsiders who act for the customer of a supply request. */
  readonly parties: readonly SupplyParty[];
  /** Who was one of them, and has no part in it any more. */
  readonly leftIds: readonly string[];
  /** Parts for which a code waits to be used. */
  readonly invited: readonly PartyRole[];
  /** Of a supply request. */
  readonly supply: Supply | null;
  /** A loss claimed beside it isn't settled yet (C-7). */
  readonly openClaim: boolean;
}

interface Party {
  readonly personId: string;
  readonly role: string;
}

const isJoined = ({ role }: Party): boolean => role === "joined";
/** Role of a party that has none any more; the row stays, as a person may be invited again. */
export const LEFT = "left";
const isPartyRole = (role: string): role is PartyRole =>
  PARTY_ROLES.some((known) => known === role);

/** What later releases added is there too, empty. */
export function readDossier(dossier: string): Supply {
  const kept = JSON.parse(dossier) as Supply;
  return { ...newSupply(kept.request), ...kept };
}

// Asked more often than anything else (P10): one statement, and not much more than its rows cost.
const RECORD = `
select c.*,
  (select json_agg(json_build_object('seq', e.seq, 'type', e.type, 'data', e.data,
      'actorId', e.actor_id, 'at', e.at) order by e.seq)
    from case_event e where e.case_id = c.id) as events,
  (select json_agg(json_build_object('id', k.id, 'kind', k.kind, 'rule', k.rule, 'clause', k.clause,
      'basis', k.basis, 'startAt', k.start_at, 'dueAt', k.due_at, 'personId', k.person_id,
      'fired', k.fired, 'nextRungAt', k.next_rung_at, 'snoozedUntil', k.snoozed_until) order by k.due_at)
    from clock k where k.case_id = c.id and k.stopped_at is null) as clocks`;

const AROUND = `,
  (select to_json(p) from person p where p.id = c.customer_id) as customer,
  (select json_agg(json_build_object('id', a.id, 'role', a.role, 'personId', a.person_id,
      'accepted', a.accepted_at is not null))
    from assignment a where a.case_id = c.id and a.ended_at is null) as assignments,
  (select json_agg(json_build_object('personId', y.person_id, 'role', y.role))
    from case_party y where y.case_id = c.id) as parties,
  (select json_agg(distinct i.role) from case_invitation i
    where i.case_id = c.id and i.used_at is null and i.expires_at > now()) as invited,
  (select s.dossier from supply s where s.case_id = c.id) as dossier,
  exists (select from compensation k where k.case_id = c.id
    and k.status in (${OPEN_COMPENSATION.map((status) => `'${status}'`).join(", ")})) as "openClaim"`;

const KEYS = { id: "id", reference: "reference", draftId: "draft_id" } as const;

type Key = keyof typeof KEYS;

/** A row as PostgreSQL's JSON has it: instants are text. */
type Json<T> = {
  readonly [K in keyof T]: T[K] extends Temporal.Instant ? string : T[K];
};

interface RecordRow extends Record<string, unknown> {
  readonly events: readonly Json<StoredEvent>[] | null;
  readonly clocks: readonly Json<Omit<RunningClock, "stoppedAt">>[] | null;
}

interface LoadedRow extends RecordRow {
  readonly customer: Record<string, unknown> | null;
  readonly assignments: readonly OpenAssignment[] | null;
  readonly parties: readonly Party[] | null;
  readonly invited: readonly PartyRole[] | null;
  readonly dossier: string | null;
  readonly openClaim: boolean;
}

/** @returns null when there is no such case. */
export async function loadRecord(db: Db, by: Key, value: string): Promise<CaseRecord | null> {
  const { rows } = await db.pool.query<RecordRow>({
    name: `caseRecord_${by}`,
    text: `${RECORD} from "case" c where c.${KEYS[by]} = $1`,
    values: [value],
  });
  return rows[0] === undefined ? null : recordFrom(rows[0]);
}

/** @returns null when there is no such case. */
export async function loadCase(db: Db, by: Key, value: string): Promise<LoadedCase | null> {
  const { rows } = await db.pool.query<LoadedRow>({
    name: `loadCase_${by}`,
    text: `${RECORD}${AROUND} from "case" c where c.${KEYS[by]} = $1`,
    values: [value],
  });
  const [row] = rows;
  return row === undefined ? null : loadedFrom(row);
}

/** Many at once, in no order; those that aren't there are left out. */
export async function loadCases(db: Db, ids: readonly string[]): Promise<readonly LoadedCase[]> {
  const { rows } = await db.pool.query<LoadedRow>({
    name: "loadCases",
    text: `${RECORD}${AROUND} from "case" c where c.id = any($1::uuid[])`,
    values: [ids],
  });
  return rows.map(loadedFrom);
}

function loadedFrom(row: LoadedRow): LoadedCase {
  const { customer, assignments, parties, invited, dossier, openClaim, ...plain } = row;
  const all = parties ?? [];
  const record = recordFrom(plain);
  return {
    ...record,
    assignments: assignments ?? [],
    customer: customer === null ? null : personOf(camelled(customer) as unknown as StoredPerson),
    joinedIds: all.filter(isJoined).map(({ personId }) => personId),
    parties: all.flatMap(({ personId, role }) => (isPartyRole(role) ? [{ personId, role }] : [])),
    leftIds: all.filter(({ role }) => role === LEFT).map(({ personId }) => personId),
    invited: invited ?? [],
    supply: dossier === null ? null : readDossier(dossier),
    openClaim,
  };
}

const orNull = (at: unknown): Temporal.Instant | null =>
  typeof at === "string" ? Temporal.Instant.from(at) : null;

/** Column names as fields; there are few, and every row has them. */
const camelNames = new Map<string, string>();

function camel(name: string): string {
  const known = camelNames.get(name);
  if (known !== undefined) return known;
  const made = name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  camelNames.set(name, made);
  return made;
}

function camelled(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const made: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(row)) made[camel(key)] = value;
  return made;
}

function recordFrom({ events, clocks, ...plain }: RecordRow): CaseRecord {
  const stored = camelled(plain) as unknown as Parameters<typeof caseOf>[0];
  return {
    case: caseOf(stored, suspectsIn(events ?? [])),
    claimHash: stored.claimHash,
    events: (events ?? []).map((event) => ({ ...event, at: Temporal.Instant.from(event.at) })),
    clocks: (clocks ?? []).map((clock) => ({
      ...clock,
      startAt: Temporal.Instant.from(clock.startAt),
      dueAt: Temporal.Instant.from(clock.dueAt),
      snoozedUntil: orNull(clock.snoozedUntil),
      stoppedAt: null,
    })),
  };
}

/** Whether its present closing was rated, by the trail. */
export const isRated = ({ case: { round }, events }: CaseRecord): boolean =>
  events.some(({ type, data }) => type === "rated" && data["round"] === round);

/** Ids of the files that came with it, by the trail. */
export const filesOf = ({ events }: CaseRecord): readonly string[] =>
  events.flatMap(({ data }) => {
    const ids = data["attachmentIds"];
    return Array.isArray(ids) ? (ids as readonly string[]) : [];
  });
