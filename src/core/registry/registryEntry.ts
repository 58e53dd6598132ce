import { z } from "zod";

/** Whom the registry lists (E-5, E-18, E-20). */
export const REGISTRY_KINDS = ["designer", "contractor", "maker"] as const;

export type RegistryKind = (typeof REGISTRY_KINDS)[number];

/** The highest voltage that they may work at; whoever may at high voltage may at low. */
export const VOLTAGE_SCOPES = ["low", "high", "both"] as const;

export type VoltageScope = (typeof VOLTAGE_SCOPES)[number];

/** Voltage of a supply. */
export type SupplyVoltage = "low" | "high";

const words = (most: number) => z.string().trim().min(1).max(most);
const date = z.iso.date();

/** What is known of a designer, a contractor or a maker; all that a table of them may change. */
export const entryFields = z.object({
  kind: z.enum(REGISTRY_KINDS),
  /** Unique among the entries of a kind. */
  name: words(120),
  licenceNo: words(80).nullable().default(null),
  /** Type and class of the qualification, as the licence says: 承裝三級. */
  qualification: words(120).nullable().default(null),
  voltageScope: z.enum(VOLTAGE_SCOPES),
  /** The last day on which the licence holds. */
  licenceExpires: date.nullable().default(null),
  businessLicenceNo: words(80).nullable().default(null),
  /** Null with a number: it holds for good (長期). */
  businessLicenceExpires: date.nullable().default(null),
  phone: words(40).nullable().default(null),
  /** False: struck off; what stands on it stays. */
  active: z.boolean().default(true),
});

export type EntryFields = Readonly<z.output<typeof entryFields>>;

export interface RegistryEntry extends EntryFields {
  readonly id: string;
  readonly organisationId: string;
  readonly version: number;
}

/** A model of a maker, and whether it is on the recommended list (E-18). */
export const productFields = z.object({
  /** Transformer, switchgear, cable, meter box, as the list calls it. */
  category: words(60),
  /** Unique among the models of a maker. */
  model: words(80),
  approved: z.boolean(),
  /** The last day of the approval; null: until it is withdrawn. */
  approvedUntil: date.nullable().default(null),
});

export type ProductFields = Readonly<z.output<typeof productFields>>;

export interface ProductModel extends ProductFields {
  readonly id: string;
  readonly organisationId: string;
  readonly makerId: string;
  readonly version: number;
}

/** A model as it is compared: width, case, spaces and the sign between two numbers don't matter. */
export const modelKey = (model: string): string =>
  model.normalize("NFKC").toUpperCase().replace(/\s/g, "").replace(/[×*]/g, "X");

/** How a policy wants its registry watched. */
export interface RegistryRule {
  readonly clause: string;
  /** Days before a licence ends at which oversight is told; the day itself is 0. */
  readonly warnDays: readonly number[];
  /** A reading of ours, to be confirmed by whoever runs the bot. */
  readonly assumption?: boolean;
}
