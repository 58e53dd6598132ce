import { type VisitKind } from "../visits/rules.ts";

/** Somebody to talk to at the customer. */
export interface VisitContact {
  readonly id: string;
  /** Null: they have no account here. */
  readonly personId: string | null;
  readonly name: string;
  readonly phone: string | null;
  readonly position: string | null;
}

/** What the customer was told of a visit, and what they said. */
export type Announcement = "asked" | "agreed" | "another" | "notConvenient";

/** A return visit with its customer, as everything around it needs it. */
export interface VisitFacts {
  readonly id: string;
  readonly organisationId: string;
  /** Id of the pack's row that it is made under. */
  readonly cadence: string;
  readonly kind: VisitKind;
  readonly status: "PLANNED" | "DONE" | "MISSED" | "CANCELLED";
  readonly personId: string;
  /** ISO days, in the organisation's zone. */
  readonly plannedOn: string;
  readonly dueOn: string;
  readonly clause: string;
  readonly announcement: Announcement | null;
  readonly proposedAt: Temporal.Instant | null;
  readonly proposedBy: "staff" | "customer" | null;
  readonly agreedAt: Temporal.Instant | null;
  readonly companionId: string | null;
  readonly version: number;
  readonly customer: {
    readonly id: string;
    readonly number: string;
    readonly kind: "company" | "household" | "person";
    readonly name: string;
    readonly area: string | null;
    /** Whose seasons it has; null: those of the organisation. */
    readonly region: string | null;
    readonly address: string | null;
    readonly phone: string | null;
    readonly grade: string | null;
    readonly tags: readonly string[];
    readonly satisfaction: number | null;
  };
  readonly contacts: readonly VisitContact[];
  /** Who knows the customer, in order of rank. */
  readonly coverIds: readonly string[];
}
