import { type Mapping } from "../core/customers/columns.ts";
import { EMPTY_REPORT, type ImportReport } from "../core/customers/importReport.ts";
import { type Queries } from "./customerBatch.ts";
import { type Db } from "./db.ts";

/** An import as it is carried out. */
export interface ImportJob {
  readonly id: string;
  readonly organisationId: string;
  /** Null: from the command line. */
  readonly personId: string | null;
  readonly attachmentId: string | null;
  readonly fileName: string;
  readonly encoding: string;
  readonly mapping: Mapping;
  readonly lines: number;
  readonly linesDone: number;
  readonly report: ImportReport;
}

/** A process that says nothing for so long is taken to be gone. */
const LEASE = "interval '60 seconds'";

const JOB = `id, organisation_id as "organisationId", person_id as "personId",
  attachment_id as "attachmentId", file_name as "fileName", encoding, mapping, lines,
  lines_done as "linesDone", report`;

/** Takes up the oldest import that nobody is at; null when there is none. */
export async function takeUpImport(db: Db): Promise<ImportJob | null> {
  const { rows } = await db.pool.query<ImportJob>({
    name: "takeUpImport",
    text: `update customer_import set lease_until = now() + ${LEASE}
      where id = (select id from customer_import
        where status = 'running' and attachment_id is not null
          and (lease_until is null or lease_until < now())
        order by at, id limit 1 for update skip locked)
      returning ${JOB}`,
  });
  return rows[0] ?? null;
}

/** An import of the command line that was broken off: the same file, under the same mapping. */
export async function resumableImport(
  db: Db,
  about: { readonly organisationId: string; readonly sha256: string; readonly mapping: Mapping },
): Promise<ImportJob | null> {
  const { rows } = await db.pool.query<ImportJob>({
    name: "resumableImport",
    text: `update customer_import set lease_until = now() + ${LEASE}
      where id = (select id from customer_import
        where status = 'running' and attachment_id is null and organisation_id = $1 and sha256 = $2
          and mapping = $3::jsonb and (lease_until is null or lease_until < now())
        order by at desc, id limit 1 for update skip locked)
      returning ${JOB}`,
    values: [about.organisationId, about.sha256, JSON.stringify(about.mapping)],
  });
  return rows[0] ?? null;
}

/** Gives it back: whoever looks next may go on with it at once. */
export async function releaseImport(db: Db, id: string): Promise<void> {
  await db.pool.query({
    name: "releaseImport",
    text: `update customer_import set lease_until = null where id = $1 and status = 'running'`,
    values: [id],
  });
}

/**
 * The transaction needn't wait for the disk: should the server fall, its lines are gone together with
 * the word that they are done, and are done again. What ends the import does wait, for all of them.
 *
 * @returns whether it still runs, and stands where it is believed to stand; nobody moves it then.
 */
export async function holdImport(db: Queries, id: string, linesDone: number): Promise<boolean> {
  const { rowCount } = await db.query({
    name: "holdImport",
    text: `select set_config('synchronous_commit', 'off', true) from customer_import
      where id = $1 and status = 'running' and lines_done = $2 for update`,
    values: [id, linesDone],
  });
  return rowCount === 1;
}

/** Moves it on, in the transaction that wrote these lines. */
export async function moveImport(
  db: Queries,
  id: string,
  linesDone: number,
  report: ImportReport,
): Promise<void> {
  const { counts } = report;
  await db.query({
    name: "moveImport",
    text: `update customer_import set lines_done = $2, refused = $3, added = $4, changed = $5,
        report = $6::jsonb, lease_until = now() + ${LEASE} where id = $1`,
    values: [
      ...[id, linesDone, counts.refused, counts.new, counts.changed + counts.conflict],
      JSON.stringify(report),
    ],
  });
}

/** A stored report; before the first line there is none. */
export const reportOf = (stored: unknown): ImportReport =>
  stored !== null && typeof stored === "object" && "counts" in stored
    ? (stored as ImportReport)
    : EMPTY_REPORT;

/** Begins an import of the command line: it runs at once, and no tick takes it up. */
export async function beginImport(
  db: Db,
  about: {
    readonly organisationId: string;
    readonly fileName: string;
    readonly sha256: string;
    readonly encoding: string;
    readonly mapping: Mapping;
    readonly lines: number;
  },
): Promise<ImportJob> {
  const { organisationId, fileName, sha256, encoding, mapping, lines } = about;
  const { rows } = await db.pool.query<ImportJob>({
    name: "beginImport",
    text: `insert into customer_import (id, organisation_id, file_name, sha256, encoding, mapping,
        status, lines, lease_until, at)
      values (gen_random_uuid(), $1, $2, $3, $4, $5::jsonb, 'running', $6, now() + ${LEASE}, now())
      returning ${JOB}`,
    values: [organisationId, fileName, sha256, encoding, JSON.stringify(mapping), lines],
  });
  const [job] = rows;
  if (job === undefined) throw new Error("the import wasn't begun");
  return job;
}

/** Ends one whose lines are all carried out. */
export async function endImport(db: Db, id: string): Promise<void> {
  await db.pool.query({
    name: "endImport",
    text: `update customer_import set status = 'done', done_at = now()
      where id = $1 and status = 'running'`,
    values: [id],
  });
}
