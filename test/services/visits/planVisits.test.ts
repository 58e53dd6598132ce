import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cement } from "../../../src/policies/cement.ts";
import { CEMENT_VISITS } from "../../../src/policies/cementVisits.ts";
import { planVisits } from "../../../src/services/visits/planVisits.ts";
import { planAllVisits, planNewCustomers } from "../../../src/services/visits/tellPlanned.ts";
import { type Office, openOffice } from "../office.ts";
import { addCustomer, CEMENT, ESTATE, withoutCustomers } from "./customers.ts";

let office: Office;
let north: string;
let second: string;

// A Monday in the peak season, before anybody works.
const MONDAY = Temporal.Instant.from("2026-05-31T21:30:00Z");
const days = (count: number) => MONDAY.add({ hours: 24 * count });

beforeAll(async () => {
  office = await openOffice({ cement: true, simulated: true });
  await withoutCustomers(office.db);
  north = (await office.person("郭家銘")).id;
  second = (await office.person("宋佳慧")).id;
});
afterAll(() => office.close());

const organisation = async (id: string) => {
  const found = (await office.services.organisations()).find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};
const plan = async (id: string, now: Temporal.Instant) =>
  planVisits(office.db, await organisation(id), await office.services.staff(), now);
const visitsOf = (customerId: string) =>
  office.db.prisma.visit.findMany({ where: { customerId }, orderBy: { dueOn: "asc" } });

