import { subject } from "./subject.js";
import { CALL_MS, fetchToken, json, Refused, uploadForm } from "./wire.js";

/**
 * Web Chat's connection to our Direct Line endpoint, in the shape that Web Chat asks for.
 *
 * The client library that Web Chat brings waits 3 to 15 s after a broken stream and 20 s between
 * tries, doesn't say that it is waiting, and leaves a message that met an expired token or a
 * restart to be sent again by hand. Here the stream is back within seconds, the page can say what
 * happens, and a message is repeated under its own id, which the server counts once.
 */

/** What Web Chat calls the states of a connection. */
const CONNECTING = 1;
const ONLINE = 2;
const ENDED = 5;

const BASE = "/v3/directline";
const UPLOAD_MS = 120_000;
/** Web Chat itself gives a message up after this. */
const GIVE_UP_MS = 300_000;
const HEARTBEAT_MS = 20_000;
const LONGEST_PAUSE_MS = 10_000;
/** A timer that is late by this much: the machine slept, and its connections are dead. */
const SLEPT_MS = 30_000;

/** @typedef {"connecting" | "online" | "reconnecting" | "offline"} LinkState */
/** @typedef {{ staff?: string, resident?: string }} Who nobody named: this browser's own visitor */

/**
 * @param {{
 *   who: Who,
 *   locale: () => string,
 *   onLink: (state: LinkState) => void,
 *   onActivity: (activity: DirectLineActivity, live: boolean) => void,
 *   onReplaced: () => void,
 * }} options `live` is false for what was there already when the page opened; `onReplaced`: the
 * server knows us by another conversation now, so everything begins anew.
 */
