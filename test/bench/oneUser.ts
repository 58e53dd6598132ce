import type { Finding } from "./finding.ts";
import { converse } from "./complaintTurns.ts";
import { median, openLane, openSink, quantile } from "./driver.ts";
import { openDataDir, startEcho, startHuiyin } from "./subjects.ts";

const CONVERSATIONS = 60;

/** P4: one user alone; p50 against the echo's, and no spike at p95. */
export async function oneUser(): Promise<readonly Finding[]> {
  const data = openDataDir();
  const sink = await openSink();
  const echo = await startEcho();
  const huiyin = await startHuiyin(data.path);
  const times = { echo: [] as number[], huiyin: [] as number[] };
  try {
    for (const subject of [echo, huiyin]) {
      await converse(openLane(subject.url, sink, `${subject.name}-warm`), "warm");
    }
    for (let n = 0; n < CONVERSATIONS; n += 1) {
      const who = `alone-${n % 4}`;
      times.echo.push(...(await converse(openLane(echo.url, sink, `echo-${who}`), who)));
      times.huiyin.push(...(await converse(openLane(huiyin.url, sink, `huiyin-${who}`), who)));
    }
  } finally {
    await Promise.all([echo.stop(), huiyin.stop()]);
    sink.close();
    data.remove();
  }
  const p50 = median(times.huiyin) / median(times.echo);
  const spike = quantile(times.huiyin, 0.95) / median(times.huiyin);
  const ms = (share: number, values: readonly number[]) => quantile(values, share).toFixed(1);
  return [
    {
      goal: "P4",
      what: "one user alone, p50 of a dialog turn, × echo",
      measured: `${p50.toFixed(2)} (${ms(0.5, times.huiyin)} : ${ms(0.5, times.echo)} ms)`,
      limit: "≤ 2",
      met: p50 <= 2,
    },
    {
      goal: "P4",
      what: "p95 without a spike, × own p50",
      measured: `${spike.toFixed(1)} (${ms(0.95, times.huiyin)} ms; echo ${ms(0.95, times.echo)} ms)`,
      limit: "≤ 5",
      met: spike <= 5,
    },
  ];
}
