import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeTurnStore } from "../../../src/db/turnStore.ts";
import { tellResults } from "../../../src/services/findings/ticks.ts";
import { type Person } from "../../../src/core/person.ts";
import { later, openOffice, OPEN_HOURS, type Office } from "../office.ts";
import { planVisit } from "../../support/visits.ts";
import { withoutCustomers } from "../visits/customers.ts";

let office: Office;

beforeAll(async () => {
  office = await openOffice({ cement: true, simulated: true });
  await withoutCustomers(office.db);
});
afterAll(() => office.close());

const around = () => office.services.around;

const dedupesOf = async (person: Person): Promise<readonly string[]> =>
  (await office.db.prisma.message.findMany({ where: { recipientId: person.id } })).flatMap(
    ({ dedupeKey }) => dedupeKey ?? [],
  );

let count = 0;
const atSite = (over: Partial<Parameters<typeof planVisit>[1]> = {}) =>
  planVisit(office, {
    number: `S${(count += 1)}`,
    name: `客戶 ${count}`,
    visitor: "郭家銘",
    second: "宋佳慧",
    contact: "大地預拌混凝土 馬麗芳",
    ...over,
  });

describe("who may see to a visit", () => {
  it("is whoever makes it, the second person, a deputy and those above; nobody else", async () => {
    const { visitId } = await atSite();
    const may = async (name: string) => {
      const person = await office.person(name);
      const found = await office.turn((unit) => around().look(unit, person, visitId));
      return !("refusal" in found);
    };
    for (const name of ["郭家銘", "宋佳慧", "溫雅琴", "程立德"]) expect(await may(name)).toBe(true);
    const before = office.denials();
    for (const name of ["范志豪", "王小明"]) expect(await may(name)).toBe(false);
    expect(office.denials()).toBe(before + 2);
  });

  it("notes that a customer was looked up before a visit", async () => {
    const { visitId, customerId } = await atSite();
    const visitor = await office.person("郭家銘");
    await office.turn((unit) => around().prepare(unit, visitor, visitId));
    const lookups = await office.db.prisma.customerLookup.findMany({ where: { customerId } });
    expect(lookups).toMatchObject([{ byId: visitor.id, reason: "visit" }]);
  });
});

describe("announcing", () => {
  it("takes no time that has passed, and nobody who isn't a technician along (C-6)", async () => {
    const { visitId } = await atSite();
    const visitor = await office.person("郭家銘");
    const seller = await office.person("白雪薇");
    expect(
      await office.turn((unit) => around().announce(unit, visitor, visitId, later(-1))),
    ).toEqual({ ok: false, refusal: "pastTime" });
    expect(
      await office.turn((unit) => around().takeAlong(unit, visitor, visitId, seller.id)),
    ).toEqual({ ok: false, refusal: "notTechnician" });
  });

  it("makes what is written next in that conversation an answer to it (B2)", async () => {
    const { visitId } = await atSite({ contact: "宏基建設 羅建軍" });
    const contact = await office.person("宏基建設 羅建軍");
    const conversationKey = await office.comesIn(contact);
    const told = async () =>
      (await makeTurnStore(office.db).load({ conversationKey, activityId: "a", clientId: null }))
        ?.told;
    expect(await told()).toBe(false);
    const visitor = await office.person("郭家銘");
    await office.turn((unit) => around().announce(unit, visitor, visitId, later(24)));
    expect(await told()).toBe(true);
    expect(await around().lastTold(conversationKey)).toEqual({ visitId, topic: "announce" });
    // A case that was told of later takes its place.
    const filed = await office.file(contact, { topic: "price", details: "對帳單有誤" });
    await office.command(visitor, filed.caseId, { type: "investigate", finding: "查過了" });
    expect(await around().lastTold(conversationKey)).toBeNull();
  });

  it("takes the answer of a contact of that customer, and of nobody else", async () => {
    const { visitId } = await atSite();
    const visitor = await office.person("郭家銘");
    await office.turn((unit) => around().announce(unit, visitor, visitId, later(24)));
    const stranger = await office.person("宏基建設 羅建軍");
    expect(
      await office.turn((unit) => around().reply(unit, stranger, visitId, { type: "yes" })),
    ).toEqual({ ok: false, reason: "gone" });
    const contact = await office.person("大地預拌混凝土 馬麗芳");
    expect(
      await office.turn((unit) => around().reply(unit, contact, visitId, { type: "yes" })),
    ).toMatchObject({ ok: true, type: "yes" });
  });

  it("says when another time comes after the visit's last day", async () => {
    const { visitId } = await atSite({ dueOn: "2026-11-25" });
    const visitor = await office.person("郭家銘");
    const at = Temporal.Instant.from("2026-11-27T02:00:00Z");
    expect(
      await office.turn((unit) => around().announce(unit, visitor, visitId, at)),
    ).toMatchObject({ ok: true, isLate: true });
  });

  it("notes 'not convenient' where no working day is left within the limit", async () => {
    const { visitId } = await atSite({ dueOn: "2026-11-25" });
    const visitor = await office.person("郭家銘");
    const contact = await office.person("大地預拌混凝土 馬麗芳");
    await office.turn((unit) => around().announce(unit, visitor, visitId, later(24)));
    await office.turn((unit) =>
      around().reply(unit, contact, visitId, { type: "notConvenient", note: "停工" }),
    );
    expect(
      await office.db.prisma.visit.findUniqueOrThrow({ where: { id: visitId } }),
    ).toMatchObject({
      status: "PLANNED",
      plannedOn: "2026-11-24",
      announcementNote: "停工",
      agreedAt: null,
    });
  });
});

