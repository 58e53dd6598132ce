import { describe, expect, it } from "vitest";
import { readCommand } from "../../dialogs/guided/commands.ts";
import { DIALOGS } from "../../dialogs/registry.ts";
import { LOCALES } from "../../src/core/locale.ts";
import { textsFor } from "../../src/locales/index.ts";
import { fakeServices, personOf } from "../support/fakeServices.ts";
import { talk } from "../support/talk.ts";

const customer = (locale: (typeof LOCALES)[number] = "zh-Hant") =>
  talk(locale, { services: fakeServices() }).as(personOf({ locale }));

describe("the greeting", () => {
  it.each(LOCALES)("says in %s who is speaking and what one can do, once", async (locale) => {
    const person = customer(locale);
    const { root } = person.texts;
    await person.arrives();
    expect(person.words).toBe(
      root.greeting({ organisation: "湖畔物業", example: root.examples["property"] ?? "" }),
    );
    expect(person.choices).toContain(root.menu.complaint);
    await person.arrives();
    expect(person.words).toBe(root.welcomeBack);
  });

  it("offers staff their work and filing for others", async () => {
    const clerk = talk("zh-Hant", { services: fakeServices() }).as(
      personOf({ kind: "staff", name: "王小明" }),
    );
    await clerk.arrives();
    const { menu } = clerk.texts.root;
    expect(clerk.choices).toEqual(expect.arrayContaining([menu.work, menu.onBehalf]));
  });

  it.each(["你好", "hi", "您好"])("to %s offers the menu", async (words) => {
    const person = customer();
    await person.says(words);
    expect(person.choices).toContain(person.texts.root.menu.complaint);
  });
});

describe("the menu", () => {
  it.each(LOCALES)("has no dead end in %s: whatever it offers is understood", async (locale) => {
    const { root } = textsFor(locale);
    const labels = [
      root.menu.complaint,
      root.menu.status,
      root.menu.message,
      root.menu.contact,
      root.menu.person,
      root.menu.help,
      root.menu.language,
      root.leaveMessage,
    ];
    for (const label of labels) {
      const person = customer(locale);
      await person.says(label);
      expect(person.words, label).not.toContain(root.notUnderstood);
      expect(person.state.misses, label).toBe(0);
    }
  });

  it.each(LOCALES)("labels of forms are commands in %s, whatever the language is", (locale) => {
    const { common, guided } = textsFor(locale);
    const commands = [
      [common.back, "back"],
      [common.cancel, "cancel"],
      [common.skip, "skip"],
      [common.help, "help"],
      [common.why, "why"],
      [guided.send, "send"],
      [guided.edit, "edit"],
      [guided.keep, "keep"],
      [guided.done, "done"],
      [guided.restart, "restart"],
      [guided.cancelNo, "resume"],
    ] as const;
    for (const [label, type] of commands) expect(readCommand(label)?.type, label).toBe(type);
  });

  it.each([
    "我想取消上禮拜訂的水泥",
    "改善照明設備的建議",
    "back of the building is dark",
    "為什麼電梯一直壞",
  ])("a sentence is not a command because one is in it: %s", (words) => {
    expect(readCommand(words)?.type ?? "none").not.toMatch(/cancel|back|why/);
  });
});

describe("a danger", () => {
  it.each([
    "家裡漏電了",
    "電梯困人",
    "起火了快來",
    "I smell gas",
    "someone is trapped in the lift",
  ])("shows the number to call before anything else: %s", async (words) => {
    const person = customer();
    await person.says(words);
    expect(person.heard[0]?.text).toContain("02-2345-0119");
  });
});

describe("what has nothing to do", () => {
  it("cancel and continue say that there is nothing, and offer the menu", async () => {
    const person = customer();
    await person.says("取消");
    expect(person.words).toContain(person.texts.root.nothingToCancel);
    await person.says("繼續");
    expect(person.words).toContain(person.texts.root.nothingToResume);
    expect(person.choices).toContain(person.texts.root.menu.complaint);
  });

  it("a button that nobody knows changes nothing and leads to the menu", async () => {
    const person = customer();
    await person.sends({ type: "unknownButton" });
    expect(person.words).toContain(person.texts.root.unknownButton);
    expect(person.choices).toContain(person.texts.root.menu.complaint);
  });

  it("an empty message is answered", async () => {
    const person = customer();
    await person.says("   ");
    expect(person.words).toContain(person.texts.root.nothingSaid);
  });
});

it("turns a form to another language in the middle, its question again", async () => {
  const person = customer();
  await person.says("我要投訴");
  await person.sends({ type: "setLocale", locale: "en" });
  expect(person.words).toContain(person.texts.complaint.place.ask);
  expect(person.words).toContain("Where");
});

it("says a draft is open as long as there is something in it", async () => {
  const person = customer();
  await person.says("我要投訴");
  expect(person.draftOpen).toBe(false);
  await person.says("B2 停車場");
  expect(person.draftOpen).toBe(true);
  await person.says("取消");
  await person.says("是");
  expect(person.draftOpen).toBe(false);
});

it("gives every dialog an id of its own and a title in every language", () => {
  const ids = DIALOGS.map(({ dialog }) => dialog.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { dialog } of DIALOGS) {
    const titles = LOCALES.map((locale) => dialog.title(textsFor(locale)));
    expect(titles.every((title) => title.length > 0)).toBe(true);
  }
});
