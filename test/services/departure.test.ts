import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readLeaveCommand } from "../../dialogs/leave.ts";
import { type Person } from "../../src/core/person.ts";
import { handOverDepartures } from "../../src/services/staff/handOverDepartures.ts";
import { demonstration } from "../../prisma/seed.ts";
import { openOffice, type Office, OPEN_HOURS } from "./office.ts";

let office: Office;
let director: Person;
let resident: Person;
let wang: Person;
let chen: Person;

beforeAll(async () => {
  office = await openOffice();
  director = await office.person("林佩君");
  resident = await office.person("張家豪");
  wang = await office.person("王小明");
  chen = await office.person("陳雅婷");
});
afterAll(() => office.close());

const depart = (by: Person, person: Person, successor: Person) =>
  office.turn((unit) =>
    office.services.staffing.depart(unit, by, {
      personId: person.id,
      successorId: successor.id,
      reason: "調任",
    }),
  );
const tick = () =>
  handOverDepartures({ db: office.db, services: office.services, onTold: () => undefined });

describe("a departure", () => {
  it.each([
    ["離職 王小明 交接 陳雅婷 調任", "王小明", "陳雅婷 調任"],
    ["离职 王小明 交接给 刘洋", "王小明", "刘洋"],
    ["departure Amy Chan successor 王小明 moved", "Amy Chan", "王小明 moved"],
  ])("%s", (typed, who, successor) => {
    expect(readLeaveCommand(typed)).toEqual({ type: "depart", who, successor });
  });

  it("is the director's to enter, with a successor in service who is somebody else", async () => {
    expect(await depart(wang, wang, chen)).toMatchObject({ refusal: "directorOnly" });
    expect(await depart(director, wang, wang)).toMatchObject({ refusal: "deputySelf" });
    expect(await depart(director, wang, resident)).toMatchObject({ refusal: "deputyElsewhere" });
  });

  it("passes every open case on, with two who know each, and tells the customer the new name", async () => {
    const own = await office.file(resident);
    expect(own.owner.name).toBe("王小明");
    const offered = await office.file(resident, { place: "5-802" });
    const offering = await office.caseNow(offered.caseId);
    const other = (await office.services.staff()).byId(offering.replyOwnerId)!;
    await office.command(other, offered.caseId, { type: "offer", toId: wang.id, reason: "較熟" });
    const aboutChen = await office.file(resident, {
      topic: "staff",
      subjectId: chen.id,
      details: "態度很差",
    });
    // However it came about: the one who leaves owns a case about the successor.
    await office.db.pool.query(`update "case" set reply_owner_id = $2 where id = $1`, [
      aboutChen.caseId,
      wang.id,
    ]);
    const before = await office.caseNow(aboutChen.caseId);
    const dueAt = OPEN_HOURS.add({ hours: 30 });
    await office.command(wang, own.caseId, { type: "promise", dueAt });
    const count = (await office.services.staffing.openCasesOf(wang.id)).length;

    expect(await depart(director, wang, chen)).toEqual({ ok: true, openCases: count });
    expect(await depart(director, wang, chen)).toEqual({ ok: true, openCases: count });
    expect(await tick()).toBe(count);

    expect(await office.caseNow(own.caseId)).toMatchObject({ replyOwnerId: chen.id });
    const promise = { caseId: own.caseId, kind: "promise", stoppedAt: null };
    expect(await office.db.prisma.clock.findMany({ where: promise })).toMatchObject([
      { personId: chen.id, dueAt: new Date(dueAt.epochMilliseconds) },
    ]);
    const told = await office.told(resident, own.caseId);
    expect(told.some(({ activity }) => activity.includes("陳雅婷"))).toBe(true);
    const after = await office.caseNow(offered.caseId);
    expect(after.offeredToId).toBe(after.replyOwnerId === chen.id ? null : chen.id);
    const kept = await office.caseNow(aboutChen.caseId);
    expect(kept.replyOwnerId).toBe(before.secondPersonId);
    expect([kept.replyOwnerId, kept.secondPersonId]).not.toContain(chen.id);
    expect(kept.secondPersonId).not.toBe(wang.id);
    expect(await office.told(chen, aboutChen.caseId)).toEqual([]);
    for (const { caseId } of [own, offered]) expect(await office.problems(caseId)).toEqual([]);
    const open = await office.db.prisma.assignment.findMany({
      where: { personId: wang.id, endedAt: null, case: { status: { not: "CLOSED" } } },
    });
    expect(open).toEqual([]);
    const given = await office.db.prisma.assignment.findFirstOrThrow({
      where: { caseId: own.caseId, role: "replyOwner", personId: chen.id },
    });
    expect(given).toMatchObject({ reason: "departure", byId: director.id });
    expect(given.acceptedAt).not.toBeNull();
  });

  it("takes them out of service at the end, and running it again does nothing", async () => {
    expect((await office.person("王小明")).active).toBe(false);
    expect((await office.services.staff()).byId(wang.id)).toBeNull();
    const count = () => office.db.prisma.message.count();
    const before = await count();
    expect(await tick()).toBe(0);
    expect(await count()).toBe(before);
    expect(await depart(director, wang, chen)).toMatchObject({ refusal: "gone" });
    expect((await office.file(resident)).owner.name).not.toBe("王小明");
  });

  it("stands when a document comes that still lists them, which is told, until it says that they returned", async () => {
    const inService = async () => (await office.services.staff()).byId(wang.id) !== null;
    const listed = (change: object) => ({
      ...demonstration,
      staff: demonstration.staff.map((member) =>
        member.id === wang.id ? { ...member, ...change } : member,
      ),
    });
    await office.services.importOrganisation(listed({ reach: "分機 199" }));
    expect(await office.person("王小明")).toMatchObject({ active: false, reach: "分機 199" });
    expect(await inService()).toBe(false);
    expect(office.warnings).toContain("organisation.leftStillListed");
    await office.services.importOrganisation(listed({ returned: "2026-11-23" }));
    expect(await inService()).toBe(false);
    await office.services.importOrganisation(listed({ returned: "2026-12-01" }));
    expect(await inService()).toBe(true);
    await office.db.prisma.person.update({ where: { id: wang.id }, data: { active: false } });
    office.services.staffing.forget();
  });

  it("goes on where it was stopped", async () => {
    const yang = await office.person("刘洋");
    const cases = [];
    for (let i = 0; i < 3; i += 1) {
      cases.push((await office.file(resident, { place: "8-1503" })).caseId);
    }
    await depart(director, yang, chen);
    const [departure] = await office.services.staffing.departures();
    const pass = (caseId: string) =>
      office.turn((unit) => office.services.staffing.passCaseOn(unit, departure!, caseId));
    expect(await pass(cases[0]!)).toBe(true);
    expect(await pass(cases[0]!)).toBe(false);
    const early = await office.turn((unit) =>
      office.services.staffing.finishDeparture(unit, departure!),
    );
    expect(early).toBe(false);
    expect((await office.person("刘洋")).active).toBe(true);
    await tick();
    expect((await office.person("刘洋")).active).toBe(false);
    for (const caseId of cases) {
      expect((await office.caseNow(caseId)).replyOwnerId).not.toBe(yang.id);
      expect(await office.problems(caseId)).toEqual([]);
    }
  });
});
