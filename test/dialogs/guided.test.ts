import { reachIn } from "../../src/locales/reachIn.ts";
import { describe, expect, it } from "vitest";
import { type Locale, LOCALES } from "../../src/core/locale.ts";
import { fileOf, talk, type Actor } from "../support/talk.ts";
import { fakeServices, personOf } from "../support/fakeServices.ts";
import { colour, files, name, note, phone, shade, toyBox, type ToyBox } from "./toy.ts";

const BEGIN: Readonly<Record<Locale, string>> = {
  "zh-Hant": "我要投訴",
  "zh-Hans": "我要投诉",
  en: "Make a complaint",
};

async function begun(box: ToyBox = toyBox(), locale: Locale = "en"): Promise<Actor> {
  const person = talk(locale, { services: fakeServices(), entries: box.entries }).as(personOf());
  await person.says(BEGIN[locale]);
  return person;
}

async function filled(box: ToyBox = toyBox(), locale: Locale = "en"): Promise<Actor> {
  const person = await begun(box, locale);
  for (const answer of ["Red", "Rex", "0912345678", "skip", "skip"]) await person.says(answer);
  return person;
}

const at = (person: Actor) => person.state.form?.at;
const draft = (person: Actor) => person.state.form?.draft;

describe("a form asks", () => {
  it("one question at a time, in order, and sends what was answered", async () => {
    const box = toyBox();
    const person = await filled(box);
    expect(at(person)).toBeNull();
    expect(person.words).toContain(person.texts.guided.summaryAsk);
    await person.says("send");
    expect(person.words).toContain("Ordered: T-0000-0001");
    expect(box.sent.map((one) => one.draft)).toEqual([
      { colour: "red", name: "Rex", phone: "0912345678" },
    ]);
    expect(person.state.form).toBeNull();
  });

  it.each(["Red", "red", "1", "１", "一", "第一個", "紅色", "I'd like the red one"])(
    "a choice that may be answered with %s",
    async (answer) => {
      const person = await begun();
      await person.says(answer);
      expect(draft(person)).toMatchObject({ colour: "red" });
    },
  );

  it("what only some answers make necessary, and forgets it when they change", async () => {
    const person = await begun();
    await person.says("green");
    expect(at(person)).toBe("shade");
    await person.says("a mossy one");
    expect(draft(person)).toMatchObject({ shade: "a mossy one" });
    await person.says("edit 1");
    await person.says("blue");
    expect(draft(person)).not.toHaveProperty("shade");
    expect(at(person)).toBe("name");
  });

  it("nothing that was said in passing, and says what it noted", async () => {
    const person = await begun();
    await person.says("scarlet, and my number is 0912345678");
    expect(draft(person)).toEqual({ colour: "red", phone: "0912345678" });
    expect(person.words).toContain(person.texts.guided.noted({ items: "Phone: 0912345678" }));
    expect(at(person)).toBe("name");
  });

  it("with every button's words as something that can be typed", async () => {
    for (const locale of LOCALES) {
      const person = await filled(toyBox(), locale);
      const { guided, common } = person.texts;
      expect(person.choices).toEqual([guided.send, guided.edit, common.cancel]);
      await person.says(guided.edit);
      expect(person.state.form?.pending).toBe("edit");
      await person.says("2");
      expect(at(person)).toBe("name");
      expect(person.choices).toContain(guided.keep);
      await person.says(guided.keep);
      expect(at(person)).toBeNull();
      await person.says(common.cancel);
      expect(person.state.form?.pending).toBe("cancel");
      await person.says(guided.cancelNo);
      expect(at(person)).toBeNull();
      await person.says(guided.send);
      expect(person.words).toContain("Ordered");
    }
  });
});

