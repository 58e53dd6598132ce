import { describe, expect, it } from "vitest";
import { LOCALES } from "../../src/core/locale.ts";
import { fileOf, talk, type Actor } from "../support/talk.ts";
import { director, fakeServices, lakeside, personOf, viewOf } from "../support/fakeServices.ts";

const resident = (services = fakeServices(), household: string | null = null) =>
  talk("zh-Hant", { services }).as(personOf({ household, phone: "0912345678" }));

const at = (person: Actor) => person.state.form?.at;
const draft = (person: Actor) => person.state.form?.draft;

describe("a complaint in a person's own words", () => {
  it("fills in place, kind and details, says what it noted, and asks only for the rest", async () => {
    const person = resident();
    await person.says("三棟電梯又壞了，門一直打不開");
    expect(draft(person)).toEqual({
      place: "3棟",
      topic: "lift",
      details: "三棟電梯又壞了，門一直打不開",
    });
    expect(person.words).toContain("3棟");
    expect(person.words).toContain("電梯");
    expect(at(person)).toBe("attachmentIds");
  });

  it("asks what happened when only the wish to complain was said", async () => {
    const person = resident();
    await person.says("我要投訴");
    expect(at(person)).toBe("place");
    await person.says("B2 停車場");
    await person.says("停車");
    expect(draft(person)).toMatchObject({ place: "B2 停車場", topic: "parking" });
    expect(at(person)).toBe("details");
    expect(person.words).toContain(person.texts.complaint.details.ask);
  });

  it("may be told in answer to another question, and is kept whole", async () => {
    const person = resident();
    await person.says("我要投訴");
    await person.says("三棟的電梯又壞了，門打不開，今天早上就這樣了");
    expect(draft(person)).toMatchObject({
      place: "3棟",
      topic: "lift",
      details: "三棟的電梯又壞了，門打不開，今天早上就這樣了",
    });
  });

  it("gets a person and a reference in the first answer", async () => {
    const services = fakeServices();
    const person = resident(services);
    await person.says("三棟電梯又壞了，門一直打不開");
    for (const answer of ["沒有", "略過", "我自己"]) await person.says(answer);
    expect(at(person)).toBeNull();
    await person.says("送出");
    expect(services.filings).toHaveLength(1);
    expect(services.filings[0]).toMatchObject({
      source: "chat",
      draft: { for: "self", place: "3棟", topic: "lift" },
    });
    expect(person.words).toContain("王小明");
    expect(person.words).toContain("分機 123");
    expect(person.words).toContain("17:00");
    expect(person.words).toMatch(/C-[0-9A-Z]{4}-[0-9A-Z]{4}/);
  });

  it("keeps the person's own household as a place to tap", async () => {
    const person = resident(fakeServices(), "3-1201");
    await person.says("我要投訴");
    expect(person.choices).toContain("3-1201");
    await person.says("3-1201 浴室");
    expect(draft(person)).toMatchObject({ place: "3-1201 浴室" });
  });

  it("takes words and photos at the uploads alike", async () => {
    const person = resident();
    await person.says("三棟電梯又壞了，門一直打不開");
    await person.says("今天早上有人被夾到手", [fileOf("門.jpg")]);
    expect(draft(person)?.["details"]).toContain("今天早上有人被夾到手");
    expect(draft(person)?.["attachmentIds"]).toHaveLength(1);
    await person.says("傳好了");
    expect(at(person)).toBe("wish");
  });

  it("shows the hotline first when somebody is in danger, and still takes it down", async () => {
    const person = resident();
    await person.says("三棟電梯有人被困住了，快來");
    expect(person.heard[0]?.text).toContain("02-2345-0119");
    expect(draft(person)).toMatchObject({ place: "3棟", topic: "lift" });
  });
});

it("asks before it leaves a form for a matter that is clearly another one", async () => {
  const person = resident();
  await person.says("我要投訴");
  await person.says("我要表揚王小明，服務非常好");
  expect(person.state.form?.pending).toBe("leave");
  await person.says("繼續填");
  expect(at(person)).toBe("place");
});

