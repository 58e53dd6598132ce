const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  壹: 1,
  二: 2,
  两: 2,
  贰: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
  廿: 20,
  卅: 30,
};
const UNITS: Readonly<Record<string, number>> = {
  十: 10,
  拾: 10,
  百: 100,
  佰: 100,
  千: 1_000,
  仟: 1_000,
};

/** Folded characters a Chinese number may consist of, for use inside a regular expression's brackets. */
export const HAN_NUMERALS = "〇零一二两三四五六七八九十百千万廿卅壹贰叁肆伍陆柒捌玖拾佰仟";

/** Characters of a number; longer ones are no number of a house, a date or a capacity. */
const LONGEST = 12;

/**
 * Reads a folded number: `1,200`, `1.2`, `十二`, `一千二百`, `1.5万`, `一二〇一`.
 *
 * @returns null when it is no number.
 */
export function readNumeral(folded: string): number | null {
  const text = folded.trim();
  if (text === "" || text.length > LONGEST) return null;
  const many = text.endsWith("万") && text.length > 1;
  const number = readSmall(many ? text.slice(0, -1) : text);
  if (number === null) return null;
  return many ? number * 10_000 : number;
}

function readSmall(text: string): number | null {
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(text)) return Number(text.replaceAll(",", ""));
  if (/^\d+(?:\.\d+)?$/u.test(text)) return Number(text);
  return readHan(text);
}

function readHan(text: string): number | null {
  if ([...text].every((char) => (DIGITS[char] ?? 99) < 10)) {
    return Number([...text].map((char) => DIGITS[char]).join(""));
  }
  let total = 0;
  let digit: number | null = null;
  let lastUnit = Infinity;
  for (const char of text) {
    const unit = UNITS[char];
    const value = DIGITS[char];
    if (value !== undefined && value >= 20) total += value;
    else if (value !== undefined) digit = value;
    else if (char === "万" || unit === undefined || unit >= lastUnit) return readTenThousands(text);
    else {
      total += (digit ?? 1) * unit;
      lastUnit = unit;
      digit = null;
    }
  }
  return total + (digit === null ? 0 : digit);
}

function readTenThousands(text: string): number | null {
  const [high, low, ...more] = text.split("万");
  if (low === undefined || more.length > 0 || high === undefined || high === "") return null;
  const thousands = readHan(high);
  const rest = low === "" ? 0 : readHan(low);
  return thousands === null || rest === null ? null : thousands * 10_000 + rest;
}
