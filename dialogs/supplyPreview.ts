import { numberedLabel } from "../src/cards/stepButtons.ts";
import { ruleSupply, type Ruling } from "../src/core/supply/rules.ts";
import { demandOf } from "../src/core/supply/request.ts";
import { type PolicyPack } from "../src/core/policy/pack.ts";
import { supplierOf } from "./supplier.ts";
import { draftOf } from "./supplyDraft.ts";
import { type SupplyAsking } from "./supplyQuestions.ts";

/** What the rules say of the application so far; null where nobody supplies. */
export async function rulingOf({ talk, draft }: SupplyAsking): Promise<Ruling | null> {
  const rules = (await supplierOf(talk))?.pack.supply;
  return rules === undefined ? null : ruleSupply(rules, demandOf(draftOf(talk, draft)));
}

/** What the rules say of the application so far, in the reader's words, each with its article. */
export async function previewOf(asking: SupplyAsking): Promise<string> {
  const { talk } = asking;
  const supplier = await supplierOf(talk);
  const ruling = await rulingOf(asking);
  if (supplier === null || ruling === null) return "";
  const lines = linesOf(asking, supplier.pack, ruling);
  const { head, unsure, noLimit } = talk.texts.supplyForm.preview;
  const known = ruling.review !== null || ruling.skips.review !== undefined;
  const body = known ? lines.map((line) => `- ${line}`).join("\n") : unsure;
  return `${head}\n\n${body}\n\n${noLimit}`;
}

function linesOf({ talk }: SupplyAsking, pack: PolicyPack, ruling: Ruling): readonly string[] {
  const t = talk.texts.supplyForm.preview;
  const { locale } = talk;
  const article = (id: string): string =>
    pack.clauses.find((clause) => clause.id === id)?.article[locale] ?? id;
  const level = (id: string): string =>
    pack.supply?.levels.find((one) => one.id === id)?.label[locale] ?? id;
  const { review, answer, dedicated, feasibility, unjustified, documents, skips, scattered } =
    ruling;
  const names = documents
    .filter(({ onRequest }) => onRequest !== true)
    .map(({ id, label }) => `  - ${numberedLabel(id, label[locale])}`);
  const [first] = documents;
  return [
    ...(answer === null
      ? []
      : [t.answer({ level: level(answer.level), article: article(answer.clause) })]),
    ...(skips.review === undefined
      ? review === null
        ? []
        : [t.review({ level: level(review.level), article: article(review.clause) })]
      : [t.skipped({ article: article(skips.review.clause) })]),
    ...(dedicated === null ? [] : [t.dedicated({ article: article(dedicated.clause) })]),
    ...(feasibility === null ? [] : [t.feasibility({ article: article(feasibility.clause) })]),
    ...(unjustified === null ? [] : [t.unjustified({ article: article(unjustified.clause) })]),
    ...(skips.documents !== undefined || first === undefined
      ? []
      : [
          [t.documents({ count: names.length, article: article(first.clause) }), ...names].join(
            "\n",
          ),
        ]),
    ...(scattered === null ? [] : [t.scattered({ article: article(scattered.clause) })]),
  ];
}