describe("how to be reached", () => {
  it.each([
    ["12345", null],
    ["0912-345-678", "0912-345-678"],
    ["+886 2 2345 6789", "+886 2 2345 6789"],
  ])("is asked of whoever has no number with us; %s", async (typed, kept) => {
    const person = talk("zh-Hant", { services: fakeServices() }).as(personOf());
    await person.says("三棟電梯又壞了，門一直打不開");
    for (const answer of ["略過", "略過", "我自己"]) await person.says(answer);
    expect(at(person)).toBe("phone");
    await person.says(typed);
    if (kept === null) {
      expect(at(person)).toBe("phone");
      expect(person.words).toContain(person.texts.complaint.phone.example);
    } else expect(draft(person)).toMatchObject({ phone: kept });
  });

  it("is not asked of whoever stays anonymous", async () => {
    const services = fakeServices();
    const person = talk("zh-Hant", { services }).as(personOf());
    await person.says("匿名投訴：三棟電梯又壞了，門一直打不開");
    await person.says("略過");
    await person.says("略過");
    expect(at(person)).toBeNull();
    await person.says("送出");
    expect(services.filings[0]?.draft.for).toBe("anonymous");
  });
});

describe("a complaint about staff", () => {
  it("asks about whom, and says why with the clause (P-1.5)", async () => {
    const person = resident();
    await person.says("我要檢舉物管員收紅包");
    expect(draft(person)).toMatchObject({ topic: "staff" });
    await person.says("服務中心");
    expect(at(person)).toBe("subjectName");
    await person.says("為什麼");
    expect(person.words).toContain(person.texts.complaint.subject.why);
    expect(person.words).toContain("依據");
    await person.says("王小明");
    expect(draft(person)).toMatchObject({ subjectName: "王小明" });
  });

  it("asks which person, when the words may mean several or contradict themselves", async () => {
    const services = fakeServices();
    const person = resident(services);
    await person.says("我要檢舉有人收紅包");
    await person.says("服務中心");
    await person.says("陳主任");
    expect(at(person)).toBe("subjectId");
    const { none } = person.texts.complaint.whichSubject;
    expect(person.choices).toEqual(expect.arrayContaining(["林主管", "陳值班", none]));
    await person.says("為什麼");
    expect(person.words).toContain("依據");
    await person.says("林主管");
    expect(draft(person)).toMatchObject({ subjectName: "陳主任", subjectId: director.id });
    await person.says("修改 關於");
    await person.says("主任");
    expect(draft(person)).not.toHaveProperty("subjectId");
  });

  it("takes it without knowing the name, and files it as such", async () => {
    const services = fakeServices();
    const person = resident(services);
    await person.says("我要檢舉有人收紅包，櫃台的人收了錢卻沒有開收據");
    await person.says("服務中心");
    await person.says("陳主任");
    await person.says("不知道");
    for (const answer of ["略過", "略過", "我自己", "送出"]) await person.says(answer);
    expect(services.filings[0]?.draft).toMatchObject({ subjectName: "陳主任" });
    expect(services.filings[0]?.draft).not.toHaveProperty("subjectId");
  });

  it("asks no further when the words mean one person", async () => {
    const person = resident();
    await person.says("我要檢舉有人收紅包");
    await person.says("服務中心");
    await person.says("物管員小王");
    expect(at(person)).not.toBe("subjectId");
    expect(person.state.form?.passed).toContain("subjectId");
  });

  it("doesn't ask that about a lift", async () => {
    const person = resident();
    await person.says("三棟電梯又壞了，門一直打不開");
    expect(person.state.form?.passed).toContain("subjectName");
  });
});

