import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CaseCommand } from "../../src/core/case/case.ts";
import { type Person } from "../../src/core/person.ts";
import { draftOf, later, type Office, openOffice } from "./office.ts";

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

describe("filing a complaint (P-1.1, P-1.3, C-7, C-8)", () => {
  it("lands with the officer of the area, with a second person, clocks and a trail", async () => {
    const filer = await office.person("張家豪");
    const filed = await office.file(filer);
    expect(filed.owner).toMatchObject({ name: "王小明", reach: "分機 123" });
    const c = await office.caseNow(filed.caseId);
    expect(c.secondPersonId).not.toBe(c.replyOwnerId);
    expect(c.customerId).toBe(filer.id);
    expect(filed.investigateBy?.toString()).toBe("2026-11-24T09:00:00Z");
    expect(filed.clauses.map((clause) => clause.id)).toContain("P-1.3");
    expect(filed.opensAt).toBeNull();
    expect(filed.claimCode).toBeNull();
    expect(await office.problems(filed.caseId)).toEqual([]);
  });

  it("tells owner and second person, each in their language", async () => {
    const filed = await office.file(await office.person("刘大伟"), { place: "8-1503" });
    const owner = await office.person("刘洋");
    expect(filed.owner.id).toBe(owner.id);
    const [assigned] = await office.told(owner, filed.caseId);
    expect(assigned?.activity).toContain("由您负责回复");
    const c = await office.caseNow(filed.caseId);
    const second = await office.db.prisma.person.findUniqueOrThrow({
      where: { id: c.secondPersonId },
    });
    const told = await office.db.prisma.message.count({
      where: { recipientId: second.id, caseId: filed.caseId },
    });
    expect(told).toBe(1);
  });

  it("says when the office opens, outside its hours", async () => {
    const filer = await office.person("張家豪");
    const draftId = randomUUID();
    const filing = { filer, draftId, draft: draftOf(), source: "chat" } as const;
    const night = later(14);
    const filed = await office.turn((unit) => office.services.fileComplaint(unit, filing), night);
    expect(filed).toMatchObject({ ok: true });
    expect(filed.ok && filed.opensAt?.toString()).toBe("2026-11-25T00:30:00Z");
    expect(filed.ok && filed.hotline[0]?.phone).toBe("021-5555-0199");
  });

  it("makes one case of one form, however often it is sent (R4)", async () => {
    const filer = await office.person("黃淑貞");
    const filing = {
      filer,
      draftId: randomUUID(),
      draft: draftOf({ place: "5-802" }),
      source: "chat",
    } as const;
    const send = () => office.turn((unit) => office.services.fileComplaint(unit, filing));
    const answers = await Promise.all([send(), send(), send()]);
    const again = await send();
    const references = [...answers, again].map((filed) => filed.ok && filed.reference);
    expect(new Set(references).size).toBe(1);
    expect(again).toMatchObject({ ok: true, fresh: false, claimCode: null });
    const { draftId } = filing;
    expect(await office.db.prisma.case.count({ where: { draftId } })).toBe(1);
  });

  it("gives whoever files without a name a claim code, and keeps no trace of them", async () => {
    const filer = await office.guest();
    const filed = await office.file(filer, { for: "anonymous" });
    expect(filed.claimCode).toMatch(/^\d{6}$/);
    const row = await office.db.prisma.case.findUniqueOrThrow({
      where: { id: filed.caseId },
      include: { events: true, parties: true, assignments: true },
    });
    expect(row.claimHash).not.toContain(filed.claimCode);
    expect(JSON.stringify(row)).not.toContain(filer.id);
  });

  it("makes the member of staff who takes a call its owner (P-1.2)", async () => {
    const clerk = await office.person("許文華");
    const draft = { for: "caller", callerName: "李先生", callerPhone: "138-5555-0999" } as const;
    const filed = await office.file(clerk, draft, "phone");
    expect(filed.owner.id).toBe(clerk.id);
    expect(filed.onBehalf).toBe(true);
    expect(filed.claimCode).toMatch(/^\d{6}$/);
  });

  it("lets nobody but staff file on behalf", async () => {
    const filer = await office.person("張家豪");
    const draft = draftOf({ for: "caller", callerName: "李先生" });
    const filing = { filer, draftId: randomUUID(), draft, source: "chat" } as const;
    expect(await office.turn((unit) => office.services.fileComplaint(unit, filing))).toEqual({
      ok: false,
      reason: "notStaff",
    });
  });

  it("refuses a topic that the policy doesn't have", async () => {
    const filer = await office.person("張家豪");
    const draft = draftOf({ topic: "nothing" });
    const filing = { filer, draftId: randomUUID(), draft, source: "chat" } as const;
    expect(await office.turn((unit) => office.services.fileComplaint(unit, filing))).toEqual({
      ok: false,
      reason: "unknownTopic",
    });
  });

  it("never makes a member of staff the owner of their own complaint", async () => {
    const officer = await office.person("王小明");
    const filed = await office.file(officer, { place: "3-1201" });
    expect(filed.owner.id).not.toBe(officer.id);
    const c = await office.caseNow(filed.caseId);
    expect(c.secondPersonId).not.toBe(officer.id);
  });

  it("takes files of the filer alone", async () => {
    const [filer, other] = [await office.person("張家豪"), await office.person("黃淑貞")];
    const file = (personId: string) => ({
      id: randomUUID(),
      personId,
      name: "a.jpg",
      contentType: "image/jpeg",
      bytes: 1,
      sha256: "0",
      storageKey: randomUUID(),
    });
    const [mine, theirs] = [file(filer.id), file(other.id)];
    await office.db.prisma.attachment.createMany({ data: [mine, theirs] });
    const filed = await office.file(filer, { attachmentIds: [mine.id, theirs.id] });
    const linked = await office.db.prisma.attachment.findMany({ where: { caseId: filed.caseId } });
    expect(linked.map(({ id }) => id)).toEqual([mine.id]);
  });
});

