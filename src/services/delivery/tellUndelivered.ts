import { formatReference } from "../../core/case/reference.ts";
import { mayBeAbout } from "../../core/case/whoMay.ts";
import { AppError } from "../../core/errors.ts";
import { type Person } from "../../core/person.ts";
import { commitUnit } from "../../db/commitUnit.ts";
import { type Db } from "../../db/db.ts";
import { type Log } from "../../log.ts";
import { type StaffDirectory } from "../directory.ts";
import { directorsOf } from "../cases/recipients.ts";
import { type Services } from "../index.ts";
import { openUnit } from "../makeUnit.ts";
import { type PersonalNotice } from "../unit.ts";
import { errorInWords, excerptOf, nameOrNobody, phoneOrNone } from "./letter.ts";
import { type Undelivered, untold } from "./undelivered.ts";

export interface TellUndeliveredDeps {
  readonly db: Db;
  readonly services: Pick<Services, "staff">;
  /** Conversations that were told something. */
  readonly onTold: (conversationKeys: readonly string[]) => void;
  readonly log: Log;
}

const AT_ONCE = 50;

/**
 * Tells somebody of what couldn't be delivered: the second person of the case, else the director
 * (reliability.md, promise 2). The entries come with the failure itself, so none is forgotten.
 */
export function makeTellUndelivered(deps: TellUndeliveredDeps) {
  let underWay: Promise<number> | null = null;
  const tick = () => (underWay ??= tellAll(deps).finally(() => (underWay = null)));
  return {
    tick,
    /** Looks now; what it misses the tick finds. */
    soon: () =>
      void tick().catch((error: unknown) => deps.log.error("undelivered.untold", { error })),
  };
}

async function tellAll({ db, services, onTold }: TellUndeliveredDeps): Promise<number> {
  const entries = await untold(db, AT_ONCE);
  if (entries.length === 0) return 0;
  const staff = await services.staff();
  for (const entry of entries) {
    // The matter's own time, which is the database's.
    const opened = openUnit(db, Temporal.Instant.fromEpochMilliseconds(entry.at.getTime()));
    const to = alsoDead(entry, entries) || entry.ofDuty ? [] : whoIsTold(entry, staff);
    for (const person of to) opened.unit.notify(noticeTo(person, entry));
    const data = { ...entry.data, told: to.map(({ id }) => id) };
    opened.unit.add({
      update: "dutyEntry",
      where: { id: entry.entryId, doneAt: null },
      set: { data },
      expectOne: true,
    });
    try {
      const messages = await opened.messages();
      const { told } = await commitUnit(db, { turn: null, writes: opened.writes, messages });
      onTold(told.map(({ key }) => key));
    } catch (error) {
      // Seen to at this very moment.
      if (!(error instanceof AppError)) throw error;
    }
  }
  return entries.length;
}

/** Who is gone with a message under way is told of once, with the message. */
const alsoDead = (entry: Undelivered, all: readonly Undelivered[]): boolean =>
  entry.reason === "unreachable" &&
  all.some(
    (other) =>
      other.reason === "dead" &&
      other.personId === entry.personId &&
      other.at.getTime() === entry.at.getTime(),
  );

function whoIsTold(entry: Undelivered, staff: StaffDirectory): readonly Person[] {
  const { secondPersonId, replyOwnerId, personId } = entry;
  // A customer without an open case who leaves is on the week's list, and no news.
  if (entry.reason === "unreachable" && entry.kind !== "staff" && entry.caseId === null) return [];
  for (const id of [secondPersonId, replyOwnerId]) {
    const keptAway = id === null || id === personId || mayBeAbout(entry, id);
    const person = keptAway ? null : staff.byId(id);
    if (person !== null) return [person];
  }
  return directorsOf({ staff }, entry).filter(({ id }) => id !== personId);
}

function noticeTo(to: Person, entry: Undelivered): PersonalNotice {
  return {
    to,
    build(texts) {
      const facts = {
        name: nameOrNobody(texts, entry.name),
        phone: phoneOrNone(texts, entry.phone),
        reference: entry.reference === null ? "" : formatReference(entry.reference),
      };
      if (entry.reason === "unreachable") return { text: texts.delivery.unreachable(facts) };
      const what = entry.activity === null ? "" : excerptOf(entry.activity);
      return {
        text: texts.delivery.dead({ ...facts, what, error: errorInWords(texts, entry.error) }),
      };
    },
    dedupeKey: `duty:${entry.entryId}:${entry.at.getTime()}:${to.id}`,
    caseId: entry.caseId,
    proof: null,
    kind: "must",
  };
}
