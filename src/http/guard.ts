import type { IncomingMessage } from "node:http";
import { z } from "zod";
import type { Activity } from "botbuilder";
import { type BodyLimits, JSON_LIMITS, type Read, readJson } from "./body.ts";

// Control characters and lone surrogates: PostgreSQL refuses the first, JSON the second.
const UNFIT = /[\p{Cc}\p{Cs}]/u;
const plain = (max: number) =>
  z
    .string()
    .max(max)
    .refine((value) => !UNFIT.test(value));
/** An identifier of the channel. */
const id = plain(256).min(1);
const optionalId = id.nullish();

const account = z.object({
  id,
  name: z.string().max(512).nullish(),
  aadObjectId: optionalId,
  role: plain(64).nullish(),
});

const attachment = z.object({
  contentType: plain(256),
  contentUrl: z.string().max(4_096).nullish(),
  name: z.string().max(1_024).nullish(),
  content: z.unknown().optional(),
});

const entity = z.object({
  type: plain(128),
  text: z.string().max(1_024).nullish(),
  mentioned: z.object({ id: z.string().max(256) }).nullish(),
});

/** What we read of an activity; everything else is left behind here. */
const envelope = z.object({
  type: plain(64).min(1),
  id: optionalId,
  channelId: plain(64).min(1),
  serviceUrl: plain(1_024).nullish(),
  from: account,
  recipient: account.nullish(),
  conversation: z.object({
    id,
    conversationType: plain(64).nullish(),
    isGroup: z.boolean().nullish(),
    tenantId: optionalId,
  }),
  text: z.string().nullish(),
  textFormat: plain(64).nullish(),
  locale: plain(64).nullish(),
  name: plain(256).nullish(),
  action: plain(64).nullish(),
  replyToId: optionalId,
  value: z.unknown().optional(),
  attachments: z.array(attachment).max(50).nullish(),
  entities: z.array(entity).max(100).nullish(),
  membersAdded: z.array(account).max(1_000).nullish(),
  membersRemoved: z.array(account).max(1_000).nullish(),
  channelData: z
    .object({
      tenant: z.object({ id }).nullish(),
      clientActivityID: optionalId,
    })
    .nullish(),
});

/** An activity whose form is known; who sent it isn't yet. */
export type WireActivity = z.infer<typeof envelope>;

/** Which channels and service addresses may appear. */
export interface GuardRules {
  readonly channels: ReadonlySet<string>;
  readonly serviceUrlAllowed: (serviceUrl: string) => boolean;
}

const NEEDS_ID = new Set(["message", "invoke"]);

const bad = (message: string): Read<never> => ({
  ok: false,
  refusal: { status: 400, code: "BadActivity", message },
});

/**
 * Takes an activity from the wire, before any token is looked at and before the SDK sees it (R23).
 * A refusal names the field and never quotes it.
 */
export async function guard(
  req: IncomingMessage,
  rules: GuardRules,
  limits: BodyLimits = JSON_LIMITS,
): Promise<Read<WireActivity>> {
  const body = await readJson(req, limits);
  return body.ok ? checkActivity(body.value, rules) : body;
}

/** The same checks on a value that is parsed already. */
export function checkActivity(value: unknown, rules: GuardRules): Read<WireActivity> {
  const parsed = envelope.safeParse(value);
  if (!parsed.success) return bad(`Not an activity: ${where(parsed.error)}`);
  const activity = parsed.data;
  if (!rules.channels.has(activity.channelId)) return bad("Unknown channel.");
  if (NEEDS_ID.has(activity.type) && (activity.id ?? null) === null)
    return bad("Not an activity: id");
  if (typeof activity.serviceUrl !== "string" || !rules.serviceUrlAllowed(activity.serviceUrl)) {
    return bad("Unknown service address.");
  }
  return { ok: true, value: activity };
}

const where = (error: z.ZodError): string => error.issues[0]?.path.join(".") || "the body";

/** The checked activity as the SDK's type: its optional members are null here, absent there. */
export const asSdkActivity = (activity: WireActivity): Activity => activity as unknown as Activity;

/**
 * Decides which service addresses are the channel's: exact hosts over TLS; in local mode also this
 * machine, where the emulator and the playground live. A host suffix proves nothing: anybody can
 * register a name under some of them.
 */
export function makeServiceUrlRule(
  hosts: readonly string[],
  localMode: boolean,
): (serviceUrl: string) => boolean {
  const exact = new Set(hosts.map((host) => host.toLowerCase()));
  const local = new Set(["127.0.0.1", "localhost", "[::1]"]);
  const known = new Set<string>();
  return (serviceUrl) => {
    if (known.has(serviceUrl)) return true;
    const url = URL.canParse(serviceUrl) ? new URL(serviceUrl) : null;
    if (url === null || url.username !== "" || url.password !== "") return false;
    const allowed =
      (url.protocol === "https:" && exact.has(url.host)) ||
      (localMode && url.protocol === "http:" && local.has(url.hostname));
    if (allowed && known.size < 1_000) known.add(serviceUrl);
    return allowed;
  };
}
