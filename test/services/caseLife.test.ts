import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { randomUUID } from "node:crypto";
import { type ComplaintDraft } from "../../src/core/case/complaintDraft.ts";
import { type Joining, type SimilarTo } from "../../src/services/index.ts";
import { type Person } from "../../src/core/person.ts";
import { later, type Office, openOffice } from "./office.ts";

let office: Office;
let resident: Person;
let neighbour: Person;
let officer: Person;
let director: Person;

beforeAll(async () => {
  office = await openOffice();
  resident = await office.person("張家豪");
  neighbour = await office.person("黃淑貞");
  officer = await office.person("王小明");
  director = await office.person("林佩君");
  await office.comesIn(resident);
});
afterAll(() => office.close());

/** A case that its owner has looked into and answered. */
async function answered(): Promise<string> {
  const { caseId } = await office.file(resident);
  await office.command(officer, caseId, { type: "acknowledge" });
  await office.command(officer, caseId, { type: "investigate", finding: "樓上裝修。" }, later(1));
  await office.command(officer, caseId, { type: "answer", text: "已請他們停工。" }, later(2));
  return caseId;
}

describe("the life of a case", () => {
  it("goes from filed to closed with a gapless trail, every side told (P-1.3, P-1.5, B12)", async () => {
    await office.comesIn(director);
    const caseId = await answered();
    await office.reads(resident);
    const closed = await office.command(resident, caseId, { type: "solved" }, later(3));
    expect(closed).toMatchObject({ ok: true, view: { stage: "closed" } });
    const c = await office.caseNow(caseId);
    expect(c).toMatchObject({ status: "CLOSED", closedAs: "solved" });
    expect(await office.problems(caseId)).toEqual([]);
    const told = (await office.told(resident, caseId)).map((message) => message.activity);
    expect(told.some((activity) => activity.includes("已請他們停工。"))).toBe(true);
    expect(told.some((activity) => activity.includes("1 到 5 分"))).toBe(true);
    const rated = await office.command(resident, caseId, { type: "rate", score: 5, comment: null });
    expect(rated).toMatchObject({ ok: true });
    const again = await office.command(resident, caseId, { type: "rate", score: 1, comment: null });
    expect(again).toMatchObject({ ok: false, refusal: "ratedAlready" });
  });

  it("isn't answered before it was looked into, and says by which clause", async () => {
    const { caseId } = await office.file(resident);
    const early = await office.command(officer, caseId, { type: "answer", text: "好了" });
    expect(early).toMatchObject({ ok: false, refusal: "notInvestigated", clause: { id: "P-1.3" } });
    expect((await office.caseNow(caseId)).version).toBe(1);
  });

  it("keeps the newest promise and the newest decision's limit running (B3)", async () => {
    const { caseId } = await office.file(resident);
    const promise = (hours: number) =>
      office.command(officer, caseId, { type: "promise", dueAt: later(hours) });
    await promise(24);
    await promise(48);
    await office.command(officer, caseId, { type: "escalate", reason: "要經費" });
    await office.command(director, caseId, { type: "decide", decision: "再看看" });
    await office.command(officer, caseId, { type: "escalate", reason: "還是要" });
    const running = await office.db.prisma.clock.findMany({
      where: { caseId, stoppedAt: null, kind: { in: ["promise", "decide"] } },
      orderBy: { kind: "asc" },
    });
    expect(running.map((clock) => clock.kind)).toEqual(["decide", "promise"]);
    expect(running[1]?.dueAt.getTime()).toBe(later(48).epochMilliseconds);
  });

  it("comes back to the same owner when it isn't solved, one level up told (B12)", async () => {
    const caseId = await answered();
    const before = (await office.told(director, caseId)).length;
    await office.command(resident, caseId, { type: "notSolved", reason: "還在吵" }, later(4));
    const c = await office.caseNow(caseId);
    expect(c).toMatchObject({
      status: "HANDLING",
      round: 2,
      replyOwnerId: officer.id,
      answer: null,
    });
    expect((await office.told(director, caseId)).length).toBeGreaterThan(before);
    expect(await office.problems(caseId)).toEqual([]);
  });

  it("lets words of both sides pass through the case (B2)", async () => {
    const { caseId } = await office.file(resident);
    await office.command(officer, caseId, { type: "ask", question: "幾點開始的？" });
    expect((await office.caseNow(caseId)).waitingSince).not.toBeNull();
    const files = { attachmentIds: [] };
    await office.command(resident, caseId, { type: "message", text: "凌晨兩點", ...files });
    expect((await office.caseNow(caseId)).waitingSince).toBeNull();
    const toOfficer = (await office.told(officer, caseId)).map((message) => message.activity);
    expect(toOfficer.some((activity) => activity.includes("凌晨兩點"))).toBe(true);
    expect(await office.services.lastToldCase(`webchat:c-${resident.id}`)).toBe(caseId);
  });
});

