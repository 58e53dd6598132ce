import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { textsFor } from "../../src/locales/index.ts";
import { type Bot, makeCaller, startBot, visit } from "../support/bot.ts";
import { checkDatabase } from "../support/checkDatabase.ts";
import { answerTo, fillIn, referencesIn, SEND, sendButton } from "../support/complaint.ts";
import { freshDatabase, type TestDatabase } from "../support/database.ts";
import { type FakeConnector, openFakeConnector, type Sent } from "../support/fakeConnector.ts";
import { runSql } from "../support/sql.ts";

const texts = textsFor("zh-Hant");
let database: TestDatabase;
let connector: FakeConnector;
let bot: Bot;

beforeAll(async () => {
  database = await freshDatabase();
  connector = await openFakeConnector();
  bot = await startBot(database.url);
});
afterAll(async () => {
  expect(await checkDatabase(database.url)).toEqual([]);
  // Nothing of what was said here is a bug to the program.
  expect(bot.log()).not.toContain("turn.failed");
  await bot.end();
  await connector.close();
  await database.drop();
});

const WORDS = "電梯門夾到人了，請快點來看";

/** Name, text, and what of it must be found in what is kept; null when nothing is left of it. */
const TEXTS: readonly (readonly [string, string, string | null])[] = [
  ["nothing", "", null],
  ["nothing but invisible signs", "\u200b\u202e\ufeff", null],
  ["4,000 characters", "長".repeat(4_000), "長".repeat(4_000)],
  ["28,000 characters", "長".repeat(28_000), null],
  ["100,000 characters", "x".repeat(100_000), null],
  ["emoji held together by joiners", `${WORDS} 👩‍👩‍👧‍👦`, "👩‍👩‍👧‍👦"],
  ["a right-to-left override", `${WORDS}\u202egnp.exe`, `${WORDS}gnp.exe`],
  ["zero-width signs", `電\u200b梯${WORDS}`, `電梯${WORDS}`],
  ["NUL, which PostgreSQL refuses", `${WORDS}\u0000完`, `${WORDS}完`],
  ["half a character", `${WORDS}\ud83d完`, WORDS],
  ["what looks like SQL", `${WORDS}'; drop table "case"; --`, `'; drop table "case"; --`],
  ["what looks like HTML", `${WORDS}<script>alert(1)</script>`, "<script>alert(1)</script>"],
  ["backslashes", `${WORDS} \\u0000 \\ud83d \\`, "\\u0000 \\ud83d"],
];

describe("a text of any kind is kept cleaned or answered clearly, never with 500 (case 47)", () => {
  const untilDetails = async (): Promise<ReturnType<typeof makeCaller>> => {
    const caller = makeCaller(connector);
    let heard = await caller.says(bot, "我要投訴");
    while (!heard.text.includes(texts.complaint.details.ask))
      heard = await caller.says(bot, answerTo(heard, "1棟"));
    return caller;
  };

  it.each(TEXTS)("%s, from a channel", async (_name, text, kept) => {
    const caller = await untilDetails();
    const before = caller.heardCount;
    const posted = await caller.posts(bot, text);
    expect(posted.status).toBe(200);
    const heard = (await connector.waitFor(caller.conversation, before)).at(-1);
    expect(heard?.text.trim()).not.toBe("");
    const [row] = await runSql<{ state: string }>(
      database.url,
      "select state from conversation where conversation_id = $1",
      [caller.conversation],
    );
    const { form } = JSON.parse(row?.state ?? "") as { form: { draft: { details?: string } } };
    if (kept !== null) expect(form.draft.details).toContain(kept);
    else if (form.draft.details !== undefined) {
      // Too long to be kept whole: the person was told so.
      expect(heard?.text).not.toContain(texts.complaint.details.ask);
    }
  });

  it.each(TEXTS)("%s, from the page", async (_name, text) => {
    const visitor = await visit(bot);
    const { status } = await visitor.posts(bot, { text });
    expect([200, 413]).toContain(status);
    const answered = (await visitor.reads(bot)).at(-1);
    expect(answered?.from.id).toBe("bot");
  });
});

