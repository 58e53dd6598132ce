import { z } from "zod";
import { cleanText } from "../../core/cleanText.ts";
import { cleanValue } from "../../bot/cleanValue.ts";
import type { Inbound } from "../../bot/inbound.ts";
import { cutText, eventBody } from "../../bot/readActivity.ts";
import { localeOf } from "../../core/locale.ts";
import type { Read } from "../body.ts";
import type { ChatIdentity } from "./tokens.ts";

/**
 * What a client of the web chat may say. Who it is, where and when, is what we know of it: its own
 * `from`, `recipient`, `serviceUrl`, `id`, `timestamp`, `channelId` and `conversation` are dropped.
 */
const clientActivity = z.object({
  type: z.enum(["message", "event", "typing"]),
  text: z.string().nullish(),
  textFormat: z.enum(["plain", "markdown"]).nullish().catch("plain"),
  locale: z.string().max(64).nullish(),
  name: z.string().max(256).nullish(),
  value: z.unknown().optional(),
  channelData: z.record(z.string(), z.unknown()).nullish(),
});

/** Events of the page that mean something or nothing; any other name is refused. */
const EVENTS = new Set(["setLocale", "webchat/join"]);
/** Longest activity that is kept in the transcript, as JSON text. */
const ECHO_MAX = 64 * 1024;

/** An activity of the web chat, ready for a turn; `null` for what needs none. */
export type ClientReading = Pick<Inbound, "body" | "echo" | "clientId" | "locale"> | null;

/** A file of an upload as the person's own message shows it. */
export interface ShownFile {
  readonly name: string;
  readonly contentType: string;
  readonly contentUrl: string;
}

const bad = (message: string): Read<never> => ({
  ok: false,
  refusal: { status: 400, code: "BadActivity", message },
});

/** Reads an activity that a client sent. */
export function readClientActivity(
  value: unknown,
  { userId }: ChatIdentity,
  shown: readonly ShownFile[] = [],
): Read<ClientReading> {
  const parsed = clientActivity.safeParse(value);
  if (!parsed.success) return bad(`Not an activity: ${parsed.error.issues[0]?.path.join(".")}`);
  const activity = parsed.data;
  const { type, name, channelData } = activity;
  if (type === "typing" || name === "webchat/join") return { ok: true, value: null };
  if (type === "event" && !EVENTS.has(name ?? "")) return bad("Unknown event.");
  const body = bodyOf(activity, shown.length > 0);
  if (body === null) return bad("An event without a language.");
  const clientId = channelData?.["clientActivityID"];
  const echo = JSON.stringify({
    type,
    from: { id: userId, role: "user" },
    ...(body.type === "message" ? { text: body.text, textFormat: "plain" } : {}),
    name: name ?? undefined,
    locale: activity.locale ?? undefined,
    value: cleanValue(activity.value ?? undefined),
    channelData: channelData ?? undefined,
    ...(shown.length === 0 ? {} : { attachments: shown }),
  });
  if (echo.length > ECHO_MAX) {
    const message = `At most ${ECHO_MAX} characters.`;
    return { ok: false, refusal: { status: 413, code: "MessageSizeTooBig", message } };
  }
  return {
    ok: true,
    value: {
      body,
      echo,
      clientId: typeof clientId === "string" && isIdentifier(clientId) ? clientId : null,
      locale: localeOf(activity.locale),
    },
  };
}

function bodyOf(
  activity: z.infer<typeof clientActivity>,
  hasFiles: boolean,
): Inbound["body"] | null {
  if (activity.type === "event") return eventBody(activity);
  const text = cleanText(activity.text ?? "");
  if (text === "" && !hasFiles && (activity.value ?? null) !== null) {
    return { type: "button", value: cleanValue(activity.value), invoke: false };
  }
  return { type: "message", ...cutText(text), files: [] };
}

const isIdentifier = (id: string): boolean =>
  id.length >= 1 && id.length <= 256 && !/[\p{Cc}\p{Cs}]/u.test(id);
