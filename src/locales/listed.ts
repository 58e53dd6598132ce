/** What there is to say, one after the other; parts that are "" are left out. */
export const listed = (separator: string, parts: readonly string[]): string =>
  parts.filter((part) => part !== "").join(separator);
