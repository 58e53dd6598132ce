import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkCover } from "../../../src/services/staff/coverCheck.ts";
import { handOverDepartures } from "../../../src/services/staff/handOverDepartures.ts";
import { openOffice, type Office } from "../office.ts";
import { addCustomer, speaks, toldTo } from "./support.ts";

let office: Office;
let hongji: string;
let dadi: string;

beforeAll(async () => {
  office = await openOffice({ cement: true, simulated: true });
  hongji = await addCustomer(office, {
    ...{ number: "C001", name: "宏基建設", area: "harbour" },
    people: ["簡文傑", "Peter Lau"],
  });
  dadi = await addCustomer(office, {
    ...{ number: "C002", name: "大地預拌混凝土", area: "north" },
    people: ["郭家銘", "宋佳慧"],
  });
});
afterAll(() => office.close());

let day = 0;
const check = () => {
  const { db, services } = office;
  day += 1;
  const slot = `2026-11-${String(day).padStart(2, "0")}`;
  return checkCover({ db, services, onTold: () => undefined }, slot);
};
const peopleOf = async (customerId: string, business = "") => {
  const rows = await office.db.prisma.cover.findMany({
    where: { customerId, business },
    orderBy: { rank: "asc" },
  });
  const staff = await office.services.staff();
  return rows.map(({ personId }) => staff.everById(personId)?.name);
};
const open = () =>
  office.db.prisma.dutyEntry.findMany({
    where: { reason: "customerCover", doneAt: null },
    orderBy: { at: "asc" },
  });
const leave = async (name: string, deputy: string) => {
  const by = await office.person("溫雅琴");
  const [person, stand] = [await office.person(name), await office.person(deputy)];
  return office.turn((unit) =>
    office.services.staffing.takeLeave(unit, by, {
      ...{ personId: person.id, deputyId: stand.id, reason: "受訓" },
      from: Temporal.PlainDate.from("2026-11-24"),
      to: Temporal.PlainDate.from("2026-11-25"),
    }),
  );
};
const back = async (name: string) => {
  const [by, person] = [await office.person("溫雅琴"), await office.person(name)];
  await office.turn((unit) => office.services.staffing.endLeave(unit, by, person.id));
};

describe("the daily check (C-8)", () => {
  it("says nothing where two who are there know everybody", async () => {
    expect(await check()).toBe(0);
    expect(await open()).toEqual([]);
  });

  it("a second on leave doesn't count: one message to who manages, an entry, and a proposal of the area", async () => {
    await leave("宋佳慧", "郭家銘");
    expect(await check()).toBe(1);
    const [entry, ...more] = await open();
    expect(more).toEqual([]);
    expect(entry?.data).toMatchObject({ number: "C002", missing: ["宋佳慧"] });
    // Nobody else of the area is there: whoever has the fewest of the others.
    expect((entry?.data as { proposal: string }).proposal).toBe("范志豪");
    for (const name of ["程立德", "溫雅琴"]) {
      const told = await toldTo(office, name);
      expect(told.filter((text) => text.includes("C002"))).toHaveLength(1);
    }
    expect(await toldTo(office, "郭家銘")).not.toContain("C002");
  });

  it("said again the next day, it is one entry, and well again it is ticked off by itself", async () => {
    await check();
    expect(await open()).toHaveLength(1);
    await back("宋佳慧");
    expect(await check()).toBe(0);
    expect(await open()).toEqual([]);
  });

  it("each business wants two; one without people of its own has those of the customer", async () => {
    const id = await addCustomer(office, {
      ...{ number: "C003", name: "老李建材行", area: "south", businesses: ["散裝", "袋裝"] },
      people: ["范志豪", "杨静"],
    });
    expect(await check()).toBe(0);
    const personId = (await office.person("范志豪")).id;
    const row = { customerId: id, business: "散裝", rank: 1, personId, since: new Date() };
    await office.db.prisma.cover.create({ data: row });
    expect(await check()).toBe(1);
    expect((await open())[0]?.data).toMatchObject({ business: "散裝", proposal: "杨静" });
    const manager = await speaks(office, "程立德");
    await manager.says("採用建議 C003");
    expect(manager.words).toContain(manager.texts.cover.adopted({ count: 1 }));
    expect(await peopleOf(id, "散裝")).toEqual(["范志豪", "杨静"]);
    expect(await open()).toEqual([]);
  });

  it("a new customer has three working days for the second, and none for the first", async () => {
    const fresh = { createdAt: "2026-11-23T02:00:00Z", area: "north" };
    await addCustomer(office, { number: "N1", name: "新客戶甲", people: ["郭家銘"], ...fresh });
    const bare = await addCustomer(office, { number: "N2", name: "新客戶乙", ...fresh });
    expect(await check()).toBe(1);
    expect((await open()).map(({ data }) => (data as { number: string }).number)).toEqual(["N2"]);
    // Monday's customer has until Thursday's end.
    await office.clock?.standAt(Temporal.Instant.from("2026-11-27T00:00:00Z"));
    expect(await check()).toBe(2);
    const manager = await speaks(office, "程立德");
    await manager.says("掌握情況");
    expect(manager.words).toContain("N1");
    expect(manager.choices).toContain("採用建議 全部");
    await manager.says("採用建議 全部");
    expect(await open()).toEqual([]);
    expect(await check()).toBe(0);
    expect(await peopleOf(bare)).toHaveLength(2);
  });
});

