import { AppManifestUtils, type TeamsManifestV1D30 } from "@microsoft/app-manifest";
import { strFromU8 } from "fflate";
import { COMMANDS } from "./commands.ts";
import { type PackageFiles } from "./packageFiles.ts";
import { readPng, type Picture } from "./readPng.ts";

type Manifest = TeamsManifestV1D30.TeamsManifestV1D30;
type Texts = Readonly<Record<string, string>>;
type Schema = Awaited<ReturnType<typeof AppManifestUtils.fetchSchema>>;
type AnyManifest = Parameters<typeof AppManifestUtils.validateAgainstSchema>[0];

/**
 * Version of Microsoft's app manifest schema. 1.30 (August 2026) is the one that its reference names
 * as current, and the newest in @microsoft/app-manifest, which validates against its own copies.
 */
export const SCHEMA_VERSION = "1.30";
const SCHEMAS = `https://developer.microsoft.com/json-schemas/teams/v${SCHEMA_VERSION}`;
const MANIFEST_SCHEMA = `${SCHEMAS}/MicrosoftTeams.schema.json`;
const TEXTS_SCHEMA = `${SCHEMAS}/MicrosoftTeams.Localization.schema.json`;

/** Older clients and the developer portal hold a command to these; the schema itself is wider. */
const LONGEST_TITLE = 32;
const LONGEST_DESCRIPTION = 128;

/**
 * Everything that would keep Teams from taking the package, or its users from understanding it.
 * Needs no network. Empty when the package is good.
 */
export async function packageProblems(files: PackageFiles, publicHost: string): Promise<string[]> {
  const left = placeholdersLeft(files);
  if (left.length > 0) return left;
  const manifest = read<Manifest>(files, "manifest.json");
  return [
    ...(await schemaProblems("manifest.json", manifest, MANIFEST_SCHEMA)),
    ...(await languageProblems(files, manifest)),
    ...commandProblems(),
    ...iconProblems(files, manifest),
    ...(manifest.validDomains?.includes(publicHost) === true
      ? []
      : [`manifest.json: validDomains lacks ${publicHost}`]),
  ];
}

function read<T>(files: PackageFiles, name: string): T {
  return JSON.parse(strFromU8(files[name] ?? new Uint8Array())) as T;
}

function placeholdersLeft(files: PackageFiles): string[] {
  return Object.entries(files)
    .filter(([name]) => name.endsWith(".json"))
    .flatMap(([name, bytes]) =>
      [...strFromU8(bytes).matchAll(/\$\{\{.*?\}\}/g)].map(
        ([placeholder]) => `${name}: nothing fills ${placeholder}`,
      ),
    );
}

async function schemaProblems(name: string, content: object, schema: string): Promise<string[]> {
  // Another address would be fetched from the network instead of the library's own folder.
  if (!("$schema" in content) || content.$schema !== schema) return [`${name}: not of ${schema}`];
  const problems = await AppManifestUtils.validateAgainstSchema(
    content as AnyManifest,
    await compilable(schema),
  );
  return problems.map((problem) => `${name}: ${problem}`);
}

/** The library's copy of a schema, with the bracket escaped that two of its patterns forget. */
async function compilable(schema: string): Promise<Schema> {
  const text = JSON.stringify(await AppManifestUtils.fetchSchema(schema));
  return JSON.parse(text.replaceAll(String.raw`\\b]`, String.raw`\\b\\]`)) as Schema;
}

/** Each language's file is there, valid, names only texts that the manifest has, and all of them. */
async function languageProblems(files: PackageFiles, manifest: Manifest): Promise<string[]> {
  const problems: string[] = [];
  const wanted = textPaths(manifest);
  for (const { file } of manifest.localizationInfo?.additionalLanguages ?? []) {
    if (files[file] === undefined) {
      problems.push(`manifest.json: ${file} is not in the package`);
      continue;
    }
    const texts = read<Texts>(files, file);
    const { $schema: _, ...given } = texts;
    const missing = wanted.filter((path) => given[path] === undefined);
    const unknown = Object.keys(given).filter((path) => !wanted.includes(path));
    problems.push(...(await schemaProblems(file, texts, TEXTS_SCHEMA)));
    problems.push(...missing.map((path) => `${file}: ${path} is missing`));
    problems.push(...unknown.map((path) => `${file}: the manifest has no ${path}`));
  }
  return problems;
}

/** Paths, as localisation files write them, of every text that a user reads. */
function textPaths(manifest: Manifest): string[] {
  const commands = (manifest.bots ?? []).flatMap((bot, botIndex) =>
    (bot.commandLists ?? []).flatMap((list, listIndex) =>
      list.commands.flatMap((_, index) =>
        ["title", "description"].map(
          (name) => `bots[${botIndex}].commandLists[${listIndex}].commands[${index}].${name}`,
        ),
      ),
    ),
  );
  return ["name.short", "name.full", "description.short", "description.full", ...commands];
}

function commandProblems(): string[] {
  return COMMANDS.flatMap(({ id, title, description }) => [
    ...Object.values(title)
      .filter((text) => text.length > LONGEST_TITLE)
      .map((text) => `command ${id}: title "${text}" is longer than ${LONGEST_TITLE}`),
    ...Object.values(description)
      .filter((text) => text.length > LONGEST_DESCRIPTION)
      .map((text) => `command ${id}: "${text}" is longer than ${LONGEST_DESCRIPTION}`),
  ]);
}

function iconProblems(files: PackageFiles, { icons }: Manifest): string[] {
  return [
    ...iconProblem(files, icons.color, 192, isOpaque, "must not be transparent"),
    ...iconProblem(files, icons.outline, 32, isWhiteOnNothing, "must be white on transparent"),
  ];
}

function iconProblem(
  files: PackageFiles,
  name: string,
  size: number,
  isFit: (picture: Picture) => boolean,
  rule: string,
): string[] {
  const bytes = files[name];
  if (bytes === undefined) return [`manifest.json: ${name} is not in the package`];
  const picture = readPng(bytes);
  if (picture.width !== size || picture.height !== size) {
    return [`${name}: ${picture.width}×${picture.height} pixels, must be ${size}×${size}`];
  }
  return isFit(picture) ? [] : [`${name}: ${rule}`];
}

function isOpaque({ rgba }: Picture): boolean {
  return rgba.every((value, index) => index % 4 !== 3 || value === 255);
}

/** Every pixel that shows at all is white, and some show nothing. */
function isWhiteOnNothing({ rgba }: Picture): boolean {
  const alpha = (index: number) => rgba[index - (index % 4) + 3] ?? 0;
  const white = rgba.every((value, at) => at % 4 === 3 || alpha(at) === 0 || value === 255);
  return white && rgba.some((value, at) => at % 4 === 3 && value === 0);
}
