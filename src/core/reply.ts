/** Adaptive Card 1.5 as JSON; built by src/cards, drawn by the channels. */
export type Card = Readonly<Record<string, unknown>> & { readonly type: "AdaptiveCard" };

/**
 * Something the bot says, without a channel in it. Text is Markdown: what people wrote is
 * escaped before it gets here. `choices` are typed answers offered as buttons.
 */
export interface Reply {
  readonly text?: string;
  readonly card?: Card;
  /** What a screen reader or a notification says in place of the card. */
  readonly speak?: string;
  readonly choices?: readonly string[];
}
