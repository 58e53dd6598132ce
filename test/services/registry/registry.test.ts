import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demonstrationUtility } from "../../../prisma/seedElectricity.ts";
import { commitUnit } from "../../../src/db/commitUnit.ts";
import { openUnit } from "../../../src/services/makeUnit.ts";
import { OPEN_HOURS, openOffice, type Office } from "../office.ts";

const UTILITY = demonstrationUtility.id;
const on = Temporal.PlainDate.from("2026-11-24");
const high = { kind: "contractor", voltage: "high", on } as const;

let office: Office;

beforeAll(async () => {
  office = await openOffice({ utility: true });
});
afterAll(() => office.close());

const names = (all: readonly { readonly name: string }[]) => all.map(({ name }) => name);

describe("what the registry answers", () => {
  it("lists contractors who may work at high voltage, and none who may not (E-5, E-20)", async () => {
    const { registry } = office.services;
    expect(new Set(names(await registry.list(UTILITY, high)))).toEqual(
      new Set(["華電工程", "恆通電力安裝", "高新電氣安裝"]),
    );
    const low = await registry.list(UTILITY, { ...high, voltage: "low" });
    expect(names(low)).toEqual(expect.arrayContaining(["永興機電工程", "順達電器行"]));
    expect(names(low)).not.toContain("東盛電力建設");
    expect(names(await registry.list(UTILITY))).toHaveLength(14);
    expect(await registry.list("qinghe")).toEqual([]);
  });

  it("gives the same order for a seed, another for another, and never somebody expired", async () => {
    const { registry } = office.services;
    const orders = new Set<string>();
    for (let seed = 0; seed < 30; seed += 1) {
      const listed = names(await registry.neutral(UTILITY, { ...high, seed: String(seed) }));
      expect(listed).toHaveLength(3);
      expect(names(await registry.neutral(UTILITY, { ...high, seed: String(seed) }))).toEqual(
        listed,
      );
      orders.add(listed.join());
    }
    expect(orders.size).toBe(6);
    const later = { ...high, on: Temporal.PlainDate.from("2027-01-21"), seed: "1" };
    expect(names(await registry.neutral(UTILITY, later))).not.toContain("高新電氣安裝");
  });

  it("finds an entry by id, and models by maker", async () => {
    const { registry } = office.services;
    const [maker] = (await registry.list(UTILITY, { kind: "maker" })).filter(
      ({ name }) => name === "華東變壓器",
    );
    expect((await registry.find(maker?.id ?? ""))?.name).toBe("華東變壓器");
    expect(await registry.find("00000000-0000-4000-8000-00000000ffff")).toBeNull();
    const models = await registry.products(UTILITY, maker?.id ?? "");
    expect(models.map(({ model }) => model)).toEqual([
      "S13-M-400/10",
      "SCB10-1000/10",
      "SCB13-630/10",
    ]);
    expect(await registry.products(UTILITY, null)).toHaveLength(8);
  });

  it.each([
    ["華東變壓器", "scb13-630/10", []],
    ["北辰電纜", "YJV22-8.7/15-3x120", []],
    ["華東變壓器", "SCB10-1000/10", ["notApproved"]],
    ["華東變壓器", "KYN28A-12", ["unknownModel"]],
    ["無名廠", "SCB13-630/10", ["unknownModel"]],
  ])("says whether %s %s may be ordered (E-18, E-21)", async (maker, model, reasons) => {
    const answer = await office.services.registry.isApproved(UTILITY, { maker, model, on });
    expect(answer.reasons).toEqual(reasons);
    expect(answer.approved).toBe(reasons.length === 0);
  });

  it("is added from the document once, with its history, and stays as people keep it", async () => {
    const { db, services } = office;
    const before = await db.prisma.registryChange.count({ where: { source: "document" } });
    expect(before).toBe(22);
    await db.prisma.registryEntry.updateMany({
      where: { name: "順達電器行" },
      data: { phone: "021-5555-0999" },
    });
    await services.importOrganisation({ ...demonstrationUtility, phone: "021-5555-0501" });
    expect(await db.prisma.registryChange.count({ where: { source: "document" } })).toBe(before);
    const kept = await db.prisma.registryEntry.findFirst({ where: { name: "順達電器行" } });
    expect(kept?.phone).toBe("021-5555-0999");
  });

  it("has a history that nobody changes", async () => {
    const { pool } = office.db;
    await expect(pool.query("update registry_change set source = 'x'")).rejects.toThrow(
      "append-only",
    );
    await expect(pool.query("delete from registry_change")).rejects.toThrow("append-only");
  });
});

