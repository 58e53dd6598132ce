import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { textsFor } from "../../src/locales/index.ts";
import { makeCaller } from "../support/bot.ts";
import { checkDatabase } from "../support/checkDatabase.ts";
import { fillIn, referencesIn, SEND, sendButton } from "../support/complaint.ts";
import { openRig, referencesAt, type Rig, stored } from "./rig.ts";

const { guided, cards } = textsFor("zh-Hant");
let rig: Rig;

beforeAll(async () => {
  rig = await openRig();
});
afterAll(async () => {
  expect(await checkDatabase(rig.database.url)).toEqual([]);
  await rig.close();
});

const quiet = (conversation: string) =>
  expect
    .poll(
      () =>
        rig.sql("select id from message where conversation_key = $1 and status <> 'sent'", [
          `emulator:${conversation}`,
        ]),
      { timeout: 15_000 },
    )
    .toEqual([]);

describe("a message that the channel delivers more than once", () => {
  it("has one effect and as many good answers, four at once over two processes (case 11)", async () => {
    const [one, two] = rig.bots;
    const caller = makeCaller(rig.connector);
    await fillIn(caller, one, "1棟");
    const before = caller.heardCount;
    const id = randomUUID();
    const posted = await Promise.all(
      [one, two, one, two].map((bot) => caller.posts(bot, SEND, id)),
    );
    expect(posted.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    await rig.connector.waitFor(caller.conversation, before);
    await quiet(caller.conversation);
    expect(await referencesAt(rig, "1棟")).toHaveLength(1);
    expect(caller.heardCount).toBe(before + 1);
  });

  it("comes again under a new id on the last step: the button's case number comes back (case 12)", async () => {
    const [one, two] = rig.bots;
    const caller = makeCaller(rig.connector);
    const summary = await fillIn(caller, one, "2棟");
    const before = caller.heardCount;
    await caller.presses(one, sendButton(summary));
    const first = await rig.connector.waitFor(caller.conversation, before);
    await caller.presses(two, sendButton(summary));
    const both = await rig.connector.waitFor(caller.conversation, first.length);
    const told = both.slice(before).map(({ text }) => referencesIn(text).map(stored));
    const [reference] = await referencesAt(rig, "2棟");
    expect(await referencesAt(rig, "2棟")).toHaveLength(1);
    expect(told).toEqual([[reference], [reference]]);
  });
});

describe("a button", () => {
  it("clicked twice within 50 ms says the second time that it is recorded (case 13)", async () => {
    const [one, two] = rig.bots;
    const caller = makeCaller(rig.connector);
    const button = sendButton(await fillIn(caller, one, "3棟"));
    const before = caller.heardCount;
    const first = caller.presses(one, button);
    await sleep(50);
    const second = await caller.presses(two, button);
    expect([(await first).status, second.status]).toEqual([200, 200]);
    const heard = await rig.connector.waitFor(caller.conversation, before + 1);
    const [reference = ""] = await referencesAt(rig, "3棟");
    expect(await referencesAt(rig, "3棟")).toHaveLength(1);
    const shown = heard.slice(before).flatMap(({ text }) => referencesIn(text));
    expect(shown.map(stored)).toEqual([reference, reference]);
    expect(heard.at(-1)?.text).toContain(guided.alreadySent({ reference: shown[1] ?? "" }));
  });

  it("of a form that was given up says so and writes nothing (case 14)", async () => {
    const [one, two] = rig.bots;
    const caller = makeCaller(rig.connector);
    const button = sendButton(await fillIn(caller, one, "4棟"));
    await caller.says(one, "取消");
    await caller.says(one, guided.cancelYes);
    await quiet(caller.conversation);
    const before = caller.heardCount;
    await caller.presses(two, button);
    const heard = (await rig.connector.waitFor(caller.conversation, before)).at(-1);
    expect(heard?.text).toContain(guided.formClosed);
    const offered = heard?.activity.suggestedActions?.actions.map(({ title }) => title);
    expect(offered).toContain(guided.startAgain);
    expect(await referencesAt(rig, "4棟")).toEqual([]);
  });

  it("as an invoke that is delivered again gets the same bytes (case 15)", async () => {
    const [one, two] = rig.bots;
    const caller = makeCaller(rig.connector);
    const button = sendButton(await fillIn(caller, one, "5棟"));
    const id = randomUUID();
    const first = await caller.invokes(one, button, id);
    const again = await caller.invokes(two, button, id);
    const third = await caller.invokes(one, button, id);
    expect(first.status).toBe(200);
    expect(first.body).not.toBe("");
    expect([again, third]).toEqual([first, first]);
    expect(await referencesAt(rig, "5棟")).toHaveLength(1);
  });

  it.each([
    ["with a field that no card has", { extra: "x" }],
    ["with a number for a text", { send_text: 5 }],
    ["with an object for a text", { send_text: { $ne: "" } }],
  ])("%s is refused without a write (case 49)", async (_how, more) => {
    const [one] = rig.bots;
    const place = `6棟${Object.keys(more).join()}${typeof Object.values(more)[0]}`;
    const caller = makeCaller(rig.connector);
    const button = sendButton(await fillIn(caller, one, place)) as object;
    const before = caller.heardCount;
    expect((await caller.presses(one, { ...button, ...more })).status).toBe(200);
    const heard = await rig.connector.waitFor(caller.conversation, before);
    expect(heard.at(-1)?.text).toContain(textsFor("zh-Hant").root.unknownButton);
    expect(await referencesAt(rig, place)).toEqual([]);
  });

  it("of somebody else's form does nothing (case 49)", async () => {
    const [one] = rig.bots;
    const owner = makeCaller(rig.connector);
    const stranger = makeCaller(rig.connector);
    const button = sendButton(await fillIn(owner, one, "7棟"));
    await stranger.says(one, "你好");
    const before = stranger.heardCount;
    await stranger.presses(one, button);
    const heard = await rig.connector.waitFor(stranger.conversation, before);
    expect(heard.at(-1)?.text).toContain(guided.formClosed);
    expect(await referencesAt(rig, "7棟")).toEqual([]);
  });

  it("that sends a form whose questions aren't answered asks them instead (case 49)", async () => {
    const [one] = rig.bots;
    const caller = makeCaller(rig.connector);
    await caller.says(one, "我要投訴");
    await caller.says(one, "8棟");
    const [row] = await rig.sql<{ state: string }>(
      "select state from conversation where conversation_id = $1",
      [caller.conversation],
    );
    const { form } = JSON.parse(row?.state ?? "") as { form: { draftId: string } };
    const before = caller.heardCount;
    await caller.presses(one, { f: `${form.draftId}.send` });
    const heard = await rig.connector.waitFor(caller.conversation, before);
    expect(referencesIn(heard.at(-1)?.text ?? "")).toEqual([]);
    expect(await referencesAt(rig, "8棟")).toEqual([]);
  });

  it("with another person's action id is refused (case 49)", async () => {
    const [one] = rig.bots;
    const owner = makeCaller(rig.connector);
    const button = sendButton(await fillIn(owner, one, "9棟"));
    await owner.presses(one, button);
    await expect.poll(() => referencesAt(rig, "9棟")).toHaveLength(1);
    const actions = await rig.sql<{ id: string; verbs: string[] }>(
      `select a.id, a.verbs from card_action a join "case" c on c.id = a.case_id where c.place = '9棟'`,
    );
    expect(actions.length).toBeGreaterThan(0);
    const versions = () => rig.sql(`select version, status from "case" where place = '9棟'`);
    const untouched = await versions();
    const stranger = makeCaller(rig.connector);
    for (const { id, verbs } of actions) {
      for (const verb of verbs) {
        const before = stranger.heardCount;
        await stranger.presses(one, { a: `${id}.${verb}`, [`${verb}_text`]: "好" });
        const heard = await rig.connector.waitFor(stranger.conversation, before);
        expect(heard.at(-1)?.text).toContain(cards.buttonUnknown);
      }
    }
    expect(await versions()).toEqual(untouched);
  });
});