describe("back", () => {
  it("goes to the question before, several times, and loses no answer", async () => {
    const person = await begun();
    for (const answer of ["red", "Rex", "0912345678"]) await person.says(answer);
    await person.says("back");
    expect(at(person)).toBe("phone");
    await person.says("back");
    expect(at(person)).toBe("name");
    expect(person.words).toContain(person.texts.guided.before({ value: "Rex" }));
    await person.says("Max");
    expect(at(person)).toBe("files");
    expect(draft(person)).toEqual({ colour: "red", name: "Max", phone: "0912345678" });
  });

  it("says so at the first question", async () => {
    const person = await begun();
    await person.says("back");
    expect(person.words).toContain(person.texts.guided.firstQuestion);
    expect(at(person)).toBe("colour");
  });

  it("works from the summary, also past what was skipped", async () => {
    const person = await filled();
    await person.says("back");
    expect(at(person)).toBe("note");
  });
});

describe("the summary", () => {
  it.each([
    ["edit 2", "name"],
    ["edit Phone", "phone"],
    ["修改 第2項", "name"],
    ["修改姓名", null],
  ])("changes a field by number or name: %s", async (words, field) => {
    const person = await filled();
    await person.says(words);
    expect(at(person)).toBe(field);
  });

  it("comes back after an edit, with the new answer", async () => {
    const person = await filled();
    await person.says("edit 2");
    await person.says("Max");
    expect(at(person)).toBeNull();
    expect(person.words).toContain("Max");
  });

  it("takes an answer for a field that was left empty", async () => {
    const person = await filled();
    await person.says("edit Note");
    await person.says("urgent");
    expect(draft(person)).toMatchObject({ note: "urgent" });
  });

  it("shows what was asked, and nothing that was never a question to this person", async () => {
    const person = await filled();
    expect(person.words).toContain("1. Colour: Red");
    expect(person.words).toContain("2. Name: Rex");
    expect(person.words).not.toContain("Shade");
  });

  it("comes back when send is said in the middle of an edit", async () => {
    const box = toyBox();
    const person = await filled(box);
    await person.says("edit 2");
    await person.says("send");
    expect(at(person)).toBeNull();
    expect(box.sent).toEqual([]);
  });

  it("is out of reach of send as long as questions are open, and says how many", async () => {
    const person = await begun();
    await person.says("red");
    await person.says("send");
    expect(person.words).toContain(person.texts.guided.fillIn({ count: 4 }));
    expect(at(person)).toBe("name");
  });

  it("takes yes for send, and no for a wish to change something", async () => {
    const box = toyBox();
    const person = await filled(box);
    await person.says("no");
    expect(person.state.form?.pending).toBe("edit");
    await person.says("keep");
    await person.says("yes");
    expect(box.sent).toHaveLength(1);
  });
});

describe("cancel", () => {
  it.each(["yes", "cancel", "Yes, cancel it"])(
    "asks first, and then (%s) drops all",
    async (yes) => {
      const box = toyBox();
      const person = await filled(box);
      await person.says("cancel");
      expect(person.words).toContain(person.texts.guided.cancelAsk({ title: "toy order" }));
      await person.says(yes);
      expect(person.state.form).toBeNull();
      expect(person.draftOpen).toBe(false);
      expect(box.sent).toEqual([]);
      expect(person.choices).toContain(person.texts.root.menu.complaint);
    },
  );

  it("goes on when an answer comes instead", async () => {
    const person = await begun();
    await person.says("cancel");
    await person.says("red");
    expect(draft(person)).toEqual({ colour: "red" });
  });
});

describe("help and why", () => {
  it("says where we are and asks again", async () => {
    const person = await begun();
    await person.says("?");
    expect(person.words).toContain("Colour");
    expect(person.words).toContain(person.texts.guided.helpCommands);
    expect(person.words).toContain("Which colour?");
  });

  it("gives the reason with the clause of the person's own pack, and asks again", async () => {
    const person = await begun();
    await person.says("why?");
    expect(person.words).toContain("The colour decides the paint.");
    expect(person.words).toMatch(/Under .*interpreted by/s);
    expect(person.words).toContain("Which colour?");
  });

  it("gives the reason alone where no clause stands behind it", async () => {
    const person = await begun();
    await person.says("red");
    await person.says("why do you ask?");
    expect(person.words).toContain("To call it.");
    expect(person.words).not.toContain("interpreted by");
  });
});

