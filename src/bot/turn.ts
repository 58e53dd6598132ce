import { randomUUID } from "node:crypto";
import { type Input, type Talk } from "../../dialogs/talk.ts";
import { readButton } from "../cards/actions.ts";
import { escapeMarkdown } from "../cards/escapeMarkdown.ts";
import { replyActivity } from "../cards/replyActivity.ts";
import { AppError } from "../core/errors.ts";
import { type Locale } from "../core/locale.ts";
import { type Reply } from "../core/reply.ts";
import { type CommitTurn, makeCommitTurn, type UnitWrites } from "../db/commitUnit.ts";
import { type Db } from "../db/db.ts";
import { type Outgoing } from "../db/outbox.ts";
import { arrive, conversationKey } from "../db/people.ts";
import {
  type LoadedTurn,
  type TurnMessage,
  type TurnStore,
  type TurnWrite,
} from "../db/turnStore.ts";
import { type NewMessage } from "../db/writes.ts";
import { textsFor } from "../locales/index.ts";
import { type Log } from "../log.ts";
import { type Metrics } from "../metrics.ts";
import { type Services } from "../services/index.ts";
import { openUnit } from "../services/makeUnit.ts";
import { type Inbound, type RunTurn, type TurnOutcome } from "./inbound.ts";
import { isOutage } from "./isOutage.ts";
import { makeKeyedMutex } from "./keyedMutex.ts";
import { type Checkpoint } from "./checkpoint.ts";
import { type Following, following, type Sender } from "./sender.ts";
import { type Streams } from "./streams.ts";

export interface TurnDeps {
  readonly db: Db;
  readonly store: TurnStore;
  readonly services: Services;
  readonly converse: (talk: Talk, input: Input) => Promise<void>;
  readonly sender: Sender;
  readonly streams: Streams;
  /** Tells other processes that a web chat conversation has news; a no-op when there are none. */
  readonly announce: (conversationKeys: readonly string[]) => void;
  /** Told of what kept the database from taking a turn in. */
  readonly onOutage?: (error: unknown) => void;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly checkpoint: Checkpoint;
}

type Deps = TurnDeps & { readonly commitTurn: CommitTurn };

/** Turns that may wait for one conversation before it is told to slow down. */
const MOST_WAITING = 20;
const MOST_TRIES = 4;

/**
 * One message, one transaction (R1): read, run the dialog with everything held back, commit what
 * it wrote and said together with the proof that the message was taken in, then send. When the
 * commit meets a newer row, all is thrown away and the turn runs again on what is there now.
 */
export function makeRunTurn(given: TurnDeps): RunTurn {
  const mutex = makeKeyedMutex();
  const deps: Deps = { ...given, commitTurn: makeCommitTurn(given.db) };
  return async (inbound) => {
    const key = conversationKey(inbound.channel, inbound.conversationId);
    const stop = deps.metrics.turnSeconds.startTimer();
    const outcome = (await mutex.run(key, MOST_WAITING, () => guardedTurn(deps, key, inbound))) ?? {
      type: "busy" as const,
    };
    stop();
    deps.metrics.turns.inc({ outcome: outcome.type });
    return outcome;
  };
}

async function guardedTurn(deps: Deps, key: string, inbound: Inbound): Promise<TurnOutcome> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await oneTurn(deps, key, inbound);
    } catch (error) {
      if (error instanceof AppError && (error.code === "stale" || error.code === "taken")) {
        deps.metrics.conflicts.inc();
        if (attempt < MOST_TRIES) continue;
        return { type: "busy" };
      }
      if (isOutage(error)) {
        deps.onOutage?.(error);
        deps.log.warn("turn.outage", { error, conversation: key });
        return { type: "busy" };
      }
      return await failedTurn(deps, key, inbound, error);
    }
  }
}

async function oneTurn(deps: Deps, key: string, inbound: Inbound): Promise<TurnOutcome> {
  const before = deps.sender.holding(key);
  const loaded = await load(deps, key, inbound);
  deps.checkpoint("afterRead");
  if (loaded.seen !== null) {
    const { response } = loaded.seen;
    deps.metrics.duplicates.inc();
    return { type: "repeated", activityId: response, response };
  }
  const opened = openUnit(deps.db, loaded.now);
  const talk = makeTalk(deps, key, inbound, loaded, opened.unit);
  if (inbound.body.type === "left") {
    await noteLeaving(deps, opened.unit, key, { inbound, loaded });
  } else await deps.converse(talk, inputOf(inbound, talk));
  const messages = await opened.messages();
  const after = inbound.channel === "webchat" ? null : following(loaded.unsent, before);
  const turn = turnWrite(key, inbound, loaded, talk, after);
  return await commit(deps, { key, inbound, turn, after, writes: opened.writes, messages });
}

