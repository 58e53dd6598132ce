import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { commitTogether, type TickWrites } from "../../src/db/commitTogether.ts";
import { type Db } from "../../src/db/db.ts";
import { type Tables } from "../../src/db/writes.ts";
import { type Office, openOffice } from "../services/office.ts";

let office: Office;
let db: Db;
let caseId: string;

beforeAll(async () => {
  office = await openOffice();
  db = office.db;
  caseId = (await office.file(await office.person("張家豪"))).caseId;
});
afterAll(async () => {
  await office.close();
});

const at = Temporal.Instant.from("2026-11-24T02:00:00Z");

async function addClock(): Promise<string> {
  const { id } = await db.prisma.clock.create({
    data: {
      id: randomUUID(),
      caseId,
      kind: "decide",
      rule: "r",
      clause: "c",
      basis: "internal",
      startAt: new Date(0),
      dueAt: new Date(0),
    },
  });
  return id;
}

const duty = (dedupeKey: string, organisationId = "demo"): Tables["dutyEntry"] => ({
  id: randomUUID(),
  organisationId,
  reason: "dead",
  data: {},
  dedupeKey,
  at,
});

/** Marks a rung of a clock, and leaves an entry: both, or nothing. */
const marking = (id: string, before: string[], rung: string, over = {}): TickWrites => ({
  writes: [
    { insert: "dutyEntry", rows: [{ ...duty(`${id}:${rung}`), ...over }] },
    {
      update: "clock",
      where: { id, fired: before, stoppedAt: null },
      set: { fired: [...before, rung], nextRungAt: null },
      expectOne: true,
    },
  ],
  messages: [],
});

const firedOf = async (id: string) =>
  (await db.prisma.clock.findUniqueOrThrow({ where: { id } })).fired;
const entries = (id: string) =>
  db.prisma.dutyEntry.count({ where: { dedupeKey: { startsWith: id } } });
const organisationId = async () => (await db.prisma.organisation.findFirstOrThrow()).id;

it("each counts for itself: whose row has moved on isn't written, the others are", async () => {
  const over = { organisationId: await organisationId() };
  const ids = [await addClock(), await addClock(), await addClock()] as const;
  await db.prisma.clock.update({ where: { id: ids[1] }, data: { fired: ["half"] } });
  const units = ids.map((id) => marking(id, [], "due", over));
  const { outcomes } = await commitTogether(db, units);
  expect(outcomes).toEqual(["written", "stale", "written"]);
  expect(await Promise.all(ids.map(firedOf))).toEqual([["due"], ["half"], ["due"]]);
  expect(await Promise.all(ids.map(entries))).toEqual([1, 0, 1]);
});

it("what somebody has in hand is passed over, not waited for", async () => {
  const over = { organisationId: await organisationId() };
  const ids = [await addClock(), await addClock()] as const;
  const holder = await db.pool.connect();
  await holder.query("begin");
  await holder.query("update clock set stopped_at = now() where id = $1", [ids[0]]);
  const { outcomes } = await commitTogether(
    db,
    ids.map((id) => marking(id, [], "due", over)),
  );
  await holder.query("commit");
  holder.release();
  expect(outcomes).toEqual(["stale", "written"]);
  expect(await entries(ids[0])).toBe(0);
});

it("one that can't be written fails alone", async () => {
  const good = { organisationId: await organisationId() };
  const ids = [await addClock(), await addClock(), await addClock()] as const;
  const units = ids.map((id, n) =>
    marking(id, [], "due", n === 1 ? { ...good, id: "no id" } : good),
  );
  const { outcomes } = await commitTogether(db, units);
  expect(outcomes.map((outcome) => typeof outcome)).toEqual(["string", "object", "string"]);
  expect(await Promise.all(ids.map(firedOf))).toEqual([["due"], [], ["due"]]);
});

it("two writers of the same rows: each row is moved once", async () => {
  const over = { organisationId: await organisationId() };
  const ids = await Promise.all(Array.from({ length: 40 }, addClock));
  const units = (rung: string) => ids.map((id) => marking(id, [], rung, over));
  const both = await Promise.all([
    commitTogether(db, units("a")),
    commitTogether(db, units("b").toReversed()),
  ]);
  const written = both.flatMap(({ outcomes }) => outcomes.filter((each) => each === "written"));
  expect(written).toHaveLength(40);
  for (const id of ids) expect(await entries(id)).toBe(1);
});

it("two units about one row don't meet in one statement", async () => {
  const over = { organisationId: await organisationId() };
  const id = await addClock();
  const { outcomes } = await commitTogether(db, [
    marking(id, [], "half", over),
    marking(id, ["half"], "due", over),
    marking(await addClock(), [], "half", over),
  ]);
  expect(outcomes).toEqual(["written", "written", "written"]);
  expect(await firedOf(id)).toEqual(["half", "due"]);
});
