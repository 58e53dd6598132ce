import { type LoadedOrganisation } from "../src/services/index.ts";
import { organisationsOf } from "./organisation.ts";
import { type Talk } from "./talk.ts";

/** The organisation that supplies electricity to this person; null when none does. */
export async function supplierOf(talk: Talk): Promise<LoadedOrganisation | null> {
  const all = await organisationsOf(talk);
  return all.find(({ pack }) => pack.supply !== undefined) ?? null;
}
