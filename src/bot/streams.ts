/** Told that a conversation has new rows; the listener reads them itself. */
export type StreamListener = () => void;

/** Who watches which conversation in this process; other processes are reached by NOTIFY. */
export interface Streams {
  /** @returns how to stop listening. */
  subscribe(conversationKey: string, listener: StreamListener): () => void;
  publish(conversationKey: string): void;
  /** Tells everybody to look: something may have been missed. */
  publishAll(): void;
  readonly size: number;
}

export function makeStreams(): Streams {
  const listeners = new Map<string, Set<StreamListener>>();
  return {
    subscribe(key, listener) {
      const set = listeners.get(key) ?? new Set();
      set.add(listener);
      listeners.set(key, set);
      return () => {
        set.delete(listener);
        if (set.size === 0) listeners.delete(key);
      };
    },
    publish(key) {
      for (const listener of listeners.get(key) ?? []) listener();
    },
    publishAll() {
      for (const set of listeners.values()) for (const listener of set) listener();
    },
    get size() {
      return listeners.size;
    },
  };
}
