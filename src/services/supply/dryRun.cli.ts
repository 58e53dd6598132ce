/**
 * `npm run dry-run -- --voltage high --capacity 1000 --dual --nature second`: what the utility's policy
 * would say of a supply request, with the clause of each, before anybody files it.
 */
import { dryRun } from "../../core/supply/dryRun.ts";
import { textsFor } from "../../locales/index.ts";
import { electricity } from "../../policies/electricity.ts";
import { DRY_RUN_USAGE, dryRunLines, readDryRun } from "./dryRun.ts";

const read = readDryRun(process.argv.slice(2), (locale) => textsFor(locale).dryRun.problem);
if (!read.ok) {
  console.error([...read.problems, "", DRY_RUN_USAGE].join("\n"));
  process.exitCode = 2;
} else {
  const { demand, increaseFrom, locale, json } = read.question;
  const run = dryRun(electricity, demand);
  const lines = dryRunLines(run, textsFor(locale), locale, increaseFrom);
  console.log(json ? JSON.stringify({ ...run, increaseFrom }, null, 2) : lines.join("\n"));
}
