/** Files of people outside of cases: a table that was sent, and one that is given out. */
export interface FileShelf {
  /** Bytes of a file that this person sent; null when there is none, or it is another's. */
  read(attachmentId: string, ownerId: string): Promise<Uint8Array | null>;
  /** The same in pieces, for what is too long to hold. */
  stream(attachmentId: string, ownerId: string): Promise<AsyncIterable<Uint8Array> | null>;
  /**
   * Keeps a file at once, whatever becomes of the turn: what nobody was given a link to is removed
   * with the other loose files. @returns its id.
   */
  keep(file: {
    readonly ownerId: string;
    readonly name: string;
    readonly contentType: string;
    readonly bytes: Uint8Array;
  }): Promise<string>;
}

/** For what needs no files, such as a trial of the clocks. */
export const NO_FILES: FileShelf = {
  read: async () => null,
  stream: async () => null,
  keep: async () => {
    throw new Error("no place for files");
  },
};