describe("who knows a customer is changed", () => {
  it("by who manages customers; a clerk is refused", async () => {
    const clerk = await speaks(office, "宋佳慧");
    await clerk.says("換負責人 宏基建設 宋佳慧 我比較熟");
    expect(clerk.words).toContain(clerk.texts.cover.refused.notYours);
    expect(await peopleOf(hongji)).toEqual(["簡文傑", "Peter Lau"]);
    await clerk.says("掌握情況 宏基建設");
    expect(clerk.words).toBe(clerk.texts.cover.refused.notYours);
  });

  it("the second goes only when somebody takes their place, with the clause", async () => {
    const manager = await speaks(office, "程立德");
    await manager.says("移除負責人 宏基建設 Peter Lau 調任");
    expect(manager.words).toContain(manager.texts.cover.refused.belowLeast);
    expect(manager.words).toContain("第八條");
    await manager.says("移除負責人 宏基建設 Peter Lau 由 宋佳慧 接替 調任");
    expect(await peopleOf(hongji)).toEqual(["簡文傑", "宋佳慧"]);
    expect((await toldTo(office, "Peter Lau")).at(-1)).toContain("C001");
    expect((await toldTo(office, "宋佳慧")).at(-1)).toContain("調任");
    const [change] = await office.db.prisma.customerChange.findMany({
      where: { customerId: hongji, what: "cover" },
    });
    expect(change).toMatchObject({ source: "chat", reason: "調任" });
  });

  it("the second becomes the first, and a third joins and may go", async () => {
    const manager = await speaks(office, "程立德");
    await manager.says("換負責人 宏基建設 宋佳慧 片區調整");
    expect(await peopleOf(hongji)).toEqual(["宋佳慧", "簡文傑"]);
    await manager.says("補第二負責人 宏基建設 Peter Lau");
    expect(manager.words).toContain("Peter Lau");
    expect(await peopleOf(hongji)).toEqual(["宋佳慧", "簡文傑", "Peter Lau"]);
    await manager.says("移除負責人 宏基建設 宋佳慧 片區調整");
    expect((await peopleOf(hongji))[0]).toBe("簡文傑");
    expect(await peopleOf(hongji)).toHaveLength(2);
  });

  it("nobody who is away is named, and what is missing is shown by example", async () => {
    const manager = await speaks(office, "程立德");
    await leave("宋佳慧", "郭家銘");
    await office.clock?.standAt(Temporal.Instant.from("2026-11-24T02:00:00Z"));
    await manager.says("補第二負責人 宏基建設 宋佳慧");
    expect(manager.words).toContain(manager.texts.cover.refused.away);
    await back("宋佳慧");
    await manager.says("換負責人 宏基建設");
    expect(manager.words).toContain(manager.texts.cover.example.primary);
  });

  it("staff see their own customers, and those of whom they stand in for", async () => {
    const clerk = await speaks(office, "郭家銘");
    await clerk.says("我的客戶");
    expect(clerk.words).toContain("C002");
    expect(clerk.words).not.toContain("C003");
    await leave("范志豪", "郭家銘");
    await clerk.says("我的客戶");
    expect(clerk.words).toMatch(/C003.*代理 范志豪/);
    await back("范志豪");
  });
});

describe("a departure", () => {
  it("passes whom somebody knows on, so that two are left, and tells both", async () => {
    const { db, services } = office;
    const director = await office.person("溫雅琴");
    const [leaver, next] = [await office.person("郭家銘"), await office.person("宋佳慧")];
    const before = await db.prisma.cover.count();
    await office.turn((unit) =>
      services.staffing.depart(unit, director, {
        ...{ personId: leaver.id, successorId: next.id, reason: "退休" },
      }),
    );
    const tick = () => handOverDepartures({ db, services, onTold: () => undefined });
    await tick();
    await tick();
    expect(await db.prisma.cover.count({ where: { personId: leaver.id } })).toBe(0);
    expect(await db.prisma.cover.count()).toBe(before);
    // She knew this one already: somebody else joins her.
    const people = await peopleOf(dadi);
    expect(people).toContain("宋佳慧");
    expect(new Set(people).size).toBe(2);
    expect(await check()).toBe(0);
    expect((await toldTo(office, "宋佳慧")).some((text) => text.includes("接手"))).toBe(true);
    expect((await toldTo(office, "郭家銘")).some((text) => text.includes("已移交"))).toBe(true);
    const changes = await db.prisma.customerChange.findMany({ where: { source: "departure" } });
    expect(changes.length).toBeGreaterThan(0);
    expect(changes[0]).toMatchObject({ what: "cover", reason: "退休", byId: director.id });
  });
});
