import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readLeaveCommand, readLeaveDays } from "../../dialogs/leave.ts";
import { type Person } from "../../src/core/person.ts";
import { later, openOffice, OPEN_HOURS, type Office } from "./office.ts";

let office: Office;
let resident: Person;
let director: Person;
let wang: Person;
let chen: Person;
let duty: Person;

beforeAll(async () => {
  office = await openOffice();
  director = await office.person("林佩君");
  wang = await office.person("王小明");
  chen = await office.person("陳雅婷");
  duty = await office.person("趙志強");
  resident = await office.person("張家豪");
});
afterAll(() => office.close());

const day = (text: string) => Temporal.PlainDate.from(`2026-${text}`);
const take = (by: Person, person: Person, deputy: Person, from = "11-24", to = "11-25") =>
  office.turn((unit) =>
    office.services.staffing.takeLeave(unit, by, {
      personId: person.id,
      deputyId: deputy.id,
      from: day(from),
      to: day(to),
      reason: "家裡有事",
    }),
  );
const back = (by: Person, person = by) =>
  office.turn((unit) => office.services.staffing.endLeave(unit, by, person.id));
const textsTo = async (person: Person) =>
  (await office.db.prisma.message.findMany({ where: { recipientId: person.id } }))
    .map(({ activity }) => activity)
    .join("\n");

describe("what is typed about leave", () => {
  const now = OPEN_HOURS.toZonedDateTimeISO("Asia/Shanghai");

  it.each([
    ["請假 12/1-12/5 代理 王小明 家裡有事", "12/1-12/5", "王小明 家裡有事"],
    ["请假 陈雅婷 12/1~12/5 代理 刘洋", "陈雅婷 12/1~12/5", "刘洋"],
    ["on leave 1 Dec to 5 Dec deputy Amy Chan family", "1 Dec to 5 Dec", "Amy Chan family"],
    ["請假 12/1-12/5", "12/1-12/5", null],
  ])("%s", (typed, when, deputy) => {
    expect(readLeaveCommand(typed)).toEqual({ type: "take", when, deputy });
  });

  it.each(["leave a message", "請問今天誰在", "back to the menu"])(
    "%s is nothing of it",
    (typed) => {
      expect(readLeaveCommand(typed)).toBeNull();
    },
  );

  it.each([
    ["12/1-12/5", "12-01", "12-05", ""],
    ["陳雅婷 12/1 到 12/5", "12-01", "12-05", "陳雅婷"],
    ["12月1日-5日", "12-01", "12-05", ""],
    ["2026-12-01 ~ 2026-12-05", "12-01", "12-05", ""],
    ["from 1 Dec to 5 Dec", "12-01", "12-05", ""],
    ["Amy Chan tomorrow", "11-25", "11-25", "Amy Chan"],
  ])("the days of %s", (typed, from, to, before) => {
    expect(readLeaveDays(typed, now)).toEqual({ before, from: day(from), to: day(to) });
  });
});

describe("leave with a deputy", () => {
  it("is refused with oneself, with somebody away, for somebody not below, and twice", async () => {
    expect(await take(wang, wang, wang)).toMatchObject({ refusal: "deputySelf", clause: "C-8" });
    expect(await take(wang, chen, duty)).toMatchObject({ refusal: "notAbove" });
    expect(await take(wang, wang, chen, "11-20", "11-22")).toMatchObject({ refusal: "past" });
    expect(await take(director, chen, duty)).toEqual({ ok: true });
    expect(await take(wang, wang, chen, "11-25", "11-30")).toMatchObject({
      refusal: "deputyAway",
      clause: "C-8",
    });
    expect(await take(chen, chen, duty)).toMatchObject({ refusal: "already" });
    expect(await back(director, chen)).toBe(true);
  });

  it("keeps new cases away from who is away, and gives them back afterwards", async () => {
    const before = await office.file(resident, { place: "3-1201" });
    expect(before.owner.name).toBe("王小明");
    await take(wang, wang, chen);
    const during = await office.caseNow((await office.file(resident)).caseId);
    expect([during.replyOwnerId, during.secondPersonId, during.handlerId]).not.toContain(wang.id);
    expect(await back(wang)).toBe(true);
    expect(await back(wang)).toBe(false);
    expect((await office.file(resident)).owner.name).toBe("王小明");
  });

  it("lets the deputy act for the absent owner, hear what they hear, and keeps for whom", async () => {
    const { caseId } = await office.file(resident);
    const stranger = await office.person("刘洋");
    const refused = await office.command(stranger, caseId, { type: "acknowledge" });
    expect(refused).toMatchObject({ ok: false, refusal: "notYours" });
    await take(wang, wang, stranger);
    await office.command(resident, caseId, { type: "message", text: "還在漏", attachmentIds: [] });
    expect((await office.told(stranger, caseId)).at(-1)?.activity).toContain("王小明");
    const work = await office.turn((unit) => office.services.myWork(unit, stranger));
    expect(work.map((item) => item.caseId)).toContain(caseId);
    expect(await office.command(stranger, caseId, { type: "acknowledge" })).toMatchObject({
      ok: true,
    });
    const event = await office.db.prisma.caseEvent.findFirstOrThrow({
      where: { caseId, type: "acknowledged" },
    });
    expect(event).toMatchObject({ actorId: stranger.id, data: { actingFor: wang.id } });
    const shown = (await office.told(stranger, caseId)).at(-1)?.activity;
    expect(shown).toContain("确认收到（刘洋，代 王小明）");
    const seen = await office.turn((unit) => office.services.viewCase(unit, resident, caseId));
    expect(JSON.stringify(seen?.trail)).not.toContain("actingFor");
    await back(wang);
    const after = { type: "investigate", finding: "看過" } as const;
    expect(await office.command(stranger, caseId, after)).toMatchObject({ refusal: "notYours" });
    expect(await office.problems(caseId)).toEqual([]);
  });

  it("never lets a deputy near a case that may be about them", async () => {
    const { caseId } = await office.file(resident, {
      topic: "staff",
      subjectId: chen.id,
      details: "態度很差",
    });
    const c = await office.caseNow(caseId);
    const owner = (await office.services.staff()).byId(c.replyOwnerId)!;
    await take(owner, owner, chen);
    await office.command(resident, caseId, { type: "message", text: "密", attachmentIds: [] });
    expect(await office.told(chen, caseId)).toEqual([]);
    const result = await office.command(chen, caseId, { type: "acknowledge" });
    expect(result.ok).toBe(false);
    await back(owner);
  });

  it("tells the deputy, and that it has ended", async () => {
    await take(wang, wang, duty);
    await back(wang);
    expect(await textsTo(duty)).toMatch(/由您代理[\s\S]*已銷假/);
  });

  it("is over by itself after the last day", async () => {
    await take(wang, wang, duty);
    const { caseId } = await office.file(resident);
    expect((await office.caseNow(caseId)).replyOwnerId).not.toBe(wang.id);
    const staff = await office.services.staff();
    expect(staff.awayAt(wang.id, later(38))).toBeNull();
    expect(staff.awayAt(wang.id, later(37))).not.toBeNull();
    await back(wang);
  });
});
