/**
 * Lets calls that arrive in one round of the event loop, or while a statement is under way, share
 * one statement: a fsync and two round trips for many turns instead of for each.
 *
 * @param run handles a batch; answers in the order of the items. A rejection rejects its whole batch.
 * @param limits at most `inFlight` batches at once, of at most `size` items each. With `lingerMs`, a
 *   batch waits that long for company: for what nobody waits for.
 */
export function gather<T, R>(
  run: (items: readonly T[]) => Promise<readonly R[]>,
  limits: { readonly inFlight: number; readonly size: number; readonly lingerMs?: number },
): (item: T) => Promise<R> {
  let waiting: Waiting<T, R>[] = [];
  let inFlight = 0;
  let scheduled = false;

  const schedule = () => {
    if (scheduled || waiting.length === 0 || inFlight >= limits.inFlight) return;
    scheduled = true;
    if (limits.lingerMs === undefined) setImmediate(start);
    else setTimeout(start, limits.lingerMs);
  };
  const start = () => {
    scheduled = false;
    const batch = waiting.slice(0, limits.size);
    waiting = waiting.slice(limits.size);
    inFlight += 1;
    void settle(batch).finally(() => {
      inFlight -= 1;
      schedule();
    });
    schedule();
  };
  const settle = async (batch: readonly Waiting<T, R>[]) => {
    try {
      const results = await run(batch.map((entry) => entry.item));
      batch.forEach((entry, index) => entry.resolve(results[index] as R));
    } catch (error) {
      for (const entry of batch) entry.reject(error);
    }
  };
  return (item) =>
    new Promise<R>((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      schedule();
    });
}

interface Waiting<T, R> {
  readonly item: T;
  readonly resolve: (result: R) => void;
  readonly reject: (error: unknown) => void;
}
