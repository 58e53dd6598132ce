import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { converse } from "../../dialogs/root.ts";
import { readSnooze } from "../../dialogs/snooze.ts";
import { formatReference } from "../../src/core/case/reference.ts";
import { type Locale } from "../../src/core/locale.ts";
import { fireClocks } from "../../src/services/clocks/fireClocks.ts";
import { openOffice, type Office } from "../services/office.ts";
import { talk, type Actor } from "../support/talk.ts";

// A Tuesday; the office works 08:30–12:00 and 13:30–17:30, its day ends at 17:00.
const at = (time: string, date = "2026-11-24") =>
  Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime("Asia/Shanghai").toInstant();

describe("how long, and why", () => {
  const now = at("10:00").toZonedDateTimeISO("Asia/Shanghai");
  it.each([
    ["2小時 等零件", "12:00", "等零件"],
    ["2小時等零件", "12:00", "等零件"],
    ["兩個小時，等零件", "12:00", "等零件"],
    ["一個半小時 等零件", "11:30", "等零件"],
    ["半小時後 開會", "10:30", "開會"],
    ["45分钟 等师傅", "10:45", "等师傅"],
    ["２小時　等零件", "12:00", "等零件"],
    ["2 h waiting for the part", "12:00", "waiting for the part"],
    ["1.5h the plumber comes", "11:30", "the plumber comes"],
    ["for an hour in a meeting", "11:00", "in a meeting"],
    ["half an hour in a meeting", "10:30", "in a meeting"],
    ["90 min: on site", "11:30", "on site"],
    ["15:00 等零件", "15:00", "等零件"],
    ["今天 15:00 等零件", "15:00", "等零件"],
    ["今天15:00等零件", "15:00", "等零件"],
    ["今天下午三點 等零件", "15:00", "等零件"],
    ["today 3:00 pm the part comes at 5 pm", "15:00", "the part comes at 5 pm"],
    ["2小時", "12:00", ""],
  ])("%s", (typed, time, reason) => {
    expect(readSnooze(typed, now)).toEqual({ until: at(time), reason });
  });

  it.each(["明天 09:00 等零件", "tomorrow 9:00 waiting", "明天上午九點 等零件"])("%s", (typed) => {
    expect(readSnooze(typed, now)?.until).toEqual(at("09:00", "2026-11-25"));
  });

  it.each(["等零件", "", "a part is missing", "明天 等零件", "三天 等零件"])(
    "isn't read from “%s”",
    (typed) => {
      expect(readSnooze(typed, now)).toBeNull();
    },
  );
});

let office: Office;
let now = at("08:30");

beforeAll(async () => {
  office = await openOffice({ simulated: true });
});
afterAll(() => office.close());

async function speaks(name: string, locale: Locale = "zh-Hant"): Promise<Actor> {
  const person = await office.person(name);
  const { services } = office;
  const turn = (work: Parameters<Office["turn"]>[0]) => office.turn(work, now);
  return talk(locale, { services, converse, turn, now: () => now }).as(
    person,
    await office.comesIn(person),
  );
}

async function come(moment: Temporal.Instant): Promise<void> {
  now = moment;
  await office.clock?.standAt(moment);
  await fireClocks({
    db: office.db,
    services: office.services,
    onTold: () => undefined,
    onFailed: (error) => {
      throw error;
    },
  });
}

async function fileAt(moment: Temporal.Instant) {
  now = moment;
  await office.clock?.standAt(moment);
  const resident = await office.person("張家豪");
  const owner = await office.person("王小明");
  const { caseId, reference } = await office.file(resident, { place: "3-1201" }, "chat", moment);
  await office.command(owner, caseId, { type: "acknowledge" }, moment);
  const reminded = async () =>
    (await office.told(owner, caseId)).filter(({ activity }) => activity.includes("查核期限"))
      .length;
  const before = await reminded();
  return {
    caseId,
    reference: formatReference(reference),
    resident,
    owner,
    reminders: async () =>
      (await office.told(owner, caseId)).filter(({ activity }) =>
        /查核期限(已過一半|快到了)/u.test(activity),
      ).length,
    before,
  };
}

