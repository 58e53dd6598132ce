import { randomUUID } from "node:crypto";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import packageFile from "../package.json" with { type: "json" };
import { converse } from "../dialogs/root.ts";
import { applyMigrations, latestMigration } from "../prisma/migrate.ts";
import { type Checkpoint } from "./bot/checkpoint.ts";
import { ChannelAuthentication, makeOutboundToken } from "./bot/channelAuth.ts";
import { makeConnector } from "./bot/connector.ts";
import { makeKeepFile } from "./bot/fileIntake.ts";
import { makeInvitation } from "./bot/inviteFromGroup.ts";
import { makeOpenConversations } from "./bot/openConversations.ts";
import { makePace } from "./bot/pace.ts";
import { makeSender } from "./bot/sender.ts";
import { makeStreams } from "./bot/streams.ts";
import { makeTeamsFiles } from "./bot/teamsFiles.ts";
import { noteTurns } from "./bot/noteTurns.ts";
import { makeRunTurn } from "./bot/turn.ts";
import { type Config } from "./config.ts";
import { bringsTables, findAttachment, insertAttachment } from "./db/attachments.ts";
import { type ChatNews, openChatNews } from "./db/chatNews.ts";
import { cleanUp } from "./db/cleanUp.ts";
import { type Db, openDb } from "./db/db.ts";
import { startEmbedded } from "./db/embedded/embedded.ts";
import { makeFileShelf } from "./db/fileShelf.ts";
import { makeFolderStore } from "./db/fileStore.ts";
import { type Measured, measureOutbox } from "./db/measureOutbox.ts";
import { openQuickPool, reclaimExpired } from "./db/outbox.ts";
import { conversationKey, demoPeople, openWebChat, rememberAccount } from "./db/people.ts";
import { removeProcess, touchProcess } from "./db/processes.ts";
import { readHealth } from "./db/readHealth.ts";
import { loadSecrets, type Secrets } from "./db/secrets.ts";
import { noteFetched } from "./db/writtenNotices.ts";
import { latestUnseen, markSeen, readTranscript } from "./db/transcript.ts";
import { makeTurnStore } from "./db/turnStore.ts";
import { renderNotice } from "./documents/renderNotice.ts";
import { deskOf } from "./http/deskOf.ts";
import { makeFileLinks } from "./http/fileLinks.ts";
import { makeServiceUrlRule } from "./http/guard.ts";
import { makeNoticeLinks } from "./http/noticeLinks.ts";
import { registerPage } from "./http/page.ts";
import { makeServer } from "./http/server.ts";
import { makeWatchServer } from "./http/watchServer.ts";
import { demoAccountOf } from "./http/webChatToken.ts";
import { makeSchedules } from "./jobs/makeSchedules.ts";
import { runTicks } from "./jobs/runTicks.ts";
import { schedules } from "./jobs/schedules.ts";
import { ticks } from "./jobs/ticks.ts";
import { type Log, makeLog } from "./log.ts";
import { makeMetrics } from "./metrics.ts";
import { PACKS } from "./policies/index.ts";
import { fireClocks } from "./services/clocks/fireClocks.ts";
import { sendDigests } from "./services/staff/digest.ts";
import { closeSettled } from "./services/closeSettled.ts";
import { checkCover } from "./services/staff/coverCheck.ts";
import { handOverDepartures } from "./services/staff/handOverDepartures.ts";
import { listUnreachable } from "./services/delivery/listUnreachable.ts";
import { planAllVisits, planNewCustomers } from "./services/visits/tellPlanned.ts";
import { checkRegistries } from "./services/registry/warnOfLapses.ts";
import { remindQuality, sendQualityDigests, tellResults } from "./services/findings/ticks.ts";
import { remindSupply } from "./services/supply/remind.ts";
import { makeTellUndelivered } from "./services/delivery/tellUndelivered.ts";
import { readOrganisations } from "./readOrganisations.ts";
import { knownNotice } from "./services/writtenNotices/knownNotice.ts";
import { makeNoticeFiles } from "./services/writtenNotices/noticeFiles.ts";
import { loadFonts } from "./web/fonts.ts";
import { readiness, watchSpace } from "./readiness.ts";
import { makeServices, type Services } from "./services/index.ts";