describe("recording", () => {
  it("changes nothing when it is sent again", async () => {
    const { visitId } = await atSite({ contact: null });
    const visitor = await office.person("郭家銘");
    const send = () =>
      office.turn((unit) => around().record(unit, visitor, visitId, { product: "結塊" }));
    expect(await send()).toMatchObject({ ok: true, again: false, filed: [{ handler: "石建平" }] });
    expect(await send()).toMatchObject({ ok: true, again: true });
    expect(await office.db.prisma.visitFinding.count({ where: { visitId } })).toBe(1);
  });

  it("takes a complaint about staff past their desk, and promises nothing in their place (P-1.5)", async () => {
    const { visitId } = await atSite({ contact: null });
    const visitor = await office.person("郭家銘");
    const recorded = await office.turn((unit) =>
      around().record(unit, visitor, visitId, {
        complaints: "宋佳慧態度很差，掛我電話",
        promise: later(30).toString(),
      }),
    );
    expect(recorded).toMatchObject({
      ok: true,
      filed: [{ handler: null, promise: null, owner: "溫雅琴" }],
    });
    const finding = await office.db.prisma.visitFinding.findFirstOrThrow({
      where: { visitId },
      include: { case: true },
    });
    expect(finding.case).toMatchObject({ restricted: true });
    expect(await office.problems(finding.caseId ?? "")).toEqual([]);
  });

  it("gives each item its own clock, and the appointed time of its line to that item alone", async () => {
    const { visitId } = await atSite({ contact: null });
    const visitor = await office.person("郭家銘");
    await office.turn((unit) =>
      around().record(unit, visitor, visitId, {
        product: "結塊，約 11/26 14:00\n破包",
      }),
    );
    const findings = await office.db.prisma.visitFinding.findMany({
      where: { visitId },
      include: { case: { include: { clocks: true } } },
      orderBy: { number: "asc" },
    });
    const promises = findings.map(({ case: c }) =>
      (c?.clocks ?? []).filter(({ kind }) => kind === "promise").map(({ dueAt }) => dueAt),
    );
    expect(promises).toEqual([[new Date("2026-11-26T06:00:00Z")], []]);
    // By the next working day (readings, C-10).
    for (const { case: c } of findings) {
      const handover = c?.clocks.find(({ kind }) => kind === "handover");
      expect(handover?.dueAt).toEqual(new Date("2026-11-25T09:00:00Z"));
    }
  });

  it("keeps what was attached with the first case; without one it says that it wasn't kept", async () => {
    const visitor = await office.person("郭家銘");
    await office.comesIn(visitor);
    const photo = await office.sends(visitor, "report.pdf", "%PDF-1.4\n%%EOF\n");
    if (!("id" in photo)) throw new Error("not kept");
    const attachmentIds = [photo.id];
    const { visitId: empty } = await atSite({ contact: null });
    expect(
      await office.turn((unit) => around().record(unit, visitor, empty, { attachmentIds })),
    ).toMatchObject({ ok: true, filed: [], filesLeft: 1 });
    const { visitId } = await atSite({ contact: null });
    const recorded = await office.turn((unit) =>
      around().record(unit, visitor, visitId, { product: "結塊\n破包", attachmentIds }),
    );
    if (!recorded.ok) throw new Error(recorded.refusal);
    expect(recorded.filesLeft).toBe(0);
    const kept = await office.db.prisma.attachment.findUniqueOrThrow({ where: { id: photo.id } });
    expect(kept.caseId).toBe(recorded.filed[0]?.caseId);
  });

  it("of a household goes by topic to its department, and stays with the visitor where none is (P-2.1)", async () => {
    const { visitId } = await planVisit(office, {
      number: "3-1201",
      name: "3-1201",
      visitor: "王小明",
      second: "陳雅婷",
      contact: null,
      kind: "home",
      organisationId: "qinghe",
      customerKind: "household",
    });
    const visitor = await office.person("王小明");
    const recorded = await office.turn((unit) =>
      around().record(unit, visitor, visitId, {
        complaints: "電梯常常停在中間",
        suggestions: "中秋辦個活動",
      }),
    );
    if (!recorded.ok) throw new Error(recorded.refusal);
    const [suggestion, complaint] = recorded.filed;
    expect(suggestion).toMatchObject({ owner: "王小明", handler: null });
    expect(complaint?.handler).not.toBeNull();
    const stored = await office.caseNow(complaint?.caseId ?? "");
    expect(stored).toMatchObject({ topic: "lift", place: "3-1201", department: "engineering" });
  });
});

