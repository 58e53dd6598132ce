import { type Case } from "../../core/case/case.ts";
import { type PolicyPack } from "../../core/policy/pack.ts";
import { type Unit } from "../unit.ts";

/** What a complaint says of the product counts as information on its quality, without a visit (C-10). */
export function noteQuality(unit: Unit, { findings }: PolicyPack, c: Case): void {
  const isQuality = findings?.quality?.topics.includes(c.topic) === true;
  if (!isQuality || c.source === "visit") return;
  const row = {
    ...{ id: unit.newId(), organisationId: c.organisationId, visitId: null },
    ...{ kind: "complaint", text: c.details, caseId: c.id, at: unit.now },
  };
  unit.add({ insert: "visitFinding", rows: [row] });
}
