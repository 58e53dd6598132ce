/** One at a time per key, in order of arrival (R2: before the database's own check). */
export function makeKeyedMutex() {
  const tails = new Map<string, { tail: Promise<unknown>; waiting: number }>();
  return {
    /**
     * Runs `work` after everything that came earlier for this key.
     *
     * @returns null without running it when more than `most` already wait.
     */
    async run<T>(key: string, most: number, work: () => Promise<T>): Promise<T | null> {
      const entry = tails.get(key) ?? { tail: Promise.resolve(), waiting: 0 };
      if (entry.waiting >= most) return null;
      entry.waiting += 1;
      tails.set(key, entry);
      const mine = entry.tail.then(work, work);
      // The next one waits for this one's end, not for its success.
      entry.tail = mine.catch(() => undefined);
      try {
        return await mine;
      } finally {
        entry.waiting -= 1;
        if (entry.waiting === 0) tails.delete(key);
      }
    },
  };
}
