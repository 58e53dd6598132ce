import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type SyncRequest } from "../../src/services/index.ts";
import { openOffice, type Office } from "../services/office.ts";
import { postJson, startTestServer, type TestServer } from "./support/testServer.ts";

const TOKEN = "a-token-of-the-sales-system-0123456789";
const ELSEWHERE = "another-token-of-some-other-place-0123";

let office: Office;
let server: TestServer;
let off: TestServer;

beforeAll(async () => {
  office = await openOffice({ cement: true });
  const sync = {
    sync: (request: SyncRequest) => office.services.customers.sync(request),
    organisations: async () => (await office.services.organisations()).map(({ id }) => id),
  };
  const tokens = [
    { organisationId: "qinghe-cement", token: TOKEN },
    { organisationId: "gone", token: ELSEWHERE },
  ];
  server = await startTestServer({ deps: { sync: { ...sync, tokens } } });
  off = await startTestServer({ deps: { sync: { ...sync, tokens: [] } } });
});
afterAll(async () => {
  await server.stop();
  await off.stop();
  await office.close();
});

let keys = 0;
const freshKey = () => `key-of-a-test-${(keys += 1)}`;

async function sends(body: unknown, headers: Record<string, string> = {}, to = server) {
  const response = await postJson(`${to.base}/api/sync/customers`, body, {
    authorization: `Bearer ${TOKEN}`,
    "idempotency-key": freshKey(),
    ...headers,
  });
  const text = await response.text();
  return {
    status: response.status,
    replayed: response.headers.get("idempotent-replayed"),
    text,
    json: JSON.parse(text) as Record<string, unknown>,
  };
}

const customer = (number: string) =>
  office.db.prisma.customer.findFirst({
    where: { organisationId: "qinghe-cement", number },
    include: { covers: true, changes: { orderBy: { id: "asc" } } },
  });

describe("customers from the sales system (C-2)", () => {
  it("is refused without a token, with a wrong one, of another place, and while it is off", async () => {
    const body = { customers: [{ number: "S-0", name: "不該有" }] };
    expect((await sends(body, { authorization: "" })).status).toBe(401);
    expect((await sends(body, { authorization: "Bearer wrong" })).status).toBe(401);
    expect((await sends(body, { authorization: `Bearer ${ELSEWHERE}` })).status).toBe(403);
    expect((await sends(body, {}, off)).status).toBe(404);
    expect((await sends(body, { "idempotency-key": "" })).status).toBe(400);
    expect(await customer("S-0")).toBeNull();
  });

  it("says what became of each row; a wrong one doesn't hold up the others", async () => {
    const { status, json } = await sends({
      customers: [
        { number: "S-1", name: "新客戶", area: "north", businesses: ["bulk"] },
        { number: "C-1003", phone: "021-5555-4003" },
        { number: "C-1004", name: "Seaview Builders" },
        { number: "S-2", name: "哪裡", area: "月球" },
        { number: "S-1", name: "又一次" },
      ],
      figures: [
        { number: "S-1", month: "2026-11", tonnes: 12.5 },
        { number: "S-9", month: "2026-11", tonnes: 1 },
      ],
    });
    expect(status).toBe(200);
    expect(json["customers"]).toMatchObject([
      { number: "S-1", result: "new" },
      { number: "C-1003", result: "changed" },
      { number: "C-1004", result: "unchanged" },
      { number: "S-2", result: "refused", problems: [{ code: "unknownArea", column: "area" }] },
      { number: "S-1", result: "refused", problems: [{ code: "twice" }] },
    ]);
    expect(json["figures"]).toMatchObject([
      { number: "S-1", result: "new" },
      { number: "S-9", result: "refused", problems: [{ code: "unknownCustomer" }] },
    ]);
    const made = await customer("S-1");
    expect(made).toMatchObject({ name: "新客戶", businesses: ["bulk"] });
    expect(made?.covers).toHaveLength(2);
    expect((await customer("C-1003"))?.changes.at(-1)).toMatchObject({
      ...{ what: "phone", before: "021-5555-1003", after: "021-5555-4003", source: "sync" },
    });
  });

  it("answers the same key the same, does nothing twice, and refuses it for another body", async () => {
    const key = { "idempotency-key": "the-same-key-each-time" };
    const body = { customers: [{ number: "S-3", name: "一次" }] };
    const both = await Promise.all([sends(body, key), sends(body, key)]);
    const again = await sends(body, key);
    for (const one of [...both, again]) {
      expect(one.status).toBe(200);
      expect(one.json).toMatchObject({ customers: [{ number: "S-3", result: "new" }] });
    }
    expect(again.replayed).toBe("true");
    expect(again.text).toBe(both[0].text);
    expect((await customer("S-3"))?.changes).toHaveLength(1);
    const other = await sends({ customers: [{ number: "S-3", name: "兩次" }] }, key);
    expect(other.status).toBe(422);
    expect(await customer("S-3")).toMatchObject({ name: "一次" });
  });

  it("doesn't overwrite what somebody changed by hand", async () => {
    const keeper = await office.person("程立德");
    await office.turn((unit) =>
      office.services.customers.change(unit, keeper, {
        ...{ query: "C-1008", reason: "來電" },
        edits: [{ what: "phone", value: "021-5555-9008" }],
      }),
    );
    const { json } = await sends({
      customers: [{ number: "C-1008", name: "海通港務", phone: "021-5555-1008" }],
    });
    expect(json["customers"]).toEqual([
      { number: "C-1008", result: "changed", conflicts: ["phone"] },
    ]);
    expect(await customer("C-1008")).toMatchObject({ name: "海通港務", phone: "021-5555-9008" });
    expect(await office.services.customers.conflicts(keeper, 1)).toMatchObject({ count: 1 });
  });

  it("takes a thousand rows and no more, and names what isn't as expected", async () => {
    const rows = (count: number) =>
      Array.from({ length: count }, (_, n) => ({ number: `M-${n}`, name: `第 ${n}` }));
    expect((await sends({ customers: rows(1_001) })).status).toBe(400);
    expect((await sends({ customers: rows(1_000) })).json).toMatchObject({
      counts: { new: 1_000 },
    });
    const wrong = await sends({ customers: [{ number: 5, color: "red" }] });
    expect(wrong.status).toBe(400);
    expect(wrong.text).toContain("customers.0");
    expect((await sends({})).status).toBe(400);
  });
});