describe("a value that can't be (case 50)", () => {
  const PHONES = ["12345", "-5", "31 Feb", "+", "0".repeat(3)];

  it("is asked for again with an example, and from the second time a person is offered", async () => {
    const caller = makeCaller(connector);
    let heard: Sent = await caller.says(bot, "我要投訴");
    while (!heard.text.includes(texts.complaint.phone.ask))
      heard = await caller.says(bot, answerTo(heard, "2棟"));
    for (const [index, phone] of PHONES.entries()) {
      heard = await caller.says(bot, phone);
      expect(heard.text).toContain(texts.complaint.phone.ask);
      expect(heard.text).toContain(texts.complaint.phone.example);
      if (index > 0) expect(heard.text).toContain(texts.guided.offerPerson);
    }
    await caller.says(bot, "0912345678");
    expect(referencesIn((await caller.says(bot, SEND)).text)).toHaveLength(1);
  });

  it("is no kind of complaint: number 0, 99 and a word of nothing", async () => {
    const caller = makeCaller(connector);
    let heard: Sent = await caller.says(bot, "我要投訴");
    while (!heard.text.includes(texts.complaint.topic.ask))
      heard = await caller.says(bot, answerTo(heard, "3棟"));
    for (const said of ["0", "99", "qwertz"]) {
      heard = await caller.says(bot, said);
      expect(heard.text).toContain(texts.complaint.topic.ask);
      expect(heard.text).toContain(texts.guided.chooseOne);
    }
  });
});

describe("at every question of a complaint (case 52)", () => {
  /** Questions up to the summary; each is reached anew. */
  const STEPS = 8;
  const reach = async (steps: number, place: string) => {
    const caller = makeCaller(connector);
    let heard = await caller.says(bot, "我要投訴");
    for (let step = 0; step < steps && sendButton(heard) === null; step += 1)
      heard = await caller.says(bot, answerTo(heard, place));
    return { caller, heard };
  };
  const places = (step: number, word: string) => `${word}${step}棟`;

  it("help is help, and the question comes again", async () => {
    for (let step = 0; step < STEPS; step += 1) {
      const { caller, heard } = await reach(step, places(step, "助"));
      const helped = await caller.says(bot, "說明");
      const question = lastLine(heard.text);
      expect(helped.text).toContain(question);
      expect(helped.text.length).toBeGreaterThan(question.length);
    }
  });

  it("cancel asks, no goes on, yes ends it without a case", async () => {
    for (let step = 0; step < STEPS; step += 1) {
      const { caller, heard } = await reach(step, places(step, "消"));
      const { cancelAsk, cancelNo, cancelYes } = texts.guided;
      const asked = await caller.says(bot, "取消");
      expect(asked.text).toContain(cancelAsk({ title: texts.complaint.title }));
      expect((await caller.says(bot, cancelNo)).text).toContain(lastLine(heard.text));
      await caller.says(bot, "取消");
      expect((await caller.says(bot, cancelYes)).text).not.toContain(lastLine(heard.text));
    }
  });

  it("starting over begins at the first question, under a new form", async () => {
    for (let step = 1; step < STEPS; step += 1) {
      const { caller } = await reach(step, places(step, "重"));
      await caller.says(bot, "重來");
      const again = await caller.says(bot, texts.guided.restartYes);
      expect(again.text).toContain(texts.complaint.organisation.ask);
    }
  });

  it("another matter is asked about first, and the draft is kept", async () => {
    for (let step = 0; step < STEPS; step += 1) {
      const { caller } = await reach(step, places(step, "他"));
      const asked = await caller.says(bot, "我的案件");
      const offered = asked.activity.suggestedActions?.actions.map(({ title }) => title) ?? [];
      if (offered.includes(texts.guided.leaveYes)) await caller.says(bot, texts.guided.leaveYes);
      const back = await caller.says(bot, "繼續");
      expect(back.text.trim()).not.toBe("");
      const resumed = await fillOn(caller, back, places(step, "他"));
      expect(sendButton(resumed)).not.toBeNull();
    }
  });

  const fillOn = async (caller: ReturnType<typeof makeCaller>, from: Sent, place: string) => {
    let heard = from;
    for (let step = 0; step < 12 && sendButton(heard) === null; step += 1)
      heard = await caller.says(bot, answerTo(heard, place));
    return heard;
  };

  it("activities of unknown kinds are taken and mean nothing", async () => {
    const { caller, heard } = await reach(3, "12棟");
    for (const type of ["messageReaction", "messageUpdate", "trace", "handoff", "x"]) {
      const answer = await caller.sends(bot, { type });
      expect(answer.status).toBe(200);
    }
    expect((await caller.says(bot, "說明")).text).toContain(lastLine(heard.text));
    const done = await fillIn(makeCaller(connector), bot, "13棟");
    expect(sendButton(done)).not.toBeNull();
  });
});

/** The question itself: what was noted before it stands above. */
const lastLine = (text: string): string => text.trim().split("\n").at(-1) ?? "";
