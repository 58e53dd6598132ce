import { type Db } from "../../db/db.ts";
import { type ServiceContext } from "../serviceContext.ts";

/** Wrong tries of one account until it has to wait, and of all accounts at one reference. */
export const MOST_TRIES = { account: 5, reference: 20 } as const;

/** What tries are counted under; codes of both kinds count together. */
export interface TryKeys {
  readonly account: string;
  readonly reference: string;
}

/** @param reference as stored; null when what was typed can't be one. */
export const tryKeys = (accountKey: string, reference: string | null): TryKeys => ({
  account: `account:${accountKey}`,
  reference: `reference:${reference ?? ""}`,
});

/** Counts a wrong code of an account, and at a reference. @returns until when it locked one; else null. */
export async function wrongTry(
  { db, log }: Pick<ServiceContext, "db" | "log">,
  keys: TryKeys,
): Promise<Temporal.Instant | null> {
  const [accountLocked, referenceLocked] = await Promise.all([
    countTry(db, keys.account, MOST_TRIES.account),
    countTry(db, keys.reference, MOST_TRIES.reference),
  ]);
  if (!accountLocked && !referenceLocked) return null;
  log.warn("claim.locked", { factBy: accountLocked ? "account" : "reference" });
  return lockedUntil(db, Object.values(keys));
}

const LOCK = "1 hour";

/** @returns until when one of these keys is locked; null when none is. */
export async function lockedUntil(
  db: Db,
  keys: readonly string[],
): Promise<Temporal.Instant | null> {
  const { rows } = await db.pool.query<{ until: Date | null }>({
    name: "claimLocked",
    text: `select max(locked_until) as until from claim_attempt
      where key = any($1) and locked_until > now()`,
    values: [keys],
  });
  const until = rows[0]?.until ?? null;
  return until === null ? null : Temporal.Instant.fromEpochMilliseconds(until.getTime());
}

/**
 * Counts a wrong try at once, whatever becomes of the turn: a turn that is thrown away must not
 * give a try back. Tries older than an hour don't count.
 *
 * @returns whether this try locked the key.
 */
export async function countTry(db: Db, key: string, most: number): Promise<boolean> {
  const { rows } = await db.pool.query<{ locked: boolean }>({
    name: "claimTry",
    text: `insert into claim_attempt as a (key, tries, updated_at) values ($1, 1, now())
      on conflict (key) do update set
        tries = case when a.updated_at < now() - interval '${LOCK}' or a.locked_until < now()
          then 1 else a.tries + 1 end,
        locked_until = case
          when a.updated_at < now() - interval '${LOCK}' or a.locked_until < now() then null
          when a.tries + 1 >= $2 then coalesce(a.locked_until, now() + interval '${LOCK}')
          else a.locked_until end,
        updated_at = now()
      returning a.locked_until > now() as locked`,
    values: [key, most],
  });
  return rows[0]?.locked ?? false;
}

/** A right code makes the account's wrong ones forgotten. */
export const forgetTries = (db: Db, key: string) =>
  db.pool.query({
    name: "claimForget",
    text: `delete from claim_attempt where key = $1 and (locked_until is null or locked_until < now())`,
    values: [key],
  });
