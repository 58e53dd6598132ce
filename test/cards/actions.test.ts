import { describe, expect, it } from "vitest";
import { caseAction, formAction, INPUT_MAX, readButton } from "../../src/cards/actions.ts";
import { ACTION_ID } from "./sampleView.ts";

describe("what a button sends back", () => {
  it("is read from a case card, with the inputs of its own verb alone", () => {
    const value = {
      ...caseAction(ACTION_ID, "answer"),
      answer_text: "修好了",
      escalate_reason: "不相干",
      promise_date: "2026-05-07",
    };
    expect(readButton(value)).toEqual({
      type: "caseButton",
      actionId: ACTION_ID,
      verb: "answer",
      values: { text: "修好了" },
    });
  });

  it("is read from a form's card", () => {
    expect(readButton(formAction(ACTION_ID, "send"))).toEqual({
      type: "formButton",
      draftId: ACTION_ID,
      verb: "send",
      values: {},
    });
  });

  it("is read from a Teams invoke", () => {
    const invoke = { action: { type: "Action.Execute", data: caseAction(ACTION_ID, "claim") } };
    expect(readButton(invoke)).toMatchObject({ type: "caseButton", verb: "claim" });
  });

  it.each([
    null,
    5,
    "x",
    [],
    {},
    { a: "" },
    { a: ACTION_ID },
    { a: `${ACTION_ID}.` },
    { a: `${ACTION_ID}.answer;drop` },
    { a: { toString: "x" } },
    { ...caseAction(ACTION_ID, "answer"), other: "field" },
    { ...caseAction(ACTION_ID, "answer"), answer_text: 7 },
    { ...caseAction(ACTION_ID, "answer"), answer_text: "x".repeat(INPUT_MAX + 1) },
    { ...caseAction(ACTION_ID, "answer"), answer_role: "director" },
    { ...caseAction(ACTION_ID, "answer"), ...formAction(ACTION_ID, "send") },
  ])("is refused when no card of ours sends it: %j", (value) => {
    expect(readButton(value)).toBeNull();
  });
});
