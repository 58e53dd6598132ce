import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Connector, makeConnector, type Reference } from "../../src/bot/connector.ts";
import { makeServiceUrlRule } from "../../src/http/guard.ts";
import { type FakeConnector, openFakeConnector } from "../support/fakeConnector.ts";

let service: FakeConnector;
let connector: Connector;
let tokens: (boolean | "fails")[];
let tokenFails: boolean;

beforeAll(async () => {
  service = await openFakeConnector();
});
afterAll(() => service.close());
beforeEach(() => {
  tokens = [];
  tokenFails = false;
  connector = makeConnector({
    async token(renew) {
      tokens.push(renew);
      if (tokenFails) throw new Error("no answer");
      return "a-token";
    },
    allowed: makeServiceUrlRule([], true),
  });
});

const to = (conversation: string, serviceUrl = service.url): Reference => ({
  serviceUrl,
  conversation: { id: conversation },
  bot: { id: "bot" },
  user: { id: "user" },
});
const say = (conversation: string) =>
  connector.send(to(conversation), JSON.stringify({ type: "message", text: "x" }), null);

describe("how a send ended (R9)", () => {
  it.each([
    [429, { class: "safe", retryAfter: 7, throttled: true }],
    [412, { class: "safe", retryAfter: null }],
    [400, { class: "permanent", gone: false }],
    [403, { class: "permanent", gone: true }],
    [404, { class: "permanent", gone: true }],
    [413, { class: "permanent", gone: false }],
    [500, { class: "ambiguous" }],
    [504, { class: "ambiguous" }],
  ])("HTTP %i", async (status, result) => {
    service.script(`c${status}`, { status, ...(status === 429 ? { retryAfter: 7 } : {}) });
    expect(await say(`c${status}`)).toMatchObject(result);
    expect(await say(`c${status}`)).toMatchObject({ class: "sent" });
  });

  it("taken and not answered is uncertain; a port where nobody listens is not (case 40)", async () => {
    service.script("c", { closes: true });
    expect(await say("c")).toMatchObject({ class: "ambiguous" });
    const nobody = await connector.send(to("c", "http://127.0.0.1:9/"), "{}", null);
    expect(nobody).toMatchObject({ class: "safe", error: "ECONNREFUSED" });
  });

  it("never goes, and asks for no token, where we may not send (case 45)", async () => {
    const before = service.sent.length;
    const result = await connector.send(to("c", "https://evil.example/"), "{}", null);
    expect(result).toMatchObject({ class: "permanent", gone: false });
    expect(tokens).toEqual([]);
    expect(service.sent).toHaveLength(before);
  });
});

describe("the token of the channel (case 42)", () => {
  it("that can't be had stops everything for a minute, before anything is sent", async () => {
    tokenFails = true;
    const before = service.sent.length;
    expect(await say("c")).toMatchObject({ class: "blocked", error: "no token" });
    expect(connector.blockedFor()).toBeGreaterThan(55);
    tokenFails = false;
    expect(await say("c")).toMatchObject({ class: "blocked" });
    expect(tokens).toHaveLength(1);
    expect(service.sent).toHaveLength(before);
  });

  it("that is refused is renewed once", async () => {
    service.script("c", { status: 401 });
    expect(await say("c")).toMatchObject({ class: "sent" });
    expect(tokens).toEqual([false, true]);
    expect(connector.blockedFor()).toBe(0);
    service.script("c", { status: 401 }, { status: 401 });
    expect(await say("c")).toMatchObject({ class: "blocked", error: "HTTP 401" });
    expect(connector.blockedFor()).toBeGreaterThan(55);
  });
});