describe("a caller whom we know (B19)", () => {
  const call = async (callerName: string, callerPhone: string, customerId?: string, over = {}) => {
    const filer = await office.person("許文華");
    const draft = draftOf({ for: "caller", callerName, callerPhone, ...over });
    const filing = { filer, draftId: randomUUID(), draft, source: "phone" } as const;
    const filed = await office.turn((unit) =>
      office.services.fileComplaint(unit, {
        ...filing,
        ...(customerId === undefined ? {} : { customerId }),
      }),
    );
    if (!filed.ok) throw new Error(filed.reason);
    return { filed, c: await office.caseNow(filed.caseId), clerk: filer };
  };
  const found = async (name: string, phone: string, place: string | null = null, by = "許文華") => {
    const caller = { organisationId: "qinghe", name, phone, place };
    const known = await office.services.findCustomers(await office.person(by), caller);
    return known.map((person) => person.name);
  };

  it.each([
    ["張家豪", "138-5555-0201", null, ["張家豪"]],
    ["張先生", "+86 138 5555 0201", null, ["張家豪"]],
    ["张太太", "13855550201", null, ["張家豪"]],
    ["Mrs Carter", "138 5555 0206", null, ["Helen Carter"]],
    ["阿姨", "138-5555-0201", "3-1201 浴室", ["張家豪"]],
    ["阿姨", "138-5555-0201", "3-1202", []],
    ["王太太", "138-5555-0201", null, []],
    ["張家豪", "138-5555-0299", null, []],
    ["張家豪", "5550201", null, []],
    ["張家豪", "#201", null, []],
  ])("%s, %s, %s: %j", async (name, phone, place, names) => {
    expect(await found(name, phone, place)).toEqual(names);
  });

  it("is looked for by staff of the organisation alone", async () => {
    expect(await found("張家豪", "138-5555-0201", null, "黃淑貞")).toEqual([]);
    const clerk = { ...(await office.person("許文華")), organisationId: "elsewhere" };
    const caller = {
      organisationId: "qinghe",
      name: "張家豪",
      phone: "138-5555-0201",
      place: null,
    };
    expect(await office.services.findCustomers(clerk, caller)).toEqual([]);
  });

  it("finds the case among their own, is told of it, and may say that it is solved", async () => {
    const resident = await office.person("張家豪");
    const { filed, c, clerk } = await call("張先生", "138-5555-0201", resident.id);
    expect(c).toMatchObject({ customerId: resident.id, source: "phone", callerName: "張先生" });
    expect(filed).toMatchObject({ filedFor: "張家豪", claimCode: null });
    const mine = await office.turn((unit) => office.services.myCases(unit, resident));
    expect(mine.map((item) => item.caseId)).toContain(filed.caseId);
    const told = (await office.told(resident, filed.caseId)).map((message) => message.activity);
    expect(told.some((activity) => activity.includes("已替您登記"))).toBe(true);
    await office.command(clerk, filed.caseId, { type: "investigate", finding: "查過" });
    await office.command(clerk, filed.caseId, { type: "answer", text: "修好了" });
    const solved = await office.command(resident, filed.caseId, { type: "solved" });
    expect(solved).toMatchObject({ ok: true });
    expect(await office.problems(filed.caseId)).toEqual([]);
  });

  it("is still told by telephone, and what they say there is passed on", async () => {
    const resident = await office.person("黃淑貞");
    const { filed, clerk } = await call("黃太太", "138-5555-0203", resident.id);
    const does = (command: CaseCommand) => office.command(clerk, filed.caseId, command);
    expect(await does({ type: "ask", question: "幾樓？" })).toMatchObject({ refusal: "notYours" });
    await does({ type: "investigate", finding: "查過" });
    await does({ type: "answer", text: "修好了" });
    const work = await office.turn((unit) => office.services.myWork(unit, clerk));
    expect(work.find((item) => item.caseId === filed.caseId)?.expected).toBe("tell");
    expect(await does({ type: "told", how: "電話" })).toMatchObject({ ok: true });
    expect(await does({ type: "notSolved", reason: "又漏了" })).toMatchObject({ ok: true });
    expect(await office.problems(filed.caseId)).toEqual([]);
  });

  it("isn't linked when staff say no, nor to somebody whom the call doesn't fit", async () => {
    const other = await office.person("黃淑貞");
    for (const customerId of [undefined, other.id, randomUUID()]) {
      const { filed, c } = await call("張先生", "138-5555-0201", customerId);
      expect(c.customerId).toBeNull();
      expect(filed).toMatchObject({ filedFor: null });
      expect(filed.claimCode).toMatch(/^\d{6}$/);
    }
  });
});

