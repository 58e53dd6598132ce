import * as AdaptiveCards from "adaptivecards";
import { describe, expect, it } from "vitest";
import { caseFiledCard, filedReply } from "../../src/cards/caseFiledCard.ts";
import { caseListCard, caseStatusCard } from "../../src/cards/caseStatusCard.ts";
import { cardText } from "../../src/cards/cardText.ts";
import { MOST_ACTIONS } from "../../src/cards/elements.ts";
import { importCard, pageOf, productsCard, registryCard } from "../../src/cards/registryCards.ts";
import { staffCaseCard } from "../../src/cards/staffCaseCard.ts";
import { supplyOverviewCard } from "../../src/cards/supplyOverviewCard.ts";
import { workListCard } from "../../src/cards/workListCard.ts";
import { type CaseVerb } from "../../src/core/case/case.ts";
import { LOCALES } from "../../src/core/locale.ts";
import { planImport } from "../../src/core/registry/planImport.ts";
import { type ProductModel } from "../../src/core/registry/registryEntry.ts";
import { type Card } from "../../src/core/reply.ts";
import { contractor, day } from "../core/registry/sample.ts";
import {
  ACTION_ID,
  ALL_VERBS,
  sampleFiled,
  sampleOverview,
  sampleView,
  sampleWork,
  wordingIn,
} from "./sampleView.ts";

/** What the reference renderer's parser objects to. */
function problemsOf(card: Card): readonly string[] {
  const context = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5);
  const parsed = new AdaptiveCards.AdaptiveCard();
  // Web Chat draws a hundred, Teams six.
  parsed.hostConfig = new AdaptiveCards.HostConfig({ actions: { maxActions: MOST_ACTIONS } });
  parsed.parse(card, context);
  const events = Array.from(
    { length: context.eventCount },
    (_, i) => context.getEventAt(i).message,
  );
  const invalid = parsed.validateProperties().validationEvents.map((event) => event.message);
  return [...events, ...invalid];
}

const actionsOf = (card: Card) => (card["actions"] ?? []) as readonly Record<string, unknown>[];

const sampleProduct: ProductModel = {
  ...{ id: "p", organisationId: "utility", makerId: "m", version: 1 },
  ...{ category: "變壓器", model: "S13-M_400", approved: true, approvedUntil: "2029-12-31" },
};

const samplePlan = planImport(
  { table: "entry", columns: ["kind", "name", "voltageScope"] },
  [
    ["施工", "*乙*", "低壓"],
    ["施工", "華電工程", "低壓"],
    ["朋友", "[丙](http://x)", ""],
  ].map((cells, index) => ({ line: index + 2, cells })),
  { entries: [contractor()], products: [] },
);

