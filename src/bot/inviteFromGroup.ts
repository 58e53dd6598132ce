import { replyActivity } from "../cards/replyActivity.ts";
import { type Locale } from "../core/locale.ts";
import { textsFor } from "../locales/index.ts";
import { type Log } from "../log.ts";
import { type Connector, type Reference } from "./connector.ts";

/**
 * Tells a group that we talk in personal chats only: what people say about themselves isn't for
 * everybody to read (H10). Not kept, and not repeated when it fails.
 */
export function makeInvitation(connector: Connector, log: Log) {
  return (reference: string, locale: Locale | null): void => {
    const language = locale ?? "zh-Hant";
    const activity = replyActivity({ text: textsFor(language).common.personalOnly }, language);
    void connector.send(JSON.parse(reference) as Reference, activity, null).then((result) => {
      if (result.class !== "sent") log.warn("invitation.failed", { code: result.error });
    });
  };
}
