import { type RunTurn } from "./inbound.ts";

/** Turns, and whether somebody has been talking to this process a moment ago. */
export interface NotedTurns {
  readonly runTurn: RunTurn;
  lately(): boolean;
}

const LATELY_MS = 250;

/** What runs by itself can give way to people while there are any. */
export function noteTurns(
  runTurn: RunTurn,
  now: () => number = () => performance.now(),
): NotedTurns {
  let lastAt = Number.NEGATIVE_INFINITY;
  return {
    runTurn: (inbound) => {
      lastAt = now();
      return runTurn(inbound);
    },
    lately: () => now() - lastAt < LATELY_MS,
  };
}