/** Somebody took the app away: told to whoever looks after that, in the same commit. */
async function noteLeaving(
  deps: Deps,
  unit: Talk["unit"],
  key: string,
  { inbound, loaded }: { readonly inbound: Inbound; readonly loaded: LoadedTurn },
): Promise<void> {
  const { organisationId, id } = loaded.person;
  // A customer belongs to none: the first one looks after those.
  const [first] = organisationId === null ? await deps.services.organisations() : [];
  const entry = {
    id: unit.newId(),
    organisationId: organisationId ?? first?.id ?? "",
    reason: "unreachable",
    personId: id,
    data: {},
    dedupeKey: `unreachable:${key}:${inbound.activityId}`,
    at: unit.now,
  };
  if (entry.organisationId !== "") unit.add({ insert: "dutyEntry", rows: [entry] });
}

async function load(deps: Deps, key: string, inbound: Inbound): Promise<LoadedTurn> {
  const turnKey = {
    conversationKey: key,
    activityId: inbound.activityId,
    clientId: inbound.clientId,
  };
  const loaded = await deps.store.load(turnKey);
  // Whoever comes back gets what waited for them meanwhile.
  if (loaded !== null && loaded.reachable && sameIdentity(loaded, inbound)) return loaded;
  if (loaded !== null && loaded.seen !== null) return loaded;
  await arrive(deps.db, {
    channel: inbound.channel,
    conversationId: inbound.conversationId,
    accountId: inbound.account.id,
    entraObjectId: inbound.account.entraObjectId,
    entraTenantId: inbound.account.entraTenantId,
    locale: inbound.locale ?? "zh-Hant",
    reference: inbound.reference,
  });
  const again = await deps.store.load(turnKey);
  if (again === null) throw new AppError("person.unknown");
  return again;
}

/** A conversation of Teams belongs to whom Entra names now, not to whom it named first. */
const sameIdentity = (loaded: LoadedTurn, { account, channel }: Inbound): boolean =>
  channel !== "msteams" ||
  loaded.person.kind === "customer" ||
  (loaded.entraObjectId === account.entraObjectId &&
    loaded.entraTenantId === account.entraTenantId);

interface HeldTalk extends Talk {
  readonly said: readonly Reply[];
}

function makeTalk(
  deps: Deps,
  key: string,
  inbound: Inbound,
  loaded: LoadedTurn,
  unit: Talk["unit"],
): HeldTalk {
  const said: Reply[] = [];
  const talk: HeldTalk = {
    person: loaded.person,
    conversationKey: key,
    channel: inbound.channel,
    told: loaded.told,
    locale: loaded.locale,
    texts: textsFor(loaded.locale),
    unit,
    services: deps.services,
    state: loaded.state,
    draftOpen: false,
    said,
    say: (reply) => void said.push(typeof reply === "string" ? { text: reply } : reply),
    setLocale(locale: Locale) {
      talk.locale = locale;
      talk.texts = textsFor(locale);
      if (locale === loaded.person.locale) return;
      const where = { id: loaded.person.id };
      unit.add({ update: "person", where, set: { locale }, expectOne: false });
    },
  };
  return talk;
}

function inputOf({ body }: Inbound, talk: Talk): Input {
  switch (body.type) {
    case "message":
      if (body.cut) talk.say(talk.texts.common.tooLong);
      for (const { name, reason } of body.refused ?? []) {
        talk.say(talk.texts.common.fileRefused({ name: escapeMarkdown(name), reason }));
      }
      return { type: "text", text: body.text, files: body.files };
    case "button":
      return readButton(body.value) ?? { type: "unknownButton" };
    case "setLocale":
      return body;
    case "arrived":
    case "left":
      return { type: "arrived" };
  }
}

