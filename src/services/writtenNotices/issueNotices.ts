import { type Case } from "../../core/case/case.ts";
import { type Db } from "../../db/db.ts";
import { lastOrdinal } from "../../db/writtenNotices.ts";
import {
  canonicalJson,
  contentHashOf,
  type NoticeCopy,
  noticeNumber,
  type WrittenNotice,
  writtenNotice,
} from "../../documents/writtenNotice.ts";
import { type Unit } from "../unit.ts";

/** A notice without what issuing it adds: number, copy and time. */
export type NoticeDraft = Omit<WrittenNotice, "number" | "copy" | "issuedAt"> & {
  /** Made out in these copies, one document each; left out: in one without a mark. */
  readonly copies?: readonly NoticeCopy[];
};

export interface IssuedNotice {
  readonly number: string;
  readonly copy: NoticeCopy | null;
  readonly contentHash: string;
}

export interface Issuing {
  readonly about: Pick<Case, "id" | "organisationId" | "reference">;
  readonly issuedById: string;
  /** All that one unit issues for this case: they are numbered one after the other. */
  readonly drafts: readonly NoticeDraft[];
}

/**
 * Issues notices in the same commit as what they tell of. They are drawn afterwards; who asks for
 * one earlier waits for it.
 *
 * Two units that number a case's notices at once meet in the key, and the later one runs again.
 *
 * @returns one a document, in the order of the drafts and their copies.
 * @throws ZodError for a draft that can't be printed: a mistake of the caller.
 */
export async function issueNotices(
  { db }: { readonly db: Db },
  unit: Unit,
  { about, issuedById, drafts }: Issuing,
): Promise<readonly IssuedNotice[]> {
  const last = await lastOrdinal(db, about.id);
  const notices = drafts.flatMap(({ copies = [null], ...draft }, index) =>
    copies.map((copy) =>
      writtenNotice.parse({
        ...draft,
        copy,
        number: noticeNumber(about.reference, last + index + 1, copy),
        issuedAt: unit.now.round("millisecond"),
      }),
    ),
  );
  const rows = notices.map((notice) => ({
    number: notice.number,
    organisationId: about.organisationId,
    caseId: about.id,
    kind: notice.kind,
    locale: notice.locale,
    copy: notice.copy,
    content: JSON.parse(canonicalJson(notice)) as object,
    contentHash: contentHashOf(notice),
    issuedAt: notice.issuedAt,
    issuedById,
  }));
  unit.add({ insert: "writtenNotice", rows });
  return rows.map(({ number, copy, contentHash }) => ({ number, copy, contentHash }));
}
