import { lookup as dnsLookup, type LookupAddress, type LookupOptions } from "node:dns";
import { BlockList, isIP } from "node:net";
import type { Agent } from "undici";
import type { ReceivedFile } from "../../dialogs/talk.ts";
import {
  type FileIntake,
  fileName,
  type FileOwner,
  intakeOf,
  type KeepFile,
  MAX_FILE_BYTES,
  MAX_FILES,
  type RefusedFile,
} from "./fileIntake.ts";
import type { WireAttachment } from "./readActivity.ts";

const DOWNLOAD_INFO = "application/vnd.microsoft.teams.file.download.info";
/** For all files of a message: the channel repeats what isn't answered within 15 s. */
const DEADLINE_MS = 9_000;

type Resolve = (
  host: string,
  options: LookupOptions & { all: true },
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

export interface TeamsFilesDeps {
  /** Exact hosts that files are fetched from, without a token. */
  readonly fileHosts: readonly string[];
  /** Exact hosts of the channel, where pictures inside a message lie; they get the bot's token. */
  readonly serviceHosts: readonly string[];
  readonly token: () => Promise<string | null>;
  readonly keep: KeepFile;
  /** Names to addresses; the system's unless given. */
  readonly resolve?: Resolve;
  /** Which addresses may be connected to; public ones unless given. */
  readonly addressAllowed?: (address: string) => boolean;
  /** Certificates to trust besides the system's. */
  readonly ca?: string;
}

/** Fetches the files that a message of Teams announces, and keeps what may be kept. */
export function makeTeamsFiles(deps: TeamsFilesDeps) {
  let agent: Promise<Agent> | null = null;
  return async (attachments: readonly WireAttachment[], owner: FileOwner): Promise<FileIntake> => {
    agent ??= makeAgent(deps);
    const signal = AbortSignal.timeout(DEADLINE_MS);
    const results: (ReceivedFile | RefusedFile)[] = [];
    for (const [index, attachment] of attachments.entries()) {
      const name = fileName(attachment.name ?? "");
      results.push(
        index < MAX_FILES
          ? await take(deps, await agent, attachment, owner, signal)
          : { name, reason: "count" },
      );
    }
    return intakeOf(results);
  };
}

async function take(
  deps: TeamsFilesDeps,
  agent: Agent,
  attachment: WireAttachment,
  owner: FileOwner,
  signal: AbortSignal,
): Promise<ReceivedFile | RefusedFile> {
  const name = fileName(attachment.name ?? "");
  const source = sourceOf(deps, attachment);
  if (source === null) return { name, reason: "address" };
  const bytes = await download(deps, agent, source, signal);
  return typeof bytes === "string" ? { name, reason: bytes } : await deps.keep(name, bytes, owner);
}

interface Source {
  readonly url: URL;
  readonly withToken: boolean;
}

/** Where the file lies, when that is a place we fetch from: exact host, TLS, no address as a name. */
function sourceOf(deps: TeamsFilesDeps, attachment: WireAttachment): Source | null {
  const announced = attachment.contentType === DOWNLOAD_INFO;
  const content = attachment.content as { downloadUrl?: unknown } | null | undefined;
  const address = announced ? content?.downloadUrl : attachment.contentUrl;
  if (typeof address !== "string" || !URL.canParse(address)) return null;
  const url = new URL(address);
  const plain = url.protocol === "https:" && url.username === "" && url.password === "";
  if (!plain || isIP(url.hostname.replace(/^\[|\]$/g, "")) !== 0) return null;
  if (announced) return deps.fileHosts.includes(url.host) ? { url, withToken: false } : null;
  return deps.serviceHosts.includes(url.host) ? { url, withToken: true } : null;
}

/** @returns the bytes, or why there are none. Redirects aren't followed: their target is anybody's. */
async function download(
  deps: TeamsFilesDeps,
  agent: Agent,
  { url, withToken }: Source,
  signal: AbortSignal,
): Promise<Buffer | "size" | "address" | "unavailable"> {
  const { request } = await import("undici");
  try {
    const token = withToken ? await deps.token() : null;
    const headers = token === null ? {} : { authorization: `Bearer ${token}` };
    const response = await request(url, { dispatcher: agent, signal, headers });
    // A body that is given up says so in an event, and one that nobody hears ends the process.
    response.body.on("error", () => undefined);
    if (response.statusCode !== 200) {
      response.body.destroy();
      return "unavailable";
    }
    return await collect(response.body, Number(response.headers["content-length"] ?? 0));
  } catch (error) {
    return (error as { code?: unknown }).code === FORBIDDEN ? "address" : "unavailable";
  }
}

async function collect(
  body: AsyncIterable<Buffer> & { destroy(): unknown },
  announced: number,
): Promise<Buffer | "size"> {
  const chunks: Buffer[] = [];
  let size = 0;
  if (announced <= MAX_FILE_BYTES) {
    for await (const chunk of body) {
      size += chunk.length;
      if (size > MAX_FILE_BYTES) break;
      chunks.push(chunk);
    }
    if (size <= MAX_FILE_BYTES) return Buffer.concat(chunks);
  }
  body.destroy();
  return "size";
}

const FORBIDDEN = "FORBIDDEN_ADDRESS";

/** Connects only to what the check itself resolved: a name can't turn into another address after it. */
async function makeAgent(deps: TeamsFilesDeps): Promise<Agent> {
  const { Agent } = await import("undici");
  const resolve = deps.resolve ?? dnsLookup;
  const allowed = deps.addressAllowed ?? isPublicAddress;
  return new Agent({
    connections: 8,
    connect: {
      timeout: 4_000,
      ...(deps.ca === undefined ? {} : { ca: deps.ca }),
      lookup(host, options, done) {
        resolve(host, { ...options, all: true }, (error, addresses) => {
          if (error !== null) {
            done(error, []);
          } else if (
            addresses.length === 0 ||
            !addresses.every(({ address }) => allowed(address))
          ) {
            done(Object.assign(new Error("address not public"), { code: FORBIDDEN }), []);
          } else if (options.all === true) {
            done(null, addresses);
          } else {
            const [first] = addresses;
            done(null, first?.address ?? "", first?.family);
          }
        });
      },
    },
  });
}

const PRIVATE = new BlockList();
for (const [net, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["224.0.0.0", 3],
] as const) {
  PRIVATE.addSubnet(net, prefix, "ipv4");
}
for (const [net, prefix] of [
  ["::", 96],
  ["64:ff9b::", 32],
  ["2002::", 16],
  ["fc00::", 7],
  ["fe80::", 10],
  ["fec0::", 10],
  ["ff00::", 8],
] as const) {
  PRIVATE.addSubnet(net, prefix, "ipv6");
}

/** Whether an IP address is one of the open internet; an IPv4 one may come dressed as IPv6. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  return family !== 0 && !PRIVATE.check(address, family === 4 ? "ipv4" : "ipv6");
}
