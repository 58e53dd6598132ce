import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { demonstration } from "../../prisma/seed.ts";
import { demonstrationCement } from "../../prisma/seedCement.ts";
import { demonstrationUtility } from "../../prisma/seedElectricity.ts";
import { type KeepFile, makeKeepFile } from "../../src/bot/fileIntake.ts";
import { checkCase } from "../../src/core/case/invariants.ts";
import { type CaseCommand } from "../../src/core/case/case.ts";
import { suspectsIn } from "../../src/core/case/openCase.ts";
import { type ComplaintDraft } from "../../src/core/case/complaintDraft.ts";
import { AppError } from "../../src/core/errors.ts";
import { type Person } from "../../src/core/person.ts";
import { bringsTables, findAttachment, insertAttachment } from "../../src/db/attachments.ts";
import { commitUnit } from "../../src/db/commitUnit.ts";
import { openDb, type Db } from "../../src/db/db.ts";
import { makeFileShelf } from "../../src/db/fileShelf.ts";
import { makeFolderStore } from "../../src/db/fileStore.ts";
import { openWebChat } from "../../src/db/people.ts";
import { simulateClock, type SimulatedClock } from "../../src/db/simulatedClock.ts";
import { markSeen } from "../../src/db/transcript.ts";
import { PACKS } from "../../src/policies/index.ts";
import { caseOf, clockOf, instant, personOf } from "../../src/services/cases/caseRow.ts";
import { type Filed, makeServices, type Services } from "../../src/services/index.ts";
import { openUnit } from "../../src/services/makeUnit.ts";
import { type Unit } from "../../src/services/unit.ts";
import { freshDatabase } from "../support/database.ts";

/** Tuesday 24 November 2026, 10:00 in Shanghai: office hours. */
export const OPEN_HOURS = Temporal.Instant.from("2026-11-24T02:00:00Z");

/** The demonstration organisation on a database of its own, and how people act in it. */
export interface Office {
  readonly db: Db;
  readonly services: Services;
  readonly warnings: string[];
  /** Attempts at what isn't somebody's to do or to see. */
  denials(): number;
  person(name: string): Promise<Person>;
  guest(): Promise<Person>;
  /** One unit of work, committed; run again when somebody was first, as a turn is. */
  turn<T>(work: (unit: Unit) => Promise<T>, now?: Temporal.Instant): Promise<T>;
  /** Opens a web chat conversation: what waited for this person arrives there. */
  comesIn(person: Person): Promise<string>;
  /** Fetches everything in the person's conversation, as a client does. */
  reads(person: Person): Promise<void>;
  file(
    filer: Person,
    over?: Partial<ComplaintDraft>,
    source?: "chat" | "phone",
    now?: Temporal.Instant,
  ): Promise<Filed>;
  command(
    by: Person,
    caseId: string,
    command: CaseCommand,
    now?: Temporal.Instant,
  ): ReturnType<Services["commandCase"]>;
  caseNow(caseId: string): Promise<ReturnType<typeof caseOf>>;
  /** Texts and cards told to a person about a case, oldest first. */
  told(person: Person, caseId: string): Promise<readonly Told[]>;
  /** What is broken about a stored case, by the core's own checker. */
  problems(caseId: string): Promise<readonly string[]>;
  /** Takes in a file, as a channel does; the person has come in before. */
  sends(person: Person, name: string, bytes: Uint8Array | string): ReturnType<KeepFile>;
  /** Bytes of a file by its link. */
  fileAt(address: string): Promise<Buffer | null>;
  /** The database's clock; null: the real one. */
  readonly clock: SimulatedClock | null;
  close(): Promise<void>;
}

export interface Told {
  readonly activity: string;
  readonly operation: string;
  readonly status: string;
  readonly proof: string | null;
}

const MOST_TRIES = 4;

export const draftOf = (over: Partial<ComplaintDraft> = {}): ComplaintDraft => ({
  for: "self",
  place: "3-1201",
  topic: "noise",
  details: "樓上半夜敲打。",
  attachmentIds: [],
  ...over,
});

/** A stored line of the trail as the core sees it. */
const trailOf = (event: { seq: number; at: Date; type: string; data: unknown }) => ({
  seq: event.seq,
  at: instant(event.at),
  type: event.type as "filed",
  data: event.data as Record<string, string>,
});

export interface OfficeOptions {
  /** The database's own clock is put in the test's hands. */
  readonly simulated?: boolean;
  /** The electric utility answers, too. */
  readonly utility?: boolean;
  /** The cement maker answers, too. */
  readonly cement?: boolean;
}