describe("the closing gate (P-1.5)", () => {
  it("stays shut until the answer was delivered and the director told", async () => {
    const shut = await openOffice();
    try {
      const filer = await shut.person("張家豪");
      const owner = await shut.person("王小明");
      const { caseId } = await shut.file(filer);
      await shut.command(owner, caseId, { type: "investigate", finding: "查了" });
      await shut.command(owner, caseId, { type: "answer", text: "修好了" });
      await shut.command(filer, caseId, { type: "solved" });
      // The director has no conversation yet: nobody has told them.
      expect(await shut.caseNow(caseId)).toMatchObject({ status: "ANSWERED", closedAs: "solved" });
      expect(await shut.services.silentCases(later(1))).toEqual([]);
      expect(await shut.turn((unit) => shut.services.closeSilent(unit, caseId))).toBe(false);
      await shut.comesIn(await shut.person("林佩君"));
      expect(await shut.services.silentCases(later(1))).toEqual([caseId]);
      expect(await shut.turn((unit) => shut.services.closeSilent(unit, caseId))).toBe(true);
      expect(await shut.caseNow(caseId)).toMatchObject({ status: "CLOSED", closedAs: "solved" });
      expect(await shut.problems(caseId)).toEqual([]);
    } finally {
      await shut.close();
    }
  });

  it("is held by the database too", async () => {
    const { caseId } = await office.file(resident);
    const forced = office.db.prisma.case.update({
      where: { id: caseId },
      data: { status: "CLOSED", closedAs: "solved", closedAt: new Date() },
    });
    await expect(forced).rejects.toThrow(/case_closed_with_an_answer/);
  });

  it("opens for silence only after the pack's days, counted from the delivery", async () => {
    const caseId = await answered();
    await office.reads(resident);
    const days = (await office.services.organisations())[0]?.pack.closing.silenceDays ?? 0;
    const { replyDeliveredAt, waitingSince } = await office.caseNow(caseId);
    expect(replyDeliveredAt).not.toBeNull();
    const since = [replyDeliveredAt, waitingSince]
      .map((at) => at?.epochMilliseconds ?? 0)
      .reduce((a, b) => Math.max(a, b));
    const from = Temporal.Instant.fromEpochMilliseconds(since);
    const close = (now: Temporal.Instant) =>
      office.turn((unit) => office.services.closeSilent(unit, caseId), now);
    expect(await close(from.add({ hours: 24 * days - 1 }))).toBe(false);
    expect(await close(from.add({ hours: 24 * days + 1 }))).toBe(true);
    expect(await office.caseNow(caseId)).toMatchObject({ status: "CLOSED", closedAs: "silence" });
  });

  it("isn't held open by thanks, and a word about the answer asks staff for a reply (B3)", async () => {
    const caseId = await answered();
    const expected = async () => {
      const work = await office.turn((unit) => office.services.myWork(unit, officer));
      return work.find((item) => item.caseId === caseId)?.expected;
    };
    const says = (by: Person, text: string) =>
      office.command(by, caseId, { type: "message", text, attachmentIds: [] }, later(3));
    const { waitingSince } = await office.caseNow(caseId);
    await says(resident, "好的，謝謝您！");
    expect((await office.caseNow(caseId)).waitingSince).toEqual(waitingSince);
    expect(await expected()).toBe("waitConfirm");
    await says(resident, "謝謝，不過昨晚又敲了");
    expect((await office.caseNow(caseId)).waitingSince).toBeNull();
    expect(await expected()).toBe("reply");
    expect(await says(officer, "我今晚再去看")).toMatchObject({ ok: true });
    expect(await expected()).toBe("waitConfirm");
  });

  it("closes a withdrawal with a reply as well", async () => {
    await office.comesIn(director);
    const { caseId } = await office.file(resident);
    await office.command(resident, caseId, { type: "withdraw", reason: null });
    expect(await office.caseNow(caseId)).toMatchObject({
      status: "ANSWERED",
      closedAs: "withdrawn",
    });
    const told = await office.told(resident, caseId);
    expect(told.filter((message) => message.proof === "reply")).toHaveLength(1);
    await office.reads(resident);
    expect(await office.turn((unit) => office.services.closeSilent(unit, caseId))).toBe(true);
    expect(await office.problems(caseId)).toEqual([]);
  });
});

