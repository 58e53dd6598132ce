import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";

const run = promisify(execFile);
const CLI = new URL("../../src/simulate/simulate.cli.ts", import.meta.url).pathname;

describe("npm run simulate -- --pack", () => {
  // Over the change of the seasons, with leave in it.
  it("lives through weeks of the cement maker's visits, and the checker finds nothing", async () => {
    const days = ["--days", "26", "--from", "2027-03-20"];
    const { stdout } = await run(process.execPath, [CLI, "--pack", "cement", ...days]);
    expect(stdout).toContain("nothing falls short of the policy");
    expect(Number(/(\d+) visits made/.exec(stdout)?.[1])).toBeGreaterThan(500);
  }, 180_000);

  it("says which packs there are", async () => {
    await expect(run(process.execPath, [CLI, "--pack", "steel"])).rejects.toMatchObject({
      code: 2,
    });
  });
});
