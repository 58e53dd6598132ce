import { type Schedule } from "./makeSchedules.ts";

/** What the schedules below call. */
export interface ScheduleWork {
  readonly cleanUp: () => Promise<number>;
  /** Tells the directors whom nothing reaches. */
  readonly listUnreachable: (slot: string) => Promise<number>;
  /** Looks for cases that fewer than two know who are there. */
  readonly checkCover: (slot: string) => Promise<number>;
  /** Warns of licences of the registry that end soon. */
  readonly checkRegistries: () => Promise<number>;
  /** Sends what customers said of the product in the last weeks. */
  readonly sendQualityDigests: (slot: string) => Promise<number>;
  /** Reminds of what wasn't judged in time, and of improvements that are due. */
  readonly remindQuality: (slot: string) => Promise<number>;
  /** Plans return visits, and says which were missed. */
  readonly planVisits: (slot: string) => Promise<number>;
  /** Ends grades by hand that are over; grades everybody once a month. */
  readonly regradeDaily: (slot: string) => Promise<number>;
  /** Says what the dates of supply requests bring. */
  readonly remindSupply: () => Promise<number>;
}

/**
 * Everything that runs by a local clock; a new one is one row.
 *
 * @param zone of the organisation.
 */
export const schedules = (work: ScheduleWork, zone: string): readonly Schedule[] => [
  { id: "cleanUp", at: "*:17", zone: "UTC", run: work.cleanUp },
  // Before anybody's morning digest.
  { id: "visits", at: "05:30", zone, run: work.planVisits },
  // Before anybody's visit list of the day is put in order; the id is GRADES_SCHEDULE.
  { id: "grades", at: "05:30", zone, run: work.regradeDaily },
  { id: "cover", at: "08:00", zone, run: work.checkCover },
  { id: "registry", at: "08:10", zone, run: work.checkRegistries },
  { id: "supplyReminders", at: "08:30", zone, run: work.remindSupply },
  { id: "qualityReminders", at: "08:40", zone, run: work.remindQuality },
  { id: "qualityDigest", at: "09:30", weekday: 1, zone, run: work.sendQualityDigests },
  { id: "unreachable", at: "09:00", weekday: 1, zone, run: work.listUnreachable },
];
