import { randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { access, mkdir, open, readFile, rm } from "node:fs/promises";
import { join } from "node:path";

/**
 * Where the bytes of attachments are kept: a folder unless the installation brings another place
 * (an object store, a shared disk). Rows hold the key; nobody outside sees it.
 */
export interface FileStore {
  /** Keeps the bytes durably under a new key. */
  put(bytes: Uint8Array): Promise<string>;
  /** @returns null when there is nothing under this key. */
  get(key: string): Promise<Buffer | null>;
  /** The bytes in pieces, for what is too long to hold; null when there is nothing under this key. */
  stream(key: string): Promise<AsyncIterable<Uint8Array> | null>;
  /** Harmless when it's gone already. */
  remove(key: string): Promise<void>;
}

const KEY = /^[0-9a-f]{2}\/[0-9a-f]{32}$/;

/**
 * A folder of the file system, readable by the program's own user only.
 *
 * @param folder made when the first file comes.
 */
export function makeFolderStore(folder: string): FileStore {
  const pathOf = (key: string): string => {
    if (!KEY.test(key)) throw new RangeError("not a storage key");
    return join(folder, key);
  };
  return {
    async put(bytes) {
      const name = randomBytes(16).toString("hex");
      const key = `${name.slice(0, 2)}/${name}`;
      await mkdir(join(folder, name.slice(0, 2)), { recursive: true, mode: 0o700 });
      // "wx": a name that exists already is a fault, never overwritten.
      const file = await open(pathOf(key), "wx", 0o600);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      return key;
    },
    async get(key) {
      try {
        return await readFile(pathOf(key));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
        throw error;
      }
    },
    async stream(key) {
      try {
        await access(pathOf(key));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
        throw error;
      }
      return createReadStream(pathOf(key));
    },
    async remove(key) {
      await rm(pathOf(key), { force: true });
    },
  };
}
