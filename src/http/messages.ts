import type { IncomingMessage, ServerResponse } from "node:http";
import { INVOKE_RESPONSE_KEY, type TurnContext } from "botbuilder";
import type { ChannelAdapter } from "../bot/adapter.ts";
import { ChannelRefusal } from "../bot/channelAuth.ts";
import type { Inbound, RunTurn, TurnOutcome } from "../bot/inbound.ts";
import { type SeenAccount, seenAccounts } from "../bot/seenAccounts.ts";
import { type Reading, readActivity, type WireAttachment } from "../bot/readActivity.ts";
import type { FileIntake } from "../bot/fileIntake.ts";
import type { Log } from "../log.ts";
import { BUSY, refuse, sendText } from "./answer.ts";
import { asSdkActivity, guard, type GuardRules, type WireActivity } from "./guard.ts";
import type { Gate, RateLimit } from "./limits.ts";

export interface MessagesDeps {
  readonly adapter: ChannelAdapter;
  readonly rules: GuardRules;
  readonly runTurn: RunTurn;
  /** Fetches what a message of Teams brought and keeps what may be kept. */
  readonly fetchFiles: (
    attachments: readonly WireAttachment[],
    inbound: Inbound,
  ) => Promise<FileIntake>;
  /** Tells a group, once and not kept, that we talk in personal chats only. */
  readonly inviteFromGroup: (reference: string, locale: Inbound["locale"]) => void;
  /** Keeps how members of staff can be written to who never wrote to us. */
  readonly rememberAccounts?: (accounts: readonly SeenAccount[]) => Promise<void>;
  readonly gate: Gate;
  readonly perUser: RateLimit;
  readonly rejected: (reason: string) => void;
  readonly log: Log;
}

/** What the channel is answered; its body is JSON text, or empty. */
interface Answer {
  readonly status: number;
  readonly body: string;
  readonly retryAfter?: number;
}

const OK: Answer = { status: 200, body: "" };
const BUSY_ANSWER: Answer = { status: 503, body: "", retryAfter: BUSY.retryAfter ?? 1 };

/**
 * `POST /api/messages`: guard, authenticate, turn, answer; nothing is sent inside the request.
 * Tenant and token are checked before anything touches the database.
 */
export function makeMessages(deps: MessagesDeps) {
  return async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const checked = await guard(req, deps.rules);
    if (!checked.ok) {
      deps.rejected(checked.refusal.code);
      refuse(res, checked.refusal);
      return;
    }
    if (!deps.gate.enter()) {
      deps.rejected("full");
      refuse(res, BUSY);
      return;
    }
    try {
      const { authorization = "" } = req.headers;
      respond(res, await receive(deps, checked.value, authorization));
    } finally {
      deps.gate.leave();
    }
  };
}

async function receive(
  deps: MessagesDeps,
  activity: WireActivity,
  authorization: string,
): Promise<Answer> {
  let answer: Answer = OK;
  try {
    const invoked = await deps.adapter.receive(
      asSdkActivity(activity),
      authorization,
      async (context, tenant) => {
        answer = await turn(deps, activity, tenant);
        leaveInvokeAnswer(context, answer);
      },
    );
    return (invoked as Answer | undefined) ?? answer;
  } catch (error) {
    if (!(error instanceof ChannelRefusal)) throw error;
    deps.rejected(error.message);
    deps.log.warn("channel.refused", { status: error.status, code: error.message });
    return { status: error.status, body: "", ...(error.status === 503 ? { retryAfter: 5 } : {}) };
  }
}

/** The SDK hands an invoke's answer on through the context. */
function leaveInvokeAnswer(context: TurnContext, answer: Answer): void {
  if (context.activity.type === "invoke") {
    context.turnState.set(INVOKE_RESPONSE_KEY, { value: answer });
  }
}

async function turn(
  deps: MessagesDeps,
  activity: WireActivity,
  tenant: string | null,
): Promise<Answer> {
  const wait = deps.perUser.take(`${activity.channelId}:${activity.from.id}`);
  if (wait > 0) {
    deps.rejected("userRate");
    return { status: 429, body: "", retryAfter: wait };
  }
  const today = new Date().toISOString().slice(0, 10);
  const reading = readActivity(activity, tenant, today);
  if (reading.type === "ignored" || reading.type === "group") {
    const seen = seenAccounts(activity, tenant);
    if (seen.length > 0) await deps.rememberAccounts?.(seen);
  }
  switch (reading.type) {
    case "ignored":
      return OK;
    case "unknownInvoke":
      return { status: 501, body: "" };
    case "group":
      deps.inviteFromGroup(reading.reference, reading.locale);
      return activity.type === "invoke" ? { status: 200, body: NOTHING_DONE } : OK;
    case "turn":
      return answerOf(await deps.runTurn(await withFiles(deps, reading)), activity.type);
  }
}

async function withFiles(
  deps: MessagesDeps,
  { inbound, attachments }: Extract<Reading, { type: "turn" }>,
): Promise<Inbound> {
  if (attachments.length === 0 || inbound.body.type !== "message") return inbound;
  return {
    ...inbound,
    body: { ...inbound.body, ...(await deps.fetchFiles(attachments, inbound)) },
  };
}

const NOTHING_DONE = JSON.stringify({
  statusCode: 200,
  type: "application/vnd.microsoft.activity.message",
  value: "",
});

function answerOf(outcome: TurnOutcome, type: string): Answer {
  switch (outcome.type) {
    case "done":
    case "repeated":
      return type === "invoke" ? { status: 200, body: outcome.response ?? NOTHING_DONE } : OK;
    case "busy":
      return BUSY_ANSWER;
    // The person has been told: another try of the channel would only meet the same bug.
    case "failed":
      return type === "invoke" ? { status: 200, body: failedInvoke(outcome.errorId) } : OK;
  }
}

const failedInvoke = (errorId: string): string =>
  JSON.stringify({
    statusCode: 500,
    type: "application/vnd.microsoft.error",
    value: { code: "InternalError", message: errorId },
  });

function respond(res: ServerResponse, { status, body, retryAfter }: Answer): void {
  sendText(res, status, body, retryAfter === undefined ? {} : { "retry-after": retryAfter });
}
