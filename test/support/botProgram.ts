/**
 * The program as src/main.ts runs it, with a hook: its parent may ask, over IPC, that something
 * happens the n-th time from then on that a checkpoint is passed.
 */
import { type Checkpoint } from "../../src/bot/checkpoint.ts";
import { parseConfig } from "../../src/config.ts";
import { start } from "../../src/start.ts";
import { type Fault } from "./fault.ts";

let faults: { readonly fault: Fault; left: number }[] = [];

const checkpoint: Checkpoint = (point) => {
  for (const armed of faults) {
    if (armed.fault.point !== point) continue;
    armed.left -= 1;
    if (armed.left > 0) continue;
    faults = faults.filter((other) => other !== armed);
    if (armed.fault.action === "kill") process.kill(process.pid, "SIGKILL");
    throw new Error(`a bug at ${point}`);
  }
};

process.on("message", (fault: Fault) => {
  faults.push({ fault, left: fault.nth });
  process.send?.("armed");
});
// Nobody is left to end it.
process.on("disconnect", () => process.exit(1));

const running = await start(parseConfig(process.env), { checkpoint });
process.on("SIGTERM", () => {
  void running.stop("SIGTERM").then(() => process.exit(0));
});
