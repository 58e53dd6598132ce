import {
  EMPTY_REPORT,
  type ImportReport,
  type ReportLine,
  withLines,
} from "../../core/customers/importReport.ts";
import { type GivenCustomer, type GivenFigure } from "../../core/customers/readRow.ts";
import { AppError } from "../../core/errors.ts";
import { type BatchRows, isTaken, type Queries, writeBatch } from "../../db/customerBatch.ts";
import { holdImport, type ImportJob, moveImport, reportOf } from "../../db/customerImports.ts";
import { type Db } from "../../db/db.ts";
import { inTransaction } from "../../db/inTransaction.ts";
import { type BatchSetting, planCustomers, rowsOf } from "./batch.ts";
import { figureReport, figureRows, planFigures } from "./figures.ts";
import {
  batchesOf,
  customerReport,
  type Line,
  readCustomerLine,
  type Reading,
  readFigureLine,
} from "./lines.ts";

/** What a batch comes to: its lines in words, and its rows when they are wanted. */
interface Worked {
  readonly lines: readonly ReportLine[];
  readonly rows: Partial<BatchRows>;
}

/** A table of one kind, batch by batch. */
interface Work {
  readonly batches: AsyncIterable<readonly unknown[], undefined>;
  /** @param write false: only what it would do. */
  readonly work: (db: Queries, batch: readonly unknown[], write: boolean) => Promise<Worked>;
}

const givenOf = <G>(batch: readonly Line<G>[]): readonly G[] =>
  batch.flatMap(({ given }) => (given === null ? [] : [given]));

/** Each line with its plan; refused ones have none. */
function pairUp<G, P>(batch: readonly Line<G>[], plans: readonly P[]) {
  let next = 0;
  return batch.map((line) => ({
    line,
    plan: line.given === null ? undefined : plans[next++],
  }));
}

function workOf(reading: Reading, setting: BatchSetting, skip: number): Work {
  if (reading.mapping.table === "figures") {
    return {
      batches: batchesOf<GivenFigure>(reading, readFigureLine, skip),
      async work(db, all, write) {
        const batch = all as readonly Line<GivenFigure>[];
        const given = givenOf(batch);
        const plans = await planFigures(db, setting.organisationId, given);
        const lines = pairUp(batch, plans).map(({ line, plan }) => figureReport(line, plan));
        return { lines, rows: write ? figureRows(setting, given, plans) : {} };
      },
    };
  }
  return {
    batches: batchesOf<GivenCustomer>(reading, readCustomerLine, skip),
    async work(db, all, write) {
      const batch = all as readonly Line<GivenCustomer>[];
      const given = givenOf(batch);
      const plans = await planCustomers(db, setting, given, write);
      const lines = pairUp(batch, plans).map(({ line, plan }) => customerReport(line, plan));
      return { lines, rows: write ? await rowsOf(db, setting, given, plans) : {} };
    },
  };
}

/** What a table would do, line by line; nothing is written. */
export async function tryOut(
  db: Db,
  reading: Reading,
  setting: BatchSetting,
): Promise<ImportReport> {
  let report = EMPTY_REPORT;
  const { batches, work } = workOf(reading, setting, 0);
  for await (const batch of ahead(batches))
    report = withLines(report, (await work(db.pool, batch, false)).lines);
  return report;
}

/** How far an import has come. */
export interface Carried {
  /** "stopped": it was cancelled, or another process goes on with it. */
  readonly state: "all" | "stopped";
  readonly linesDone: number;
  readonly report: ImportReport;
}

const MOST_TRIES = 5;

/**
 * Carries out an import from where it stands. Every batch is one transaction that also says how far
 * it has come: whenever this process ends, another goes on with the next line, and none is done twice.
 *
 * @param onBatch told after each batch; false stops here, and leaves the rest for later.
 */
export async function carryOut(
  db: Db,
  job: ImportJob,
  reading: Reading,
  setting: BatchSetting,
  onBatch: (linesDone: number, report: ImportReport) => boolean | Promise<boolean> = () => true,
): Promise<Carried> {
  let { linesDone } = job;
  let report = reportOf(job.report);
  const { batches, work } = workOf(reading, setting, linesDone);
  for await (const batch of ahead(batches)) {
    const reached = linesDone + batch.length;
    const before = report;
    const next = await tryHard(() =>
      inTransaction(db, async (client) => {
        if (!(await holdImport(client, job.id, linesDone))) return null;
        const { lines, rows } = await work(client, batch, true);
        if (!(await writeBatch(client, { ...NO_ROWS, ...rows }))) throw new AppError("stale");
        const after = withLines(before, lines);
        await moveImport(client, job.id, reached, after);
        return after;
      }),
    );
    if (next === null) return { state: "stopped", linesDone, report };
    [report, linesDone] = [next, reached];
    if (!(await onBatch(linesDone, report))) return { state: "stopped", linesDone, report };
  }
  return { state: "all", linesDone, report };
}

export const NO_ROWS: BatchRows = {
  customers: [],
  updates: [],
  contacts: [],
  contactUpdates: [],
  covers: [],
  changes: [],
  conflicts: [],
  figures: [],
};

/** Somebody who was first at the same moment is no reason to give up. */
export async function tryHard<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      const first = (error instanceof AppError && error.code === "stale") || isTaken(error);
      if (!first || tries === MOST_TRIES) throw error;
    }
  }
}

/** Reads one batch ahead: the file is taken apart while the database writes. */
async function* ahead<T>(batches: AsyncIterable<T, undefined>): AsyncIterable<T> {
  const reader = batches[Symbol.asyncIterator]();
  let next = reader.next();
  next.catch(() => undefined);
  try {
    for (;;) {
      const result = await next;
      if (result.done === true) return;
      next = reader.next();
      next.catch(() => undefined);
      yield result.value;
    }
  } finally {
    await next.catch(() => undefined);
    await reader.return?.();
  }
}
