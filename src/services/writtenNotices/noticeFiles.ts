import { createHash } from "node:crypto";
import { type Db } from "../../db/db.ts";
import { type FileStore } from "../../db/fileStore.ts";
import {
  claimUndrawn,
  findNotice,
  keepDrawn,
  moveDrawn,
  type StoredNotice,
  type Undrawn,
} from "../../db/writtenNotices.ts";
import { type RenderNotice } from "../../documents/renderNotice.ts";
import { writtenNotice } from "../../documents/writtenNotice.ts";
import { type Log } from "../../log.ts";

export interface NoticeFilesDeps {
  readonly db: Db;
  readonly store: FileStore;
  readonly render: RenderNotice;
  readonly log: Pick<Log, "error">;
}

export interface NoticeFiles {
  /** Draws what nobody has drawn yet, a few at a time. @returns how many were drawn. */
  drawDue(): Promise<number>;
  /**
   * The PDF of a notice, drawn now if it hasn't been; null when there is no such notice.
   *
   * @throws Error when the file is lost and can't be drawn as it was: another one under this number
   *   would be taken for a forgery.
   */
  pdfOf(number: string): Promise<Buffer | null>;
}

const BATCH = 5;

/** The files of written notices. What is drawn twice at once is the same bytes: one is kept. */
export function makeNoticeFiles({ db, store, render, log }: NoticeFilesDeps): NoticeFiles {
  const underWay = new Map<string, Promise<Buffer>>();

  const draw = async ({ number, content }: Undrawn): Promise<Buffer> => {
    const pdf = Buffer.from(await render(writtenNotice.parse(content)));
    const storageKey = await store.put(pdf);
    const file = { storageKey, pdfSha256: sha256(pdf), bytes: pdf.length };
    if (!(await keepDrawn(db, number, file))) await store.remove(storageKey);
    return pdf;
  };

  /** Everybody who asks meanwhile waits for the same drawing. */
  const drawOnce = (notice: Undrawn): Promise<Buffer> => {
    const known = underWay.get(notice.number);
    if (known !== undefined) return known;
    const drawing = draw(notice).finally(() => underWay.delete(notice.number));
    underWay.set(notice.number, drawing);
    return drawing;
  };

  const drawAgain = async ({ number, content, pdfSha256 }: StoredNotice): Promise<Buffer> => {
    const pdf = Buffer.from(await render(writtenNotice.parse(content)));
    if (sha256(pdf) !== pdfSha256) throw new Error(`the file of ${number} is lost`);
    await moveDrawn(db, number, await store.put(pdf));
    return pdf;
  };

  return {
    async drawDue() {
      let drawn = 0;
      for (const notice of await claimUndrawn(db, BATCH)) {
        try {
          await drawOnce(notice);
          drawn += 1;
        } catch (error) {
          // Its claim runs out, and it is tried again; the others don't wait for it.
          log.error("notice.undrawn", { error });
        }
      }
      return drawn;
    },
    async pdfOf(number) {
      const notice = await findNotice(db, number);
      if (notice === null) return null;
      if (notice.storageKey !== null) {
        return (await store.get(notice.storageKey)) ?? (await drawAgain(notice));
      }
      await drawOnce(notice);
      // Another process may have kept its own: that one was issued.
      const key = (await findNotice(db, number))?.storageKey ?? null;
      return key === null ? null : store.get(key);
    },
  };
}

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