describe("planning return visits", () => {
  it("spreads the first contacts over the interval, gives each a working day, and makes nothing twice", async () => {
    const ids: string[] = [];
    for (let count = 0; count < 14; count += 1) {
      ids.push(
        await addCustomer(office.db, {
          ...{ name: `客戶 ${count}`, organisationId: CEMENT, cover: [north, second] },
        }),
      );
    }
    const first = await plan(CEMENT, MONDAY);
    expect(first).toMatchObject({ enrolled: 28, planned: 28, missed: 0, overloads: [] });
    const calls = await office.db.prisma.visit.findMany({
      where: { cadence: "phone", customerId: { in: ids } },
    });
    const perDay = Map.groupBy(calls, ({ dueOn }) => dueOn);
    expect([...perDay.keys()].toSorted()).toEqual(
      [2, 3, 4, 5, 6, 7, 8].map((day) => `2026-06-0${day}`),
    );
    expect([...perDay.values()].map((all) => all.length)).toEqual([2, 2, 2, 2, 2, 2, 2]);
    // Saturday is worked here until noon; Sunday isn't.
    expect(calls.every(({ plannedOn }) => plannedOn !== "2026-06-07")).toBe(true);
    expect(calls.every(({ personId, clause }) => personId === north && clause === "C-3")).toBe(
      true,
    );
    expect(await plan(CEMENT, MONDAY)).toMatchObject({ enrolled: 0, planned: 0 });
    const [one, other] = await Promise.all([plan(CEMENT, days(1)), plan(CEMENT, days(1))]);
    expect([one?.missed, other?.missed]).toEqual([0, 0]);
    expect(await office.db.prisma.visit.count({ where: { customerId: { in: ids } } })).toBe(28);
    await office.db.prisma.customer.deleteMany({ where: { id: { in: ids } } });
  });

  it("marks what wasn't made in time as missed for good, tells whoever is above once, and plans the next", async () => {
    const id = await addCustomer(office.db, {
      ...{ name: "沒人打電話", organisationId: CEMENT, cover: [north, second], region: "x" },
    });
    await plan(CEMENT, MONDAY);
    const due = (await visitsOf(id)).find(({ cadence }) => cadence === "phone");
    expect(due?.status).toBe("PLANNED");
    const after = Temporal.PlainDate.from(due?.dueOn ?? "").add({ days: 1 });
    const now = after.toZonedDateTime("Asia/Shanghai").toInstant().add({ hours: 5 });
    await office.clock?.standAt(now);
    const told: string[] = [];
    const deps = { db: office.db, services: office.services, onTold: () => void told.push("") };
    await planAllVisits(deps, after.toString());
    const [missed, next] = (await visitsOf(id)).filter(({ cadence }) => cadence === "phone");
    expect(missed).toMatchObject({ status: "MISSED", period: due?.period });
    expect(next).toMatchObject({
      status: "PLANNED",
      dueOn: Temporal.PlainDate.from(due?.dueOn ?? "")
        .add({ days: 7 })
        .toString(),
    });
    const manager = await office.person("程立德");
    const notices = () =>
      office.db.prisma.message.findMany({
        where: { recipientId: manager.id, dedupeKey: { startsWith: "visitsMissed:" } },
      });
    expect(await notices()).toHaveLength(1);
    expect((await notices())[0]?.activity).toContain("沒人打電話");
    const duty = { reason: "visitsMissed", personId: north };
    expect(await office.db.prisma.dutyEntry.count({ where: duty })).toBe(1);
    await planAllVisits(deps, after.toString());
    expect(await notices()).toHaveLength(1);
    const once = { customerId: id, cadence: "phone", status: "MISSED" };
    expect(await office.db.prisma.visit.count({ where: once })).toBe(1);
    await office.db.prisma.customer.delete({ where: { id } });
  });

  it("doesn't keep new customers waiting for the next morning, and looks at nothing when there are none", async () => {
    const facts = { organisationId: CEMENT, cover: [north, second] };
    const deps = { db: office.db, services: office.services };
    const id = await addCustomer(office.db, { name: "今天才來", ...facts });
    expect(await planNewCustomers(deps)).toBe(2);
    expect(await visitsOf(id)).toHaveLength(2);
    expect(await planNewCustomers(deps)).toBe(0);
    await office.db.prisma.customer.delete({ where: { id } });
  });

  it("levels days that are too full, and says who has more than can be done", async () => {
    const [busy] = [(await office.person("范志豪")).id];
    const ids: string[] = [];
    for (let count = 0; count < 30; count += 1) {
      const name = `滿檔 ${count}`;
      ids.push(
        await addCustomer(office.db, { name, organisationId: CEMENT, cover: [busy, second] }),
      );
    }
    await plan(CEMENT, MONDAY);
    const onDay = "2026-06-05";
    await office.db.prisma.visit.updateMany({
      where: { customerId: { in: ids }, cadence: "phone" },
      data: { plannedOn: onDay, dueOn: onDay },
    });
    const levelled = await plan(CEMENT, MONDAY);
    expect(levelled?.overloads).toEqual([]);
    const counts = await office.db.prisma.visit.groupBy({
      by: ["plannedOn"],
      where: { customerId: { in: ids }, cadence: "phone" },
      _count: true,
      orderBy: { plannedOn: "asc" },
    });
    expect(counts.map(({ plannedOn, _count }) => [plannedOn, _count])).toEqual([
      ["2026-06-04", 10],
      [onDay, CEMENT_VISITS.mostPerDay.phone],
    ]);
    await office.db.prisma.visit.updateMany({
      where: { customerId: { in: ids }, cadence: "phone" },
      data: { plannedOn: "2026-06-01", dueOn: "2026-06-01" },
    });
    const over = await plan(CEMENT, MONDAY);
    expect(over?.overloads).toEqual([{ personId: busy, kind: "phone", tooMany: 10 }]);
    await office.db.prisma.customer.deleteMany({ where: { id: { in: ids } } });
  });

  it("moves open visits along when the seasons are other ones, but not what was agreed", async () => {
    const facts = { organisationId: CEMENT, cover: [north, second] };
    const free = await addCustomer(office.db, { name: "未約定", ...facts });
    const agreed = await addCustomer(office.db, { name: "已約定", ...facts });
    await plan(CEMENT, MONDAY);
    const base = { baseOn: "2026-05-30", lastOn: "2026-05-30" };
    for (const customerId of [free, agreed]) {
      const to = { dueOn: "2026-06-06", period: "2026-06-06" };
      await office.db.prisma.visitSchedule.updateMany({
        where: { customerId, cadence: "phone" },
        data: { ...base, ...to },
      });
      await office.db.prisma.visit.updateMany({
        where: { customerId, cadence: "phone" },
        data: { ...to, plannedOn: "2026-06-05" },
      });
    }
    await office.db.prisma.visit.updateMany({
      where: { customerId: agreed, cadence: "phone" },
      data: { agreedAt: new Date("2026-06-05T02:00:00Z") },
    });
    const own = await organisation(CEMENT);
    // All the year is off season from now on: half a month between calls.
    const [peak] = CEMENT_VISITS.seasons;
    if (peak === undefined) throw new Error("seasons");
    const seasons = [{ ...peak, season: "off", from: "01-01", to: "12-31" }] as const;
    const quiet = {
      ...own,
      pack: { ...cement, visits: { ...CEMENT_VISITS, seasons } },
    };
    const moved = await planVisits(office.db, quiet, await office.services.staff(), MONDAY);
    expect(moved?.moved).toBe(2);
    const phoneOf = async (id: string) =>
      (await visitsOf(id)).find(({ cadence }) => cadence === "phone");
    expect(await phoneOf(free)).toMatchObject({ dueOn: "2026-06-14", period: "2026-06-14" });
    expect(await phoneOf(agreed)).toMatchObject({ dueOn: "2026-06-06", plannedOn: "2026-06-05" });
    await office.db.prisma.customer.deleteMany({ where: { id: { in: [free, agreed] } } });
  });

  it("spreads a quarter's home visits over its working days, those with complaints in front (P-2.2)", async () => {
    const [officer, deputy] = [
      (await office.person("王小明")).id,
      (await office.person("陳雅婷")).id,
    ];
    const ids: string[] = [];
    for (let count = 0; count < 20; count += 1) {
      ids.push(
        await addCustomer(office.db, {
          name: `3-${count}01`,
          organisationId: ESTATE,
          kind: "household",
          cover: [officer, deputy],
          ...(count === 7 ? { tags: ["complained"], priority: 0 } : {}),
        }),
      );
    }
    const planned = await plan(ESTATE, Temporal.Instant.from("2026-07-01T21:30:00Z"));
    expect(planned).toMatchObject({ enrolled: 40, overloads: [] });
    const quarter = await office.db.prisma.visit.findMany({
      where: { customerId: { in: ids }, cadence: "quarterly" },
      orderBy: { plannedOn: "asc" },
    });
    expect(quarter).toHaveLength(20);
    expect(new Set(quarter.map(({ period }) => period))).toEqual(new Set(["2026-Q3"]));
    expect(quarter[0]?.customerId).toBe(ids[7]);
    const months = Map.groupBy(quarter, ({ plannedOn }) => plannedOn.slice(0, 7));
    expect([...months.keys()]).toEqual(["2026-07", "2026-08", "2026-09"]);
    for (const all of months.values()) expect(all.length).toBeGreaterThan(4);
    // Once a year by the office director, never by the officer.
    const director = (await office.person("許文華")).id;
    const yearly = await office.db.prisma.visit.findMany({
      where: { customerId: { in: ids }, cadence: "yearly" },
    });
    expect(yearly).toHaveLength(20);
    expect(yearly.every(({ personId }) => personId === director)).toBe(true);
    await office.db.prisma.customer.deleteMany({ where: { id: { in: ids } } });
  });
});
