import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { textsFor } from "../../src/locales/index.ts";
import { type Caller, makeCaller, visit } from "../support/bot.ts";
import { checkDatabase } from "../support/checkDatabase.ts";
import { answerTo, fillIn, referencesIn, SEND, sendButton } from "../support/complaint.ts";
import { openRig, referencesAt, type Rig, stored } from "./rig.ts";

const SOAK = process.env["HUIYIN_SOAK"] === "1";
const PAIRS = SOAK ? 500 : 10;
/** Pairs to one complaint: what happened holds four thousand characters. */
const PAIRS_EACH = 100;
const [CONVERSATIONS, TURNS] = SOAK ? [50, 40] : [20, 20];
const texts = textsFor("zh-Hant");
let rig: Rig;

beforeAll(async () => {
  rig = await openRig();
});
afterAll(async () => {
  expect(await checkDatabase(rig.database.url)).toEqual([]);
  await rig.close();
});

interface Row extends Record<string, unknown> {
  readonly version: number;
  readonly state: string;
}

const rowOf = async (caller: Caller): Promise<Row> => {
  const rows = await rig.sql<Row>(
    "select version, state from conversation where conversation_id = $1",
    [caller.conversation],
  );
  return rows[0] ?? { version: 0, state: "" };
};

it(
  "two messages 5 ms apart to two processes are taken one after the other, and both are kept (case 16)",
  async () => {
    const [one, two] = rig.bots;
    // Words said where files are asked for are added to what happened.
    const atFiles = async () => {
      const caller = makeCaller(rig.connector);
      let heard = await caller.says(one, "我要投訴");
      while (!heard.text.includes(texts.complaint.files.ask))
        heard = await caller.says(one, answerTo(heard, "1棟"));
      return caller;
    };
    let caller = await atFiles();
    for (let pair = 0; pair < PAIRS; pair += 1) {
      if (pair > 0 && pair % PAIRS_EACH === 0) caller = await atFiles();
      const before = await rowOf(caller);
      const count = caller.heardCount;
      const words = [`第${pair}組甲，門口很暗`, `第${pair}組乙，樓梯很滑`];
      const first = caller.posts(pair % 2 === 0 ? one : two, words[0] ?? "");
      await sleep(5);
      const second = await caller.posts(pair % 2 === 0 ? two : one, words[1] ?? "");
      expect([(await first).status, second.status]).toEqual([200, 200]);
      await rig.connector.waitFor(caller.conversation, count + 1, 15_000);
      const after = await rowOf(caller);
      expect(after.version).toBe(before.version + 2);
      for (const word of words) expect(after.state).toContain(word);
    }
  },
  SOAK ? 900_000 : 60_000,
);

it(
  "answers leave each conversation in the order in which they were given (case 17)",
  async () => {
    // What is answered differs from one to the next, so that a changed order shows.
    const words = ["我要投訴", "說明", "取消", texts.guided.cancelNo, "11棟", "上一步", "為什麼"];
    const callers = Array.from({ length: CONVERSATIONS }, () => makeCaller(rig.connector));
    await Promise.all(
      callers.map(async (caller) => {
        for (let turn = 0; turn < TURNS; turn += 1) {
          const bot = rig.bots[turn % 4 < 2 ? 0 : 1];
          let posted = await caller.posts(bot, words[turn % words.length] ?? "");
          while (posted.status === 503) {
            await sleep(100);
            posted = await caller.posts(bot, words[turn % words.length] ?? "");
          }
          expect(posted.status).toBe(200);
        }
      }),
    );
    for (const caller of callers) {
      const heard = await rig.connector.waitFor(caller.conversation, TURNS - 1, 90_000);
      const given = await rig.sql<{ activity: string }>(
        `select activity from message m join conversation c on c.key = m.conversation_key
         where c.conversation_id = $1 order by seq`,
        [caller.conversation],
      );
      const saidInOrder = given.map(
        ({ activity }) => (JSON.parse(activity) as { text: string }).text,
      );
      expect(heard.map(({ activity }) => activity.text)).toEqual(saidInOrder);
      expect(heard).toHaveLength(TURNS);
    }
  },
  SOAK ? 900_000 : 120_000,
);

it("one draft confirmed on two devices at once is one case (case 18)", async () => {
  const [one, two] = rig.bots;
  const phone = makeCaller(rig.connector, "somebody", "phone");
  const desktop = makeCaller(rig.connector, "somebody", "desktop");
  const onPhone = sendButton(await fillIn(phone, one, "2棟"));
  await desktop.says(two, "你好");
  const resumed = await desktop.says(two, "繼續");
  const onDesktop = sendButton(resumed);
  expect(onDesktop).toEqual(onPhone);
  const before = [phone.heardCount, desktop.heardCount] as const;
  const posted = await Promise.all([phone.presses(one, onPhone), desktop.presses(two, onDesktop)]);
  expect(posted.map(({ status }) => status)).toEqual([200, 200]);
  const told = [
    (await rig.connector.waitFor("phone", before[0])).slice(before[0]),
    (await rig.connector.waitFor("desktop", before[1])).slice(before[1]),
  ].map((heard) => [...new Set(heard.flatMap(({ text }) => referencesIn(text)))].map(stored));
  const references = await referencesAt(rig, "2棟");
  expect(references).toHaveLength(1);
  expect(told).toEqual([references, references]);
});

it("two members of staff who take on one case at once: one has it, the other is told so (case 19)", async () => {
  const [one, two] = rig.bots;
  const resident = makeCaller(rig.connector);
  await fillIn(resident, one, "3棟");
  const [shown = ""] = referencesIn((await resident.says(one, SEND)).text);
  const member = (number: number) => `00000000-0000-4000-8000-000000000${number}`;
  const [first, second] = await Promise.all([
    visit(one, { staff: member(107) }),
    visit(two, { staff: member(108) }),
  ]);
  const said = await Promise.all([
    first.says(one, `承辦 ${shown}`),
    second.says(two, `承辦 ${shown}`),
  ]);
  const all = said.map((replies) => replies.map(({ text, speak }) => `${text}\n${speak}`).join());
  const [row] = await rig.sql<{ name: string; claims: number }>(
    `select p.name, (select count(*)::int from case_event e where e.case_id = c.id
       and e.type = 'claimed') as claims
     from "case" c join person p on p.id = c.handler_id where c.reference = $1`,
    [stored(shown)],
  );
  expect(row?.claims).toBe(1);
  const refused = all.filter((words) => words.includes(texts.cases.refused.alreadyDone));
  expect(refused).toHaveLength(1);
  // Who lost sees who has it now.
  expect(refused[0]).toContain(row?.name);
});
