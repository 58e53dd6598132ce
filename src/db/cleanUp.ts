import { databaseNow } from "./databaseNow.ts";
import { type Db } from "./db.ts";

/** How long what is no longer needed is kept (R26); days. */
const KEEP = {
  /** Redeliveries come within minutes; a week is far beyond every channel's retries. */
  inbound: 7,
  /** An unfinished form, resumable on any channel of the person. */
  draft: 30,
  /** Buttons of cards: after this a card says that it is out of date. */
  cardAction: 90,
  /** A file that never became part of a case; a draft that names it may be resumed until then. */
  looseFile: 31,
  /** Answers to the sales system; it asks again within minutes. */
  sync: 31,
  /** Runs of schedules; what is due next is a row of its own. */
  slot: 30,
};

/**
 * Removes what has outlived its use.
 *
 * @returns rows removed, and the keys of stored files that belong to nothing any more.
 */
export async function cleanUp(
  db: Db,
): Promise<{ readonly removed: number; readonly storageKeys: readonly string[] }> {
  const { prisma } = db;
  const now = (await databaseNow(db)).epochMilliseconds;
  const before = (days: number) => new Date(now - days * 86_400_000);
  const inbound = await prisma.inbound.deleteMany({
    where: { receivedAt: { lt: before(KEEP.inbound) } },
  });
  const drafts = await prisma.conversation.updateMany({
    where: { draftAt: { lt: before(KEEP.draft) } },
    data: { draftAt: null, state: "", version: { increment: 1 } },
  });
  const actions = await prisma.cardAction.deleteMany({
    where: { createdAt: { lt: before(KEEP.cardAction) } },
  });
  const imports = await prisma.registryImport.deleteMany({
    where: { at: { lt: before(KEEP.looseFile) } },
  });
  // What was never confirmed; one that was carried out stays, as the history refers to it.
  const shown = await prisma.customerImport.deleteMany({
    where: { status: "shown", at: { lt: before(KEEP.looseFile) } },
  });
  const syncs = await prisma.syncRequest.deleteMany({ where: { at: { lt: before(KEEP.sync) } } });
  // Found and removed in one statement: a file that becomes part of a case meanwhile stays.
  const { rows: loose } = await db.pool.query<{ storageKey: string }>(
    `delete from attachment where id in (
       select id from attachment where case_id is null and created_at < $1 limit 500)
     and case_id is null returning storage_key as "storageKey"`,
    [before(KEEP.looseFile)],
  );
  // Whoever left for good has passed everything on: nobody is told for them any more.
  const left = await db.pool.query(
    `update message m set status = 'skipped' from person p
     where m.status = 'held' and p.id = m.recipient_id and not p.active`,
  );
  const slots = await prisma.scheduleSlot.deleteMany({
    where: { doneAt: { lt: before(KEEP.slot) } },
  });
  return {
    removed:
      inbound.count +
      drafts.count +
      actions.count +
      imports.count +
      shown.count +
      syncs.count +
      loose.length +
      slots.count +
      (left.rowCount ?? 0),
    storageKeys: loose.map((file) => file.storageKey),
  };
}
