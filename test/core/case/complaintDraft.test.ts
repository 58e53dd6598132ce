import { describe, expect, it } from "vitest";
import {
  ATTACHMENTS_MAX,
  complaintDraft,
  complaintFields,
  DETAILS_MAX,
} from "../../../src/core/case/complaintDraft.ts";

const codes = (field: keyof typeof complaintFields, value: unknown): string[] => {
  const parsed = complaintFields[field].safeParse(value);
  return parsed.success ? [] : parsed.error.issues.map((issue) => issue.code);
};

describe("answers of a complaint", () => {
  it.each([
    ["details", "漏", ["too_small"]],
    ["details", "漏水", []],
    ["details", "水".repeat(DETAILS_MAX), []],
    ["details", "水".repeat(DETAILS_MAX + 1), ["too_big"]],
    ["details", "\u200b\u200b\u200b", ["too_small"]],
    ["callerPhone", "0912-345-678", []],
    ["callerPhone", "+86 138 5555 0201", []],
    ["callerPhone", "８８００ 轉 123", []],
    ["callerPhone", "分機 123", []],
    ["callerPhone", "明天再說", ["invalid_format"]],
    ["for", "somebody", ["invalid_value"]],
    [
      "attachmentIds",
      Array.from({ length: ATTACHMENTS_MAX + 1 }, () => crypto.randomUUID()),
      ["too_big"],
    ],
    ["attachmentIds", ["x"], ["invalid_format"]],
  ] as const)("%s %#: %j", (field, value, expected) => {
    expect(codes(field, value)).toEqual(expected);
  });

  it("are kept clean", () => {
    expect(complaintFields.details.parse(" 電\u0000梯\u202e壞了 ")).toBe("電梯壞了");
    expect(complaintFields.callerPhone.parse("8800 轉 123")).toBe("8800#123");
  });

  it("make a complaint without a place or a phone", () => {
    const draft = { for: "self", topic: "fees", details: "收費有誤" };
    expect(complaintDraft.parse(draft)).toEqual(draft);
  });

  it("name the caller for whom staff file", () => {
    const parsed = complaintDraft.safeParse({ for: "caller", topic: "lift", details: "電梯困人" });
    expect(parsed.error?.issues.map((issue) => issue.path.join())).toEqual([
      "callerName",
      "callerPhone",
    ]);
  });
});