describe("a complaint about staff (P-1.5)", () => {
  it("goes above, past the person and their desk, and is confidential", async () => {
    const accused = await office.person("王小明");
    const filed = await office.file(await office.person("張家豪"), {
      topic: "staff",
      subjectName: "王小明",
    });
    const c = await office.caseNow(filed.caseId);
    expect(c.subjectId).toBe(accused.id);
    expect(c.restricted).toBe(true);
    const involved = await office.db.prisma.person.findMany({
      where: { id: { in: [c.replyOwnerId, c.secondPersonId] } },
    });
    for (const person of involved) expect(person.desk).not.toBe(accused.desk);
    expect(await office.told(accused, filed.caseId)).toEqual([]);
  });

  it("doesn't exist for the accused: not to see, not to find, not to act on", async () => {
    const accused = await office.person("王小明");
    const filed = await office.file(await office.person("張家豪"), {
      topic: "staff",
      subjectName: "王小明",
    });
    const { services } = office;
    expect(await services.findCase(accused, filed.reference)).toBeNull();
    const view = await office.turn((unit) => services.viewCase(unit, accused, filed.caseId));
    expect(view).toBeNull();
    const done = await office.command(accused, filed.caseId, { type: "acknowledge" });
    expect(done).toMatchObject({ ok: false, refusal: "unknown", view: null });
    const work = await office.turn((unit) => services.myWork(unit, accused));
    expect(work.map((item) => item.caseId)).not.toContain(filed.caseId);
  });

  it("isn't shown to colleagues who have no part in it", async () => {
    const filed = await office.file(await office.person("張家豪"), {
      topic: "staff",
      subjectName: "王小明",
    });
    const colleague = await office.person("馮國棟");
    expect(await office.services.findCase(colleague, filed.reference)).toBeNull();
    const director = await office.person("林佩君");
    expect(await office.services.findCase(director, filed.reference)).toBe(filed.caseId);
  });

  it("can't be stored with the person it is about as its owner, whatever the code does", async () => {
    const filed = await office.file(await office.person("張家豪"), {
      topic: "staff",
      subjectName: "王小明",
    });
    const { subjectId } = await office.caseNow(filed.caseId);
    const wrong = office.db.prisma.case.update({
      where: { id: filed.caseId },
      data: { replyOwnerId: subjectId ?? "" },
    });
    await expect(wrong).rejects.toThrow();
  });
});

