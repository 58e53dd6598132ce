import { parentPort } from "node:worker_threads";
import { composeNotice } from "./composeNotice.ts";
import { openNoticeFonts } from "./noticeFonts.ts";
import { type WorkerAnswer, type WorkerTask } from "./renderNotice.ts";
import { writtenNotice } from "./writtenNotice.ts";

/** The thread that draws: what it takes of the processor, nobody waits for who talks to people. */
const fonts = openNoticeFonts();

async function answer({ id, json }: WorkerTask): Promise<WorkerAnswer> {
  try {
    return { id, pdf: await composeNotice(writtenNotice.parse(JSON.parse(json)), fonts) };
  } catch (error) {
    return { id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.on("message", (task: WorkerTask) => {
  void answer(task).then((said) => {
    parentPort?.postMessage(said, "pdf" in said ? [said.pdf.buffer as ArrayBuffer] : []);
  });
});
