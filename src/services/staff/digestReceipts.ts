import { type Person } from "../../core/person.ts";
import { type Db } from "../../db/db.ts";
import { type ServiceContext } from "../serviceContext.ts";
import { type Unit } from "../unit.ts";

/** Of one person on one local day: sent once, whoever sends it. */
export const digestKey = (personId: string, day: Temporal.PlainDate): string =>
  `digest:${personId}:${day.toString()}`;

/** A digest of today and whether its reader has it. */
export interface DigestReceipt {
  readonly name: string;
  readonly acknowledgedAt: Temporal.Instant | null;
  /** Their page has fetched it; of Teams nobody knows. */
  readonly seen: boolean;
}

interface ReceiptRow {
  readonly name: string;
  readonly acknowledgedAt: Date | null;
  readonly seenAt: Date | null;
}

/** Today's digests of an organisation, as those above them want to know (B8). */
export async function digestReceipts(
  context: ServiceContext,
  now: Temporal.Instant,
  organisationId: string,
): Promise<readonly DigestReceipt[]> {
  const [staff, day] = [await context.staff(), await dayIn(context, organisationId, now)];
  const own = staff.all.filter((person) => person.organisationId === organisationId);
  const { rows } = await context.db.pool.query<ReceiptRow>({
    name: "digestReceipts",
    text: `select p.name, m.acknowledged_at as "acknowledgedAt", m.seen_at as "seenAt"
      from message m join person p on p.id = m.recipient_id
      where m.dedupe_key = any($1) order by p.name`,
    values: [own.map(({ id }) => digestKey(id, day))],
  });
  return rows.map(({ name, acknowledgedAt, seenAt }) => ({
    name,
    acknowledgedAt:
      acknowledgedAt === null
        ? null
        : Temporal.Instant.fromEpochMilliseconds(acknowledgedAt.getTime()),
    seen: seenAt !== null,
  }));
}

async function dayIn(
  context: ServiceContext,
  organisationId: string | null,
  now: Temporal.Instant,
): Promise<Temporal.PlainDate> {
  const found = (await context.organisations()).find(({ id }) => id === organisationId);
  return now.toZonedDateTimeISO(found?.profile.zone ?? "UTC").toPlainDate();
}

/** What a 收到 met: noted now, noted before, or no digest that it could be about. */
export type Received = "noted" | "before" | "nothing";

interface DigestRow {
  readonly id: string;
  readonly acknowledged: boolean;
}

/**
 * Notes that somebody has their digest.
 *
 * @param conversationKey given: only if the digest is what this conversation was told last.
 */
export async function receiveDigest(
  context: ServiceContext,
  unit: Unit,
  person: Person,
  conversationKey: string | null,
): Promise<Received> {
  const found =
    conversationKey === null
      ? await todays(context, unit, person)
      : await toldLast(context.db, person, conversationKey);
  if (found === null) return "nothing";
  if (found.acknowledged) return "before";
  const where = { id: Number(found.id), acknowledgedAt: null };
  unit.add({ update: "message", where, set: { acknowledgedAt: unit.now }, expectOne: true });
  return "noted";
}

async function todays(
  context: ServiceContext,
  { now }: Unit,
  person: Person,
): Promise<DigestRow | null> {
  const day = await dayIn(context, person.organisationId, now);
  const { rows } = await context.db.pool.query<DigestRow>({
    name: "digestOfToday",
    text: `select id::text, acknowledged_at is not null as acknowledged
      from message where dedupe_key = $1`,
    values: [digestKey(person.id, day)],
  });
  return rows[0] ?? null;
}

/** The newest of what the conversation was told unasked, a case or a digest, if it is the latter. */
async function toldLast(
  db: Db,
  person: Person,
  conversationKey: string,
): Promise<DigestRow | null> {
  const { rows } = await db.pool.query<DigestRow & { readonly ofDigest: boolean }>({
    name: "toldLast",
    text: `select id::text, acknowledged_at is not null as acknowledged,
        coalesce(starts_with(dedupe_key, $2), false) as "ofDigest"
      from message
      where conversation_key = $1 and author = 'bot' and operation = 'send'
        and (case_id is not null or starts_with(dedupe_key, $2))
      order by seq desc limit 1`,
    values: [conversationKey, `digest:${person.id}:`],
  });
  return rows[0]?.ofDigest === true ? rows[0] : null;
}
