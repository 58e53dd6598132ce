import { describe, expect, it } from "vitest";
import { LOCALES } from "../../src/core/locale.ts";
import { cleanText } from "../../src/core/cleanText.ts";
import { understand } from "../../src/understanding/understand.ts";
import { readDate } from "../../src/understanding/readDate.ts";
import { readStaffCommand } from "../../dialogs/staffCommand.ts";
import { fakeServices, personOf } from "../support/fakeServices.ts";
import { type Actor, talk } from "../support/talk.ts";

/** Most that one text may hold up all other conversations, in milliseconds. */
const MOST = 50;
const LENGTHS = [32, 128, 512, 1_024, 2_048, 4_096];
const NOW = Temporal.ZonedDateTime.from("2026-11-24T10:00[Asia/Shanghai]");

const repeated = (part: string, tail = "") => ({
  of: (length: number) =>
    part.repeat(Math.ceil(length / part.length)).slice(0, length - tail.length) + tail,
});

/** Texts that make backtracking patterns and greedy parsers slow, in Chinese and English. */
const GENERATORS: Readonly<Record<string, { of(length: number): string }>> = {
  "one digit": repeated("1"),
  "digits, then none": repeated("1", "x"),
  "wide digits": repeated("１"),
  "Chinese numerals": repeated("一二三四五六七八九十"),
  "ten upon ten": repeated("十", "棟"),
  spaces: repeated(" ", "x"),
  "ideographic spaces": repeated("\u3000", "。"),
  "line ends": repeated("\n", "x"),
  "dates in a row": repeated("明天下午三點半"),
  "dates in a row, English": repeated("next monday at 3 pm "),
  "slashes and digits": repeated("1/2/"),
  "hyphens and digits": repeated("3-12-"),
  "telephone numbers": repeated("0912-345-678 "),
  "plus and zeros": repeated("+0"),
  "references that aren't": repeated("C-7K3M-9QX"),
  "references that are": repeated("C-7K3M-9QX2 "),
  "brackets opened": repeated("（「『("),
  "links opened": repeated("[a]("),
  "stars and lines": repeated("**__"),
  "blocks and floors": repeated("3棟5樓之"),
  "blocks and floors, English": repeated("block 3 floor "),
  "who and why": repeated("為什麼為何"),
  "I want to complain": repeated("我要投訴"),
  "I want to complain, English": repeated("i want to complain "),
  "edit, edit": repeated("修改"),
  "edit, edit, English": repeated("edit edit "),
  "no and not": repeated("不不是沒有"),
  punctuation: repeated("，。！？、；："),
  "dots, then a letter": repeated("…。.", "好"),
  "emoji held together": repeated("👩‍👩‍👧‍👦"),
  "marks on a letter": repeated("e\u0301"),
  "traditional and simplified": repeated("電电樓楼壞坏"),
  "fire, then none": repeated("火災沒有"),
  "one letter": repeated("a"),
  "one letter, then a mark": repeated("a", "!"),
  "words of one letter": repeated("a "),
  "one ideograph": repeated("電"),
  "names and colons": repeated("王小明："),
};

/** The fastest of some runs: a text that blocks does so every time, a busy machine doesn't. */
async function fastest(run: () => unknown): Promise<number> {
  let best = Infinity;
  for (let attempt = 0; attempt < 4 && best > MOST / 2; attempt += 1) {
    const began = performance.now();
    await run();
    best = Math.min(best, performance.now() - began);
  }
  return best;
}

/** What took longer than it may, in words. */
async function slow(run: (text: string) => unknown): Promise<string[]> {
  const found: string[] = [];
  for (const [name, generator] of Object.entries(GENERATORS)) {
    for (const length of LENGTHS) {
      const text = generator.of(length);
      const took = await fastest(() => run(text));
      if (took > MOST) found.push(`${name}, ${length} characters: ${took.toFixed(0)} ms`);
    }
  }
  return found;
}

describe("no text up to 4,096 characters holds the program up for 50 ms (case 48, G11)", () => {
  it("when it is cleaned, understood, and read as date or as command", async () => {
    understand("暖機");
    expect(await slow(cleanText)).toEqual([]);
    expect(await slow((text) => understand(text, { now: NOW }))).toEqual([]);
    expect(await slow((text) => readDate(text, NOW))).toEqual([]);
    expect(await slow(readStaffCommand)).toEqual([]);
  }, 120_000);

  it.each(LOCALES)(
    "at the beginning, at the questions of a form and at its summary, in %s",
    async (locale) => {
      for (const stand of await stands(locale)) {
        const problems = await slow(async (text) => {
          const person = talk(locale, { services: fakeServices() }).as(personOf());
          person.stored = stand;
          await person.says(text);
          expect(person.words.trim()).not.toBe("");
        });
        expect(problems).toEqual([]);
      }
    },
    180_000,
  );

  it("said by a member of staff", async () => {
    const staff = personOf({ kind: "staff", roles: ["officer"] });
    const problems = await slow(async (text) => {
      await talk("zh-Hant", { services: fakeServices() }).as(staff).says(text);
    });
    expect(problems).toEqual([]);
  }, 60_000);
});

/** Where a complaint stands after each of its first answers. */
async function stands(locale: (typeof LOCALES)[number]): Promise<readonly string[]> {
  const person: Actor = talk(locale, { services: fakeServices() }).as(personOf());
  const { complaint, common } = person.texts;
  const found = [person.stored];
  const answers = ["我要投訴", "3棟", "1", "電梯一直停在五樓不動，按了也沒有反應"];
  const more = [common.skip, common.skip, complaint.forWhom.self, common.skip];
  for (const answer of [...answers, ...more]) {
    await person.says(answer);
    found.push(person.stored);
  }
  // The questions for a place, for free text and the summary read in different ways.
  return [found[0], found[1], found[3], found.at(-1)].map((stored) => stored ?? "");
}
