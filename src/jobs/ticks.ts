/** Something done without a message from anybody. Safe to run twice, and in several processes at once. */
export interface Tick {
  readonly name: string;
  /** Six-field cron expression, seconds first, UTC. */
  readonly cron: string;
  /** Seconds without a finished run after which it is run whatever cron does; a minute at most. */
  readonly atLeastEvery: number;
  /** @returns items handled, for the log. */
  readonly run: () => Promise<number>;
}

/** What the ticks below call. */
export interface TickWork {
  readonly recover: () => Promise<number>;
  /** Doesn't wait until all is sent: that may take as long as the channel's limits want. */
  readonly deliverDue: () => Promise<number>;
  readonly openConversations: () => Promise<number>;
  readonly tellUndelivered: () => Promise<number>;
  readonly fireClocks: () => Promise<number>;
  readonly sendDigests: () => Promise<number>;
  readonly closeSettled: () => Promise<number>;
  /** Tells customers what came of visits. */
  readonly tellResults: () => Promise<number>;
  /** Passes on the cases of whoever leaves. */
  readonly departures: () => Promise<number>;
  /** Grades of customers whose figures, cases or classes have changed. */
  readonly regrade: () => Promise<number>;
  /** Visits to customers who have come since the morning. */
  readonly planNewCustomers: () => Promise<number>;
  /** Written notices that nobody has asked for yet. */
  readonly drawNotices: () => Promise<number>;
  /** Tables of customers that somebody confirmed, or that a killed process left. */
  readonly importCustomers: () => Promise<number>;
  readonly schedules: () => Promise<number>;
  readonly measure: () => Promise<number>;
}

/** Every tick of the program; a new one is one row. What runs at a time of day is in schedules.ts. */
export const ticks = (work: TickWork): readonly Tick[] => [
  // What a crash left behind.
  { name: "recover", cron: "*/5 * * * * *", atLeastEvery: 30, run: work.recover },
  // What has to be tried again, and what nobody woke us for.
  { name: "deliverDue", cron: "*/5 * * * * *", atLeastEvery: 30, run: work.deliverDue },
  // Staff who were told something and have no conversation yet.
  {
    name: "openConversations",
    cron: "*/10 * * * * *",
    atLeastEvery: 30,
    run: work.openConversations,
  },
  // What couldn't be delivered, to somebody who can do something about it.
  { name: "tellUndelivered", cron: "*/10 * * * * *", atLeastEvery: 30, run: work.tellUndelivered },
  // Limits that come near, are due or have passed.
  { name: "fireClocks", cron: "*/10 * * * * *", atLeastEvery: 30, run: work.fireClocks },
  // Mornings, and what came while somebody wanted to be left alone.
  { name: "sendDigests", cron: "15 * * * * *", atLeastEvery: 60, run: work.sendDigests },
  // Answers delivered long ago without a word, and closings whose last proof has come.
  { name: "closeSettled", cron: "30 * * * * *", atLeastEvery: 60, run: work.closeSettled },
  // What came of return visits, while the office is open.
  { name: "tellResults", cron: "45 * * * * *", atLeastEvery: 60, run: work.tellResults },
  // Who leaves for good: one case after another to the successor.
  { name: "departures", cron: "*/10 * * * * *", atLeastEvery: 60, run: work.departures },
  // Grades follow what they stand on within the minute.
  {
    name: "planNewCustomers",
    cron: "10 * * * * *",
    atLeastEvery: 60,
    run: work.planNewCustomers,
  },
  { name: "regrade", cron: "45 * * * * *", atLeastEvery: 60, run: work.regrade },
  // Their PDF, before anybody waits for it.
  { name: "drawNotices", cron: "*/5 * * * * *", atLeastEvery: 30, run: work.drawNotices },
  // A long table goes on at the next tick: none takes longer than it may.
  { name: "importCustomers", cron: "*/2 * * * * *", atLeastEvery: 30, run: work.importCustomers },
  { name: "schedules", cron: "*/20 * * * * *", atLeastEvery: 45, run: work.schedules },
  { name: "measure", cron: "*/15 * * * * *", atLeastEvery: 60, run: work.measure },
];