describe.each(LOCALES)("cards in %s", (locale) => {
  const wording = wordingIn(locale);
  const view = sampleView();
  const item = { ...view, dueAt: view.due[0]?.dueAt ?? null, urgeable: true };
  const cards: Readonly<Record<string, Card>> = {
    filed: caseFiledCard(wording, sampleFiled()),
    filedAfterHours: caseFiledCard(
      wording,
      sampleFiled({ opensAt: view.filedAt, claimCode: "482913", onBehalf: true }),
    ),
    filedForKnown: caseFiledCard(wording, sampleFiled({ onBehalf: true, filedFor: "張*家豪*" })),
    staff: staffCaseCard(wording, view, { actionId: ACTION_ID, headline: "**!**" }),
    status: caseStatusCard(wording, sampleView({ inside: null }), { actionId: ACTION_ID }),
    list: caseListCard(wording, [item]),
    work: workListCard(wording, sampleWork(20)),
    noWork: workListCard(wording, []),
    registry: registryCard(wording.texts.registry, pageOf([contractor({ name: "*甲*" })], 1), {
      today: day("2030-03-01"),
      soon: 60,
    }),
    products: productsCard(wording.texts.registry, pageOf([sampleProduct], 1), {
      entries: [],
      today: day("2030-03-01"),
    }),
    import: importCard(wording.texts.registry, samplePlan, null),
    overview: supplyOverviewCard(wording, sampleOverview, "*x*"),
  };

  it.each(Object.keys(cards))("%s is an Adaptive Card 1.5 without objections", (name) => {
    expect(problemsOf(cards[name] as Card)).toEqual([]);
  });

  it("shows names out of a table as they were written, and nothing of theirs as a link", () => {
    const { registry } = cards;
    expect(JSON.stringify(registry)).toContain(String.raw`\\*甲\\*`);
    expect(JSON.stringify(cards["import"])).not.toContain("[丙](");
    expect(cardText(cards["import"] as Card)).toContain("*乙*");
  });

  it("offers a way to type for every verb that a button has", () => {
    const { staff, cases } = wording.texts;
    const typed = new Set<string>(Object.keys(staff.example));
    const own = ["urge", "solved", "notSolved", "withdraw", "reopen", "rate"];
    const customers = own as readonly CaseVerb[];
    const hint = cases.hint({ reference: "C-7K3M-9QX2" });
    expect(hint).toContain("C-7K3M-9QX2");
    for (const verb of ALL_VERBS) {
      if (customers.includes(verb)) continue;
      const names = verb === "judge" ? ["substantiated", "unsubstantiated"] : [verb];
      for (const name of names) expect(typed).toContain(name);
    }
  });

  it.each(ALL_VERBS)("draws the button %s alone without objections", (verb) => {
    const card = staffCaseCard(wording, sampleView({ verbs: [verb] }), { actionId: ACTION_ID });
    expect(problemsOf(card)).toEqual([]);
    expect(actionsOf(card)).toHaveLength(1);
    expect(JSON.stringify(card)).toContain(`${ACTION_ID}.${verb}`);
  });

  it("says everything on the first answer that the product promises", () => {
    const { speak } = filedReply(wording, sampleFiled());
    for (const part of ["C-7K3M-9QX2", "王小明", "123", "17:30"]) expect(speak).toContain(part);
    const article = sampleFiled().clauses[0]?.article[locale] ?? "";
    expect(speak).toContain(article);
  });
});

describe("a case card", () => {
  const wording = wordingIn("zh-Hant");

  it("never has more buttons than a phone shows", () => {
    const card = staffCaseCard(wording, sampleView(), { actionId: ACTION_ID });
    expect(actionsOf(card)).toHaveLength(MOST_ACTIONS);
  });

  it("has no buttons without an action id", () => {
    const card = staffCaseCard(wording, sampleView(), { actionId: null });
    expect(card["actions"]).toBeUndefined();
  });

  it("gives every input of the card an id of its own", () => {
    const card = staffCaseCard(wording, sampleView(), { actionId: ACTION_ID });
    const ids = [...JSON.stringify(card).matchAll(/"id":"([^"]+)"/g)].map((found) => found[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("shows what people wrote without its Markdown", () => {
    const card = staffCaseCard(wording, sampleView(), { actionId: null });
    const text = JSON.stringify(card);
    expect(text).not.toContain("[點這裡](");
    expect(text).not.toContain('"# 樓上');
    expect(cardText(card)).toContain("# 樓上漏水 **很急** [點這裡](http://x.example)\n- 第二行");
  });

  it("hides staff's notes from the customer's card", () => {
    const { inside: _inside, ...rest } = sampleView();
    const text = cardText(caseStatusCard(wording, { ...rest, inside: null }, { actionId: null }));
    for (const secret of ["陳太太", "02-1234-5678", "管路鬆脫", "李大華"]) {
      expect(text).not.toContain(secret);
    }
  });

  it("marks a limit that has passed", () => {
    const text = cardText(staffCaseCard(wording, sampleView(), { actionId: null }));
    expect(text).toContain("已逾期");
    expect(text).toContain("今天 17:30");
  });
});
