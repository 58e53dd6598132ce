/** What a person may want, in the order menus and scores show it. Stored in logs: never rename one. */
export const INTENTS = [
  "complaint",
  "suggestion",
  "consultation",
  "supply",
  "status",
  "contact",
  "person",
  "tour",
  "misconduct",
  "praise",
  "language",
  "help",
  "cancel",
  "greeting",
  "none",
] as const;

/** What a text is for; `none` when it is for nothing this assistant does. */
export type Intent = (typeof INTENTS)[number];
