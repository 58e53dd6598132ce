import { cardText } from "../src/cards/cardText.ts";
import { escapeMarkdown } from "../src/cards/escapeMarkdown.ts";
import {
  importCard,
  type Page,
  pageOf,
  productsCard,
  registryCard,
} from "../src/cards/registryCards.ts";
import { whenIn } from "../src/cards/wording.ts";
import { LOCALES } from "../src/core/locale.ts";
import { foldedName, type TableKind } from "../src/core/registry/columns.ts";
import { type Card } from "../src/core/reply.ts";
import { textsFor } from "../src/locales/index.ts";
import { type RegistryTexts } from "../src/locales/zhHant/registry.ts";
import { type LookedAt, type Reported, type TableReport } from "../src/services/index.ts";
import { type ReceivedFile, type Talk } from "./talk.ts";

const wordsFor = (name: keyof RegistryTexts["words"]): readonly string[] =>
  LOCALES.flatMap((locale) => textsFor(locale).registry.words[name]).toSorted(
    (a, b) => b.length - a.length,
  );

const setOf = (name: keyof RegistryTexts["words"]) => new Set(wordsFor(name));
const [IMPORT, CONFIRM, EXPORT, EXPORT_PRODUCTS] = [
  setOf("import"),
  setOf("confirm"),
  setOf("export"),
  setOf("exportProducts"),
];
const LIST = [
  { table: "product", words: wordsFor("products") },
  { table: "entry", words: wordsFor("list") },
] as const;
const PAGE = new RegExp(
  `^(.*?)\\s*(?:${wordsFor("page").join("|")})\\s*(\\d{1,4})\\s*[頁页]?$`,
  "i",
);

/** What staff of a utility may say of the registry. */
export type RegistryCommand =
  | { readonly type: "import" | "confirm" }
  | { readonly type: "export"; readonly table: TableKind }
  | {
      readonly type: "list";
      readonly table: TableKind;
      /** As typed; "" for all. */
      readonly query: string;
      readonly page: number;
    };

/** Reads 名錄, 名錄 華電 第 2 頁, 匯入名錄, 確認匯入, 匯出產品名錄; null for anything else. */
export function readRegistryCommand(typed: string): RegistryCommand | null {
  const text = typed.normalize("NFKC").trim().replace(/\s+/g, " ");
  const plain = text.toLowerCase().replace(/[。.!！]+$/, "");
  if (IMPORT.has(plain)) return { type: "import" };
  if (CONFIRM.has(plain)) return { type: "confirm" };
  if (EXPORT.has(plain)) return { type: "export", table: "entry" };
  if (EXPORT_PRODUCTS.has(plain)) return { type: "export", table: "product" };
  for (const { table, words } of LIST) {
    const word = words.find((one) => plain === one || plain.startsWith(`${one} `));
    if (word === undefined) continue;
    const rest = text.slice(word.length).trim();
    const paged = PAGE.exec(rest);
    const query = paged === null ? rest : (paged[1] ?? "");
    return { type: "list", table, query, page: Number(paged?.[2] ?? 1) };
  }
  return null;
}

/** A table among the files of a message, whatever was said with it. */
export const isTable = ({ contentType }: ReceivedFile): boolean => contentType === "text/csv";

/** @returns false when it is nothing of the kind, or their organisation has no registry. */
export async function registryCommand(
  talk: Talk,
  text: string,
  files: readonly ReceivedFile[],
): Promise<boolean> {
  const bare = text.trim() === "" && files.some(isTable);
  const command: RegistryCommand | null = bare ? { type: "import" } : readRegistryCommand(text);
  if (command === null) return false;
  const { registry } = talk.services;
  const registered = await registry.look(talk.unit, talk.person);
  if (registered === null) return false;
  const t = talk.texts.registry;
  if (command.type === "list") {
    sayList(talk, command, registered);
  } else if (!registry.keeps(talk.person)) {
    talk.say(t.notYours);
  } else if (command.type === "export") {
    const file = await registry.exportTable(talk.unit, talk.person, command.table, talk.locale);
    talk.say(file === null ? t.notYours : t.exported(file));
  } else if (command.type === "confirm") {
    await confirm(talk);
  } else {
    await takeIn(talk, files.filter(isTable));
  }
  return true;
}

function sayList(
  talk: Talk,
  { table, query, page: wanted }: Extract<RegistryCommand, { type: "list" }>,
  looked: LookedAt,
): void {
  const t = talk.texts.registry;
  const { entries, products } = looked;
  const sought = foldedName(query);
  const fits = (...parts: readonly (string | null)[]) =>
    parts.some((part) => part !== null && foldedName(part).includes(sought));
  const makerOf = (id: string) => entries.find((entry) => entry.id === id)?.name ?? null;
  const say = <T>(found: readonly T[], words: string, draw: (page: Page<T>) => Card): void => {
    if (found.length === 0) {
      return talk.say(query === "" ? t.none : t.noneFound({ query: escapeMarkdown(query) }));
    }
    const page = pageOf(found, wanted);
    const card = draw(page);
    const again = query === "" ? words : `${words} ${query}`;
    const next = { words: again, page: page.page + 1 };
    const choices = page.page < page.pages ? [t.pageButton(next)] : [];
    talk.say({ card, speak: cardText(card), choices });
  };
  if (table === "entry") {
    const found = entries.filter(({ kind, name, licenceNo }) =>
      fits(t.kind[kind], name, licenceNo),
    );
    return say(found, t.words.list[0] ?? "", (page) => registryCard(t, page, looked));
  }
  const found = products.filter((one) => fits(one.category, one.model, makerOf(one.makerId)));
  return say(found, t.words.products[0] ?? "", (page) => productsCard(t, page, looked));
}

async function takeIn(talk: Talk, [file, another]: readonly ReceivedFile[]): Promise<void> {
  const t = talk.texts.registry;
  if (file === undefined) return talk.say(t.attach);
  if (another !== undefined) return talk.say(t.onlyOne);
  sayReport(talk, await talk.services.registry.reportTable(talk.unit, talk.person, file.id));
}

function sayReport(talk: Talk, reported: Reported): void {
  const t = talk.texts.registry;
  switch (reported.type) {
    case "report":
      return sayPlan(talk, reported);
    case "notYours":
      return talk.say(t.notYours);
    case "noFile":
      return talk.say(t.noFile);
    case "noTable":
      return talk.say(
        reported.problem === "broken" ? t.noTable.broken(reported) : t.noTable[reported.problem],
      );
  }
}

function sayPlan(talk: Talk, { plan, sound, count, again }: TableReport): void {
  const t = talk.texts.registry;
  const card = importCard(t, plan, again ? t.again : null);
  const choices = sound && count > 0 ? t.words.confirm.slice(0, 1) : [];
  talk.say({ card, speak: cardText(card), choices });
}

async function confirm(talk: Talk): Promise<void> {
  const t = talk.texts.registry;
  const result = await talk.services.registry.confirmTable(talk.unit, talk.person);
  switch (result.type) {
    case "report":
      return sayPlan(talk, result);
    case "done":
      return talk.say(t.done({ count: result.count }));
    case "already": {
      const wording = { texts: talk.texts, locale: talk.locale, now: talk.unit.now };
      const own = (await talk.services.organisations()).find(
        ({ id }) => id === talk.person.organisationId,
      );
      return talk.say(t.already({ when: whenIn(wording, own?.profile.zone ?? "UTC", result.at) }));
    }
    case "nothing":
      return talk.say(t.nothingToConfirm);
    case "notYours":
      return talk.say(t.notYours);
  }
}
