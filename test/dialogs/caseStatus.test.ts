import { describe, expect, it } from "vitest";
import { fileOf, talk, type Actor } from "../support/talk.ts";
import { fakeServices, officer, personOf, viewOf } from "../support/fakeServices.ts";

function customer(...cases: ReturnType<typeof viewOf>[]) {
  const services = fakeServices();
  services.cases = cases;
  const person = talk("zh-Hant", { services }).as(personOf());
  return { services, person };
}

const last = (services: ReturnType<typeof fakeServices>) => services.commands.at(-1)?.command;
const at = (person: Actor) => person.state.form?.at;

describe("my cases", () => {
  it("are listed without a number, one line each, and opened by their reference", async () => {
    const { person } = customer(viewOf(), viewOf({ reference: "CAAAABBBB" }));
    await person.says("我的案件");
    expect(person.choices).toEqual(expect.arrayContaining(["C-7K3M-9QX2", "C-AAAA-BBBB"]));
    await person.says("C-AAAA-BBBB");
    expect(person.words).toContain("C-AAAA-BBBB");
    expect(person.words).toContain("王小明");
  });

  it("when there is one, is shown at once with what can be done now", async () => {
    const { person } = customer(viewOf());
    await person.says("查一下我的投訴進度");
    const { can } = person.texts.status;
    expect(person.choices).toEqual([can.message, can.withdraw]);
    expect(person.heard[0]?.card).toBeDefined();
  });

  it("when there is none, lead to filing one", async () => {
    const { person } = customer();
    await person.says("我的案件");
    expect(person.words).toContain(person.texts.cases.none);
    expect(person.choices).toContain(person.texts.root.menu.complaint);
  });
});

describe("a reference", () => {
  it.each(["C-9999-9999", "C-7K3M-9QX2"])(
    "that isn't one's own, or doesn't exist, asks for the claim code in the same words: %s",
    async (reference) => {
      const { person } = customer();
      await person.says(reference);
      expect(at(person)).toBe("claimCode");
      await person.says("123456");
      expect(person.words).toContain(person.texts.cases.unknown);
      expect(person.state.form).toBeNull();
    },
  );

  it("opens with the right claim code, typed with it or after it", async () => {
    const { services, person } = customer();
    services.claimCode = "482913";
    await person.says("C-7K3M-9QX2 482913");
    expect(person.words).toContain("C-7K3M-9QX2");
    expect(person.words).toContain("電梯");
    await person.says("C-7K3M-9QX2");
    await person.says("４８２９１３");
    expect(person.words).toContain("電梯");
  });

  it("is asked for when another one is wanted", async () => {
    const { person } = customer(viewOf());
    await person.says("C-7K3M-9QX2");
    await person.says("查 C-7K3M-9QX2");
    expect(person.words).toContain("C-7K3M-9QX2");
  });
});

