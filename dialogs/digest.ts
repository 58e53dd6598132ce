import { LOCALES } from "../src/core/locale.ts";
import { type StaffHours } from "../src/core/staff/staffHours.ts";
import { textsFor } from "../src/locales/index.ts";
import { bare } from "./guided/commands.ts";
import { type Talk } from "./talk.ts";

const all = <T>(of: (texts: ReturnType<typeof textsFor>) => readonly T[]): readonly T[] =>
  LOCALES.flatMap((locale) => of(textsFor(locale)));

const TODAY = new Set(all((t) => t.digest.words).map(bare));
const SHOW = new Set(all((t) => t.digest.hours.words).map(bare));
const heads = (of: "quiet" | "at" | "off") => all((t) => t.digest.hours[of]).join("|");
const QUIET = new RegExp(`^(?:${heads("quiet")})\\s+(.+)$`, "iu");
const AT = new RegExp(`^(?:${heads("at")})\\s+(.+)$`, "iu");
const OFF = new RegExp(`^(?:${heads("off")})\\s+(.+)$`, "iu");
const TIME = /^([01]?\d|2[0-3])[:：]([0-5]\d)$/u;
const SPAN = /^(\S+?)\s*(?:-|–|~|～|到|至|to)\s*(\S+)$/iu;

/** 今天, 勿擾 20:00-08:00, 摘要時間 08:30, 我休 2026-12-24, 我的提醒時間. @returns false for anything else. */
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
    talk.say(hours === null ? t.hours.standard : shown(talk, hours));
    return true;
  }
  const change = changeIn(text.normalize("NFKC").trim());
  if (change === null) return false;
  if (change === "unread") talk.say(t.hours.unread);
  else talk.say(shown(talk, await talk.services.setHours(talk.unit, talk.person, change)));
  return true;
}

function shown(talk: Talk, { quietFrom, quietTo, digestAt, daysOff }: StaffHours): string {
  const off = daysOff.join("、");
  return talk.texts.digest.hours.shown({ from: quietFrom, to: quietTo, at: digestAt, off });
}

function changeIn(text: string): Partial<StaffHours> | "unread" | null {
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
    return digestAt === null ? "unread" : { digestAt };
  }
  const off = OFF.exec(text)?.[1];
  if (off === undefined) return null;
  const days = off.split(/[\s,，、]+/u).filter((day) => day !== "");
  return days.every(isDay) ? { daysOff: days } : "unread";
}

function timeIn(text: string | undefined): string | null {
  const found = TIME.exec(text ?? "");
  return found === null ? null : `${String(found[1]).padStart(2, "0")}:${String(found[2])}`;
}

function isDay(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text, { overflow: "reject" }).toString() === text;
  } catch {
    return false;
  }
}
