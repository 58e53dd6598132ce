import { type Db } from "./db.ts";

/** How long a process may draw one before another does. */
const CLAIM_S = 120;

/** A notice that is to be drawn. */
export interface Undrawn {
  readonly number: string;
  /** As stored. */
  readonly content: unknown;
}

/** Takes notices that nobody has drawn or is drawing, the oldest first; one that failed waits longer each time. */
export async function claimUndrawn(db: Db, count: number): Promise<readonly Undrawn[]> {
  const { rows } = await db.pool.query<Undrawn>({
    name: "claimUndrawn",
    text: `update written_notice set attempts = attempts + 1,
        claimed_until = now() + least(attempts + 1, 30) * interval '${CLAIM_S} seconds'
      where number in (
        select number from written_notice
        where storage_key is null and (claimed_until is null or claimed_until < now())
        order by issued_at limit $1 for update skip locked)
      returning number, content`,
    values: [count],
  });
  return rows;
}

export interface DrawnFile {
  readonly storageKey: string;
  readonly pdfSha256: string;
  readonly bytes: number;
}

/** @returns false when somebody else's file is kept already: this one belongs to nothing. */
export async function keepDrawn(db: Db, number: string, file: DrawnFile): Promise<boolean> {
  const { rowCount } = await db.pool.query({
    name: "keepDrawn",
    text: `update written_notice set storage_key = $2, pdf_sha256 = $3, bytes = $4::int,
        claimed_until = null
      where number = $1 and storage_key is null`,
    values: [number, file.storageKey, file.pdfSha256, file.bytes],
  });
  return rowCount === 1;
}

/** A notice as its download needs it. */
export interface StoredNotice extends Undrawn {
  readonly storageKey: string | null;
  readonly pdfSha256: string | null;
}

export const findNotice = (db: Db, number: string): Promise<StoredNotice | null> =>
  db.prisma.writtenNotice.findUnique({
    where: { number },
    select: { number: true, content: true, storageKey: true, pdfSha256: true },
  });

/** A file that was lost, and drawn again the same. */
export async function moveDrawn(db: Db, number: string, storageKey: string): Promise<void> {
  await db.prisma.writtenNotice.update({ where: { number }, data: { storageKey } });
}

/** Notes the first download by whoever it is for. */
export async function noteFetched(db: Db, number: string): Promise<void> {
  await db.pool.query({
    name: "noteFetched",
    text: "update written_notice set fetched_at = now() where number = $1 and fetched_at is null",
    values: [number],
  });
}

/** What anybody may know of a notice whose number they have: nothing of a person. */
export interface NoticeRecord {
  readonly number: string;
  readonly organisationId: string;
  readonly kind: string;
  readonly issuedAt: Date;
  readonly contentHash: string;
  /** Null: not drawn yet. */
  readonly pdfSha256: string | null;
}

export const findNoticeRecord = (db: Db, number: string): Promise<NoticeRecord | null> =>
  db.prisma.writtenNotice.findUnique({
    where: { number },
    select: {
      number: true,
      organisationId: true,
      kind: true,
      issuedAt: true,
      contentHash: true,
      pdfSha256: true,
    },
  });
