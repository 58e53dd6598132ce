import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const script = fileURLToPath(new URL("../../manifest/package.ts", import.meta.url));

/** Runs the command as `npm run manifest -- …` does. */
function run(args: readonly string[], env: Record<string, string>) {
  return new Promise<{ code: number; said: string }>((resolve) => {
    const child = execFile(process.execPath, [script, ...args], { env }, (_error, out, err) =>
      resolve({ code: child.exitCode ?? -1, said: out + err }),
    );
  });
}

describe("npm run manifest", () => {
  it("names every bad setting and exits 1", async () => {
    const { code, said } = await run([], { MicrosoftAppId: "none", PUBLIC_URL: "nowhere" });
    expect(code).toBe(1);
    expect(said).toContain("MicrosoftAppId: must be");
    expect(said).toContain("PUBLIC_URL: must be");
  });

  it("with --check needs no settings and reports the package valid", async () => {
    expect(await run(["--check"], {})).toEqual({
      code: 0,
      said: "Valid with sample settings (schema 1.30); nothing written.\n",
    });
  });
});