export interface Running {
  readonly url: string;
  /** Ends in order: not ready, no new requests, what is under way, what is claimed, the database. */
  stop(reason: string): Promise<void>;
  /** Notes a fault that nobody caught. */
  fault(kind: string, error: unknown): void;
}

/** What fault tests put in the program's way. */
export interface Hooks {
  readonly checkpoint?: Checkpoint;
}

const VERSION = packageFile.version;
const GRACE_MS = 10_000;
const MAX_IN_FLIGHT = 64;
const SEEN_MS = 15_000;
/** As long as a batch of clocks takes, about. */
const GIVE_WAY_MS = 30;

/** What can be sent in a sixth of a lease: the rest is for other processes, and for what is slow. */
const roomFor = (perSecond: number) => Math.max(1, Math.ceil(perSecond * 10));

/** Builds everything, listens, then starts what runs by itself. */
export async function start(config: Config, hooks: Hooks = {}): Promise<Running> {
  let secrets: Secrets | null = null;
  const log = makeLog(config.LOG_LEVEL, () => secrets?.logHash ?? null);
  const metrics = makeMetrics();
  const database = await openDatabase(config, log);
  const { db, url } = database;
  secrets = await loadSecrets(db);
  const links = makeFileLinks(secrets.fileLink);
  const noticeLinks = makeNoticeLinks(secrets.fileLink);
  // In a trial the page is where the links are followed; a channel elsewhere wants the whole address.
  const store = makeFolderStore(join(resolve(config.DATA_DIR), "files"));
  const ourAddress = (config.PUBLIC_URL ?? "").replace(/\/$/, "");
  const services = makeServices({
    db,
    packs: PACKS,
    claimKey: secrets.claimCode,
    fileLink: (id) => ourAddress + links.pathOf(id),
    noticeLink: (number, reader) => ourAddress + noticeLinks.pathOf(number, reader),
    files: makeFileShelf(db, store),
    log,
    onDenied: () => metrics.denied.inc(),
  });
  let fresh = false;
  for (const document of await readOrganisations(config)) {
    if (await services.importOrganisation(document)) fresh = true;
  }
  if (config.LOCAL_MODE && fresh) await openMailboxes(db);

  // Nobody else is on the embedded server: what is leased was left by a start that was killed.
  if (!database.shared) await reclaimExpired(db, true);

  const checkpoint = hooks.checkpoint ?? (() => undefined);
  const streams = makeStreams();
  const quickPool = openQuickPool(url, (error) => log.warn("database.idle", { error }));
  const serviceUrlAllowed = makeServiceUrlRule(config.SERVICE_HOSTS, config.LOCAL_MODE);
  // Without an id there is nothing to check, and the SDK wants no type that needs one.
  const channel =
    config.MicrosoftAppId === "" ? { ...config, MicrosoftAppType: "MultiTenant" } : config;
  const token = makeOutboundToken(channel);
  const connector = makeConnector({ token, allowed: serviceUrlAllowed });
  const serves = config.ROLE !== "web";
  // Assigned below; nothing is sent before.
  let news: ChatNews | null = null;
  let tellSoon = () => undefined as void;
  const pace = makePace(config.SENDS_PER_SECOND);
  const sender = makeSender({
    db,
    connector,
    quickPool,
    log,
    metrics,
    checkpoint,
    pace,
    ...(config.SENDS_PER_SECOND === 0 ? {} : { room: roomFor(config.SENDS_PER_SECOND) }),
    elsewhere: serves ? null : (fresh) => news?.wake(fresh),
    onUndelivered: () => tellSoon(),
  });
  const deliver = (keys: readonly string[] = []) =>
    void sender.deliverDue(keys).catch((error: unknown) => log.error("send.due", { error }));
  // On the embedded server there is no other process to tell.
  if (database.shared) {
    news = openChatNews(
      db,
      url,
      (key) => (key === null ? streams.publishAll() : streams.publish(key)),
      (error) => log.warn("news.broken", { error }),
      (fresh) => {
        if (fresh) sender.noteNews();
        if (serves) deliver();
      },
    );
  }
  const onTold = (keys: readonly string[]) => {
    for (const key of keys) streams.publish(key);
    news?.announce(keys);
    deliver(keys);
  };
  const noticeFiles = makeNoticeFiles({ db, store, render: renderNotice, log });
  const keepFile = makeKeepFile({
    store,
    insert: (file) => insertAttachment(db, file),
    bringsTables: (owner) => bringsTables(db, owner),
  });
  const teamsFiles = makeTeamsFiles({
    fileHosts: config.FILE_HOSTS,
    serviceHosts: config.SERVICE_HOSTS,
    token: () => token(),
    keep: keepFile,
  });
  const space = watchSpace();
  const schema = latestMigration();
  const turns = noteTurns(
    makeRunTurn({
      db,
      store: makeTurnStore(db),
      services,
      converse,
      sender,
      streams,
      announce: (keys) => news?.announce(keys),
      onOutage: space.note,
      log,
      metrics,
      checkpoint,
    }),
  );

  let draining = false;
  let lastMeasured: Measured | null = null;
  let running: ReturnType<typeof runTicks> | null = null;
  const [first, ...others] = await services.organisations();
  if (first === undefined) throw new Error("no organisation was imported");
  const { zone } = first.profile;
  const fonts = loadFonts();
  const watching = {
    ready: () =>
      readiness(db, {
        ticking: serves ? () => running : null,
        held: () => database.held(),
        measured: () => lastMeasured,
        full: space.full,
        schema,
      }),
    draining: () => draining,
    registry: metrics.registry,
    metricsToken: config.METRICS_TOKEN ?? null,
    behindProxy: config.PUBLIC_URL?.startsWith("https://") === true,
    installation: () => readHealth(db),
    fonts,
    fontSheets: fonts.map(({ sheet }) => sheet),
    tickAges: () => running?.ages() ?? [],
    zone,
    log,
  };
  const chatKey = (id: string) => conversationKey("webchat", id);
  const makePublicServer = () =>
    makeServer({
      settings: {
        localMode: config.LOCAL_MODE,
        publicUrl: config.PUBLIC_URL ?? null,
        allowedOrigins: [],
        behindProxy: config.PUBLIC_URL?.startsWith("https://") === true,
        metricsToken: config.METRICS_TOKEN ?? null,
        turnsPerMinute: config.TURNS_PER_MINUTE,
        requestsPerMinute: config.REQUESTS_PER_MINUTE,
        maxInFlight: MAX_IN_FLIGHT,
      },
      runTurn: turns.runTurn,
      auth: new ChannelAuthentication({
        localMode: config.LOCAL_MODE,
        channel,
        tenants: config.ALLOWED_TENANTS,
      }),
      serviceUrlAllowed,
      fetchFiles: (attachments, inbound) =>
        teamsFiles(attachments, { channel: inbound.channel, accountId: inbound.account.id }),
      inviteFromGroup: makeInvitation(connector, log),
      rememberAccounts: async (accounts) => {
        for (const account of accounts) await rememberAccount(db, account);
      },
      streams,
      keyOf: chatKey,
      transcript: (id, watermark) => readTranscript(db, chatKey(id), watermark),
      markSeen: (id, watermark) => markSeen(db, chatKey(id), watermark),
      latestUnseen: (id) => latestUnseen(db, chatKey(id)),
      openWebChat: (account) => openWebChat(db, account, randomUUID()),
      demoPeople: config.LOCAL_MODE ? () => demoPeople(db) : null,
      tokenKey: secrets.webchatToken,
      keepFile,
      links,
      findFile: (id) => findAttachment(db, id),
      fileStore: store,
      notices: {
        links: noticeLinks,
        pdfOf: (number) => noticeFiles.pdfOf(number),
        fetched: (number) => noteFetched(db, number),
      },
      sync: {
        tokens: config.SYNC_TOKENS,
        sync: (request) => services.customers.sync(request),
        organisations: async () => (await services.organisations()).map(({ id }) => id),
      },
      ready: watching.ready,
      draining: watching.draining,
      registry: watching.registry,
      healthPage: watching,
      rejected: (reason) => metrics.rejected.inc({ reason }),
      log,
      addRoutes: (routes) =>
        registerPage(routes, {
          organisations: () => [deskOf(first), ...others.map(deskOf)],
          localMode: config.LOCAL_MODE,
          version: VERSION,
          findNotice: (number) =>
            knownNotice({ db, organisations: () => services.organisations() }, number),
        }),
    });
  const server = config.ROLE === "worker" ? makeWatchServer(watching) : makePublicServer();
  const port = await server.listen(config.PORT, config.HOST);
  announceStart(config, port);

  const processId = randomUUID();
  const seen = () =>
    touchProcess(db, processId, config.ROLE)
      .then((alive) => pace.sharedBy(alive))
      .catch((error: unknown) => log.warn("process.unseen", { error }));
  await seen();
  const seeing = setInterval(() => void seen(), SEEN_MS);

  if (serves) {
    const undelivered = makeTellUndelivered({ db, services, onTold, log });
    tellSoon = undelivered.soon;
    const openConversations = makeOpenConversations({ db, connector, log, onOpened: deliver });
    const timetable = makeSchedules({
      db,
      table: schedules(
        {
          cleanUp: () => cleanUpFiles(db, store),
          checkCover: (slot) => checkCover({ db, services, onTold }, slot),
          planVisits: (slot) => planAllVisits({ db, services, onTold }, slot),
          regradeDaily: (slot) => services.grading.regradeDaily(slot),
          checkRegistries: () => checkRegistries({ db, services, onTold }),
          sendQualityDigests: (slot) => sendQualityDigests({ db, services, onTold }, slot),
          remindQuality: (slot) => remindQuality({ db, services, onTold }, slot),
          remindSupply: () => remindSupply({ db, services, onTold }),
          listUnreachable: (slot) => listUnreachable({ db, services, onTold }, slot),
        },
        zone,
      ),
      log,
      metrics,
    });
    running = runTicks(
      ticks({
        recover: () => sender.recover(),
        deliverDue: async () => {
          deliver();
          return 0;
        },
        openConversations,
        tellUndelivered: undelivered.tick,
        fireClocks: () =>
          fireClocks({
            db,
            services,
            onTold,
            giveWay: () => (turns.lately() ? sleep(GIVE_WAY_MS) : Promise.resolve()),
            onFailed: (error) => log.error("clock.failed", { error }),
          }),
        sendDigests: () => sendDigests({ db, digests: services.digests, onTold }),
        closeSettled: () => closeSettled({ db, services, onTold }),
        tellResults: () => tellResults({ db, services, onTold }),
        planNewCustomers: () => planNewCustomers({ db, services }),
        regrade: () => services.grading.regradeNoted(),
        departures: () => handOverDepartures({ db, services, onTold }),
        drawNotices: () => noticeFiles.drawDue(),
        importCustomers: () =>
          services.customers.runImports({
            db,
            onTold,
            onFailed: (error) => log.error("import.failed", { error }),
            goesOn: () => !draining,
          }),
        schedules: () => timetable.tick(),
        measure: async () => {
          const measured = await measureOutbox(db);
          metrics.outboxPending.set(measured.pending);
          metrics.outboxOldest.set(measured.oldestSeconds);
          metrics.undelivered.set(measured.undelivered);
          metrics.unreachable.set(measured.unreachable);
          metrics.skew.set(measured.skewSeconds);
          metrics.poolWaiting.set(db.pool.waitingCount);
          lastMeasured = measured;
          metrics.streams.set(server.streamCount);
          return 0;
        },
      }),
      { log, metrics },
    );
  }

  return {
    url: `http://${config.HOST}:${port}`,
    fault: (kind, error) => {
      draining = true;
      log.error("process.fault", { code: kind, error });
    },
    async stop(reason) {
      draining = true;
      log.info("stopping", { code: reason });
      await server.close(GRACE_MS);
      await running?.stop();
      await sender.drain();
      clearInterval(seeing);
      await removeProcess(db, processId).catch(() => undefined);
      await connector.close();
      await news?.close();
      await quickPool.end();
      await db.close();
      await database.stop();
      log.info("stopped");
    },
  };
}

