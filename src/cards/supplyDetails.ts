import { type DocumentView, type SupplyLine, type SupplyView } from "./caseView.ts";
import { aside, type Element, type Fact } from "./elements.ts";
import { escapeMarkdown } from "./escapeMarkdown.ts";
import { numberedLabel } from "./stepButtons.ts";
import { factOf, named, type Wording } from "./wording.ts";

/** The checklist as it stands: version, what became of it and why, and where to look at it. */
export function documentLines(wording: Wording, { documents }: SupplyView): readonly Element[] {
  if (documents.length === 0) return [];
  const t = wording.texts.supplyDetails;
  return [
    { ...aside(t.documents), weight: "bolder", separator: true },
    ...documents.map((document) => aside(documentLine(wording, document))),
  ];
}

function documentLine(
  { texts: { supplyDetails: t }, locale }: Wording,
  { id, label, version, status, remark, links }: DocumentView,
): string {
  const said = {
    item: numberedLabel(id, label[locale]),
    status: t.status[status],
    remark: remark === null ? "" : escapeMarkdown(remark),
  };
  const line = version === 0 ? t.withoutFile(said) : t.documentLine({ ...said, version });
  return [line, ...links.map((link, n) => `[${t.file({ number: n + 1 })}](${link})`)].join(" ");
}

type Works = Extract<SupplyLine, { type: "order" | "change" | "person" | "said" }>;

/** Who works on it, what was ordered, what shall be changed. */
export function worksFacts(wording: Wording, line: Works): readonly Fact[] {
  const { supplyDetails: t, supply } = wording.texts;
  switch (line.type) {
    case "person":
      return [{ label: t[line.what], value: named(wording, line.person) }];
    case "said":
      return factOf(t[line.what], line.text);
    case "order": {
      const { equipment, maker, model, catalogued, approval, arrivesOn } = line.order;
      const { refused, withdrawn } = line.order;
      const listed = line.needsApproval ? t.orderState.proposed : t.orderState.listed;
      const waits = catalogued ? listed : t.orderState.outside;
      const approved = approval === null ? waits : t.orderState.approved;
      const open = arrivesOn === null ? approved : t.ordered({ day: arrivesOn });
      const ended = withdrawn === undefined ? null : t.orderState.withdrawn;
      const state =
        refused === undefined
          ? (ended ?? open)
          : t.orderRefused({ reason: escapeMarkdown(refused.reason) });
      const value = t.orderLine({
        equipment: escapeMarkdown(equipment),
        maker: escapeMarkdown(maker),
        model: escapeMarkdown(model),
        state,
      });
      return [{ label: t.order, value }];
    }
    case "change": {
      const { about, decision } = line.change;
      const decided = decision === null ? t.pending : supply.choice[decision];
      return [
        {
          label: t.change,
          value: t.changeLine({ about: supply.choice[about], decision: decided }),
        },
      ];
    }
  }
}
