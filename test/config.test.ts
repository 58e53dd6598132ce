import { describe, expect, it } from "vitest";
import { parseConfig } from "../src/config.ts";

describe("the role of a process", () => {
  it("is everything, unless it is said", () => {
    expect(parseConfig({}).ROLE).toBe("all");
  });

  it("can't be a part where nobody can do the other part", () => {
    expect(() => parseConfig({ ROLE: "worker" })).toThrow("DATABASE_URL");
    const shared = { ROLE: "worker", DATABASE_URL: "postgresql://db/huiyin" };
    expect(parseConfig(shared).ROLE).toBe("worker");
  });

  it("that there isn't is named", () => {
    expect(() => parseConfig({ ROLE: "boss" })).toThrow("ROLE");
  });
});
