import { readFile } from "node:fs/promises";
import { type Config } from "./config.ts";
import { organisationFile, type OrganisationFile } from "./core/organisation.ts";

/**
 * The organisations to answer for: ORGANISATION_FILE, which holds one document or a list of them,
 * or in a trial the demonstrations.
 *
 * @throws Error that names everything wrong with the documents at once.
 */
export async function readOrganisations(
  config: Pick<Config, "ORGANISATION_FILE">,
): Promise<readonly OrganisationFile[]> {
  if (config.ORGANISATION_FILE === undefined) {
    const [{ demonstration }, { demonstrationUtility }, { demonstrationCement }] =
      await Promise.all([
        import("../prisma/seed.ts"),
        import("../prisma/seedElectricity.ts"),
        import("../prisma/seedCement.ts"),
      ]);
    const files = [demonstration, demonstrationUtility, demonstrationCement];
    return files.map((file) => organisationFile.parse(file));
  }
  const text = await readFile(config.ORGANISATION_FILE, "utf8").catch(() => {
    throw new Error(`ORGANISATION_FILE: ${config.ORGANISATION_FILE ?? ""} can't be read`);
  });
  const held = parseJson(text);
  const documents: readonly unknown[] = Array.isArray(held) ? held : [held];
  const parsed = documents.map((document) => organisationFile.safeParse(document));
  const files = parsed.flatMap(({ data }) => data ?? []);
  const problems = [
    ...parsed.flatMap(({ error }, index) =>
      (error?.issues ?? []).map(({ path, message }) => {
        const at = documents.length > 1 ? [index, ...path] : path;
        return `${at.join(".")}: ${message}`;
      }),
    ),
    ...(documents.length === 0 ? ["an empty list"] : []),
    ...sharedIds(files),
  ];
  if (problems.length === 0) return files;
  throw new Error(`ORGANISATION_FILE is not right:\n  ${problems.join("\n  ")}`);
}

/** An id that two documents give would make one of them take the other's people. */
function sharedIds(files: readonly OrganisationFile[]): string[] {
  const all = files.flatMap((file) => [
    file.id,
    ...new Set([...file.staff, ...file.residents].map(({ id }) => id)),
  ]);
  const twice = new Set(all.filter((id, index) => all.indexOf(id) !== index));
  return [...twice].map((id) => `id "${id}" is in two documents`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`ORGANISATION_FILE is no JSON: ${(error as Error).message}`, { cause: error });
  }
}
