/** Crockford's base 32: no I, L, O, U. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const STORED = new RegExp(`^[A-Z][${ALPHABET}]{8}$`, "u");

/** Random bytes that a reference takes. */
export const REFERENCE_BYTES = 5;
/** Random bytes that a claim code takes: a second helping in case the first is out of range. */
export const CLAIM_CODE_BYTES = 16;

/**
 * A reference as stored: the letter of the case's kind and eight characters, 40 random bits.
 *
 * @param bytes at least `REFERENCE_BYTES` random ones.
 * @throws RangeError when there are fewer.
 */
export const drawReference = (letter: string, bytes: Uint8Array): string =>
  letter + drawEight(bytes);

/** @throws RangeError when there are too few bytes. */
function drawEight(bytes: Uint8Array): string {
  if (bytes.length < REFERENCE_BYTES) throw new RangeError("too few random bytes");
  let bits = bytes.subarray(0, REFERENCE_BYTES).reduce((sum, byte) => sum * 256 + byte, 0);
  let drawn = "";
  for (let count = 0; count < 8; count += 1) {
    drawn = ALPHABET.charAt(bits % 32) + drawn;
    bits = Math.floor(bits / 32);
  }
  return drawn;
}

/**
 * A code by which an outsider comes into a request: eight characters, 40 random bits.
 *
 * @param bytes at least `REFERENCE_BYTES` random ones.
 * @throws RangeError when there are fewer.
 */
export const drawInvitationCode = (bytes: Uint8Array): string => drawEight(bytes);

/** A code as shown and read out: `4F7K-2M9P`. */
export const formatInvitationCode = (code: string): string =>
  `${code.slice(0, 4)}-${code.slice(4)}`;

const CODE = new RegExp(`^[${ALPHABET}]{8}$`, "u");

/** Reads a code as people write it, as a reference is read. @returns null when it can't be one. */
export function readInvitationCode(text: string): string | null {
  const fixed = plainly(text.slice(0, 40)).replaceAll("O", "0").replace(/[IL]/gu, "1");
  return CODE.test(fixed) ? fixed : null;
}

const plainly = (text: string): string =>
  text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\-‐-―−_.·・]/gu, "");

/** A stored reference as shown and read out: `C-7K3M-9QX2`. */
export const formatReference = (reference: string): string =>
  `${reference.slice(0, 1)}-${reference.slice(1, 5)}-${reference.slice(5)}`;

/**
 * Reads a reference as people write it: any case and width, with or without dashes, O for 0, I and
 * L for 1.
 *
 * @returns the reference as stored; null when it can't be one.
 */
export function readReference(text: string): string | null {
  const plain = plainly(text);
  const fixed = plain.slice(0, 1) + plain.slice(1).replaceAll("O", "0").replace(/[IL]/gu, "1");
  return STORED.test(fixed) ? fixed : null;
}

const CODES = 1_000_000n;
const FAIR = (2n ** 64n / CODES) * CODES;

/**
 * Six digits, each code as likely as any other.
 *
 * @param bytes random; eight are used, and the next eight in the rare case that the first are out
 *   of the fair range.
 * @throws RangeError when none is in range, or there are fewer than eight.
 */
export function drawClaimCode(bytes: Uint8Array): string {
  for (let start = 0; start + 8 <= bytes.length; start += 8) {
    const number = bytes.subarray(start, start + 8).reduce((sum, b) => sum * 256n + BigInt(b), 0n);
    if (number < FAIR) return (number % CODES).toString().padStart(6, "0");
  }
  throw new RangeError("too few random bytes");
}
