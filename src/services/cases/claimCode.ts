import { createHmac, timingSafeEqual } from "node:crypto";

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 8;

/** Eight characters of Crockford's base 32: 40 bits besides those of the reference. */
export const drawClaimCode = (randomBytes: (count: number) => Uint8Array): string =>
  [...randomBytes(LENGTH)].map((byte) => ALPHABET[byte % 32]).join("");

/** In two groups, so that it can be read out. */
export const formatClaimCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;

/** As typed: any case, with or without dashes, with the letters that are taken for digits. */
export function parseClaimCode(typed: string): string | null {
  const code = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s-]/g, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1");
  return code.length === LENGTH && [...code].every((letter) => ALPHABET.includes(letter))
    ? code
    : null;
}

/** Bound to its case, so that equal codes of two cases don't look equal. */
export const hashClaimCode = (key: Uint8Array, caseId: string, code: string): string =>
  createHmac("sha256", key).update(`${caseId}:${code}`).digest("base64url");

export function sameHash(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}
