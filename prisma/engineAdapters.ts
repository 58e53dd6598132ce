import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
  type SqlResultSet,
} from "@prisma/driver-adapter-utils";
import pg from "pg";

/**
 * Prisma's adapter as the schema engine needs it, with three of its habits changed: it cuts scripts
 * at each semicolon, those within texts and functions too; it drops its throw-away database while
 * still connected to it; and it doesn't know the type "char", in which PostgreSQL's catalogue keeps
 * its one-letter codes.
 *
 * @param url a server whose user may create databases.
 */
export function engineAdapters(url: string): {
  readonly factory: SqlMigrationAwareDriverAdapterFactory;
  close(): Promise<void>;
} {
  const pools: pg.Pool[] = [];
  const connect = async (database?: string): Promise<SqlDriverAdapter & { pool: pg.Pool }> => {
    const charColumns: CharColumns = new WeakMap();
    const pool = poolReadingChar(partsOf(url, database), charColumns);
    pools.push(pool);
    const adapter: SqlDriverAdapter = await new PrismaPg(pool).connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    return Object.assign(adapter, {
      pool,
      executeScript: async (script: string) => void (await pool.query(script)),
      async queryRaw(query: SqlQuery): Promise<SqlResultSet> {
        const result = await queryRaw(query);
        for (const index of charColumns.get(result.rows) ?? []) {
          result.columnTypes[index] = ColumnTypeEnum.Character;
        }
        return result;
      },
    });
  };
  return {
    factory: {
      provider: "postgres",
      adapterName: "@prisma/adapter-pg",
      connect: () => connect(),
      async connectToShadowDb() {
        const server = await connect();
        const name = `shadow_${randomUUID()}`;
        await server.executeScript(`create database "${name}"`);
        const shadow = await connect(name);
        return Object.assign(shadow, {
          async dispose(): Promise<void> {
            await shadow.pool.end();
            await server.executeScript(`drop database "${name}"`);
          },
        });
      },
    },
    async close() {
      for (const pool of pools) if (!pool.ended) await pool.end();
    },
  };
}

/** Which columns of a result are of the type "char"; by its rows, which the adapter hands on. */
type CharColumns = WeakMap<object, readonly number[]>;

/** Passes "char" off as text, so that the adapter lets it through. */
function poolReadingChar(config: pg.PoolConfig, charColumns: CharColumns): pg.Pool {
  const pool = new pg.Pool(config);
  const query = pool.query.bind(pool) as (...args: unknown[]) => Promise<pg.QueryResult>;
  return Object.assign(pool, {
    async query(...args: unknown[]): Promise<pg.QueryResult> {
      const result = await query(...args);
      // A script of several statements has several results, and nobody reads them.
      if (Array.isArray(result)) return result;
      const found: number[] = [];
      for (const [index, field] of result.fields.entries()) {
        if (field.dataTypeID !== Number(pg.types.builtins.CHAR)) continue;
        field.dataTypeID = pg.types.builtins.TEXT;
        found.push(index);
      }
      charColumns.set(result.rows, found);
      return result;
    },
  });
}

/** In parts, since the driver prefers a whole address's database to the one named beside it. */
function partsOf(url: string, database?: string): pg.PoolConfig {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url);
  return {
    host: searchParams.get("host") ?? hostname,
    port: Number(port),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database: database ?? pathname.slice(1),
  };
}