export function makeConnection({ who, locale, onLink, onActivity, onReplaced }) {
  const status = subject(CONNECTING);
  const activities = subject();
  const opened = Promise.withResolvers();
  const sleepers = new Set();
  /** @type {{ token: string, conversationId: string } | null} */
  let identity = null;
  let conversationId = "";
  let watermark = "";
  let framesSeen = 0;
  let running = false;
  let ended = false;
  let drop = () => {};
  /** @type {Promise<void> | null} */
  let renewing = null;
  /** Messages leave one after the other, in the order they were written. */
  let lastSent = Promise.resolve("");

  const wake = () => {
    for (const rise of [...sleepers]) rise();
  };
  /** @param {number} ms */
  const pause = (ms) =>
    new Promise((resolve) => {
      const rise = () => {
        clearTimeout(timer);
        sleepers.delete(rise);
        resolve(undefined);
      };
      const timer = setTimeout(rise, ms);
      sleepers.add(rise);
    });

  const renew = () =>
    (renewing ??= fetchToken({ locale: locale(), ...who })
      .then((fresh) => {
        identity = fresh;
        directLine.token = fresh.token;
        if (conversationId === "") conversationId = fresh.conversationId;
        else if (conversationId !== fresh.conversationId && !ended) onReplaced();
      })
      .finally(() => {
        renewing = null;
      }));

  /** @param {string} path @param {RequestInit} init @param {number} [ms] */
  async function call(path, init, ms = CALL_MS) {
    if (identity === null) await renew();
    const used = identity;
    const headers = { ...init.headers, authorization: `Bearer ${used?.token}` };
    const signal = AbortSignal.timeout(ms);
    const response = await fetch(BASE + path, { ...init, headers, signal });
    if (response.ok) return response.json();
    const refused = new Refused(response);
    // Another call may have renewed it meanwhile.
    if (refused.wantsToken && identity === used) identity = null;
    throw refused;
  }

  const here = () => `/conversations/${encodeURIComponent(conversationId)}`;

  async function openStream() {
    if (identity === null) await renew();
    const first = framesSeen === 0;
    const answer = first
      ? await call("/conversations", json({ locale: locale() }))
      : await call(`${here()}?watermark=${watermark}`, { method: "GET" });
    if (identity !== null) identity.token = answer.token;
    // The stream is on the server that gave us the page, whatever name it knows itself by.
    const { pathname, search } = new URL(answer.streamUrl);
    return `${location.origin.replace(/^http/, "ws")}${pathname}${search}`;
  }

  /** @param {string} url @returns {Promise<void>} when the stream has ended */
  const follow = (url) =>
    new Promise((resolve) => {
      const socket = new WebSocket(url);
      const beat = setInterval(() => {
        if (socket.readyState === WebSocket.OPEN) socket.send("");
      }, HEARTBEAT_MS);
      const end = () => {
        clearTimeout(opening);
        clearInterval(beat);
        socket.onmessage = socket.onclose = socket.onopen = null;
        socket.close();
        resolve();
      };
      const opening = setTimeout(end, CALL_MS);
      drop = end;
      socket.onclose = end;
      socket.onopen = () => {
        clearTimeout(opening);
        onLink("online");
        if (status.value !== ONLINE) status.next(ONLINE);
        opened.resolve(undefined);
        wake();
      };
      socket.onmessage = ({ data }) => {
        if (data !== "") take(JSON.parse(data));
      };
    });

  /** @param {{ activities: DirectLineActivity[], watermark?: string }} frame */
  function take(frame) {
    if (frame.watermark) watermark = frame.watermark;
    for (const activity of frame.activities) {
      activities.next(activity);
      onActivity(activity, framesSeen > 0);
    }
    framesSeen += 1;
  }

  async function run() {
    for (let failures = 0; !ended; failures += 1) {
      try {
        const url = await openStream();
        if (ended) return;
        const since = performance.now();
        await follow(url);
        if (performance.now() - since > LONGEST_PAUSE_MS) failures = 0;
      } catch {
        // Nothing to be done about it but to try again: the page says so meanwhile.
      }
      if (ended) return;
      if (status.value === ONLINE) onLink(navigator.onLine ? "reconnecting" : "offline");
      await pause(pauseAfter(failures));
    }
  }

  /** @param {DirectLineActivity} activity @returns {Promise<string>} id under which it is kept */
  async function deliver(activity) {
    const until = Date.now() + GIVE_UP_MS;
    const files = activity.type === "message" && (activity.attachments?.length ?? 0) > 0;
    const form = files ? await uploadForm(activity) : null;
    for (let failures = 0; ; failures += 1) {
      try {
        const sent =
          form === null
            ? await call(`${here()}/activities`, json(activity))
            : await call(`${here()}/upload`, { method: "POST", body: form }, UPLOAD_MS);
        return sent.id;
      } catch (error) {
        const refused = error instanceof Refused ? error : null;
        if (ended || refused?.isFinal || Date.now() > until) throw error;
        await pause(refused?.waitMs ?? pauseAfter(failures));
      }
    }
  }

  let lastTick = Date.now();
  const watch = setInterval(() => {
    const late = Date.now() - lastTick;
    lastTick = Date.now();
    if (late > SLEPT_MS) restart();
  }, 5_000);
  const restart = () => {
    drop();
    wake();
  };
  const wentOffline = () => onLink("offline");
  window.addEventListener("online", restart);
  window.addEventListener("offline", wentOffline);

  const directLine = {
    /** Web Chat reads in it who we are. */
    token: "",
    activity$: {
      /** Only now: what came before anybody listens would be lost. @param {Observer} observer */
      subscribe(observer) {
        if (!running) void run();
        running = true;
        return activities.subscribe(observer);
      },
    },
    connectionStatus$: status,
    /** @param {DirectLineActivity} activity */
    postActivity: (activity) => ({
      /** @param {Observer} observer */
      subscribe(observer) {
        // Nobody at the other end wants to know that we type.
        const sent =
          activity.type === "typing"
            ? Promise.resolve("typing")
            : (lastSent = lastSent.catch(() => "").then(() => deliver(activity)));
        sent.then(
          (id) => {
            observer.next?.(id);
            observer.complete?.();
          },
          (error) => observer.error?.(error),
        );
        return { unsubscribe() {} };
      },
    }),
    end() {
      ended = true;
      clearInterval(watch);
      window.removeEventListener("online", restart);
      window.removeEventListener("offline", wentOffline);
      drop();
      wake();
      status.next(ENDED);
    },
  };

  return {
    directLine,
    /** Resolves when the conversation is open for the first time. */
    opened: opened.promise,
    /**
     * Resolves once the server has told us who we are, however long that takes; the conversation
     * itself begins when Web Chat listens.
     */
    async begin() {
      onLink("connecting");
      for (let failures = 0; identity === null && !ended; failures += 1) {
        try {
          await renew();
        } catch (error) {
          if (failures > 0) onLink(navigator.onLine ? "reconnecting" : "offline");
          const refused = error instanceof Refused ? error : null;
          await pause(refused?.waitMs ?? pauseAfter(failures));
        }
      }
    },
    /** Tries at once what waits for its time. */
    retry: restart,
  };
}

/** Half a second at first, twice as long each time; uneven, so that not everybody comes at once. @param {number} failures */
const pauseAfter = (failures) =>
  Math.min(LONGEST_PAUSE_MS, 500 * 2 ** failures) * (0.5 + Math.random());
