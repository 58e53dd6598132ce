import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  emulatorMessage,
  postJson,
  startTestServer,
  type TestServer,
} from "./support/testServer.ts";

let server: TestServer;

beforeEach(async () => {
  server = await startTestServer();
});
afterEach(() => server.stop());

const post = (over: object) => postJson(`${server.base}/api/messages`, emulatorMessage(over));
const TEAMS = {
  channelId: "msteams",
  serviceUrl: "https://smba.trafficmanager.net/emea/",
  conversation: { id: "a:1", conversationType: "personal", tenantId: "t" },
  recipient: { id: "28:bot", name: "Huiyin" },
};
/** What the last turn was asked. */
const body = () => server.turns.at(-1)?.body;

describe("what an activity means", () => {
  it("a message is its text, our own name taken out", async () => {
    const entities = [
      { type: "mention", text: "<at>Huiyin</at>", mentioned: { id: "28:bot" } },
      { type: "clientInfo" },
    ];
    await post({ ...TEAMS, text: "<at>Huiyin</at> 停電了", entities });
    expect(body()).toMatchObject({ type: "message", text: "停電了" });
  });

  it("somebody else's name stays", async () => {
    const entities = [{ type: "mention", text: "<at>王</at>", mentioned: { id: "29:w" } }];
    await post({ ...TEAMS, text: "請找 <at>王</at>", entities });
    expect(body()).toMatchObject({ text: "請找 <at>王</at>" });
  });

  it("a value without words is a pressed button", async () => {
    await post({ text: undefined, value: { a: "x.claim", claim_text: "好\u0000" } });
    expect(body()).toEqual({
      type: "button",
      value: { a: "x.claim", claim_text: "好" },
      invoke: false,
    });
  });

  it("an Action.Execute is a pressed button that is answered in place", async () => {
    server.outcome = async () => ({
      type: "done",
      activityId: null,
      response: '{"statusCode":200}',
    });
    const value = { action: { type: "Action.Execute", verb: "press", data: { a: "x.claim" } } };
    const answer = await post({ ...TEAMS, type: "invoke", name: "adaptiveCard/action", value });
    expect(body()).toEqual({ type: "button", value: { a: "x.claim" }, invoke: true });
    expect([answer.status, await answer.text()]).toEqual([200, '{"statusCode":200}']);
  });

  it("a repeated Action.Execute gets the same bytes again", async () => {
    server.outcome = async () => ({ type: "repeated", activityId: null, response: '{"n":1}' });
    const answer = await post({ type: "invoke", name: "adaptiveCard/action", value: {} });
    expect(await answer.text()).toBe('{"n":1}');
  });

  it("an invoke that no card of ours sends gets 501 and no turn", async () => {
    expect((await post({ type: "invoke", name: "composeExtension/query" })).status).toBe(501);
    expect(server.turns).toEqual([]);
  });

  it("being added is an arrival, announced twice and greeted once", async () => {
    await post({ ...TEAMS, type: "installationUpdate", action: "add", id: "i1" });
    await post({
      ...TEAMS,
      type: "conversationUpdate",
      id: "i2",
      membersAdded: [{ id: "28:bot" }],
    });
    expect(server.turns.map((turn) => turn.body.type)).toEqual(["arrived", "arrived"]);
    expect(server.turns[0]?.activityId).toBe(server.turns[1]?.activityId);
  });

  it("being removed is a departure", async () => {
    await post({ ...TEAMS, type: "installationUpdate", action: "remove" });
    expect(body()).toEqual({ type: "left" });
  });

  it("a chosen language is taken, an unknown one isn't", async () => {
    await post({ type: "event", name: "setLocale", value: "zh-CN" });
    expect(body()).toEqual({ type: "setLocale", locale: "zh-Hans" });
    await post({ type: "event", name: "setLocale", value: { locale: "en-GB" } });
    expect(body()).toEqual({ type: "setLocale", locale: "en" });
    expect((await post({ type: "event", name: "setLocale", value: "tlh" })).status).toBe(200);
    expect(server.turns).toHaveLength(2);
  });

  it.each([
    ["an edit", { type: "messageUpdate", text: "停電了!" }],
    ["a deletion", { type: "messageDelete" }],
    ["a reaction", { type: "messageReaction" }],
    ["typing", { type: "typing" }],
    ["the end of a conversation", { type: "endOfConversation" }],
    ["somebody else's arrival", { type: "conversationUpdate", membersAdded: [{ id: "user-2" }] }],
    ["an upgrade of the app", { type: "installationUpdate", action: "add-upgrade" }],
    ["an event of others", { type: "event", name: "application/vnd.microsoft.readReceipt" }],
    ["a type nobody knows", { type: "surprise" }],
  ])("%s is taken and makes no turn", async (_name, over) => {
    expect((await post(over)).status).toBe(200);
    expect(server.turns).toEqual([]);
  });
});

