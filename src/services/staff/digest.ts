import { cardText } from "../../cards/cardText.ts";
import { type WorkItem } from "../../cards/caseView.ts";
import { type VisitDay } from "../../cards/visitDay.ts";
import { countsOf } from "../../cards/visitDayCard.ts";
import { workListCard } from "../../cards/workListCard.ts";
import { formatReference } from "../../core/case/reference.ts";
import { type Locale } from "../../core/locale.ts";
import { type Person } from "../../core/person.ts";
import { type Reply } from "../../core/reply.ts";
import { digestDueAt, reachableAt } from "../../core/staff/staffHours.ts";
import { databaseNow } from "../../db/databaseNow.ts";
import { type Texts } from "../../locales/index.ts";
import { formatWhen } from "../../locales/formatWhen.ts";
import { myWork } from "../cases/myWork.ts";
import { openPromises, type OpenPromise } from "../clocks/promises.ts";
import { digestKey, type Received, receiveDigest } from "./digestReceipts.ts";
import { type ServiceContext } from "../serviceContext.ts";
import { type TickDeps, tickUnit } from "../tickUnit.ts";
import { type Unit } from "../unit.ts";
import { visitDay } from "../visits/visitDay.ts";

/** A day begins with one card in place of many (B18). */
export interface Digests {
  /** People of the staff for whom something waits, or whose morning it is. */
  digestsDue(now: Temporal.Instant): Promise<readonly Person[]>;
  /** Adds the digest and settles what was held. @returns false when there is nothing to say. */
  addDigest(unit: Unit, person: Person): Promise<boolean>;
  /** The same at any time, for whoever asks. */
  digestNow(unit: Unit, person: Person, texts: Texts, locale: Locale): Promise<Reply>;
  /** Notes that they have it: today's, or the one that this conversation was told last. */
  receiveDigest(unit: Unit, person: Person, conversationKey: string | null): Promise<Received>;
}

/** A morning without anything held is looked at this long; what is held is never forgotten. */
const MORNING_MINUTES = 120;
const MOST_HELD = 500;
const MOST_NAMED = 8;

interface HeldRow {
  readonly id: string;
  readonly reference: string | null;
  readonly closed: boolean;
}

const HELD = `
select m.id::text, c.reference, coalesce(c.status = 'CLOSED', false) as closed
from message m left join "case" c on c.id = m.case_id
where m.recipient_id = $1 and m.status = 'held' order by m.id limit ${MOST_HELD}`;

export function makeDigests(context: ServiceContext): Digests {
  const { db } = context;
  const settingOf = async (person: Person) =>
    (await context.organisations()).find(({ id }) => id === person.organisationId) ?? null;
  const mine = async (unit: Unit, person: Person) =>
    (await myWork(context, unit, person)).filter(isTheirs);
  const heldOf = async (person: Person) => {
    const { rows } = await db.pool.query<HeldRow>({
      name: "heldOf",
      text: HELD,
      values: [person.id],
    });
    return rows;
  };
  const dutiesOf = async (person: Person): Promise<number> => {
    if (!person.roles.some((role) => role === "director" || role === "oversight")) return 0;
    return db.prisma.dutyEntry.count({
      where: { organisationId: person.organisationId ?? "", doneAt: null },
    });
  };
  /** What they, and whoever they stand in for, promised for today. */
  const promisesOf = async (person: Person, now: Temporal.Instant): Promise<Promises> => {
    const zone = (await settingOf(person))?.profile.zone ?? "UTC";
    const today = now.toZonedDateTimeISO(zone).toPlainDate();
    const ids = [person.id, ...(await context.staff()).standsInFor(person.id, now)];
    const tomorrow = today.add({ days: 1 }).toZonedDateTime(zone).toInstant();
    return { zone, open: await openPromises(db, ids, tomorrow) };
  };
  const sayingsOf = async (unit: Unit, person: Person): Promise<Sayings> => ({
    work: await mine(unit, person),
    held: await heldOf(person),
    duties: await dutiesOf(person),
    promises: await promisesOf(person, unit.now),
    visits: await visitDay(context, unit, person, { from: null, to: null, page: 1 }),
  });
  const dayOf = async (person: Person, now: Temporal.Instant) =>
    now.toZonedDateTimeISO((await settingOf(person))?.profile.zone ?? "UTC").toPlainDate();

  /** One a person and local day. */
  const keyOf = async (person: Person, now: Temporal.Instant) =>
    digestKey(person.id, await dayOf(person, now));
  const hadDigest = async (people: readonly Person[], now: Temporal.Instant) => {
    const keys = new Map<string, string>();
    for (const person of people) keys.set(await keyOf(person, now), person.id);
    const { rows } = await db.pool.query<{ key: string }>({
      name: "digestsSent",
      text: "select dedupe_key as key from message where dedupe_key = any($1)",
      values: [[...keys.keys()]],
    });
    return new Set(rows.map(({ key }) => keys.get(key)));
  };

  return {
    async digestsDue(now) {
      const staff = await context.staff();
      const { rows } = await db.pool.query<{ id: string }>({
        name: "holders",
        text: "select distinct recipient_id as id from message where status = 'held'",
      });
      const holders = new Set(rows.map(({ id }) => id));
      const had = await hadDigest(staff.all, now);
      const due: Person[] = [];
      for (const person of staff.all) {
        const organisation = await settingOf(person);
        if (organisation === null || had.has(person.id)) continue;
        const hours = staff.hoursOf(person.id);
        if (!reachableAt(hours, organisation.calendar, now)) continue;
        const morning = digestDueAt(hours, organisation.calendar, await dayOf(person, now));
        if (morning === null || Temporal.Instant.compare(now, morning) < 0) continue;
        const fresh = morning.until(now).total("minutes") <= MORNING_MINUTES;
        if (fresh || holders.has(person.id)) due.push(person);
      }
      return due;
    },
    async addDigest(unit, person) {
      const sayings = await sayingsOf(unit, person);
      const { work, held, promises } = sayings;
      const expected = work.length + promises.open.length + (sayings.visits?.total ?? 0);
      if (expected + held.length === 0) return false;
      // Looked at after what is held: what comes in behind a digest waits for the next one.
      if ((await hadDigest([person], unit.now)).has(person.id)) return false;
      const saysSomething = expected > 0 || held.some(({ closed }) => !closed);
      if (saysSomething) {
        unit.notify({
          to: person,
          build: (texts, locale) =>
            withReceipt(texts, digestReply({ texts, locale, now: unit.now }, sayings)),
          dedupeKey: await keyOf(person, unit.now),
          caseId: null,
          proof: null,
          kind: "must",
        });
      }
      for (const { id, closed } of held) {
        unit.add({
          update: "message",
          where: { id: Number(id), status: "held" },
          set: { status: closed ? "skipped" : "digested" },
          expectOne: true,
        });
      }
      return true;
    },
    receiveDigest: (unit, person, conversationKey) =>
      receiveDigest(context, unit, person, conversationKey),
    async digestNow(unit, person, texts, locale) {
      const wording = { texts, locale, now: unit.now };
      return digestReply(wording, await sayingsOf(unit, person));
    },
  };
}

