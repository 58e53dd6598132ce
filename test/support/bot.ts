import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Fault } from "./fault.ts";
import { type FakeConnector, type Sent } from "./fakeConnector.ts";

/** The whole program as a process of its own, on a database that others may share. */
export interface Bot {
  readonly url: string;
  readonly child: ChildProcess;
  /** Puts a fault in its way, counted from now on. */
  arm(fault: Fault): Promise<void>;
  /** Waits for its end. @returns exit code or signal. */
  ended(): Promise<number | string | null>;
  /** Ends it with a signal and waits. @returns exit code or signal. */
  end(signal?: NodeJS.Signals): Promise<number | string | null>;
  /** What it wrote to its log: errors alone. */
  readonly log: () => string;
}

export interface BotOptions {
  /** `src/main.ts` as `npm start` runs it, which takes no faults. */
  readonly main?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

const file = (name: string) => new URL(name, import.meta.url).pathname;
const ANNOUNCED = /http:\/\/127\.0\.0\.1:\d+/;

/** Starts the program and waits until it listens. */
export async function startBot(databaseUrl: string, options: BotOptions = {}): Promise<Bot> {
  const dataDir = mkdtempSync(join(tmpdir(), "huiyin-bot-"));
  const entry = file(options.main === true ? "../../src/main.ts" : "./botProgram.ts");
  const child = spawn(process.execPath, [entry], {
    env: {
      ...process.env,
      PORT: "0",
      DATA_DIR: dataDir,
      DATABASE_URL: databaseUrl,
      LOCAL_MODE: "true",
      LOG_LEVEL: "error",
      // The limits against floods aren't what is tested here.
      TURNS_PER_MINUTE: "1000000",
      REQUESTS_PER_MINUTE: "1000000",
      ...options.env,
    },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  let out = "";
  let log = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => (log += text));
  const url = await new Promise<string>((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`ended with ${String(code)}: ${out}${log}`)));
    child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      out += text;
      const found = ANNOUNCED.exec(out);
      if (found !== null) resolve(found[0]);
    });
  });
  child.once("exit", () => rmSync(dataDir, { recursive: true, force: true }));
  const ended = async () => {
    if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
    return child.exitCode ?? child.signalCode;
  };
  return {
    url,
    child,
    ended,
    log: () => log + out,
    async arm(fault) {
      const armed = once(child, "message");
      child.send(fault);
      await armed;
    },
    end(signal = "SIGTERM") {
      child.kill(signal);
      return ended();
    },
  };
}

/** What came of posting one activity. */
export interface Posted {
  /** Null when the connection broke: the client doesn't know whether it was taken. */
  readonly status: number | null;
  readonly body: string;
  readonly retryAfter: string | null;
}

/** A person in a personal conversation of the emulator's channel. */
export interface Caller {
  readonly conversation: string;
  /** Posts a message, as often as it is called; the same id is a redelivery. */
  posts(bot: Bot, text: string, id?: string): Promise<Posted>;
  /** Posts the value of a card's button. */
  presses(bot: Bot, value: unknown, id?: string): Promise<Posted>;
  /** Posts an activity of any kind. */
  sends(bot: Bot, activity: object, id?: string): Promise<Posted>;
  /** Posts a button as an invoke, whose answer comes in the same request. */
  invokes(bot: Bot, data: unknown, id?: string): Promise<Posted>;
  /** Says something and waits for what is said back. @throws Error when it isn't taken. */
  says(bot: Bot, text: string): Promise<Sent>;
  /** How much was said to this person so far. */
  readonly heardCount: number;
}

/** @param user one person may have several conversations. */
export function makeCaller(
  connector: FakeConnector,
  user: string = randomUUID(),
  conversation = `conversation-${user}`,
): Caller {
  const post = (bot: Bot, activity: object, id: string) =>
    postActivity(bot, {
      id,
      timestamp: new Date().toISOString(),
      channelId: "emulator",
      serviceUrl: connector.url,
      locale: "zh-TW",
      from: { id: user, name: "Somebody", role: "user" },
      recipient: { id: "bot", name: "Huiyin", role: "bot" },
      conversation: { id: conversation, conversationType: "personal" },
      ...activity,
    });
  /** Lets the rest of an earlier answer arrive first: it isn't the answer to what is said next. */
  const heardAll = async (): Promise<number> => {
    for (let before = -1; ;) {
      const now = connector.heardIn(conversation).length;
      if (now === before) return now;
      before = now;
      await new Promise((resume) => setTimeout(resume, 8));
    }
  };
  const caller: Caller = {
    conversation,
    posts: (bot, text, id = randomUUID()) => post(bot, { type: "message", text }, id),
    sends: (bot, activity, id = randomUUID()) => post(bot, activity, id),
    presses: (bot, value, id = randomUUID()) => post(bot, { type: "message", value }, id),
    invokes: (bot, data, id = randomUUID()) => {
      const value = { action: { type: "Action.Execute", verb: "press", data } };
      return post(bot, { type: "invoke", name: "adaptiveCard/action", value }, id);
    },
    async says(bot, text) {
      const before = await heardAll();
      const { status } = await caller.posts(bot, text);
      if (status !== 200) throw new Error(`"${text}" was answered ${String(status)}`);
      const heard = await connector.waitFor(conversation, before);
      return heard[before] as Sent;
    },
    get heardCount() {
      return connector.heardIn(conversation).length;
    },
  };
  return caller;
}

