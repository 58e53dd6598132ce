import { type Locale } from "../core/locale.ts";
import { type Card, type Reply } from "../core/reply.ts";

const CARD_TYPE = "application/vnd.microsoft.card.adaptive";

/** Tags that Web Chat and Teams know. */
const CHANNEL_TAG: Readonly<Record<Locale, string>> = {
  "zh-Hant": "zh-TW",
  "zh-Hans": "zh-CN",
  en: "en-US",
};

/**
 * The activity a reply becomes, as the JSON text that is stored and sent: the same for every
 * channel; the sender adds what a connector wants besides.
 */
export function replyActivity(reply: Reply, locale: Locale): string {
  return JSON.stringify({
    type: "message",
    locale: CHANNEL_TAG[locale],
    textFormat: "markdown",
    ...(reply.text === undefined ? {} : { text: reply.text }),
    ...(reply.speak === undefined ? {} : { speak: reply.speak }),
    ...(reply.card === undefined
      ? {}
      : { attachments: [{ contentType: CARD_TYPE, content: reply.card }] }),
    ...(reply.choices === undefined || reply.choices.length === 0
      ? {}
      : {
          suggestedActions: {
            to: [],
            actions: reply.choices.map((title) => ({ type: "imBack", title, value: title })),
          },
        }),
  });
}

/** The same activity with its card's buttons taken away: what it says has moved on. */
export function withoutButtons(activity: string): string {
  const parsed = JSON.parse(activity) as {
    attachments?: { contentType: string; content: Card }[];
    suggestedActions?: unknown;
  };
  const { suggestedActions: _gone, ...rest } = parsed;
  return JSON.stringify({
    ...rest,
    attachments: parsed.attachments?.map((attachment) => {
      const { actions: _actions, ...content } = attachment.content;
      return { ...attachment, content };
    }),
  });
}
