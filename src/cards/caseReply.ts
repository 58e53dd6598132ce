import { type Reply } from "../core/reply.ts";
import { caseStatusCard } from "./caseStatusCard.ts";
import { cardText } from "./cardText.ts";
import { type CaseView } from "./caseView.ts";
import { type CardPart, staffCaseCard } from "./staffCaseCard.ts";
import { supplyCard } from "./supplyCard.ts";
import { type Wording } from "./wording.ts";

/** A case as its reader may see it, as a card and in words: staff get theirs, customers theirs. */
export function caseReply(wording: Wording, view: CaseView, part: CardPart): Reply {
  const whose = view.inside === null ? caseStatusCard : staffCaseCard;
  const draw = view.supply === null ? whose : supplyCard;
  const card = draw(wording, view, part);
  return { card, speak: cardText(card) };
}