async function postActivity(bot: Bot, activity: object): Promise<Posted> {
  try {
    const answer = await fetch(`${bot.url}/api/messages`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(activity),
    });
    return {
      status: answer.status,
      body: await answer.text(),
      retryAfter: answer.headers.get("retry-after"),
    };
  } catch {
    return { status: null, body: "", retryAfter: null };
  }
}

/** A person at the web page: a resident, or of the demonstration organisation when named. */
export interface Visitor {
  readonly conversation: string;
  posts(bot: Bot, activity: object): Promise<Posted>;
  /** Says something. @returns what is said back. */
  says(bot: Bot, text: string): Promise<readonly ChatActivity[]>;
  /** Sends a file. @returns what is said back. */
  uploads(bot: Bot, name: string, bytes: Uint8Array): Promise<readonly ChatActivity[]>;
  /** Everything in the conversation so far. */
  reads(bot: Bot): Promise<readonly ChatActivity[]>;
}

export interface ChatActivity {
  readonly id: string;
  readonly text?: string;
  readonly speak?: string;
  readonly from: { readonly id: string };
  readonly suggestedActions?: { readonly actions: readonly { readonly title: string }[] };
  readonly attachments?: readonly { readonly content?: unknown }[];
}

/** Opens the page's conversation of a new resident, or of this demonstration person. */
export async function visit(
  bot: Bot,
  who: { readonly staff?: string; readonly resident?: string } = {},
): Promise<Visitor> {
  const answer = await fetch(`${bot.url}/api/webchat/token`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: bot.url },
    body: JSON.stringify({ locale: "zh-TW", ...who }),
  });
  if (!answer.ok) throw new Error(`no token: ${answer.status} ${await answer.text()}`);
  const { token, conversationId } = (await answer.json()) as Record<string, string>;
  const call = async (at: Bot, path: string, body: object | null): Promise<Response> =>
    fetch(`${at.url}/v3/directline/conversations${path}`, {
      method: body === null ? "GET" : "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${String(token)}` },
      ...(body === null ? {} : { body: JSON.stringify(body) }),
    });
  const path = `/${String(conversationId)}/activities`;
  const visitor: Visitor = {
    conversation: String(conversationId),
    async posts(at, activity) {
      const posted = await call(at, path, { type: "message", ...activity });
      return {
        status: posted.status,
        body: await posted.text(),
        retryAfter: posted.headers.get("retry-after"),
      };
    },
    async uploads(at, name, bytes) {
      const before = (await visitor.reads(at)).length;
      const form = new FormData();
      form.append("file", new Blob([new Uint8Array(bytes)], { type: "application/pdf" }), name);
      const sent = await fetch(
        `${at.url}/v3/directline/conversations/${String(conversationId)}/upload?userId=x`,
        { method: "POST", headers: { authorization: `Bearer ${String(token)}` }, body: form },
      );
      if (!sent.ok) throw new Error(`${name} was answered ${sent.status}: ${await sent.text()}`);
      return (await visitor.reads(at)).slice(before).filter(({ from }) => from.id === "bot");
    },
    async reads(at) {
      const read = await call(at, path, null);
      return ((await read.json()) as { activities: ChatActivity[] }).activities;
    },
    async says(at, text) {
      const before = (await visitor.reads(at)).length;
      const { status, body } = await visitor.posts(at, { text });
      if (status !== 200) throw new Error(`"${text}" was answered ${String(status)}: ${body}`);
      const after = await visitor.reads(at);
      return after.slice(before).filter(({ from }) => from.id === "bot");
    },
  };
  await call(bot, "", {});
  return visitor;
}
