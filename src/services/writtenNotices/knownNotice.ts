import { type LocalText } from "../../core/locale.ts";
import { type Db } from "../../db/db.ts";
import { findNoticeRecord } from "../../db/writtenNotices.ts";
import { type LoadedOrganisation } from "../directory.ts";

interface Deps {
  readonly db: Db;
  readonly organisations: () => Promise<readonly LoadedOrganisation[]>;
}

/** What anybody who has its number may know of a written notice. */
export interface NoticeFacts {
  readonly number: string;
  readonly kind: string;
  readonly issuedAt: Temporal.Instant;
  /** IANA zone of the organisation. */
  readonly zone: string;
  readonly organisation: LocalText;
  readonly contentHash: string;
  /** Null: not drawn yet. */
  readonly pdfSha256: string | null;
}

/** @returns null when no notice of this number was issued, or its organisation is gone. */
export async function knownNotice(
  { db, organisations }: Deps,
  number: string,
): Promise<NoticeFacts | null> {
  const record = await findNoticeRecord(db, number);
  if (record === null) return null;
  const { organisationId, issuedAt, ...facts } = record;
  const organisation = (await organisations()).find(({ id }) => id === organisationId);
  if (organisation === undefined) return null;
  const { name, zone } = organisation.profile;
  return {
    ...facts,
    issuedAt: Temporal.Instant.fromEpochMilliseconds(issuedAt.getTime()),
    zone,
    organisation: name,
  };
}