describe("handing over (B1)", () => {
  it("keeps the owner until the other accepts, and tells the customer the new name", async () => {
    const { caseId } = await office.file(resident);
    const other = await office.person("陳雅婷");
    const offer = { type: "offer", toId: other.id, reason: "本週休假" } as const;
    expect(await office.command(officer, caseId, offer)).toMatchObject({ ok: true });
    expect(await office.caseNow(caseId)).toMatchObject({
      replyOwnerId: officer.id,
      offeredToId: other.id,
    });
    await office.command(other, caseId, { type: "accept" }, later(1));
    expect(await office.caseNow(caseId)).toMatchObject({
      replyOwnerId: other.id,
      offeredToId: null,
    });
    const roles = await office.db.prisma.assignment.findMany({
      where: { caseId, role: "replyOwner", endedAt: null },
    });
    expect(roles.map((held) => held.personId)).toEqual([other.id]);
    const told = (await office.told(resident, caseId)).map((message) => message.activity);
    expect(told.some((activity) => activity.includes("陳雅婷"))).toBe(true);
    expect(await office.problems(caseId)).toEqual([]);
  });

  it("leaves it where it was when it is declined, and the offer is over", async () => {
    const { caseId } = await office.file(resident);
    const other = await office.person("陳雅婷");
    await office.command(officer, caseId, { type: "offer", toId: other.id, reason: "休假" });
    await office.command(other, caseId, { type: "decline", reason: "不在我的區" });
    expect(await office.caseNow(caseId)).toMatchObject({
      replyOwnerId: officer.id,
      offeredToId: null,
    });
    const open = await office.db.prisma.assignment.count({
      where: { caseId, acceptedAt: null, endedAt: null },
    });
    expect(open).toBe(0);
  });

  it("can be taken back by the owner or the director, and the other is told (B1)", async () => {
    const other = await office.person("陳雅婷");
    for (const by of [officer, director]) {
      const { caseId } = await office.file(resident);
      const none = await office.command(by, caseId, { type: "takeBack" });
      expect(none).toMatchObject({ ok: false, refusal: "nothingOffered", clause: { id: "P-1.5" } });
      await office.command(officer, caseId, { type: "offer", toId: other.id, reason: "休假" });
      expect(await office.command(by, caseId, { type: "takeBack" })).toMatchObject({ ok: true });
      expect(await office.caseNow(caseId)).toMatchObject({
        replyOwnerId: officer.id,
        offeredToId: null,
      });
      const late = await office.command(other, caseId, { type: "accept" });
      expect(late).toMatchObject({ ok: false, refusal: "notOffered" });
      const told = (await office.told(other, caseId)).map((message) => message.activity);
      expect(told.some((activity) => activity.includes("收回了"))).toBe(true);
      const open = await office.db.prisma.assignment.count({
        where: { caseId, acceptedAt: null, endedAt: null },
      });
      expect(open).toBe(0);
      expect(await office.problems(caseId)).toEqual([]);
    }
  });

  it("of an owner who is away: the second person takes over with a reason, all are told (B1)", async () => {
    const { caseId } = await office.file(resident);
    const { secondPersonId } = await office.caseNow(caseId);
    const second = (await office.services.staff()).byId(secondPersonId);
    if (second === null) throw new Error("a case without a second person");
    const offered = await office.person("趙志強");
    await office.command(officer, caseId, { type: "offer", toId: offered.id, reason: "休假" });
    const bare = await office.command(second, caseId, { type: "takeOver", reason: " " });
    expect(bare).toMatchObject({ ok: false, refusal: "reasonMissing" });
    const others = [officer, offered, director];
    for (const by of others) {
      expect(await office.command(by, caseId, { type: "takeOver", reason: "急" })).toMatchObject({
        ok: false,
        refusal: "notYours",
      });
    }
    await office.command(second, caseId, { type: "takeOver", reason: "王小明請病假" });
    expect(await office.caseNow(caseId)).toMatchObject({
      replyOwnerId: second.id,
      secondPersonId: officer.id,
      offeredToId: null,
    });
    const roles = await office.db.prisma.assignment.findMany({
      where: { caseId, endedAt: null },
      orderBy: { role: "asc" },
    });
    expect(roles.map(({ role, personId, reason }) => [role, personId, reason])).toEqual([
      ["replyOwner", second.id, "王小明請病假"],
      ["secondPerson", officer.id, "王小明請病假"],
    ]);
    const hears = async (person: Person, words: string) =>
      (await office.told(person, caseId)).some((message) => message.activity.includes(words));
    for (const person of [officer, director]) expect(await hears(person, "病假")).toBe(true);
    expect(await hears(offered, "收回了")).toBe(true);
    expect(await hears(resident, second.name)).toBe(true);
    expect(await hears(resident, "病假")).toBe(false);
    expect(await office.problems(caseId)).toEqual([]);
  });

  it.each([
    ["a stranger", "00000000-0000-4000-8000-000000000999"],
    ["a resident", "00000000-0000-4000-8000-000000000201"],
  ])("goes to nobody who isn't a colleague: %s", async (_who, toId) => {
    const { caseId } = await office.file(resident);
    const offered = await office.command(officer, caseId, { type: "offer", toId, reason: "休假" });
    expect(offered).toMatchObject({ ok: false, refusal: "unknownPerson" });
    expect((await office.caseNow(caseId)).offeredToId).toBeNull();
  });
});

