import {
  type Activity,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from "botbuilder";
import { decodeJwt } from "jose";
import { quietly } from "./quietly.ts";

/** The channel's settings, under the names that the SDK knows; empty means its default. */
export interface ChannelSettings {
  readonly MicrosoftAppId: string;
  readonly MicrosoftAppPassword: string;
  readonly MicrosoftAppType: string;
  readonly MicrosoftAppTenantId: string;
  readonly CertificateThumbprint?: string;
  readonly CertificatePrivateKey?: string;
  readonly ChannelService: string;
  readonly ValidateAuthority: string;
  readonly ToChannelFromBotLoginUrl: string;
  readonly ToChannelFromBotOAuthScope: string;
  readonly ToBotFromChannelTokenIssuer: string;
  readonly ToBotFromChannelOpenIdMetadataUrl: string;
  readonly ToBotFromEmulatorOpenIdMetadataUrl: string;
  readonly OAuthUrl: string;
  readonly CallerId: string;
}

export interface ChannelAuthSettings {
  readonly localMode: boolean;
  readonly channel: ChannelSettings;
  /** Tenants whose people may write; empty: only that of the app. */
  readonly tenants: readonly string[];
}

/** A request whose sender isn't believed (401, 403), or can't be checked just now (503). */
export class ChannelRefusal extends Error {
  override readonly name = "ChannelRefusal";
  readonly status: 401 | 403 | 503;

  constructor(status: 401 | 403 | 503, reason: string, options?: ErrorOptions) {
    super(reason, options);
    this.status = status;
  }
}

type Authenticated = Awaited<
  ReturnType<ConfigurationBotFrameworkAuthentication["authenticateRequest"]>
>;

interface Remembered {
  readonly channelId: string;
  readonly serviceUrl: string;
  /** Seconds since 1970. */
  readonly expiresAt: number;
  readonly result: Authenticated;
}

const PUBLIC_ISSUER = "https://api.botframework.com";
const GOVERNMENT = "https://botframework.azure.us";
const MAX_REMEMBERED = 500;
const MAX_HEADER = 8_192;
const BEARER = /^Bearer [\w-]+\.[\w-]+\.[\w-]+$/;
/** The channel gives up after 15 s; fetching its keys must not take longer than this. */
const CHECK_TIMEOUT_MS = 8_000;

// A plain turn sends nothing through the SDK, so no client of a connector is ever built for it.
const NO_CLIENT = Object.freeze({}) as never;
const NO_FACTORY = { create: async () => NO_CLIENT } as NonNullable<
  Authenticated["connectorFactory"]
>;

/**
 * The SDK's token validation, with its gaps closed: only tokens of the channel service count
 * outside local mode (its paths for emulator, skill and App Service tokens check less), a token
 * without expiry or for another service address is refused, a bad signature is a refusal and not
 * a fault, and a checked token is remembered until it expires.
 */
export class ChannelAuthentication extends ConfigurationBotFrameworkAuthentication {
  readonly #settings: ChannelAuthSettings;
  readonly #off: boolean;
  readonly #issuer: string;
  readonly #remembered = new Map<string, Remembered>();
  #anonymous: Authenticated | null = null;

  /** @throws Error when authentication would be off outside local mode. */
  constructor(settings: ChannelAuthSettings) {
    super(given(settings.channel));
    const { channel, localMode } = settings;
    this.#settings = settings;
    this.#off = channel.MicrosoftAppId === "";
    if (this.#off && !localMode) throw new Error("no app id: anybody could write as anybody");
    this.#issuer =
      channel.ToBotFromChannelTokenIssuer ||
      (channel.ChannelService === "" ? PUBLIC_ISSUER : GOVERNMENT);
  }

  /** Nobody is asked who they are: a trial on this machine only. */
  get off(): boolean {
    return this.#off;
  }

  /** @throws ChannelRefusal */
  override async authenticateRequest(activity: Activity, header: string): Promise<Authenticated> {
    if (this.#off) {
      return (this.#anonymous ??= bare(await super.authenticateRequest(activity, "")));
    }
    const known = this.#recall(activity, header);
    if (known !== null) return known;
    if (header.length > MAX_HEADER || !BEARER.test(header)) throw unauthorised("no bearer token");
    const claims = claimsOf(header);
    this.#checkIssuer(claims.iss, activity.channelId);
    if (typeof claims.exp !== "number") throw unauthorised("token without expiry");
    const result = bare(await this.#verify(activity, header));
    if (activity.channelId !== "emulator" && claims["serviceurl"] !== activity.serviceUrl) {
      throw unauthorised("token for another service address");
    }
    this.#remember(activity, header, claims.exp, result);
    return result;
  }

  override createConnectorFactory(): NonNullable<Authenticated["connectorFactory"]> {
    return NO_FACTORY;
  }

  override async createUserTokenClient(): Promise<never> {
    return NO_CLIENT;
  }

  /**
   * The tenant this activity comes from, checked: a good token says that the channel sent it, not
   * that its writer belongs here.
   *
   * @returns null on channels without tenants.
   * @throws ChannelRefusal 403
   */
  tenantOf(activity: Activity): string | null {
    if (activity.channelId !== "msteams") return null;
    const { tenants, channel, localMode } = this.#settings;
    const data = activity.channelData as { tenant?: { id?: string } | null } | null | undefined;
    const named = [data?.tenant?.id, activity.conversation.tenantId].filter(
      (id) => typeof id === "string",
    );
    const [tenant] = named;
    const allowed = tenants.length > 0 ? tenants : [channel.MicrosoftAppTenantId].filter(Boolean);
    if (allowed.length === 0 && localMode) return tenant ?? null;
    if (tenant === undefined || named.some((id) => id !== tenant) || !allowed.includes(tenant)) {
      throw new ChannelRefusal(403, "foreign tenant");
    }
    return tenant;
  }

  #checkIssuer(issuer: string | undefined, channelId: string): void {
    if (channelId.trim() === "" || channelId === "AseChannel") throw unauthorised("no channel");
    if (issuer === this.#issuer) return;
    if (this.#settings.localMode && channelId === "emulator") return;
    throw unauthorised("token of another issuer");
  }

  async #verify(activity: Activity, header: string): Promise<Authenticated> {
    const { promise, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(
      () => reject(new ChannelRefusal(503, "keys of the channel don't arrive")),
      CHECK_TIMEOUT_MS,
    );
    try {
      const checked = quietly(() => super.authenticateRequest(activity, header));
      return await Promise.race([checked, promise]);
    } catch (error) {
      throw error instanceof ChannelRefusal ? error : refusalOf(error);
    } finally {
      clearTimeout(timer);
    }
  }

  #recall(activity: Activity, header: string): Authenticated | null {
    const entry = this.#remembered.get(header);
    if (entry === undefined) return null;
    if (entry.expiresAt <= Date.now() / 1000) {
      this.#remembered.delete(header);
      return null;
    }
    const same = entry.channelId === activity.channelId && entry.serviceUrl === activity.serviceUrl;
    return same ? entry.result : null;
  }

  #remember(activity: Activity, header: string, expiresAt: number, result: Authenticated): void {
    const [oldest] = this.#remembered.size >= MAX_REMEMBERED ? this.#remembered.keys() : [];
    if (oldest !== undefined) this.#remembered.delete(oldest);
    const { channelId, serviceUrl } = activity;
    this.#remembered.set(header, { channelId, serviceUrl, expiresAt, result });
  }
}

const SETTINGS: readonly (keyof ChannelSettings)[] = [
  "MicrosoftAppId",
  "MicrosoftAppPassword",
  "MicrosoftAppType",
  "MicrosoftAppTenantId",
  "CertificateThumbprint",
  "CertificatePrivateKey",
  "ChannelService",
  "ValidateAuthority",
  "ToChannelFromBotLoginUrl",
  "ToChannelFromBotOAuthScope",
  "ToBotFromChannelTokenIssuer",
  "ToBotFromChannelOpenIdMetadataUrl",
  "ToBotFromEmulatorOpenIdMetadataUrl",
  "OAuthUrl",
  "CallerId",
];

/** The SDK takes any setting that is present, even empty, as meant. */
const given = (channel: ChannelSettings): Record<string, string> =>
  Object.fromEntries(
    SETTINGS.map((name): [string, string] => [name, channel[name] ?? ""]).filter(
      ([, value]) => value !== "",
    ),
  );

const bare = (result: Authenticated): Authenticated => ({
  ...result,
  connectorFactory: NO_FACTORY,
});

const unauthorised = (reason: string) => new ChannelRefusal(401, reason);

function claimsOf(header: string): ReturnType<typeof decodeJwt> {
  try {
    return decodeJwt(header.slice("Bearer ".length));
  } catch (error) {
    throw new ChannelRefusal(401, "unreadable token", { cause: error });
  }
}

/** Keys that can't be fetched are our trouble, to be tried again; everything else is the token's. */
function refusalOf(error: unknown): ChannelRefusal {
  const { name, statusCode } = error as { name?: string; statusCode?: number };
  const outage = name === "FetchError" || statusCode === 500;
  return outage
    ? new ChannelRefusal(503, "keys of the channel can't be fetched", { cause: error })
    : new ChannelRefusal(401, "token refused", { cause: error });
}

/** Gives the bot's own token for calls to the channel; null when authentication is off. */
export type OutboundToken = (renew?: boolean) => Promise<string | null>;

/**
 * App credentials through the SDK's factory, which keeps a token until five minutes before it
 * expires. Calls at the same moment share one request.
 */
export function makeOutboundToken(channel: ChannelSettings): OutboundToken {
  if (channel.MicrosoftAppId === "") return async () => null;
  const factory = new ConfigurationServiceClientCredentialFactory(given(channel));
  const government = channel.ChannelService !== "";
  const scope = government ? "https://api.botframework.us" : PUBLIC_ISSUER;
  const login = government
    ? "https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us"
    : "https://login.microsoftonline.com/botframework.com";
  const credentials = factory.createCredentials(
    channel.MicrosoftAppId,
    channel.ToChannelFromBotOAuthScope || scope,
    channel.ToChannelFromBotLoginUrl || login,
    channel.ValidateAuthority !== "false",
  );
  // Awaited at the first call; a failure is reported there, not as an unhandled rejection.
  credentials.catch(() => undefined);
  let pending: Promise<string> | null = null;
  return async (renew = false) => {
    pending ??= credentials
      .then((ready) => (ready as unknown as TokenSource).getToken(renew))
      .finally(() => {
        pending = null;
      });
    return await pending;
  };
}

interface TokenSource {
  getToken(forceRefresh: boolean): Promise<string>;
}
