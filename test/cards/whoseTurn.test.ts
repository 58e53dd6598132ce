import { describe, expect, it } from "vitest";
import { caseStatusCard } from "../../src/cards/caseStatusCard.ts";
import { staffCaseCard } from "../../src/cards/staffCaseCard.ts";
import { noLimitLine, turnLine } from "../../src/cards/wording.ts";
import { LOCALES } from "../../src/core/locale.ts";
import { NOW, sampleView, wordingIn } from "./sampleView.ts";

const HOUR = 3_600_000;
const own = (over: Parameters<typeof sampleView>[0]) => sampleView({ inside: null, ...over });
const parts = (oursMs: number, theirsMs: number, closedMs: number) => ({
  oursMs: oursMs * HOUR,
  theirsMs: theirsMs * HOUR,
  closedMs: closedMs * HOUR,
});

const ours = own({ turn: "ours", elapsed: parts(3, 48, 14) });
const asked = own({
  turn: "yours",
  stage: "waiting",
  waitedMs: 50 * HOUR,
  elapsed: parts(3, 50, 0),
});
const answered = own({ ...asked, stage: "answered", elapsed: parts(26, 74, 0) });

describe("whose turn it is, and whose the time was (B4)", () => {
  it("is one line in Traditional Chinese", () => {
    const wording = wordingIn("zh-Hant");
    expect(turnLine(wording, ours)).toBe(
      "目前在**我們這邊**。到目前：我們用了 3 小時（上班時間），等您 2 天，下班和休息日 14 小時",
    );
    expect(turnLine(wording, asked)).toBe(
      "目前在**您這邊**：等候您的回覆，已 2 天（這段時間不計入我們的時限）。到目前：我們用了 3 小時（上班時間）",
    );
    expect(turnLine(wording, answered)).toBe(
      "目前在**您這邊**：等您確認是否解決，已 2 天。到目前：我們用了 26 小時（上班時間），等您 3 天",
    );
  });

  it("is one line in Simplified Chinese", () => {
    const wording = wordingIn("zh-Hans");
    expect(turnLine(wording, ours)).toContain("我们用了 3 小时（上班时间），等您 2 天");
    expect(turnLine(wording, asked)).toContain("等候您的回复，已 2 天（这段时间不计入我们的时限）");
  });

  it("is one line in English", () => {
    const wording = wordingIn("en");
    expect(turnLine(wording, ours)).toBe(
      "It is **our turn**. So far: 3 hours of our office hours, 2 days waiting for you, 14 hours while we were closed",
    );
    expect(turnLine(wording, asked)).toBe(
      "It is **your turn**: waiting for your reply, for 2 days now (this time does not count against our time limits). So far: 3 hours of our office hours",
    );
  });

  it("says of a wait that has just begun only what it is for", () => {
    const now = own({ ...asked, waitedMs: 0, elapsed: parts(0, 0, 0) });
    expect(turnLine(wordingIn("zh-Hant"), now)).toBe(
      "目前在**您這邊**：等候您的回覆（這段時間不計入我們的時限）",
    );
  });

  it.each(LOCALES)("stands on the customer's card and on that of staff, in %s", (locale) => {
    const wording = wordingIn(locale);
    const part = { actionId: null };
    expect(JSON.stringify(caseStatusCard(wording, ours, part))).toContain(turnLine(wording, ours));
    const inside = sampleView({ elapsed: ours.elapsed });
    expect(JSON.stringify(staffCaseCard(wording, inside, part))).toContain(
      turnLine(wording, inside),
    );
    expect(turnLine(wording, inside)).not.toBe(turnLine(wording, ours));
  });
});

describe("a policy without a limit for the answer (B9)", () => {
  const target = NOW.add({ hours: 24 });
  const due = own({}).due.slice(0, 1);

  it("says so, and calls our own target one", () => {
    const view = own({ due, noLimit: { target } });
    expect(noLimitLine(wordingIn("zh-Hant"), view)).toBe(
      "規定沒有訂答覆期限；我們的內部目標是 **明天 10:00** 前答覆您。",
    );
    expect(noLimitLine(wordingIn("zh-Hans"), view)).toContain("内部目标是 **明天 10:00** 前");
    expect(noLimitLine(wordingIn("en"), view)).toBe(
      "The policy sets no time limit for the answer; our own target is to answer by **tomorrow 10:00**.",
    );
  });

  it("names no target that has passed, or that stands beside it", () => {
    const past = own({ due, noLimit: { target: NOW.subtract({ hours: 1 }) } });
    const beside = own({ noLimit: { target } });
    for (const view of [past, beside]) {
      expect(noLimitLine(wordingIn("en"), view)).toContain("a target of our own");
    }
  });

  it("says nothing where there is one", () => {
    expect(noLimitLine(wordingIn("en"), own({ noLimit: null }))).toBeNull();
  });
});
