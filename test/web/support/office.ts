import { type Inbound, type TurnOutcome } from "../../../src/bot/inbound.ts";
import { makeStreams } from "../../../src/bot/streams.ts";
import { replyActivity } from "../../../src/cards/replyActivity.ts";
import { type Locale } from "../../../src/core/locale.ts";
import { type Reply } from "../../../src/core/reply.ts";
import { registerPage } from "../../../src/http/page.ts";
import { type DemoPerson } from "../../../src/http/webChatToken.ts";
import { type DeskFacts } from "../../../src/web/deskFacts.ts";
import { NO_APP, startTestServer, type TestServer } from "../../http/support/testServer.ts";
import { type Line, startLine } from "./line.ts";

/** What a bot of a test says to what it was sent; nothing is an answer, too. */
export type Answer = (inbound: Inbound, locale: Locale) => readonly Reply[];

/** The real server with the page, over a bot whose answers a test gives. */
export interface Office {
  readonly base: string;
  readonly line: Line;
  readonly server: TestServer;
  /** Says something unasked in a conversation, as a reminder does. */
  tell(conversationId: string, reply: Reply): void;
  /** Names of the conversations, in the order they were opened. */
  readonly conversations: readonly string[];
  stop(): Promise<void>;
}

export const DESK: DeskFacts = {
  id: "qingtian",
  pack: "property",
  name: {
    "zh-Hant": "青田社區服務中心",
    "zh-Hans": "青田社区服务中心",
    en: "Qingtian Estate Office",
  },
  desk: { "zh-Hant": "物業服務台", "zh-Hans": "物业服务台", en: "Residents' desk" },
  address: {
    "zh-Hant": "一棟一樓大廳",
    "zh-Hans": "一栋一楼大厅",
    en: "Block 1, ground floor",
  },
  hours: {
    "zh-Hant": "週一至週五 08:30–17:30，週六 09:00–12:00",
    "zh-Hans": "周一至周五 08:30–17:30，周六 09:00–12:00",
    en: "Mon–Fri 08:30–17:30, Sat 09:00–12:00",
  },
  phone: "02-2345-6789",
  hotline: [
    { label: { "zh-Hant": "消防救護", "zh-Hans": "消防", en: "Fire and ambulance" }, phone: "119" },
    {
      label: { "zh-Hant": "中控室", "zh-Hans": "中控室", en: "Control room" },
      phone: "02-2345-6700",
    },
  ],
  openNow: true,
  places: { areaA: { "zh-Hant": "A 區", "zh-Hans": "A 区", en: "Area A" } },
};

export interface OfficeOptions {
  readonly answer?: Answer;
  readonly people?: readonly DemoPerson[];
  readonly desks?: readonly [DeskFacts, ...DeskFacts[]];
  readonly localMode?: boolean;
}

/** An app of some tenant; nobody asks its channel anything here. */
const APP = {
  ...NO_APP,
  MicrosoftAppId: "11111111-2222-3333-4444-555555555555",
  MicrosoftAppPassword: "not-used-here",
  MicrosoftAppType: "SingleTenant",
  MicrosoftAppTenantId: "99999999-8888-7777-6666-555555555555",
};

const echoing: Answer = ({ body }) =>
  body.type === "message" ? [{ text: `收到：${body.text}` }] : [];

export async function startOffice(options: OfficeOptions = {}): Promise<Office> {
  const { answer = echoing, people = [], desks = [DESK], localMode = true } = options;
  const streams = makeStreams();
  const rows = new Map<string, string[]>();
  const seen = new Map<string, string>();
  const languages = new Map<string, Locale>();
  const keyOf = (id: string) => `webchat:${id}`;
  const append = (conversationId: string, json: string): string => {
    const list = rows.get(conversationId) ?? [];
    const id = `${conversationId}|${String(list.length + 1).padStart(7, "0")}`;
    const head = { id, timestamp: new Date().toISOString(), conversation: { id: conversationId } };
    list.push(`${JSON.stringify(head).slice(0, -1)},${json.slice(1)}`);
    rows.set(conversationId, list);
    return id;
  };
  const say = (conversationId: string, reply: Reply, locale: Locale) => {
    const from = '{"from":{"id":"bot","name":"Huiyin","role":"bot"},';
    append(conversationId, from + replyActivity(reply, locale).slice(1));
  };
  const outcome = async (inbound: Inbound): Promise<TurnOutcome> => {
    const { conversationId, body } = inbound;
    const name = `${conversationId} ${inbound.clientId ?? inbound.activityId}`;
    const known = seen.get(name);
    if (known !== undefined) return { type: "repeated", activityId: known, response: null };
    const activityId = inbound.echo === null ? "" : append(conversationId, inbound.echo);
    seen.set(name, activityId);
    if (body.type === "setLocale") languages.set(conversationId, body.locale);
    const locale = languages.get(conversationId) ?? inbound.locale ?? "zh-Hant";
    for (const reply of answer(inbound, locale)) say(conversationId, reply, locale);
    streams.publish(keyOf(conversationId));
    return { type: "done", activityId, response: null };
  };
  const server = await startTestServer({
    localMode,
    channel: localMode ? NO_APP : APP,
    deps: {
      streams,
      transcript: async (id, watermark) => {
        const list = rows.get(id) ?? [];
        return {
          activities: list.slice(watermark),
          watermark: String(Math.max(watermark, list.length)),
        };
      },
      demoPeople: localMode ? async () => people : null,
      addRoutes: (restify) =>
        registerPage(restify, { organisations: () => desks, localMode, version: "0.0.0-test" }),
    },
  });
  server.outcome = outcome;
  const line = await startLine(Number(new URL(server.base).port));
  return {
    base: `http://127.0.0.1:${line.port}`,
    line,
    server,
    get conversations() {
      return [...rows.keys()];
    },
    tell(conversationId, reply) {
      say(conversationId, reply, languages.get(conversationId) ?? "zh-Hant");
      streams.publish(keyOf(conversationId));
    },
    async stop() {
      await line.cut();
      await server.stop();
    },
  };
}
