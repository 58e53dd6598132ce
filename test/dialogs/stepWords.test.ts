import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { converse } from "../../dialogs/root.ts";
import { readStepAnswer, readStepWords } from "../../dialogs/stepWords.ts";
import { STEP_DIALOGS } from "../../dialogs/supplySteps.ts";
import { LOCALES, type Locale } from "../../src/core/locale.ts";
import { formatReference } from "../../src/core/case/reference.ts";
import { fieldsOf, SUPPLY_VERBS } from "../../src/core/supply/steps.ts";
import { textsFor } from "../../src/locales/index.ts";
import { openOffice, type Office } from "../services/office.ts";
import { openWorks, type Works } from "../services/supply/works.ts";
import { talk, type Actor } from "../support/talk.ts";

const REFERENCE = "S-7K3M-9QX2";

describe.each(LOCALES)("steps typed in %s", (locale) => {
  const { step, also } = textsFor(locale).supply;

  it.each(SUPPLY_VERBS)("%s: each of its words is that step, and no other's", (verb) => {
    for (const word of [step[verb], ...also[verb].split("|")]) {
      expect(readStepWords(word), word).toEqual({ verb, reference: null, rest: "" });
      const whole = readStepWords(`${word} ${REFERENCE} 內容 abc`);
      expect(whole, word).toEqual({ verb, reference: "S7K3M9QX2", rest: "內容 abc" });
      expect(readStepAnswer(`${word} 1`), word).toMatchObject({ verb, rest: "1" });
    }
  });
});

describe("a step that is said leads to its first question, its result, or why not", () => {
  let office: Office;
  let works: Works;
  const FACTORY = "宏達五金廠 丁國華";
  beforeAll(async () => {
    office = await openOffice({ utility: true });
    works = await openWorks(office, FACTORY);
  });
  afterAll(() => office.close());

  async function speaks(name: string, locale: Locale): Promise<Actor> {
    const person = await office.person(name);
    const { services } = office;
    const turn = (work: Parameters<Office["turn"]>[0]) => office.turn(work);
    return talk(locale, { services, converse, turn }).as(person, await office.comesIn(person));
  }

  it.each(LOCALES)(
    "%s: every step, by the customer and by staff",
    async (locale) => {
      const { supply, cases } = textsFor(locale);
      const answers = [
        ...Object.values(supply.refused),
        supply.noOptions,
        supply.card.neutral,
        cases.unknown,
      ];
      const reference = formatReference(works.reference);
      for (const name of [FACTORY, "唐志遠", "彭建國", "方文娟", "葉淑芳"]) {
        for (const verb of SUPPLY_VERBS) {
          // Taken at once, these would change what the others meet.
          if (Object.keys(fieldsOf(verb)).length === 0) continue;
          const person = await speaks(name, locale);
          await person.says(`${supply.step[verb]} ${reference}`);
          const begun = person.state.form?.dialog === STEP_DIALOGS.get(verb)?.id;
          const begin = supply.begin({ step: supply.step[verb], reference });
          const refused = answers.some((one) => person.words.includes(one));
          expect(begun ? person.words.includes(begin) : refused, `${name} ${verb}`).toBe(true);
        }
      }
      // Some three hundred turns.
    },
    60_000,
  );

  it("says of a step that comes later what it waits for now", async () => {
    const person = await speaks(FACTORY, "zh-Hant");
    await person.says(`交資料 ${formatReference(works.reference)}`);
    const { refused, stands, stage, next } = person.texts.supply;
    expect(person.words).toContain(refused.stepNotNow);
    expect(person.words).toContain(stands({ stage: stage.SUBMITTED, next: next.SUBMITTED }));
  });

  it("needs no reference where it is clear which", async () => {
    const person = await speaks(FACTORY, "zh-Hant");
    await person.says("約勘查時間");
    expect(person.words).toContain(formatReference(works.reference));
    await person.says("明天上午 10 點");
    expect(person.words).toContain("明天 10:00");
  });
});
