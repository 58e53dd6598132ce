import type { Finding } from "./finding.ts";
import { COMPLAINT_TURNS, converse } from "./complaintTurns.ts";
import { openLane, openSink, type Sink } from "./driver.ts";
import { residentMb, type Subject } from "./subject.ts";
import { openDataDir, startEcho, startHuiyin } from "./subjects.ts";

const LANES = 32;
const TURNS = 20_000;

async function load(subject: Subject, sink: Sink): Promise<number> {
  const each = Math.ceil(TURNS / LANES / COMPLAINT_TURNS);
  await Promise.all(
    Array.from({ length: LANES }, async (_, n) => {
      const lane = openLane(subject.url, sink, `memory-${subject.name}-${n}`);
      for (let round = 0; round < each; round += 1) await converse(lane, `memory-${n}`);
    }),
  );
  return residentMb(subject.pid);
}

/** P13: memory after 20,000 turns, and its growth in the next 20,000. */
export async function memory(): Promise<readonly Finding[]> {
  const data = openDataDir();
  const sink = await openSink();
  const echo = await startEcho();
  const huiyin = await startHuiyin(data.path);
  try {
    const theirs = await load(echo, sink);
    const ours = await load(huiyin, sink);
    const later = await load(huiyin, sink);
    const growth = later / ours;
    return [
      {
        goal: "P13",
        what: "resident memory after 20,000 turns, × echo",
        measured: `${(ours / theirs).toFixed(2)} (${ours.toFixed(0)} : ${theirs.toFixed(0)} MB)`,
        limit: "≤ 1",
        met: ours <= theirs,
      },
      {
        goal: "P13",
        what: "growth in the second 20,000 turns",
        measured: `× ${growth.toFixed(2)} (${later.toFixed(0)} MB)`,
        limit: "none (≤ 1.1: the collector's own swing)",
        met: growth <= 1.1,
      },
    ];
  } finally {
    await Promise.all([echo.stop(), huiyin.stop()]);
    sink.close();
    data.remove();
  }
}
