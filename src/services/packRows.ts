import { type LocalText } from "../core/locale.ts";
import { type Clause, type PolicyPack } from "../core/policy/pack.ts";

/** @returns null for a clause that this version no longer has, and for none. */
export const clauseIn = (pack: PolicyPack, id: string | null): Clause | null =>
  pack.clauses.find((clause) => clause.id === id) ?? null;

/** What a kind of complaint is called; its id when the pack no longer knows it. */
export const topicLabel = (pack: PolicyPack, id: string): LocalText =>
  pack.topics.find((topic) => topic.id === id)?.label ?? { "zh-Hant": id, "zh-Hans": id, en: id };
