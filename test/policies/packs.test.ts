import { describe, expect, it } from "vitest";
import { LOCALES, type LocalText } from "../../src/core/locale.ts";
import { checkPack } from "../../src/core/policy/checkPack.ts";
import { type PolicyPack } from "../../src/core/policy/pack.ts";
import { winningRules } from "../../src/core/policy/routeCase.ts";
import { cement } from "../../src/policies/cement.ts";
import { electricity } from "../../src/policies/electricity.ts";
import { PACKS } from "../../src/policies/index.ts";
import { property } from "../../src/policies/property.ts";

/** What the garbled copy of the source says in places (readings). */
const GARBLED = ["來望風披靡", "來中", "回工作", "後對饋", "重問題", "每半度"];
/** Characters that are written otherwise in the other script. */
const ONLY_TRADITIONAL = /[們來訪處對時應業務電質訴區車綠鄰裡誌問題與給]/u;
const ONLY_SIMPLIFIED = /[们来访处对时应业务电质诉区车绿邻问题与给]/u;

const textsOf = (pack: PolicyPack): readonly LocalText[] => [
  pack.name,
  pack.approvedBy,
  pack.interpreter,
  pack.closing.withdrawnReply,
  ...pack.topics.map((topic) => topic.label),
  ...pack.clauses.flatMap((clause) => [clause.article, clause.text]),
];

const clause = (pack: PolicyPack, id: string): LocalText => {
  const found = pack.clauses.find((known) => known.id === id);
  if (found === undefined) throw new Error(`${pack.id} has no clause ${id}`);
  return found.text;
};

