import { type Clause, type PolicyPack, type Topic } from "./pack.ts";

/** @returns null for an id that the pack doesn't have: a case of an older version may carry one. */
export const topicOf = (pack: PolicyPack, id: string): Topic | null =>
  pack.topics.find((topic) => topic.id === id) ?? null;

/** @returns null for an id that the pack doesn't have. */
export const clauseOf = (pack: PolicyPack, id: string): Clause | null =>
  pack.clauses.find((clause) => clause.id === id) ?? null;