interface Database {
  readonly db: Db;
  readonly url: string;
  /** Other processes may be on it. */
  readonly shared: boolean;
  held(): boolean;
  stop(): Promise<void>;
}

const RETRY_MS = [500, 1_000, 2_000, 5_000];

/** The server in DATABASE_URL, waited for while it is away; else the embedded one. */
async function openDatabase(config: Config, log: Log): Promise<Database> {
  const onError = (error: Error) => log.warn("database.idle", { error });
  if (config.DATABASE_URL === undefined) {
    const embedded = await startEmbedded({ dataDir: resolve(config.DATA_DIR), log });
    await applyMigrations({ url: embedded.url });
    return {
      db: openDb(embedded.url, onError, config.DATABASE_POOL),
      url: embedded.url,
      shared: false,
      held: () => embedded.held(),
      stop: () => embedded.stop(),
    };
  }
  const url = config.DATABASE_URL;
  for (let attempt = 0; ; attempt += 1) {
    try {
      await applyMigrations({ url });
      break;
    } catch (error) {
      if (!isAway(error)) throw error;
      log.warn("database.away", { error, count: attempt + 1 });
      const wait = RETRY_MS[Math.min(attempt, RETRY_MS.length - 1)] ?? 5_000;
      await new Promise((resume) => setTimeout(resume, wait));
    }
  }
  return {
    db: openDb(url, onError, config.DATABASE_POOL),
    url,
    shared: true,
    held: () => true,
    stop: async () => undefined,
  };
}

