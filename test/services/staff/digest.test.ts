import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Person } from "../../../src/core/person.ts";
import { cleanUp } from "../../../src/db/cleanUp.ts";
import { sendDigests } from "../../../src/services/staff/digest.ts";
import { openOffice, type Office } from "../office.ts";

const at = (time: string, date = "2026-11-24") =>
  Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime("Asia/Shanghai").toInstant();

let office: Office;
let resident: Person;
let owner: Person;
let second: Person;

beforeAll(async () => {
  office = await openOffice({ simulated: true });
  resident = await office.person("張家豪");
  owner = await office.person("王小明");
  second = await office.person("陳雅婷");
  for (const person of [resident, owner, second]) await office.comesIn(person);
});
afterAll(() => office.close());

const digests = async (moment: Temporal.Instant) => {
  await office.clock?.standAt(moment);
  return sendDigests({ db: office.db, digests: office.services.digests, onTold: () => undefined });
};
const messagesOf = (person: Person, where: object) =>
  office.db.prisma.message.findMany({ where: { recipientId: person.id, ...where } });
const digestsOf = (person: Person) => messagesOf(person, { dedupeKey: { startsWith: "digest:" } });

describe("at a quiet hour (B18)", () => {
  it("what is urgent reaches staff at once, what can wait is held, and the morning brings one message", async () => {
    await office.clock?.standAt(at("21:00"));
    const { caseId } = await office.file(resident, { place: "3-1201" }, "chat", at("21:00"));
    expect(await messagesOf(owner, { caseId, status: "sent" })).toHaveLength(1);
    expect(await messagesOf(second, { caseId, status: "sent" })).toHaveLength(0);
    expect(await messagesOf(second, { caseId, status: "held" })).toHaveLength(1);

    await digests(at("23:00"));
    expect(await digestsOf(second)).toHaveLength(0);
    await Promise.all([digests(at("08:30", "2026-11-25")), digests(at("08:30", "2026-11-25"))]);
    await digests(at("08:31", "2026-11-25"));
    const [digest, ...more] = await digestsOf(second);
    expect(more).toEqual([]);
    expect(digest?.activity).toContain("休息時間進來 1 則");
    expect(await messagesOf(second, { status: "held" })).toEqual([]);
    expect(await messagesOf(second, { status: "digested" })).toHaveLength(1);
  });

  it("a morning has one digest of what is to be done, and a day off has none", async () => {
    const said = await digestsOf(owner);
    expect(said).toHaveLength(1);
    expect(said[0]?.activity).toContain("今天該處理");
    await digests(at("09:00", "2026-11-29"));
    expect(await digestsOf(owner)).toHaveLength(1);
  });

  it("what is held of a case that closed meanwhile isn't said any more", async () => {
    const { caseId } = await office.file(
      resident,
      { place: "3-1201" },
      "chat",
      at("22:00", "2026-11-25"),
    );
    await office.command(
      resident,
      caseId,
      { type: "withdraw", reason: null },
      at("22:05", "2026-11-25"),
    );
    await office.db.pool.query(
      `update "case" set status = 'CLOSED', closed_at = now(), closed_as = 'withdrawn',
         reply_delivered_at = now(), director_told_at = now(), waiting_since = null where id = $1`,
      [caseId],
    );
    await digests(at("08:30", "2026-11-26"));
    expect(await messagesOf(second, { caseId, status: "held" })).toEqual([]);
    expect((await messagesOf(second, { caseId, status: "skipped" })).length).toBeGreaterThan(0);
  });

  it("somebody may choose their own hours", async () => {
    await office.turn((unit) =>
      office.services.setHours(unit, second, {
        quietFrom: "22:00",
        quietTo: "07:00",
        digestAt: "07:30",
      }),
    );
    await office.clock?.standAt(at("19:00", "2026-11-26"));
    const { caseId } = await office.file(
      resident,
      { place: "3-1201" },
      "chat",
      at("19:00", "2026-11-26"),
    );
    expect(await messagesOf(second, { caseId, status: "sent" })).toHaveLength(1);
  });

  it("one with work and something held has one digest, however often the morning is looked at", async () => {
    const night = at("22:30", "2026-11-30");
    await office.clock?.standAt(night);
    const own = await office.file(resident, { place: "5-802", topic: "water" }, "chat", night);
    expect((await office.caseNow(own.caseId)).replyOwnerId).toBe(second.id);
    await office.file(resident, { place: "3-1201" }, "chat", night);
    expect(await messagesOf(second, { status: "held" })).toHaveLength(1);
    for (const minute of ["07:30", "07:31", "07:35"]) await digests(at(minute, "2026-12-01"));
    const today = (await digestsOf(second)).filter(({ dedupeKey }) => dedupeKey?.endsWith("12-01"));
    expect(today).toHaveLength(1);
    expect(today[0]?.activity).toContain("休息時間進來 1 則");
    expect(await messagesOf(second, { status: "held" })).toEqual([]);
  });

  it("a morning that was missed is made up for", async () => {
    await digests(at("09:40", "2026-12-02"));
    expect(
      (await digestsOf(owner)).some(({ dedupeKey }) => dedupeKey?.endsWith("2026-12-02")),
    ).toBe(true);
  });

  it("what is held for somebody who leaves isn't held for ever", async () => {
    const night = at("22:30", "2026-12-03");
    await office.clock?.standAt(night);
    await office.file(resident, { place: "3-1201" }, "chat", night);
    expect(await messagesOf(second, { status: "held" })).toHaveLength(1);
    await office.db.prisma.person.update({ where: { id: second.id }, data: { active: false } });
    await cleanUp(office.db);
    expect(await messagesOf(second, { status: "held" })).toEqual([]);
  });
});
