/** What a firm is called by, for comparing: in one script, width and case, without the gaps between characters. */
export interface FirmName {
  readonly full: string;
  /** The part that is theirs alone: 華電 of 華電工程; null where the name is no longer than that. */
  readonly short: string | null;
}

/** Text for comparing, of the length it was: one script, width and case. */
export type Fold = (text: string) => string;

/** What names of firms end in, in Simplified characters: it tells what they do, not who they are. */
const GENERIC = [
  "有限责任公司",
  "股份有限公司",
  "有限公司",
  "分公司",
  "公司",
  "集团",
  "工程队",
  "工程",
  "设计院",
  "设计所",
  "研究院",
  "事务所",
  "设计",
  "勘察",
  "咨询",
  "安装",
  "建设",
  "建筑",
  "施工",
  "电力",
  "电气",
  "电器行",
  "水电行",
  "电器",
  "电机",
  "机电",
  "配电",
  "送变电",
  "输变电",
  "变压器",
  "开关柜",
  "开关",
  "电缆",
  "线缆",
  "仪表",
  "电表",
  "设备",
  "科技",
  "技术",
  "实业",
  "制造",
  "厂",
  "co., ltd.",
  "co., ltd",
  "co.,ltd.",
  "co.,ltd",
  "co ltd",
  "limited",
  "ltd.",
  "ltd",
  "inc.",
  "inc",
  "company",
  "contractors",
  "engineering",
  "electrical",
  "electric",
  "power",
  "design",
  "works",
];
const IS_GENERIC = new Set(GENERIC);
const ENDING = new RegExp(
  `[\\s,]*(?:${GENERIC.map((word) => word.replaceAll(".", "\\.")).join("|")})$`,
  "u",
);
const PLACE = /^\p{Script=Han}{2,3}?[省市县](?=\p{Script=Han}{2})/u;
const IN_BRACKETS = /\([^()]*\)/gu;

/** Enough to be somebody's: two characters, or four letters. */
const isSomebody = (name: string): boolean =>
  /\p{Script=Han}/u.test(name) ? name.length >= 2 : name.length >= 4;

const known = new Map<string, FirmName>();
const MOST_KNOWN = 10_000;

/** A firm's name as it is compared. */
export function firmName(name: string, fold: Fold): FirmName {
  const before = known.get(name);
  if (before !== undefined) return before;
  const folded = fold(name).trim();
  const full = closed(folded).text;
  const short = closed(shortened(folded)).text;
  const made = { full, short: short === full || IS_GENERIC.has(short) ? null : short };
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(name, made);
  return made;
}

function shortened(folded: string): string {
  let rest = folded.replace(IN_BRACKETS, "").replace(PLACE, "").trim();
  for (;;) {
    const less = rest.replace(ENDING, "");
    if (less === rest || !isSomebody(less)) return rest;
    rest = less;
  }
}

/** A text without gaps between its characters, and where they were. */
export interface Closed {
  readonly text: string;
  /** For every place of it, and its end: whether something was left out there. */
  readonly gaps: Uint8Array;
}

const GAPS = new Set(" \n\t·•・‧.-_*~");
const WORDLIKE = /[a-z0-9]/u;

/** Closes what is written apart (華 電, 華·電); between letters and digits one space stays. */
export function closed(folded: string): Closed {
  const gaps = new Uint8Array(folded.length + 2);
  let text = "";
  let open = false;
  for (const char of folded) {
    if (GAPS.has(char)) {
      open = true;
      continue;
    }
    if (open) {
      if (WORDLIKE.test(text.slice(-1)) && WORDLIKE.test(char)) text += " ";
      gaps[text.length] = 1;
    }
    open = false;
    text += char;
  }
  if (open) gaps[text.length] = 1;
  return { text, gaps };
}
