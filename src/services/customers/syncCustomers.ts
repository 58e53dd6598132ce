import { createHash } from "node:crypto";
import { type CellProblem } from "../../core/customers/cells.ts";
import {
  readSyncCustomer,
  readSyncFigure,
  syncBody,
  type SyncBody,
} from "../../core/customers/syncRows.ts";
import { AppError } from "../../core/errors.ts";
import { type Queries, writeBatch } from "../../db/customerBatch.ts";
import { claimSync, finishSync, type KeptSync } from "../../db/syncRequests.ts";
import { inTransaction } from "../../db/inTransaction.ts";
import { type BatchSetting, outcomeOf, planCustomers, rowsOf } from "./batch.ts";
import { NO_ROWS, tryHard } from "./carryOut.ts";
import { figureRows, planFigures } from "./figures.ts";
import { batchSetting, type SettingContext } from "./setting.ts";
import { type FindArea } from "../../core/customers/cells.ts";

/** A request of the sales system. */
export interface SyncRequest {
  readonly organisationId: string;
  /** Idempotency-Key. */
  readonly key: string;
  /** As it was parsed; nothing of it is believed yet. */
  readonly body: unknown;
}

/** An answer, as it is sent and kept. */
export interface SyncAnswer {
  readonly status: number;
  /** JSON text. */
  readonly json: string;
  /** It was carried out before; nothing was done now. */
  readonly repeated: boolean;
}

interface RowAnswer {
  readonly number: string;
  readonly month?: string;
  readonly result: string;
  readonly problems?: readonly CellProblem[];
  /** Fields that weren't overwritten: somebody decides. */
  readonly conflicts?: readonly string[];
}

const answer = (status: number, body: object, repeated = false): SyncAnswer => ({
  ...{ status, json: JSON.stringify(body), repeated },
});

const refusal = (status: number, code: string, message: string, more: object = {}) =>
  answer(status, { error: { code, message, ...more } });

/**
 * Takes rows of the sales system, all in one transaction with the answer, which is kept: the same
 * key gets it again. A row that is refused doesn't hold up the others.
 */
export async function syncCustomers(
  context: SettingContext,
  request: SyncRequest,
): Promise<SyncAnswer> {
  const parsed = syncBody.safeParse(request.body);
  if (!parsed.success) {
    const problems = parsed.error.issues
      .slice(0, 20)
      .map(({ path, message }) => `${path.join(".")}: ${message}`);
    return refusal(400, "BadRows", "The body isn't as expected.", { problems });
  }
  const { organisationId, key } = request;
  const sha256 = createHash("sha256").update(JSON.stringify(request.body)).digest("hex");
  const { findArea, ...setting } = await batchSetting(context, organisationId, {
    ...{ source: "sync", reason: key, importId: null, byId: null },
  });
  const about = { organisationId, key, sha256 };
  return tryHard(() =>
    inTransaction(context.db, async (client) => {
      const kept = await claimSync(client, about);
      if (kept !== null) return repeated(kept, sha256);
      const made = await carryOutRows(client, setting, parsed.data, findArea);
      await finishSync(client, { ...about, status: made.status, response: made.json });
      return made;
    }),
  );
}

const repeated = (kept: KeptSync, sha256: string): SyncAnswer =>
  kept.sha256 === sha256
    ? { status: kept.status, json: kept.response, repeated: true }
    : refusal(422, "KeyReused", "This Idempotency-Key came with another body before.");

async function carryOutRows(
  db: Queries,
  setting: BatchSetting,
  { customers, figures }: SyncBody,
  findArea: FindArea,
): Promise<SyncAnswer> {
  const ofCustomers = await takeCustomers(db, setting, customers, findArea);
  const ofFigures = await takeFigures(db, setting, figures);
  const all = [...ofCustomers, ...ofFigures];
  const counts: Record<string, number> = {};
  for (const { result } of all) counts[result] = (counts[result] ?? 0) + 1;
  return answer(200, { counts, customers: ofCustomers, figures: ofFigures });
}

const twiceOf = (number: string): RowAnswer => ({
  ...{ number, result: "refused" },
  problems: [{ code: "twice", column: "number", value: number }],
});

async function takeCustomers(
  db: Queries,
  setting: BatchSetting,
  rows: SyncBody["customers"],
  findArea: FindArea,
): Promise<readonly RowAnswer[]> {
  const read = rows.map((row) => ({ row, ...readSyncCustomer(row, findArea) }));
  const first = new Set<string>();
  const wanted = read.map(({ given }) => {
    if (given === null || first.has(given.number)) return null;
    first.add(given.number);
    return given;
  });
  const given = wanted.filter((one) => one !== null);
  const plans = await planCustomers(db, setting, given, true);
  await write(db, await rowsOf(db, setting, given, plans));
  return read.map(({ row, given: own, problems }, index): RowAnswer => {
    if (own === null) return { number: row.number, result: "refused", problems };
    const plan = wanted[index] === null ? undefined : plans[given.indexOf(own)];
    if (plan === undefined) return twiceOf(own.number);
    const made = outcomeOf(plan);
    return {
      ...{ number: own.number, result: made.result },
      ...(made.problems.length === 0 ? {} : { problems: made.problems }),
      ...(made.conflicts.length === 0 ? {} : { conflicts: made.conflicts }),
    };
  });
}

async function takeFigures(
  db: Queries,
  setting: BatchSetting,
  rows: SyncBody["figures"],
): Promise<readonly RowAnswer[]> {
  const read = rows.map((row) => ({ row, ...readSyncFigure(row) }));
  const first = new Set<string>();
  const wanted = read.map(({ given }) => {
    const key = given === null ? "" : `${given.number} ${given.month}`;
    if (given === null || first.has(key)) return null;
    first.add(key);
    return given;
  });
  const given = wanted.filter((one) => one !== null);
  const plans = await planFigures(db, setting.organisationId, given);
  await write(db, figureRows(setting, given, plans));
  return read.map(({ row, given: own, problems }, index): RowAnswer => {
    const about = { number: own?.number ?? row.number, month: own?.month ?? row.month };
    if (own === null) return { ...about, result: "refused", problems };
    const plan = wanted[index] === null ? undefined : plans[given.indexOf(own)];
    if (plan === undefined) return { ...twiceOf(own.number), month: own.month };
    if (plan.result !== "unknown") return { ...about, result: plan.result };
    const problem = { code: "unknownCustomer", column: "number", value: own.number } as const;
    return { ...about, result: "refused", problems: [problem] };
  });
}

async function write(db: Queries, rows: Parameters<typeof writeBatch>[1] | object): Promise<void> {
  if (!(await writeBatch(db, { ...NO_ROWS, ...rows }))) throw new AppError("stale");
}
