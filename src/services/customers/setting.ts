import { type FindArea } from "../../core/customers/cells.ts";
import { makeProposeCover } from "../../core/customers/proposeCover.ts";
import { LOCALES } from "../../core/locale.ts";
import { areaOf, type OrganisationProfile } from "../../core/organisation.ts";
import { foldedName } from "../../core/registry/columns.ts";
import { coverLoads } from "../../db/customerBatch.ts";
import { type ServiceContext } from "../serviceContext.ts";
import { type BatchSetting } from "./batch.ts";

export type SettingContext = Pick<ServiceContext, "db" | "organisations" | "staff">;

/** Areas by id, by their name in any language, and by the words that they are known by. */
export function areaFinder(profile: Pick<OrganisationProfile, "areas">): FindArea {
  const known = new Map<string, string>();
  for (const { id, label, placePrefixes } of profile.areas.toReversed())
    for (const name of [...placePrefixes, ...LOCALES.map((locale) => label[locale]), id])
      known.set(foldedName(name), id);
  return (name) => known.get(foldedName(name)) ?? null;
}

/** What rows of an organisation are understood with, and who comes to know its new customers. */
export async function batchSetting(
  { db, organisations, staff }: SettingContext,
  organisationId: string,
  by: Pick<BatchSetting, "source" | "reason" | "importId" | "byId">,
): Promise<BatchSetting & { readonly findArea: FindArea }> {
  const own = (await organisations()).find(({ id }) => id === organisationId);
  if (own === undefined) throw new Error(`no organisation ${organisationId}`);
  const people = (await staff()).all.filter((one) => one.organisationId === organisationId);
  const loads = await coverLoads(
    db.pool,
    people.map(({ id }) => id),
  );
  return {
    organisationId,
    ...by,
    areaOf: (address) => areaOf(own.profile, address),
    findArea: areaFinder(own.profile),
    propose: makeProposeCover(people, loads),
  };
}
