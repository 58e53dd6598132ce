import { localeOf } from "../core/locale.ts";
import { cleanText } from "../core/cleanText.ts";
import { cleanValue } from "./cleanValue.ts";
import type { Inbound } from "./inbound.ts";

/** What is read of an activity; the guard has checked its form. */
export interface CheckedActivity {
  readonly type: string;
  readonly id?: string | null;
  readonly channelId: string;
  readonly serviceUrl?: string | null;
  readonly from: { readonly id: string; readonly aadObjectId?: string | null };
  readonly recipient?: { readonly id: string; readonly name?: string | null } | null;
  readonly conversation: {
    readonly id: string;
    readonly conversationType?: string | null;
    readonly isGroup?: boolean | null;
  };
  readonly text?: string | null;
  readonly locale?: string | null;
  readonly name?: string | null;
  readonly action?: string | null;
  readonly value?: unknown;
  readonly attachments?: readonly WireAttachment[] | null;
  readonly entities?: readonly Entity[] | null;
  readonly membersAdded?: readonly { readonly id: string }[] | null;
  readonly membersRemoved?: readonly { readonly id: string }[] | null;
  readonly channelData?: { readonly clientActivityID?: string | null } | null;
}

/** An attachment as a channel announces it: an address, not yet a file. */
export interface WireAttachment {
  readonly contentType: string;
  readonly contentUrl?: string | null;
  readonly name?: string | null;
  readonly content?: unknown;
}

interface Entity {
  readonly type: string;
  readonly text?: string | null;
  readonly mentioned?: { readonly id: string } | null;
}

/** What an activity asks for. */
export type Reading =
  /** `attachments` are still to be fetched; the inbound message has no files yet. */
  | {
      readonly type: "turn";
      readonly inbound: Inbound;
      readonly attachments: readonly WireAttachment[];
    }
  /** Somebody spoke to us where others read along: no dialog there (H10). */
  | { readonly type: "group"; readonly reference: string; readonly locale: Inbound["locale"] }
  /** An invoke that no card of ours sends. */
  | { readonly type: "unknownInvoke" }
  /** Nothing for us: an edit, a reaction, typing, somebody else's arrival. */
  | { readonly type: "ignored" };

/** Longest text that is taken in; the rest is cut off, and the person is told (R23). */
export const TEXT_MAX = 8_000;

const IGNORED = { type: "ignored" } as const;

/**
 * What a checked activity of an authenticated sender means to us; channel quirks end here.
 *
 * @param tenant Entra tenant the activity comes from, checked; null on channels without.
 * @param today UTC date, `YYYY-MM-DD`: being added is announced twice, and greeted once a day.
 */
export function readActivity(
  activity: CheckedActivity,
  tenant: string | null,
  today: string,
): Reading {
  const { type } = activity;
  if (type === "invoke" && activity.name !== "adaptiveCard/action") {
    return { type: "unknownInvoke" };
  }
  const body = bodyOf(activity);
  if (body === null) return IGNORED;
  const reference = referenceOf(activity, tenant);
  const locale = localeOf(activity.locale);
  if (!isPersonal(activity)) {
    const addressed = body.type === "message" || body.type === "button";
    return addressed ? { type: "group", reference, locale } : IGNORED;
  }
  const inbound: Inbound = {
    channel: activity.channelId === "msteams" ? "msteams" : "emulator",
    conversationId: activity.conversation.id,
    activityId: body.type === "arrived" ? `arrived:${today}` : (activity.id ?? `${type}:${today}`),
    clientId: activity.channelData?.clientActivityID ?? null,
    account: {
      id: activity.from.id,
      entraObjectId: tenant === null ? null : (activity.from.aadObjectId ?? null),
      entraTenantId: tenant,
    },
    locale,
    reference,
    body,
    echo: null,
  };
  const attachments = body.type === "message" ? (activity.attachments ?? []).filter(isFile) : [];
  return { type: "turn", inbound, attachments };
}

function bodyOf(activity: CheckedActivity): Inbound["body"] | null {
  switch (activity.type) {
    case "message":
      return messageBody(activity);
    case "invoke":
      return { type: "button", value: pressed(activity.value), invoke: true };
    case "event":
      return eventBody(activity);
    case "installationUpdate":
      if (activity.action === "add") return { type: "arrived" };
      return activity.action === "remove" ? { type: "left" } : null;
    case "conversationUpdate":
      return memberBody(activity);
    default:
      return null;
  }
}

function messageBody(activity: CheckedActivity): Inbound["body"] {
  const text = cleanText(withoutMention(activity));
  const hasFiles = (activity.attachments ?? []).some(isFile);
  if (text === "" && !hasFiles && (activity.value ?? null) !== null) {
    return { type: "button", value: cleanValue(activity.value), invoke: false };
  }
  return { type: "message", ...cutText(text), files: [] };
}

/** Cuts at the limit, never through a character. */
export function cutText(text: string): { readonly text: string; readonly cut: boolean } {
  if (text.length <= TEXT_MAX) return { text, cut: false };
  return { text: cleanText(text.slice(0, TEXT_MAX)), cut: true };
}

/** Data of the pressed button inside an `adaptiveCard/action`. */
function pressed(value: unknown): unknown {
  const action = (value as { action?: { data?: unknown } | null } | null)?.action;
  return cleanValue(action?.data ?? {});
}

/** `setLocale` carries the tag itself or an object with it. */
export function eventBody(activity: {
  readonly name?: string | null;
  readonly value?: unknown;
}): Inbound["body"] | null {
  if (activity.name !== "setLocale") return null;
  const { value } = activity;
  const tag = typeof value === "string" ? value : (value as { locale?: unknown } | null)?.locale;
  const locale = typeof tag === "string" ? localeOf(tag) : null;
  return locale === null ? null : { type: "setLocale", locale };
}

function memberBody(activity: CheckedActivity): Inbound["body"] | null {
  const bot = activity.recipient?.id;
  const names = (members: CheckedActivity["membersAdded"]) =>
    members?.some((member) => member.id === bot) ?? false;
  if (names(activity.membersAdded)) return { type: "arrived" };
  return names(activity.membersRemoved) ? { type: "left" } : null;
}

/** Removes our own name from the front of what was said to us. */
function withoutMention(activity: CheckedActivity): string {
  let text = activity.text ?? "";
  for (const entity of activity.entities ?? []) {
    if (entity.type !== "mention" || !entity.text) continue;
    if (entity.mentioned?.id === activity.recipient?.id) text = text.split(entity.text).join(" ");
  }
  return text;
}

/** Teams repeats every formatted message as HTML; cards aren't files either. */
const isFile = (attachment: WireAttachment): boolean =>
  attachment.contentType !== "text/html" &&
  !attachment.contentType.startsWith("application/vnd.microsoft.card.");

const isPersonal = ({ channelId, conversation }: CheckedActivity): boolean =>
  channelId === "msteams"
    ? conversation.conversationType === "personal"
    : conversation.isGroup !== true;

/** The address as the sender wants it; without names, times and ids of messages, so that it stays equal. */
function referenceOf(activity: CheckedActivity, tenant: string | null): string {
  return JSON.stringify({
    channelId: activity.channelId,
    serviceUrl: activity.serviceUrl ?? "",
    conversation: {
      id: activity.conversation.id,
      ...(tenant === null ? {} : { tenantId: tenant }),
    },
    bot: { id: activity.recipient?.id ?? "bot" },
    user: { id: activity.from.id },
  });
}
