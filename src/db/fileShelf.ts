import { createHash, randomUUID } from "node:crypto";
import { insertGiven, ownStorageKey } from "./attachments.ts";
import { type Db } from "./db.ts";
import { type FileStore } from "./fileStore.ts";

/** Files that belong to no case, as services use them: a table that came, and one that is given out. */
export const makeFileShelf = (db: Db, store: FileStore) => ({
  async read(id: string, ownerId: string): Promise<Uint8Array | null> {
    const key = await ownStorageKey(db, id, ownerId);
    return key === null ? null : store.get(key);
  },
  async stream(id: string, ownerId: string): Promise<AsyncIterable<Uint8Array> | null> {
    const key = await ownStorageKey(db, id, ownerId);
    return key === null ? null : store.stream(key);
  },
  async keep(file: {
    readonly ownerId: string;
    readonly name: string;
    readonly contentType: string;
    readonly bytes: Uint8Array;
  }): Promise<string> {
    const { ownerId: personId, name, contentType, bytes } = file;
    const id = randomUUID();
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const storageKey = await store.put(bytes);
    try {
      const row = { id, personId, name, contentType, bytes: bytes.length, sha256, storageKey };
      await insertGiven(db, row);
    } catch (error) {
      await store.remove(storageKey);
      throw error;
    }
    return id;
  },
});
