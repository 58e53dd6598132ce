import type { ClientBase } from "pg";
import { AppError } from "../core/errors.ts";
import {
  addMessages,
  commitUnit,
  type Committed,
  insertAll,
  lockConversations,
  type UnitWrites,
} from "./commitUnit.ts";
import { type Db } from "./db.ts";
import { guardStatement, snaked, updateByIdStatement } from "./unitStatements.ts";
import { type Write } from "./writes.ts";

/** A unit that belongs to no turn. */
export type TickWrites = Omit<UnitWrites, "turn">;

/** "stale": somebody was first, nothing of it was written. */
export type Outcome = "written" | "stale" | { readonly failure: unknown };

export interface CommittedTogether {
  /** In the order of the units. */
  readonly outcomes: readonly Outcome[];
  readonly told: Committed["told"];
}

type Update = Extract<Write, { readonly update: unknown }>;

/** An update that one statement can make for many: it waits for one row, which its id names. */
type Guarded = Update & { readonly unit: number };

/**
 * Commits units that have nothing to do with each other in one transaction: one flush to disk, and
 * the locks on the conversations of those they tell are taken once. Each counts for itself: where a
 * row that it expected has moved on, or is being moved, that unit isn't written, and the others are.
 * When something fails, each is tried alone, so that nobody pays for a neighbour.
 */
export async function commitTogether(
  db: Db,
  units: readonly TickWrites[],
): Promise<CommittedTogether> {
  const together = units.length > 1 ? fitting(units) : new Set<number>();
  const outcomes: Outcome[] = [];
  const told: Committed["told"][number][] = [];
  try {
    const batch = await commitBatch(db, units, together);
    told.push(...batch.told);
    for (const index of together) outcomes[index] = batch.won.has(index) ? "written" : "stale";
  } catch {
    together.clear();
  }
  for (const [index, unit] of units.entries()) {
    if (together.has(index)) continue;
    try {
      told.push(...(await commitUnit(db, { turn: null, ...unit })).told);
      outcomes[index] = "written";
    } catch (failure) {
      outcomes[index] = wasFirst(failure) ? "stale" : { failure };
    }
  }
  return { outcomes, told };
}

const wasFirst = (error: unknown): boolean =>
  error instanceof AppError && (error.code === "stale" || error.code === "taken");

/** Units whose updates each name a row of their own, and that prove nothing. */
function fitting(units: readonly TickWrites[]): Set<number> {
  const rows = new Set<string>();
  const fits = ({ writes, messages }: TickWrites): boolean => {
    const updates = writes.filter((write) => "update" in write);
    const keys = updates.map(({ update, where }) => `${update} ${String(idOf(where))}`);
    const alone =
      messages.some(({ proof }) => proof !== null) ||
      writes.some((write) => "delete" in write) ||
      updates.some(({ where, expectOne }) => !expectOne || idOf(where) === undefined) ||
      new Set(keys).size < keys.length ||
      keys.some((key) => rows.has(key));
    if (!alone) for (const key of keys) rows.add(key);
    return !alone;
  };
  return new Set(units.flatMap((unit, index) => (fits(unit) ? [index] : [])));
}

const idOf = (where: object): unknown => (where as { readonly id?: unknown }).id;

interface Batch {
  readonly won: ReadonlySet<number>;
  readonly told: Committed["told"];
}

async function commitBatch(
  db: Db,
  units: readonly TickWrites[],
  together: ReadonlySet<number>,
): Promise<Batch> {
  if (together.size === 0) return { won: new Set(), told: [] };
  const client = await db.pool.connect();
  let broken: Error | undefined;
  try {
    await client.query("begin");
    const batch = await writeBatch(client, units, together);
    await client.query("commit");
    return batch;
  } catch (error) {
    await client.query("rollback").catch((failure: unknown) => {
      broken = failure as Error;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

async function writeBatch(
  client: ClientBase,
  units: readonly TickWrites[],
  together: ReadonlySet<number>,
): Promise<Batch> {
  const all = [...together].flatMap((index) => units[index]?.messages ?? []);
  await lockConversations(client, { turn: null, writes: [], messages: all });
  const updates: readonly Guarded[] = [...together].flatMap((unit) =>
    (units[unit]?.writes ?? []).flatMap((write) => ("update" in write ? { ...write, unit } : [])),
  );
  const won = await guard(client, updates, together);
  const written = [...won].flatMap((index) => units[index] ?? []);
  await insertAll(
    client,
    written.flatMap(({ writes }) => writes),
  );
  for (const alike of byShape(updates.filter(({ unit }) => won.has(unit)))) {
    const [first] = alike;
    const rows = alike.map(({ where, set }) => ({ ...set, id: idOf(where) }));
    const statement = updateByIdStatement(first.update, first.set);
    await client.query({ ...statement, values: [snaked(rows)] });
  }
  const messages = written.flatMap((unit) => unit.messages);
  return { won, told: messages.length === 0 ? [] : await addMessages(client, messages) };
}

/** Takes the rows that are to be changed; who finds one moved on, or in somebody's hands, has lost. */
async function guard(
  client: ClientBase,
  updates: readonly Guarded[],
  together: ReadonlySet<number>,
): Promise<ReadonlySet<number>> {
  const won = new Set(together);
  for (const alike of byShape(updates, "where")) {
    const [first] = alike;
    const statement = guardStatement(first.update, first.where);
    const values = [snaked(alike.map(({ where }) => where))];
    const { rows } = await client.query<{ id: string }>({ ...statement, values });
    const taken = new Set(rows.map(({ id }) => id));
    for (const { where, unit } of alike) if (!taken.has(String(idOf(where)))) won.delete(unit);
  }
  return won;
}

/** Those of one table with the same columns, which one statement can do. */
function byShape(
  updates: readonly Guarded[],
  part: "where" | "set" = "set",
): readonly (readonly [Guarded, ...Guarded[]])[] {
  const shapeOf = (update: Guarded) =>
    `${update.update} ${Object.entries(update[part])
      .map(([column, value]) => column + String(part === "where" && value === null))
      .join()}`;
  const groups = [...Map.groupBy(updates, shapeOf).values()];
  return groups.flatMap(([first, ...rest]) => (first === undefined ? [] : [[first, ...rest]]));
}
