import { demonstration } from "../../prisma/seed.ts";
import { organisationFile } from "../../src/core/organisation.ts";
import { makeCalendar } from "../../src/core/time/businessCalendar.ts";
import type { Finding } from "./finding.ts";
import { median } from "./driver.ts";

const TIMES = 1_000_000;
const ROUNDS = 3;

/** Due times of three working days, against as many plain additions of Temporal. */
export async function calendar(): Promise<readonly Finding[]> {
  const office = makeCalendar(organisationFile.parse(demonstration));
  const from = Temporal.Instant.from("2026-01-01T00:00:00Z");
  const filed = Array.from({ length: TIMES }, (_, n) => from.add({ minutes: n % 500_000 }));
  const timed = (work: (at: Temporal.Instant) => Temporal.Instant): number => {
    let last = 0;
    const before = performance.now();
    for (const at of filed) last ^= work(at).epochMilliseconds;
    if (last === 0.5) throw new Error("never: it keeps the loop from being left out");
    return performance.now() - before;
  };
  const ratios: number[] = [];
  let shown = "";
  for (let round = 0; round < ROUNDS; round += 1) {
    const plain = timed((at) => at.add({ hours: 72 }));
    const ours = timed((at) => office.addWorkingDays(at, 3));
    ratios.push(ours / plain);
    shown = `${(ours / 1000).toFixed(2)} : ${(plain / 1000).toFixed(2)} s`;
  }
  const ratio = median(ratios);
  return [
    {
      goal: "CAL",
      what: "1,000,000 due times of three working days, × as many Temporal additions",
      measured: `${ratio.toFixed(1)} (${shown})`,
      limit: "≤ 20",
      met: ratio <= 20,
    },
  ];
}
