import { Worker } from "node:worker_threads";
import { canonicalJson, type WrittenNotice } from "./writtenNotice.ts";

/** What the drawing thread is given. */
export interface WorkerTask {
  readonly id: number;
  /** Canonical JSON of the notice. */
  readonly json: string;
}

export type WorkerAnswer =
  | { readonly id: number; readonly pdf: Uint8Array }
  | { readonly id: number; readonly fault: string };

export type RenderNotice = (notice: WrittenNotice) => Promise<Uint8Array>;

/** The thread keeps fonts in memory (some 100 MB); unused it goes. */
const IDLE_MS = 30_000;
/** Forty pages take a few seconds on a slow machine. */
const LIMIT_MS = 60_000;

interface Waiting {
  readonly resolve: (pdf: Uint8Array) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

interface Drawer {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
}

let drawer: Drawer | null = null;
let idle: NodeJS.Timeout | undefined;
let lastId = 0;

/**
 * The PDF of a notice: the same bytes for the same notice. Drawn in a thread of its own, which is
 * started when there is something to draw; one notice after the other.
 *
 * @throws Error when it can't be drawn: a slip in the layout, or a thread that was ended.
 */
export const renderNotice: RenderNotice = (notice) => {
  const task: WorkerTask = { id: (lastId += 1), json: canonicalJson(notice) };
  const { worker, waiting } = (drawer ??= startDrawer());
  clearTimeout(idle);
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
  const timer = setTimeout(() => {
    // It may never come back: what waits with it starts anew elsewhere.
    void worker.terminate();
  }, LIMIT_MS);
  waiting.set(task.id, { resolve, reject, timer });
  worker.ref();
  worker.postMessage(task);
  return promise;
};

function startDrawer(): Drawer {
  const worker = new Worker(new URL("renderWorker.ts", import.meta.url));
  const waiting = new Map<number, Waiting>();
  const started: Drawer = { worker, waiting };
  worker.on("message", (answer: WorkerAnswer) => {
    const one = waiting.get(answer.id);
    waiting.delete(answer.id);
    clearTimeout(one?.timer);
    if ("pdf" in answer) one?.resolve(answer.pdf);
    else one?.reject(new Error(`not drawn: ${answer.fault}`));
    if (waiting.size === 0) rest(started);
  });
  const lost = (reason: Error) => {
    if (drawer === started) drawer = null;
    for (const { reject, timer } of waiting.values()) {
      clearTimeout(timer);
      reject(reason);
    }
    waiting.clear();
  };
  worker.on("error", (error: Error) => lost(error));
  worker.on("exit", () => lost(new Error("the drawing thread was ended")));
  return started;
}

/** Doesn't hold the program, and ends after a while. */
function rest(started: Drawer): void {
  started.worker.unref();
  clearTimeout(idle);
  idle = setTimeout(() => {
    if (drawer === started) drawer = null;
    void started.worker.terminate();
  }, IDLE_MS);
  idle.unref();
}
