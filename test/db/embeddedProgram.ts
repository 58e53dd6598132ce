import { startEmbedded } from "../../src/db/embedded/embedded.ts";
import { EmbeddedError } from "../../src/db/embedded/embeddedError.ts";

/** A program that holds a data folder until SIGTERM; says what happened in one JSON line. Run by the tests. */
const quiet = () => undefined;
const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);

try {
  const database = await startEmbedded({
    dataDir: process.argv[2] ?? "",
    log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
  });
  const alive = setInterval(quiet, 60_000);
  process.once("SIGTERM", () => {
    clearInterval(alive);
    void database.stop();
  });
  say({ url: database.url, notice: database.notice });
} catch (error) {
  if (!(error instanceof EmbeddedError)) throw error;
  say({ code: error.code, pid: error.pid, message: error.message });
  process.exitCode = 1;
}
