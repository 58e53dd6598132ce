import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { WEB_CHAT } from "../../src/web/webChatBundle.ts";

const vendor = (name: string) =>
  readFileSync(new URL(`../../src/web/vendor/${name}`, import.meta.url));

it("is Microsoft's file, byte for byte, and its notes name it", () => {
  const unpacked = gunzipSync(vendor(`${WEB_CHAT.file}.gz`));
  expect(createHash("sha256").update(unpacked).digest("hex")).toBe(WEB_CHAT.sha256);
  expect(unpacked.toString("latin1")).toContain(WEB_CHAT.version);
  const notes = vendor("README.md").toString();
  expect(notes).toContain(WEB_CHAT.sha256);
  expect(notes).toContain(`botframework-webchat@${WEB_CHAT.version}`);
});