describe("skip", () => {
  it.each(["skip", "略過", "no", "沒有"])("passes over an optional question: %s", async (words) => {
    const person = await begun();
    for (const answer of ["red", "Rex", "0912345678", words]) await person.says(answer);
    expect(at(person)).toBe("note");
    expect(person.state.form?.passed).toContain("files");
  });

  it("is refused where an answer is needed", async () => {
    const person = await begun();
    await person.says("skip");
    expect(person.words).toContain(person.texts.guided.cannotSkip);
    expect(at(person)).toBe("colour");
  });
});

describe("start over", () => {
  it("clears everything after asking, and voids the old card", async () => {
    const person = await filled();
    const before = person.state.form?.draftId;
    await person.says("start over");
    await person.says("yes");
    expect(draft(person)).toEqual({});
    expect(person.state.form?.draftId).not.toBe(before);
    await person.presses("Send");
    expect(person.words).toContain(person.texts.guided.formClosed);
  });
});

describe("answers that can't be used (case 50)", () => {
  it("are asked again with an example, and from the second on a person is offered", async () => {
    const person = await begun();
    await person.says("red");
    await person.says("Rex");
    await person.says("12345");
    expect(person.words).toContain("For example 0912345678.");
    expect(person.choices).not.toContain(person.texts.guided.person);
    await person.says("-7");
    expect(person.choices).toContain(person.texts.guided.person);
    await person.says("31 Feb");
    expect(person.choices).toContain(person.texts.guided.person);
    expect(at(person)).toBe("phone");
    await person.says("0912345678");
    expect(person.state.form?.misses).toBe(0);
  });

  it("are told when they are only too long", async () => {
    const person = await begun();
    await person.says("red");
    await person.says("x".repeat(21));
    expect(person.words).toContain(person.texts.guided.tooLong({ most: 20 }));
  });
});

describe("files", () => {
  const toFiles = async () => {
    const person = await begun();
    for (const answer of ["red", "Rex", "0912345678"]) await person.says(answer);
    return person;
  };

  it("are taken one after another until it is done", async () => {
    const person = await toFiles();
    await person.says("", [fileOf("a.jpg")]);
    await person.says("", [fileOf("b.jpg")]);
    expect(person.words).toContain(person.texts.guided.filesReceived({ count: 1, total: 2 }));
    await person.says("done");
    expect(draft(person)?.["files"]).toHaveLength(2);
    expect(at(person)).toBe("note");
  });

  it("are kept with thanks when they come early, and not asked for again", async () => {
    const person = await begun();
    await person.says("red", [fileOf("a.jpg")]);
    expect(person.words).toContain(person.texts.guided.filesKept({ count: 1, title: "toy order" }));
    await person.says("Rex");
    await person.says("0912345678");
    expect(at(person)).toBe("note");
  });

  it("beyond the limit are refused aloud", async () => {
    const person = await toFiles();
    await person.says("", ["a", "b", "c", "d"].map(fileOf));
    expect(draft(person)?.["files"]).toHaveLength(3);
    expect(person.words).toContain(person.texts.guided.filesFull({ most: 3 }));
  });

  it("may come with words, which are added where they belong", async () => {
    const person = await toFiles();
    await person.says("the left one", [fileOf("a.jpg")]);
    expect(draft(person)).toMatchObject({ note: "the left one" });
    expect(draft(person)?.["files"]).toHaveLength(1);
  });
});

describe("a side question", () => {
  it.each(["What is your phone number?", "Contact and hours", "talk to a person", "My cases"])(
    "%s is answered, and then the same question comes again",
    async (words) => {
      const person = await begun();
      await person.says(words);
      expect(person.heard.length).toBeGreaterThan(1);
      expect(person.heard.at(-1)?.text).toContain("Which colour?");
      expect(at(person)).toBe("colour");
      expect(person.state.form?.misses).toBe(0);
    },
  );

  it("names the desk's phone, and one person with a way to reach them", async () => {
    const person = await begun();
    await person.says("Contact and hours");
    expect(person.words).toContain("02-2345-6789");
    await person.says("talk to a person");
    expect(person.words).toContain("陳值班");
    expect(person.words).toContain(reachIn(person.locale, "分機 100"));
  });

  it("a language is changed to, and the question asked in it", async () => {
    const person = await begun();
    await person.says("繁體中文");
    expect(person.locale).toBe("zh-Hant");
    await person.says("說明");
    expect(person.words).toContain(person.texts.guided.helpCommands);
  });
});

