import { readFile } from "node:fs/promises";
import { type Config } from "./config.ts";
import { organisationFile, type OrganisationFile } from "./core/organisation.ts";

/**
 * The organisation to answer for: ORGANISATION_FILE, or in a trial the demonstration.
 *
 * @throws Error that names everything wrong with the document at once.
 */
export async function readOrganisation(
  config: Pick<Config, "ORGANISATION_FILE">,
): Promise<OrganisationFile> {
  if (config.ORGANISATION_FILE === undefined) {
    const { demonstration } = await import("../prisma/seed.ts");
    return organisationFile.parse(demonstration);
  }
  const text = await readFile(config.ORGANISATION_FILE, "utf8").catch(() => {
    throw new Error(`ORGANISATION_FILE: ${config.ORGANISATION_FILE ?? ""} can't be read`);
  });
  const parsed = organisationFile.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`ORGANISATION_FILE is not right:\n  ${problems.join("\n  ")}`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`ORGANISATION_FILE is no JSON: ${(error as Error).message}`, { cause: error });
  }
}
