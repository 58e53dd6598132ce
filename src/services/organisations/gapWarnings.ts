import { type CoverageGap } from "../../core/time/holidays.ts";
import { type Log } from "../../log.ts";

/**
 * Tells whoever runs the bot of years whose public holidays aren't wholly known, each once a
 * process: due times that fall into them may be a day off until the package or the profile has them.
 */
export function makeGapWarnings(log: Pick<Log, "warn">) {
  const told = new Set<string>();
  return (organisationId: string, { year, coverage }: CoverageGap): void => {
    const key = `${organisationId} ${year} ${coverage}`;
    if (told.has(key)) return;
    told.add(key);
    log.warn("calendar.gap", { code: organisationId, factYear: year, factCoverage: coverage });
  };
}
