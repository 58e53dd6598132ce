import { type Registry } from "../../core/supply/change.ts";
import { type Voltage } from "../../core/supply/request.ts";
import { type ServiceContext } from "../serviceContext.ts";

/** Designers, contractors, makers and models of an organisation. */
export interface RegistryBook {
  /** As they may work at a voltage on a day. @param on ISO date in the organisation's zone. */
  for(voltage: Voltage, on: string): Registry;
}

export const NO_REGISTRY: RegistryBook = {
  for: () => ({ entries: [], hasModel: () => false }),
};

export const loadRegistry = (
  _context: Pick<ServiceContext, "db">,
  _organisationId: string,
): Promise<RegistryBook> => Promise.resolve(NO_REGISTRY);
