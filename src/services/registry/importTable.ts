import { createHash } from "node:crypto";
import { isStaff, type Person } from "../../core/person.ts";
import { type ImportPlan, isSound, planImport } from "../../core/registry/planImport.ts";
import { type LoadedOrganisation } from "../directory.ts";
import { type ServiceContext } from "../serviceContext.ts";
import { type Unit } from "../unit.ts";
import { applyPlan } from "./applyPlan.ts";
import { type NoTable, readTable } from "./csv.ts";
import { type FileShelf } from "./files.ts";
import { loadRegistered } from "./registryRows.ts";

/** What a table would change. */
export interface TableReport {
  readonly type: "report";
  readonly plan: ImportPlan;
  /** False: a line was refused, and nothing is taken until the table is put right. */
  readonly sound: boolean;
  /** How many would be added or changed. */
  readonly count: number;
  /** It isn't what was shown before: somebody changed the registry meanwhile. */
  readonly again: boolean;
}

export type Reported =
  TableReport | { readonly type: "notYours" | "noFile" } | ({ readonly type: "noTable" } & NoTable);

export type Confirmed =
  | TableReport
  | { readonly type: "done"; readonly count: number }
  | { readonly type: "already"; readonly at: Temporal.Instant }
  | { readonly type: "notYours" | "nothing" };

export interface ImportContext extends Pick<ServiceContext, "db" | "organisations"> {
  readonly files: FileShelf;
}

/** The organisation of somebody whose policy knows a registry; null for everybody else. */
export async function registryOf(
  context: Pick<ImportContext, "organisations">,
  person: Person,
): Promise<LoadedOrganisation | null> {
  if (!isStaff(person)) return null;
  const own = (await context.organisations()).find(({ id }) => id === person.organisationId);
  return own?.pack.registry === undefined ? null : own;
}

/** Marketing keeps the registry (E-20): its head, and whoever decides above. */
export const keepsRegistry = ({ roles }: Person): boolean =>
  roles.includes("oversight") || roles.includes("director");

/** Works out what a table that somebody sent would change, and remembers that it was shown. */
export async function reportTable(
  context: ImportContext,
  unit: Unit,
  by: Person,
  attachmentId: string,
): Promise<Reported> {
  const own = await registryOf(context, by);
  if (own === null || !keepsRegistry(by)) return { type: "notYours" };
  const plan = await planOf(context, by, own.id, attachmentId);
  remember(unit, by, own.id, attachmentId, plan);
  return "type" in plan ? plan : reportOf(plan, false);
}

const VALID_HOURS = 24;

/** Carries out what was shown last: all of it, or nothing. */
export async function confirmTable(
  context: ImportContext,
  unit: Unit,
  by: Person,
): Promise<Confirmed> {
  const own = await registryOf(context, by);
  if (own === null || !keepsRegistry(by)) return { type: "notYours" };
  const since = new Date(unit.now.subtract({ hours: VALID_HOURS }).epochMilliseconds);
  const last = await context.db.prisma.registryImport.findFirst({
    where: { personId: by.id, organisationId: own.id, at: { gt: since } },
    orderBy: [{ at: "desc" }, { id: "desc" }],
  });
  if (last === null) return { type: "nothing" };
  if (last.doneAt !== null) {
    return { type: "already", at: Temporal.Instant.fromEpochMilliseconds(last.doneAt.getTime()) };
  }
  const plan = await planOf(context, by, own.id, last.attachmentId);
  if ("type" in plan) return { type: "nothing" };
  const report = reportOf(plan, digestOf(plan) !== last.shown);
  if (report.again) remember(unit, by, own.id, last.attachmentId, plan);
  if (report.again || !report.sound || report.count === 0) return report;
  const source = { source: "chat", byId: by.id, importId: last.id } as const;
  const count = applyPlan(unit, plan, { organisationId: own.id, ...source }, own.pack.registry);
  unit.add({
    update: "registryImport",
    where: { id: last.id, doneAt: null },
    set: { doneAt: unit.now },
    expectOne: true,
  });
  return { type: "done", count };
}

type Planned = ImportPlan | Exclude<Reported, TableReport>;

async function planOf(
  { db, files }: ImportContext,
  by: Person,
  organisationId: string,
  attachmentId: string,
): Promise<Planned> {
  const bytes = await files.read(attachmentId, by.id);
  if (bytes === null) return { type: "noFile" };
  const table = readTable(bytes);
  if ("problem" in table) return { type: "noTable", ...table };
  return planImport(table.header, table.lines, await loadRegistered(db, organisationId));
}

function reportOf(plan: ImportPlan, again: boolean): TableReport {
  const count = plan.lines.filter((line) => "write" in line).length;
  return { type: "report", plan, sound: isSound(plan), count, again };
}

/** What was sent last counts, also when nothing can be made of it: no older table is taken for it. */
function remember(
  unit: Unit,
  by: Person,
  organisationId: string,
  attachmentId: string,
  plan: Planned,
): void {
  const shown = "type" in plan ? "" : digestOf(plan);
  const row = { organisationId, personId: by.id, attachmentId, shown, at: unit.now };
  unit.add({ insert: "registryImport", rows: [{ id: unit.newId(), ...row }] });
}

/** Of everything that it would write, and over which versions. */
const digestOf = (plan: ImportPlan): string =>
  createHash("sha256").update(JSON.stringify(plan)).digest("hex");
