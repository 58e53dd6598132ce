import {
  type ProductModel,
  type RegistryEntry,
  type RegistryKind,
  type SupplyVoltage,
} from "./registryEntry.ts";

/** What somebody is needed for, and when. */
export interface Needed {
  readonly kind: RegistryKind;
  readonly voltage: SupplyVoltage;
  readonly on: Temporal.PlainDate;
}

/** Why somebody may not be chosen for it. */
export type Unqualified =
  | "inactive"
  | "otherKind"
  | "noLicence"
  | "licenceExpired"
  | "scopeTooLow"
  | "noBusinessLicence"
  | "businessLicenceExpired";

/** A document that holds until a day holds on that day. */
export const hasExpired = (expires: string | null, on: Temporal.PlainDate): boolean =>
  expires !== null && Temporal.PlainDate.compare(on, expires) > 0;

/**
 * Whether somebody may be commissioned (E-11, E-20): struck off, licence and business licence, and
 * the voltage. Makers need no licence of works; one that they have must hold.
 *
 * @returns every reason why not; empty when nothing stands against it.
 */
export function isQualified(entry: RegistryEntry, needed: Needed): readonly Unqualified[] {
  const { kind, voltage, on } = needed;
  const works = entry.kind !== "maker";
  const unlicensed = works && (entry.licenceNo === null || entry.licenceExpires === null);
  const checks: readonly (readonly [Unqualified, boolean])[] = [
    ["inactive", !entry.active],
    ["otherKind", entry.kind !== kind],
    ["noLicence", unlicensed],
    ["licenceExpired", hasExpired(entry.licenceExpires, on)],
    ["scopeTooLow", works && voltage === "high" && entry.voltageScope === "low"],
    ["noBusinessLicence", entry.businessLicenceNo === null],
    ["businessLicenceExpired", hasExpired(entry.businessLicenceExpires, on)],
  ];
  return checks.filter(([, holds]) => holds).map(([reason]) => reason);
}

/** Why a model may not be ordered (E-18, E-21). */
export type Unapproved = "unknownModel" | "notApproved" | "approvalExpired" | "makerUnqualified";

/**
 * Whether a model may be ordered: it is on the list, and its maker may be chosen.
 *
 * @param product null: the registry has no such model.
 */
export function isApprovedModel(
  product: ProductModel | null,
  maker: RegistryEntry | null,
  on: Temporal.PlainDate,
): readonly Unapproved[] {
  if (product === null || maker === null) return ["unknownModel"];
  const checks: readonly (readonly [Unapproved, boolean])[] = [
    ["notApproved", !product.approved],
    ["approvalExpired", product.approved && hasExpired(product.approvedUntil, on)],
    ["makerUnqualified", isQualified(maker, { kind: "maker", voltage: "low", on }).length > 0],
  ];
  return checks.filter(([, holds]) => holds).map(([reason]) => reason);
}
