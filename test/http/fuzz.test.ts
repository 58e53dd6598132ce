import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readActivity } from "../../src/bot/readActivity.ts";
import { parseJson } from "../../src/http/body.ts";
import { readClientActivity } from "../../src/http/directLine/clientActivity.ts";
import { checkActivity } from "../../src/http/guard.ts";
import { emulatorMessage, startTestServer, type TestServer } from "./support/testServer.ts";

/** More with FUZZ_RUNS, for a long run. */
const RUNS = Number(process.env["FUZZ_RUNS"] ?? 1_500);
const rules = { channels: new Set(["msteams", "emulator"]), serviceUrlAllowed: () => true };
const who = { conversationId: "c", userId: "dl_x" };

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc.constantFrom("", "\0", "\ud800", "\u202e", "__proto__", "constructor", "toString", "🏳️‍🌈"),
);
const anyValue = fc.anything({
  key: anyText,
  values: [anyText, fc.integer(), fc.double(), fc.boolean(), fc.constant(null)],
  maxDepth: 4,
});
const types = ["message", "invoke", "event", "conversationUpdate", "installationUpdate", "typing"];
/** A good activity with some members of any value at all. */
const nearlyGood = fc
  .record({
    over: fc.dictionary(
      fc.constantFrom(
        ...Object.keys(emulatorMessage()),
        "value",
        "name",
        "attachments",
        "entities",
        "membersAdded",
        "channelData",
        "locale",
        "action",
      ),
      anyValue,
      { maxKeys: 3 },
    ),
    type: fc.constantFrom(...types),
  })
  .map(({ over, type }) => ({ ...emulatorMessage({ type }), ...over }));

const reread = (value: unknown) => {
  const text = JSON.stringify(value);
  return text === undefined ? null : parseJson(Buffer.from(text));
};

describe("anything a stranger may send", () => {
  it("is an activity or a refusal, never a fault, and comes out clean", () => {
    fc.assert(
      fc.property(fc.oneof(nearlyGood, anyValue), (value) => {
        const parsed = reread(value);
        if (parsed === null || !parsed.ok) return;
        const checked = checkActivity(parsed.value, rules);
        if (!checked.ok) {
          expect(checked.refusal.status).toBe(400);
          return;
        }
        const reading = readActivity(checked.value, null, "2026-01-01");
        expect(JSON.stringify(reading)).not.toMatch(/\\u0000|\\ud[89a-f]/i);
      }),
      { numRuns: RUNS },
    );
  });

  it("in the web chat, too", () => {
    fc.assert(
      fc.property(fc.oneof(nearlyGood, anyValue), (value) => {
        const parsed = reread(value);
        if (parsed === null || !parsed.ok) return;
        const read = readClientActivity(parsed.value, who);
        if (!read.ok) {
          expect([400, 413]).toContain(read.refusal.status);
          return;
        }
        expect(JSON.stringify(read.value?.body ?? null)).not.toMatch(/\\u0000|\\ud[89a-f]/i);
        if (read.value !== null) {
          const echo = JSON.parse(read.value.echo ?? "") as { from: { id: string } };
          expect(echo.from.id).toBe("dl_x");
        }
      }),
      { numRuns: RUNS },
    );
  });

  it("as bytes is JSON or a refusal", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array(),
          fc.json().map((json) => Buffer.from(json)),
        ),
        (bytes) => {
          const read = parseJson(Buffer.from(bytes));
          expect(read.ok || read.refusal.status === 400).toBe(true);
        },
      ),
      { numRuns: RUNS },
    );
  });
});

describe("over the wire", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  const paths = [
    "/api/messages",
    "/api/webchat/token",
    "/v3/directline/conversations",
    "/v3/directline/conversations/x/activities",
    "/v3/directline/conversations/%00/upload",
    "/v3/directline/tokens/refresh",
    "/files/xxxxxxxxxxxxxxxxxxxxxxxxxxxx",
    "/%E0%A4%A",
    "/v3/directline/conversations/%E0%A4%A",
  ];
  it("nothing answers with a fault of ours", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...paths),
        fc.constantFrom("POST", "GET", "PUT", "DELETE", "OPTIONS"),
        fc.constantFrom("application/json", "multipart/form-data; boundary=b", "text/plain", "x"),
        fc.oneof(
          fc.uint8Array({ maxLength: 2_000 }),
          nearlyGood.map((value) => Buffer.from(JSON.stringify(value))),
        ),
        async (path, method, type, bytes) => {
          const answer = await fetch(server.base + path, {
            method,
            headers: { "content-type": type, authorization: "Bearer a.b.c" },
            ...(method === "GET" ? {} : { body: new Uint8Array(bytes) }),
          });
          await answer.arrayBuffer();
          expect(answer.status === 501 || answer.status < 500).toBe(true);
        },
      ),
      { numRuns: Math.min(RUNS, 300) },
    );
    expect(server.faults).toEqual([]);
  });
});
