import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { converse } from "../../dialogs/root.ts";
import { type Locale } from "../../src/core/locale.ts";
import { openOffice, type Office } from "../services/office.ts";
import { talk, type Actor } from "../support/talk.ts";

let office: Office;

beforeAll(async () => {
  office = await openOffice({ utility: true });
});
afterAll(() => office.close());

async function speaks(name: string | null, locale: Locale = "zh-Hant"): Promise<Actor> {
  const person = name === null ? await office.guest() : await office.person(name);
  const { services } = office;
  return talk(locale, { services, converse, turn: (work) => office.turn(work) }).as(
    person,
    await office.comesIn(person),
  );
}

const FACTORY = "宏達五金廠 丁國華";
const draftOf = (person: Actor) => person.state.form?.draft ?? {};
const at = (person: Actor) => person.state.form?.at;

/** Answers until this question, what is optional left out. */
async function goesTo(person: Actor, field: string | null): Promise<void> {
  const given: Readonly<Record<string, string>> = {
    ...{ applicant: "Alex", use: "3", second: "1", kind: "1", site: "科技大道 9 號" },
    ...{ voltage: "2", capacity: "315", preview: "1", nature: "2", batch: "1", area: "3" },
    ...{ phone: "138-5555-0000" },
  };
  for (let turn = 0; turn < 25 && at(person) !== field; turn += 1) {
    const answer = given[at(person) ?? ""] ?? person.texts.common.skip;
    await person.says(answer);
  }
  expect(at(person)).toBe(field);
}

describe("what the first words said is taken, and the rest asked", () => {
  it.each([
    [
      "zh-Hant",
      "我要申請 315 kVA 高壓新裝，東湖路 18 號",
      { kind: "new", voltage: "high", site: "東湖路 18 號", capacity: { value: 315, unit: "kVA" } },
    ],
    [
      "en",
      "I want to apply for a new 1.2 MVA high-voltage connection with a second source",
      { kind: "new", voltage: "high", second: "source", capacity: { value: 1200, unit: "kVA" } },
    ],
    [
      "zh-Hans",
      "8千瓦 家用新装",
      { kind: "new", use: "residential", capacity: { value: 8, unit: "kW" } },
    ],
    [
      "zh-Hant",
      "申請增容到３１５ＫＶＡ，在科技大道66號",
      { kind: "increase", site: "科技大道66號", capacity: { value: 315, unit: "kVA" } },
    ],
    [
      "zh-Hant",
      "工廠要新裝 一千二百千伏安",
      { use: "industrial", capacity: { value: 1200, unit: "kVA" } },
    ],
    [
      "en",
      "We need a new 500 kVA supply for our factory at 88 Keji Avenue",
      { site: "88 Keji Avenue", use: "industrial", capacity: { value: 500, unit: "kVA" } },
    ],
  ] as const)("%s: %s", async (locale, text, draft) => {
    const person = await speaks(FACTORY, locale);
    await person.says(text);
    expect(draftOf(person)).toMatchObject(draft);
    expect(person.words).toContain(person.texts.supplyForm.procedure);
  });
});

describe("a capacity that can't be is met with what is wrong with it", () => {
  const problems = {
    small: (person: Actor) => person.texts.supplyForm.capacity.tooSmall,
    large: (person: Actor) => person.texts.supplyForm.capacity.tooLarge({ most: 200_000 }),
    unit: (person: Actor) => person.texts.supplyForm.capacity.unit({ unit: "kVA", said: "315 kW" }),
    none: (person: Actor) => person.texts.guided.notValid,
  } as const;
  const bad = [
    ["-5", "small"],
    ["−315 kVA", "small"],
    ["負三百", "small"],
    ["0", "small"],
    ["0 kVA", "small"],
    ["1000000000", "large"],
    ["10^9", "large"],
    ["1e9 kVA", "large"],
    ["315 kW", "unit"],
    ["很多", "none"],
    ["5 kWh", "none"],
  ] as const;
  it.each(["zh-Hant", "zh-Hans", "en"] as const)("%s", async (locale) => {
    const person = await speaks(FACTORY, locale);
    await person.says("高壓新裝");
    await goesTo(person, "capacity");
    for (const [said, problem] of bad) {
      await person.says(said);
      expect(at(person), said).toBe("capacity");
      expect(person.words, said).toContain(problems[problem](person));
      expect(person.words).toContain("kVA");
    }
    await person.says("３１５");
    expect(draftOf(person)["capacity"]).toEqual({ value: 315, unit: "kVA" });
  });

  it("one said before the voltage, in the other unit, is asked again as soon as both are known", async () => {
    const person = await speaks(FACTORY);
    await person.says("8千瓦 新裝");
    await goesTo(person, "voltage");
    await person.says("高壓");
    const { unit } = person.texts.supplyForm.capacity;
    expect(person.words).toContain(unit({ unit: "kVA", said: "8 kW" }));
    expect(at(person)).toBe("capacity");
    await person.says("修改電壓");
    expect(at(person)).toBe("voltage");
  });

  it("an increase has to come to more than there is", async () => {
    const person = await speaks(FACTORY);
    await person.says("高壓增容");
    await goesTo(person, "capacityNow");
    await person.says("400 kVA");
    await person.says("400");
    expect(person.words).toContain(person.texts.supplyForm.capacity.notMore);
    expect(at(person)).toBe("capacity");
  });
});