describe("the same thing reported before", () => {
  const similar = () => {
    const services = fakeServices();
    const { caseId, topic, filedAt, zone } = viewOf();
    services.similar = [{ caseId, topic, place: "3棟", stage: "checking", filedAt, zone }];
    return { services, caseId };
  };

  it("is offered to be joined before anything else is asked, and joined", async () => {
    const { services, caseId } = similar();
    const person = resident(services);
    await person.says("三棟電梯又壞了，門一直打不開");
    expect(at(person)).toBe("join");
    expect(person.words).toContain("3棟");
    await person.says("1");
    expect(at(person)).toBeNull();
    await person.says("送出");
    expect(services.joined).toMatchObject([
      { caseId, about: { organisationId: "lakeside", topic: "lift", place: "3棟" } },
    ]);
    expect(services.filings).toEqual([]);
    expect(person.words).toContain("C-7K3M-9QX2");
  });

  it("takes along what was told already, and says so", async () => {
    const { services } = similar();
    const person = resident(services);
    await person.says("三棟電梯又壞了，門一直打不開", [fileOf("門.jpg")]);
    await person.says("1");
    expect(person.words).toContain(person.texts.complaint.details.label);
    await person.says("送出");
    expect(services.joined[0]).toMatchObject({ text: "三棟電梯又壞了，門一直打不開" });
    expect(services.joined[0]?.attachmentIds).toHaveLength(1);
    expect(person.words).toContain(person.texts.complaint.addition.taken);
  });

  it.each([
    ["我家九樓也按不到", "我家九樓也按不到"],
    ["略過", null],
  ])("lets whoever joins add a word, or not: %s", async (said, text) => {
    const { services } = similar();
    const person = resident(services);
    for (const answer of ["我要投訴", "3棟", "電梯", "1"]) await person.says(answer);
    expect(at(person)).toBe("addition");
    await person.says(said);
    await person.says("送出");
    expect(services.joined).toMatchObject([{ text, attachmentIds: [] }]);
  });

  it("may be left alone: it becomes a case of its own", async () => {
    const { services } = similar();
    const person = resident(services);
    await person.says("三棟電梯又壞了，門一直打不開");
    await person.says("另外立案");
    for (const answer of ["略過", "略過", "我自己", "送出"]) await person.says(answer);
    expect(services.filings).toHaveLength(1);
    expect(services.joined).toEqual([]);
  });

  it("that can't be joined any more leads back into the form", async () => {
    const { services } = similar();
    services.joinCase = async () => ({
      ok: false,
      refusal: "wrongState",
      clause: null,
      view: null,
    });
    const person = resident(services);
    await person.says("三棟電梯又壞了，門一直打不開");
    await person.says("1");
    services.similar = [];
    await person.says("送出");
    expect(person.words).toContain(person.texts.complaint.joinRefused);
    expect(at(person)).toBe("attachmentIds");
  });

  it("is looked for again when the place changes", async () => {
    const { services } = similar();
    const person = resident(services);
    await person.says("三棟電梯又壞了，門一直打不開");
    await person.says("另外立案");
    await person.says("修改 地點");
    await person.says("5棟");
    expect(draft(person)).not.toHaveProperty("join");
    expect(at(person)).toBe("join");
  });
});

describe("on behalf of a caller (B19)", () => {
  it("asks staff for name and phone, and files it as a phone call", async () => {
    const services = fakeServices();
    const clerk = talk("zh-Hant", { services }).as(
      personOf({ kind: "staff", name: "王小明", roles: ["officer"] }),
    );
    await clerk.says("代客投訴");
    expect(at(clerk)).toBe("source");
    for (const answer of [
      "來電",
      "王太太",
      "0912345678",
      "5棟",
      "漏水",
      "天花板一直滴水",
      "略過",
      "略過",
    ]) {
      await clerk.says(answer);
    }
    await clerk.says("送出");
    expect(services.filings[0]).toMatchObject({
      source: "phone",
      draft: { for: "caller", callerName: "王太太", callerPhone: "0912345678", topic: "water" },
    });
  });
});

