import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Person } from "../../src/core/person.ts";
import { textsFor } from "../../src/locales/index.ts";
import { listUnreachable } from "../../src/services/delivery/listUnreachable.ts";
import { makeTellUndelivered } from "../../src/services/delivery/tellUndelivered.ts";
import { readDeliveryCommand } from "../../dialogs/delivery.ts";
import { openOffice, OPEN_HOURS, type Office } from "./office.ts";

const nothing = () => undefined;
const log = { debug: nothing, info: nothing, warn: nothing, error: nothing };
const texts = textsFor("zh-Hant");
let office: Office;
let director: Person;
let resident: Person;

beforeAll(async () => {
  office = await openOffice();
  const staff = await office.services.staff();
  director = staff.all.find(({ roles }) => roles.includes("director"))!;
  resident = await office.guest();
});
afterAll(() => office.close());

const sql = async (text: string, values: unknown[] = []) =>
  (await office.db.pool.query<Record<string, unknown>>(text, values)).rows;
const toldTo = async (person: Person) =>
  (await sql(`select activity from message where recipient_id = $1 order by id`, [person.id])).map(
    ({ activity }) => (JSON.parse(String(activity)) as { text?: string }).text ?? "",
  );
const tell = () =>
  makeTellUndelivered({ db: office.db, services: office.services, onTold: nothing, log }).tick();

/** The answer to a case whose customer's conversation has gone: it died on its way. */
async function answerThatDied() {
  const filed = await office.file(resident);
  const owner = (await office.services.staff()).byId(filed.owner.id)!;
  await office.command(owner, filed.caseId, { type: "acknowledge" });
  await office.command(owner, filed.caseId, { type: "investigate", finding: "看過了" });
  await office.command(owner, filed.caseId, { type: "answer", text: "管路已修好" });
  const [row] = await sql(
    `update message set status = 'dead', last_error = 'HTTP 403', attempts = 1
     where case_id = $1 and recipient_id = $2 and proof = 'reply' returning id::text`,
    [filed.caseId, resident.id],
  );
  await sql(`update "case" set reply_delivered_at = null where id = $1`, [filed.caseId]);
  await sql(
    `insert into duty_entry (id, organisation_id, reason, case_id, message_id, person_id, dedupe_key, at)
     select gen_random_uuid(), organisation_id, 'dead', id, $2::bigint, $3, 'dead:' || $2, now()
     from "case" where id = $1`,
    [filed.caseId, row?.["id"], resident.id],
  );
  return { ...filed, owner, number: String(row?.["id"]) };
}

describe("what couldn't be delivered", () => {
  it("is told to the second person of the case, once, with what it said and why", async () => {
    const { caseId } = await answerThatDied();
    const c = await office.caseNow(caseId);
    const second = (await office.services.staff()).byId(c.secondPersonId)!;
    const before = (await toldTo(second)).length;
    expect(await tell()).toBe(1);
    expect(await tell()).toBe(0);
    const told = (await toldTo(second)).slice(before);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain("管路已修好");
    expect(told[0]).toContain(texts.delivery.error.gone);
  });

  it("makes the owner tell it by phone, and the gate is met when they have", async () => {
    const { caseId, owner } = await answerThatDied();
    const work = () =>
      office
        .turn((unit) => office.services.myWork(unit, owner))
        .then((items) => items.find((i) => i.caseId === caseId));
    expect((await work())?.expected).toBe("tell");
    const result = await office.command(owner, caseId, { type: "told", how: "電話" });
    expect(result.ok).toBe(true);
    expect((await work())?.expected).toBe("waitConfirm");
    expect((await office.caseNow(caseId)).replyDeliveredAt).not.toBeNull();
  });

  it("is on the director's list, and goes out again when they say so", async () => {
    const { number } = await answerThatDied();
    const list = await office.turn((unit) =>
      office.services.listDeadLetters(unit, director, "zh-Hant"),
    );
    expect(list.text).toContain(number);
    expect(list.choices?.at(-1)).toBe(texts.delivery.redriveAll);
    const count = await office.turn((unit) => office.services.redrive(unit, director, number));
    expect(count).toBe(1);
    const [row] = await sql("select status, attempts from message where id = $1", [number]);
    expect(row).toEqual({ status: "pending", attempts: 0 });
    const [entry] = await sql("select done_by_id, note from duty_entry where message_id = $1", [
      number,
    ]);
    expect(entry).toEqual({ done_by_id: director.id, note: "redriven" });
    expect(await office.turn((unit) => office.services.redrive(unit, director, number))).toBe(0);
  });
});

