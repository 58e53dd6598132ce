import { escapeMarkdown } from "../src/cards/escapeMarkdown.ts";
import { LOCALES } from "../src/core/locale.ts";
import { type Person } from "../src/core/person.ts";
import { formatDay } from "../src/locales/formatDay.ts";
import { textsFor } from "../src/locales/index.ts";
import { type LeaveTexts } from "../src/locales/zhHant/leave.ts";
import { type StaffDirectory } from "../src/services/index.ts";
import { foldText } from "../src/understanding/foldText.ts";
import { readDate } from "../src/understanding/readDate.ts";
import { findDay } from "../src/understanding/slots/day.ts";
import { readOffer } from "./staffCommand.ts";
import { type Talk } from "./talk.ts";

const wordsFor = (name: keyof LeaveTexts["words"]): readonly string[] =>
  LOCALES.flatMap((locale) => textsFor(locale).leave.words[name]).toSorted(
    (a, b) => b.length - a.length,
  );

const MINE = new Set(wordsFor("mine"));
const TAKE = new RegExp(`^(?:${wordsFor("take").join("|")})(?:[\\s:：，,]+|(?=\\d)|$)(.*)$`, "is");
const DEPUTY = new RegExp(`(?:^|[\\s，,;；])(?:${wordsFor("deputy").join("|")})[\\s:：，,]*`, "i");
const BACK = new RegExp(`^(${wordsFor("back").join("|")})(?:[\\s:：，,]+(.+))?$`, "i");

const DEPART = new RegExp(
  `^(?:${wordsFor("depart").join("|")})(?:[\\s:：，,]+(.+?)[\\s，,;；]+(?:${wordsFor("successor").join("|")})[\\s:：，,]*(.+))?$`,
  "is",
);

/** What a member of staff may say of leave; the parts are as typed. */
export type LeaveCommand =
  | { readonly type: "mine" }
  /** Null when the names are missing. */
  | { readonly type: "depart"; readonly who: string | null; readonly successor: string | null }
  /** `who` is null for one's own; `sure` is false for a word that may mean something else. */
  | { readonly type: "back"; readonly who: string | null; readonly sure: boolean }
  | { readonly type: "take"; readonly when: string; readonly deputy: string | null };

const ENGLISH_BACK = "back";

/** Reads 請假 12/1-12/5 代理 王小明 原因, 我的請假, 銷假; null for anything else. */
export function readLeaveCommand(typed: string): LeaveCommand | null {
  const text = typed.normalize("NFKC").trim().replace(/\s+/g, " ");
  const plain = text.toLowerCase().replace(/[。.!！]+$/, "");
  if (MINE.has(plain)) return { type: "mine" };
  const back = BACK.exec(text);
  if (back !== null) {
    const word = (back[1] ?? "").toLowerCase();
    const who = back[2]?.trim() ?? null;
    return word === ENGLISH_BACK && who !== null
      ? null
      : { type: "back", who, sure: word !== ENGLISH_BACK };
  }
  const depart = DEPART.exec(text);
  if (depart !== null) {
    return { type: "depart", who: depart[1] ?? null, successor: depart[2]?.trim() ?? null };
  }
  const rest = TAKE.exec(text)?.[1]?.trim();
  if (rest === undefined) return null;
  const found = DEPUTY.exec(rest);
  if (found === null) return { type: "take", when: rest, deputy: null };
  return {
    type: "take",
    when: rest.slice(0, found.index).trim(),
    deputy: rest.slice(found.index + found[0].length).trim(),
  };
}

/** Days of a leave; what stands before them is somebody's name. */
export interface LeaveDays {
  readonly before: string;
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
}

const BETWEEN = /\s*(?:[-–—~～至到]|\bto\b|\buntil\b|\bthrough\b)\s*/i;
const LEADING = /(?:^|\s)(?:from|自|從|从)\s*$/i;

/**
 * Reads `12/1-12/5`, `12月1日到5日`, `明天`, `1 Dec to 5 Dec`; the last day is read as seen from the first.
 *
 * @returns null when there is no day in it, or none that there is.
 */
export function readLeaveDays(typed: string, now: Temporal.ZonedDateTime): LeaveDays | null {
  const text = typed
    .normalize("NFKC")
    .replace(/(\d{4})-(\d{1,2})-(\d{1,2})/g, "$1/$2/$3")
    .replace(/(\d)\s*[-–—~]\s*(?=\d)/g, "$1 ~ ");
  const first = findDay(foldText(text.replace(/~/g, " ")), now, true);
  if (first === null || first.date === null) return null;
  const before = text.slice(0, first.start).replace(LEADING, "").trim();
  const after = text.slice(first.end).replace(BETWEEN, "").trim();
  if (after === "") return { before, from: first.date, to: first.date };
  const seen = first.date.toZonedDateTime({ timeZone: now.timeZoneId });
  const last = readDate(after, seen);
  return last === null ? null : { before, from: first.date, to: last.date };
}

type Named =
  | { readonly ok: true; readonly person: Person; readonly rest: string }
  | { readonly ok: false; readonly said: string };

