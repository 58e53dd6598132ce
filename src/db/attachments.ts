import type { Db } from "./db.ts";

/** A file that was taken in, before it belongs to a case. */
export interface NewAttachment {
  readonly id: string;
  readonly channel: string;
  readonly accountId: string;
  readonly name: string;
  readonly contentType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly storageKey: string;
}

/** What one person may bring within 24 hours. */
export const DAILY_QUOTA = { files: 50, bytes: 100 * 1024 * 1024 };

const INSERT = `
with owner as (
  select person_id from account where channel = $2 and account_id = $3),
used as (
  select count(*) as files, coalesce(sum(bytes), 0) as bytes from attachment
  where person_id = (select person_id from owner) and created_at > now() - interval '24 hours')
insert into attachment (id, person_id, name, content_type, bytes, sha256, storage_key)
select $1::uuid, (select person_id from owner), $4, $5, $6::int, $7, $8 from used
where used.files < ${DAILY_QUOTA.files} and used.bytes + $6::int <= ${DAILY_QUOTA.bytes}`;

/** Notes a stored file. @returns false when its person's quota is used up; nothing was noted then. */
export async function insertAttachment(db: Db, file: NewAttachment): Promise<boolean> {
  const { rowCount } = await db.pool.query(INSERT, [
    file.id,
    file.channel,
    file.accountId,
    file.name,
    file.contentType,
    file.bytes,
    file.sha256,
    file.storageKey,
  ]);
  return rowCount === 1;
}

/** Whether an account is of somebody who keeps a registry or the archive: only they bring tables as text. */
export async function bringsTables(
  db: Db,
  { channel, accountId }: Pick<NewAttachment, "channel" | "accountId">,
): Promise<boolean> {
  const { rowCount } = await db.pool.query({
    name: "bringsTables",
    text: `select 1 from account a join person p on p.id = a.person_id
      where a.channel = $1 and a.account_id = $2 and p.kind = 'staff' and p.active
        and p.roles && array['oversight', 'director', 'officeDirector', 'customerManager']`,
    values: [channel, accountId],
  });
  return rowCount === 1;
}

/** Notes a file that the program itself gives to a person; their quota never refuses it. */
export async function insertGiven(
  db: Db,
  file: Omit<NewAttachment, "channel" | "accountId"> & { readonly personId: string },
): Promise<void> {
  await db.prisma.attachment.create({ data: file });
}

/** Where a file lies that this person brought; null when there is none, or it is another's. */
export async function ownStorageKey(db: Db, id: string, personId: string): Promise<string | null> {
  const found = await db.prisma.attachment.findFirst({
    where: { id, personId },
    select: { storageKey: true },
  });
  return found?.storageKey ?? null;
}

/** A stored file as its download needs it. */
export interface StoredAttachment {
  readonly name: string;
  readonly contentType: string;
  readonly storageKey: string;
}

/** @returns null for a file that is gone. */
export const findAttachment = (db: Db, id: string): Promise<StoredAttachment | null> =>
  db.prisma.attachment.findUnique({
    where: { id },
    select: { name: true, contentType: true, storageKey: true },
  });
