import type { PoolClient } from "pg";
import { type Db } from "./db.ts";

/** Runs some work in one transaction of the driver: all of it is kept, or, when it throws, nothing. */
export async function inTransaction<T>(
  db: Db,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  const client = await db.pool.connect();
  let broken: Error | undefined;
  try {
    await client.query("begin");
    const result = await work(client);
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
