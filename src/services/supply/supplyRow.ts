import { rulingNow } from "../../core/supply/change.ts";
import { type SupplyRules } from "../../core/supply/rules.ts";
import { chosen, type PartyRole, type Supply, type SupplyStage } from "../../core/supply/supply.ts";
import { waitsFor } from "../../core/supply/waiting.ts";
import { type Tables } from "../../db/writes.ts";
import { type LoadedCase } from "../cases/loadCase.ts";
import { type CaseSetting } from "../serviceContext.ts";
import { type Unit } from "../unit.ts";

/** What a second application for the same site is found by: the words alone. */
export const siteKey = (site: string): string =>
  site
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s,，。.、\-–—#號号]+/gu, "");

/** What the rules say of it just now, to be found by. */
export function readOff(supply: Supply, rules: SupplyRules | undefined) {
  if (rules === undefined) return { level: null, answerLevel: null, waits: [] };
  const ruling = rulingNow(rules, supply);
  return {
    level: ruling.review?.level ?? null,
    answerLevel: ruling.answer?.level ?? null,
    waits: [...waitsFor(supply, ruling, rules)],
  };
}

const chosenAt = (supply: Supply, role: PartyRole): Temporal.Instant | null => {
  const choice = chosen(supply, role);
  return choice === null ? null : Temporal.Instant.from(choice.at);
};

/** A request as its row, with what lists and reports ask for in columns of their own. */
export const supplyRow = (
  unit: Unit,
  about: { readonly id: string; readonly organisationId: string },
  supply: Supply,
  { pack }: Pick<CaseSetting, "pack">,
): Tables["supply"] => ({
  ...readOff(supply, pack.supply),
  caseId: about.id,
  organisationId: about.organisationId,
  stage: supply.stage,
  dossier: JSON.stringify(supply),
  site: siteKey(supply.request.site),
  openSite: siteKey(supply.request.site) || null,
  designerId: chosen(supply, "designer")?.entryId ?? null,
  contractorId: chosen(supply, "contractor")?.entryId ?? null,
  designerAt: chosenAt(supply, "designer"),
  contractorAt: chosenAt(supply, "contractor"),
  stageAt: unit.now,
});

/** Under the case's version: whoever changes one, changes both. */
export function updateSupply(
  unit: Unit,
  { case: c, supply: before }: LoadedCase,
  supply: Supply,
  setting: CaseSetting,
): void {
  const { caseId, stageAt, openSite: _whenFiled, ...row } = supplyRow(unit, c, supply, setting);
  const moved = before?.stage === supply.stage ? {} : { stageAt };
  unit.add({ update: "supply", where: { caseId }, set: { ...row, ...moved }, expectOne: true });
}

/** Stages in which a request keeps no other out of its site. */
export const SITE_IS_FREE: readonly SupplyStage[] = ["ENERGISED", "DONE", "WITHDRAWN"];

/**
 * Lets another application for the site in once this one is supplied, over or answered with a no. One
 * that is taken up again doesn't take the site back: somebody else may have applied meanwhile.
 */
export function freeSite(
  unit: Unit,
  before: LoadedCase,
  after: Pick<LoadedCase, "case" | "supply">,
): void {
  if (before.supply === null || !isFree(after) || isFree(before)) return;
  const where = { caseId: before.case.id };
  unit.add({ update: "supply", where, set: { openSite: null }, expectOne: true });
}

const isFree = ({ case: { status }, supply }: Pick<LoadedCase, "case" | "supply">): boolean =>
  status === "CLOSED" || (supply !== null && SITE_IS_FREE.includes(supply.stage));
