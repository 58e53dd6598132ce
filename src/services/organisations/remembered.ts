/** A value read from the database that may be a little old. */
export interface Remembered<T> {
  readonly get: () => Promise<T>;
  readonly forget: () => void;
}

/**
 * Keeps what `read` returned; callers that arrive while it is being read share one reading.
 * A failed reading is forgotten at once.
 *
 * @param maxAgeMs measured on the process's own steady clock, which nobody sets.
 */
export function remembered<T>(read: () => Promise<T>, maxAgeMs: number): Remembered<T> {
  let current: { readonly value: Promise<T>; readonly readAt: number } | null = null;
  return {
    get() {
      if (current !== null && performance.now() - current.readAt < maxAgeMs) return current.value;
      const mine = { value: read(), readAt: performance.now() };
      current = mine;
      mine.value.catch(() => {
        if (current === mine) current = null;
      });
      return mine.value;
    },
    forget() {
      current = null;
    },
  };
}
