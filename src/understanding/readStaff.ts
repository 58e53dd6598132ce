import { type LocalText } from "../core/locale.ts";
import { type Person, type StaffRole } from "../core/person.ts";
import { COURTESY_WORDS, NAME_FILLERS, TITLE_WORDS } from "./data/titles.ts";
import { foldText } from "./foldText.ts";

/** Whom words about a member of staff may mean. */
export interface MeantStaff {
  /** The only one whom they can mean; null when they fit several, or nobody for certain. */
  readonly sure: Person | null;
  /** Everybody whom they may mean, without certainty those too whom only a part of the words fits. */
  readonly maybe: readonly Person[];
}

/** Among whom somebody is looked for. */
export interface StaffAround {
  readonly staff: readonly Person[];
  readonly desks: readonly { readonly id: string; readonly label: LocalText }[];
  /** Where it happened: of very many whom the words fit, those who answer for it. */
  readonly area: string | null;
}

/** As many as a person can be asked to choose from. */
export const MOST_CANDIDATES = 8;

/** Words that fit more people than this mean none of them. */
const MOST_MEANT = 50;

/**
 * Reads who is meant by a name, a part of it, a surname with a title, a title or a department:
 * 王小明, 小明, 王先生, 物管員小王, 陳主任, the director. What contradicts itself (there is a director,
 * and nobody of that name) fits everybody whom a part of it fits, and nobody for certain (P-1.5).
 */
export function readStaff(said: string, around: StaffAround): MeantStaff {
  const words = takeApart(said, around);
  const { whole, titled, atDesk } = words;
  if (whole.length > 0) {
    const others = titled?.some((person) => whole.includes(person)) === false ? titled : [];
    return meant([...whole, ...others], around, true);
  }
  const named = words.rest === "" ? null : namedBy(words.rest, around.staff);
  const clues = [titled, named, atDesk].filter((clue) => clue !== null);
  const fits = around.staff.filter(
    (person) => clues.length > 0 && clues.every((clue) => clue.includes(person)),
  );
  // A department alone names none of its people, and some aren't even known here.
  const certain = titled !== null || named !== null;
  if (fits.length > 0) return meant(fits, around, certain);
  return meant([...clues.flat(), ...sameSurname(words.rest, around.staff)], around, false);
}

/** Whether whoever calls themselves so may be this person: 張太太, 家豪, Mrs Carter. */
export const mayBeCalled = (said: string, person: Person): boolean =>
  readStaff(said, { staff: [person], desks: [], area: null }).sure !== null;

/** Who may be meant by anything in a longer text: whole names and titles, nobody for certain. */
export function staffMentioned(text: string, around: StaffAround): readonly Person[] {
  const { whole, titled } = takeApart(text, around);
  return meant([...whole, ...(titled ?? [])], around, false).maybe;
}

function meant(fits: readonly Person[], { area }: StaffAround, certain: boolean): MeantStaff {
  const people = [...new Set(fits)];
  const [only] = people;
  if (certain && people.length === 1 && only !== undefined) return { sure: only, maybe: [only] };
  const isNear = (person: Person) => area !== null && person.areas.includes(area);
  const near = people.filter(isNear);
  const likely =
    people.length > MOST_CANDIDATES && near.length > 0
      ? near
      : [...near, ...people.filter((person) => !isNear(person))];
  return { sure: null, maybe: likely.length > MOST_MEANT ? [] : likely };
}

interface Words {
  /** Those whose whole name is in it. */
  readonly whole: readonly Person[];
  /** Holders of a title in it; null: there is none. */
  readonly titled: readonly Person[] | null;
  /** The people of a department in it; null: there is none. */
  readonly atDesk: readonly Person[] | null;
  /** What is left, perhaps a name. */
  readonly rest: string;
}

