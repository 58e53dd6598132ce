import { type Card } from "../core/reply.ts";
import { plainText } from "./escapeMarkdown.ts";

type Node = Readonly<Record<string, unknown>>;

const listOf = (value: unknown): readonly Node[] =>
  Array.isArray(value) ? (value as readonly Node[]) : [];

const wordsOf = (node: Node): readonly string[] => {
  const own =
    node["type"] === "TextBlock" && typeof node["text"] === "string" ? [node["text"]] : [];
  const rows = listOf(node["facts"]).map(
    (fact) => `${String(fact["title"])}: ${String(fact["value"])}`,
  );
  const inner = [...listOf(node["body"]), ...listOf(node["items"]), ...listOf(node["columns"])];
  return [...own, ...rows, ...inner.flatMap(wordsOf)];
};

/**
 * A card in plain words, line by line: for screen readers, notifications and channels that don't
 * draw it. Buttons are left out: each has a typed equivalent that the help names.
 */
export const cardText = (card: Card): string => plainText(wordsOf(card).join("\n"));
