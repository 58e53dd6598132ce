import { z } from "zod";

/** The values of the template's placeholders, by placeholder. */
export type Placeholders = Readonly<Record<string, string>>;

type Environment = Readonly<Record<string, string | undefined>>;

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const guid = (what: string) => z.string(`missing: ${what}`).regex(GUID, `must be ${what}`);
const address = (what: string) =>
  z.string(`missing: ${what}`).refine((text) => isHttps(text), `must be ${what}`);

/** Teams opens nothing over plain http, and the placeholders put paths behind the address. */
function isHttps(text: string): boolean {
  const url = URL.parse(text);
  return url?.protocol === "https:" && url.search === "" && url.hash === "";
}

const settings = z.object({
  MicrosoftAppId: guid("the app id (a GUID) of the Azure Bot"),
  PUBLIC_URL: address("the https address under which people reach this service"),
  /** Id of the app in Teams' catalogue. A bot's own id may serve as both. */
  TEAMS_APP_ID: guid("a GUID").optional(),
  /** Shown as the publisher. */
  TEAMS_DEVELOPER_NAME: z.string().max(32, "must have at most 32 characters").default("Huiyin"),
  TEAMS_PRIVACY_URL: address("an https address").optional(),
  TEAMS_TERMS_URL: address("an https address").optional(),
});

/** Made-up settings with which `--check` tries the template where there are no real ones. */
export const SAMPLE_SETTINGS: Environment = {
  MicrosoftAppId: "00000000-0000-4000-8000-000000000000",
  PUBLIC_URL: "https://huiyin.example.org",
};

/**
 * What to put in the place of each placeholder of the templates.
 *
 * @param version of the app: Teams takes an update only under a higher one.
 * @throws Error naming every missing and every bad setting, not only the first.
 */
export function placeholdersFrom(env: Environment, version: string): Placeholders {
  // An empty line of an .env file means "not set".
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const parsed = settings.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`Settings to put right (environment or .env):\n  ${lines.join("\n  ")}`);
  }
  const { data } = parsed;
  const publicUrl = data.PUBLIC_URL.replace(/\/+$/, "");
  return {
    APP_VERSION: version,
    MicrosoftAppId: data.MicrosoftAppId,
    TEAMS_APP_ID: data.TEAMS_APP_ID ?? data.MicrosoftAppId,
    TEAMS_DEVELOPER_NAME: data.TEAMS_DEVELOPER_NAME,
    PUBLIC_URL: publicUrl,
    PUBLIC_HOST: new URL(publicUrl).host,
    TEAMS_PRIVACY_URL: data.TEAMS_PRIVACY_URL ?? `${publicUrl}/privacy`,
    TEAMS_TERMS_URL: data.TEAMS_TERMS_URL ?? `${publicUrl}/terms`,
  };
}
