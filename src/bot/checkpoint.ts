/**
 * Told when a turn or a send has come past a point at which a crash would matter. The program
 * passes a function that does nothing; fault tests pass one that ends the process there.
 */
export type Checkpoint = (
  point: "afterRead" | "beforeCommit" | "afterCommit" | "afterSend" | "afterSettle",
) => void;
