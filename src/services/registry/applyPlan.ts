import { lapseKey, REGISTRY_DOCUMENTS } from "../../core/registry/lapsing.ts";
import { type ImportPlan, type PlannedWrite } from "../../core/registry/planImport.ts";
import { type RegistryRule } from "../../core/registry/registryEntry.ts";
import { type Write } from "../../db/writes.ts";
import { type Unit } from "../unit.ts";

/** On whose word the registry changes. */
export interface ChangedBy {
  readonly organisationId: string;
  /** "csv" is the command line. */
  readonly source: "csv" | "chat" | "document";
  readonly byId: string | null;
  readonly importId: string | null;
}

/**
 * Adds to the unit whatever a plan changes, each with its line in the history: all of it is
 * committed, or nothing. Somebody else's change in the meantime makes the commit fail.
 *
 * @returns how many were added or changed.
 */
export function applyPlan(
  unit: Unit,
  plan: ImportPlan,
  by: ChangedBy,
  rule: RegistryRule | undefined,
): number {
  const planned = plan.lines.flatMap((line) => ("write" in line ? [line.write] : []));
  for (const write of planned) {
    const id = write.known?.id ?? unit.newId();
    unit.add(
      ...rowWrites(write, id, by.organisationId),
      { insert: "registryChange", rows: [changeRow(unit, write, id, by)] },
      ...(write.table === "entry" ? settledWarnings(unit, write, rule?.warnDays ?? []) : []),
    );
  }
  return planned.length;
}

function rowWrites(planned: PlannedWrite, id: string, organisationId: string): readonly Write[] {
  const { known } = planned;
  if (planned.table === "entry") {
    const { fields } = planned;
    if (known === null) {
      return [{ insert: "registryEntry", rows: [{ id, organisationId, ...fields, version: 1 }] }];
    }
    const where = { id, version: known.version };
    const set = { ...fields, version: known.version + 1 };
    return [{ update: "registryEntry", where, set, expectOne: true }];
  }
  const { fields, makerId } = planned;
  if (known === null) {
    const row = { id, organisationId, makerId, ...fields, version: 1 };
    return [{ insert: "productModel", rows: [row] }];
  }
  const where = { id, version: known.version };
  const set = { ...fields, version: known.version + 1 };
  return [{ update: "productModel", where, set, expectOne: true }];
}

function changeRow(
  unit: Unit,
  { table, known, fields }: PlannedWrite,
  targetId: string,
  { organisationId, source, byId, importId }: ChangedBy,
) {
  const before = known === null ? null : Object.fromEntries(fieldsOf(known, fields));
  return {
    ...{ id: unit.newId(), organisationId, what: table, targetId, source, byId, importId },
    ...(before === null ? {} : { before }),
    after: { ...fields },
    at: unit.now,
  };
}

const fieldsOf = (known: object, fields: object) =>
  Object.entries(known).filter(([column]) => column in fields);

/** A licence that was renewed needs nobody's attention any more. */
function settledWarnings(
  unit: Unit,
  { known, fields }: Extract<PlannedWrite, { table: "entry" }>,
  marks: readonly number[],
): readonly Write[] {
  if (known === null) return [];
  return REGISTRY_DOCUMENTS.flatMap((document) => {
    const column = `${document}Expires` as const;
    const expires = known[column];
    if (expires === null || (expires === fields[column] && fields.active)) return [];
    return marks.map((mark): Write => {
      const dedupeKey = lapseKey({ entry: known, document, expires, mark });
      const where = { dedupeKey, doneAt: null };
      return { update: "dutyEntry", where, set: { doneAt: unit.now }, expectOne: false };
    });
  });
}