describe("a member of staff puts off a reminder", () => {
  it("by typing it: it comes when they said, the limit stays, and the trail has the reason", async () => {
    const { caseId, reference, reminders } = await fileAt(at("08:30"));
    const clerk = await speaks("王小明");
    await clerk.says(`稍後提醒 ${reference} 14:00 等零件到貨`);
    expect(clerk.words).toContain("提醒已延後到 **今天 14:00**");
    await come(at("12:05"));
    expect(await reminders()).toBe(0);
    await come(at("14:01"));
    expect(await reminders()).toBe(1);
    await come(at("17:01"));
    const said = (await office.told(clerk.person, caseId)).map(({ activity }) => activity);
    expect(said.some((activity) => activity.includes("還沒有完成"))).toBe(true);
    const trail = await office.db.prisma.caseEvent.findMany({ where: { caseId, type: "snoozed" } });
    expect(trail).toMatchObject([
      { actorId: clerk.person.id, data: { clock: "investigate", reason: "等零件到貨" } },
    ]);
    await clerk.says(reference);
    expect(clerk.words).toContain("等零件到貨");
    await clerk.says(`稍後提醒 ${reference} 1小時 再等等`);
    expect(clerk.words).toContain("已經逾期");
    expect(await office.problems(caseId)).toEqual([]);
  });

  it("by the form on the card, which has the latest time in it", async () => {
    const { caseId, reference } = await fileAt(at("08:30", "2026-11-25"));
    const clerk = await speaks("王小明");
    await clerk.says(reference);
    const card = JSON.stringify(clerk.heard);
    expect(card).toContain("稍後提醒");
    expect(card).toContain('"snooze_time"');
    const action = await office.db.prisma.cardAction.findFirstOrThrow({
      where: { caseId, personId: clerk.person.id, usedAt: null },
      orderBy: { createdAt: "desc" },
    });
    const values = { date: "2026-11-25", time: "15:00", reason: "等師傅" };
    await clerk.sends({ type: "caseButton", actionId: action.id, verb: "snooze", values });
    expect(clerk.words).toContain("提醒已延後到 **今天 15:00**");
    const { snoozedUntil, nextRungAt } = await office.db.prisma.clock.findFirstOrThrow({
      where: { caseId, kind: "investigate" },
    });
    expect(snoozedUntil).toEqual(new Date(at("15:00", "2026-11-25").epochMilliseconds));
    expect(nextRungAt).toEqual(snoozedUntil);
  });

  it("is told what isn't possible, and how far it would be", async () => {
    const { reference } = await fileAt(at("08:30", "2026-11-26"));
    const clerk = await speaks("王小明");
    await clerk.says(`稍後提醒 ${reference} 明天 09:00 等零件`);
    expect(clerk.words).toMatch(/到期就是到期.*今天 17:00/u);
    expect(clerk.words).toContain("依據");
    await clerk.says(`稍後提醒 ${reference} 1小時 等零件`);
    expect(clerk.words).toMatch(/不必延後.*下一次提醒在 今天 12:00/u);
    await clerk.says(`稍後提醒 ${reference} 14:00`);
    expect(clerk.words).toContain(clerk.texts.cases.refused.reasonMissing);
    await clerk.says(`稍後提醒 ${reference} 等零件`);
    expect(clerk.words).toBe(clerk.texts.staff.needSnooze);
    const second = await speaks("陳雅婷");
    await second.says(`稍後提醒 ${reference} 14:00 等零件`);
    expect(second.words).toContain(second.texts.cases.refused.notYours);
    for (const time of ["14:00", "15:30"]) {
      await clerk.says(`稍後提醒 ${reference} ${time} 等零件`);
      expect(clerk.words).toContain(`今天 ${time}`);
    }
    await clerk.says(`稍後提醒 ${reference} 16:00 等零件`);
    expect(clerk.words).toContain(clerk.texts.cases.refused.snoozedEnough);
  });

  it("at the moment at which a tick reminds, and both are kept", async () => {
    const { caseId, owner, reminders } = await fileAt(at("08:30", "2026-12-02"));
    await office.clock?.standAt(at("12:01", "2026-12-02"));
    now = at("12:01", "2026-12-02");
    const until = at("15:30", "2026-12-02");
    let first = true;
    await office.turn(async (unit) => {
      const command = { type: "snooze", until, reason: "等零件" } as const;
      const result = await office.services.commandCase(unit, { caseId, command, by: owner });
      expect(result.ok).toBe(true);
      // The tick comes between looking and writing.
      if (first) await come(now);
      first = false;
    }, now);
    expect(await reminders()).toBe(1);
    const { fired, nextRungAt } = await office.db.prisma.clock.findFirstOrThrow({
      where: { caseId, kind: "investigate" },
    });
    expect(fired).toEqual(["half"]);
    expect(nextRungAt).toEqual(new Date(until.epochMilliseconds));
  });

  it("in English, and hears at once when the customer writes meanwhile", async () => {
    const { caseId, reference, resident, reminders } = await fileAt(at("08:30", "2026-11-30"));
    const clerk = await speaks("王小明", "en");
    await clerk.says(`snooze ${reference} 15:00 waiting for the part`);
    expect(clerk.words).toContain("put off until");
    await come(at("13:30", "2026-11-30"));
    expect(await reminders()).toBe(0);
    await office.command(resident, caseId, { type: "urge" }, at("13:40", "2026-11-30"));
    const running = await office.db.prisma.clock.findFirstOrThrow({
      where: { caseId, kind: "investigate" },
    });
    expect(running.snoozedUntil).toBeNull();
    await come(at("13:41", "2026-11-30"));
    expect(await reminders()).toBe(1);
  });
});