function takeApart(said: string, { staff, desks }: StaffAround): Words {
  let rest = foldText(said).replace(/[\p{P}\p{S}]+/gu, " ");
  const whole = staff.filter((person) => hasWord(rest, nameOf(person)));
  for (const person of whole) rest = without(rest, nameOf(person));
  const roles = new Set<StaffRole>();
  for (const [word, holders] of TITLES) {
    if (!hasWord(rest, word)) continue;
    holders.forEach((role) => roles.add(role));
    rest = without(rest, word);
  }
  const deskIds = new Set<string>();
  for (const { id, label } of desks) {
    for (const word of Object.values(label).flatMap(deskWords)) {
      if (!hasWord(rest, word)) continue;
      deskIds.add(id);
      rest = without(rest, word);
    }
  }
  const holds = (person: Person) => person.roles.some((role) => roles.has(role));
  const sits = ({ desk }: Person) => desk !== null && deskIds.has(desk);
  return {
    whole,
    titled: roles.size === 0 ? null : staff.filter(holds),
    atDesk: deskIds.size === 0 ? null : staff.filter(sits),
    rest: EXTRAS.reduce(without, rest).replace(/\s+/gu, " ").trim(),
  };
}

/** 工程部 is also called 工程. */
const deskWords = (label: string): readonly string[] => {
  const word = foldText(label).trim();
  const short = word.replace(/(?<=\p{Script=Han}{2})[部组科课]$/u, "");
  return word.length < 2 ? [] : [...new Set([word, short])];
};

/** Prefixes of a familiar name, and what follows a surname among colleagues. */
const FAMILIAR = /^[小老阿大](?=\p{Script=Han}$)|(?<=^\p{Script=Han})[哥姐总工董队]$/gu;

/** Everybody whose name has these words in it: a surname, a given name, a part of either. */
function namedBy(rest: string, staff: readonly Person[]): readonly Person[] {
  const parts = rest.split(" ");
  const fits = (test: (person: Person, part: string) => boolean) =>
    staff.filter((person) => parts.every((part) => test(person, part)));
  const found = fits((person, part) => hasWord(nameOf(person), part));
  if (found.length > 0) return found;
  return fits((person, part) => hasWord(nameOf(person), part.replace(FAMILIAR, "")));
}

/** A given name is easily misheard; who shares the surname is worth asking about. */
const sameSurname = (rest: string, staff: readonly Person[]): readonly Person[] => {
  const [surname = ""] = rest;
  return /\p{Script=Han}/u.test(surname)
    ? staff.filter((person) => nameOf(person).startsWith(surname))
    : [];
};

const nameOf = ({ name }: Person): string => foldText(name).replace(/\s+/gu, " ").trim();

const LATIN = /[a-z0-9]/u;

/** Whether a word is in a text; Latin letters count as whole words only: no Ann in "annoyed". */
function hasWord(text: string, word: string): boolean {
  if (word === "") return false;
  return findWord(text, word) !== -1;
}

function findWord(text: string, word: string): number {
  const joins = (a: string | undefined, b: string | undefined) =>
    a !== undefined && b !== undefined && LATIN.test(a) && LATIN.test(b);
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (!joins(text[at - 1], word[0]) && !joins(word.at(-1), text[at + word.length])) return at;
  }
  return -1;
}

function without(text: string, word: string): string {
  let left = text;
  for (let at = findWord(left, word); at !== -1; at = findWord(left, word)) {
    left = `${left.slice(0, at)} ${left.slice(at + word.length)}`;
  }
  return left;
}

const longestFirst = (a: string, b: string) => b.length - a.length;
const listed = (words: string): readonly string[] =>
  words.split("|").map(foldText).sort(longestFirst);

/** Each title with the roles that it may mean, the longest first. */
const TITLES: readonly (readonly [string, readonly StaffRole[]])[] = [
  ...new Set(Object.values(TITLE_WORDS).flatMap(listed)),
]
  .sort(longestFirst)
  .map((word) => [
    word,
    (Object.keys(TITLE_WORDS) as StaffRole[]).filter((role) =>
      listed(TITLE_WORDS[role]).includes(word),
    ),
  ]);

const EXTRAS: readonly string[] = [...listed(COURTESY_WORDS), ...listed(NAME_FILLERS)];
