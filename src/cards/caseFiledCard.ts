import { formatReference } from "../core/case/reference.ts";
import { type Card, type Reply } from "../core/reply.ts";
import { cardText } from "./cardText.ts";
import { type Filed } from "./caseView.ts";
import { aside, cardOf, line, title } from "./elements.ts";
import { escapeMarkdown } from "./escapeMarkdown.ts";
import { named, type Wording, whenIn } from "./wording.ts";

/**
 * The first answer to a filed case: its reference, one person with a way to reach them, what
 * happens next, by when, and the clauses behind it (B9).
 */
export function caseFiledCard(wording: Wording, filed: Filed): Card {
  const { cards, cases } = wording.texts;
  const reference = formatReference(filed.reference);
  const owner = named(wording, filed.owner);
  const when = (at: Temporal.Instant) => whenIn(wording, filed.zone, at);
  const due = filed.investigateBy ?? filed.answerBy;
  const { filedFor } = filed;
  const first =
    filedFor !== null ? cases.filedForKnown : filed.onBehalf ? cases.filedOnBehalf : cases.filed;
  return cardOf([
    title(cards.filedTitle({ reference })),
    filed.fresh ? null : line(cases.alreadyFiled({ reference })),
    due === null
      ? null
      : line(first({ reference, owner, due: when(due), customer: escapeMarkdown(filedFor ?? "") })),
    filed.answerBy === null || filed.answerBy === due
      ? null
      : line(cases.answerBy({ due: when(filed.answerBy) })),
    filed.opensAt === null ? null : line(closedNow(wording, filed, when(filed.opensAt))),
    filed.claimCode === null ? null : line(cases.claimCode({ code: filed.claimCode })),
    filed.clauses.length === 0 ? null : aside(basis(wording, filed)),
  ]);
}

const closedNow = ({ texts, locale }: Wording, filed: Filed, opensAt: string) =>
  texts.cases.afterHours({
    owner: escapeMarkdown(filed.owner.name),
    opensAt,
    hotline: filed.hotline
      .map(({ label, phone }) => escapeMarkdown(`${label[locale]} ${phone}`))
      .join(" / "),
  });

const basis = ({ texts, locale }: Wording, filed: Filed) =>
  texts.cases.basisShort({
    clauses: filed.clauses.map((clause) => clause.article[locale]).join(" · "),
  });

/** The same as a reply, with its words for a screen reader. */
export function filedReply(wording: Wording, filed: Filed): Reply {
  const card = caseFiledCard(wording, filed);
  return { card, speak: cardText(card) };
}
