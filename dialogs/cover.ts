import { escapeMarkdown } from "../src/cards/escapeMarkdown.ts";
import { LOCALES } from "../src/core/locale.ts";
import { type Person } from "../src/core/person.ts";
import { textsFor } from "../src/locales/index.ts";
import { type CoverTexts } from "../src/locales/zhHant/cover.ts";
import { shortLine } from "../src/services/cover/checkCustomers.ts";
import { type CoverAsked, type CoverOverview, type KnownBy } from "../src/services/index.ts";
import { namedFirst } from "./leave.ts";
import { afterWord, meantCustomer, tidied } from "./meantCustomer.ts";
import { type Talk } from "./talk.ts";

const wordsFor = (name: keyof CoverTexts["words"]): readonly string[] =>
  LOCALES.flatMap((locale) => textsFor(locale).cover.words[name]);

/** What staff may say of who knows which customer; the parts are as typed. */
export type CoverCommand =
  | { readonly type: "overview" | "adopt"; readonly rest: string }
  | { readonly type: "mine"; readonly page: number }
  | { readonly type: CoverAsked["type"]; readonly rest: string };

const PAGE = new RegExp(`^(?:${wordsFor("page").join("|")})\\s*(\\d{1,5})\\s*[頁页]?$`, "i");
const ALL = new Set(wordsFor("all"));
const INSTEAD = new RegExp(`(?:^|\\s)(?:${wordsFor("instead").join("|")})\\s+`, "i");
const TAKES_OVER = new RegExp(`^(?:${wordsFor("takesOver").join("|")})[\\s，,]*`, "i");

/** Reads 我的客戶, 掌握情況, 補第二負責人 宏基建設 簡文傑, 換負責人 …, 採用建議 全部; null for anything else. */
export function readCoverCommand(typed: string): CoverCommand | null {
  const text = tidied(typed);
  const mine = afterWord(text, wordsFor("mine"));
  if (mine === "") return { type: "mine", page: 1 };
  const page = mine === null ? null : PAGE.exec(mine);
  if (page !== null) return { type: "mine", page: Number(page[1]) };
  for (const type of ["overview", "adopt", "add", "primary", "remove"] as const) {
    const rest = afterWord(text, wordsFor(type));
    if (rest !== null) return { type, rest };
  }
  return null;
}

/** @returns false when it is nothing of the kind, or their policy doesn't say who knows a customer. */
export async function coverCommand(talk: Talk, text: string): Promise<boolean> {
  const command = readCoverCommand(text);
  if (command === null) return false;
  const mine = await talk.services.covering.mine(
    talk.unit,
    talk.person,
    command.type === "mine" ? command.page : 1,
  );
  if (mine === null) return false;
  switch (command.type) {
    case "mine":
      sayMine(talk, mine);
      return true;
    case "overview":
      await overview(talk, command.rest);
      return true;
    case "adopt":
      await adopt(talk, command.rest);
      return true;
    case "add":
    case "primary":
    case "remove":
      await change(talk, command.type, command.rest);
      return true;
  }
}

type Mine = NonNullable<Awaited<ReturnType<Talk["services"]["covering"]["mine"]>>>;

function sayMine(talk: Talk, { own, customers, total, page, pages }: Mine): void {
  const t = talk.texts.cover;
  if (total === 0) return talk.say(t.mineNone);
  const { grading } = own.organisation.pack;
  const gradeOf = (id: string | null) =>
    grading?.grades.find((grade) => grade.id === id)?.label[talk.locale] ?? "";
  const tagOf = (id: string) =>
    grading?.tags.find(({ tag }) => tag === id)?.label[talk.locale] ?? id;
  const lines = customers.map((one) =>
    t.mineLine({
      number: escapeMarkdown(one.number),
      name: escapeMarkdown(one.name),
      grade: gradeOf(one.grade),
      tags: one.tags.filter((tag) => tag !== one.grade).map(tagOf),
      isPrimary: one.isPrimary,
      standsFor: escapeMarkdown(one.standsFor ?? ""),
    }),
  );
  talk.say({
    text: [t.mineTitle({ total, page, pages }), lines.join("\n")].join("\n\n"),
    choices: page < pages ? [t.pageButton({ page: page + 1 })] : [],
  });
}

async function overview(talk: Talk, words: string): Promise<void> {
  const t = talk.texts.cover;
  if (words === "") {
    const found = await talk.services.covering.overview(talk.unit, talk.person);
    return talk.say(found === null ? t.refused.notYours : overviewInWords(talk, found));
  }
  const customer = await meantCustomer(talk, words, t.example.add);
  if (customer === null) return;
  const known = await talk.services.covering.knownBy(talk.unit, talk.person, customer.id);
  if (known === null) return talk.say(t.refused.notYours);
  talk.say([t.knownTitle(said(customer)), knownInWords(talk, known)].join("\n\n"));
}

const said = ({ number, name }: { readonly number: string; readonly name: string }) => ({
  number: escapeMarkdown(number),
  name: escapeMarkdown(name),
});

