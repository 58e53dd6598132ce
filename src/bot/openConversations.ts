import { type Db } from "../db/db.ts";
import { arrive, forgetOpening, openableAccounts, type OpenableAccount } from "../db/people.ts";
import { type Log } from "../log.ts";
import { type Connector, type Opening } from "./connector.ts";

export interface OpenConversationsDeps {
  readonly db: Db;
  readonly connector: Pick<Connector, "open">;
  readonly log: Log;
  /** Conversations that have something to be sent now. */
  readonly onOpened: (conversationKeys: readonly string[]) => void;
}

const AT_ONCE = 20;
const LONGEST_WAIT_MS = 15 * 60_000;

/**
 * Opens the personal conversation of staff who have the app and never spoke to it, when there is
 * something to tell them. Whoever does it twice gets the same conversation.
 */
export function makeOpenConversations({ db, connector, log, onOpened }: OpenConversationsDeps) {
  const waits = new Map<string, { readonly until: number; readonly ms: number }>();

  const openOne = async (account: OpenableAccount): Promise<string | null> => {
    const opening = JSON.parse(account.reference) as Opening;
    const result = await connector.open(opening);
    if (result.class === "opened") {
      const { conversationId } = result;
      const { channelId, serviceUrl, bot, user, tenantId } = opening;
      const conversation = { id: conversationId, tenantId };
      const reference = JSON.stringify({ channelId, serviceUrl, conversation, bot, user });
      waits.delete(account.accountId);
      return (await arrive(db, { ...account, conversationId, reference })).key;
    }
    log.warn("open.failed", { code: result.error });
    if (result.class === "permanent") await forgetOpening(db, account);
    else {
      const ms = Math.min(LONGEST_WAIT_MS, 2 * (waits.get(account.accountId)?.ms ?? 5_000));
      waits.set(account.accountId, { until: performance.now() + ms, ms });
    }
    return null;
  };

  return async (): Promise<number> => {
    const opened: string[] = [];
    for (const account of await openableAccounts(db, AT_ONCE)) {
      if ((waits.get(account.accountId)?.until ?? 0) > performance.now()) continue;
      const key = await openOne(account);
      if (key !== null) opened.push(key);
    }
    if (opened.length > 0) onOpened(opened);
    return opened.length;
  };
}