describe("what a customer can do", () => {
  it("adds a note typed with the reference", async () => {
    const view = viewOf();
    const { services, person } = customer(view);
    await person.says("補充 C-7K3M-9QX2 今天早上又發生一次");
    expect(services.commands).toMatchObject([
      { caseId: view.caseId, command: { type: "message", text: "今天早上又發生一次" } },
    ]);
    expect(person.words).toContain(person.texts.cases.done.message);
  });

  it("adds a photo alone, asking which case it is for", async () => {
    const { services, person } = customer(viewOf(), viewOf({ reference: "CAAAABBBB" }));
    const photo = fileOf("a.jpg");
    await person.says("", [photo]);
    expect(person.words).toContain(person.texts.root.filesWhich({ count: 1 }));
    await person.says("C-AAAA-BBBB");
    expect(last(services)).toEqual({ type: "message", text: "", attachmentIds: [photo.id] });
  });

  it("adds a photo within the note", async () => {
    const { services, person } = customer(viewOf());
    await person.says("補充說明");
    await person.says("", [fileOf("a.jpg")]);
    expect(at(person)).toBe("attachmentIds");
    await person.says("傳好了");
    expect(last(services)).toMatchObject({ type: "message", attachmentIds: [expect.any(String)] });
  });

  it.each([
    "催辦",
    "催一下",
    "快點處理",
    "催辦 C-7K3M-9QX2",
    "請催一下 C-7K3M-9QX2",
    "hurry",
    "chase",
  ])("urges with a word, and hears who was reminded: %s", async (words) => {
    const { services, person } = customer(viewOf({ verbs: ["urge", "message"] }));
    await person.says(words);
    expect(last(services)).toEqual({ type: "urge" });
    expect(person.words).toContain("已提醒王小明");
  });

  it("urges from the list, where each case that may be is offered", async () => {
    const { services, person } = customer(
      viewOf({ verbs: ["urge", "message"] }),
      viewOf({ reference: "CAAAABBBB", verbs: ["message"] }),
    );
    await person.says("我的案件");
    expect(person.choices).toContain("催辦 C-7K3M-9QX2");
    expect(person.choices).not.toContain("催辦 C-AAAA-BBBB");
    await person.says("催辦 C-7K3M-9QX2");
    expect(last(services)).toEqual({ type: "urge" });
  });

  it("doesn't urge within a form: there it is what the question asked for", async () => {
    const { services, person } = customer(viewOf({ verbs: ["urge", "message"] }));
    await person.says("補充說明");
    await person.says("快點處理");
    expect(services.commands).toEqual([]);
  });

  it("withdraws only after a confirmation", async () => {
    const { services, person } = customer(viewOf());
    await person.says("撤回");
    expect(person.words).toContain(person.texts.status.withdraw.ask({ reference: "C-7K3M-9QX2" }));
    await person.says("不撤回");
    expect(services.commands).toEqual([]);
    await person.says("撤回 C-7K3M-9QX2");
    await person.says("確定撤回");
    await person.says("已經自己修好了");
    expect(last(services)).toEqual({ type: "withdraw", reason: "已經自己修好了" });
  });

  it("still knows which case it is about when it is started over", async () => {
    const { services, person } = customer(viewOf());
    await person.says("撤回 C-7K3M-9QX2");
    await person.says("重新開始");
    await person.says("是");
    await person.says("確定撤回");
    await person.says("略過");
    expect(last(services)).toEqual({ type: "withdraw", reason: null });
  });

  it.each([
    ["已解決", "solved"],
    ["解決了", "solved"],
    ["修好了", "solved"],
  ])("says that it is solved: %s", async (words, type) => {
    const { services, person } = customer(
      viewOf({ stage: "answered", verbs: ["solved", "notSolved", "message"] }),
    );
    await person.says(words);
    expect(last(services)).toEqual({ type });
  });

  it.each(["還沒解決", "沒解決", "not solved"])(
    "says that it isn't, with a reason: %s",
    async (words) => {
      const { services, person } = customer(
        viewOf({ stage: "answered", verbs: ["solved", "notSolved", "message"] }),
      );
      await person.says(words);
      expect(at(person)).toBe("reason");
      await person.says("又壞了");
      expect(last(services)).toEqual({ type: "notSolved", reason: "又壞了" });
    },
  );

  it("rates with a bare number when a rating is waited for", async () => {
    const view = viewOf({ stage: "closed", verbs: ["rate", "reopen"] });
    const { services, person } = customer(view);
    services.told = view.caseId;
    await person.says("4");
    expect(at(person)).toBe("comment");
    await person.says("略過");
    expect(last(services)).toEqual({ type: "rate", score: 4, comment: null });
  });

  it("is asked which case when several fit, as words to tap", async () => {
    const { person } = customer(viewOf(), viewOf({ reference: "CAAAABBBB" }));
    await person.says("撤回");
    expect(person.choices).toEqual(["撤回 C-7K3M-9QX2", "撤回 C-AAAA-BBBB"]);
  });

  it("is told so when it isn't possible now", async () => {
    const { services, person } = customer(viewOf({ stage: "closed", verbs: ["reopen"] }));
    await person.says("撤回 C-7K3M-9QX2");
    expect(person.words).toContain(person.texts.cases.refused.alreadyClosed);
    expect(services.commands).toEqual([]);
  });

  it("reads a refusal with the clause behind it (B9)", async () => {
    const { services, person } = customer(viewOf());
    const words = (text: string) => ({ "zh-Hant": text, "zh-Hans": text, en: text });
    services.commandCase = async () => ({
      ok: false,
      refusal: "wrongState",
      clause: { id: "P-1.5", article: words("第一部分第五條"), text: words("件件有迴音") },
      view: null,
    });
    await person.says("補充 C-7K3M-9QX2 又來了");
    expect(person.words).toContain(person.texts.cases.refused.wrongState);
    expect(person.words).toContain("第一部分第五條");
  });
});

