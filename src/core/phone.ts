/** Fewer digits than this are an extension, which says nothing without its switchboard. */
const FEWEST = 7;
/** A number that only lacks its country's or area's code has at least so many of its own. */
const OWN = 8;

/** The line's own digits without what is dialled before them, and the extension, "" when there is none. */
function partsOf(phone: string): readonly [digits: string, extension: string] {
  const [line = "", extension = ""] = phone.normalize("NFKC").split(/#|轉|转|分機|分机|ext\.?|x/iu);
  return [line.replace(/\D/gu, "").replace(/^0+/u, ""), extension.replace(/\D/gu, "")];
}

/** The last digits, by which a number is looked up; null when it has too few. */
export function phoneTail(phone: string): string | null {
  const [digits] = partsOf(phone);
  return digits.length < FEWEST ? null : digits.slice(-FEWEST);
}

/**
 * Whether two telephone numbers are one, as people write them: `0912-345-678` and `+886 912 345 678`,
 * with the same extension if any.
 */
export function samePhone(a: string, b: string): boolean {
  const [one, other] = [partsOf(a), partsOf(b)];
  if (one[1] !== other[1]) return false;
  const [short = "", long = ""] = [one[0], other[0]].sort((x, y) => x.length - y.length);
  if (short.length < FEWEST) return false;
  return short === long || (short.length >= OWN && long.endsWith(short));
}
