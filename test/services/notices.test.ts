import { describe, expect, it } from "vitest";
import { NOTICE_NAMES } from "../../src/core/case/case.ts";
import { LOCALES } from "../../src/core/locale.ts";
import { textsFor } from "../../src/locales/index.ts";
import { type NoticeFacts } from "../../src/locales/zhHant/notices.ts";

const full: NoticeFacts = {
  reference: "C-7K3M-9QX2",
  topic: "T",
  place: "P",
  owner: "O",
  ownerName: "N",
  by: "B",
  to: "X",
  text: "W",
  reason: "R",
  was: "昨天 17:00",
  until: "明天 09:00",
  limit: "答覆期限",
  due: "D",
  score: "4",
  role: "R",
  caller: "C",
  step: "S",
  next: "N",
  reminder: "R C-7K3M-9QX2",
};

const sparse: NoticeFacts = { ...full, place: "", reason: "", to: "", caller: "" };

describe.each(LOCALES)("reminders in %s", (locale) => {
  const { customer, staff } = textsFor(locale).reminders;
  it.each([...Object.entries(customer), ...Object.entries(staff)])(
    "%s names its request and what it is about",
    (_name, text) => {
      const facts = { reference: "S-7K3M-9QX2", place: "", when: "W", text: "T", items: "I" };
      const said = text({ ...facts, article: "A" });
      expect(said).toContain("**S-7K3M-9QX2**");
      expect(said).not.toMatch(/undefined|null|\(\)|（）/u);
      expect(text({ ...facts, place: "P", article: "A" })).toContain("P");
    },
  );
});

describe.each(LOCALES)("notices in %s", (locale) => {
  const { customer, staff } = textsFor(locale).notices;
  const all = [...Object.entries(customer), ...Object.entries(staff)];

  it.each(all)("%s names its case, with and without details", (_name, text) => {
    for (const facts of [full, sparse]) {
      expect(text(facts)).toContain("C-7K3M-9QX2");
      expect(text(facts)).not.toMatch(/undefined|null|\*\*\*\*|: $|：$/);
    }
  });

  it("have a text for staff for every notice there is", () => {
    for (const name of NOTICE_NAMES) expect(staff[name](full)).not.toBe("");
  });
});
