import { createHash, randomUUID } from "node:crypto";
import type { ReceivedFile } from "../../dialogs/talk.ts";
import type { NewAttachment } from "../db/attachments.ts";
import type { FileStore } from "../db/fileStore.ts";
import { cleanText } from "../core/cleanText.ts";
import { withoutMetadata } from "./withoutMetadata.ts";

/** Why a file wasn't taken; each has its sentence in the catalogue. */
export const FILE_REFUSALS = [
  /** Not a picture, PDF, video or Office document, whatever its name says. */
  "type",
  /** Larger than 10 MiB, or empty. */
  "size",
  /** More than ten with one message. */
  "count",
  /** What this person may bring in a day is used up. */
  "quota",
  /** It lies where we don't fetch from. */
  "address",
  /** It couldn't be fetched. */
  "unavailable",
] as const;

export type FileRefusal = (typeof FILE_REFUSALS)[number];

export interface RefusedFile {
  readonly name: string;
  readonly reason: FileRefusal;
}

/** What became of the files of one message. */
export interface FileIntake {
  readonly files: readonly ReceivedFile[];
  readonly refused: readonly RefusedFile[];
}

export const MAX_FILE_BYTES = 10 * 1024 * 1024;
export const MAX_FILES = 10;

/** Types by content. HEIC isn't among them: where it was taken can't be removed from it reliably. */
const ACCEPTED: ReadonlySet<string> = new Set([
  "image/jpeg",
  "image/png",
  "image/gif",
  "image/webp",
  "application/pdf",
  "video/mp4",
  "video/quicktime",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
]);

export interface FileOwner {
  readonly channel: string;
  readonly accountId: string;
}

export interface FileIntakeDeps {
  readonly store: FileStore;
  /** @returns false when the owner's quota is used up. */
  readonly insert: (file: NewAttachment) => Promise<boolean>;
  /**
   * Whether this account may bring tables as text. They can't be told from any other text by their
   * content, and spreadsheets run formulas in them: only for those whose work it is.
   */
  readonly bringsTables?: (owner: FileOwner) => Promise<boolean>;
}

/** Takes one file in: looks at its content, removes what it tells about its maker, keeps it. */
export type KeepFile = (
  name: string,
  bytes: Uint8Array,
  owner: FileOwner,
) => Promise<ReceivedFile | RefusedFile>;

export const isRefused = (file: ReceivedFile | RefusedFile): file is RefusedFile =>
  "reason" in file;

export function makeKeepFile({ store, insert, bringsTables }: FileIntakeDeps): KeepFile {
  const tableType = async (name: string, owner: FileOwner) =>
    isTableText(name) && (await bringsTables?.(owner)) === true ? TABLE : null;
  return async (givenName, bytes, owner) => {
    const { channel, accountId } = owner;
    const name = fileName(givenName);
    if (bytes.length === 0 || bytes.length > MAX_FILE_BYTES) return { name, reason: "size" };
    const contentType = (await typeOf(bytes)) ?? (await tableType(name, owner));
    const clean = contentType === null ? null : withoutMetadata(contentType, bytes);
    if (contentType === null || clean === null) return { name, reason: "type" };
    const id = randomUUID();
    const sha256 = createHash("sha256").update(clean).digest("hex");
    const storageKey = await store.put(clean);
    const row = { id, channel, accountId, name, contentType, sha256, storageKey };
    const noted = await insert({ ...row, bytes: clean.length }).catch(async (error: unknown) => {
      await store.remove(storageKey);
      throw error;
    });
    if (noted) return { id, name, contentType };
    await store.remove(storageKey);
    return { name, reason: "quota" };
  };
}

/** Sorts results into what came and what didn't. */
export function intakeOf(results: readonly (ReceivedFile | RefusedFile)[]): FileIntake {
  return {
    files: results.filter((result): result is ReceivedFile => !isRefused(result)),
    refused: results.filter(isRefused),
  };
}

/** The type by magic bytes; null for what we don't keep. */
async function typeOf(bytes: Uint8Array): Promise<string | null> {
  // Loaded at the first file: most conversations have none.
  const { fileTypeFromBuffer } = await import("file-type");
  const found = await fileTypeFromBuffer(bytes);
  return found !== undefined && ACCEPTED.has(found.mime) ? found.mime : null;
}

const TABLE = "text/csv";

/** By its name, as far as that goes: text has no mark of its own. */
const isTableText = (name: string): boolean => /\.(?:csv|tsv)$/i.test(name);

/** A name as it is shown: no path, nothing invisible, at most 120 characters. */
export function fileName(given: string): string {
  const base =
    cleanText(given)
      .replace(/[\n\t]/g, " ")
      .split(/[/\\]/)
      .at(-1)
      ?.trim() ?? "";
  return base === "" || base === "." || base === ".." ? "file" : base.slice(-120).toWellFormed();
}
