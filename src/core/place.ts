/** A place taken apart as far as it says so: building, unit within it, and the text as compared. */
export interface PlaceKey {
  /** Building, block or tower: `3`, `A`; null when none is named. */
  readonly building: string | null;
  /** Flat or room: `1201`; null when none is named. */
  readonly unit: string | null;
  /** The whole, folded: compared when no building is named (a gate, the car park). */
  readonly text: string;
}

const HAN_DIGITS = "〇一二三四五六七八九";
const HAN = "[〇零一二兩两三四五六七八九十百]";
const BUILDING_WORD = "(?:棟|栋|幢|座|號樓|号楼|號大樓|号大楼)";
const NUMBER = `(?:[0-9]{1,3}|${HAN}{1,4}|[a-z])`;
const UNIT_WORD = "(?:室|房|戶|户|號房|号房)";

const WORDED = new RegExp(`(${NUMBER})\\s*${BUILDING_WORD}`, "u");
const ENGLISH = /(?:block|building|bldg|tower)\.?\s*(?:no\.?\s*|#)?([0-9]{1,3}|[a-z])(?![a-z])/u;
/** `3-1201`, `3-2-1201`, `a-1201`. */
const DASHED = /^([0-9]{1,3}|[a-z])\s*-\s*(?:[0-9]{1,2}\s*-\s*)?([0-9]{2,4})(?![0-9])/u;
const ALONE = /^(?:[0-9]{1,3}|[a-z])$/u;
const UNIT = new RegExp(`([0-9]{3,4})\\s*${UNIT_WORD}?`, "u");
const ENGLISH_UNIT = /(?:flat|unit|room|rm|apt|apartment)\.?\s*#?([0-9]{1,4})/u;

/**
 * The key by which places are compared: `3棟`, `三棟`, `Block 3` and `3-1201` name the same building.
 *
 * @param place as a person wrote it.
 */
export function placeKey(place: string): PlaceKey {
  const text = place
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[–—−‐]/gu, "-")
    .replace(/\s+/gu, " ")
    .trim();
  const dashed = DASHED.exec(text);
  if (dashed !== null)
    return { building: canonical(dashed[1]!), unit: canonical(dashed[2]!), text };
  const named = WORDED.exec(text) ?? ENGLISH.exec(text);
  if (named !== null) {
    const rest = text.slice(named.index + named[0].length);
    return { building: canonical(named[1]!), unit: unitIn(rest), text };
  }
  if (ALONE.test(text)) return { building: canonical(text), unit: null, text };
  return { building: null, unit: unitIn(text), text };
}

const unitIn = (text: string): string | null => {
  const unit = (ENGLISH_UNIT.exec(text) ?? UNIT.exec(text))?.[1];
  return unit === undefined ? null : canonical(unit);
};

/** Digits without leading zeros; Chinese numerals as digits; letters as they are. */
function canonical(number: string): string {
  if (/^[0-9]+$/u.test(number)) return String(Number(number));
  if (/^[a-z]$/u.test(number)) return number.toUpperCase();
  return String(readHan(number.replaceAll("零", "〇").replace(/[兩两]/gu, "二")));
}

/** 三 → 3, 十二 → 12, 二十 → 20, 一百〇三 → 103, 一二 → 12. */
function readHan(text: string): number {
  if (!/[十百]/u.test(text)) {
    return Number([...text].map((digit) => HAN_DIGITS.indexOf(digit)).join(""));
  }
  let total = 0;
  let digit: number | null = null;
  for (const char of text) {
    const worth = char === "百" ? 100 : char === "十" ? 10 : 0;
    if (worth === 0) digit = HAN_DIGITS.indexOf(char);
    else {
      total += (digit === null || digit === 0 ? 1 : digit) * worth;
      digit = null;
    }
  }
  return total + (digit ?? 0);
}
