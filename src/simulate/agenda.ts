/** What is going to happen, soonest first; of the same moment, what was put in first. */
export interface Agenda {
  add(at: Temporal.Instant, act: Act): void;
  /** @returns null when nothing is left. */
  next(): { readonly at: Temporal.Instant; readonly act: Act } | null;
  /** When the next thing happens; null when nothing is left. */
  readonly nextAt: Temporal.Instant | null;
}

/** Something that somebody does at a moment. */
export type Act = (now: Temporal.Instant) => Promise<void>;

export function makeAgenda(): Agenda {
  const entries: { readonly at: Temporal.Instant; readonly act: Act }[] = [];
  return {
    add(at, act) {
      const after = entries.findIndex((entry) => Temporal.Instant.compare(entry.at, at) > 0);
      entries.splice(after === -1 ? entries.length : after, 0, { at, act });
    },
    next: () => entries.shift() ?? null,
    get nextAt() {
      return entries[0]?.at ?? null;
    },
  };
}