/** @param after null: what is said goes to the queue, or into the mailbox of the web chat. */
function turnWrite(
  key: string,
  inbound: Inbound,
  loaded: LoadedTurn,
  talk: HeldTalk,
  after: Following | null,
): TurnWrite {
  const mailbox = inbound.channel === "webchat";
  const invoke = inbound.body.type === "button" && inbound.body.invoke;
  const leaseToken = after === null ? null : randomUUID();
  const replies = talk.said.map((reply): TurnMessage => ({
    author: "bot",
    activity: replyActivity(reply, talk.locale),
    status: mailbox ? "sent" : after === null ? "pending" : "leased",
    leaseToken,
    caseId: null,
  }));
  const echo: TurnMessage[] =
    inbound.echo === null
      ? []
      : [
          {
            author: "person",
            activity: inbound.echo,
            status: "kept",
            leaseToken: null,
            caseId: null,
          },
        ];
  return {
    conversationKey: key,
    activityId: inbound.activityId,
    clientId: inbound.clientId,
    version: loaded.version,
    state: talk.state,
    locale: talk.locale,
    draftOpen: talk.draftOpen,
    reference: inbound.reference === "" ? null : inbound.reference,
    outcome: inbound.body.type === "left" ? "left" : "done",
    response: invoke ? INVOKE_DONE : null,
    messages: [...echo, ...replies],
  };
}

/** Cards are updated by messages of their own; the button's request only learns that it was taken. */
const INVOKE_DONE = JSON.stringify({
  statusCode: 200,
  type: "application/vnd.microsoft.activity.message",
  value: "OK",
});

interface Commitment {
  readonly key: string;
  readonly inbound: Inbound;
  readonly turn: TurnWrite;
  readonly after: Following | null;
  readonly writes: UnitWrites["writes"];
  readonly messages: readonly NewMessage[];
}

async function commit(deps: Deps, what: Commitment): Promise<TurnOutcome> {
  const { key, inbound, turn, writes, messages } = what;
  deps.checkpoint("beforeCommit");
  const plain = writes.length === 0 && messages.length === 0;
  const committed = plain
    ? { turn: await deps.store.write(turn), told: [] }
    : await deps.commitTurn({ turn, writes, messages });
  if (committed.turn === null) throw new AppError("stale", { what: "conversation" });
  deps.checkpoint("afterCommit");
  dispatch(deps, what, committed.turn.ids);
  const chatKeys = committed.told.filter((to) => to.channel === "webchat").map((to) => to.key);
  for (const told of chatKeys) deps.streams.publish(told);
  if (inbound.channel === "webchat") {
    deps.streams.publish(key);
    chatKeys.push(key);
  }
  if (chatKeys.length > 0) deps.announce(chatKeys);
  const queued = committed.told.filter((to) => to.channel !== "webchat").map((to) => to.key);
  if (turn.messages.some((m) => m.status === "pending")) queued.push(key);
  if (queued.length > 0) {
    void deps.sender
      .deliverDue(queued)
      .catch((error: unknown) => deps.log.error("send.due", { error }));
  }
  const echoId = inbound.channel === "webchat" ? (committed.turn.activityIds[0] ?? null) : null;
  return { type: "done", activityId: echoId, response: turn.response };
}

function dispatch(
  deps: Deps,
  { key, inbound, turn, after }: Commitment,
  ids: readonly string[],
): void {
  const leased = turn.messages.flatMap((message, index): Outgoing[] => {
    const id = ids[index];
    if (message.leaseToken === null || id === undefined) return [];
    return [
      {
        id,
        conversationKey: key,
        channel: inbound.channel,
        conversationId: inbound.conversationId,
        reference: inbound.reference,
        operation: "send",
        targetId: null,
        activity: message.activity,
        kind: "must",
        attempts: 1,
        leaseToken: message.leaseToken,
        unwanted: false,
      },
    ];
  });
  if (leased.length > 0) deps.sender.send(leased, after ?? "free");
}

/** A bug: the person is told a short id, and retries of the channel get this answer, not the bug again. */
async function failedTurn(
  deps: Deps,
  key: string,
  inbound: Inbound,
  error: unknown,
): Promise<TurnOutcome> {
  const errorId = randomUUID().slice(0, 8).toUpperCase();
  deps.log.error("turn.failed", { errorId, error, conversation: key, channel: inbound.channel });
  try {
    const before = deps.sender.holding(key);
    const loaded = await load(deps, key, inbound);
    const talk = makeTalk(deps, key, inbound, loaded, openUnit(deps.db, loaded.now).unit);
    talk.say(talk.texts.common.notSaved({ id: errorId }));
    const after = inbound.channel === "webchat" ? null : following(loaded.unsent, before);
    const said = turnWrite(key, inbound, loaded, talk, after);
    const turn = { ...said, outcome: "error" as const };
    await commit(deps, { key, inbound, turn, after, writes: [], messages: [] });
  } catch (second) {
    deps.log.error("turn.failedTwice", { errorId, error: second });
    return { type: "busy" };
  }
  return { type: "failed", errorId };
}
