import { describe, expect, it } from "vitest";
import { phoneTail, samePhone } from "../../src/core/phone.ts";

describe("telephone numbers", () => {
  it.each([
    ["0912-345-678", "0912345678", true],
    ["0912-345-678", "+886 912 345 678", true],
    ["138-5555-0201", "１３８ ５５５５ ０２０１", true],
    ["+86 138 5555 0201", "13855550201", true],
    ["02-2345-6789", "2345-6789", true],
    ["8800 1234#123", "8800-1234 轉 123", true],
    ["8800 1234#123", "8800 1234#124", false],
    ["8800 1234#123", "8800 1234", false],
    ["138-5555-0201", "138-5555-0202", false],
    ["138-5555-0201", "555-0201", false],
    ["#123", "#123", false],
    ["", "", false],
  ])("%s and %s: the same is %s", (a, b, same) => {
    expect([samePhone(a, b), samePhone(b, a)]).toEqual([same, same]);
    if (same) expect(phoneTail(a)).toBe(phoneTail(b));
  });

  it("have no tail when they are an extension alone", () => {
    expect(phoneTail("#123")).toBeNull();
    expect(phoneTail("分機 123")).toBeNull();
  });
});