export async function openOffice(options: OfficeOptions = {}): Promise<Office> {
  const database = await freshDatabase();
  const clock = options.simulated === true ? await simulateClock(database.url) : null;
  await clock?.standAt(OPEN_HOURS);
  const db = openDb(database.url, () => undefined);
  const warnings: string[] = [];
  const folder = mkdtempSync(join(tmpdir(), "huiyin-office-"));
  const store = makeFolderStore(folder);
  let denials = 0;
  const services = makeServices({
    db,
    fileLink: (id) => `/files/${id}`,
    noticeLink: (number, reader) => `/files/notices/${number}?${reader}`,
    packs: PACKS,
    claimKey: new Uint8Array(32).fill(7),
    files: makeFileShelf(db, store),
    log: { warn: (event) => void warnings.push(event) },
    onDenied: () => (denials += 1),
  });
  await services.importOrganisation(demonstration);
  if (options.utility === true) await services.importOrganisation(demonstrationUtility);
  if (options.cement === true) await services.importOrganisation(demonstrationCement);
  const turn: Office["turn"] = async (work, now = OPEN_HOURS) => {
    for (let attempt = 1; ; attempt += 1) {
      const opened = openUnit(db, now);
      const result = await work(opened.unit);
      try {
        const messages = await opened.messages();
        await commitUnit(db, { turn: null, writes: opened.writes, messages });
        return result;
      } catch (error) {
        if (!(error instanceof AppError) || attempt === MOST_TRIES) throw error;
      }
    }
  };
  const office: Office = {
    db,
    services,
    warnings,
    denials: () => denials,
    turn,
    async person(name) {
      return personOf(await db.prisma.person.findFirstOrThrow({ where: { name } }));
    },
    async guest() {
      const id = randomUUID();
      await openWebChat(db, { accountId: `dl_${id}`, personId: null, locale: "zh-Hant" }, id);
      const { person } = await db.prisma.account.findFirstOrThrow({
        where: { accountId: `dl_${id}` },
        include: { person: true },
      });
      return personOf(person);
    },
    async comesIn(person) {
      const account = { accountId: `dl_${person.id}`, personId: person.id, locale: person.locale };
      return (await openWebChat(db, account, `c-${person.id}`)).conversationKey;
    },
    async reads(person) {
      await markSeen(db, `webchat:c-${person.id}`, 1_000_000);
    },
    async file(filer, over = {}, source = "chat", now = OPEN_HOURS) {
      const draft = draftOf(over);
      const draftId = randomUUID();
      const filed = await turn(
        (unit) => services.fileComplaint(unit, { filer, draftId, draft, source }),
        now,
      );
      if (!filed.ok) throw new Error(`not filed: ${filed.reason}`);
      return filed;
    },
    command: (by, caseId, command, now) =>
      turn((unit) => services.commandCase(unit, { caseId, command, by }), now),
    async caseNow(caseId) {
      const { events, ...row } = await db.prisma.case.findUniqueOrThrow({
        where: { id: caseId },
        include: { events: { where: { seq: 1 } } },
      });
      return caseOf(row, suspectsIn(events.map(trailOf)));
    },
    async told(person, caseId) {
      return db.prisma.message.findMany({
        where: { recipientId: person.id, caseId },
        orderBy: { id: "asc" },
        select: { activity: true, operation: true, status: true, proof: true },
      });
    },
    async problems(caseId) {
      const row = await db.prisma.case.findUniqueOrThrow({
        where: { id: caseId },
        include: { events: { orderBy: { seq: "asc" } }, clocks: true },
      });
      const { events, clocks, ...plain } = row;
      const trail = events.map(trailOf);
      return checkCase(caseOf(plain, suspectsIn(trail)), trail, clocks.map(clockOf));
    },
    clock,
    async sends(person, name, bytes) {
      const account = { channel: "webchat", accountId: `dl_${person.id}` };
      const keep = makeKeepFile({
        store,
        insert: (file) => insertAttachment(db, file),
        bringsTables: (owner) => bringsTables(db, owner),
      });
      return keep(name, typeof bytes === "string" ? Buffer.from(bytes) : bytes, account);
    },
    async fileAt(address) {
      const file = await findAttachment(db, address.slice("/files/".length));
      return file === null ? null : store.get(file.storageKey);
    },
    async close() {
      rmSync(folder, { recursive: true, force: true });
      await db.close();
      await clock?.close();
      await database.drop();
    },
  };
  return office;
}

/** Office hours, some hours later. */
export const later = (hours: number): Temporal.Instant => OPEN_HOURS.add({ hours });