describe("where and for whom", () => {
  it.each(["zh-Hant", "zh-Hans", "en"] as const)(
    "%s: an address outside is told so at once, and another may be given",
    async (locale) => {
      const person = await speaks(FACTORY, locale);
      await person.says("高壓新裝");
      await goesTo(person, "site");
      await person.says("遠方鎮 1 號");
      expect(at(person)).toBe("area");
      await person.says(person.texts.supplyForm.area.outside);
      expect(person.words).toContain(person.texts.cases.cannotFile.outsideArea);
      expect(at(person)).toBe("site");
      await person.says("科技大道 9 號");
      expect(at(person)).toBe("use");
    },
  );

  it("a second application for the site names the first", async () => {
    const person = await speaks(FACTORY);
    await person.says("我要申請 315 kVA 高壓新裝，科技大道 77 號");
    await goesTo(person, null);
    await person.says("送出");
    const reference = /S-\w{4}-\w{4}/.exec(person.words)?.[0] ?? "";
    expect(reference).not.toBe("");
    await person.says("我要申請 315 kVA 高壓新裝，科技大道77號");
    await goesTo(person, null);
    await person.says("送出");
    expect(person.words).toContain(person.texts.supplyForm.sameSite({ reference }));
    expect(at(person)).toBe("site");
    // Somebody else hears neither its reference nor whose it is.
    const stranger = await speaks("何美玲");
    await stranger.says("我要申請 315 kVA 高壓新裝，科技大道77號");
    await goesTo(stranger, null);
    await stranger.says("送出");
    expect(stranger.words).toContain(stranger.texts.cases.cannotFile.sameSite);
    expect(stranger.words).not.toMatch(/S-\w{4}-\w{4}|宏達/);
  });

  it("a guest is asked how to be reached, and has a person like anybody else", async () => {
    const guest = await speaks(null);
    await guest.says("我要申請 50 kVA 高壓新裝，科技大道 78 號");
    if (guest.state.form === null) await guest.says("青禾供電分公司");
    await goesTo(guest, "phone");
    await guest.says("138-5555-0000");
    await goesTo(guest, null);
    await guest.says("送出");
    expect(guest.words).toMatch(/S-\w{4}-\w{4}.*Grace Wong（分機 523）/);
  });

  it("staff file for a caller, and have the code to say", async () => {
    const clerk = await speaks("周敏慧");
    await clerk.says("申請用電");
    await clerk.says("來電");
    await clerk.says("錢老闆");
    await clerk.says("138-1234-5678");
    await clerk.says("新裝");
    expect(clerk.choices).toContain("錢老闆");
    await goesTo(clerk, null);
    await clerk.says("送出");
    expect(clerk.words).toMatch(/S-\w{4}-\w{4}/);
    expect(clerk.words).toMatch(/\d{6}/);
  });

  it("a resident of the property manager, who supplies none, is told so and lands with a person", async () => {
    const resident = await speaks("張家豪");
    await resident.says("我要申請 8 kW 新裝用電");
    expect(resident.state.form).toBeNull();
    const { takeDown, wish } = resident.texts.root;
    expect(resident.words).toContain(takeDown({ wish: wish.supply }));
  });
});

describe("the preview and the way back", () => {
  it.each(["zh-Hant", "zh-Hans", "en"] as const)(
    "%s: it is shown again when something it stands on changed, and only then",
    async (locale) => {
      const person = await speaks(FACTORY, locale);
      await person.says("高壓新裝 315 kVA 科技大道 9 號");
      await goesTo(person, "preview");
      expect(person.words).toContain(person.texts.supplyForm.preview.head);
      await person.says(person.texts.common.skip);
      expect(at(person)).toBeNull();
      await person.says(`修改${person.texts.supplyForm.capacity.label}`);
      await person.says("1000");
      expect(at(person)).toBe("preview");
      await person.says(person.texts.guided.send);
      expect(at(person)).toBeNull();
      await person.says(`修改${person.texts.supplyForm.applicant.label}`);
      await person.says("另一家公司");
      expect(at(person)).toBeNull();
    },
  );

  it("返回 goes back, 為什麼 shows the clause, 取消 asks first", async () => {
    const person = await speaks(FACTORY);
    await person.says("高壓新裝 科技大道 9 號");
    await goesTo(person, "capacity");
    await person.says("為什麼");
    expect(person.words).toMatch(/第十四條/);
    await person.says("返回");
    expect(at(person)).toBe("use");
    await person.says("取消");
    await person.says(person.texts.guided.cancelYes);
    expect(person.state.form).toBeNull();
  });

  it("is there again on another day", async () => {
    const person = await speaks(FACTORY);
    await person.says("高壓新裝 科技大道 9 號");
    await goesTo(person, "capacity");
    await person.arrives();
    expect(person.words).toContain(person.texts.supplyForm.title);
    await person.says("繼續");
    expect(at(person)).toBe("capacity");
    expect(draftOf(person)).toMatchObject({ site: "科技大道 9 號" });
  });
});
