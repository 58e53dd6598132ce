import { cardText } from "../src/cards/cardText.ts";
import { customerCard } from "../src/cards/customerCard.ts";
import { changesCard, conflictsCard, lookupsCard } from "../src/cards/customerLists.ts";
import { fieldName } from "../src/cards/customerWords.ts";
import { escapeMarkdown } from "../src/cards/escapeMarkdown.ts";
import { pageOf } from "../src/cards/registryCards.ts";
import { type Card } from "../src/core/reply.ts";
import { type Changed, type CustomerLine } from "../src/services/index.ts";
import { MOST_FOUND } from "../src/services/customers/openCustomer.ts";
import { customerImportCommand } from "./customerImport.ts";
import { type CustomerCommand, readCustomerCommand } from "./customerWords.ts";
import { type ReceivedFile, type Talk } from "./talk.ts";

type Of<T extends CustomerCommand["type"]> = Extract<CustomerCommand, { type: T }>;

/** The archive of customers in the chat of staff. @returns false when it is nothing of the kind. */
export async function customerCommand(
  talk: Talk,
  text: string,
  files: readonly ReceivedFile[],
): Promise<boolean> {
  if (!talk.services.customers.sees(talk.person)) return false;
  if (await customerImportCommand(talk, text, files)) return true;
  const command = readCustomerCommand(text);
  if (command === null) return false;
  switch (command.type) {
    case "open":
      await open(talk, command);
      return true;
    case "change":
      await change(talk, command);
      return true;
    case "changes":
      await sayChanges(talk, command);
      return true;
    case "lookups":
      await sayLookups(talk, command);
      return true;
    case "conflicts":
      await sayConflicts(talk, command.page);
      return true;
    case "decide":
      await decide(talk, command);
      return true;
  }
}

const wordingOf = ({ texts, locale, unit }: Talk) => ({ texts, locale, now: unit.now });

const show = (talk: Talk, card: Card, choices: readonly string[] = []) =>
  talk.say({ card, speak: cardText(card), choices });

async function open(talk: Talk, { query, reason, page }: Of<"open">): Promise<void> {
  const t = talk.texts.customers;
  if (query === "") return talk.say(t.sayWhich);
  const opened = await talk.services.customers.open(talk.unit, talk.person, { query, reason });
  switch (opened.type) {
    case "notYours":
      return talk.say(t.notYours);
    case "none":
      return talk.say(t.notFound({ query: escapeMarkdown(query) }));
    case "many":
      return sayMany(talk, opened.found, { query, page, words: t.words.open[0] ?? "" });
    case "askReason": {
      const { number, name } = opened.customer;
      return talk.say({
        text: t.askReason({ name: escapeMarkdown(name), number: escapeMarkdown(number) }),
        choices: t.reasons.map((one) => t.withReason({ number, reason: one })),
      });
    }
    case "card":
      return show(talk, customerCard(wordingOf(talk), opened.view));
  }
}

/** A list to choose from: each is a button that says its number. */
function sayMany(
  talk: Talk,
  found: readonly CustomerLine[],
  asked: { readonly query: string; readonly page: number; readonly words: string },
): void {
  const t = talk.texts.customers;
  const { items, count, page, pages } = pageOf(found, asked.page);
  const lines = items.map(
    ({ number, name, kind, address }) =>
      `- **${escapeMarkdown(name)}**（${escapeMarkdown(number)}） ${t.kind[kind as keyof typeof t.kind]} ${escapeMarkdown(address ?? "")}`,
  );
  const head = t.many({ count, most: count === MOST_FOUND, page, pages });
  const again = `${asked.words} ${asked.query}`;
  const choices = [
    ...items.map(({ number }) => `${asked.words} ${number}`),
    ...(page < pages ? [t.pageButton({ words: again, page: page + 1 })] : []),
  ];
  talk.say({ text: [head, ...lines].join("\n"), choices });
}

async function change(talk: Talk, command: Of<"change">): Promise<void> {
  const t = talk.texts.customers;
  const { query, edits, unknown, reason } = command;
  const [stranger] = unknown;
  if (stranger !== undefined) return talk.say(t.unknownField({ name: escapeMarkdown(stranger) }));
  if (query === "" || edits.length === 0) return talk.say(t.needEdits);
  const asked = { query, edits, reason };
  sayChanged(talk, query, await talk.services.customers.change(talk.unit, talk.person, asked));
}

