import { generateKeyPair, SignJWT, UnsecuredJWT } from "jose";
import {
  afterAll,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
  type MockInstance,
  vi,
} from "vitest";
import { ChannelAuthentication, makeOutboundToken } from "../../src/bot/channelAuth.ts";
import {
  APP_ID,
  type Issuer,
  ISSUER,
  SERVICE_URL,
  startIssuer,
  TENANT,
  teamsMessage,
} from "./support/issuer.ts";
import { NO_APP, postJson, startTestServer, type TestServer } from "./support/testServer.ts";

let issuer: Issuer;
let server: TestServer;
let printed: MockInstance<typeof console.error>;

beforeAll(async () => {
  printed = vi.spyOn(console, "error").mockImplementation(() => undefined);
  issuer = await startIssuer();
  server = await startTestServer({ localMode: false, channel: issuer.channel });
});
afterAll(async () => {
  await server.stop();
  await issuer.stop();
});
beforeEach(() => {
  server.turns.length = 0;
});

const post = async (authorization: string | null, activity: object = teamsMessage()) => {
  const headers: Record<string, string> = authorization === null ? {} : { authorization };
  return (await postJson(`${server.base}/api/messages`, activity, headers)).status;
};
const bearer = async (...changes: Parameters<Issuer["token"]>) =>
  `Bearer ${await issuer.token(...changes)}`;
const now = () => Math.floor(Date.now() / 1000);
const foreignKey = async () => (await generateKeyPair("RS256")).privateKey;

describe("a message of the channel", () => {
  it("is taken with a good token, and says who wrote from which tenant", async () => {
    expect(await post(await bearer())).toBe(200);
    expect(server.turns[0]).toMatchObject({
      channel: "msteams",
      account: {
        id: "29:abc",
        entraObjectId: "aaaaaaaa-0000-0000-0000-000000000001",
        entraTenantId: TENANT,
      },
    });
  });

  it("is checked once per token: the second message costs no verification", async () => {
    const auth = new ChannelAuthentication({
      localMode: false,
      channel: issuer.channel,
      tenants: [],
    });
    const header = await bearer();
    const activity = teamsMessage() as never;
    const first = await auth.authenticateRequest(activity, header);
    expect(await auth.authenticateRequest(activity, header)).toBe(first);
    const other = teamsMessage({ serviceUrl: "https://smba.trafficmanager.net/apac/" }) as never;
    await expect(auth.authenticateRequest(other, header)).rejects.toMatchObject({ status: 401 });
  });
});

describe("tokens and activities that aren't the channel's are refused before any turn (case 53)", () => {
  const changes: readonly [string, () => Promise<string | null>][] = [
    ["no header", async () => null],
    ["an empty header", async () => ""],
    ["Bearer alone", async () => "Bearer "],
    ["Basic", async () => "Basic dXNlcjpwYXNz"],
    ["another scheme with a good token", async () => (await bearer()).replace("Bearer", "Token")],
    ["two tokens", async () => `${await bearer()} ${await issuer.token()}`],
    ["garbage", async () => "Bearer abc"],
    ["garbage of three parts", async () => "Bearer a.b.c"],
    ["a token without its signature", async () => (await bearer()).replace(/\.[^.]*$/, ".")],
    ["a changed signature", async () => (await bearer()).replace(/\.[^.]{6}([^.]*)$/, ".AAAAAA$1")],
    [
      "changed claims",
      async () => {
        const [head, , mac] = (await bearer()).split(".");
        const claims = { iss: ISSUER, aud: APP_ID, serviceurl: SERVICE_URL, exp: now() + 9_999 };
        return `${head}.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.${mac}`;
      },
    ],
    [
      "alg none",
      async () => {
        const claims = { iss: ISSUER, aud: APP_ID, serviceurl: SERVICE_URL, exp: now() + 60 };
        return `Bearer ${new UnsecuredJWT(claims).encode()}`;
      },
    ],
    [
      "alg none with a made-up signature",
      async () => {
        const claims = { iss: ISSUER, aud: APP_ID, serviceurl: SERVICE_URL, exp: now() + 60 };
        return `Bearer ${new UnsecuredJWT(claims).encode()}AAAA`;
      },
    ],
    [
      "HS256 under the name of a published key",
      async () => {
        const claims = { iss: ISSUER, aud: APP_ID, serviceurl: SERVICE_URL };
        return `Bearer ${await new SignJWT(claims)
          .setProtectedHeader({ alg: "HS256", kid: "msteams" })
          .setExpirationTime("1h")
          .sign(new TextEncoder().encode("x".repeat(64)))}`;
      },
    ],
    ["a foreign key under a published name", async () => bearer({ signWith: await foreignKey() })],
    ["an unknown key", async () => bearer({ kid: "unknown", signWith: await foreignKey() })],
    ["a key endorsed for another channel", async () => bearer({ kid: "other" })],
    ["another issuer", async () => bearer({ claims: { iss: "https://evil.example" } })],
    ["no issuer", async () => bearer({ without: ["iss"] })],
    ["a list of issuers", async () => bearer({ claims: { iss: [ISSUER, "x"] } })],
    [
      "an emulator's issuer",
      async () =>
        bearer({
          claims: {
            iss: "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/",
            ver: "1.0",
            appid: APP_ID,
          },
        }),
    ],
    [
      "a skill's token",
      async () =>
        bearer({
          claims: {
            iss: `https://login.microsoftonline.com/${TENANT}/v2.0`,
            ver: "2.0",
            azp: "other-app",
          },
        }),
    ],
    ["another audience", async () => bearer({ claims: { aud: "other-app" } })],
    ["no audience", async () => bearer({ without: ["aud"] })],
    ["an empty audience", async () => bearer({ claims: { aud: "" } })],
    ["an expired token", async () => bearer({ claims: { exp: now() - 600 } })],
    ["a token that never expires", async () => bearer({ without: ["exp"] })],
    ["a token that isn't valid yet", async () => bearer({ claims: { nbf: now() + 900 } })],
    [
      "another service address",
      async () => bearer({ claims: { serviceurl: "https://smba.trafficmanager.net/amer/" } }),
    ],
    ["no service address", async () => bearer({ without: ["serviceurl"] })],
    [
      "a service address of another case",
      async () => bearer({ claims: { serviceurl: SERVICE_URL.toUpperCase() } }),
    ],
    ["a header of 9 KB", async () => bearer({ claims: { filler: "x".repeat(9_000) } })],
  ];
  it.each(changes)("401: %s", async (_name, authorization) => {
    expect(await post(await authorization())).toBe(401);
    expect(server.turns).toEqual([]);
  });

  const activities: readonly [string, object, number][] = [
    ["a blank channel", { channelId: "" }, 400],
    ["a channel of spaces", { channelId: "  " }, 400],
    ["the App Service extension, which skips checks", { channelId: "AseChannel" }, 400],
    ["the emulator", { channelId: "emulator" }, 400],
    ["our own web chat", { channelId: "directline" }, 400],
    ["a foreign service address", { serviceUrl: "https://evil.example/" }, 400],
    ["this machine as service address", { serviceUrl: "http://127.0.0.1:1/" }, 400],
    [
      "a foreign tenant",
      {
        conversation: { id: "a:1", conversationType: "personal", tenantId: "other" },
        channelData: { tenant: { id: "other" } },
      },
      403,
    ],
    ["two different tenants", { channelData: { tenant: { id: "other" } } }, 403],
    [
      "no tenant",
      { conversation: { id: "a:1", conversationType: "personal" }, channelData: {} },
      403,
    ],
  ];
  it.each(activities)("a good token, but %s", async (_name, over, status) => {
    expect(await post(await bearer(), teamsMessage(over))).toBe(status);
    expect(server.turns).toEqual([]);
  });

  it("never answers with what the SDK said", async () => {
    const authorization = await bearer({ signWith: await foreignKey() });
    const answer = await postJson(`${server.base}/api/messages`, teamsMessage(), { authorization });
    expect(await answer.text()).toBe("");
  });
});

