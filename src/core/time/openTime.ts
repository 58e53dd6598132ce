import { type Day, type Days } from "./days.ts";

/**
 * A moment so much open time later, or earlier.
 *
 * @param moment epoch milliseconds.
 * @param ms open time; negative: earlier. Never 0: whether that is a closing or the next opening
 * is for the caller to say.
 * @returns forwards, a moment that is open, or a closing; backwards, one that is open.
 */
export function addOpenTime(days: Days, moment: number, ms: number): number {
  return ms < 0 ? backwards(days, moment, -ms) : forwards(days, moment, ms);
}

function forwards(days: Days, moment: number, ms: number): number {
  let left = ms;
  for (let day = days.at(moment); ; day = days.worked(day.number + 1, 1)) {
    if (moment <= day.from && left > day.open) {
      left -= day.open;
      continue;
    }
    for (const span of day.spans) {
      if (moment >= span.to) continue;
      const from = Math.max(span.from, moment);
      if (left <= span.to - from) return from + left;
      left -= span.to - from;
    }
  }
}

function backwards(days: Days, moment: number, ms: number): number {
  let left = ms;
  for (let day = days.at(moment); ; day = days.worked(day.number - 1, -1)) {
    if (moment >= day.to && left > day.open) {
      left -= day.open;
      continue;
    }
    for (const span of day.spans.toReversed()) {
      if (moment <= span.from) continue;
      const to = Math.min(span.to, moment);
      if (left <= to - span.from) return to - left;
      left -= to - span.from;
    }
  }
}

/** Open time between two moments; negative when `to` comes first. Epoch milliseconds. */
export function openTimeBetween(days: Days, from: number, to: number): number {
  // Taken from 0: none is 0 either way round, never -0.
  if (to < from) return 0 - openTimeBetween(days, to, from);
  const last = days.at(to).number;
  let sum = 0;
  for (let day = days.at(from); day.number <= last; day = days.numbered(day.number + 1)) {
    sum += from <= day.from && day.to <= to ? day.open : openWithin(day, from, to);
  }
  return sum;
}

const openWithin = ({ spans }: Day, from: number, to: number): number =>
  spans.reduce(
    (sum, span) => sum + Math.max(0, Math.min(span.to, to) - Math.max(span.from, from)),
    0,
  );