describe("people whom nothing reaches", () => {
  it("are listed to the director each week, once, with a way to reach them", async () => {
    const lost = await office.person(
      (await sql("select name from person where phone is not null limit 1"))[0]!["name"] as string,
    );
    await office.comesIn(lost);
    await sql("update conversation set reachable = false where person_id = $1", [lost.id]);
    await sql(
      `insert into duty_entry (id, organisation_id, reason, person_id, dedupe_key, at)
       values (gen_random_uuid(), $1, 'unreachable', $2, 'unreachable:x', now())`,
      [lost.organisationId, lost.id],
    );
    const deps = { db: office.db, services: office.services, onTold: nothing };
    const before = (await toldTo(director)).length;
    expect(await listUnreachable(deps, "2026-11-30")).toBe(1);
    await listUnreachable(deps, "2026-11-30");
    const told = (await toldTo(director)).slice(before);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(lost.name);
    expect(told[0]).toContain(lost.phone);
  });
});

describe("what came while somebody was away from the page", () => {
  it("is counted and listed in one message, until it is seen", async () => {
    const away = await office.guest();
    const [conversation] = await sql("select key from conversation where person_id = $1", [
      away.id,
    ]);
    const key = String(conversation?.["key"]);
    expect(await office.services.missed(key)).toBeNull();
    for (const n of [1, 2, 3]) {
      await office.turn(async (unit) =>
        unit.notify({
          to: away,
          build: () => ({ text: `**第 ${n} 則**` }),
          dedupeKey: `test:${n}`,
          caseId: null,
          proof: null,
          kind: "must",
        }),
      );
    }
    const missed = await office.services.missed(key);
    expect(missed?.count).toBe(3);
    expect(missed?.latest.map(({ what }) => what)).toEqual(["第 1 則", "第 2 則", "第 3 則"]);
    expect(await office.services.unread(key)).toEqual([
      "**第 1 則**",
      "**第 2 則**",
      "**第 3 則**",
    ]);
    await sql("update message set seen_at = now() where conversation_key = $1", [key]);
    expect(await office.services.missed(key)).toBeNull();
  });
});

describe("a director's words", () => {
  it.each([
    ["死信", { type: "deadLetters" }],
    ["Dead letters", { type: "deadLetters" }],
    ["联系不上", { type: "unreachable" }],
    ["重送 12", { type: "redrive", number: "12" }],
    ["重送　１２", { type: "redrive", number: "12" }],
    ["重送全部", { type: "redrive", number: null }],
    ["redrive all", { type: "redrive", number: null }],
    ["重送", null],
    ["redrive the car", null],
    ["我的工作", null],
  ])("%s", (typed, command) => expect(readDeliveryCommand(typed)).toEqual(command));
});

it("an expired notice says until when it is of use", async () => {
  await office.turn(async (unit) =>
    unit.notify({
      to: director,
      build: () => ({ text: "x" }),
      dedupeKey: "expires",
      caseId: null,
      proof: null,
      kind: "must",
      expiresAt: OPEN_HOURS,
    }),
  );
  const [row] = await sql("select expires_at from message where dedupe_key = 'expires'");
  expect((row?.["expires_at"] as Date).toISOString()).toBe("2026-11-24T02:00:00.000Z");
});
