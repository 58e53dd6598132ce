import traditionalToSimplified from "opencc-js/dict/TSCharacters";

/** Longer texts are cut here: what a person wants stands in the beginning, and a turn must stay short. */
export const TEXT_LIMIT = 8_000;

/** Spoken and variant forms that stand for one thing in our lexicon, in pairs: from, to. */
const VARIANTS = "祂他佢他妳你喺在嘅的唔不冇没哋们錶表著着菸烟咗了佔占裡里裏里";

/** In daily use in both scripts, so they prove nothing about the writer's. */
const SHARED =
  "布局系私幸家俊克札恤即念咽向冢奸娘昆吊雕佛栗戚欲蒙捍拼挨卷扇折抬教旗既升拐查杆棋矩梁僵泛污溯泄凌沈漓抵呆酸愈症杯真困朱埼御谷扎弦捆彩致累才玩修庵搜席卜芸姜蔑同胡制核托注志噪溪逾踊挽回周糖扣巨表旋合板暗只沾秋千刮糊喂松哄面曲冬出台里于后干几余云丑准复划征斗极占并冲郁岩了种叶吃吁咸尸岳床峰群晒吓着秘粽杰霉熏游喽厘";

/** For every character: 1 when only Traditional text has it, 2 when only Simplified text has it. */
export const SCRIPT_MARKS = new Uint8Array(0x10000);

/** For every character the Simplified one, or 0. */
const SIMPLIFIED = new Uint16Array(0x10000);

readPairs(traditionalToSimplified);
for (let at = 0; at < VARIANTS.length; at += 2)
  SIMPLIFIED[VARIANTS.charCodeAt(at)] = VARIANTS.charCodeAt(at + 1);
for (const char of SHARED) SCRIPT_MARKS[char.charCodeAt(0)] = 0;

/** The table reads `丟 丢|並 并|…`; pairs with characters beyond 16 bits are rare ones and skipped. */
function readPairs(table: string): void {
  for (let at = 0; at < table.length; at = table.indexOf("|", at) + 1 || table.length) {
    const from = table.charCodeAt(at);
    const to = table.charCodeAt(at + 2);
    if (table[at + 1] !== " " || from === to || (to >= 0xd800 && to <= 0xdfff)) continue;
    SIMPLIFIED[from] = to;
    SCRIPT_MARKS[from] = 1;
    SCRIPT_MARKS[to] ||= 2;
  }
}

const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFE00-\uFE0F\uFEFF]/gu;

/** The text as it is read: cut, full-width folded to ordinary, blanks made one kind; case and script kept. */
export function tidyText(text: string): string {
  return text
    .slice(0, TEXT_LIMIT)
    .normalize("NFKC")
    .slice(0, TEXT_LIMIT)
    .replace(INVISIBLE, "")
    .replace(/\s/gu, " ")
    .replace(/[\u2010-\u2015\u2212]/gu, "-")
    .replace(/[‘’`´]/gu, "'");
}

/**
 * Tidied text in small letters and Simplified characters, for comparing.
 *
 * It has the length of `tidied`, so a place found here can be cut out of the text as written.
 */
export function foldTidied(tidied: string): string {
  let folded = "";
  for (let at = 0; at < tidied.length; at += 1) {
    const code = tidied.charCodeAt(at);
    if (code < 0x80)
      folded += code >= 65 && code <= 90 ? String.fromCharCode(code + 32) : tidied[at]!;
    else
      folded +=
        SIMPLIFIED[code] === 0
          ? sameLengthLower(tidied[at]!)
          : String.fromCharCode(SIMPLIFIED[code]!);
  }
  return folded;
}

/** Tidies and folds in one go. */
export function foldText(text: string): string {
  return foldTidied(tidyText(text));
}

function sameLengthLower(char: string): string {
  const lower = char.toLowerCase();
  return lower.length === 1 ? lower : char;
}

/** Characters that become this one when they are folded; made when the first text is looked for. */
let variants: ReadonlyMap<string, string> | null = null;

function variantsOf(char: string): string {
  if (variants === null) {
    const made = new Map<string, string>();
    for (const [code, to] of SIMPLIFIED.entries()) {
      if (to === 0) continue;
      const simple = String.fromCharCode(to);
      made.set(simple, (made.get(simple) ?? simple) + String.fromCharCode(code));
    }
    variants = made;
  }
  return variants.get(char) ?? char;
}

/** A POSIX regular expression that finds this text in either script, whatever the case is compared by. */
export const eitherScript = (text: string): string =>
  [...foldText(text)]
    .map((char) => {
      const all = variantsOf(char);
      return all.length > 1 ? `[${all}]` : char.replace(/[\\^$.|?*+()[\]{}]/g, "\\$&");
    })
    .join("");
