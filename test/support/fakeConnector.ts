import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { type AddressInfo } from "node:net";

/** An activity as the channel's service got it. */
export interface Sent {
  readonly conversation: string;
  readonly method: "POST" | "PUT";
  /** What it said, with the words that a card says to a screen reader. */
  readonly text: string;
  readonly activity: SentActivity;
  /** What the service answered; null when it closed the connection without one. */
  readonly status: number | null;
  readonly at: number;
}

interface SentActivity {
  readonly type: string;
  readonly text?: string;
  readonly speak?: string;
  readonly suggestedActions?: { readonly actions: readonly { readonly title: string }[] };
  readonly attachments?: readonly { readonly content?: unknown }[];
}

/** How the service answers one request. */
export interface Behaviour {
  readonly status?: number;
  readonly afterMs?: number;
  readonly retryAfter?: number;
  /** Takes the message, then closes the connection without an answer. */
  readonly closes?: boolean;
}

/** The channel's service on this machine: keeps everything sent to it, and misbehaves as told. */
export interface FakeConnector {
  readonly url: string;
  readonly sent: readonly Sent[];
  /** What was asked for to open conversations. */
  readonly opened: readonly unknown[];
  /** What a conversation has been sent and was taken, in order. */
  heardIn(conversation: string): readonly Sent[];
  /** Answers the next requests of a conversation (`*`: of any) with these, one after the other. */
  script(conversation: string, ...behaviours: readonly Behaviour[]): void;
  /**
   * Waits until a conversation was sent more than `after` activities.
   *
   * @throws Error when that takes longer than `withinMs`.
   */
  waitFor(conversation: string, after: number, withinMs?: number): Promise<readonly Sent[]>;
  close(): Promise<void>;
}

const PATH = /^\/v3\/conversations\/([^/]+)\/activities(?:\/([^/]+))?$/;

/** Starts the service on a free port of the loopback interface. */
export async function openFakeConnector(): Promise<FakeConnector> {
  const sent: Sent[] = [];
  const opened: unknown[] = [];
  const scripts = new Map<string, Behaviour[]>();
  const listeners = new Set<() => void>();
  const next = (conversation: string): Behaviour =>
    scripts.get(conversation)?.shift() ?? scripts.get("*")?.shift() ?? {};

  const server = createServer((req, res) => {
    void take(req, res).catch(() => res.destroy());
  });
  const take = async (req: IncomingMessage, res: ServerResponse) => {
    if (req.url === "/v3/conversations") return open(req, res);
    const conversation = decodeURIComponent(PATH.exec(req.url ?? "")?.[1] ?? "");
    const activity = JSON.parse(await bodyOf(req)) as SentActivity;
    const { status = 200, afterMs = 0, retryAfter, closes = false } = next(conversation);
    sent.push({
      conversation,
      method: req.method === "PUT" ? "PUT" : "POST",
      text: [activity.text, activity.speak].filter((part) => part !== undefined).join("\n"),
      activity,
      status: closes ? null : status,
      at: performance.now(),
    });
    listeners.forEach((listener) => listener());
    if (afterMs > 0) await new Promise((resolve) => setTimeout(resolve, afterMs));
    if (closes) return void res.destroy();
    const headers = retryAfter === undefined ? {} : { "retry-after": String(retryAfter) };
    res.writeHead(status, { "content-type": "application/json", ...headers });
    res.end(status < 300 ? JSON.stringify({ id: String(sent.length) }) : "{}");
  };
  /** The same conversation for a member, every time. */
  const open = async (req: IncomingMessage, res: ServerResponse) => {
    const asked = JSON.parse(await bodyOf(req)) as { members: readonly { id: string }[] };
    opened.push(asked);
    const { status = 201 } = next("");
    res.writeHead(status, { "content-type": "application/json" });
    res.end(status < 300 ? JSON.stringify({ id: `a:${asked.members[0]?.id ?? ""}` }) : "{}");
  };
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

  const heardIn = (conversation: string) =>
    sent.filter((one) => one.conversation === conversation && one.status !== null);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    sent,
    opened,
    heardIn,
    script: (conversation, ...behaviours) => void scripts.set(conversation, [...behaviours]),
    waitFor(conversation, after, withinMs = 10_000) {
      return new Promise((resolve, reject) => {
        const look = () => {
          const heard = heardIn(conversation);
          if (heard.length <= after) return;
          clearTimeout(timer);
          listeners.delete(look);
          resolve(heard);
        };
        const timer = setTimeout(() => {
          listeners.delete(look);
          reject(new Error(`${conversation} heard nothing after ${after} activities`));
        }, withinMs);
        listeners.add(look);
        look();
      });
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function bodyOf(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
