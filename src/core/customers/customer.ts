/** What a customer can be. */
export const CUSTOMER_KINDS = ["company", "household", "person"] as const;

export type CustomerKind = (typeof CUSTOMER_KINDS)[number];

/** Classes that somebody sets by hand; what follows from figures and cases is derived (C-4). */
export const CUSTOMER_CLASSES = ["key"] as const;

export type CustomerClass = (typeof CUSTOMER_CLASSES)[number];

/** What a customer may agree to (readings, P-2.2): return visits, messages, their name in public. */
export const CONSENTS = ["visits", "messages", "publicName"] as const;

export type Consent = (typeof CONSENTS)[number];

/** Fields that a table or the sales system may bring, and people may change; of a customer itself. */
export const PLAIN_FIELDS = [
  "name",
  "kind",
  "area",
  "region",
  "address",
  "phone",
  "since",
  "businesses",
  "active",
] as const;

export type PlainField = (typeof PLAIN_FIELDS)[number];

/** The plain fields with their values. */
export interface CustomerFacts {
  readonly name: string;
  readonly kind: CustomerKind;
  /** Id of an area of the organisation. */
  readonly area: string | null;
  /** Whose seasons it has; null: the organisation's own. */
  readonly region: string | null;
  readonly address: string | null;
  readonly phone: string | null;
  /** First day as a customer, ISO date. */
  readonly since: string | null;
  readonly businesses: readonly string[];
  readonly active: boolean;
}

/** Somebody to talk to, as told. */
export interface ContactFacts {
  readonly name: string;
  readonly phone: string | null;
  readonly position: string | null;
}

export interface KnownContact extends ContactFacts {
  readonly id: string;
  readonly active: boolean;
}

/** A customer as it is kept, as far as a table could change it. */
export interface KnownCustomer extends CustomerFacts {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly contacts: readonly KnownContact[];
}

/** Numbers are compared without regard to case and width: `c-1001` is `C-1001`. */
export const numberKey = (number: string): string =>
  number.normalize("NFKC").trim().replace(/\s+/g, " ").toUpperCase();
