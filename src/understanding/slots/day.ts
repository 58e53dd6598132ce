import {
  comingWeekday,
  dayOfMonth,
  english,
  englishNumber,
  englishWeekday,
  hanWeekday,
  monthDay,
  MONTHS,
  num,
  weekday,
  WEEKS,
  ymd,
} from "./calendar.ts";

/** A day found in a text; `date` is null when what was said is no day there is. */
export interface FoundDay {
  readonly date: Temporal.PlainDate | null;
  readonly start: number;
  readonly end: number;
  /** Named by its weekday only, neither this week's nor next week's. */
  readonly bareWeekday: boolean;
}

const HAN = "[0-9]{1,2}|[一二两三四五六七八九十廿卅]{1,3}";
const MONTH = `(${MONTHS})[a-z]{0,6}\\.?`;

/** Years around this one beyond which a date is a slip of the finger. */
const YEARS = 10;

interface DayForm {
  readonly form: RegExp;
  /** Only where a date was asked for; elsewhere it is a house number or a fraction. */
  readonly askedOnly?: true;
  readonly bareWeekday?: true;
  readonly read: (
    groups: readonly (string | undefined)[],
    today: Temporal.PlainDate,
  ) => Temporal.PlainDate | null;
}

const FORMS: readonly DayForm[] = [
  {
    form: /(?<![0-9])([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})(?![0-9])/u,
    read: ([y, m, d]) => ymd(num(y), num(m), num(d)),
  },
  {
    form: /(?<![0-9/-])(1[0-9]{2})\/([0-9]{1,2})\/([0-9]{1,2})(?![0-9/-])/u,
    read: ([y, m, d]) => ymd(num(y) + 1911, num(m), num(d)),
  },
  {
    form: new RegExp(
      `(?:(民国)([0-9]{2,3})|([0-9]{4}|[〇零一二三四五六七八九]{4}))年(${HAN})月(${HAN})[日号]?`,
      "u",
    ),
    read: ([roc, short, y, m, d]) =>
      ymd(roc === undefined ? num(y) : num(short) + 1911, num(m), num(d)),
  },
  {
    form: new RegExp(
      `(今年|明年)?的?(${HAN})月(?:份的?)?(${HAN})(?:[日号]|(?![0-9个栋楼座层期室单幢区门]))`,
      "u",
    ),
    read: ([year, m, d], today) =>
      year === undefined
        ? monthDay(num(m), num(d), today)
        : ymd(today.year + (year === "明年" ? 1 : 0), num(m), num(d)),
  },
  {
    form: new RegExp(`(下个?月|这个?月|本月)的?(${HAN})[日号]`, "u"),
    read: ([month, d], today) => dayOfMonth(num(d), today, month!.startsWith("下") ? 1 : 0),
  },
  {
    form: /(?<![0-9.])([0-9]{1,2})\.([0-9]{1,2})\.(?:([0-9]{4})(?![0-9]))?(?![0-9])/u,
    read: ([d, m, y], today) =>
      y === undefined ? monthDay(num(m), num(d), today) : ymd(num(y), num(m), num(d)),
  },
  {
    form: /(?<![0-9/-])([0-9]{1,2})\/([0-9]{1,2})\/([0-9]{4})(?![0-9/-])/u,
    read: ([a, b, y]) => (num(a) > 12 ? ymd(num(y), num(b), num(a)) : ymd(num(y), num(a), num(b))),
  },
  {
    form: /(?<![0-9/-])([0-9]{1,2})\/([0-9]{1,2})(?![0-9/-])/u,
    askedOnly: true,
    read: ([a, b], today) =>
      num(a) > 12 ? monthDay(num(b), num(a), today) : monthDay(num(a), num(b), today),
  },
  {
    form: new RegExp(
      `(?<![0-9a-z])([0-9]{1,2})(?:st|nd|rd|th)? ?(?:of )?${MONTH}(?![a-z])(?:,? ([0-9]{4}))?`,
      "u",
    ),
    read: ([d, m, y], today) => english(m!, d, y, today),
  },
  {
    form: new RegExp(
      `(?<![a-z])${MONTH} ([0-9]{1,2})(?:st|nd|rd|th)?(?![0-9:])(?:,? ([0-9]{4}))?`,
      "u",
    ),
    read: ([m, d, y], today) => english(m!, d, y, today),
  },
  { form: /大后天/u, read: (_groups, today) => today.add({ days: 3 }) },
  {
    form: /后天|后日|(?<![a-z])(?:the )?day after tomorrow/u,
    read: (_groups, today) => today.add({ days: 2 }),
  },
  {
    form: /明天|明日|明早|明晚|明儿|听日|翌日|(?<![a-z])(?:tomorrow|tmr|tmrw)(?![a-z])/u,
    read: (_groups, today) => today.add({ days: 1 }),
  },
  {
    form: /今天|今日|今晚|今早|今儿|(?<![a-z])(?:today|tonight|this (?:morning|afternoon|evening))(?![a-z])/u,
    read: (_groups, today) => today,
  },
  {
    form: /前天|前日|(?<![a-z])(?:the )?day before yesterday/u,
    read: (_groups, today) => today.subtract({ days: 2 }),
  },
  {
    form: /昨天|昨日|昨晚|昨夜|寻日|(?<![a-z])(?:yesterday|last night)(?![a-z])/u,
    read: (_groups, today) => today.subtract({ days: 1 }),
  },
  {
    form: new RegExp(`(${HAN})(天|日|个?星期|周|个?礼拜)(?:之?后|以后)`, "u"),
    read: ([n, unit], today) =>
      today.add({ days: num(n) * (unit === "天" || unit === "日" ? 1 : 7) }),
  },
  {
    form: /(?<![a-z])in ([0-9]{1,2}|a|one|two|three) (day|week)s?(?![a-z])/u,
    read: ([n, unit], today) => today.add({ days: englishNumber(n!) * (unit === "day" ? 1 : 7) }),
  },
  {
    form: /(上上|上|下下|下|这|本)个?(?:周|星期|礼拜)([一二三四五六日天1-7])/u,
    read: ([which, day], today) => weekday(today, WEEKS[which!]!, hanWeekday(day!)),
  },
  {
    form: /(?:周|星期|礼拜)([一二三四五六日天1-7])(?![年个度])/u,
    bareWeekday: true,
    read: ([day], today) => comingWeekday(today, hanWeekday(day!)),
  },
  {
    form: new RegExp(
      `(?<![a-z])(next|this|last) (mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}(?![a-z])`,
      "u",
    ),
    read: ([which, day], today) =>
      which === "this"
        ? comingWeekday(today.subtract({ days: 1 }), englishWeekday(day!))
        : weekday(today, which === "next" ? 1 : -1, englishWeekday(day!)),
  },
  {
    form: /(?<![a-z])(mon|tue|wed|thu|fri|sat|sun)(?:day|sday|nesday|rsday|urday)(?![a-z])/u,
    bareWeekday: true,
    read: ([day], today) => comingWeekday(today, englishWeekday(day!)),
  },
  {
    form: /(?<![a-z])(mon|tue|wed|thu|fri|sat|sun)(?:s|r|rs)?(?![a-z])/u,
    askedOnly: true,
    bareWeekday: true,
    read: ([day], today) => comingWeekday(today, englishWeekday(day!)),
  },
  {
    form: new RegExp(`(?<![0-9/.-])(${HAN})[日号](?![0-9楼院门电梯库仓铺线])`, "u"),
    askedOnly: true,
    read: ([d], today) => dayOfMonth(num(d), today, null),
  },
  {
    form: /(?<![0-9a-z])(?:the )?([0-9]{1,2})(?:st|nd|rd|th)(?![a-z]| floor)/u,
    askedOnly: true,
    read: ([d], today) => dayOfMonth(num(d), today, null),
  },
];

/**
 * The first day named in folded text; among forms that begin at one place the more telling one.
 *
 * @param asked whether the text answers a question for a date.
 */
export function findDay(
  folded: string,
  now: Temporal.ZonedDateTime,
  asked: boolean,
): FoundDay | null {
  const today = now.toPlainDate();
  let best: { found: RegExpExecArray; row: DayForm } | null = null;
  for (const row of FORMS) {
    if (row.askedOnly === true && !asked) continue;
    const found = row.form.exec(folded);
    if (found !== null && (best === null || found.index < best.found.index)) best = { found, row };
  }
  if (best === null) return null;
  const { found, row } = best;
  const date = row.read(found.slice(1), today);
  const sensible = date !== null && Math.abs(date.year - today.year) <= YEARS ? date : null;
  return {
    date: sensible,
    start: found.index,
    end: found.index + found[0].length,
    bareWeekday: row.bareWeekday === true,
  };
}
