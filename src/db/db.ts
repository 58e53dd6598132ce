import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaClient } from "./prisma/client.ts";

/**
 * The database: Prisma for what screens read and for rare writes, the driver for the two
 * statements of every turn (one read, one write), which are prepared and shared between turns.
 */
export interface Db {
  readonly prisma: PrismaClient;
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

const POOL_SIZE = 16;

/**
 * Opens the pool; connects at the first query.
 *
 * @param url PostgreSQL connection string; `?host=` may name a socket folder.
 * @param onError told of idle connections that broke; without a listener they would end the process.
 */
export function openDb(url: string, onError: (error: Error) => void): Db {
  const pool = new pg.Pool({
    connectionString: url,
    max: POOL_SIZE,
    connectionTimeoutMillis: 5_000,
    // R18: nothing of ours takes longer; a black hole is given up after this.
    statement_timeout: 5_000,
    query_timeout: 8_000,
    idle_in_transaction_session_timeout: 10_000,
    lock_timeout: 5_000,
  });
  pool.on("error", onError);
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  return {
    prisma,
    pool,
    async close() {
      await prisma.$disconnect();
      if (!pool.ended) await pool.end();
    },
  };
}