describe("where others read along (H10)", () => {
  const group = {
    ...TEAMS,
    conversation: { id: "19:x@thread.tacv2", conversationType: "channel", tenantId: "t" },
  };
  it("nothing is asked or told: the group is invited to a personal chat", async () => {
    expect((await post({ ...group, text: "投訴" })).status).toBe(200);
    expect(server.turns).toEqual([]);
    expect(JSON.parse(server.invited[0] ?? "")).toMatchObject({
      conversation: { id: "19:x@thread.tacv2" },
    });
  });
  it("an arrival there is nobody's greeting", async () => {
    await post({ ...group, type: "conversationUpdate", membersAdded: [{ id: "28:bot" }] });
    expect([server.turns, server.invited]).toEqual([[], []]);
  });
});

describe("what the channel is told", () => {
  it("200 with no body once the turn is kept, first time and again", async () => {
    for (const _ of [1, 2]) {
      const answer = await post({});
      expect([answer.status, await answer.text()]).toEqual([200, ""]);
    }
  });

  it("503 and when to come back, when nothing was saved", async () => {
    server.outcome = async () => ({ type: "busy" });
    const answer = await post({});
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "2"]);
  });

  it("200 after a bug that the person was told of: a retry would only meet it again", async () => {
    server.outcome = async () => ({ type: "failed", errorId: "E1" });
    expect((await post({})).status).toBe(200);
    const invoke = await post({ type: "invoke", name: "adaptiveCard/action", value: {} });
    expect(await invoke.json()).toMatchObject({ statusCode: 500, value: { message: "E1" } });
  });

  it("a short id and nothing else, when something breaks that nobody thought of", async () => {
    server.outcome = () => Promise.reject(new Error("secret of 王小明"));
    const answer = await post({});
    expect(answer.status).toBe(500);
    expect(await answer.json()).toEqual({
      error: { code: "InternalError", message: expect.stringMatching(/^[0-9A-F]{8}$/) as string },
    });
    expect(server.faults).toHaveLength(1);
  });
});

describe("limits", () => {
  it("one person's flood is told to wait, another person isn't (H5)", async () => {
    await server.stop();
    server = await startTestServer({ settings: { turnsPerMinute: 3 } });
    const statuses = [];
    for (let n = 0; n < 5; n += 1) statuses.push((await post({ id: `m${n}` })).status);
    expect(statuses).toEqual([200, 200, 200, 429, 429]);
    const limited = await post({ id: "m9" });
    expect(Number(limited.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await post({ from: { id: "user-2" } })).status).toBe(200);
  });

  it("more than so many at once are told to come back", async () => {
    await server.stop();
    server = await startTestServer({ settings: { maxInFlight: 2 } });
    const { promise, resolve } = Promise.withResolvers<void>();
    server.outcome = async () => {
      await promise;
      return { type: "done", activityId: null, response: null };
    };
    const all = [1, 2, 3, 4].map((n) => post({ id: `m${n}` }));
    await expect.poll(() => server.refused).toEqual(["full", "full"]);
    resolve();
    const statuses = (await Promise.all(all)).map((answer) => answer.status).sort();
    expect(statuses).toEqual([200, 200, 503, 503]);
  });

  it("a process that is going away takes nothing more", async () => {
    await server.stop();
    server = await startTestServer({ deps: { draining: () => true } });
    const answer = await post({});
    expect(answer.status).toBe(503);
    expect(answer.headers.get("connection")).toBe("close");
    expect(answer.headers.get("retry-after")).toBe("5");
    expect((await fetch(`${server.base}/healthz`)).status).toBe(200);
    expect((await fetch(`${server.base}/readyz`)).status).toBe(503);
  });
});