describe("two writers at once", () => {
  it("one wins; the other looks again and finds it done", async () => {
    const { caseId } = await office.file(resident);
    const { secondPersonId } = await office.caseNow(caseId);
    const second = (await office.services.staff()).byId(secondPersonId);
    if (second === null) throw new Error("a case without a second person");
    const results = await Promise.all(
      [officer, second].map((by) => office.command(by, caseId, { type: "acknowledge" })),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.find((result) => !result.ok)).toMatchObject({ refusal: "alreadyDone" });
    expect((await office.caseNow(caseId)).version).toBe(2);
    expect(await office.problems(caseId)).toEqual([]);
  });

  it("loses nothing of many messages at once", async () => {
    const { caseId } = await office.file(resident);
    const words = ["一", "二", "三"];
    await Promise.all(
      words.map((text) =>
        office.command(resident, caseId, { type: "message", text, attachmentIds: [] }),
      ),
    );
    expect(await office.problems(caseId)).toEqual([]);
    const events = await office.db.prisma.caseEvent.count({
      where: { caseId, type: "customerWrote" },
    });
    expect(events).toBe(words.length);
  });
});

describe("one case for neighbours (B19)", () => {
  const joins = (
    person: Person,
    joining: Partial<Joining>,
    about: Partial<SimilarTo> = {},
    now = later(1),
  ) =>
    office.turn(
      (unit) =>
        office.services.joinCase(unit, person, {
          ...{ caseId: "", text: null, attachmentIds: [], ...joining },
          about: { organisationId: "qinghe", topic: "lift", place: "三棟", ...about },
        }),
      now,
    );

  it("is offered for the same thing at the same place, without a word about who filed it", async () => {
    const filed = await office.file(resident, {
      topic: "lift",
      place: "3棟電梯",
      details: "張家豪說電梯停了",
    });
    const wilma = await office.guest();
    const about = { organisationId: "qinghe", topic: "lift", place: "三棟" };
    const find = (person: Person, over = {}) =>
      office.turn((unit) => office.services.findDuplicates(unit, person, { ...about, ...over }));
    const [similar] = await find(wilma);
    expect(similar).toMatchObject({ caseId: filed.caseId, stage: "received" });
    expect(JSON.stringify(similar)).not.toContain("張家豪");
    expect(await find(resident)).toEqual([]);
    expect(await find(wilma, { place: "5棟" })).toEqual([]);
    expect(await find(wilma, { topic: "water" })).toEqual([]);
  });

  it("brings the answer to those who joined, and hides from them what isn't theirs", async () => {
    const { caseId, reference } = await office.file(resident, {
      topic: "lift",
      place: "3棟電梯",
      details: "我的私事",
    });
    const joined = await joins(neighbour, { caseId });
    expect(joined).toMatchObject({ ok: true, view: { details: "", reference } });
    expect(joined.view?.verbs).not.toContain("withdraw");
    await office.command(officer, caseId, { type: "investigate", finding: "馬達" });
    await office.command(officer, caseId, { type: "answer", text: "已換馬達" });
    const told = await office.told(neighbour, caseId);
    expect(told.some((message) => message.activity.includes("已換馬達"))).toBe(true);
    expect(told.every((message) => message.proof === null)).toBe(true);
    const mine = await office.turn((unit) => office.services.myCases(unit, neighbour));
    expect(mine.map((item) => item.caseId)).toContain(caseId);
    expect(await joins(neighbour, { caseId })).toMatchObject({ ok: false });
  });

  it("passes a neighbour's own words and photos on to the owner, and to nobody else", async () => {
    const { caseId } = await office.file(resident, { topic: "lift", place: "3棟電梯" });
    const photo = {
      ...{ id: randomUUID(), personId: neighbour.id, name: "a.jpg", contentType: "image/jpeg" },
      ...{ bytes: 1, sha256: "0", storageKey: randomUUID() },
    };
    await office.db.prisma.attachment.create({ data: photo });
    await joins(neighbour, { caseId, text: "我家九樓也按不到", attachmentIds: [photo.id] });
    const heard = async (person: Person) =>
      (await office.told(person, caseId)).some((m) => m.activity.includes("九樓也按不到"));
    expect([await heard(officer), await heard(resident)]).toEqual([true, false]);
    const shown = async (person: Person) =>
      JSON.stringify(await office.turn((unit) => office.services.viewCase(unit, person, caseId)));
    expect(await shown(officer)).toContain("九樓也按不到");
    expect(await shown(officer)).toContain(photo.id);
    expect(await shown(resident)).not.toContain("九樓也按不到");
    expect(await shown(resident)).not.toContain(photo.id);
    expect(await office.problems(caseId)).toEqual([]);
  });

  it.each<[string, Partial<ComplaintDraft>, Partial<SimilarTo>]>([
    ["at another place", { place: "3棟電梯" }, { place: "5棟" }],
    ["of another kind", { place: "3棟電梯" }, { topic: "water" }],
    ["of another flat", { topic: "water", place: "3-1201" }, { topic: "water", place: "3-1202" }],
    ["about staff", { topic: "staff" }, { topic: "staff" }],
  ])("isn't joined by its id alone: %s", async (_what, filed, about) => {
    const { caseId } = await office.file(resident, { topic: "lift", ...filed });
    expect(await joins(neighbour, { caseId }, about)).toMatchObject({
      ok: false,
      refusal: "unknown",
      view: null,
    });
    const command = { type: "join", text: null, attachmentIds: [] } as const;
    expect(await office.command(neighbour, caseId, command)).toMatchObject({ refusal: "unknown" });
  });

  it("isn't joined once it was answered, nor after a fortnight, nor by staff", async () => {
    const old = await office.file(resident, { topic: "lift", place: "3棟電梯" });
    const late = later(24 * 15);
    expect(await joins(neighbour, { caseId: old.caseId }, {}, late)).toMatchObject({ ok: false });
    expect(await joins(director, { caseId: old.caseId })).toMatchObject({ ok: false });
    await office.command(officer, old.caseId, { type: "investigate", finding: "馬達" });
    await office.command(officer, old.caseId, { type: "answer", text: "已換馬達" });
    expect(await joins(neighbour, { caseId: old.caseId })).toMatchObject({ ok: false });
  });

  it("is seen by the household, who may add to it but not withdraw it", async () => {
    const { caseId } = await office.file(resident);
    const partner = await office.person("張雨晴");
    const view = await office.turn((unit) => office.services.viewCase(unit, partner, caseId));
    expect(view?.verbs).toEqual(["message"]);
    expect(view?.details).toBe("");
    const withdrawn = await office.command(partner, caseId, { type: "withdraw", reason: null });
    expect(withdrawn).toMatchObject({ ok: false, refusal: "notYours" });
    const added = { type: "message", text: "我也聽到", attachmentIds: [] } as const;
    expect(await office.command(partner, caseId, added)).toMatchObject({ ok: true });
    expect(await office.services.findCase(neighbour, caseId)).toBeNull();
  });

  it("lists open cases before closed ones", async () => {
    const list = await office.turn((unit) => office.services.myCases(unit, resident));
    const closed = list.map((item) => item.stage === "closed");
    expect(closed).toContain(true);
    expect(closed.indexOf(true)).toBeGreaterThan(closed.lastIndexOf(false));
  });
});