function sayChanged(talk: Talk, query: string, result: Changed): void {
  const t = talk.texts.customers;
  switch (result.type) {
    case "notYours":
      return talk.say(t.notYours);
    case "none":
      return talk.say(t.notFound({ query: escapeMarkdown(query) }));
    case "many":
      return sayMany(talk, result.found, { query, page: 1, words: t.words.open[0] ?? "" });
    case "noReason":
      return talk.say(t.needReason);
    case "unchanged":
      return talk.say(t.unchanged);
    case "bad": {
      const { what, value } = result;
      const field = what === "contactEnded" ? "contact" : what === "siteEnded" ? "site" : what;
      return talk.say(
        t.badValue({ what: fieldName(t, field), value: escapeMarkdown(value.slice(0, 100)) }),
      );
    }
    case "done": {
      const { name, number } = result.customer;
      return talk.say(
        t.changed({
          ...{ name: escapeMarkdown(name), number: escapeMarkdown(number) },
          count: result.count,
        }),
      );
    }
  }
}

/** The button to the next page of a list, where there is one. */
const nextPage = (
  { texts }: Talk,
  words: string,
  { page, pages }: { readonly page: number; readonly pages: number },
): readonly string[] =>
  page < pages ? [texts.customers.pageButton({ words, page: page + 1 })] : [];

async function sayChanges(talk: Talk, { query, page }: Of<"changes" | "lookups">): Promise<void> {
  const t = talk.texts.customers;
  if (query === "") return talk.say(t.sayWhich);
  const found = await talk.services.customers.changes(talk.unit, talk.person, { query, page });
  const words = t.words.changes[0] ?? "";
  if (found.type === "page" && found.customer !== null) {
    const card = changesCard(wordingOf(talk), found.customer, found.page, found.zone);
    return show(talk, card, nextPage(talk, `${words} ${found.customer.number}`, found.page));
  }
  if (found.type === "many") return sayMany(talk, found.found, { query, page, words });
  talk.say(found.type === "none" ? t.notFound({ query: escapeMarkdown(query) }) : t.notYours);
}

async function sayLookups(talk: Talk, { query, page }: Of<"changes" | "lookups">): Promise<void> {
  const t = talk.texts.customers;
  const found = await talk.services.customers.lookups(talk.person, { query, page });
  const words = t.words.lookups[0] ?? "";
  if (found.type === "page") {
    const card = lookupsCard(wordingOf(talk), found.customer, found.page, found.zone);
    const again = found.customer === null ? words : `${words} ${found.customer.number}`;
    return show(talk, card, nextPage(talk, again, found.page));
  }
  if (found.type === "many") return sayMany(talk, found.found, { query, page, words });
  talk.say(
    found.type === "none" ? t.notFound({ query: escapeMarkdown(query) }) : t.lookupsNotYours,
  );
}

async function sayConflicts(talk: Talk, page: number): Promise<void> {
  const t = talk.texts.customers;
  const found = await talk.services.customers.conflicts(talk.person, page);
  if (found === null) return talk.say(t.import.notYours);
  if (found.count === 0) return talk.say(t.noConflicts);
  const [keep = "", take = ""] = [t.words.keepOurs[0], t.words.takeTheirs[0]];
  const [first] = found.items;
  const choices = [
    ...(first === undefined ? [] : [`${keep} ${first.code}`, `${take} ${first.code}`]),
    ...nextPage(talk, t.words.conflicts[0] ?? "", found),
  ];
  show(talk, conflictsCard(t, found), choices);
}

async function decide(talk: Talk, { code, decision }: Of<"decide">): Promise<void> {
  const t = talk.texts.customers;
  const asked = { code, decision };
  const result = await talk.services.customers.decide(talk.unit, talk.person, asked);
  if (result.type !== "done")
    return talk.say(result.type === "none" ? t.noSuchConflict({ code }) : t.import.notYours);
  const { name, field } = result;
  talk.say(t.decided[decision]({ name: escapeMarkdown(name), what: fieldName(t, field) }));
}
