import { type Registered as RegistryRows } from "../../core/registry/planImport.ts";
import { isApprovedModel, isQualified } from "../../core/registry/qualification.ts";
import { modelKey, type RegistryEntry } from "../../core/registry/registryEntry.ts";
import { type Registered, type Registry } from "../../core/supply/change.ts";
import { type Voltage } from "../../core/supply/request.ts";
import { loadRegistered } from "../registry/registryRows.ts";
import { type ServiceContext } from "../serviceContext.ts";

/** Designers, contractors, makers and models of an organisation. */
export interface RegistryBook {
  /** As they may work at a voltage on a day. @param on ISO date in the organisation's zone. */
  for(voltage: Voltage, on: string): Registry;
}

export const NO_REGISTRY: RegistryBook = {
  for: () => ({ entries: [], hasModel: () => false }),
};

/** The registry of the organisation, as a request reads it. */
export async function loadRegistry(
  { db }: Pick<ServiceContext, "db">,
  organisationId: string,
): Promise<RegistryBook> {
  const rows = await loadRegistered(db, organisationId);
  return { for: (voltage, on) => registryOn(rows, voltage, Temporal.PlainDate.from(on)) };
}

function registryOn(
  { entries, products }: RegistryRows,
  voltage: Voltage,
  on: Temporal.PlainDate,
): Registry {
  // What isn't known yet is taken for the higher: nobody is listed who may turn out not to do.
  const scope = voltage === "low" ? "low" : "high";
  const registered = (entry: RegistryEntry): Registered => ({
    id: entry.id,
    name: entry.name,
    kind: entry.kind,
    problems: isQualified(entry, { kind: entry.kind, voltage: scope, on }),
    validUntil: firstEnd(entry),
  });
  return {
    entries: entries.map(registered),
    hasModel(makerId, model) {
      const maker = entries.find(({ id }) => id === makerId) ?? null;
      const wanted = modelKey(model);
      const found = products.find(
        (product) => product.makerId === makerId && modelKey(product.model) === wanted,
      );
      return isApprovedModel(found ?? null, maker, on).length === 0;
    },
  };
}

/** The day on which the first of its papers ends; "" when none does. */
function firstEnd({ licenceExpires, businessLicenceExpires }: RegistryEntry): string {
  const ends = [licenceExpires, businessLicenceExpires].filter((day) => day !== null);
  return ends.toSorted()[0] ?? "";
}
