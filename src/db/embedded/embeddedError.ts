export type EmbeddedErrorCode =
  /** Another living program works on this data folder; `pid` names it. */
  | "db.held"
  /** The folder was written by another major version of PostgreSQL. */
  | "db.wrongVersion"
  /** The folder can't be entered or written by the user that the server runs as. */
  | "db.unwritable"
  /** The folder isn't a whole database; nothing was changed in it. */
  | "db.damaged"
  /** No server for this machine, or it doesn't start or answer for another reason. */
  | "db.unavailable";

/**
 * Why the embedded database can't be used. `message` is for the operator, says what to do and
 * contains no personal data. The data folder is left as it was found.
 */
export class EmbeddedError extends Error {
  override readonly name = "EmbeddedError";
  readonly code: EmbeddedErrorCode;
  /** The process in the way, where there is one. */
  readonly pid: number | undefined;

  constructor(code: EmbeddedErrorCode, message: string, options?: ErrorOptions & { pid?: number }) {
    super(message, options);
    this.code = code;
    this.pid = options?.pid;
  }
}
