import { createHmac, timingSafeEqual } from "node:crypto";

/** Links to stored files: unguessable and good for a while, for whoever was shown them. */
export interface FileLinks {
  /** Path of a file under our own address, `/files/…`. */
  pathOf(attachmentId: string): string;
  /** @returns id of the attachment, or null for a forged or expired key. */
  read(key: string): string | null;
}

/** A case is looked at for weeks; its cards are drawn anew with fresh links. */
const LIFETIME_S = 30 * 24 * 60 * 60;
const ID_BYTES = 16;
const TIME_BYTES = 6;
const MAC_BYTES = 16;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** @param secret the installation's key for links. */
export function makeFileLinks(
  secret: Uint8Array,
  nowSeconds: () => number = () => Math.floor(Date.now() / 1000),
): FileLinks {
  const mac = (head: Buffer) =>
    createHmac("sha256", secret).update(head).digest().subarray(0, MAC_BYTES);
  return {
    pathOf(attachmentId) {
      if (!UUID.test(attachmentId)) throw new RangeError("not an attachment id");
      const head = Buffer.alloc(ID_BYTES + TIME_BYTES);
      head.write(attachmentId.replaceAll("-", ""), "hex");
      head.writeUIntBE(nowSeconds() + LIFETIME_S, ID_BYTES, TIME_BYTES);
      return `/files/${Buffer.concat([head, mac(head)]).toString("base64url")}`;
    },
    read(key) {
      const bytes = Buffer.from(key, "base64url");
      if (bytes.length !== ID_BYTES + TIME_BYTES + MAC_BYTES) return null;
      const head = bytes.subarray(0, ID_BYTES + TIME_BYTES);
      if (!timingSafeEqual(mac(head), bytes.subarray(head.length))) return null;
      if (head.readUIntBE(ID_BYTES, TIME_BYTES) < nowSeconds()) return null;
      const hex = head.toString("hex", 0, ID_BYTES);
      return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
    },
  };
}
