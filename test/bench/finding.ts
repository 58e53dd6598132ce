/** A goal of performance.md, and what was measured for it. */
export interface Finding {
  readonly goal: string;
  readonly what: string;
  readonly measured: string;
  readonly limit: string;
  readonly met: boolean;
}
