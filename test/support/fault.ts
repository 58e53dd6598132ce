import { type Checkpoint } from "../../src/bot/checkpoint.ts";

/** What happens the n-th time that a checkpoint is passed. */
export interface Fault {
  readonly point: Parameters<Checkpoint>[0];
  readonly nth: number;
  /** `kill` ends the process there and then; `throw` is a bug at this place. */
  readonly action: "kill" | "throw";
}
