import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readDaysOff } from "../../dialogs/daysOff.ts";
import { converse } from "../../dialogs/root.ts";
import { formatReference } from "../../src/core/case/reference.ts";
import { type Locale } from "../../src/core/locale.ts";
import { openOffice, type Office, OPEN_HOURS } from "../services/office.ts";
import { talk, type Actor } from "../support/talk.ts";

let office: Office;

beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

async function speaks(name: string, locale: Locale = "zh-Hant"): Promise<Actor> {
  const person = await office.person(name);
  const { services } = office;
  return talk(locale, {
    services,
    converse,
    now: () => OPEN_HOURS,
    turn: (work) => office.turn(work),
  }).as(person, await office.comesIn(person));
}

const hoursOf = async (actor: Actor) =>
  (await office.services.staff()).hoursOf(actor.person.id) ?? "as the office";

describe("days off", () => {
  const now = OPEN_HOURS.toZonedDateTimeISO("Asia/Shanghai");
  it.each([
    ["2026-12-24", ["2026-12-24"]],
    ["12/24", ["2026-12-24"]],
    ["12/24 12/28", ["2026-12-24", "2026-12-28"]],
    ["12/24、12/28", ["2026-12-24", "2026-12-28"]],
    ["12/30-1/1", ["2026-12-30", "2026-12-31", "2027-01-01"]],
    ["12月24日到12月26日", ["2026-12-24", "2026-12-25", "2026-12-26"]],
    ["24 Dec and 28 Dec", ["2026-12-24", "2026-12-28"]],
    ["明天", ["2026-11-25"]],
    ["每週三", ["W3"]],
    ["每星期一、五", ["W1", "W5"]],
    ["每周六和周日", ["W6", "W7"]],
    ["every Wednesday", ["W3"]],
    ["every Monday and Friday", ["W1", "W5"]],
    ["Wednesdays", ["W3"]],
  ])("%s", (typed, days) => {
    expect(readDaysOff(typed, now)).toEqual(days);
  });

  it.each(["", "假 12/24", "11/20", "每週八", "every week", "12/24 家裡有事", "2/30", "12/1-3/1"])(
    "aren't read from “%s”",
    (typed) => {
      expect(readDaysOff(typed, now)).toBeNull();
    },
  );
});

describe("one's own hours (B18)", () => {
  it("begin as the office works, change one by one, and go back", async () => {
    const clerk = await speaks("王小明");
    await clerk.says("我的提醒時間");
    expect(clerk.words).toContain("預設");
    await clerk.says("休 12/24");
    expect(clerk.words).toMatch(/預設.*12月24日（週四）/u);
    await clerk.says("我休 12/25");
    await clerk.says("每週三休");
    expect(clerk.words).toMatch(/12月24日（週四）、12月25日（週五）、每週三/u);
    await clerk.says("摘要 09:00");
    // Quiet as the office is closed: 17:30 to 08:30.
    expect(clerk.words).toMatch(/17:30～08:30.*09:00.*12月24日/u);
    await clerk.says("勿擾 20:00-07:00");
    expect(await hoursOf(clerk)).toMatchObject({
      quietFrom: "20:00",
      quietTo: "07:00",
      digestAt: "09:00",
      daysOff: ["2026-12-24", "2026-12-25", "W3"],
    });
    expect(clerk.choices).toEqual([
      "不休 2026-12-24",
      "不休 2026-12-25",
      "不休 每週三",
      "恢復標準時間",
    ]);
    await clerk.says("不休 2026-12-24");
    await clerk.says("每週三不休");
    expect(await hoursOf(clerk)).toMatchObject({ daysOff: ["2026-12-25"] });
    await clerk.says("恢復標準時間");
    expect(clerk.words).toMatch(/預設.*12月25日/u);
    expect(await hoursOf(clerk)).toMatchObject({ quietFrom: "", daysOff: ["2026-12-25"] });
  });

  it("in English and Simplified Chinese", async () => {
    const clerk = await speaks("Amy Chan", "en");
    await clerk.says("off every Wednesday");
    expect(clerk.words).toContain("every Wednesday");
    await clerk.says("off 12/24");
    expect(clerk.words).toMatch(/Thu,? 24 Dec and every Wednesday/u);
    await clerk.says("digest 08:30");
    expect(clerk.words).toContain("one digest at **08:30**");
    await clerk.says("not off every Wednesday");
    expect(await hoursOf(clerk)).toMatchObject({ daysOff: ["2026-12-24"] });
    await clerk.says("standard hours");
    expect(clerk.words).toContain("You have the standard");
    const other = await speaks("刘洋", "zh-Hans");
    await other.says("每周三休");
    expect(other.words).toContain("每周三");
    await other.says("恢复标准时间");
    expect(other.words).toContain("默认");
  });

  it("says when the digest really comes, and what it can't read", async () => {
    const clerk = await speaks("陳雅婷");
    await clerk.says("摘要 07:00");
    expect(clerk.words).toContain("早上 **08:30**");
    await clerk.says("摘要 25:00");
    expect(clerk.words).toBe(clerk.texts.digest.hours.unread);
    await clerk.says("休 11/20");
    expect(clerk.words).toBe(clerk.texts.digest.hours.unread);
  });

  it("leaves a leave to be a leave", async () => {
    const clerk = await speaks("趙志強");
    await clerk.says("休假 12/1-12/2 代理 陳雅婷 家裡有事");
    expect(clerk.words).toMatch(/趙志強.*12月1日/u);
  });
});

