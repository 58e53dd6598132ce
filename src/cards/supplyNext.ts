import { type CaseView } from "./caseView.ts";
import { type Wording } from "./wording.ts";

/** What comes next, for this reader: a customer is asked, staff are told whom it waits for. */
export function nextOfSupply({ texts: { supply: t } }: Wording, view: CaseView): string {
  const { supply } = view;
  if (supply === null) return "";
  const { stage } = supply;
  const has = (role: "designer" | "contractor"): boolean =>
    supply.lines.some((line) => line.type === "party" && line.role === role);
  if (view.inside !== null) {
    const inside: Readonly<Partial<Record<string, string>>> = t.nextInside;
    return inside[stage] ?? t.next[stage];
  }
  if (stage === "DOCUMENTS" && has("designer")) return t.nextChosen.designer;
  if (stage === "PASSED" && has("contractor")) return t.nextChosen.contractor;
  // What the customer's side owes of entrusted works (E-21).
  const owes = stage === "START_REPORTED" && supply.steps.includes("verifyWorks");
  return owes ? t.nextChosen.entrusted : t.next[stage];
}

/** Where the request stands and what it waits for: why a step can't be taken just now. */
export const standsAt = (wording: Wording, view: CaseView): string =>
  view.supply === null
    ? ""
    : wording.texts.supply.stands({
        stage: wording.texts.supply.stage[view.supply.stage],
        next: nextOfSupply(wording, view),
      });
