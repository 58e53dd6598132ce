import { expect, it } from "vitest";
import { reachIn } from "../../src/locales/reachIn.ts";

it.each([
  ["zh-Hant", "ext. 123", "分機 123"],
  ["zh-Hans", "分機 123", "分机 123"],
  ["en", "分機 123", "ext. 123"],
  ["en", "021-5555-0801", "021-5555-0801"],
] as const)("in %s, %s is said as %s", (locale, reach, said) => {
  expect(reachIn(locale, reach)).toBe(said);
});