const isAway = (error: unknown): boolean => {
  const { code = "" } = error as { code?: string };
  return /^(ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|57P0)/.test(code);
};

/**
 * Gives everybody of the staff a place in the web chat, so that what they are told in a trial has
 * arrived although nobody has looked at their side yet. With Teams, staff have one when the app is
 * installed for them.
 */
async function openMailboxes(db: Db): Promise<void> {
  for (const person of await demoPeople(db)) {
    if (person.kind !== "staff") continue;
    const account = { accountId: demoAccountOf(person.id), personId: person.id };
    await openWebChat(db, { ...account, locale: "zh-Hant" }, randomUUID());
  }
}

async function cleanUpFiles(db: Db, store: ReturnType<typeof makeFolderStore>): Promise<number> {
  const { removed, storageKeys } = await cleanUp(db);
  for (const key of storageKeys) await store.remove(key);
  return removed;
}

function announceStart(config: Config, port: number): void {
  const host = config.HOST.includes(":") ? `[${config.HOST}]` : config.HOST;
  const url = `http://${host}:${port}`;
  const lines =
    config.ROLE === "worker"
      ? [`迴音 Huiyin works for others: ${url}/health`]
      : config.LOCAL_MODE
        ? [
            `迴音 Huiyin is running: ${url}`,
            "",
            `  ${url}/demo          resident and staff side by side: begin here`,
            `  ${url}/              the page as residents see it`,
            `  ${url}/api/messages  for the emulator or the playground`,
            "",
            "  Try, as a resident: 三棟電梯又壞了，門一直打不開",
            "  Stop with Ctrl-C; it carries on where it was.",
          ]
        : [`迴音 Huiyin is running: ${config.PUBLIC_URL ?? url} (${url})`];
  process.stdout.write(`${lines.join("\n")}\n`);
}

export type { Services };
