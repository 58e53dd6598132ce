import { expect, it } from "vitest";
import { readCaseWords } from "../../dialogs/caseWords.ts";

it.each([
  ["with digits", "撤回 C-7K3M-9QX2", "C7K3M9QX2"],
  // One in twenty is drawn without any.
  ["of letters alone", "撤回 C-YFKT-KEKZ", "CYFKTKEKZ"],
])("a reference %s is named with what is to be done", (_what, text, reference) => {
  expect(readCaseWords(text)).toEqual({ type: "verb", verb: "withdraw", reference, rest: "" });
});
