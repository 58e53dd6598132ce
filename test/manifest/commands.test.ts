import { describe, expect, it } from "vitest";
import { COMMANDS, commandTitled } from "../../manifest/commands.ts";
import { LOCALES } from "../../src/core/locale.ts";
import { textsFor } from "../../src/locales/index.ts";

describe.each(LOCALES)("the command menu in %s", (locale) => {
  it("has a title and a description for every command", () => {
    for (const { title, description } of COMMANDS) {
      expect(title[locale]).toMatch(/\S/);
      expect(description[locale]).toMatch(/\S/);
    }
  });

  it("keeps titles to 32 characters and descriptions to 128, which every client takes", () => {
    for (const { title, description } of COMMANDS) {
      expect(title[locale].length).toBeLessThanOrEqual(32);
      expect(description[locale].length).toBeLessThanOrEqual(128);
    }
  });

  it("sends a text that means the tapped command and no other", () => {
    for (const { id, title } of COMMANDS) expect(commandTitled(title[locale])).toBe(id);
  });

  it("calls help and cancel by the words on the bot's own buttons", () => {
    const { help, cancel } = textsFor(locale).common;
    expect([commandTitled(help), commandTitled(cancel)]).toEqual(["help", "cancel"]);
  });
});

describe("a typed command", () => {
  it("is known whatever its capitals and the spaces around it", () => {
    expect(commandTitled("  my CASES ")).toBe("status");
  });

  it("is not found in a longer sentence, which is for understanding to read", () => {
    expect(commandTitled("我要投訴電梯")).toBeNull();
    expect(commandTitled("")).toBeNull();
  });

  it("fits the menu: a list takes at most 12", () => {
    expect(COMMANDS.length).toBeLessThanOrEqual(12);
  });
});
