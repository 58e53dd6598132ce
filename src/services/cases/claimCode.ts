import { createHmac, timingSafeEqual } from "node:crypto";

/** A claim code as typed, in any width; null when it isn't one. */
export function readClaimCode(typed: string): string | null {
  const code = typed.normalize("NFKC").slice(0, 32).replace(/[\s-]/g, "");
  return /^\d{6}$/.test(code) ? code : null;
}

/** Bound to its case, so that equal codes of two cases don't look equal. */
export const hashClaimCode = (key: Uint8Array, caseId: string, code: string): string =>
  createHmac("sha256", key).update(`${caseId}:${code}`).digest("base64url");

/** Compares without telling by its time how much of the code was right. */
export function sameHash(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}
