/** Where in a text something stands. */
export interface Span<T> {
  readonly value: T;
  readonly start: number;
  readonly end: number;
}

const CANDIDATE = /(?<![a-z0-9])([a-z])([ -]?)([0-9a-z]{4})([ -]?)([0-9a-z]{4})(?![a-z0-9])/gu;

/**
 * A case's reference: a letter and eight characters of Crockford's base 32, with or without its dashes,
 * in either case; O is read as 0, I and L as 1.
 *
 * @param folded folded text.
 * @returns it as shown to people (`C-7K3M-9QX2`), or null.
 */
export function findReference(folded: string): Span<string> | null {
  for (const found of folded.matchAll(CANDIDATE)) {
    const [whole, prefix, firstGap, first, secondGap, second] = found as unknown as [
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    if (!looksLikeReference(firstGap, first, secondGap, second)) continue;
    const value = `${prefix.toUpperCase()}-${asCrockford(first)}-${asCrockford(second)}`;
    return { value, start: found.index, end: found.index + whole.length };
  }
  return null;
}

/** Guards against words (`complaint` has the length of a reference) and against `a room 1201`. */
function looksLikeReference(
  firstGap: string,
  first: string,
  secondGap: string,
  second: string,
): boolean {
  const body = first + second;
  if (body.includes("u")) return false;
  if (firstGap === "-" && secondGap === "-") return true;
  if (!/\d/u.test(body)) return false;
  if (firstGap === "-" || secondGap === "-" || (firstGap === "" && secondGap === "")) return true;
  const word = /^[a-z]+$/u;
  return !(word.test(first) || word.test(second)) && /[a-z]/u.test(body);
}

function asCrockford(part: string): string {
  return part.replaceAll("o", "0").replace(/[il]/gu, "1").toUpperCase();
}
