/** Random numbers that are the same for the same seed, so that a trial can be repeated. */
export interface SeededRandom {
  /** At least 0, less than 1. */
  next(): number;
  /** Whether something of this probability happens. */
  happens(probability: number): boolean;
  /** At least `from`, less than `to`. */
  between(from: number, to: number): number;
  oneOf<T>(values: readonly T[]): T;
}

/** The generator "mulberry32". @param seed any integer. */
export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    happens: (probability) => next() < probability,
    between: (from, to) => from + next() * (to - from),
    oneOf(values) {
      const value = values[Math.floor(next() * values.length)];
      if (value === undefined) throw new RangeError("nothing to choose from");
      return value;
    },
  };
}