describe("what the customer hears afterwards (C-1, C-5)", () => {
  const deps = () => ({ db: office.db, services: office.services, onTold: () => undefined });

  it("comes once, and only while the office is open (B18)", async () => {
    const contact = await office.person("大地預拌混凝土 馬麗芳");
    const { visitId } = await atSite();
    const visitor = await office.person("郭家銘");
    await office.turn((unit) => around().record(unit, visitor, visitId, { product: "結塊" }));
    const key = `visit:${visitId}:result:${contact.id}`;
    await office.clock?.standAt(Temporal.Instant.from("2026-11-24T14:00:00Z"));
    await tellResults(deps());
    expect(await dedupesOf(contact)).not.toContain(key);
    await office.clock?.standAt(Temporal.Instant.from("2026-11-25T02:00:00Z"));
    await tellResults(deps());
    await tellResults(deps());
    expect((await dedupesOf(contact)).filter((one) => one === key)).toHaveLength(1);
    await office.clock?.standAt(OPEN_HOURS);
  });

  it("is rated by the customer, once, never by staff; a low score is shown above (P-1.6)", async () => {
    const { visitId, customerId } = await atSite();
    const visitor = await office.person("郭家銘");
    const contact = await office.person("大地預拌混凝土 馬麗芳");
    await office.turn((unit) =>
      around().record(unit, visitor, visitId, { product: "結塊", satisfaction: "5" }),
    );
    const score = (by: Person, value: number) =>
      office.turn((unit) => around().score(unit, by, visitId, value));
    expect(await score(visitor, 5)).toEqual({ ok: false, reason: "gone" });
    expect(await score(contact, 2)).toEqual({ ok: true, score: 2 });
    expect(await score(contact, 4)).toEqual({ ok: false, reason: "already" });
    const customer = await office.db.prisma.customer.findUniqueOrThrow({
      where: { id: customerId },
    });
    // What the visitor heard is kept beside it, and counts for nothing.
    expect(customer.satisfaction).toBe(2);
    const director = await office.person("溫雅琴");
    expect(await dedupesOf(director)).toContain(`visit:${visitId}:score:${director.id}`);
  });
});
