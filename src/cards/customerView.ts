import { type MonthFigure } from "../core/customers/sales.ts";
import { type LocalText } from "../core/locale.ts";
import { type NamedPerson } from "./caseView.ts";

/** A customer in a list. */
export interface CustomerLine {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly kind: string;
  readonly address: string | null;
  readonly active: boolean;
}

/** Everything that staff see of a customer on one card (C-2). */
export interface CustomerView {
  readonly customer: CustomerLine & {
    readonly area: LocalText | null;
    readonly phone: string | null;
    readonly since: string | null;
    readonly businesses: readonly string[];
    readonly classes: readonly string[];
    readonly tags: readonly string[];
    readonly consents: readonly string[];
    /** 1 to 5. */
    readonly satisfaction: number | null;
  };
  readonly grade: {
    readonly label: LocalText;
    readonly source: string;
    /** What it stands on, as it is kept: see `gradeReasonWords`. */
    readonly reason: unknown;
    readonly until: string | null;
  } | null;
  readonly contacts: readonly {
    readonly name: string;
    readonly phone: string | null;
    readonly position: string | null;
    /** They have used the chat. */
    readonly inChat: boolean;
  }[];
  readonly sites: readonly { readonly name: string; readonly address: string | null }[];
  readonly figures: readonly MonthFigure[];
  readonly cases: {
    readonly open: number;
    readonly lines: readonly {
      readonly reference: string;
      readonly topic: LocalText;
      readonly filedAt: Temporal.Instant;
      readonly owner: string;
    }[];
  };
  readonly promises: readonly {
    readonly reference: string;
    readonly dueAt: Temporal.Instant;
    readonly by: string;
  }[];
  readonly visits: readonly {
    readonly kind: string;
    readonly at: Temporal.Instant;
    readonly by: string;
    readonly satisfaction: number | null;
  }[];
  /** The next one that is planned, else the next that is due. */
  readonly next: {
    readonly kind: string | null;
    readonly plannedOn: string | null;
    readonly dueOn: string;
    readonly by: string | null;
  } | null;
  readonly documents: readonly {
    readonly document: string;
    readonly version: string;
    readonly at: Temporal.Instant;
  }[];
  readonly cover: readonly {
    /** "": the customer as a whole. */
    readonly business: string;
    readonly rank: number;
    readonly person: NamedPerson;
  }[];
  /** Changes from the sales files that wait for a decision. */
  readonly conflicts: number;
  readonly zone: string;
}
