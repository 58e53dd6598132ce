import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readDutyCommand } from "../../dialogs/duty.ts";
import { formatReference } from "../../src/core/case/reference.ts";
import { LOCALES } from "../../src/core/locale.ts";
import { type Person } from "../../src/core/person.ts";
import { textsFor } from "../../src/locales/index.ts";
import { checkCover } from "../../src/services/staff/coverCheck.ts";
import { openOffice, OPEN_HOURS, type Office } from "./office.ts";

const t = textsFor("zh-Hant").duty;
let office: Office;
let director: Person;
let company: Person;
let resident: Person;
let wang: Person;

beforeAll(async () => {
  office = await openOffice();
  director = await office.person("林佩君");
  company = await office.person("高正宇");
  resident = await office.person("張家豪");
  wang = await office.person("王小明");
});
afterAll(() => office.close());

const list = (viewer: Person, locale: (typeof LOCALES)[number] = "zh-Hant") =>
  office
    .turn((unit) => office.services.staffing.dutyList(unit, viewer, locale))
    .then(({ text }) => text ?? "");
const done = (by: Person, number: string, note: string | null = null) =>
  office.turn((unit) =>
    office.services.staffing.dutyDone(unit, by, { number, note, locale: "zh-Hant" }),
  );
const enter = (reason: string, over: { caseId?: string; personId?: string } = {}) =>
  office.db.prisma.dutyEntry.create({
    data: {
      id: randomUUID(),
      organisationId: "qinghe",
      reason,
      dedupeKey: randomUUID(),
      at: new Date(OPEN_HOURS.epochMilliseconds),
      ...over,
    },
  });
const check = (slot: string) =>
  checkCover({ db: office.db, services: office.services, onTold: () => undefined }, slot);

describe("the duty list", () => {
  it.each([
    ["值班清單", { type: "list", short: false }],
    ["duty", { type: "list", short: true }],
    ["完成 3 已電話告知", { type: "done", number: "3", note: "已電話告知" }],
    ["done 12", { type: "done", number: "12", note: null }],
  ])("is asked for by %s", (typed, command) => {
    expect(readDutyCommand(typed)).toEqual(command);
  });

  it.each(["完成", "done", "done three days ago"])("not by %s", (typed) => {
    expect(readDutyCommand(typed)).toBeNull();
  });

  it("says so when it is empty, and to others that it isn't theirs", async () => {
    expect(await list(director)).toBe(t.none);
    expect(await list(wang)).toBe(t.notYours);
    expect(await done(wang, "1")).toBe(t.notYours);
  });

  it.each(LOCALES)("names each reason in words in %s, also one it doesn't know", async (locale) => {
    const { reason, none } = textsFor(locale).duty;
    const names = [...Object.entries(reason), ["somethingNew", "somethingNew"] as const];
    // The list says so many at once and no more.
    for (let from = 0; from < names.length; from += 10) {
      await office.db.prisma.dutyEntry.deleteMany();
      const some = names.slice(from, from + 10);
      for (const [name] of some) await enter(name);
      const said = await list(director, locale);
      for (const [, words] of some) expect(said).toContain(words);
      expect(said).not.toMatch(/undefined|null/);
      expect(said).not.toBe(none);
    }
  });

  it("leaves out what is about whoever looks, and is ticked off with a note, once", async () => {
    await office.db.prisma.dutyEntry.deleteMany();
    const over = { topic: "staff", subjectId: director.id, details: "主任" };
    const { caseId, reference } = await office.file(resident, over);
    const entry = await enter("unreachable", { caseId, personId: resident.id });
    expect(await list(director)).toBe(t.none);
    expect(await done(director, "1")).toBeNull();
    const said = await list(company);
    expect(said).toContain(formatReference(reference));
    expect(said).toContain("張家豪");
    expect(await done(company, "1", "已打電話")).toContain(t.reason.unreachable);
    expect(await done(company, "1")).toBeNull();
    const row = await office.db.prisma.dutyEntry.findUniqueOrThrow({ where: { id: entry.id } });
    expect(row).toMatchObject({ doneById: company.id, note: "已打電話" });
    expect(row.doneAt).not.toBeNull();
  });
});

describe("the check of cover", () => {
  it("finds cases that fewer than two know who are there, and proposes somebody (C-8)", async () => {
    await office.db.prisma.dutyEntry.deleteMany();
    const { caseId, reference } = await office.file(resident);
    const c = await office.caseNow(caseId);
    expect(await check("2026-11-24")).toBe(0);
    // The clock of the check is the database's.
    const today = Temporal.Now.plainDateISO("Asia/Shanghai");
    const owner = (await office.services.staff()).byId(c.replyOwnerId)!;
    const deputy = await office.person("刘洋");
    const asked = { personId: owner.id, deputyId: deputy.id, reason: "", from: today, to: today };
    const taken = await office.turn(
      (unit) => office.services.staffing.takeLeave(unit, owner, asked),
      Temporal.Now.instant(),
    );
    expect(taken).toEqual({ ok: true });

    expect(await check("2026-11-25")).toBe(1);
    expect(await check("2026-11-25")).toBe(1);
    expect(await check("2026-11-26")).toBe(1);
    const entries = await office.db.prisma.dutyEntry.findMany({ where: { caseId } });
    expect(entries.map(({ dedupeKey }) => dedupeKey).toSorted()).toEqual([
      `cover:${caseId}:2026-11-25`,
      `cover:${caseId}:2026-11-26`,
    ]);
    const { proposal } = entries[0]!.data as { proposal: string };
    expect([owner.name, "", null]).not.toContain(proposal);
    const told = await office.db.prisma.message.findMany({
      where: { recipientId: director.id, dedupeKey: { startsWith: "cover:2026-11-25" } },
    });
    expect(told).toHaveLength(1);
    expect(told[0]!.activity).toContain(formatReference(reference));
    expect(told[0]!.activity).toContain(proposal);

    const said = await list(director);
    expect(said.split(formatReference(reference))).toHaveLength(2);
    const number = /\*\*(\d+)\*\*/.exec(said)?.[1] ?? "";
    expect(await done(director, number)).toContain(t.reason.coverBelowTwo);
    expect(await list(director)).toBe(t.none);
  });
});
