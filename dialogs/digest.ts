import { LOCALES } from "../src/core/locale.ts";
import { AS_THE_OFFICE, digestTime, type StaffHours } from "../src/core/staff/staffHours.ts";
import { type Reply } from "../src/core/reply.ts";
import { formatDay, formatWeekday } from "../src/locales/formatDay.ts";
import { textsFor } from "../src/locales/index.ts";
import { type HoursChange } from "../src/services/index.ts";
import { readDaysOff } from "./daysOff.ts";
import { bare } from "./guided/commands.ts";
import { type Talk } from "./talk.ts";

const all = <T>(of: (texts: ReturnType<typeof textsFor>) => readonly T[]): readonly T[] =>
  LOCALES.flatMap((locale) => of(textsFor(locale)));

const TODAY = new Set(all((t) => t.digest.words).map(bare));
const SHOW = new Set(all((t) => t.digest.hours.words).map(bare));
const RECEIVED = new Set(all((t) => t.digest.received.words).map(bare));
const ACKNOWLEDGED = new Set(all((t) => t.staff.words.acknowledge).map(bare));
const STANDARD = new Set(all((t) => t.digest.hours.standardWords).map(bare));
const heads = (of: "quiet" | "at" | "off" | "on") =>
  all((t) => t.digest.hours[of])
    .toSorted((a, b) => b.length - a.length)
    .join("|");
const after = (of: "quiet" | "at" | "off" | "on") =>
  new RegExp(`^(?:${heads(of)})(?![a-z])\\s*[:：]?\\s*(.+)$`, "iu");
const QUIET = after("quiet");
const AT = after("at");
const OFF = after("off");
const ON = after("on");
/** 每週三休, 每週三不休, every Wednesday off. */
const WEEKLY = /^我?([每逢].+?)(不用?)?(?:休息|休假|休)$|^((?:every|each) .+?) (not )?off$/iu;
const TIME = /^([01]?\d|2[0-3])[:：]([0-5]\d)$/u;
const SPAN = /^(\S+?)\s*(?:-|–|~|～|到|至|to)\s*(\S+)$/iu;

/**
 * 今天, 收到 of a digest, 勿擾 20:00-08:00, 摘要 08:30, 休 12/24, 每週三休, 不休 12/24, 恢復標準時間, 我的提醒時間.
 *
 * @returns false for anything else.
 */
export async function digestCommand(talk: Talk, text: string): Promise<boolean> {
  const t = talk.texts.digest;
  const { digests } = talk.services;
  const said = bare(text);
  if (TODAY.has(said)) {
    talk.say(await digests.digestNow(talk.unit, talk.person, talk.texts, talk.locale));
    return true;
  }
  if (SHOW.has(said)) {
    const hours = (await talk.services.staff()).hoursOf(talk.person.id);
    talk.say(shown(talk, hours ?? AS_THE_OFFICE));
    return true;
  }
  if (RECEIVED.has(said)) {
    talk.say(t.received[await digests.receiveDigest(talk.unit, talk.person, null)]);
    return true;
  }
  if (ACKNOWLEDGED.has(said)) {
    // Alone it is said to what came last: a case has its own answer.
    const key = talk.conversationKey;
    const received = await digests.receiveDigest(talk.unit, talk.person, key);
    if (received !== "nothing") talk.say(t.received[received]);
    return received !== "nothing";
  }
  const now = await localNow(talk);
  const change = STANDARD.has(said)
    ? { standard: true }
    : changeIn(text.normalize("NFKC").trim(), now);
  if (change === null) return false;
  if (change === "unread") talk.say(t.hours.unread);
  else talk.say(shown(talk, await talk.services.setHours(talk.unit, talk.person, change)));
  return true;
}

async function localNow(talk: Talk): Promise<Temporal.ZonedDateTime> {
  const organisations = await talk.services.organisations();
  const own = organisations.find(({ id }) => id === talk.person.organisationId);
  return talk.unit.now.toZonedDateTimeISO(own?.profile.zone ?? "UTC");
}

/** Days off that a button takes back. */
const TAKEN_BACK = 3;

function shown(talk: Talk, hours: StaffHours): Reply {
  const t = talk.texts.digest.hours;
  const undo = hours.daysOff.slice(0, TAKEN_BACK).map((day) => {
    const said = day.startsWith("W") ? dayInWords(talk, day) : day;
    return `${t.on[0] ?? ""} ${said}`;
  });
  const standard = hours.quietFrom === "" ? [] : t.standardWords.slice(0, 1);
  return { text: hoursInWords(talk, hours), choices: [...undo, ...standard] };
}

function hoursInWords(talk: Talk, hours: StaffHours): string {
  const t = talk.texts.digest.hours;
  const off = hours.daysOff.map((day) => dayInWords(talk, day)).join(talk.texts.duty.and);
  if (hours.quietFrom === "") return t.standard({ off });
  return t.shown({ from: hours.quietFrom, to: hours.quietTo, at: digestTime(hours), off });
}

const dayInWords = ({ locale, texts }: Talk, day: string): string =>
  day.startsWith("W")
    ? texts.digest.hours.weekly({ day: formatWeekday(Number(day.slice(1)), locale) })
    : formatDay(Temporal.PlainDate.from(day), locale);

function changeIn(text: string, now: Temporal.ZonedDateTime): HoursChange | "unread" | null {
  const quiet = QUIET.exec(text)?.[1];
  if (quiet !== undefined) {
    const span = SPAN.exec(quiet);
    const [from, to] = [timeIn(span?.[1]), timeIn(span?.[2])];
    return from === null || to === null || from === to
      ? "unread"
      : { quietFrom: from, quietTo: to };
  }
  const at = AT.exec(text)?.[1];
  if (at !== undefined) {
    const digestAt = timeIn(at);
    // 摘要 and `digest` may begin a sentence that is none of ours.
    return digestAt === null ? (/^\d/u.test(at) ? "unread" : null) : { digestAt };
  }
  return daysIn(text, now);
}

function daysIn(text: string, now: Temporal.ZonedDateTime): HoursChange | "unread" | null {
  const weekly = WEEKLY.exec(text);
  const on = ON.exec(text)?.[1];
  const off = OFF.exec(text)?.[1];
  const said = weekly?.[1] ?? weekly?.[3] ?? on ?? off;
  if (said === undefined) return null;
  const days = readDaysOff(said, now);
  if (days === null) return /^\d/u.test(said) ? "unread" : null;
  const isOn = weekly === null ? on !== undefined : (weekly[2] ?? weekly[4]) !== undefined;
  return isOn ? { on: days } : { off: days };
}

function timeIn(text: string | undefined): string | null {
  const found = TIME.exec(text ?? "");
  return found === null ? null : `${String(found[1]).padStart(2, "0")}:${String(found[2])}`;
}
