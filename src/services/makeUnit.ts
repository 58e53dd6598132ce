import { randomBytes, randomUUID } from "node:crypto";
import { setImmediate as breathe } from "node:timers/promises";
import { replyActivity, withoutButtons } from "../cards/replyActivity.ts";
import { type Locale } from "../core/locale.ts";
import { type Db } from "../db/db.ts";
import { type NewMessage, type Write } from "../db/writes.ts";
import { textsFor } from "../locales/index.ts";
import { type PersonalNotice, type Unit } from "./unit.ts";

/** A unit under way, and what it comes to when everything was said. */
export interface OpenUnit {
  readonly unit: Unit;
  readonly writes: readonly Write[];
  readonly notices: readonly PersonalNotice[];
  /** Notices as messages, each with the address that its recipient used last. */
  messages(): Promise<readonly NewMessage[]>;
}

/** @param now the database's clock. */
export function openUnit(db: Db, now: Temporal.Instant): OpenUnit {
  const writes: Write[] = [];
  const notices: PersonalNotice[] = [];
  return {
    unit: {
      now,
      newId: randomUUID,
      randomBytes: (count) => new Uint8Array(randomBytes(count)),
      add: (...more) => void writes.push(...more),
      notify: (notice) => void notices.push(notice),
    },
    writes,
    notices,
    messages: async () => (await addressedOf(db, [notices]))[0] ?? [],
  };
}

interface Address {
  readonly key: string;
  readonly channel: string;
  readonly locale: Locale;
}

/** The notices of many units as messages, with as many reads as those of one. */
export async function addressedOf(
  db: Db,
  units: readonly (readonly PersonalNotice[])[],
): Promise<readonly (readonly NewMessage[])[]> {
  const notices = units.flat();
  if (notices.length === 0) return units.map(() => []);
  const [addresses, cards] = await Promise.all([
    addressesOf(db, [...new Set(notices.map((notice) => notice.to.id))]),
    liveCards(
      db,
      notices.flatMap(({ card }) => (card === undefined || card.place === "first" ? [] : card.key)),
    ),
  ]);
  const messages = (notice: PersonalNotice) =>
    messagesOf(notice, addresses.get(notice.to.id), cards.get(notice.card?.key ?? ""));
  const all: NewMessage[][] = [];
  for (const each of units) {
    // Many cards take a while to write: people's turns come in between.
    if (all.length > 0) await breathe();
    all.push(each.flatMap(messages));
  }
  return all;
}

/** The conversation that each person used last and can be reached in. */
async function addressesOf(
  db: Db,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, Address>> {
  const { rows } = await db.pool.query<Address & { person_id: string }>({
    name: "addressesOf",
    text: `select distinct on (person_id) person_id, key, channel, locale from conversation
      where person_id = any($1::uuid[]) and reachable
      order by person_id, updated_at desc`,
    values: [personIds],
  });
  return new Map(rows.map((row) => [row.person_id, row]));
}

interface LiveCard {
  readonly activityId: string;
  readonly conversationKey: string | null;
  readonly channel: string | null;
  readonly activity: string;
}

/** The card that each key names now: its latest content, under the id of its root message. */
async function liveCards(db: Db, keys: readonly string[]): Promise<ReadonlyMap<string, LiveCard>> {
  if (keys.length === 0) return new Map();
  const { rows } = await db.pool.query<LiveCard & { card_key: string }>({
    name: "liveCards",
    text: `select distinct on (m.card_key) m.card_key, m.activity_id as "activityId",
        m.conversation_key as "conversationKey", c.channel, m.activity
      from message m left join conversation c on c.key = m.conversation_key
      where m.card_key = any($1) order by m.card_key, m.id desc`,
    values: [keys],
  });
  return new Map(rows.map((row) => [row.card_key, row]));
}

/** What waits for a digest has no place in a conversation, and is nobody's live card. */
const heldMessage = (notice: PersonalNotice, activity: string): NewMessage => ({
  recipientId: notice.to.id,
  kind: notice.kind,
  caseId: notice.caseId,
  cardKey: null,
  expiresAt: notice.expiresAt ?? null,
  clockId: notice.clockId ?? null,
  conversationKey: null,
  channel: null,
  operation: "send",
  activityId: randomUUID(),
  activity,
  dedupeKey: notice.dedupeKey,
  proof: null,
  held: true,
});

/** One message; two when an older card has to lose its buttons because a new one is posted. */
function messagesOf(
  notice: PersonalNotice,
  address: Address | undefined,
  card: LiveCard | undefined,
): NewMessage[] {
  const locale = address?.locale ?? notice.to.locale;
  const activity = replyActivity(notice.build(textsFor(locale), locale), locale);
  if (notice.held === true) return [heldMessage(notice, activity)];
  const inPlace = notice.card?.place === "inPlace" && card !== undefined;
  const common = {
    recipientId: notice.to.id,
    kind: notice.kind,
    caseId: notice.caseId,
    cardKey: notice.card?.key ?? null,
    expiresAt: notice.expiresAt ?? null,
    clockId: notice.clockId ?? null,
  } as const;
  const message: NewMessage = {
    ...common,
    conversationKey: inPlace ? card.conversationKey : (address?.key ?? null),
    channel: inPlace ? card.channel : (address?.channel ?? null),
    operation: inPlace ? "update" : "send",
    activityId: inPlace ? card.activityId : randomUUID(),
    activity,
    dedupeKey: notice.dedupeKey,
    proof: notice.proof,
  };
  if (inPlace || card === undefined || card.conversationKey === null) return [message];
  const retired: NewMessage = {
    ...common,
    conversationKey: card.conversationKey,
    channel: card.channel,
    operation: "update",
    activityId: card.activityId,
    activity: withoutButtons(card.activity),
    dedupeKey: `${notice.dedupeKey}:retired`,
    proof: null,
  };
  return [retired, message];
}
