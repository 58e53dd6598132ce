import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { converse } from "../../dialogs/root.ts";
import { formatReference } from "../../src/core/case/reference.ts";
import { LOCALES, type Locale } from "../../src/core/locale.ts";
import { openOffice, type Office } from "../services/office.ts";
import { FACTORY, untilDesigner } from "../services/supply/chosen.ts";
import { openWorks, type Works } from "../services/supply/works.ts";
import { talk, type Actor } from "../support/talk.ts";

let office: Office;
let works: Works;

beforeAll(async () => {
  office = await openOffice({ utility: true });
  works = await openWorks(office, FACTORY);
  await untilDesigner(office, works);
});
afterAll(() => office.close());

async function speaks(name: string, locale: Locale = "zh-Hant"): Promise<Actor> {
  const person = await office.person(name);
  const { services } = office;
  const turn = (work: Parameters<Office["turn"]>[0]) => office.turn(work);
  return talk(locale, { services, converse, turn }).as(person, await office.comesIn(person));
}

/** Asked for a document of the checklist. */
async function handsIn(locale?: Locale): Promise<Actor> {
  const person = await speaks(FACTORY, locale);
  await person.says(`${person.texts.supply.step.handIn} ${formatReference(works.reference)}`);
  return person;
}

describe("handing in a document (E-12)", () => {
  it.each(LOCALES)("%s: each item of the list has one number", async (locale) => {
    const person = await handsIn(locale);
    expect(person.words).toMatch(/^- ⑧ /mu);
    expect(person.words).not.toMatch(/\d\. [①-⑳]/u);
  });

  it("a number is the item's own, also when those before it are in", async () => {
    await works.handsIn(FACTORY, "1", "姚俊賢");
    for (const said of ["8", "⑧", "第八項"]) {
      const person = await handsIn();
      await person.says(said);
      expect(person.state.form?.draft["item"], said).toBe("8");
    }
    // It is in already, and "1" is no other item.
    const person = await handsIn();
    expect(person.words).not.toMatch(/① /u);
    await person.says("1");
    expect(person.state.form?.draft["item"]).toBeUndefined();
  });

  it("what is missing is told apart although items have commas of their own", async () => {
    const person = await speaks(FACTORY);
    await person.says(formatReference(works.reference));
    const card = JSON.stringify(person.heard.map((reply) => reply.card));
    expect(card).toMatch(/② [^；"]+；③ [^；"]+；④ /u);
    expect(card).not.toMatch(/、[①-⑳] /u);
  });

  it("a reference by itself shows the case, and is nobody's remark", async () => {
    const person = await speaks(FACTORY);
    const reference = formatReference(works.reference);
    await person.says(`${person.texts.supply.step.handIn} ${reference} 2`);
    await person.says(reference);
    const { supply, guided } = person.texts;
    expect(person.words).toContain(reference);
    expect(JSON.stringify(person.heard)).toContain(supply.stage.DOCUMENTS);
    expect(person.words).not.toContain(guided.wordsAdded({ label: "" }).slice(0, 2));
    expect(person.state.form?.draft["remark"]).toBeUndefined();
    expect(person.state.form?.at).toBe("attachmentIds");
    await person.says("第二頁是舊圖");
    expect(person.state.form?.draft["remark"]).toBe("第二頁是舊圖");
  });
});