describe("a caller who may be a known customer (B19)", () => {
  const known = personOf({ name: "王淑芬", household: "5-802" });

  async function atTheMatch() {
    const services = fakeServices();
    services.known = [known];
    const clerk = talk("zh-Hant", { services }).as(
      personOf({ kind: "staff", name: "王小明", roles: ["officer"] }),
    );
    for (const said of ["代客投訴", "來電", "王太太", "0912345678", "5棟"]) await clerk.says(said);
    expect(at(clerk)).toBe("customer");
    return { services, clerk };
  }
  const rest = ["漏水", "天花板一直滴水", "略過", "略過"];

  it("is shown to staff before it is filed, and linked at their word", async () => {
    const { services, clerk } = await atTheMatch();
    expect(clerk.words).toContain("王淑芬（5-802）");
    for (const said of ["是", ...rest]) await clerk.says(said);
    expect(clerk.words).toContain("王淑芬（5-802）");
    await clerk.says("送出");
    expect(services.filings[0]).toMatchObject({ source: "phone", customerId: known.id });
    expect(clerk.words).toContain("王淑芬");
    expect(clerk.choices).not.toContain(clerk.texts.root.menu.status);
  });

  it("is left alone when staff decline", async () => {
    const { services, clerk } = await atTheMatch();
    for (const said of ["不是，另外登記", ...rest, "送出"]) await clerk.says(said);
    expect(services.filings[0]?.customerId).toBeUndefined();
  });

  it("is asked about anew when the number changes", async () => {
    const { clerk } = await atTheMatch();
    for (const said of ["是", ...rest, "修改 客戶電話", "0987654321"]) await clerk.says(said);
    expect(at(clerk)).toBe("customer");
  });
});

describe("which organisation", () => {
  it("is asked when several could be meant, and its own kinds are offered", async () => {
    const other = {
      ...lakeside,
      id: "hill",
      profile: {
        ...lakeside.profile,
        id: "hill",
        name: { "zh-Hant": "山景物業", "zh-Hans": "山景物业", en: "Hill" },
      },
    };
    const services = fakeServices([lakeside, other]);
    const guest = talk("zh-Hant", { services }).as(personOf({ organisationId: null }));
    await guest.says("三棟電梯又壞了，門一直打不開");
    expect(at(guest)).toBe("organisation");
    await guest.says("山景物業");
    await guest.says("電梯");
    for (const answer of ["略過", "略過", "我自己", "略過", "送出"]) await guest.says(answer);
    expect(services.filings[0]?.filer.organisationId).toBe("hill");
  });
});

describe("matters without a conversation of their own", () => {
  it.each([
    "建議在大廳多放幾張椅子給老人家坐",
    "我們學校想預約參觀社區",
    "王小明服務很親切，非常專業，要表揚他",
  ])("are said so honestly and land with a person as a message: %s", async (words) => {
    const services = fakeServices();
    const person = resident(services);
    await person.says(words);
    expect(person.choices).toContain(person.texts.root.takeDownYes);
    await person.says("好");
    expect(person.state.form?.dialog).toBe("message");
    expect(draft(person)).toMatchObject({ details: words, topic: "other" });
    await person.says("3棟1201");
    for (const answer of ["略過", "我自己", "送出"]) await person.says(answer);
    expect(services.filings).toHaveLength(1);
    expect(person.words).not.toContain("投訴");
    expect(person.words).toContain("王小明");
  });

  it("get the desk's contact when a message isn't wanted", async () => {
    const person = resident();
    await person.says("建議在大廳多放幾張椅子給老人家坐");
    await person.says("不用");
    expect(person.words).toContain("02-2345-6789");
  });
});

it.each(LOCALES)("speaks %s from greeting to summary", async (locale) => {
  const services = fakeServices();
  const person = talk(locale, { services }).as(personOf());
  await person.arrives();
  const t = person.texts;
  expect(person.words).toContain(
    t.root.greeting({ organisation: "湖畔物業", example: t.root.examples["property"] ?? "" }),
  );
  await person.says(t.root.menu.complaint);
  await person.says("3棟");
  await person.says("1");
  await person.says(t.complaint.details.example);
  for (const answer of [t.common.skip, t.common.skip, t.complaint.forWhom.self, "0912345678"]) {
    await person.says(answer);
  }
  expect(person.words).toContain(t.guided.summaryTitle({ title: t.complaint.title }));
  await person.says(t.guided.send);
  expect(services.filings).toHaveLength(1);
});
