import { type Bot, startBot } from "../support/bot.ts";
import { freshDatabase, type TestDatabase } from "../support/database.ts";
import { type FakeConnector, openFakeConnector } from "../support/fakeConnector.ts";
import { runSql } from "../support/sql.ts";

/** Two processes of the program on one database, and the channel's service. */
export interface Rig {
  readonly database: TestDatabase;
  readonly connector: FakeConnector;
  readonly bots: readonly [Bot, Bot];
  /** Rows of a statement on the database. */
  sql<Row extends Record<string, unknown>>(
    statement: string,
    values?: readonly unknown[],
  ): Promise<Row[]>;
  close(): Promise<void>;
}

export async function openRig(): Promise<Rig> {
  const database = await freshDatabase();
  const connector = await openFakeConnector();
  const first = await startBot(database.url);
  const bots = [first, await startBot(database.url)] as const;
  return {
    database,
    connector,
    bots,
    sql: (statement, values) => runSql(database.url, statement, values),
    async close() {
      await Promise.all(bots.map((bot) => bot.end()));
      await connector.close();
      await database.drop();
    },
  };
}

/** Case references of complaints about this place, as stored. */
export const referencesAt = async (rig: Rig, place: string): Promise<readonly string[]> => {
  const rows = await rig.sql<{ reference: string }>(
    `select reference from "case" where place = $1`,
    [place],
  );
  return rows.map(({ reference }) => reference);
};

/** `C-7K3M-9QX2` as stored. */
export const stored = (shown: string): string => shown.replaceAll("-", "");
