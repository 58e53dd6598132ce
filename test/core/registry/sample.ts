import { type RegistryEntry } from "../../../src/core/registry/registryEntry.ts";

/** A contractor against whom nothing stands, but for what a test changes. */
export const contractor = (over: Partial<RegistryEntry> = {}): RegistryEntry => ({
  id: "00000000-0000-4000-8000-000000000611",
  organisationId: "utility",
  kind: "contractor",
  name: "華電工程",
  licenceNo: "L-611",
  qualification: "承裝三級",
  voltageScope: "high",
  licenceExpires: "2030-03-31",
  businessLicenceNo: "B-611",
  businessLicenceExpires: null,
  phone: null,
  active: true,
  version: 1,
  ...over,
});

export const day = (text: string) => Temporal.PlainDate.from(text);
