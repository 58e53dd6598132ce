import { type VisitKind } from "../../core/visits/rules.ts";
import { type Snoozed, type Try, type Visit, type VisitStatus } from "../../core/visits/visit.ts";

type Stored<T> = Omit<T, "at"> & { readonly at: string };

/** A visit as the database gives it as JSON; instants are text. */
export interface StoredVisit {
  readonly id: string;
  readonly organisation_id: string;
  readonly customer_id: string;
  readonly cadence: string;
  readonly period: string;
  readonly kind: string;
  readonly status: string;
  readonly person_id: string;
  readonly planned_on: string;
  readonly due_on: string;
  readonly priority: number;
  readonly clause: string;
  readonly tries: readonly Stored<Try>[];
  readonly snoozes: readonly Stored<Snoozed>[];
  readonly snoozed_until: string | null;
  readonly agreed_at: string | null;
  readonly companion_id: string | null;
  readonly done_at: string | null;
  readonly done_by_id: string | null;
  readonly version: number;
}

const instantOf = (text: string | null) => (text === null ? null : Temporal.Instant.from(text));

export const visitOf = (row: StoredVisit): Visit => ({
  id: row.id,
  organisationId: row.organisation_id,
  customerId: row.customer_id,
  cadence: row.cadence,
  period: row.period,
  kind: row.kind as VisitKind,
  status: row.status as VisitStatus,
  personId: row.person_id,
  plannedOn: row.planned_on,
  dueOn: row.due_on,
  priority: row.priority,
  clause: row.clause,
  tries: row.tries.map((one) => ({ ...one, at: Temporal.Instant.from(one.at) })),
  snoozes: row.snoozes.map((one) => ({ ...one, at: Temporal.Instant.from(one.at) })),
  snoozedUntil: row.snoozed_until,
  agreedAt: instantOf(row.agreed_at),
  companionId: row.companion_id,
  doneAt: instantOf(row.done_at),
  doneById: row.done_by_id,
  version: row.version,
});

/** As JSON columns keep them: instants as text. */
export const storedTries = (tries: readonly (Try | Snoozed)[]) =>
  tries.map((one) => ({ ...one, at: one.at.toString() }));