/** The longest words at the beginning that name one colleague; what follows is the rest. */
export function namedFirst(talk: Talk, staff: StaffDirectory, typed: string): Named {
  const { names } = readOffer(typed);
  const t = talk.texts.staff;
  for (const { name, reason } of names) {
    const found = staff.byName(talk.person.organisationId ?? "", name);
    const [only, another] = found;
    if (only === undefined) continue;
    if (another === undefined) return { ok: true, person: only, rest: reason };
    const all = found.map((person) => escapeMarkdown(person.name)).join(" / ");
    return { ok: false, said: t.whichName({ names: all }) };
  }
  const last = names.at(-1)?.name;
  return {
    ok: false,
    said: last === undefined ? t.needPerson : t.unknownName({ name: escapeMarkdown(last) }),
  };
}

/** @returns "work" when their open work is to be shown; false when it is nothing of the kind. */
export async function leaveCommand(talk: Talk, text: string): Promise<boolean | "work"> {
  const command = readLeaveCommand(text);
  switch (command?.type) {
    case undefined:
      return false;
    case "mine":
      await sayMine(talk);
      return true;
    case "back":
      return comeBack(talk, command);
    case "depart":
      talk.say(await depart(talk, command));
      return true;
    case "take":
      talk.say(await take(talk, command));
      return true;
  }
}

async function sayMine(talk: Talk): Promise<void> {
  const t = talk.texts.leave;
  const { own, deputising } = await talk.services.staffing.myLeave(
    talk.unit,
    talk.person,
    talk.locale,
  );
  const part = (title: string, lines: typeof own) =>
    lines.length === 0 ? [] : [[title, ...lines.map(t.line)].join("\n")];
  const parts = [...part(t.ownTitle, own), ...part(t.deputyTitle, deputising)];
  talk.say(parts.length === 0 ? t.none : parts.join("\n\n"));
}

async function comeBack(
  talk: Talk,
  { who, sure }: Extract<LeaveCommand, { type: "back" }>,
): Promise<boolean | "work"> {
  const t = talk.texts.leave;
  const staff = await talk.services.staff();
  // "back" alone is the way back, unless they are away.
  if (!sure && staff.awayAt(talk.person.id, talk.unit.now) === null) return false;
  const named = who === null ? null : namedFirst(talk, staff, who);
  if (named?.ok === false) {
    talk.say(named.said);
    return true;
  }
  const person = named === null ? talk.person : named.person;
  const ended = await talk.services.staffing.endLeave(talk.unit, talk.person, person.id);
  talk.say(ended ? t.back({ name: escapeMarkdown(person.name) }) : t.notAway);
  return ended && person.id === talk.person.id ? "work" : true;
}

async function take(
  talk: Talk,
  { when, deputy }: Extract<LeaveCommand, { type: "take" }>,
): Promise<string> {
  const t = talk.texts.leave;
  const { example } = t;
  if (when === "" && deputy === null) return t.howTo({ example });
  if (deputy === null || deputy === "") return t.needDeputy({ example });
  const [staff, organisations] = await Promise.all([
    talk.services.staff(),
    talk.services.organisations(),
  ]);
  const own = organisations.find(({ id }) => id === talk.person.organisationId);
  const now = talk.unit.now.toZonedDateTimeISO(own?.profile.zone ?? "UTC");
  const days = readLeaveDays(when, now);
  if (days === null) return t.needDays({ example });
  const named = days.before === "" ? null : namedFirst(talk, staff, days.before);
  if (named?.ok === false) return named.said;
  const person = named === null ? talk.person : named.person;
  const stand = namedFirst(talk, staff, deputy);
  if (!stand.ok) return stand.said;
  const { from, to } = days;
  const asked = {
    personId: person.id,
    deputyId: stand.person.id,
    from,
    to,
    reason: stand.rest,
  };
  const result = await talk.services.staffing.takeLeave(talk.unit, talk.person, asked);
  if (!result.ok) return t.refused[result.refusal];
  return t.taken({
    name: escapeMarkdown(person.name),
    deputy: escapeMarkdown(stand.person.name),
    reason: escapeMarkdown(stand.rest),
    from: formatDay(from, talk.locale),
    to: formatDay(to, talk.locale),
  });
}

async function depart(
  talk: Talk,
  { who, successor }: Extract<LeaveCommand, { type: "depart" }>,
): Promise<string> {
  const t = talk.texts.leave;
  if (who === null || successor === null) return t.departHowTo({ example: t.departExample });
  const staff = await talk.services.staff();
  const leaver = namedFirst(talk, staff, who);
  if (!leaver.ok) return leaver.said;
  const next = namedFirst(talk, staff, successor);
  if (!next.ok) return next.said;
  const asked = { personId: leaver.person.id, successorId: next.person.id, reason: next.rest };
  const result = await talk.services.staffing.depart(talk.unit, talk.person, asked);
  if (!result.ok) return t.departRefused[result.refusal];
  return t.departing({
    name: escapeMarkdown(leaver.person.name),
    successor: escapeMarkdown(next.person.name),
    count: result.openCases,
  });
}
