import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { planVisits } from "../../../src/services/visits/planVisits.ts";
import { type Office, OPEN_HOURS, openOffice } from "../office.ts";
import { addCustomer, CEMENT, withoutCustomers } from "./customers.ts";

let office: Office;
let customerId: string;

beforeAll(async () => {
  office = await openOffice({ cement: true });
  await withoutCustomers(office.db);
});
afterAll(() => office.close());

const plan = async (now = OPEN_HOURS) => {
  const own = (await office.services.organisations()).find(({ id }) => id === CEMENT);
  if (own === undefined) throw new Error(CEMENT);
  return planVisits(office.db, own, await office.services.staff(), now);
};
const open = () =>
  office.db.prisma.visit.findFirstOrThrow({
    where: { customerId, cadence: "phone", status: "PLANNED" },
  });
const complete = async (name: string, visitId: string, at = OPEN_HOURS) => {
  const by = await office.person(name);
  return office.turn((unit) => office.services.visits.completeVisit(unit, { visitId, by, at }), at);
};

beforeEach(async () => {
  const cover = [(await office.person("郭家銘")).id, (await office.person("宋佳慧")).id];
  customerId = await addCustomer(office.db, { name: "宏基建設", organisationId: CEMENT, cover });
  await plan();
});

describe("a visit that was made", () => {
  it("is done, and the next is due an interval after it, not after its due day (C-3)", async () => {
    const visit = await open();
    const done = await complete("郭家銘", visit.id);
    expect(done).toMatchObject({ ok: true });
    const today = OPEN_HOURS.toZonedDateTimeISO("Asia/Shanghai").toPlainDate();
    const schedule = await office.db.prisma.visitSchedule.findFirstOrThrow({
      where: { customerId, cadence: "phone" },
    });
    expect(schedule).toMatchObject({
      lastOn: today.toString(),
      dueOn: done.ok ? done.nextDueOn : "",
    });
    await plan();
    const next = await open();
    expect(next.id).not.toBe(visit.id);
    expect(next.dueOn).toBe(schedule.dueOn);
  });

  it("may be the second person's or a superior's to note, and nobody else's", async () => {
    const visit = await open();
    expect(await complete("Peter Lau", visit.id)).toEqual({ ok: false, refusal: "notYours" });
    expect(await complete("王小明", visit.id)).toEqual({ ok: false, refusal: "unknown" });
    expect(await complete("宋佳慧", visit.id)).toMatchObject({ ok: true });
    expect(await complete("程立德", visit.id)).toEqual({ ok: false, refusal: "over" });
  });

  it("twice on a day leads to one visit more, not to none for ever", async () => {
    await complete("郭家銘", (await open()).id);
    await plan();
    await complete("郭家銘", (await open()).id);
    await plan();
    await complete("郭家銘", (await open()).id);
    await plan();
    const visits = await office.db.prisma.visit.findMany({
      where: { customerId, cadence: "phone" },
    });
    expect(visits.filter(({ status }) => status === "DONE")).toHaveLength(3);
    expect(visits.filter(({ status }) => status === "PLANNED")).toHaveLength(1);
  });
});
