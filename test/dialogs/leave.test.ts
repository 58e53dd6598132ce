import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { converse } from "../../dialogs/root.ts";
import { LOCALES, type Locale } from "../../src/core/locale.ts";
import { textsFor } from "../../src/locales/index.ts";
import { openOffice, type Office } from "../services/office.ts";
import { talk, type Actor } from "../support/talk.ts";

let office: Office;

beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

async function speaks(name: string, locale: Locale = "zh-Hant"): Promise<Actor> {
  const person = await office.person(name);
  const { services } = office;
  return talk(locale, { services, converse, turn: (work) => office.turn(work) }).as(
    person,
    await office.comesIn(person),
  );
}

describe("a member of staff types", () => {
  it("leave with a deputy, looks at it, comes back, and sees their open work", async () => {
    const clerk = await speaks("王小明");
    await clerk.says("請假 11/24-11/26 代理 陳雅婷 家裡有事");
    expect(clerk.words).toMatch(/王小明.*11月24日（週二）.*11月26日.*陳雅婷.*家裡有事/);
    await clerk.says("我的請假");
    expect(clerk.words).toContain("陳雅婷");
    await clerk.says("銷假");
    expect(clerk.words).toContain(clerk.texts.leave.back({ name: "王小明" }));
    await clerk.says("我的請假");
    expect(clerk.words).toBe(clerk.texts.leave.none);
  });

  it("in English, and back alone when away", async () => {
    const clerk = await speaks("Amy Chan", "en");
    await clerk.says("on leave 24 Nov to 26 Nov deputy 王小明 family");
    expect(clerk.words).toContain("stands in");
    await clerk.says("back");
    expect(clerk.words).toContain("is back");
  });

  it("back in a form, and it is the way back, not the end of a leave", async () => {
    const clerk = await speaks("Amy Chan", "en");
    await clerk.says("on leave 24 Nov to 26 Nov deputy 王小明 family");
    await clerk.says("file for a customer");
    expect(clerk.state.form).not.toBeNull();
    for (const typed of ["back", "back"]) await clerk.says(typed);
    await clerk.says("my leave");
    const staff = await office.services.staff();
    expect(staff.absences.some(({ personId }) => personId === clerk.person.id)).toBe(true);
    await clerk.says("end leave");
  });

  it("leave of somebody below, as the director alone", async () => {
    const director = await speaks("林佩君");
    await director.says("請假 陳雅婷 11/24 代理 刘洋 受訓");
    expect(director.words).toContain("陳雅婷");
    expect(director.words).toContain("受訓");
    const clerk = await speaks("王小明");
    await clerk.says("請假 陳雅婷 12/24 代理 刘洋 受訓");
    expect(clerk.words).toContain(clerk.texts.leave.refused.notAbove);
    await director.says("銷假 陳雅婷");
    expect(director.words).toContain(director.texts.leave.back({ name: "陳雅婷" }));
  });

  it("a name that nobody has, and it isn't taken for their own leave", async () => {
    const clerk = await speaks("王小明");
    await clerk.says("請假 諸葛亮 12/1-12/5 代理 陳雅婷");
    expect(clerk.words).toContain("諸葛亮");
    await clerk.says("我的請假");
    expect(clerk.words).toBe(clerk.texts.leave.none);
  });

  it.each(LOCALES)(
    "what is missing, and is shown an example in %s that is understood",
    async (l) => {
      const { leave } = textsFor(l);
      const clerk = await speaks("刘洋", l);
      await clerk.says("請假");
      expect(clerk.words).toContain(leave.example);
      await clerk.says("請假 12/1-12/5");
      expect(clerk.words).toContain(leave.needDeputy({ example: leave.example }));
      await clerk.says(leave.example);
      expect(clerk.words).toContain(l === "en" ? "Amy Chan" : "王小明");
      await clerk.says("銷假");
    },
  );

  it("the duty list as the director, and a departure as nobody else", async () => {
    const director = await speaks("林佩君");
    await director.says("值班");
    expect(director.words).toBe(director.texts.duty.none);
    await director.says("完成 99 沒有");
    expect(director.words).toBe(director.texts.duty.unknownNumber({ number: "99" }));
    const clerk = await speaks("王小明");
    await clerk.says("離職 陳雅婷 交接 王小明 調任");
    expect(clerk.words).toBe(clerk.texts.leave.departRefused.directorOnly);
    await director.says("離職 陳雅婷 交接 王小明 調任");
    expect(director.words).toMatch(/陳雅婷.*王小明/);
  });
});
