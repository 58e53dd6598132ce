import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { demonstration } from "../prisma/seed.ts";
import { demonstrationUtility } from "../prisma/seedElectricity.ts";
import { readOrganisations } from "../src/readOrganisations.ts";

const folder = mkdtempSync(join(tmpdir(), "huiyin-organisations-"));
afterAll(() => rmSync(folder, { recursive: true }));

const reading = (held: unknown) => {
  const path = join(folder, "organisation.json");
  writeFileSync(path, typeof held === "string" ? held : JSON.stringify(held));
  return readOrganisations({ ORGANISATION_FILE: path });
};
const ids = async (held: unknown) => (await reading(held)).map(({ id }) => id);

describe("whom this deployment answers for", () => {
  it("are the three demonstrations in a trial", async () => {
    const files = await readOrganisations({ ORGANISATION_FILE: undefined });
    expect(files.map(({ id }) => id)).toEqual(["qinghe", "qinghe-power", "qinghe-cement"]);
  });

  it("is one document, or a list of them", async () => {
    expect(await ids(demonstration)).toEqual(["qinghe"]);
    expect(await ids([demonstrationUtility])).toEqual(["qinghe-power"]);
    expect(await ids([demonstration, demonstrationUtility])).toEqual(["qinghe", "qinghe-power"]);
  });

  it("says everything that is wrong at once, and of which document", async () => {
    const bad = [
      { ...demonstration, zone: "Mars" },
      { ...demonstrationUtility, phone: "" },
    ];
    await expect(reading(bad)).rejects.toThrow(/0\.zone: [\s\S]+1\.phone: /);
    await expect(reading({ ...demonstration, zone: "Mars" })).rejects.toThrow(/^ {2}zone: /m);
  });

  it("never gives two documents one id", async () => {
    const same = { ...demonstrationUtility, residents: demonstration.residents };
    await expect(reading([demonstration, same])).rejects.toThrow(/is in two documents/);
    await expect(reading([demonstration, demonstration])).rejects.toThrow(/id "qinghe" is in two/);
  });

  it("isn't nobody, nor what is no JSON", async () => {
    await expect(reading([])).rejects.toThrow("an empty list");
    await expect(reading("{")).rejects.toThrow("no JSON");
    await expect(readOrganisations({ ORGANISATION_FILE: join(folder, "none") })).rejects.toThrow(
      "can't be read",
    );
  });
});
