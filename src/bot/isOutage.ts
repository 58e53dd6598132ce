/** The database is away or full: nothing was saved, and sending again may help. */
export function isOutage(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code !== "string") {
    return (
      error instanceof Error &&
      /timeout exceeded|terminated|Query read timeout/i.test(error.message)
    );
  }
  // Classes 08 connection, 53 resources, 57 operator, 55 lock; the sockets' own; and Prisma's P1000s
  // and P2024, which say the same in its words.
  return (
    /^(08|53|57|55|P1|P2024)/.test(code) ||
    /^(ECONN|EPIPE|ENOENT|ETIMEDOUT)/.test(code) ||
    code === "25P03"
  );
}

/** The database has no space left for what is new. */
export const isDiskFull = (error: unknown): boolean =>
  (error as { code?: unknown } | null)?.code === "53100";
