import { importDoneText } from "../../cards/importCards.ts";
import { type ImportReport } from "../../core/customers/importReport.ts";
import { databaseNow } from "../../db/databaseNow.ts";
import { type ImportJob, releaseImport, takeUpImport } from "../../db/customerImports.ts";
import { type FileShelf } from "../registry/files.ts";
import { type ServiceContext } from "../serviceContext.ts";
import { tickUnit, type TickDeps } from "../tickUnit.ts";
import { type Unit } from "../unit.ts";
import { carryOut } from "./carryOut.ts";
import { batchSetting } from "./setting.ts";
import { type Encoding } from "./table.ts";

/** What imports are carried out with. */
export interface RunImportsDeps extends TickDeps {
  readonly context: Pick<ServiceContext, "db" | "organisations" | "staff">;
  readonly files: FileShelf;
  /** Told of one that can't be carried out; it isn't tried again. */
  readonly onFailed: (error: unknown) => void;
  /** False: the process is to end, and leaves the rest to another. */
  readonly goesOn?: () => boolean;
}

/** After so long a tick gives back what it is at; the next one goes on with it. */
const MOST_MS = 30_000;

/**
 * Carries out every import that somebody confirmed and nobody is at, also those that a killed
 * process left behind: each from where it stands.
 *
 * @returns how many were taken up.
 */
export async function runImports(given: RunImportsDeps): Promise<number> {
  const until = performance.now() + MOST_MS;
  const goesOn = () => given.goesOn?.() !== false && performance.now() < until;
  const deps = { ...given, goesOn };
  const { db } = deps;
  for (let count = 0; ; count += 1) {
    const job = goesOn() ? await takeUpImport(db) : null;
    if (job === null) return count;
    try {
      await run(deps, job);
    } catch (error) {
      if (isOutage(error)) {
        // Nothing is wrong with the file: its turn comes again, when the lease is over.
        await releaseImport(db, job.id).catch(() => undefined);
        throw error;
      }
      deps.onFailed(error);
      await finish(deps, job, "failed", job.report);
    }
  }
}

const OUTAGE = /^(?:ECONN|ETIMEDOUT|ENOTFOUND|EPIPE|08|57P0|53|40|55P03)/;

/** What passes by itself: the database is away or busy. */
const isOutage = (error: unknown): boolean => {
  const { code = "", message = "" } = error as { code?: string; message?: string };
  return OUTAGE.test(code) || /timeout|terminated|connection/i.test(message);
};

async function run(deps: Required<RunImportsDeps>, job: ImportJob): Promise<void> {
  const { context, files, db, goesOn } = deps;
  const { id: importId, personId, attachmentId, organisationId, fileName } = job;
  const { findArea, ...setting } = await batchSetting(context, organisationId, {
    ...{ source: "csv", reason: fileName, importId, byId: personId },
  });
  const open = () => files.stream(attachmentId ?? "", personId ?? "");
  const { mapping } = job;
  const reading = { open, encoding: job.encoding as Encoding, mapping, findArea };
  const carried = await carryOut(db, job, reading, setting, goesOn);
  if (carried.state === "all") return finish(deps, job, "done", carried.report);
  await releaseImport(db, importId);
}

/** Ends it and tells whoever confirmed it, in one commit. */
async function finish(
  deps: RunImportsDeps,
  job: ImportJob,
  status: "done" | "failed",
  report: ImportReport,
): Promise<void> {
  const { personId, id, fileName, lines } = job;
  const to = personId === null ? null : (await deps.context.staff()).byId(personId);
  await tickUnit(deps, await databaseNow(deps.db), async (unit: Unit) => {
    unit.add({
      update: "customerImport",
      where: { id, status: "running" },
      set: { status, doneAt: unit.now },
      expectOne: true,
    });
    if (to !== null)
      unit.notify({
        to,
        build: (texts) => ({
          text: importDoneText(texts.customers.import, { fileName, status, report, lines }),
        }),
        dedupeKey: `customerImport:${id}:${status}`,
        caseId: null,
        proof: null,
        kind: "must",
      });
    return true;
  });
}