describe("words after a card (B2)", () => {
  it("answer the question that staff asked, and say so", async () => {
    const view = viewOf({ stage: "waiting", turn: "yours" });
    const { services, person } = customer(view);
    services.told = view.caseId;
    await person.says("禮拜五下午都可以");
    expect(last(services)).toEqual({
      type: "message",
      text: "禮拜五下午都可以",
      attachmentIds: [],
    });
    expect(person.words).toContain("C-7K3M-9QX2");
  });

  it("of a complaint about another place or kind begin that complaint", async () => {
    const view = viewOf();
    const { services, person } = customer(view);
    services.told = view.caseId;
    await person.says("五棟樓梯間一直漏水，地板都濕了");
    expect(person.state.form?.draft).toMatchObject({ topic: "water" });
  });

  it("are all kept for the question when they come in two messages", async () => {
    const view = viewOf();
    const { services, person } = customer(view);
    services.told = view.caseId;
    await person.says("師傅說零件要等");
    await person.says("大概要到下禮拜二");
    await person.says("是，補充到這件");
    expect(last(services)).toMatchObject({ text: "師傅說零件要等\n大概要到下禮拜二" });
  });

  it("are offered to the open case first; no means another matter", async () => {
    const view = viewOf();
    const { services, person } = customer(view);
    services.told = view.caseId;
    await person.says("電梯按鈕也壞了，按了都沒有反應");
    expect(person.words).toContain("C-7K3M-9QX2");
    expect(services.commands).toEqual([]);
    await person.says("不是，是別的事");
    expect(person.state.form?.dialog).toBe("complaint");
    expect(person.state.form?.draft).toMatchObject({ topic: "lift" });
  });

  it("go to the case at a yes", async () => {
    const view = viewOf();
    const { services, person } = customer(view);
    services.told = view.caseId;
    await person.says("師傅說零件要等到下禮拜");
    await person.says("是");
    expect(last(services)).toMatchObject({ type: "message", text: "師傅說零件要等到下禮拜" });
  });

  it("of staff may be passed on, recorded or given as the answer", async () => {
    const view = viewOf({ verbs: ["message", "investigate", "answer"] });
    const services = fakeServices();
    services.cases = [view];
    services.told = view.caseId;
    const clerk = talk("zh-Hant", { services }).as(officer);
    await clerk.says("已到現場，門的感應器壞了，明天換");
    const { staffReply, replyNo } = clerk.texts.root;
    expect(clerk.choices).toEqual([
      staffReply.message,
      staffReply.investigate,
      staffReply.answer,
      replyNo,
    ]);
    await clerk.says(staffReply.investigate);
    expect(last(services)).toEqual({
      type: "investigate",
      finding: "已到現場，門的感應器壞了，明天換",
    });
  });

  it("begin a new complaint when they say no more than that", async () => {
    const view = viewOf();
    const { services, person } = customer(view);
    services.told = view.caseId;
    await person.says("我想投訴");
    expect(person.state.form?.dialog).toBe("complaint");
  });
});

describe("thanks", () => {
  const answered = () =>
    viewOf({ stage: "answered", turn: "yours", verbs: ["solved", "notSolved", "message"] });

  it.each(["謝謝", "好的，謝謝您", "Thanks!"])(
    "for an answer are added to no case; whether it is solved is asked once more: %s",
    async (words) => {
      const view = answered();
      const { services, person } = customer(view);
      services.told = view.caseId;
      await person.says(words);
      expect(services.commands).toEqual([]);
      expect(person.words).toContain(person.texts.root.thanks);
      const { can } = person.texts.status;
      expect(person.choices).toEqual([can.message, can.solved, can.notSolved]);
      await person.says(can.solved);
      expect(last(services)).toEqual({ type: "solved" });
    },
  );

  it("at any other time are just taken", async () => {
    const { services, person } = customer(viewOf());
    await person.says("謝謝您的幫忙");
    expect(person.words).toBe(person.texts.root.thanks);
    expect(services.commands).toEqual([]);
  });

  it("may be the answer to what staff asked", async () => {
    const view = viewOf({ stage: "waiting", turn: "yours" });
    const { services, person } = customer(view);
    services.told = view.caseId;
    await person.says("好的，謝謝");
    expect(last(services)).toMatchObject({ type: "message", text: "好的，謝謝" });
  });

  it("with more behind them are heard as that", async () => {
    const view = answered();
    const { services, person } = customer(view);
    services.told = view.caseId;
    await person.says("謝謝，師傅說零件要等到下禮拜");
    expect(person.choices).toContain(person.texts.root.replyYes);
  });
});

describe("what isn't understood", () => {
  it("is asked back, and the second time a person is named with a way to reach them", async () => {
    const { person } = customer();
    await person.says("阿巴阿巴 qqq");
    expect(person.choices.length).toBeGreaterThan(0);
    await person.says("zzz 阿巴");
    expect(person.words).toContain("陳值班");
    expect(person.words).toContain("分機 100");
    expect(person.choices).toContain(person.texts.root.leaveMessage);
  });
});

describe("a person is asked for", () => {
  it("names the officer of the person's own area, and the hours", async () => {
    const person = talk("zh-Hant", { services: fakeServices() }).as(
      personOf({ household: "3棟1201" }),
    );
    await person.says("我要找真人");
    expect(person.words).toContain("王小明");
    expect(person.words).toContain("週一至週五 09:00–18:00");
  });

  it("says after hours when somebody is there, and takes a message", async () => {
    const night = () => Temporal.Instant.from("2026-05-06T14:00:00Z");
    const person = talk("zh-Hant", { services: fakeServices(), now: night }).as(personOf());
    await person.says("找真人");
    expect(person.words).toContain("明天 09:00");
    await person.says(person.texts.root.leaveMessage);
    expect(person.state.form?.dialog).toBe("message");
  });
});

it("changes the language at a word, and asks which when it wasn't named", async () => {
  const { person } = customer();
  await person.says("English");
  expect(person.locale).toBe("en");
  expect(person.words).toContain(person.texts.root.languageSet);
  await person.says("请用简体中文跟我说");
  expect(person.locale).toBe("zh-Hans");
});

it("says where to complain, by phone and when, with the clause (P-1.1)", async () => {
  const { person } = customer();
  await person.says("請問在哪裡投訴，電話幾號？");
  expect(person.words).toContain("02-2345-6789");
  expect(person.words).toContain("湖畔路 1 號");
  expect(person.words).toContain("依據");
});
