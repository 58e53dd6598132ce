/** A value read from the database that may be a little old. */
export interface Remembered<T> {
  readonly get: () => Promise<T>;
  readonly forget: () => void;
  /**
   * What a unit under way is about to change: forgotten, and read anew by everybody for a moment, for
   * what is read before the commit is old.
   */
  readonly changing: () => void;
}

/** Longer than a commit takes. */
const UNSETTLED_MS = 2_000;

/**
 * Keeps what `read` returned; callers that arrive while it is being read share one reading.
 * A failed reading is forgotten at once.
 *
 * @param maxAgeMs measured on the process's own steady clock, which nobody sets.
 */
export function remembered<T>(read: () => Promise<T>, maxAgeMs: number): Remembered<T> {
  let current: { readonly value: Promise<T>; readonly readAt: number } | null = null;
  let settledAt = 0;
  return {
    get() {
      const now = performance.now();
      const isFresh = current !== null && now - current.readAt < maxAgeMs && now >= settledAt;
      if (current !== null && isFresh) return current.value;
      const mine = { value: read(), readAt: now };
      current = mine;
      mine.value.catch(() => {
        if (current === mine) current = null;
      });
      return mine.value;
    },
    forget() {
      current = null;
    },
    changing() {
      current = null;
      settledAt = performance.now() + UNSETTLED_MS;
    },
  };
}
