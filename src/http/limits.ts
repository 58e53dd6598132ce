/** Allows so many of something a minute for each key; counts in this process. */
export interface RateLimit {
  /** @returns 0 when allowed, else the seconds to wait. */
  take(key: string): number;
}

const MINUTE_MS = 60_000;
/** More keys than this in one minute are forgotten together, rather than kept without bound. */
const MAX_KEYS = 50_000;

/**
 * A counter per key that starts anew each minute.
 *
 * @param perMinute allowed per key.
 * @param now milliseconds of a clock that never steps back.
 */
export function makeRateLimit(
  perMinute: number,
  now: () => number = () => performance.now(),
): RateLimit {
  let counts = new Map<string, number>();
  let since = now();
  return {
    take(key) {
      const at = now();
      if (at - since >= MINUTE_MS || counts.size > MAX_KEYS) {
        counts = new Map();
        since = at;
      }
      const count = (counts.get(key) ?? 0) + 1;
      if (count > perMinute) return Math.max(1, Math.ceil((since + MINUTE_MS - at) / 1000));
      counts.set(key, count);
      return 0;
    },
  };
}

/** Lets at most so many requests be worked on at once. */
export interface Gate {
  /** @returns false when full; else `leave` must follow. */
  enter(): boolean;
  leave(): void;
  readonly inside: number;
}

export function makeGate(limit: number): Gate {
  let inside = 0;
  return {
    enter() {
      if (inside >= limit) return false;
      inside += 1;
      return true;
    },
    leave() {
      inside -= 1;
    },
    get inside() {
      return inside;
    },
  };
}