describe("a complaint about somebody who isn't known for certain (P-1.5)", () => {
  const about = async (subjectName: string, over = {}) => {
    const filed = await office.file(await office.person("張家豪"), {
      topic: "staff",
      subjectName,
      ...over,
    });
    return { filed, c: await office.caseNow(filed.caseId) };
  };
  const ids = async (...names: readonly string[]) =>
    Promise.all(names.map(async (name) => (await office.person(name)).id));

  it.each([
    ["主任", ["林佩君", "許文華"]],
    ["陳主任", ["林佩君", "許文華", "陳雅婷"]],
    ["the director", ["林佩君", "許文華"]],
  ])("%s lands with the company, and exists for none of %j", async (said, names) => {
    const { filed, c } = await about(said);
    expect(filed.owner.name).toMatch(/高正宇|沈曉嵐/);
    expect(c).toMatchObject({ subjectId: null, restricted: true });
    expect([...c.suspectIds].sort()).toEqual([...(await ids(...names))].sort());
    expect(await office.problems(filed.caseId)).toEqual([]);
    await office.command(await office.person(filed.owner.name), filed.caseId, {
      type: "escalate",
      reason: "要上級決定",
    });
    const { services } = office;
    for (const name of names) {
      const suspect = await office.person(name);
      expect(await services.findCase(suspect, filed.reference)).toBeNull();
      expect(
        await office.turn((unit) => services.viewCase(unit, suspect, filed.caseId)),
      ).toBeNull();
      const done = await office.command(suspect, filed.caseId, {
        type: "decide",
        decision: "無事",
      });
      expect(done).toMatchObject({ ok: false, refusal: "unknown", view: null });
      const work = await office.turn((unit) => services.myWork(unit, suspect));
      expect(work.map((item) => item.caseId)).not.toContain(filed.caseId);
      expect(await office.told(suspect, filed.caseId)).toEqual([]);
    }
  });

  it("stays shut for them with its claim code as well", async () => {
    const { filed } = await about("主任", { for: "anonymous" });
    const asks = (person: Person) =>
      office.turn((unit) =>
        office.services.caseStatus(unit, {
          ...{ person, accountKey: person.id, reference: filed.reference },
          claimCode: filed.claimCode,
        }),
      );
    expect(await asks(await office.person("林佩君"))).toEqual({ type: "unknown" });
    expect(await asks(await office.guest())).toMatchObject({ type: "found" });
  });

  it("is for whoever oversees to decide, when it is escalated", async () => {
    const { filed } = await about("主任");
    const owner = await office.person(filed.owner.name);
    await office.command(owner, filed.caseId, { type: "escalate", reason: "要上級決定" });
    const other = await office.person(filed.owner.name === "高正宇" ? "沈曉嵐" : "高正宇");
    const work = await office.turn((unit) => office.services.myWork(unit, other));
    expect(work.find((item) => item.caseId === filed.caseId)).toMatchObject({
      as: "director",
      expected: "decide",
    });
  });

  it("stays with the one who was chosen when asked", async () => {
    const [subjectId] = await ids("許文華");
    const { filed, c } = await about("主任", { subjectId });
    expect(c).toMatchObject({ subjectId, suspectIds: [] });
    expect(filed.owner.name).toBe("林佩君");
  });

  it("is never offered to whom it may be about, nor to anybody at their desks", async () => {
    const { filed, c } = await about("物管員");
    expect(c.suspectIds).toHaveLength(4);
    const owner = await office.person(filed.owner.name);
    const view = await office.turn((unit) => office.services.viewCase(unit, owner, filed.caseId));
    const targets = view?.inside?.targets.map(({ name }) => name) ?? [];
    expect(targets).toContain("林佩君");
    for (const name of ["王小明", "陳雅婷", "趙志強"]) {
      expect(targets).not.toContain(name);
      const toId = (await office.person(name)).id;
      const offer = { type: "offer", toId, reason: "他在現場" } as const;
      expect(await office.command(owner, filed.caseId, offer)).toMatchObject({
        ok: false,
        refusal: "unknownPerson",
        clause: { id: "P-1.5" },
      });
    }
  });

  it("keeps away whom its words mention, when nobody was named", async () => {
    const filed = await office.file(await office.person("張家豪"), {
      topic: "staff",
      details: "主任當著大家罵我媽媽",
    });
    const c = await office.caseNow(filed.caseId);
    expect([...c.suspectIds].sort()).toEqual([...(await ids("林佩君", "許文華"))].sort());
    expect(filed.owner.name).toMatch(/高正宇|沈曉嵐/);
    const plain = await office.file(await office.person("張家豪"), { topic: "staff" });
    expect(plain.owner.name).toBe("林佩君");
  });

  it("doesn't suspect the member of staff who files it", async () => {
    const officer = await office.person("王小明");
    const filed = await office.file(officer, { topic: "staff", subjectName: "物管員" });
    expect((await office.caseNow(filed.caseId)).suspectIds).not.toContain(officer.id);
  });
});

describe("the organisation's document", () => {
  it("changes nothing when it is imported again", async () => {
    const { demonstration } = await import("../../prisma/seed.ts");
    const before = await office.db.prisma.person.findMany({ orderBy: { id: "asc" } });
    await office.services.importOrganisation(demonstration);
    expect(await office.db.prisma.person.findMany({ orderBy: { id: "asc" } })).toEqual(before);
  });

  it("names all of its problems at once", async () => {
    const { demonstration } = await import("../../prisma/seed.ts");
    const broken = { ...demonstration, zone: "Mars/Olympus", phone: "" };
    await expect(office.services.importOrganisation(broken)).rejects.toThrow(/zone[\s\S]*phone/);
  });

  it("finds colleagues by a part of their name, and all of them when it fits several", async () => {
    const staff = await office.services.staff();
    const named = (typed: string) => staff.byName("qinghe", typed).map((person) => person.name);
    expect(named("王小明")).toEqual(["王小明"]);
    expect(named("amy")).toEqual(["Amy Chan"]);
    expect(named("小明")).toEqual(["王小明"]);
    expect(named("華").length + named("明").length).toBeGreaterThan(0);
    expect(named("")).toEqual([]);
    expect(named("沒有這個人")).toEqual([]);
  });
});
