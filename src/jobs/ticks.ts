/** Something done without a message from anybody. Safe to run twice, and in several processes at once. */
export interface Tick {
  readonly name: string;
  /** Six-field cron expression, seconds first, UTC. */
  readonly cron: string;
  /** Seconds without a finished run after which it is run whatever cron does. */
  readonly atLeastEvery: number;
  /** @returns items handled, for the log. */
  readonly run: () => Promise<number>;
}

/** What the ticks below call. */
export interface TickWork {
  readonly deliverDue: () => Promise<number>;
  readonly closeSettled: () => Promise<number>;
  readonly cleanUp: () => Promise<number>;
  readonly measureOutbox: () => Promise<number>;
}

/** Every tick of the program; a new one is one row. */
export const ticks = (work: TickWork): readonly Tick[] => [
  // What a crash left behind, and what has to be tried again.
  { name: "deliverDue", cron: "*/5 * * * * *", atLeastEvery: 30, run: work.deliverDue },
  // Answers delivered long ago without a word, and closings whose last proof has come.
  { name: "closeSettled", cron: "30 * * * * *", atLeastEvery: 180, run: work.closeSettled },
  { name: "cleanUp", cron: "0 17 * * * *", atLeastEvery: 7_200, run: work.cleanUp },
  { name: "measureOutbox", cron: "*/15 * * * * *", atLeastEvery: 60, run: work.measureOutbox },
];
