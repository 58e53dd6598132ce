/** Machine-readable reason; the text shown to people lives in locales/, keyed by this. */
export type ErrorCode =
  /** Another writer was first: the row has a newer version. The turn runs again. */
  | "stale"
  /** A row of this key is there already, e.g. a case of this draft. The turn runs again and finds it. */
  | "taken"
  | "case.notFound"
  | "person.unknown"
  | "db.unavailable"
  | "db.held"
  | "busy";

/**
 * A failure the code expected and can name. Refusals by policy are not errors: `decide` returns
 * them as data. Anything that is not an AppError is a bug.
 */
export class AppError extends Error {
  override readonly name = "AppError";
  readonly code: ErrorCode;
  readonly detail: Readonly<Record<string, string | number>>;

  /**
   * @param code What went wrong; selects the reply text.
   * @param detail Facts for the log, never shown to a customer. No personal data.
   */
  constructor(
    code: ErrorCode,
    detail: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
  ) {
    super(`${code} ${JSON.stringify(detail)}`, options);
    this.code = code;
    this.detail = detail;
  }
}
