import { describe, expect, it } from "vitest";
import { LOCALES } from "../../src/core/locale.ts";
import { demoHtml } from "../../src/web/demoHtml.ts";
import { pageHtml } from "../../src/web/pageHtml.ts";
import { PAGE_TEXTS } from "../../src/web/texts/index.ts";
import { samplePage } from "./support/samplePage.ts";

const leaves = (value: unknown, path = ""): readonly (readonly [string, string])[] =>
  typeof value === "string"
    ? [[path, value]]
    : Object.entries(value as object).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`));

const holes = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([hole]) => hole).sort();

const ours = new Map(leaves(PAGE_TEXTS["zh-Hant"]));

describe.each(LOCALES)("the page in %s", (locale) => {
  const texts = new Map(leaves(PAGE_TEXTS[locale]));

  it("has every text, and none that is empty", () => {
    expect([...texts.keys()]).toEqual([...ours.keys()]);
    expect([...texts.values()].filter((text) => text.trim() === "")).toEqual([]);
  });

  it("leaves the same places to be filled in", () => {
    for (const [path, text] of texts)
      expect(holes(text), path).toEqual(holes(ours.get(path) ?? ""));
  });

  it.each([
    ["/", pageHtml],
    ["/demo", demoHtml],
  ] as const)("says so in the markup of %s, and marks it in the switch", (_path, render) => {
    const text = render(samplePage({}, locale));
    expect(text).toContain(`<html lang="${locale}">`);
    expect(text).toMatch(new RegExp(`data-locale="${locale}"\\s+aria-current="true"`));
    expect(text.match(/aria-current/g)).toHaveLength(1);
    expect(text).toContain(PAGE_TEXTS[locale].skipToChat);
  });
});

it("keeps Traditional characters out of the Simplified texts", () => {
  const { languageName: _name, ...rest } = PAGE_TEXTS["zh-Hans"];
  expect(JSON.stringify(rest)).not.toMatch(/[這個請說發撥點問時務聯絡與為錄檔處給選開還沒]/);
});
