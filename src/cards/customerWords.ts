import { type CustomersTexts } from "../locales/zhHant/customers.ts";
import { escapeMarkdown } from "./escapeMarkdown.ts";

const wordOf = (words: Readonly<Record<string, string>>, id: string): string =>
  words[id] ?? escapeMarkdown(id);

export const businessName = (t: CustomersTexts, id: string): string => wordOf(t.business, id);
export const tagName = (t: CustomersTexts, id: string): string => wordOf(t.tag, id);
export const consentName = (t: CustomersTexts, id: string): string => wordOf(t.consent, id);
export const sourceName = (t: CustomersTexts, id: string): string => wordOf(t.source, id);

/** What a changed field is called; of a contact also whose. */
export function fieldName(t: CustomersTexts, field: string): string {
  if (field === "created") return t.created;
  const [first = "", ...rest] = field.split(" ");
  const columns: Readonly<Record<string, string>> = { ...t.import.column, ...t.field };
  const name = columns[first];
  if (name === undefined) return escapeMarkdown(field);
  return rest.length === 0 ? name : `${name} ${escapeMarkdown(rest.join(" "))}`;
}

/** A stored value of a field in words; "" when there is none. */
export function valueWords(t: CustomersTexts, field: string, value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return t.yesNo[value ? "yes" : "no"];
  if (typeof value === "number") return String(value);
  if (typeof value === "string")
    return field === "kind" ? wordOf(t.kind, value) : escapeMarkdown(value);
  if (Array.isArray(value))
    return value.map((one) => listedWord(t, field, String(one))).join(t.import.listSeparator);
  if (typeof value !== "object") return "";
  return Object.entries(value)
    .filter(([member, one]) => one !== null && member !== "cover")
    .map(([, one]) => valueWords(t, field, one))
    .filter((part) => part !== "")
    .join(" ");
}

function listedWord(t: CustomersTexts, field: string, value: string): string {
  if (field === "businesses") return businessName(t, value);
  if (field === "consents") return consentName(t, value);
  return field === "classes" ? tagName(t, value) : escapeMarkdown(value);
}