const knownInWords = (talk: Talk, known: readonly KnownBy[]): string => {
  const t = talk.texts.cover;
  return known
    .map(({ business, people }) =>
      t.known({
        business: escapeMarkdown(business),
        people: people.map(({ person, isThere }, index) =>
          t.person({ name: escapeMarkdown(person?.name ?? ""), isPrimary: index === 0, isThere }),
        ),
      }),
    )
    .join("\n");
};

const LISTED = 15;

function overviewInWords(talk: Talk, found: CoverOverview) {
  const t = talk.texts.cover;
  const { customers, open, loads, clause } = found;
  const lines = open.slice(0, LISTED).map((duty) => shortLine(talk.texts, duty));
  return {
    text: [
      t.overviewTitle({ customers, open: open.length }),
      ...(lines.length === 0 ? [] : [lines.join("\n")]),
      ...(open.length > LISTED ? [talk.texts.duty.more({ count: open.length - LISTED })] : []),
      ...(open.length === 0 ? [] : [t.alarmHint]),
      [
        t.loadsTitle,
        ...loads
          .slice(0, 2 * LISTED)
          .map(({ person, ...load }) => t.load({ ...load, name: escapeMarkdown(person.name) })),
      ].join("\n"),
      ...(clause === null ? [] : [t.basis({ article: clause.article[talk.locale] })]),
    ].join("\n\n"),
    choices: open.length === 0 ? [] : t.words.adoptAll.slice(0, 1),
  };
}

async function adopt(talk: Talk, rest: string): Promise<void> {
  const t = talk.texts.cover;
  if (rest === "") return overview(talk, "");
  const number = ALL.has(rest.toLowerCase()) ? null : rest;
  const adopted = await talk.services.covering.adopt(talk.unit, talk.person, number);
  if (adopted === null) return talk.say(t.refused.notYours);
  const { done, left } = adopted;
  if (done.length + left.length === 0) return talk.say(t.nothingToAdopt);
  talk.say(
    [
      ...(done.length === 0 ? [] : [t.adopted({ count: done.length })]),
      ...(left.length === 0
        ? []
        : [
            t.notAdopted({ count: left.length }),
            left
              .slice(0, LISTED)
              .map(({ registered }) => `- ${escapeMarkdown(registered)}`)
              .join("\n"),
          ]),
    ].join("\n\n"),
  );
}

async function change(talk: Talk, type: CoverAsked["type"], rest: string): Promise<void> {
  const t = talk.texts.cover;
  const example = t.example[type];
  const [before = "", after] = type === "remove" ? parted(rest) : [rest];
  const named = await customerAndPerson(talk, before);
  if (named === null) return talk.say(t.needMore({ example }));
  if (typeof named === "string") return talk.say(named);
  const successor =
    after === undefined ? null : namedFirst(talk, await talk.services.staff(), after);
  if (successor?.ok === false) return talk.say(successor.said);
  const customer = await meantCustomer(talk, named.customer, example);
  if (customer === null) return;
  const reason = (successor?.rest ?? named.rest).replace(TAKES_OVER, "").trim();
  const result = await talk.services.covering.change(talk.unit, talk.person, {
    ...{ type, customerId: customer.id, business: named.business, reason },
    personId: named.person.id,
    successorId: successor?.person.id ?? null,
  });
  if (result.ok) {
    const parts = [t.knownTitle(said(customer)), knownInWords(talk, result.knownBy), t.changedNow];
    return talk.say(parts.join("\n\n"));
  }
  const { clause } = result;
  const why = clause === null ? "" : `\n\n${t.basis({ article: clause.article[talk.locale] })}`;
  talk.say(`${t.refused[result.refusal]}${why}`);
}

/** What stands before and after 由 (replaced by). */
function parted(rest: string): readonly string[] {
  const found = INSTEAD.exec(rest);
  if (found === null) return [rest];
  return [rest.slice(0, found.index).trim(), rest.slice(found.index + found[0].length).trim()];
}

interface CustomerAndPerson {
  readonly customer: string;
  /** After a slash; null where none was named. */
  readonly business: string | null;
  readonly person: Person;
  readonly rest: string;
}

/** The first words from which on a colleague is named; what stands before them is the customer. */
async function customerAndPerson(
  talk: Talk,
  typed: string,
): Promise<CustomerAndPerson | string | null> {
  const staff = await talk.services.staff();
  const words = typed.split(" ").filter((word) => word !== "");
  let refused: string | null = null;
  for (let at = 1; at < words.length; at += 1) {
    const named = namedFirst(talk, staff, words.slice(at).join(" "));
    if (!named.ok) {
      refused ??= named.said;
      continue;
    }
    const [customer = "", business] = words
      .slice(0, at)
      .join(" ")
      .split(/\s*[/／]\s*/);
    return { customer, business: business ?? null, person: named.person, rest: named.rest };
  }
  return refused;
}