describe("my work", () => {
  it("names what is expected, soonest due first, and what only waits last", async () => {
    const calm = await openOffice();
    try {
      const filer = await calm.person("張家豪");
      const owner = await calm.person("王小明");
      const work = () => calm.turn((unit) => calm.services.myWork(unit, owner));
      expect(await work()).toEqual([]);
      const first = await calm.file(filer);
      const second = await calm.file(filer, { topic: "water" });
      await calm.command(owner, first.caseId, { type: "acknowledge" });
      await calm.command(owner, second.caseId, { type: "ask", question: "幾樓？" });
      const items = await work();
      expect(items.map((item) => [item.reference, item.as, item.expected])).toEqual([
        [first.reference, "owner", "investigate"],
        [second.reference, "owner", "waitCustomer"],
      ]);
      expect(items[0]?.dueAt?.toString()).toBe(first.investigateBy?.toString());
      await calm.command(owner, first.caseId, { type: "escalate", reason: "要經費" });
      const boss = await calm.person("林佩君");
      const [forBoss] = await calm.turn((unit) => calm.services.myWork(unit, boss));
      expect(forBoss).toMatchObject({ as: "director", expected: "decide" });
    } finally {
      await calm.close();
    }
  });
});

describe("cards on somebody's screen", () => {
  it("are replaced where they stand when somebody else acts, and retired when a new one comes", async () => {
    await office.comesIn(officer);
    const { caseId } = await office.file(resident);
    const files = { attachmentIds: [] };
    await office.command(resident, caseId, { type: "message", text: "又來了", ...files });
    const told = await office.told(officer, caseId);
    expect(told.map((message) => message.operation)).toEqual(["send", "update", "send"]);
    const [, retired, fresh] = told.map((message) => message.activity);
    expect(retired).not.toContain("Action.");
    expect(fresh).toContain("Action.");
    await office.command(director, caseId, { type: "acknowledge" });
    const last = (await office.told(officer, caseId)).at(-1);
    expect(last?.activity).toContain("收到");
  });
});
