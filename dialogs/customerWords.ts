import { columnNamed } from "../src/core/customers/columns.ts";
import { CONSENTS, CUSTOMER_CLASSES, type PlainField } from "../src/core/customers/customer.ts";
import { LOCALES } from "../src/core/locale.ts";
import { foldedName } from "../src/core/registry/columns.ts";
import { textsFor } from "../src/locales/index.ts";
import { type CustomersTexts } from "../src/locales/zhHant/customers.ts";
import { type Edit } from "../src/services/index.ts";

const wordsFor = (name: keyof CustomersTexts["words"]): readonly string[] =>
  LOCALES.flatMap((locale) => textsFor(locale).customers.words[name]).toSorted(
    (a, b) => b.length - a.length,
  );

const KEEP = new RegExp(`^(?:${wordsFor("keepOurs").join("|")})\\s*[:：]?\\s*([0-9a-f]{6})$`, "iu");
const TAKE = new RegExp(
  `^(?:${wordsFor("takeTheirs").join("|")})\\s*[:：]?\\s*([0-9a-f]{6})$`,
  "iu",
);
const REASON = new RegExp(
  `^(.*?)(?:^|[\\s，,；;])(?:${wordsFor("reason").join("|")})(?:\\s*[:：]\\s*|\\s+)(.+)$`,
  "isu",
);
const PAGE = new RegExp(
  `^(.*?)\\s*(?:${wordsFor("page").join("|")})\\s*(\\d{1,4})\\s*[頁页]?$`,
  "iu",
);
const HEADS = (["changes", "lookups", "conflicts", "change", "open"] as const).flatMap((type) =>
  wordsFor(type).map((word) => ({ type, word })),
);

/** What staff may say of customers. */
export type CustomerCommand =
  | {
      readonly type: "open";
      readonly query: string;
      readonly reason: string | null;
      readonly page: number;
    }
  | { readonly type: "changes" | "lookups"; readonly query: string; readonly page: number }
  | { readonly type: "conflicts"; readonly page: number }
  | { readonly type: "decide"; readonly code: string; readonly decision: "ours" | "theirs" }
  | {
      readonly type: "change";
      readonly query: string;
      readonly edits: readonly Edit[];
      /** Names of fields that there aren't. */
      readonly unknown: readonly string[];
      readonly reason: string | null;
    };

/** Reads 客戶 宏基建設 原因 來電, 修改客戶 C-1001 電話=… 原因 …, 客戶紀錄 …; null for anything else. */
export function readCustomerCommand(typed: string): CustomerCommand | null {
  const text = typed.normalize("NFKC").trim().replace(/\s+/g, " ");
  const plain = text.toLowerCase().replace(/[。.!！]+$/u, "");
  for (const [pattern, decision] of [[KEEP, "ours"] as const, [TAKE, "theirs"] as const]) {
    const code = pattern.exec(text)?.[1];
    if (code !== undefined) return { type: "decide", code: code.toUpperCase(), decision };
  }
  const found = HEADS.find(({ word }) => plain === word || plain.startsWith(`${word} `));
  if (found === undefined) return null;
  const rest = text.slice(found.word.length).trim();
  if (found.type === "change") return readChange(rest);
  if (found.type === "open") {
    const { head, reason } = splitReason(rest);
    return { type: "open", reason, ...paged(head) };
  }
  const { query, page } = paged(rest);
  if (found.type !== "conflicts") return { type: found.type, query, page };
  return query === "" ? { type: "conflicts", page } : null;
}

function paged(text: string): { readonly query: string; readonly page: number } {
  const found = PAGE.exec(text);
  const query = (found === null ? text : (found[1] ?? "")).replace(/[。!！]+$/u, "").trim();
  return { query, page: Number(found?.[2] ?? 1) };
}

function splitReason(text: string): { readonly head: string; readonly reason: string | null } {
  const found = REASON.exec(text);
  const reason = found?.[2]?.trim().slice(0, 500) ?? "";
  return reason === "" ? { head: text, reason: null } : { head: found?.[1]?.trim() ?? "", reason };
}

/** `C-1001 電話=021-5555-1234; 聯絡人=李小姐 138-5555-0009 採購 原因 來函` */
function readChange(rest: string): CustomerCommand {
  const { head, reason } = splitReason(rest);
  const [first = "", ...more] = head.split(/\s*[;；]\s*/u);
  const assigned = /^(.*?)\s*(\S+(?: (?:contact|site))?)\s*=\s*(.*)$/iu.exec(first);
  const query = (assigned?.[1] ?? first).trim();
  const parts = [
    ...(assigned === null ? [] : [[assigned[2] ?? "", assigned[3] ?? ""] as const]),
    ...more.flatMap((part) => {
      const at = part.indexOf("=");
      return at < 0 ? [] : [[part.slice(0, at).trim(), part.slice(at + 1).trim()] as const];
    }),
  ];
  const read = parts.map(([name, value]) => ({ name, edit: readEdit(name, value) }));
  return {
    ...{ type: "change", query, reason },
    edits: read.flatMap(({ edit }) => edit ?? []),
    unknown: read.flatMap(({ name, edit }) => (edit === null ? [name] : [])),
  };
}

type Named = keyof CustomersTexts["edits"];

const NAMED: ReadonlyMap<string, Named> = new Map(
  LOCALES.flatMap((locale) =>
    (Object.entries(textsFor(locale).customers.edits) as [Named, string[]][]).flatMap(
      ([edit, names]) => names.map((name) => [foldedName(name), edit] as const),
    ),
  ),
);

const NONE = new Set(LOCALES.flatMap((locale) => textsFor(locale).customers.none));

function readEdit(name: string, typed: string): Edit | null {
  const value = NONE.has(typed.toLowerCase()) ? "" : typed;
  const named = NAMED.get(foldedName(name));
  if (named !== undefined) return namedEdit(named, value);
  const column = columnNamed("customers", name);
  if (column === null || column === "number" || column.startsWith("contact")) return null;
  return { what: column as PlainField, value };
}

function namedEdit(named: Named, value: string): Edit {
  switch (named) {
    case "classes":
      return { what: named, value: idsOf(value, CUSTOMER_CLASSES, "tag") };
    case "consents":
      return { what: named, value: idsOf(value, CONSENTS, "consent") };
    case "contactEnded":
    case "siteEnded":
      return { what: named, name: value };
    case "site": {
      const [site = "", ...address] = value.split(" ");
      return { what: named, name: site, address: address.join(" ") || null };
    }
    case "contact":
      return { what: named, ...contactIn(value) };
  }
}

/** Name, telephone, position: the telephone is the part that has seven digits or more. */
function contactIn(value: string) {
  const parts = value.split(" ");
  const at = parts.findIndex((part) => part.replace(/\D/g, "").length >= 7);
  const [name, phone, position] =
    at < 0
      ? [value, null, null]
      : [parts.slice(0, at).join(" "), parts[at] ?? null, parts.slice(at + 1).join(" ") || null];
  return { name, phone, position };
}

/** Ids of words in any language; what isn't known stays as it is, and is refused. */
function idsOf(value: string, ids: readonly string[], table: "tag" | "consent"): readonly string[] {
  const named = new Map(
    LOCALES.flatMap((locale) => {
      const words: Readonly<Record<string, string>> = textsFor(locale).customers[table];
      return ids.map((id) => [foldedName(words[id] ?? id), id] as const);
    }),
  );
  return value
    .split(/\s*[、,，/]\s*/u)
    .filter((part) => part !== "")
    .map((part) => named.get(foldedName(part)) ?? part);
}