describe("licences that end soon", () => {
  const head = () => office.person("葉淑芳");
  const warn = (now: Temporal.Instant) =>
    office.turn(async (unit) => office.services.registry.warnOfLapses(unit, UTILITY), now);
  const open = () =>
    office.db.prisma.dutyEntry.findMany({
      where: { organisationId: UTILITY, doneAt: null, reason: { startsWith: "licence" } },
      orderBy: { at: "asc" },
    });

  it("are told to oversight once a mark, and stand on the list until they are renewed", async () => {
    const to = await head();
    await office.comesIn(to);
    // 24 November: the two that ended already, and the one that ends on 20 January (57 days).
    expect(await warn(OPEN_HOURS)).toBe(3);
    expect(await warn(OPEN_HOURS.add({ hours: 5 }))).toBe(0);
    const told = await office.db.prisma.message.findMany({
      where: { recipientId: to.id, dedupeKey: { startsWith: "registry:" } },
    });
    expect(told).toHaveLength(1);
    expect(told[0]?.activity).toContain("高新電氣安裝");
    expect(told[0]?.activity).toContain("已過期");

    const christmas = Temporal.Instant.from("2026-12-25T02:00:00Z");
    expect(await warn(christmas)).toBe(1);
    expect((await open()).map(({ dedupeKey }) => dedupeKey.split(":").at(-1))).toEqual([
      "0",
      "0",
      "30",
    ]);
    const list = await office.turn((unit) =>
      office.services.staffing.dutyList(unit, to, "zh-Hant"),
    );
    expect(list.text).toContain("高新電氣安裝 2027-01-20");

    const table = "類別,名稱,許可證有效期至\n施工單位,高新電氣安裝,2033-01-20";
    const file = await office.sends(to, "renewed.csv", table);
    if (!("id" in file)) throw new Error(file.reason);
    const { registry } = office.services;
    await office.turn((unit) => registry.reportTable(unit, to, file.id), christmas);
    await office.turn((unit) => registry.confirmTable(unit, to), christmas);
    expect((await open()).map(({ data }) => JSON.stringify(data)).join()).not.toContain("高新");
    expect(await warn(christmas.add({ hours: 24 }))).toBe(0);
  });

  it("are nobody's business where the policy knows no registry", async () => {
    const count = await office.turn((unit) =>
      office.services.registry.warnOfLapses(unit, "qinghe"),
    );
    expect(count).toBe(0);
  });
});

it("takes all of a table or nothing: who was first in between makes it be shown anew", async () => {
  const by = await office.person("梁啟文");
  await office.comesIn(by);
  const { registry } = office.services;
  const table = "類別,名稱,電壓範圍,電話\n施工單位,華電工程,高壓,1\n施工單位,新來的,低壓,2";
  const file = await office.sends(by, "table.csv", table);
  if (!("id" in file)) throw new Error(file.reason);
  await office.turn((unit) => registry.reportTable(unit, by, file.id));

  // Worked out on what is there, then somebody else commits first: nothing of it is written.
  const opened = openUnit(office.db, OPEN_HOURS);
  expect(await registry.confirmTable(opened.unit, by)).toMatchObject({ type: "done", count: 2 });
  await office.db.prisma.registryEntry.updateMany({
    where: { name: "華電工程" },
    data: { version: { increment: 1 } },
  });
  await expect(
    commitUnit(office.db, { turn: null, writes: opened.writes, messages: [] }),
  ).rejects.toThrow();
  expect(await office.db.prisma.registryEntry.count({ where: { name: "新來的" } })).toBe(0);

  const soon = OPEN_HOURS.add({ minutes: 1 });
  const shown = await office.turn((unit) => registry.confirmTable(unit, by), soon);
  expect(shown).toMatchObject({ type: "report", again: true, count: 2 });
  const done = await office.turn((unit) => registry.confirmTable(unit, by), soon);
  expect(done).toEqual({ type: "done", count: 2 });
  const repeated = await office.turn((unit) => registry.confirmTable(unit, by), soon);
  expect(repeated).toMatchObject({ type: "already" });
  const changes = await office.db.prisma.registryChange.findMany({
    where: { source: "chat", byId: by.id },
  });
  expect(changes).toHaveLength(2);
});

it("never takes an older table for the one that was sent last", async () => {
  const by = await office.person("秦正明");
  await office.comesIn(by);
  const { registry } = office.services;
  const sends = async (table: string, minutes: number) => {
    const file = await office.sends(by, "table.csv", table);
    if (!("id" in file)) throw new Error(file.reason);
    const at = OPEN_HOURS.add({ minutes });
    return office.turn((unit) => registry.reportTable(unit, by, file.id), at);
  };
  expect(await sends("類別,名稱,電壓範圍\n施工單位,先來的,低壓", 1)).toMatchObject({ count: 1 });
  expect(await sends("類別,名稱,電壓範圍\n朋友,後到的,低壓", 2)).toMatchObject({ sound: false });
  const at = OPEN_HOURS.add({ minutes: 3 });
  expect(await office.turn((unit) => registry.confirmTable(unit, by), at)).toMatchObject({
    type: "report",
    sound: false,
  });
  expect(await sends("日期\n1", 4)).toMatchObject({ problem: "noNames" });
  const last = OPEN_HOURS.add({ minutes: 5 });
  expect(await office.turn((unit) => registry.confirmTable(unit, by), last)).toEqual({
    type: "nothing",
  });
  expect(await office.db.prisma.registryEntry.count({ where: { name: "先來的" } })).toBe(0);
});
