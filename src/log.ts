import { createHmac } from "node:crypto";
import pino from "pino";

/**
 * The log: facts about what ran, never what people wrote or who they are (R20). Only the fields
 * below can be given; whatever names a person or a conversation goes in as a keyed hash.
 */
export interface LogFields {
  readonly errorId?: string;
  readonly code?: string;
  readonly channel?: string;
  readonly conversation?: string;
  readonly reference?: string;
  readonly count?: number;
  readonly ms?: number;
  readonly status?: number;
  readonly name?: string;
  readonly error?: unknown;
  readonly pid?: number;
  readonly [fact: `fact${string}`]: string | number | boolean | undefined;
}

export interface Log {
  debug(event: string, fields?: LogFields): void;
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

/** What may be said of an error: its kind, code and where it came from; messages may quote people. */
const describeError = (error: unknown): object | undefined => {
  if (error === undefined) return undefined;
  if (!(error instanceof Error)) return { type: typeof error };
  const { code } = error as { code?: unknown };
  return {
    type: error.name,
    ...(typeof code === "string" ? { code } : {}),
    at: error.stack
      ?.split("\n")
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 8)
      .map((line) => line.trim()),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
};

/** @param hashKey key of this installation, so that hashes can't be matched against guesses. */
export function makeLog(level: string, hashKey: () => Uint8Array | null): Log {
  const sink = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
  const hashed = (value: string | undefined): string | undefined => {
    if (value === undefined) return undefined;
    const key = hashKey();
    return key === null ? "?" : createHmac("sha256", key).update(value).digest("hex").slice(0, 12);
  };
  const write =
    (at: "debug" | "info" | "warn" | "error") => (event: string, fields?: LogFields) => {
      if (!sink.isLevelEnabled(at)) return;
      const { conversation, reference, error, ...facts } = fields ?? {};
      sink[at](
        {
          ...facts,
          conversation: hashed(conversation),
          case: hashed(reference),
          error: describeError(error),
        },
        event,
      );
    };
  return { debug: write("debug"), info: write("info"), warn: write("warn"), error: write("error") };
}
