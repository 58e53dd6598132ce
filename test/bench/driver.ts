import { createServer, type Server } from "node:http";
import { type AddressInfo } from "node:net";
import { randomUUID } from "node:crypto";
import { Agent, request } from "undici";

/** A connector that only counts: every activity posted to it wakes the conversation that waits. */
export interface Sink {
  readonly url: string;
  /** Resolves with the text of the next message of this conversation. */
  next(conversationId: string): Promise<string>;
  /** How many activities have come in. */
  count(): number;
  close(): void;
}

/** @param afterMs how long it takes to answer. */
export async function openSink(afterMs = 0): Promise<Sink> {
  const waiting = new Map<string, (text: string) => void>();
  const early = new Map<string, string[]>();
  let count = 0;
  const server: Server = createServer((req, res) => {
    const chunks: Buffer[] = [];
    req.on("data", (chunk: Buffer) => chunks.push(chunk));
    req.on("end", () => {
      count += 1;
      res.setHeader("content-type", "application/json");
      if (afterMs === 0) res.end('{"id":"1"}');
      else setTimeout(() => res.end('{"id":"1"}'), afterMs);
      const conversation = decodeURIComponent((req.url ?? "").split("/")[3] ?? "");
      const { text = "" } = JSON.parse(Buffer.concat(chunks).toString()) as { text?: string };
      const wake = waiting.get(conversation);
      if (wake === undefined) early.set(conversation, [...(early.get(conversation) ?? []), text]);
      else {
        waiting.delete(conversation);
        wake(text);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    next: (conversation) =>
      new Promise((resolve) => {
        const before = early.get(conversation)?.shift();
        if (before === undefined) waiting.set(conversation, resolve);
        else resolve(before);
      }),
    count: () => count,
    close: () => server.close(),
  };
}

const agent = new Agent({ connections: 64 });

export interface Lane {
  /** Says something and waits for the first thing that is said back. @returns milliseconds, text. */
  say(text: string): Promise<{ readonly ms: number; readonly heard: string }>;
}

/** A person in a personal conversation of an emulator-like channel. */
export function openLane(url: string, sink: Sink, user: string): Lane {
  const conversation = `bench-${user}`;
  return {
    async say(text) {
      const before = performance.now();
      const heard = sink.next(conversation);
      const { statusCode, body } = await request(`${url}/api/messages`, {
        method: "POST",
        dispatcher: agent,
        headers: { "content-type": "application/json" },
        body: JSON.stringify({
          type: "message",
          id: randomUUID(),
          timestamp: new Date().toISOString(),
          channelId: "emulator",
          serviceUrl: sink.url,
          locale: "zh-TW",
          from: { id: user, name: "Bench", role: "user" },
          recipient: { id: "bot", name: "Huiyin", role: "bot" },
          conversation: { id: conversation, conversationType: "personal" },
          text,
        }),
      });
      await body.dump();
      if (statusCode >= 300) throw new Error(`HTTP ${statusCode}`);
      const said = await heard;
      return { ms: performance.now() - before, heard: said };
    },
  };
}

/** The value below which a share of the sorted values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);
