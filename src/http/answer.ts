import type { ServerResponse } from "node:http";

/** Headers of every answer: nothing of ours is to be sniffed, framed or kept by anybody on the way. */
export const SAFE_HEADERS: Readonly<Record<string, string>> = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-resource-policy": "same-origin",
  "cache-control": "no-store",
};

/** Answers with JSON text; one write, without the server's formatters. */
export function sendText(
  res: ServerResponse,
  status: number,
  json: string,
  headers: Readonly<Record<string, string | number>> = {},
): void {
  // The client went away, or a time-out has answered already.
  if (res.headersSent || res.destroyed) return;
  res.writeHead(status, {
    ...SAFE_HEADERS,
    "content-type": "application/json; charset=utf-8",
    "content-length": Buffer.byteLength(json),
    ...headers,
  });
  res.end(json);
}

/** Answers with a value as JSON. */
export const sendJson = (
  res: ServerResponse,
  status: number,
  body: unknown,
  headers?: Readonly<Record<string, string | number>>,
): void => sendText(res, status, JSON.stringify(body), headers);

/** A request that isn't served, as a value: what the client reads, never what went wrong inside. */
export interface Refusal {
  readonly status: number;
  /** Machine-readable reason, in the form Direct Line's clients know. */
  readonly code: string;
  readonly message: string;
  /** Seconds. */
  readonly retryAfter?: number;
  /** The request's body was left unread, so the connection can't be used again. */
  readonly close?: boolean;
}

export function refuse(
  res: ServerResponse,
  refusal: Refusal,
  headers: Readonly<Record<string, string>> = {},
): void {
  const { status, code, message, retryAfter, close } = refusal;
  sendJson(
    res,
    status,
    { error: { code, message } },
    {
      ...headers,
      ...(retryAfter === undefined ? {} : { "retry-after": retryAfter }),
      ...(close === true ? { connection: "close" } : {}),
    },
  );
}

/** Nothing was saved; the same request may succeed in a moment. */
export const BUSY: Refusal = {
  status: 503,
  code: "ServiceUnavailable",
  message: "Busy; nothing was saved. Try again.",
  retryAfter: 2,
};