describe("a refused token", () => {
  it("fills nobody's console, however often it comes", async () => {
    printed.mockClear();
    await post(await bearer({ signWith: await foreignKey() }));
    await post(await bearer({ claims: { exp: now() - 600 } }));
    expect(printed).not.toHaveBeenCalled();
    console.error("others still speak");
    expect(printed).toHaveBeenCalledOnce();
  });
});

describe("a token past its time", () => {
  it("isn't remembered longer than it is good for", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    try {
      const auth = new ChannelAuthentication({
        localMode: false,
        channel: issuer.channel,
        tenants: [],
      });
      const header = await bearer();
      const activity = teamsMessage() as never;
      await auth.authenticateRequest(activity, header);
      vi.setSystemTime(Date.now() + 2 * 3_600_000);
      await expect(auth.authenticateRequest(activity, header)).rejects.toMatchObject({
        status: 401,
      });
    } finally {
      vi.useRealTimers();
    }
  });
});

describe("when the channel's keys can't be fetched", () => {
  it("the channel is told to come back: it isn't the token's fault", async () => {
    const channel = {
      ...issuer.channel,
      ToBotFromChannelOpenIdMetadataUrl: "http://127.0.0.1:9/none",
    };
    const away = await startTestServer({ localMode: false, channel });
    const headers = { authorization: await bearer() };
    const answer = await postJson(`${away.base}/api/messages`, teamsMessage(), headers);
    expect(answer.status).toBe(503);
    expect(answer.headers.get("retry-after")).toBe("5");
    await away.stop();
  });
});

describe("without an app id", () => {
  it("nothing starts outside local mode: anybody could write as anybody", () => {
    const settings = { localMode: false, channel: NO_APP, tenants: [] };
    expect(() => new ChannelAuthentication(settings)).toThrow(/app id/);
  });
  it("a trial on this machine answers under this machine's names only", async () => {
    const trial = await startTestServer();
    const { request } = await import("node:http");
    const status = (host: string) =>
      new Promise<number>((resolve) => {
        const headers = { host, "content-type": "application/json" };
        request(`${trial.base}/api/messages`, { method: "POST", headers }, (res) =>
          resolve(res.statusCode ?? 0),
        ).end("{}");
      });
    expect(await status("rebound.example:80")).toBe(403);
    expect(await status("localhost:80")).toBe(400);
    await trial.stop();
  });
  it("there is no token for the channel either", async () => {
    expect(await makeOutboundToken(NO_APP)()).toBeNull();
  });
});

describe("other tenants", () => {
  it("are let in by name", async () => {
    const open = await startTestServer({
      localMode: false,
      channel: issuer.channel,
      tenants: [TENANT, "t2"],
    });
    const headers = { authorization: await bearer() };
    const activity = teamsMessage({
      conversation: { id: "a:2", conversationType: "personal", tenantId: "t2" },
      channelData: { tenant: { id: "t2" } },
    });
    expect((await postJson(`${open.base}/api/messages`, activity, headers)).status).toBe(200);
    expect(open.turns[0]?.account.entraTenantId).toBe("t2");
    await open.stop();
  });
});
