import { type Db } from "./db.ts";

/** Where statements can be asked: the pool, or one transaction. */
export interface Queries {
  query<Row extends object>(statement: {
    /** Prepared under it; left out in bulk work. */
    readonly name?: string;
    readonly text: string;
    readonly values?: unknown[];
  }): Promise<{ readonly rows: Row[]; readonly rowCount: number | null }>;
}

/** The longest that one statement over everything may take. */
const LONGEST_MS = 300_000;

// The turn's pool plans by index alone, and stops what takes long: right for a turn, and a trap for what
// reads whole tables.
const SETTINGS = `set local enable_seqscan = on; set local enable_hashjoin = on;
  set local enable_mergejoin = on; set local enable_bitmapscan = on; set local work_mem = '192MB';
  set local statement_timeout = ${LONGEST_MS}; set local idle_in_transaction_session_timeout = 60000`;

/**
 * One transaction of statements over many rows, planned for that; committed together or not at all.
 * For schedules and ticks: a turn waits for nothing of this.
 */
export async function inBulk<T>(db: Db, work: (queries: Queries) => Promise<T>): Promise<T> {
  const client = await db.pool.connect();
  let broken: Error | undefined;
  try {
    await client.query("begin");
    await client.query(SETTINGS);
    // Unnamed: a plan that a turn has prepared on this connection is the wrong one here, and the other way round.
    const result = await work({
      query: ({ text, values = [] }) =>
        client.query({ text, values, query_timeout: LONGEST_MS } as { text: string }),
    });
    await client.query("commit");
    return result;
  } catch (error) {
    await client.query("rollback").catch((failure: unknown) => {
      broken = failure as Error;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}
