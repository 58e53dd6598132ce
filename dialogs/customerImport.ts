import { cardText } from "../src/cards/cardText.ts";
import { escapeMarkdown } from "../src/cards/escapeMarkdown.ts";
import { countsText, reportCard, tryOutCard } from "../src/cards/importCards.ts";
import { columnNamed, COLUMNS_OF, type TableColumn } from "../src/core/customers/columns.ts";
import { LOCALES } from "../src/core/locale.ts";
import { textsFor } from "../src/locales/index.ts";
import { type CustomerImportTexts } from "../src/locales/zhHant/customerImport.ts";
import { type ImportAnswer, type ImportState, type Tried } from "../src/services/index.ts";
import { isTable } from "./registryCommands.ts";
import { type ReceivedFile, type Talk } from "./talk.ts";

const wordsFor = (name: keyof CustomerImportTexts["words"]): readonly string[] =>
  LOCALES.flatMap((locale) => textsFor(locale).customers.import.words[name]).toSorted(
    (a, b) => b.length - a.length,
  );

const PLAIN = (["import", "confirm", "progress", "cancel"] as const).map(
  (type) => [type, new Set(wordsFor(type))] as const,
);
const COLUMNS = new RegExp(`^(?:${wordsFor("columns").join("|")})\\s*[:：]?\\s*(.+=.+)$`, "isu");
const REPORT = new RegExp(
  `^(?:${wordsFor("report").join("|")})(?:\\s*(?:第|page)?\\s*(\\d{1,4})\\s*[頁页]?)?$`,
  "iu",
);
const LEAVE_OUT = new Set(wordsFor("leaveOut"));

/** A column of ours, as it was named, and that of the file. */
export interface Correction {
  readonly ours: string;
  readonly file: string;
}

/** What whoever keeps the archive may say of tables. */
export type CustomerImportCommand =
  | { readonly type: "import" | "confirm" | "progress" | "cancel" }
  | { readonly type: "report"; readonly page: number }
  | { readonly type: "columns"; readonly corrections: readonly Correction[] };

/** Reads 匯入客戶, 欄位 電話=聯絡電話、地址=公司地址, 確認匯入, 匯入進度, 取消匯入, 匯入報告 第 2 頁. */
export function readImportCommand(typed: string): CustomerImportCommand | null {
  const text = typed.normalize("NFKC").trim().replace(/\s+/g, " ");
  const plain = text.toLowerCase().replace(/[。.!！]+$/u, "");
  const found = PLAIN.find(([, words]) => words.has(plain));
  if (found !== undefined) return { type: found[0] };
  const report = REPORT.exec(plain);
  if (report !== null) return { type: "report", page: Number(report[1] ?? 1) };
  const columns = COLUMNS.exec(text)?.[1];
  if (columns === undefined) return null;
  const corrections = columns.split(/\s*[、,，;；]\s*/u).flatMap((part) => {
    const [ours = "", file = ""] = part.split("=").map((one) => one.trim());
    return ours === "" || file === "" ? [] : [{ ours, file }];
  });
  return corrections.length === 0 ? null : { type: "columns", corrections };
}

/** @returns false when it is nothing of the kind. */
export async function customerImportCommand(
  talk: Talk,
  text: string,
  files: readonly ReceivedFile[],
): Promise<boolean> {
  const { customers } = talk.services;
  const tables = files.filter(isTable);
  const bare = text.trim() === "" && tables.length > 0;
  const command: CustomerImportCommand | null = bare ? { type: "import" } : readImportCommand(text);
  if (command === null) return false;
  const t = talk.texts.customers.import;
  if (!customers.keeps(talk.person)) {
    talk.say(t.notYours);
    return true;
  }
  switch (command.type) {
    case "import":
      await takeIn(talk, tables);
      break;
    case "columns":
      await correct(talk, command.corrections);
      break;
    case "confirm":
      sayAnswer(talk, await customers.confirmImport(talk.unit, talk.person));
      break;
    case "progress":
      sayAnswer(talk, await customers.importState(talk.unit, talk.person));
      break;
    case "cancel":
      sayAnswer(talk, await customers.cancelImport(talk.unit, talk.person));
      break;
    case "report":
      await sayReport(talk, command.page);
      break;
  }
  return true;
}

