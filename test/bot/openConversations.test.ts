import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeConnector } from "../../src/bot/connector.ts";
import { makeOpenConversations } from "../../src/bot/openConversations.ts";
import { seenAccounts } from "../../src/bot/seenAccounts.ts";
import { rememberAccount } from "../../src/db/people.ts";
import { type Person } from "../../src/core/person.ts";
import { type FakeConnector, openFakeConnector } from "../support/fakeConnector.ts";
import { openOffice, type Office } from "../services/office.ts";

const nothing = () => undefined;
const log = { debug: nothing, info: nothing, warn: nothing, error: nothing };
const TENANT = "22222222-2222-4222-8222-222222222222";
const OBJECT = "33333333-3333-4333-8333-333333333333";
let office: Office;
let service: FakeConnector;
let member: Person;

beforeAll(async () => {
  office = await openOffice();
  service = await openFakeConnector();
  member = await office.person("王小明");
  await sql("update person set entra_object_id = $2, entra_tenant_id = $3 where id = $1", [
    member.id,
    OBJECT,
    TENANT,
  ]);
});
afterAll(async () => {
  await service.close();
  await office.close();
});

const sql = async (text: string, values: unknown[] = []) =>
  (await office.db.pool.query<Record<string, unknown>>(text, values)).rows;
const inTeam = () => ({
  type: "conversationUpdate",
  channelId: "msteams",
  serviceUrl: service.url,
  from: { id: "29:somebody-else", aadObjectId: "44444444-4444-4444-8444-444444444444" },
  recipient: { id: "28:bot" },
  conversation: { id: "19:team", conversationType: "channel" },
  membersAdded: [{ id: "28:bot" }, { id: "29:wang", aadObjectId: OBJECT }],
});
const tellHim = (key: string) =>
  office.turn(async (unit) =>
    unit.notify({
      to: member,
      build: () => ({ text: key }),
      dedupeKey: key,
      caseId: null,
      proof: null,
      kind: "must",
    }),
  );
const make = (opened: string[][] = []) => {
  const connector = makeConnector({ token: async () => "token", allowed: () => true });
  return makeOpenConversations({
    db: office.db,
    connector,
    log,
    onOpened: (keys) => void opened.push([...keys]),
  });
};

describe("a member of staff who has the app and never spoke to it", () => {
  it("is known from what happened in a team, and only staff are", async () => {
    for (const account of seenAccounts(inTeam(), TENANT)) await rememberAccount(office.db, account);
    const rows = await sql("select account_id, person_id from account where reference <> ''");
    expect(rows).toEqual([{ account_id: "29:wang", person_id: member.id }]);
    expect(seenAccounts(inTeam(), null)).toEqual([]);
    expect(seenAccounts({ ...inTeam(), channelId: "emulator" }, TENANT)).toEqual([]);
  });

  it("is left alone while there is nothing to tell them", async () => {
    expect(await make()()).toBe(0);
    expect(service.opened).toEqual([]);
  });

  it("gets the conversation opened, once for several processes, and then what they must be told", async () => {
    await tellHim("first");
    const opened: string[][] = [];
    const [one, two] = [make(opened), make(opened)];
    await Promise.all([one(), two()]);
    await one();
    const [request] = service.opened;
    expect(request).toEqual({
      bot: { id: "28:bot" },
      isGroup: false,
      members: [{ id: "29:wang" }],
      tenantId: TENANT,
      channelData: { tenant: { id: TENANT } },
    });
    const rows = await sql(
      "select key, reference::jsonb -> 'user' ->> 'id' as user, reachable from conversation where person_id = $1",
      [member.id],
    );
    expect(rows).toEqual([{ key: "msteams:a:29:wang", user: "29:wang", reachable: true }]);
    const waiting = await sql(
      "select conversation_key, status from message where dedupe_key = 'first'",
    );
    expect(waiting).toEqual([{ conversation_key: "msteams:a:29:wang", status: "pending" }]);
    expect(opened.flat()).toContain("msteams:a:29:wang");
  });

  it("isn't tried again where the app isn't there, and somebody hears of it", async () => {
    await sql("delete from conversation where person_id = $1", [member.id]);
    await tellHim("second");
    const before = service.opened.length;
    service.script("*", { status: 403 });
    const open = make();
    expect(await open()).toBe(0);
    expect(await open()).toBe(0);
    expect(service.opened).toHaveLength(before + 1);
    const entries = await sql("select reason, person_id from duty_entry where done_at is null");
    expect(entries).toEqual([{ reason: "unreachable", person_id: member.id }]);
  });
});
