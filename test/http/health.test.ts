import { Counter, Registry } from "prom-client";
import { describe, expect, it } from "vitest";
import { startTestServer } from "./support/testServer.ts";

describe("readiness", () => {
  it("names every check and fails with one of them", async () => {
    let database = true;
    const ready = async () => [{ name: "database", ok: database, detail: 3 }];
    const server = await startTestServer({ deps: { ready } });
    const get = () => fetch(`${server.base}/readyz`);
    expect((await get()).status).toBe(200);
    database = false;
    const answer = await get();
    expect(answer.status).toBe(503);
    expect(await answer.json()).toEqual({
      ok: false,
      checks: [
        { name: "notDraining", ok: true },
        { name: "database", ok: false, detail: 3 },
      ],
    });
    await server.stop();
  });
});

describe("metrics (case 57)", () => {
  const registry = new Registry();
  new Counter({ name: "huiyin_test_total", help: "x", registers: [registry] });
  const statusWith = async (headers: Record<string, string>, settings = {}) => {
    const server = await startTestServer({
      deps: { registry },
      settings: { metricsToken: "a-token-of-16-chars", ...settings },
    });
    const { status } = await fetch(`${server.base}/metrics`, { headers });
    await server.stop();
    return status;
  };
  it("are read from this machine", async () => expect(await statusWith({})).toBe(200));
  it("aren't read through a proxy on this machine", async () => {
    expect(await statusWith({ "x-forwarded-for": "203.0.113.9" })).toBe(403);
    expect(await statusWith({}, { behindProxy: true })).toBe(403);
  });
  it("are read with the token, and only with the right one", async () => {
    const far = { "x-forwarded-for": "203.0.113.9" };
    expect(await statusWith({ ...far, authorization: "Bearer a-token-of-16-chars" })).toBe(200);
    expect(await statusWith({ ...far, authorization: "Bearer a-token-of-16-charz" })).toBe(403);
    expect(await statusWith({ ...far, authorization: "Bearer null" }, { metricsToken: null })).toBe(
      403,
    );
  });
});

describe("answers", () => {
  it("aren't sniffed, kept or explained", async () => {
    const server = await startTestServer();
    for (const path of ["/healthz", "/nothing/here", "/files/forged-key-that-is-long-enough"]) {
      const answer = await fetch(server.base + path);
      expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
      expect(answer.headers.get("cache-control")).toBe("no-store");
      expect(answer.headers.get("server")).toBeNull();
      expect(await answer.text()).not.toContain(path);
    }
    await server.stop();
  });
});