async function takeIn(talk: Talk, [file, another]: readonly ReceivedFile[]): Promise<void> {
  const t = talk.texts.customers.import;
  if (file === undefined) return talk.say(t.attach);
  if (another !== undefined) return talk.say(t.onlyOne);
  sayTried(talk, await talk.services.customers.tryTable(talk.unit, talk.person, file));
}

async function correct(talk: Talk, corrections: readonly Correction[]): Promise<void> {
  const t = talk.texts.customers.import;
  const meant: { readonly column: TableColumn | null; readonly name: string }[] = [];
  for (const { ours, file } of corrections) {
    const column = LEAVE_OUT.has(ours.toLowerCase()) ? null : columnOf(ours);
    if (column === undefined) {
      const names = [...COLUMNS_OF.customers, ...COLUMNS_OF.figures.slice(1)];
      const all = names.map((one) => t.column[one]).join(t.listSeparator);
      return talk.say(t.unknownColumn({ name: escapeMarkdown(ours), names: all }));
    }
    meant.push({ column, name: file });
  }
  sayTried(talk, await talk.services.customers.remap(talk.unit, talk.person, meant));
}

const columnOf = (name: string): TableColumn | undefined =>
  columnNamed("customers", name) ?? columnNamed("figures", name) ?? undefined;

function sayTried(talk: Talk, tried: Tried): void {
  const t = talk.texts.customers.import;
  switch (tried.type) {
    case "notYours":
      return talk.say(t.notYours);
    case "nothing":
      return talk.say(t.nothingToConfirm);
    case "noTable":
      return talk.say(
        tried.problem === "broken" ? t.noTable.broken(tried) : t.noTable[tried.problem],
      );
    case "noColumn":
      return talk.say(
        t.noColumn({
          name: escapeMarkdown(tried.name),
          names: tried.names.map(escapeMarkdown).join(t.listSeparator),
        }),
      );
    case "tried": {
      const card = tryOutCard(talk.texts.customers, tried);
      const { counts } = tried.report;
      const telling = counts.new + counts.changed + counts.conflict > 0;
      const choices = telling && tried.missing.length === 0 ? t.words.confirm.slice(0, 1) : [];
      return talk.say({ card, speak: cardText(card), choices });
    }
  }
}

function sayAnswer(talk: Talk, answer: ImportAnswer): void {
  const t = talk.texts.customers.import;
  if (!("state" in answer))
    return talk.say(answer.type === "notYours" ? t.notYours : t.nothingToConfirm);
  const { fileName, lines, linesDone: done } = answer.state;
  const file = escapeMarkdown(fileName);
  if (answer.type === "started") {
    const choices = [t.words.progress[0] ?? "", t.words.cancel[0] ?? ""];
    return talk.say({ text: t.started({ file, lines }), choices });
  }
  if (answer.type === "cancelled") return talk.say(t.cancelled({ file, done, lines }));
  sayState(talk, file, answer.state);
}

function sayState(talk: Talk, file: string, state: ImportState): void {
  const t = talk.texts.customers.import;
  const { lines, linesDone: done, status, report } = state;
  const percent = lines === 0 ? 100 : Math.floor((100 * done) / lines);
  switch (status) {
    case "shown":
      return talk.say({ text: t.waiting({ file }), choices: t.words.confirm.slice(0, 1) });
    case "done":
      return talk.say(t.done({ file, counts: countsText(t, report.counts) }));
    case "failed":
      return talk.say(t.failed({ file, done, lines }));
    case "cancelled":
      return talk.say(t.cancelled({ file, done, lines }));
    default:
      return talk.say(t.progress({ file, done, lines, percent }));
  }
}

async function sayReport(talk: Talk, page: number): Promise<void> {
  const t = talk.texts.customers;
  const answer = await talk.services.customers.importState(talk.unit, talk.person);
  if (answer.type !== "state") return talk.say(t.import.nothingToConfirm);
  const { card, next } = reportCard(t, answer.state, page);
  const words = t.import.words.report[0] ?? "";
  const choices = next === null ? [] : [t.pageButton({ words, page: next })];
  talk.say({ card, speak: cardText(card), choices });
}
