/** What goes over the wire to the endpoint, and what comes back. */

export const CALL_MS = 20_000;

/** An answer that isn't one of success. */
export class Refused extends Error {
  /** @param {Response} response */
  constructor(response) {
    super(`refused with ${response.status}`);
    this.status = response.status;
    const seconds = Number(response.headers.get("retry-after"));
    this.waitMs = seconds > 0 ? seconds * 1000 : null;
  }

  /** The token is no longer taken; another one may be. */
  get wantsToken() {
    return this.status === 401 || this.status === 403 || this.status === 404;
  }

  /** Saying the same again would change nothing. */
  get isFinal() {
    const passing = this.wantsToken || this.status === 408 || this.status === 429;
    return this.status < 500 && !passing;
  }
}

/** @param {object} body @returns {RequestInit} */
export const json = (body) => ({
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
});

/** @param {object} wanted @returns {Promise<{ token: string, conversationId: string }>} */
export async function fetchToken(wanted) {
  const signal = AbortSignal.timeout(CALL_MS);
  const response = await fetch("/api/webchat/token", {
    ...json(wanted),
    credentials: "same-origin",
    signal,
  });
  if (!response.ok) throw new Refused(response);
  return response.json();
}

/** A message with files as the endpoint takes it: the activity, then each file. @param {DirectLineActivity} message */
export async function uploadForm({ attachments = [], ...activity }) {
  const form = new FormData();
  const names = attachments.map(({ name, contentType }) => ({ name, contentType }));
  const text = JSON.stringify({ ...activity, attachments: names });
  form.append("activity", new Blob([text], { type: "application/vnd.microsoft.activity" }));
  for (const { name, contentType, contentUrl } of attachments) {
    const bytes = await (await fetch(contentUrl)).arrayBuffer();
    form.append("file", new Blob([bytes], { type: contentType }), name ?? "file");
  }
  return form;
}
