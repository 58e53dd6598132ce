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
  /** For work on whole tables that nobody waits for: planned as the tables are, and given time. */
  readonly bulk: pg.Pool;
  close(): Promise<void>;
}

export const POOL_SIZE = 8;
/** Who gets no connection within this is told to come back: waiting longer helps nobody. */
const CONNECT_MS = 2_000;
const PRISMA_POOL_SIZE = 4;

/**
 * Statements of a turn are prepared once a connection and keep the plan made for tables that may
 * have been empty then: none may read a whole table, which costs nothing now and everything later.
 */
export const BY_INDEX_ALONE = [
  "-c enable_seqscan=off",
  "-c enable_hashjoin=off",
  "-c enable_mergejoin=off",
  // Only a plain scan of an index leaves out next time what it found dead.
  "-c enable_bitmapscan=off",
].join(" ");

const BULK_MS = 600_000;
/** One at a time: whoever comes second waits. */
const BULK_LIMITS = {
  connectionTimeoutMillis: BULK_MS,
  statement_timeout: BULK_MS,
  query_timeout: BULK_MS,
  lock_timeout: 30_000,
};

/**
 * Opens the pools; connects at the first query.
 *
 * @param url PostgreSQL connection string; `?host=` may name a socket folder.
 * @param onError told of idle connections that broke; without a listener they would end the process.
 * @param poolSize connections for turns and ticks.
 */
export function openDb(
  url: string,
  onError: (error: Error) => void,
  poolSize: number = POOL_SIZE,
): Db {
  const limits = {
    connectionString: url,
    connectionTimeoutMillis: CONNECT_MS,
    // R18: nothing of ours takes longer; a black hole is given up after this.
    statement_timeout: 5_000,
    query_timeout: 8_000,
    idle_in_transaction_session_timeout: 10_000,
    lock_timeout: 5_000,
  };
  const pool = new pg.Pool({ ...limits, max: poolSize, options: BY_INDEX_ALONE });
  const prismaPool = new pg.Pool({ ...limits, max: Math.min(PRISMA_POOL_SIZE, poolSize) });
  const bulk = new pg.Pool({ ...limits, ...BULK_LIMITS, max: 1 });
  for (const each of [pool, prismaPool, bulk]) each.on("error", onError);
  const prisma = new PrismaClient({ adapter: new PrismaPg(prismaPool) });
  return {
    prisma,
    pool,
    bulk,
    async close() {
      await prisma.$disconnect();
      for (const each of [pool, prismaPool, bulk]) if (!each.ended) await each.end();
    },
  };
}
