import { type Activity } from "botbuilder";
import { ChannelAuthentication } from "../../src/bot/channelAuth.ts";
import { startIssuer, TENANT, teamsMessage } from "../http/support/issuer.ts";
import type { Finding } from "./finding.ts";
import { COMPLAINT_TURNS, converse } from "./complaintTurns.ts";
import { openLane, openSink } from "./driver.ts";
import { cpuSeconds } from "./subject.ts";
import { openDataDir, startHuiyin } from "./subjects.ts";

const CHECKS = 20_000;

/** P5: the check of a token that was checked before, against the CPU of a whole turn. */
export async function tokenCheck(): Promise<readonly Finding[]> {
  const issuer = await startIssuer();
  try {
    const auth = new ChannelAuthentication({
      localMode: false,
      channel: issuer.channel,
      tenants: [TENANT],
    });
    const header = `Bearer ${await issuer.token()}`;
    const activity = teamsMessage() as unknown as Activity;
    const first = process.cpuUsage();
    await auth.authenticateRequest(activity, header);
    const firstMicros = spent(first);
    const before = process.cpuUsage();
    for (let n = 0; n < CHECKS; n += 1) await auth.authenticateRequest(activity, header);
    const micros = spent(before) / CHECKS;
    const turn = await turnMicros();
    const share = micros / turn;
    return [
      {
        goal: "P5",
        what: "token check after the first message, share of a turn's CPU",
        measured: `${(share * 100).toFixed(2)} % (${micros.toFixed(1)} of ${turn.toFixed(0)} µs; first check ${(firstMicros / 1000).toFixed(1)} ms)`,
        limit: "≤ 5 %",
        met: share <= 0.05,
      },
    ];
  } finally {
    await issuer.stop();
  }
}

const spent = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return user + system;
};

async function turnMicros(): Promise<number> {
  const data = openDataDir();
  const sink = await openSink();
  const huiyin = await startHuiyin(data.path);
  try {
    const lanes = Array.from({ length: 16 }, (_, n) => openLane(huiyin.url, sink, `token-${n}`));
    const all = () => Promise.all(lanes.map((lane, n) => converse(lane, `token-${n}`)));
    await all();
    const before = cpuSeconds(huiyin.pid);
    for (let n = 0; n < 8; n += 1) await all();
    return ((cpuSeconds(huiyin.pid) - before) / (16 * 8 * COMPLAINT_TURNS)) * 1e6;
  } finally {
    await huiyin.stop();
    sink.close();
    data.remove();
  }
}
