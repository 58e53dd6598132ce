import type { Finding } from "./finding.ts";
import { COMPLAINT_TURNS, converse } from "./complaintTurns.ts";
import { median, openLane, openSink, type Sink } from "./driver.ts";
import { cpuSeconds, type Subject } from "./subject.ts";
import { openDataDir, startEcho, startHuiyin } from "./subjects.ts";

const LANES = 32;
const ROUNDS = 5;
const CONVERSATIONS = 8;

/** One round: 32 people at once, each filing complaints one after another. */
async function round(subject: Subject, sink: Sink, label: string) {
  const cpu = cpuSeconds(subject.pid);
  const before = performance.now();
  const lanes = Array.from({ length: LANES }, (_, n) =>
    openLane(subject.url, sink, `${subject.name}-${label}-${n}`),
  );
  await Promise.all(
    lanes.map(async (lane, flat) => {
      for (let n = 0; n < CONVERSATIONS; n += 1) await converse(lane, `${label}-${flat}`);
    }),
  );
  const turns = LANES * CONVERSATIONS * COMPLAINT_TURNS;
  const seconds = (performance.now() - before) / 1000;
  return {
    perSecond: turns / seconds,
    cpuMicros: ((cpuSeconds(subject.pid) - cpu) / turns) * 1e6,
  };
}

/** P1: complaint conversations, fully durable, 32 at once, in rounds that alternate with the echo. */
export async function turnsAtOnce(): Promise<readonly Finding[]> {
  const data = openDataDir();
  const sink = await openSink();
  const echo = await startEcho();
  const huiyin = await startHuiyin(data.path);
  const ratios: { speed: number; cpu: number; ours: number; theirs: number }[] = [];
  try {
    await round(echo, sink, "warm");
    await round(huiyin, sink, "warm");
    for (let n = 0; n < ROUNDS; n += 1) {
      const theirs = await round(echo, sink, `r${n}`);
      const ours = await round(huiyin, sink, `r${n}`);
      ratios.push({
        speed: ours.perSecond / theirs.perSecond,
        cpu: ours.cpuMicros / theirs.cpuMicros,
        ours: ours.cpuMicros,
        theirs: theirs.cpuMicros,
      });
    }
  } finally {
    await Promise.all([echo.stop(), huiyin.stop()]);
    sink.close();
    data.remove();
  }
  const speed = median(ratios.map((r) => r.speed));
  const cpu = median(ratios.map((r) => r.cpu));
  const range = (values: readonly number[]) =>
    `${Math.min(...values).toFixed(2)}–${Math.max(...values).toFixed(2)}`;
  const micros = `${median(ratios.map((r) => r.ours)).toFixed(0)} : ${median(ratios.map((r) => r.theirs)).toFixed(0)} µs`;
  return [
    {
      goal: "P1",
      what: "durable complaint turns per second, × echo",
      measured: `${speed.toFixed(2)} (${range(ratios.map((r) => r.speed))})`,
      limit: "≥ 1.5, aim 2.0",
      met: speed >= 1.5,
    },
    {
      goal: "P1",
      what: "CPU of the bot per turn, × echo",
      measured: `${cpu.toFixed(2)} (${range(ratios.map((r) => r.cpu))}; ${micros})`,
      limit: "≤ 0.6, aim 0.5",
      met: cpu <= 0.6,
    },
  ];
}
