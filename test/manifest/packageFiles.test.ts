import { strFromU8, unzipSync } from "fflate";
import { deflateSync } from "node:zlib";
import { afterEach, describe, expect, it, vi } from "vitest";
import { COMMANDS } from "../../manifest/commands.ts";
import { FILE_OF, packageFiles, zipped, type PackageFiles } from "../../manifest/packageFiles.ts";
import { packageProblems, SCHEMA_VERSION } from "../../manifest/packageProblems.ts";
import { placeholdersFrom, SAMPLE_SETTINGS } from "../../manifest/settings.ts";
import { LOCALES } from "../../src/core/locale.ts";

const HOST = "huiyin.example.org";
const files = await packageFiles(placeholdersFrom(SAMPLE_SETTINGS, "1.2.3"));

type Json = Record<string, unknown>;
const json = (name: string, from: PackageFiles = files) =>
  JSON.parse(strFromU8(from[name] ?? new Uint8Array())) as Json;
const changed = (name: string, change: (content: Json) => Json): PackageFiles => ({
  ...files,
  [name]: new TextEncoder().encode(JSON.stringify(change(json(name)))),
});

/** A square PNG in one colour; without the checksums, which nothing here reads. */
function plainPng(size: number, rgba: readonly number[]): Uint8Array {
  const chunk = (type: string, content: Uint8Array) => {
    const head = Buffer.alloc(8);
    head.writeUInt32BE(content.length);
    head.write(type, 4, "latin1");
    return Buffer.concat([head, content, Buffer.alloc(4)]);
  };
  const header = Buffer.from([0, 0, 0, size, 0, 0, 0, size, 8, 6, 0, 0, 0]);
  const row = [0, ...Array.from({ length: size }, () => rgba).flat()];
  const rows = deflateSync(Buffer.from(Array.from({ length: size }, () => row).flat()));
  const signature = Buffer.from("89504e470d0a1a0a", "hex");
  return Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", rows)]);
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe("the Teams package", () => {
  it("is valid against Microsoft's schemas, without asking the network", async () => {
    const fetched = vi.fn();
    vi.stubGlobal("fetch", fetched);
    expect(await packageProblems(files, HOST)).toEqual([]);
    expect(fetched).not.toHaveBeenCalled();
  });

  it("unzips to exactly the manifest, its languages and two icons, all at the root", () => {
    const names = Object.keys(unzipSync(zipped(files)));
    expect(names.toSorted()).toEqual([
      "color.png",
      "en.json",
      "manifest.json",
      "outline.png",
      "zh-cn.json",
    ]);
  });

  it("comes out byte for byte the same whenever it is made from the same settings", () => {
    const today = zipped(files);
    vi.setSystemTime("2031-05-06T07:08:09Z");
    expect(zipped(files)).toEqual(today);
  });

  it("is a personal bot that takes files, at the settings' id, version and host", () => {
    const id = SAMPLE_SETTINGS["MicrosoftAppId"];
    expect(json("manifest.json")).toMatchObject({
      manifestVersion: SCHEMA_VERSION,
      version: "1.2.3",
      id,
      bots: [{ botId: id, scopes: ["personal"], supportsFiles: true, isNotificationOnly: false }],
      validDomains: [HOST],
    });
  });

  it("speaks Traditional Chinese unless the client asks for one of the other languages", () => {
    expect(json("manifest.json")).toMatchObject({
      localizationInfo: {
        defaultLanguageTag: "zh-tw",
        additionalLanguages: [{ languageTag: "zh-cn" }, { languageTag: "en" }],
      },
    });
  });

  it.each(LOCALES)("offers every command in %s", (locale) => {
    const text = strFromU8(files[FILE_OF[locale]] ?? new Uint8Array());
    for (const { title, description } of COMMANDS) {
      expect(text).toContain(JSON.stringify(title[locale]));
      expect(text).toContain(JSON.stringify(description[locale]));
    }
  });
});

describe("the check of the package names", () => {
  it("every placeholder that nothing filled", async () => {
    const unfilled = await packageFiles({ APP_VERSION: "1.2.3" });
    const problems = await packageProblems(unfilled, HOST);
    expect(problems).toContain("manifest.json: nothing fills ${{MicrosoftAppId}}");
    expect(problems).toContain("manifest.json: nothing fills ${{PUBLIC_HOST}}");
  });

  it("what the manifest's schema refuses", async () => {
    const long = changed("manifest.json", (manifest) => ({ ...manifest, accentColor: "teal" }));
    expect(await packageProblems(long, HOST)).toEqual([
      expect.stringMatching(/^manifest\.json: \/accentColor/),
    ]);
  });

  it("what the schema of the languages refuses", async () => {
    const long = changed("en.json", (texts) => ({ ...texts, "name.short": "n".repeat(31) }));
    expect(await packageProblems(long, HOST)).toEqual([
      expect.stringMatching(/^en\.json: \/name\.short.*30/),
    ]);
  });

  it("a manifest of another version of the schema, instead of fetching that", async () => {
    const other = changed("manifest.json", (manifest) => ({
      ...manifest,
      $schema: "https://developer.microsoft.com/json-schemas/teams/v9.9/MicrosoftTeams.schema.json",
    }));
    expect(await packageProblems(other, HOST)).toEqual([
      expect.stringMatching(/^manifest\.json: not of .*v1\.30/),
    ]);
  });

  it("a text that one language lacks", async () => {
    const path = "bots[0].commandLists[0].commands[2].title";
    const lacking = changed("zh-cn.json", ({ [path]: _, ...rest }) => rest);
    expect(await packageProblems(lacking, HOST)).toEqual([`zh-cn.json: ${path} is missing`]);
  });

  it("a text for a place that the manifest doesn't have", async () => {
    const path = "bots[0].commandLists[0].commands[11].title";
    const astray = changed("en.json", (texts) => ({ ...texts, [path]: "Nowhere" }));
    expect(await packageProblems(astray, HOST)).toEqual([`en.json: the manifest has no ${path}`]);
  });

  it("a language or an icon whose file is not in the package", async () => {
    const { "en.json": _en, "color.png": _color, ...rest } = files;
    expect(await packageProblems(rest, HOST)).toEqual([
      "manifest.json: en.json is not in the package",
      "manifest.json: color.png is not in the package",
    ]);
  });

  it("a public host that the app's links may not lead to", async () => {
    expect(await packageProblems(files, "elsewhere.example.org")).toEqual([
      "manifest.json: validDomains lacks elsewhere.example.org",
    ]);
  });

  it("icons of the wrong size", async () => {
    const swapped = {
      ...files,
      "color.png": files["outline.png"],
      "outline.png": files["color.png"],
    };
    expect(await packageProblems(swapped as PackageFiles, HOST)).toEqual([
      "color.png: 32×32 pixels, must be 192×192",
      "outline.png: 192×192 pixels, must be 32×32",
    ]);
  });

  it.each([
    ["a colour icon that shows what is behind it", "color.png", 192, [14, 90, 99, 128]],
    ["an outline icon in another colour than white", "outline.png", 32, [14, 90, 99, 255]],
    ["an outline icon without anything transparent", "outline.png", 32, [255, 255, 255, 255]],
  ])("%s", async (_case, name, size, rgba) => {
    const plain = { ...files, [name]: plainPng(size, rgba) };
    expect(await packageProblems(plain, HOST)).toEqual([
      expect.stringMatching(new RegExp(`^${name}: must .*transparent`)),
    ]);
  });
});