describe("the digest", () => {
  it("is received by 收到 or its button, once, and the director sees who hasn't", async () => {
    const clerk = await speaks("王小明");
    const second = await speaks("陳雅婷");
    const director = await speaks("林佩君");
    await clerk.says("收到摘要");
    expect(clerk.words).toBe(clerk.texts.digest.received.nothing);
    const resident = await office.person("張家豪");
    const { caseId } = await office.file(resident);
    await office.file(resident, { place: "5-802", topic: "water" });
    for (const { person } of [clerk, second]) {
      await office.turn((unit) => office.services.digests.addDigest(unit, person));
    }
    await director.says("值班清單");
    expect(director.words).toMatch(
      /今天的摘要：\*\*0\*\* 位已回「收到」；還沒回的：王小明、陳雅婷/u,
    );
    await office.reads(second.person);
    await clerk.says("收到");
    expect(clerk.words).toBe(clerk.texts.digest.received.noted);
    // Nothing was acknowledged of the case.
    expect((await office.caseNow(caseId)).status).toBe("OPEN");
    const [row] = await office.db.prisma.message.findMany({
      where: { recipientId: clerk.person.id, dedupeKey: { startsWith: "digest:" } },
    });
    expect(row?.acknowledgedAt).toEqual(new Date(OPEN_HOURS.epochMilliseconds));
    expect(row?.activity).toContain('"收到摘要"');
    await clerk.says("收到");
    expect(clerk.words).toBe(clerk.texts.digest.received.before);
    await director.says("值班清單");
    expect(director.words).toContain("**1** 位已回「收到」；還沒回的：陳雅婷（已看到）");
    await second.says("收到摘要");
    await director.says("值班清單");
    expect(director.words).toContain("**2** 位已回「收到」。");
  });

  it("gives way to a case that came after it", async () => {
    const clerk = await speaks("王小明");
    const resident = await office.person("張家豪");
    const { caseId } = await office.file(resident);
    await clerk.says("收到");
    expect((await office.caseNow(caseId)).status).toBe("ACKNOWLEDGED");
  });

  it("names the promises of today, and not those of tomorrow", async () => {
    const clerk = await speaks("王小明");
    const resident = await office.person("張家豪");
    const [today, tomorrow] = [await office.file(resident), await office.file(resident)];
    const promise = (caseId: string, hours: number) =>
      office.command(clerk.person, caseId, {
        type: "promise",
        dueAt: OPEN_HOURS.add({ hours }),
      });
    await promise(today.caseId, 6);
    await promise(tomorrow.caseId, 30);
    await clerk.says("今天");
    expect(clerk.words).toContain(
      `今天要兌現的承諾 **1** 項：${formatReference(today.reference)} **今天 16:00**。`,
    );
  });
});
