import type { Finding } from "./finding.ts";
import { median, openLane, openSink } from "./driver.ts";
import { type Subject } from "./subject.ts";
import { openDataDir, startEcho, startHuiyin } from "./subjects.ts";

const ROUNDS = 7;

/** P12: from the start of the process to its first answer, with existing data. */
export async function coldStart(): Promise<readonly Finding[]> {
  const data = openDataDir();
  const sink = await openSink();
  let person = 0;
  const firstAnswer = async (start: () => Promise<Subject>) => {
    const before = performance.now();
    const subject = await start();
    await openLane(subject.url, sink, `cold-${(person += 1)}`).say("你好");
    const ms = performance.now() - before;
    await subject.stop();
    return ms;
  };
  const times = { echo: [] as number[], huiyin: [] as number[] };
  try {
    await firstAnswer(() => startHuiyin(data.path));
    await firstAnswer(startEcho);
    for (let n = 0; n < ROUNDS; n += 1) {
      times.echo.push(await firstAnswer(startEcho));
      times.huiyin.push(await firstAnswer(() => startHuiyin(data.path)));
    }
  } finally {
    sink.close();
    data.remove();
  }
  const ratio = median(times.huiyin) / median(times.echo);
  return [
    {
      goal: "P12",
      what: "start to first answer with existing data, × echo",
      measured: `${ratio.toFixed(2)} (${median(times.huiyin).toFixed(0)} : ${median(times.echo).toFixed(0)} ms)`,
      limit: "≤ 2, aim 1.5",
      met: ratio <= 2,
    },
  ];
}
