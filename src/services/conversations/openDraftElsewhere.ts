import { type Db } from "../../db/db.ts";

/** A draft untouched for this long is no longer offered. */
const KEPT_HOURS = 24;

/**
 * The person's other conversation that holds an unfinished form, the one touched last: drafts
 * are offered again on whatever channel the person comes back.
 */
export const openDraftElsewhere = async (db: Db, personId: string, exceptKey: string) => {
  const { rows } = await db.pool.query<{ key: string; state: string; version: number }>({
    name: "openDraftElsewhere",
    text: `select key, state, version from conversation
      where person_id = $1 and key <> $2 and draft_at > now() - make_interval(hours => ${KEPT_HOURS})
      order by draft_at desc limit 1`,
    values: [personId, exceptKey],
  });
  return rows[0] ?? null;
};
