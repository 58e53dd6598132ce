import { expect, it } from "vitest";
import { negotiateLocale } from "../../src/web/negotiateLocale.ts";

const from = (query: string | null, cookie?: string, acceptLanguage?: string) =>
  negotiateLocale({ query, cookie, acceptLanguage });

it("does what the address says before anything else", () => {
  expect(from("en", "huiyin_lang=zh-Hans", "zh-TW")).toBe("en");
});

it("keeps what was chosen before, whatever the browser prefers", () => {
  expect(from(null, "a=1; huiyin_lang=zh-Hans; b=2", "en-GB")).toBe("zh-Hans");
});

it.each([
  ["zh-TW,zh;q=0.9,en;q=0.8", "zh-Hant"],
  ["zh-HK", "zh-Hant"],
  ["zh-CN,zh;q=0.9", "zh-Hans"],
  ["zh-SG", "zh-Hans"],
  ["en-AU,en;q=0.9,zh-TW;q=0.8", "en"],
  ["fr-CH, fr;q=0.9, en;q=0.5, zh-TW;q=0.7", "zh-Hant"],
  ["en;q=0, zh-CN;q=0.1", "zh-Hans"],
])("reads a browser's %s as %s", (acceptLanguage, locale) => {
  expect(from(null, undefined, acceptLanguage)).toBe(locale);
});

it.each([
  [null, undefined, undefined],
  ["xx", "huiyin_lang=yy", "fr"],
  ["", "huiyin_lang=", ";;q=,,"],
  ["../..", "huiyin_lang=<script>", "q=0.5"],
])(
  "speaks Traditional Chinese when %s, %s and %s say nothing it knows",
  (query, cookie, accept) => {
    expect(from(query, cookie, accept)).toBe("zh-Hant");
  },
);