describe("another matter in the middle", () => {
  it("is asked about; the draft is kept and taken up at the word", async () => {
    const person = await begun();
    await person.says("red");
    await person.says("Message or suggestion");
    expect(person.state.form?.pending).toBe("leave");
    await person.says("yes");
    expect(person.state.form?.dialog).not.toBe("toy");
    expect(person.state.kept[0]?.draft).toEqual({ colour: "red" });
    expect(person.draftOpen).toBe(true);
  });

  it("may be left for later", async () => {
    const person = await begun();
    await person.says("red");
    await person.says("menu");
    await person.says("no");
    expect(at(person)).toBe("name");
    await person.says("menu");
    await person.says("yes");
    expect(person.state.form).toBeNull();
    await person.says("continue");
    expect(at(person)).toBe("name");
    expect(draft(person)).toEqual({ colour: "red" });
  });
});

describe("an emergency", () => {
  it("gets the number to call before anything else, at every step, and the form goes on", async () => {
    const person = await begun();
    for (const answer of ["red", "Rex", "0912345678", "skip", "skip", "end"]) {
      const before = at(person);
      await person.says("someone is trapped in the lift, help!");
      expect(person.heard[0]?.text).toContain("02-2345-0119");
      if (at(person) !== before) await person.says("back");
      await person.says(answer);
    }
  });
});

describe("buttons", () => {
  it("send, edit and cancel do what the words do", async () => {
    const box = toyBox();
    const person = await filled(box);
    await person.presses("Edit");
    expect(person.state.form?.pending).toBe("edit");
    await person.says("1");
    await person.says("blue");
    await person.presses("Cancel");
    expect(person.state.form?.pending).toBe("cancel");
    await person.says("no");
    await person.presses("Send");
    expect(box.sent.map((one) => one.draft)).toMatchObject([{ colour: "blue" }]);
  });

  it("of a form that was sent say its reference and send nothing again (case 13)", async () => {
    const box = toyBox();
    const person = await filled(box);
    await person.presses("Send");
    await person.presses("Send");
    expect(box.sent).toHaveLength(1);
    expect(person.words).toContain(person.texts.guided.alreadySent({ reference: "T-0000-0001" }));
  });

  it("of a cancelled form say that it is closed, and offer a new start (case 14)", async () => {
    const box = toyBox();
    const person = await filled(box);
    await person.says("cancel");
    await person.says("yes");
    await person.presses("Send");
    expect(person.words).toContain(person.texts.guided.formClosed);
    expect(person.choices).toContain(person.texts.guided.startAgain);
    expect(box.sent).toEqual([]);
  });

  it("pressed too early lead to the question that is missing", async () => {
    const box = toyBox();
    const person = await begun(box);
    const draftId = person.state.form?.draftId ?? "";
    await person.sends({ type: "formButton", draftId, verb: "send", values: {} });
    expect(at(person)).toBe("colour");
    expect(box.sent).toEqual([]);
  });
});