/** With the button that says they have it. */
const withReceipt = ({ digest }: Texts, reply: Reply): Reply => ({
  ...reply,
  choices: digest.received.words.slice(0, 1),
});

const isTheirs = ({ expected }: WorkItem) => !expected.startsWith("wait") && expected !== "watch";

interface Promises {
  readonly zone: string;
  readonly open: readonly OpenPromise[];
}

/** What a digest is of. */
interface Sayings {
  readonly work: readonly WorkItem[];
  readonly held: readonly HeldRow[];
  readonly duties: number;
  readonly promises: Promises;
  /** Null where the policy has no return visits. */
  readonly visits: VisitDay | null;
}

interface Reading {
  readonly texts: Texts;
  readonly locale: Locale;
  readonly now: Temporal.Instant;
}

function digestReply(wording: Reading, sayings: Sayings): Reply {
  const { work, held, duties, promises, visits } = sayings;
  const { digest } = wording.texts;
  const late = work.filter(
    ({ dueAt }) => dueAt !== null && Temporal.Instant.compare(dueAt, wording.now) < 0,
  ).length;
  const news = held.filter(({ closed }) => !closed);
  const lines = [
    work.length === 0 ? digest.nothing : digest.today({ count: work.length, late }),
    ...(visits === null || visits.total === 0
      ? []
      : [wording.texts.visits.digest(countsOf(visits, wording.texts))]),
    ...(promises.open.length === 0 ? [] : [promisesLine(wording, promises)]),
    ...(news.length === 0 ? [] : [digest.came({ count: news.length, cases: namesOf(news) })]),
    ...(duties === 0 ? [] : [digest.duties({ count: duties })]),
  ];
  const card = workListCard(wording, work);
  const text = lines.join("\n\n");
  return work.length === 0 ? { text } : { text, card, speak: `${text}\n${cardText(card)}` };
}

function promisesLine({ texts, locale, now }: Reading, { zone, open }: Promises): string {
  const named = open.slice(0, MOST_NAMED).map(({ reference, dueAt }) => {
    return `${formatReference(reference)} **${formatWhen(dueAt, now, zone, locale)}**`;
  });
  const more = open.length > named.length ? " …" : "";
  return texts.digest.promises({ count: open.length, list: named.join(texts.duty.and) + more });
}

function namesOf(news: readonly HeldRow[]): string {
  const counts = new Map<string, number>();
  for (const { reference } of news) {
    if (reference !== null) counts.set(reference, (counts.get(reference) ?? 0) + 1);
  }
  const named = [...counts].slice(0, MOST_NAMED);
  const more = counts.size > named.length ? " …" : "";
  return named.map(([reference, n]) => `${formatReference(reference)} ×${n}`).join("、") + more;
}

/** Sends what is due, one transaction a person; several processes at once send one. */
export async function sendDigests({
  db,
  digests,
  onTold,
}: TickDeps & { readonly digests: Digests }): Promise<number> {
  const now = await databaseNow(db);
  let sent = 0;
  let failure: Error | null = null;
  for (const person of await digests.digestsDue(now)) {
    const add = (unit: Unit) => digests.addDigest(unit, person);
    try {
      if (await tickUnit({ db, onTold }, now, add)) sent += 1;
    } catch (error) {
      // Told when all the others had their turn.
      failure ??= error as Error;
    }
  }
  if (failure !== null) throw failure;
  return sent;
}
