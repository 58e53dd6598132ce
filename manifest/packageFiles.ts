import { strToU8, zipSync } from "fflate";
import { readFile } from "node:fs/promises";
import { LOCALES, type Locale } from "../src/core/locale.ts";
import { COMMANDS } from "./commands.ts";
import { type Placeholders } from "./settings.ts";

/** The files of a package by their names in the zip. */
export type PackageFiles = Readonly<Record<string, Uint8Array>>;

/**
 * Which file has the texts of which language. Teams lays the user's language over the default one:
 * `zh-tw` also serves Hong Kong and Macau, whose clients fall back to it, `en` every English.
 */
export const FILE_OF: Readonly<Record<Locale, string>> = {
  "zh-Hant": "manifest.json",
  "zh-Hans": "zh-cn.json",
  en: "en.json",
};

const PLACEHOLDER = /\$\{\{(\w+)\}\}/g;

const template = (name: string) => readFile(new URL(name, import.meta.url));

/**
 * The finished files of the package: templates with their placeholders filled and the commands of
 * `commands.ts` in each language, and the icons. A placeholder without a value stays, for
 * `packageProblems` to name.
 */
export async function packageFiles(placeholders: Placeholders): Promise<PackageFiles> {
  const files: Record<string, Uint8Array> = {};
  for (const locale of LOCALES) {
    const source = (await template(FILE_OF[locale])).toString("utf8");
    const filled = withCommands(filledIn(JSON.parse(source), placeholders), locale);
    files[FILE_OF[locale]] = strToU8(`${JSON.stringify(filled, null, 2)}\n`);
  }
  for (const icon of ["color.png", "outline.png"]) files[icon] = await template(icon);
  return files;
}

/** The package itself: all files at the root, the same bytes for the same files. */
export function zipped(files: PackageFiles): Uint8Array {
  // A zip has local time without a zone: the first moment it can say is the same anywhere.
  return zipSync(files, { level: 9, mtime: new Date(1980, 0, 1) });
}

function filledIn(template: unknown, values: Placeholders): Record<string, unknown> {
  const fill = (_key: string, value: unknown): unknown =>
    typeof value === "string"
      ? value.replace(PLACEHOLDER, (whole, name: string) => values[name] ?? whole)
      : value;
  return JSON.parse(JSON.stringify(template, fill)) as Record<string, unknown>;
}

function withCommands(file: Record<string, unknown>, locale: Locale): Record<string, unknown> {
  const commands = COMMANDS.map(({ title, description }) => ({
    title: title[locale],
    description: description[locale],
  }));
  if (FILE_OF[locale] === "manifest.json") {
    const bots = file["bots"] as { commandLists: { commands: unknown[] }[] }[];
    bots[0]?.commandLists[0]?.commands.push(...commands);
    return file;
  }
  const texts = commands.flatMap((command, index) =>
    Object.entries(command).map(
      ([name, text]) => [`bots[0].commandLists[0].commands[${index}].${name}`, text] as const,
    ),
  );
  return { ...file, ...Object.fromEntries(texts) };
}
