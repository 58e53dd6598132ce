import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import type { ChannelSettings } from "../../../src/bot/channelAuth.ts";
import { NO_APP } from "./testServer.ts";

export const APP_ID = "11111111-2222-3333-4444-555555555555";
export const TENANT = "99999999-8888-7777-6666-555555555555";
export const SERVICE_URL = "https://smba.trafficmanager.net/emea/";
export const ISSUER = "https://api.botframework.com";

type Key = Awaited<ReturnType<typeof generateKeyPair>>["privateKey"];

/** A channel service of our own: signs tokens and publishes its keys. */
export interface Issuer {
  readonly channel: ChannelSettings;
  /** A good token of the channel, changed as told. */
  token(over?: TokenChanges): Promise<string>;
  /** How often the keys were fetched. */
  readonly fetches: number;
  stop(): Promise<void>;
}

export interface TokenChanges {
  readonly claims?: Record<string, unknown>;
  readonly without?: readonly string[];
  readonly kid?: string;
  readonly signWith?: Key;
}

/** Keys: `msteams` endorsed for it, `other` endorsed for another channel only. */
export async function startIssuer(): Promise<Issuer> {
  const keys = new Map<string, Key>();
  const published: object[] = [];
  for (const [kid, endorsements] of [
    ["msteams", ["msteams"]],
    ["other", ["skype"]],
  ] as const) {
    const { privateKey, publicKey } = await generateKeyPair("RS256", { extractable: true });
    keys.set(kid, privateKey);
    published.push({ ...(await exportJWK(publicKey)), kid, use: "sig", endorsements });
  }
  let fetches = 0;
  const server: Server = createServer((req, res) => {
    fetches += 1;
    const { port } = server.address() as AddressInfo;
    const body =
      req.url === "/keys"
        ? { keys: published }
        : { issuer: ISSUER, jwks_uri: `http://127.0.0.1:${port}/keys` };
    // Two calls: the web server's package changes writeHead for the whole process.
    res.writeHead(200, { "content-type": "application/json" });
    res.end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const metadata = `http://127.0.0.1:${(server.address() as AddressInfo).port}/openid`;
  return {
    channel: {
      ...NO_APP,
      MicrosoftAppId: APP_ID,
      MicrosoftAppPassword: "not-used-here",
      MicrosoftAppType: "SingleTenant",
      MicrosoftAppTenantId: TENANT,
      ToChannelFromBotLoginUrl: "https://login.microsoftonline.com/botframework.com",
      ToChannelFromBotOAuthScope: ISSUER,
      ToBotFromChannelTokenIssuer: ISSUER,
      ToBotFromChannelOpenIdMetadataUrl: metadata,
      ToBotFromEmulatorOpenIdMetadataUrl: metadata,
      OAuthUrl: ISSUER,
    },
    async token({ claims = {}, without = [], kid = "msteams", signWith } = {}) {
      const now = Math.floor(Date.now() / 1000);
      const all = {
        iss: ISSUER,
        aud: APP_ID,
        serviceurl: SERVICE_URL,
        nbf: now - 60,
        exp: now + 3_600,
        ...claims,
      };
      const kept = Object.fromEntries(
        Object.entries(all).filter(([name]) => !without.includes(name)),
      );
      const key = signWith ?? keys.get(kid);
      if (key === undefined) throw new Error("no such key");
      return await new SignJWT(kept).setProtectedHeader({ alg: "RS256", kid }).sign(key);
    },
    get fetches() {
      return fetches;
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** A message of Teams as its service sends it. */
export const teamsMessage = (over: object = {}) => ({
  type: "message",
  id: "1",
  channelId: "msteams",
  serviceUrl: SERVICE_URL,
  from: { id: "29:abc", name: "王小明", aadObjectId: "aaaaaaaa-0000-0000-0000-000000000001" },
  recipient: { id: "28:bot", name: "Huiyin" },
  conversation: { id: "a:1", conversationType: "personal", tenantId: TENANT },
  channelData: { tenant: { id: TENANT } },
  text: "停電了",
  ...over,
});
