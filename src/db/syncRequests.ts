import { type Queries } from "./customerBatch.ts";

/** A request that was carried out, with its answer. */
export interface KeptSync {
  readonly sha256: string;
  readonly status: number;
  readonly response: string;
}

interface About {
  readonly organisationId: string;
  readonly key: string;
  readonly sha256: string;
}

/**
 * Takes a key, within the caller's transaction; a second request of the same key waits here until
 * the first one is committed.
 *
 * @returns what the key was answered before; null when it is this caller's to answer.
 */
export async function claimSync(
  db: Queries,
  { organisationId, key, sha256 }: About,
): Promise<KeptSync | null> {
  const { rowCount } = await db.query({
    name: "claimSync",
    text: `insert into sync_request (organisation_id, key, sha256, status, response, at)
      values ($1, $2, $3, 0, '', now()) on conflict do nothing`,
    values: [organisationId, key, sha256],
  });
  if (rowCount === 1) return null;
  const { rows } = await db.query<KeptSync>({
    name: "keptSync",
    text: `select sha256, status, response from sync_request where organisation_id = $1 and key = $2`,
    values: [organisationId, key],
  });
  return rows[0] ?? null;
}

/** Keeps the answer. */
export async function finishSync(
  db: Queries,
  { organisationId, key, status, response }: About & Omit<KeptSync, "sha256">,
): Promise<void> {
  await db.query({
    name: "finishSync",
    text: `update sync_request set status = $3, response = $4
      where organisation_id = $1 and key = $2`,
    values: [organisationId, key, status, response],
  });
}
