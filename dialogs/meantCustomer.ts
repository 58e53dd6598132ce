import { escapeMarkdown } from "../src/cards/escapeMarkdown.ts";
import { type FoundCustomer } from "../src/services/index.ts";
import { type Talk } from "./talk.ts";

/** The customer whom words mean; says so when there is none, or more than one. */
export async function meantCustomer(
  talk: Talk,
  words: string,
  example: string,
): Promise<FoundCustomer | null> {
  const t = talk.texts.grading;
  if (words.trim() === "") {
    talk.say(t.needCustomer({ example }));
    return null;
  }
  const found = await talk.services.findCustomer(talk.person, words);
  switch (found.type) {
    case "one":
      return found.customer;
    case "none":
      talk.say(t.noCustomer({ words: escapeMarkdown(words) }));
      return null;
    case "several":
      talk.say(
        t.whichCustomer({
          customers: found.customers.map(({ number, name }) =>
            t.customer({ number: escapeMarkdown(number), name: escapeMarkdown(name) }),
          ),
          more: found.more,
        }),
      );
      return null;
  }
}

/** A command's word at the beginning, the longest first, and what follows; null when it is none of them. */
export function afterWord(text: string, words: readonly string[]): string | null {
  const plain = text.toLowerCase();
  for (const word of words.toSorted((a, b) => b.length - a.length)) {
    if (plain === word) return "";
    if (!plain.startsWith(word)) continue;
    const rest = text.slice(word.length);
    if (/^[\s:：，,]/.test(rest)) return rest.replace(/^[\s:：，,]+/, "").trim();
  }
  return null;
}

/** As typed, in one line and narrow letters; a full stop at the end of a bare command says nothing. */
export const tidied = (typed: string): string =>
  typed
    .normalize("NFKC")
    .trim()
    .replace(/\s+/g, " ")
    .replace(/[。.!！]+$/, "");