describe("a release in the middle of a form", () => {
  it("with another order asks the first open question of the new order", async () => {
    const person = await begun();
    await person.says("red");
    const stored = person.stored;
    const box = toyBox([note, phone, name, colour, shade, files]);
    const later = talk("en", { services: fakeServices(), entries: box.entries }).as(person.person);
    later.stored = stored;
    await later.says("Rex");
    expect(draft(later)).toEqual({ colour: "red", name: "Rex" });
    expect(at(later)).toBe("note");
  });

  it("without the question being asked drops it and goes on", async () => {
    const person = await begun();
    await person.says("red");
    await person.says("Rex");
    const box = toyBox([colour, shade, phone, files, note]);
    const later = talk("en", { services: fakeServices(), entries: box.entries }).as(person.person);
    later.stored = person.stored.replaceAll('"phone"', '"fax"');
    await later.says("12345");
    expect(later.words).toContain(later.texts.guided.changed);
    expect(at(later)).toBe("phone");
    expect(draft(later)).toEqual({ colour: "red", name: "Rex" });
  });

  it("whose state this one can't read keeps the draft (R7)", async () => {
    const person = await begun();
    await person.says("red");
    person.stored = JSON.stringify({
      ...person.state,
      v: 7,
      form: { ...person.state.form, at: { x: 1 } },
    });
    await person.says("Rex");
    expect(person.words).toContain(person.texts.root.restarted);
    expect(draft(person)).toMatchObject({ colour: "red" });
    await person.says("Rex");
    expect(draft(person)).toMatchObject({ colour: "red", name: "Rex" });
  });

  it.each(["{", "null", "[]", '{"v":1}', '{"v":1,"form":5}'])(
    "or a damaged state (%s) starts afresh, without an error",
    async (stored) => {
      const person = await begun();
      person.stored = stored;
      await person.says("hello");
      expect(person.words).toContain(person.texts.root.restarted);
      expect(person.state.form).toBeNull();
    },
  );

  it("that lost the dialog says so and shows the menu", async () => {
    const person = await begun();
    const later = talk("en", { services: fakeServices() }).as(person.person);
    later.stored = person.stored;
    await later.says("red");
    expect(later.words).toContain(later.texts.guided.gone);
    expect(later.state.form).toBeNull();
  });
});

describe("a draft", () => {
  it("is offered at the next hello and taken up where it stood", async () => {
    const person = await begun();
    await person.says("red");
    await person.arrives();
    expect(person.words).toContain(
      person.texts.root.draftOffer({ title: "toy order", items: "Colour: Red" }),
    );
    await person.says("Go on with it");
    expect(at(person)).toBe("name");
  });

  it("goes on by itself when its question is simply answered", async () => {
    const person = await begun();
    await person.says("red");
    await person.arrives();
    await person.says("Rex");
    expect(draft(person)).toEqual({ colour: "red", name: "Rex" });
  });

  it("is offered in another conversation, and sent once (case 18)", async () => {
    const box = toyBox();
    const services = fakeServices();
    const person = personOf();
    const phone = talk("en", { services, entries: box.entries }).as(person, "phone");
    await phone.says("Make a complaint");
    for (const answer of ["red", "Rex", "0912345678", "skip", "skip"]) await phone.says(answer);
    services.elsewhere = { key: "phone", state: phone.stored, version: 6 };
    const desktop = talk("en", { services, entries: box.entries }).as(person, "desktop");
    await desktop.arrives();
    await desktop.says("yes");
    await desktop.says("send");
    expect(desktop.words).toContain("Ordered");
    await desktop.arrives();
    expect(desktop.state.pending).toBeNull();
    await phone.says("send");
    expect(phone.words).toContain("Had it already");
    expect(box.sent).toHaveLength(1);
  });

  it("that isn't wanted is deleted and not offered again", async () => {
    const box = toyBox();
    const services = fakeServices();
    const phone = await begun(box);
    await phone.says("red");
    services.elsewhere = { key: "phone", state: phone.stored, version: 2 };
    const desktop = talk("en", { services, entries: box.entries }).as(phone.person, "desktop");
    await desktop.arrives();
    await desktop.says("Delete it");
    expect(desktop.words).toContain(desktop.texts.root.draftDeleted);
    await desktop.arrives();
    expect(desktop.words).not.toContain("Colour: Red");
  });
});

it("refuses a dialog that asks for the same field twice", () => {
  expect(() => toyBox([colour, name, colour])).toThrow(RangeError);
  expect(() => toyBox([{ ...name, field: "title" } as unknown as typeof name, phone])).toThrow(
    RangeError,
  );
});
