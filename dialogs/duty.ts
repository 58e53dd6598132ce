import { isStaff } from "../src/core/person.ts";
import { LOCALES } from "../src/core/locale.ts";
import { textsFor } from "../src/locales/index.ts";
import { seesDuties } from "../src/services/staff/index.ts";
import { type DutyTexts } from "../src/locales/zhHant/duty.ts";
import { type Talk } from "./talk.ts";

const wordsFor = (name: keyof DutyTexts["words"]): readonly string[] =>
  LOCALES.flatMap((locale) => textsFor(locale).duty.words[name]).toSorted(
    (a, b) => b.length - a.length,
  );

const LIST = new Set(wordsFor("list"));
const SHORT = new Set(["值班", "duty"]);
const DONE = new RegExp(
  `^(?:${wordsFor("done").join("|")})\\s*#?(\\d{1,9})(?:[\\s:：，,]+(.+))?$`,
  "is",
);

/** What whoever looks after the list of duties may say. */
export type DutyCommand =
  /** `short`: a word that may mean something else. */
  | { readonly type: "list"; readonly short: boolean }
  | { readonly type: "done"; readonly number: string; readonly note: string | null };

/** Reads 值班清單, 完成 3 已電話告知; null for anything else. */
export function readDutyCommand(typed: string): DutyCommand | null {
  const text = typed.normalize("NFKC").trim();
  const plain = text.toLowerCase().replace(/\s+/g, " ");
  if (LIST.has(plain)) return { type: "list", short: SHORT.has(plain) };
  const found = DONE.exec(text);
  const number = found?.[1];
  if (number === undefined) return null;
  return { type: "done", number, note: found?.[2]?.trim() ?? null };
}

/** @returns false when it is nothing of the kind. */
export async function dutyCommand(talk: Talk, text: string): Promise<boolean> {
  const command = readDutyCommand(text);
  if (command === null || !isStaff(talk.person)) return false;
  const { staffing } = talk.services;
  if (command.type === "list") {
    // Of others it may ask who is on duty.
    if (command.short && !seesDuties(talk.person)) return false;
    talk.say(await staffing.dutyList(talk.unit, talk.person, talk.locale));
    return true;
  }
  const { number, note } = command;
  const done = { number, note, locale: talk.locale };
  const said = await staffing.dutyDone(talk.unit, talk.person, done);
  talk.say(said ?? talk.texts.duty.unknownNumber({ number }));
  return true;
}
