/**
 * Speed and memory, side by side in one run against a bare botbuilder echo bot: read the ratios,
 * not the numbers. `npm run bench` runs everything; `npm run bench -- P1 P4` a selection.
 */
import { cpus } from "node:os";
import { calendar } from "./calendar.ts";
import { caseAtOnce } from "./caseAtOnce.ts";
import { caseStatus } from "./caseStatus.ts";
import { customers } from "./customers.ts";
import type { Finding } from "./finding.ts";
import { clocks } from "./clocks.ts";
import { cover } from "./cover.ts";
import { coldStart } from "./coldStart.ts";
import { longInput } from "./longInput.ts";
import { memory } from "./memory.ts";
import { notices } from "./notices.ts";
import { sending } from "./sending.ts";
import { oneUser } from "./oneUser.ts";
import { tokenCheck } from "./tokenCheck.ts";
import { visitPlan } from "./visitPlan.ts";
import { turnsAtOnce } from "./turnsAtOnce.ts";

const BENCHMARKS: Readonly<Record<string, () => Promise<readonly Finding[]>>> = {
  P1: turnsAtOnce,
  P4: oneUser,
  P5: tokenCheck,
  P6: notices,
  P7: sending,
  P8: caseAtOnce,
  P9: visitPlan,
  P10: caseStatus,
  P12: coldStart,
  P13: memory,
  P14: longInput,
  CLK: clocks,
  COVER: cover,
  CAL: calendar,
  IMPORT: customers,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in BENCHMARKS));
if (unknown.length > 0) {
  console.error(
    `No such benchmark: ${unknown.join(", ")}. There are ${Object.keys(BENCHMARKS).join(", ")}.`,
  );
  process.exit(2);
}
console.log(`Node ${process.version}, ${cpus().length} cores, ${cpus()[0]?.model ?? ""}`);
let missed = 0;
for (const [name, run] of Object.entries(BENCHMARKS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  for (const finding of await run()) {
    if (!finding.met) missed += 1;
    console.log(
      `${finding.met ? "met   " : "MISSED"} ${finding.goal.padEnd(4)} ${finding.what}: ${finding.measured} (goal ${finding.limit})`,
    );
  }
}
process.exitCode = missed === 0 ? 0 : 1;
