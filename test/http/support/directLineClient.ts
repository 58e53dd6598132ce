import { createRequire } from "node:module";
import { WebSocket as Socket } from "ws";

const require = createRequire(import.meta.url);

/** What the tests use of the client's activities. */
export interface SeenActivity {
  readonly id: string;
  readonly type: string;
  readonly text?: string;
  readonly from: { readonly id: string; readonly role?: string };
  readonly channelData?: { readonly clientActivityID?: string };
  readonly attachments?: readonly { contentType: string; contentUrl?: string; name?: string }[];
}

/** What the tests use of botframework-directlinejs. */
export interface DirectLineClient {
  readonly activity$: {
    subscribe(next: (activity: SeenActivity) => void, error: (e: unknown) => void): unknown;
  };
  readonly connectionStatus$: { subscribe(next: (status: number) => void): unknown };
  conversationId: string;
  token: string;
  postActivity(activity: object): {
    subscribe(next: (id: string) => void, error?: (e: unknown) => void): unknown;
  };
  reconnect(conversation: { token: string; streamUrl: string }): void;
  end(): void;
}

/** The sockets that clients opened, so that a test can cut them. */
export const sockets: Socket[] = [];

class TrackedSocket extends Socket {
  constructor(url: string) {
    super(url);
    sockets.push(this);
  }
}

interface Xhr {
  open(...args: unknown[]): void;
  setRequestHeader(name: string, value: string): void;
  send(data?: unknown): void;
}

/** xhr2 knows no forms: they are put on the wire as a browser does. */
const withForms = (Plain: new () => Xhr): new () => Xhr =>
  class extends Plain {
    override send(data?: unknown): void {
      if (!(data instanceof FormData)) return super.send(data);
      const encoded = new Response(data);
      void encoded.arrayBuffer().then((bytes) => {
        super.setRequestHeader("content-type", encoded.headers.get("content-type") ?? "");
        super.send(Buffer.from(bytes));
      });
    }
  };

/** The unmodified client of Web Chat, in Node. */
export function connectDirectLine(options: object): DirectLineClient {
  const scope = globalThis as unknown as Record<string, unknown>;
  if (scope["XMLHttpRequest"] === undefined) {
    scope["XMLHttpRequest"] = withForms(require("xhr2") as new () => Xhr);
    scope["WebSocket"] = TrackedSocket;
  }
  const { DirectLine } = require("botframework-directlinejs") as {
    DirectLine: new (options: object) => DirectLineClient;
  };
  return new DirectLine(options);
}

/** @returns the id that the server gave the activity. */
export const say = (client: DirectLineClient, activity: object): Promise<string> =>
  new Promise((resolve, reject) => client.postActivity(activity).subscribe(resolve, reject));
