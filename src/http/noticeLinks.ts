import { createHmac, timingSafeEqual } from "node:crypto";
import { NOTICE_NUMBER } from "../documents/writtenNotice.ts";

/** For whom a link is: only its recipient's download counts as one. */
export type NoticeReader = "recipient" | "staff";

/** Links to written notices: unguessable and good for a while, for whoever was shown them. */
export interface NoticeLinks {
  /** Path of a notice under our own address, `/files/notices/…`. */
  pathOf(number: string, reader?: NoticeReader): string;
  /** @returns null for a forged or expired key. */
  read(key: string): { readonly number: string; readonly reader: NoticeReader } | null;
}

/** As long as links to files: cards are drawn anew with fresh ones. */
const LIFETIME_S = 30 * 24 * 60 * 60;
const READERS: readonly NoticeReader[] = ["recipient", "staff"];
const READER_BYTES = 1;
const TIME_BYTES = 6;
const MAC_BYTES = 16;
/** One key signs links to files too: neither may be taken for the other. */
const PURPOSE = "notice\0";

/** @param secret the installation's key for links. */
export function makeNoticeLinks(
  secret: Uint8Array,
  nowSeconds: () => number = () => Math.floor(Date.now() / 1000),
): NoticeLinks {
  const mac = (head: Buffer) =>
    createHmac("sha256", secret).update(PURPOSE).update(head).digest().subarray(0, MAC_BYTES);
  return {
    pathOf(number, reader = "recipient") {
      if (!NOTICE_NUMBER.test(number)) throw new RangeError("not a number of a notice");
      const fixed = Buffer.alloc(READER_BYTES + TIME_BYTES);
      fixed.writeUInt8(READERS.indexOf(reader));
      fixed.writeUIntBE(nowSeconds() + LIFETIME_S, READER_BYTES, TIME_BYTES);
      const head = Buffer.concat([fixed, Buffer.from(number)]);
      return `/files/notices/${Buffer.concat([head, mac(head)]).toString("base64url")}`;
    },
    read(key) {
      const bytes = Buffer.from(key, "base64url");
      if (bytes.length <= READER_BYTES + TIME_BYTES + MAC_BYTES) return null;
      const head = bytes.subarray(0, -MAC_BYTES);
      if (!timingSafeEqual(mac(head), bytes.subarray(head.length))) return null;
      if (head.readUIntBE(READER_BYTES, TIME_BYTES) < nowSeconds()) return null;
      const reader = READERS[head.readUInt8()];
      const number = head.toString("utf8", READER_BYTES + TIME_BYTES);
      return reader === undefined ? null : { number, reader };
    },
  };
}
