import { type Snoozed, type Try, type Visit, type VisitStatus } from "../../core/visits/visit.ts";
import { type VisitKind } from "../../core/visits/rules.ts";
import { type Visit as Row } from "../../db/prisma/client.ts";
import { instant } from "../cases/caseRow.ts";

type Stored<T> = Omit<T, "at"> & { readonly at: string };

const timed = <T extends { readonly at: Temporal.Instant }>(stored: unknown): readonly T[] =>
  (stored as readonly Stored<T>[]).map(
    (one) => ({ ...one, at: Temporal.Instant.from(one.at) }) as unknown as T,
  );

export const visitOf = (row: Row): Visit => ({
  id: row.id,
  organisationId: row.organisationId,
  customerId: row.customerId,
  cadence: row.cadence,
  period: row.period,
  kind: row.kind as VisitKind,
  status: row.status as VisitStatus,
  personId: row.personId,
  plannedOn: row.plannedOn,
  dueOn: row.dueOn,
  priority: row.priority,
  clause: row.clause,
  tries: timed<Try>(row.tries),
  snoozes: timed<Snoozed>(row.snoozes),
  snoozedUntil: row.snoozedUntil,
  agreedAt: row.agreedAt === null ? null : instant(row.agreedAt),
  companionId: row.companionId,
  doneAt: row.doneAt === null ? null : instant(row.doneAt),
  doneById: row.doneById,
  version: row.version,
});

/** As JSON columns keep them: instants as text. */
export const storedTries = (tries: readonly (Try | Snoozed)[]) =>
  tries.map((one) => ({ ...one, at: one.at.toString() }));
