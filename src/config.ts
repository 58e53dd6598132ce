import { z } from "zod";

const LOOPBACK = new Set(["127.0.0.1", "::1", "localhost"]);

const flag = z.enum(["true", "false"]).transform((value) => value === "true");

/** A comma-separated list; empty means none. */
const list = z.string().transform((value) =>
  value
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== ""),
);

const text = z.string().default("");

const LEAST_TOKEN = 32;

/** `organisation:token,…`: an organisation may have several, so that one can be changed for another. */
const syncTokens = list
  .transform((parts) =>
    parts.map((part) => {
      const at = part.indexOf(":");
      return { organisationId: part.slice(0, Math.max(0, at)), token: part.slice(at + 1) };
    }),
  )
  .refine(
    (tokens) =>
      tokens.every(
        ({ organisationId, token }) => organisationId !== "" && token.length >= LEAST_TOKEN,
      ),
    `each is organisation:token, the token of at least ${LEAST_TOKEN} characters`,
  );

const environment = z
  .object({
    HOST: z.string().min(1).default("127.0.0.1"),
    PORT: z.coerce.number().int().min(0).max(65_535).default(3978),
    /** Folder of the embedded database and of attachments. */
    DATA_DIR: z.string().min(1).default("data"),
    /** Unset: the embedded server. */
    DATABASE_URL: z
      .string()
      .regex(/^postgres(ql)?:\/\//, "must begin with postgresql://")
      .optional(),
    /** Connections of this process to the database for turns and ticks; a few more are for screens. */
    DATABASE_POOL: z.coerce.number().int().min(2).max(100).default(8),
    /** What this process does: "web" talks to people, "worker" does what nobody waits for. */
    ROLE: z.enum(["all", "web", "worker"]).default("all"),
    /** Messages a second to one tenant of Teams, of each process that sends; 0: no limit. */
    SENDS_PER_SECOND: z.coerce.number().min(0).max(1_000).default(20),
    /** A trial on this machine: demonstration organisation, /demo, no channel authentication needed. */
    LOCAL_MODE: flag.optional(),
    /** JSON document of the organisation; unset in local mode: the demonstration organisation. */
    ORGANISATION_FILE: z.string().min(1).optional(),
    /** Address under which people reach the page, for links and the Teams package. */
    PUBLIC_URL: z.url().optional(),
    /** The page is served without TLS in front of it although HOST isn't loopback. */
    ALLOW_INSECURE_WEB_CHAT: flag.default(false),
    LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
    /** Bearer token that opens /metrics to others than loopback. */
    METRICS_TOKEN: z.string().min(16).optional(),
    /** Tokens of sales systems that may bring customers; none: the address isn't there. */
    SYNC_TOKENS: syncTokens.default([]),
    /** Tenants whose people may write to us; empty with an app id: only MicrosoftAppTenantId. */
    ALLOWED_TENANTS: list.default([]),
    /** Exact hosts of the channel's service addresses that we send to. */
    SERVICE_HOSTS: list.default(["smba.trafficmanager.net"]),
    /** Exact hosts from which files sent in Teams are fetched. */
    FILE_HOSTS: list.default([]),
    TURNS_PER_MINUTE: z.coerce.number().int().min(1).default(60),
    REQUESTS_PER_MINUTE: z.coerce.number().int().min(1).default(1_200),
    MicrosoftAppId: text,
    MicrosoftAppPassword: text,
    MicrosoftAppType: z
      .enum(["MultiTenant", "SingleTenant", "UserAssignedMSI"])
      .default("SingleTenant"),
    MicrosoftAppTenantId: text,
    CertificateThumbprint: text,
    CertificatePrivateKey: text,
    ChannelService: text,
    ValidateAuthority: text,
    ToChannelFromBotLoginUrl: text,
    ToChannelFromBotOAuthScope: text,
    ToBotFromChannelTokenIssuer: text,
    ToBotFromChannelOpenIdMetadataUrl: text,
    ToBotFromEmulatorOpenIdMetadataUrl: text,
    OAuthUrl: text,
    CallerId: text,
  })
  .superRefine((env, context) => {
    const loopback = LOOPBACK.has(env.HOST);
    const say = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    if (env.MicrosoftAppId === "") {
      // Without an id the SDK takes any request as genuine.
      if (!loopback) say("MicrosoftAppId", "required when HOST is not loopback");
      if (env.LOCAL_MODE === false) say("MicrosoftAppId", "required when LOCAL_MODE is false");
      if (env.MicrosoftAppPassword !== "")
        say("MicrosoftAppId", "a password is set without an app id");
    } else {
      checkCredentials(env, say);
    }
    if (env.ROLE !== "all" && env.DATABASE_URL === undefined) {
      say("DATABASE_URL", `required for the role "${env.ROLE}": several processes share a server`);
    }
    if (env.LOCAL_MODE === true && !loopback) say("LOCAL_MODE", "only when HOST is loopback");
    const local = env.LOCAL_MODE ?? env.MicrosoftAppId === "";
    if (!local && env.ORGANISATION_FILE === undefined) {
      say("ORGANISATION_FILE", "required outside local mode");
    }
    const secured = env.PUBLIC_URL?.startsWith("https://") === true;
    if (!loopback && !secured && !env.ALLOW_INSECURE_WEB_CHAT) {
      say("PUBLIC_URL", "an https address is required when HOST is not loopback");
    }
  });

interface Credentials {
  readonly MicrosoftAppType: string;
  readonly MicrosoftAppTenantId: string;
  readonly MicrosoftAppPassword: string;
  readonly CertificateThumbprint: string;
}

function checkCredentials(env: Credentials, say: (path: string, message: string) => void): void {
  const secret = env.MicrosoftAppPassword !== "" || env.CertificateThumbprint !== "";
  if (env.MicrosoftAppType !== "MultiTenant" && env.MicrosoftAppTenantId === "") {
    say("MicrosoftAppTenantId", `required for ${env.MicrosoftAppType}`);
  }
  if (env.MicrosoftAppType === "UserAssignedMSI" && secret) {
    say("MicrosoftAppPassword", "must be empty for UserAssignedMSI");
  }
  if (env.MicrosoftAppType !== "UserAssignedMSI" && !secret) {
    say("MicrosoftAppPassword", `required for ${env.MicrosoftAppType} (or a certificate)`);
  }
}

type Environment = z.infer<typeof environment>;

export interface Config extends Omit<Environment, "LOCAL_MODE"> {
  readonly LOCAL_MODE: boolean;
}

/**
 * Parses the environment once, at start-up; main.ts is its only caller.
 *
 * @throws Error naming every bad setting, not only the first. Values are left out: they may be secrets.
 */
export function parseConfig(env: Readonly<Record<string, string | undefined>>): Config {
  // An empty line of an .env file means "not set".
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const parsed = environment.safeParse(given);
  if (parsed.success) {
    const local = parsed.data.LOCAL_MODE ?? parsed.data.MicrosoftAppId === "";
    return { ...parsed.data, LOCAL_MODE: local };
  }
  const problems = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`Bad settings (see .env.example):\n  ${problems.join("\n  ")}`);
}
