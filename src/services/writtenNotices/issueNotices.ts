import { type Case } from "../../core/case/case.ts";
import {
  canonicalJson,
  contentHashOf,
  type NoticeCopy,
  copyNumber,
  type WrittenNotice,
  writtenNotice,
} from "../../documents/writtenNotice.ts";
import { type Unit } from "../unit.ts";

/** A notice without what issuing it adds: copies and time. Its number is that of the decision behind it. */
export type NoticeDraft = Omit<WrittenNotice, "copy" | "issuedAt"> & {
  /** Made out in these copies, one document each; left out: in one without a mark. */
  readonly copies?: readonly NoticeCopy[];
};

export interface IssuedNotice {
  readonly number: string;
  readonly copy: NoticeCopy | null;
  readonly contentHash: string;
}

export interface Issuing {
  readonly about: Pick<Case, "id" | "organisationId">;
  readonly issuedById: string;
  readonly drafts: readonly NoticeDraft[];
}

/**
 * Issues notices in the same commit as what they tell of. They are drawn afterwards; who asks for
 * one earlier waits for it.
 *
 * Two units that issue one number meet in its key, and the later one runs again.
 *
 * @returns one a document, in the order of the drafts and their copies.
 * @throws ZodError for a draft that can't be printed: a mistake of the caller.
 */
export function issueNotices(
  unit: Unit,
  { about, issuedById, drafts }: Issuing,
): readonly IssuedNotice[] {
  const notices = drafts.flatMap(({ copies = [null], ...draft }) =>
    copies.map((copy) =>
      writtenNotice.parse({
        ...draft,
        copy,
        number: copyNumber(draft.number, copy),
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
