import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { makePace } from "../../src/bot/pace.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const make = (perSecond: number) => makePace(perSecond, () => Date.now());
const to = (conversation: string, ownTurn = false, tenant = "t") => ({
  tenant,
  conversation,
  ownTurn,
});

describe("the pace of sending", () => {
  it("is so many a second to a tenant, whatever waits (G5)", async () => {
    const pace = make(20);
    let passed = 0;
    for (let i = 0; i < 200; i += 1) void pace.pass(to(`c${i}`)).then(() => (passed += 1));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(passed).toBeGreaterThanOrEqual(20);
    expect(passed).toBeLessThanOrEqual(27);
    await vi.advanceTimersByTimeAsync(9_000);
    expect(passed).toBeGreaterThanOrEqual(195);
  });

  it("is shared by all processes that send to a tenant", async () => {
    const pace = make(20);
    pace.sharedBy(4);
    let passed = 0;
    for (let i = 0; i < 200; i += 1) void pace.pass(to(`c${i}`)).then(() => (passed += 1));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(passed).toBeGreaterThanOrEqual(50);
    expect(passed).toBeLessThanOrEqual(57);
  });

  it("lets the answers of a person's own turn go first", async () => {
    const pace = make(10);
    const order: string[] = [];
    for (let i = 0; i < 30; i += 1) void pace.pass(to(`c${i}`)).then(() => order.push("queue"));
    void pace.pass(to("mine", true)).then(() => order.push("mine"));
    await vi.advanceTimersByTimeAsync(3_000);
    expect(order.indexOf("mine")).toBeLessThan(8);
  });

  it("is one a second to a conversation, after the burst of a turn", async () => {
    const pace = make(1_000);
    let passed = 0;
    for (let i = 0; i < 10; i += 1) void pace.pass(to("one")).then(() => (passed += 1));
    await vi.advanceTimersByTimeAsync(10);
    expect(passed).toBe(5);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(passed).toBe(10);
  });

  it("pauses a tenant when two of its conversations are throttled, and no other tenant", async () => {
    const pace = make(20);
    pace.throttled("t", "a", 30);
    expect(pace.pausedFor("t")).toBe(0);
    pace.throttled("t", "b", 20);
    expect(pace.pausedFor("t")).toBe(30);
    expect(pace.pausedFor("u")).toBe(0);
    await vi.advanceTimersByTimeAsync(20_001);
    expect(pace.pausedFor("t")).toBe(0);
  });

  it("lets everybody go at the end", async () => {
    const pace = make(1);
    let passed = 0;
    for (let i = 0; i < 20; i += 1) void pace.pass(to(`c${i}`)).then(() => (passed += 1));
    pace.stop();
    await vi.advanceTimersByTimeAsync(1);
    expect(passed).toBe(20);
  });
});
