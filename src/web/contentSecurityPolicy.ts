/** A host as browsers name it; anything else doesn't get into a header of ours. */
const HOST = /^(?:[a-z0-9](?:[a-z0-9.-]{0,252}[a-z0-9])?|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/i;

/**
 * What the page may load and where it may talk to: this server and nothing else.
 *
 * @param nonce lets in the styles that Web Chat adds.
 * @param host `Host` header; named for the stream because older browsers don't count `ws:` to 'self'.
 */
export function contentSecurityPolicy(nonce: string, host: string | undefined): string {
  const stream = host !== undefined && HOST.test(host) ? ` ws://${host} wss://${host}` : "";
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    // blob: is how Web Chat hands over a file that is to be sent.
    `connect-src 'self' blob:${stream}`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    // Web Chat shrinks pictures in a worker.
    "worker-src blob:",
    "media-src 'self' blob: data:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}
