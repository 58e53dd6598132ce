/**
 * Makes the Teams app package from the settings: `npm run manifest`, ready to upload.
 * `npm run manifest -- --check` tries templates, texts and icons with made-up settings instead and
 * writes nothing. Exits 1 and says all that is wrong when anything is.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { packageFiles, zipped } from "./packageFiles.ts";
import { packageProblems, SCHEMA_VERSION } from "./packageProblems.ts";
import { placeholdersFrom, SAMPLE_SETTINGS } from "./settings.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

try {
  const { values } = parseArgs({ options: { check: { type: "boolean", default: false } } });
  await makePackage(values.check);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** @throws Error that says, a line each, what has to be put right. */
async function makePackage(checkOnly: boolean): Promise<void> {
  if (!checkOnly && existsSync(here("../.env"))) process.loadEnvFile(here("../.env"));
  const { version } = JSON.parse(await readFile(here("../package.json"), "utf8")) as {
    version: string;
  };
  const placeholders = placeholdersFrom(checkOnly ? SAMPLE_SETTINGS : process.env, version);
  const files = await packageFiles(placeholders);
  const problems = await packageProblems(files, placeholders["PUBLIC_HOST"] ?? "");
  if (problems.length > 0) throw new Error(`The package is not valid:\n  ${problems.join("\n  ")}`);
  if (checkOnly) {
    console.log(`Valid with sample settings (schema ${SCHEMA_VERSION}); nothing written.`);
    return;
  }
  const target = here("build/huiyin-teams.zip");
  await mkdir(here("build"), { recursive: true });
  await writeFile(target, zipped(files));
  console.log(`${relative(process.cwd(), target)}: version ${version}, schema ${SCHEMA_VERSION}`);
}