describe.each(PACKS.map((pack) => [pack.id, pack] as const))("the policy of %s", (_id, pack) => {
  it("passes the check that is made at load", () => {
    expect(checkPack(pack)).toEqual([]);
  });

  it("says everything in three languages", () => {
    for (const text of textsOf(pack)) {
      for (const locale of LOCALES) expect(text[locale].trim()).not.toBe("");
    }
  });

  it("writes each language in its own script", () => {
    for (const text of textsOf(pack)) {
      expect(text["zh-Hant"]).not.toMatch(ONLY_SIMPLIFIED);
      expect(text["zh-Hans"]).not.toMatch(ONLY_TRADITIONAL);
      expect(text.en).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it("never repeats a garbled word of the copy", () => {
    const all = JSON.stringify(textsOf(pack));
    for (const word of GARBLED) expect(all).not.toContain(word);
    // 來、投訴 and 登門回 without 訪, as the copy has them.
    expect(all).not.toMatch(/來、投訴|登門回(?!訪)|住戶的回(?!訪)/u);
  });

  it("has each kind of complaint once, and one for what fits none", () => {
    const ids = pack.topics.map((topic) => topic.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain("other");
  });

  it("has exactly one route for each kind of complaint, about staff or not", () => {
    for (const topic of pack.topics) {
      for (const aboutStaff of topic.aboutStaff ? [true] : [true, false]) {
        expect(winningRules(pack, topic.id, aboutStaff)).toHaveLength(1);
      }
    }
  });

  it("names a second person on every route (C-8)", () => {
    for (const route of pack.routes) expect(route.second.length).toBeGreaterThan(0);
  });

  it("leads what is about staff past officers and specialists (P-1.5)", () => {
    const about = pack.topics.filter((topic) => topic.aboutStaff);
    expect(about.map((topic) => topic.id)).toEqual(["staff"]);
    for (const topic of pack.topics) {
      const roles = winningRules(pack, topic.id, true).flatMap(({ to, second }) =>
        [...to, ...second].map(({ role }) => role),
      );
      expect(roles).toContain("oversight");
      for (const role of ["officer", "specialist"]) expect(roles).not.toContain(role);
    }
  });

  it("has a limit for each step up to the answer", () => {
    const kinds = pack.clocks.map((clock) => clock.kind);
    expect(kinds).toEqual(
      expect.arrayContaining(["acknowledge", "answer", "decide", "investigate"]),
    );
    expect(kinds.toSorted()).toEqual([...new Set(kinds)].toSorted());
  });

  it("calls every limit an assumption of ours that the text doesn't give", () => {
    for (const clock of pack.clocks) {
      expect(clock.assumption ?? false).toBe(clock.basis === "internal");
    }
  });
});

describe("limits", () => {
  it("P-1.3, E-27, E-29, E-31: those that are written", () => {
    const written = PACKS.flatMap((pack) => pack.clocks).filter(
      (clock) => clock.basis === "written",
    );
    const rows = written.map(({ clause, kind, due }) => ({ clause, kind, due }));
    const days = (count: number) => ({ type: "calendarDays", days: count });
    expect(rows).toHaveLength(5);
    expect(rows).toEqual(
      expect.arrayContaining([
        { clause: "P-1.3", kind: "investigate", due: { type: "sameDay" } },
        { clause: "E-27", kind: "completion", due: days(3) },
        { clause: "E-29", kind: "meterNotice", due: days(1) },
        { clause: "E-29", kind: "supply", due: days(2) },
        { clause: "E-31", kind: "followUp", due: { type: "months", months: 1 } },
      ]),
    );
  });
});

describe("clauses of the property manager", () => {
  it("are those of complaints, and the one on appointed answers", () => {
    const ids = property.clauses.map(({ id }) => id);
    const complaints = [1, 2, 3, 4, 5, 6, 7].map((article) => `P-1.${article}`);
    expect(ids).toEqual(expect.arrayContaining([...complaints, "P-2.1"]));
  });

  it("P-1.1 receives 來訪, P-2.1 plans 回訪 and takes 重大問題 to the company", () => {
    expect(clause(property, "P-1.1")["zh-Hant"]).toContain("接待來訪投訴工作由服務中心物管員負責");
    const visits = clause(property, "P-2.1")["zh-Hant"];
    for (const word of ["對住戶的回訪", "後對反饋的意見", "重大問題", "回訪處理率達100%"]) {
      expect(visits).toContain(word);
    }
  });

  it("P-1.5 says the creed", () => {
    expect(clause(property, "P-1.5")["zh-Hant"]).toContain("事事有著落、件件有迴音");
  });
});

describe("clauses of the electric utility", () => {
  it("are its articles 3 to 31, each once and in order", () => {
    const articles = Array.from({ length: 29 }, (_, index) => index + 3);
    expect(electricity.clauses.map(({ id }) => id)).toEqual(articles.map((n) => `E-${n}`));
    const english = electricity.clauses.map(({ article }) => article.en);
    expect(english).toEqual(articles.map((n) => `Article ${n}`));
  });

  it("E-17 forbids to choose for the customer, and oversight hears of it first (E-3)", () => {
    expect(clause(electricity, "E-17")["zh-Hant"]).toContain("嚴禁");
    const [rule] = winningRules(electricity, "staff", true);
    expect([rule?.clause, rule?.to[0]?.role]).toEqual(["E-3", "oversight"]);
  });

  it("promise no answer by a rule that the text doesn't have", () => {
    expect(electricity.principles.promise).toBeNull();
    expect(electricity.closing.assumption).toBe(true);
  });
});

describe("the cement maker", () => {
  const departmentOf = (id: string) => cement.topics.find((topic) => topic.id === id)?.department;

  it("C-10: quality goes to technical quality, supply to production, the commercial to sales", () => {
    expect(["quality", "delivery", "service", "price", "other"].map(departmentOf)).toEqual([
      "technical-quality",
      "production",
      "sales",
      "sales",
      "marketing",
    ]);
  });

  it("C-7: whoever is asked first answers", () => {
    expect(cement.principles.firstContact).toBe("C-7");
    expect(winningRules(cement, "quality", false)[0]?.clause).toBe("C-7");
  });

  it("C-11: is in force from a first of March, which is all that the text says", () => {
    expect(cement.effectiveFrom).toMatch(/^\d{4}-03-01$/);
    expect(clause(cement, "C-11")["zh-Hant"]).not.toMatch(/20_|[〇零]/u);
  });

  it("C-12: marketing interprets it", () => {
    expect(cement.interpreter["zh-Hant"]).toBe("公司市場部");
  });
});

describe("the table of policies", () => {
  it("has each policy's version once", () => {
    const versions = PACKS.map((pack) => `${pack.id} ${pack.version}`);
    expect(new Set(versions).size).toBe(versions.length);
    expect(PACKS.map((pack) => pack.id).toSorted()).toEqual(["cement", "electricity", "property"]);
  });
});
