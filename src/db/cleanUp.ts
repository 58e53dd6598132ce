import { type Db } from "./db.ts";

/** How long what is no longer needed is kept (R26); days. */
const KEEP = {
  /** Redeliveries come within minutes; a week is far beyond every channel's retries. */
  inbound: 7,
  /** An unfinished form, resumable on any channel of the person. */
  draft: 30,
  /** Buttons of cards: after this a card says that it is out of date. */
  cardAction: 90,
  /** A file that was uploaded but never became part of a case. */
  looseFile: 2,
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
  const before = (days: number) => new Date(Date.now() - days * 86_400_000);
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
  const loose = await prisma.attachment.findMany({
    where: { caseId: null, createdAt: { lt: before(KEEP.looseFile) } },
    select: { id: true, storageKey: true },
    take: 500,
  });
  await prisma.attachment.deleteMany({ where: { id: { in: loose.map((file) => file.id) } } });
  return {
    removed: inbound.count + drafts.count + actions.count + loose.length,
    storageKeys: loose.map((file) => file.storageKey),
  };
}
