import { randomUUID } from "node:crypto";
import { complaintTopics } from "../core/policy/pack.ts";
import { type CaseCommand } from "../core/case/case.ts";
import { AppError } from "../core/errors.ts";
import { type Person } from "../core/person.ts";
import { commitUnit } from "../db/commitUnit.ts";
import { type Db } from "../db/db.ts";
import { type SimulatedClock } from "../db/simulatedClock.ts";
import { type Services } from "../services/index.ts";
import { openUnit } from "../services/makeUnit.ts";
import { type Unit } from "../services/unit.ts";
import { makeAgenda } from "./agenda.ts";
import { type SeededRandom } from "./seededRandom.ts";

export interface MonthDeps {
  readonly db: Db;
  readonly services: Services;
  readonly clock: SimulatedClock;
  readonly random: SeededRandom;
  /** Everything that runs without a message from anybody, once. */
  readonly tick: () => Promise<void>;
  /** Told after each moment, e.g. to print what was said in it. */
  readonly onMoment: (now: Temporal.Instant) => Promise<void>;
}

export interface Span {
  readonly from: Temporal.Instant;
  readonly days: number;
}

/** Between two looks of the ticks; the reminders of a day need no finer ones. */
const TICK_MINUTES = 15;
const MOST_TRIES = 4;

/**
 * Lives through some days of an organisation: residents complain, staff do their work, mostly, and
 * sometimes don't, which is what clocks, reminders and apologies are for. Every step goes through
 * the services that the chat uses, and nothing waits for real time.
 */
export async function liveThrough(deps: MonthDeps, { from, days }: Span): Promise<void> {
  const { db, services, clock, random, tick, onMoment } = deps;
  const agenda = makeAgenda();
  const end = from.add({ hours: 24 * days });
  const [organisation] = await services.organisations();
  if (organisation === undefined) throw new Error("no organisation to live through");
  const { calendar, pack, profile } = organisation;
  const residents = await customersOf(db, organisation.id);

  const inUnit = async <T>(now: Temporal.Instant, work: (unit: Unit) => Promise<T>): Promise<T> => {
    for (let attempt = 1; ; attempt += 1) {
      const opened = openUnit(db, now);
      const result = await work(opened.unit);
      try {
        await commitUnit(db, {
          turn: null,
          writes: opened.writes,
          messages: await opened.messages(),
        });
        return result;
      } catch (error) {
        if (!(error instanceof AppError) || attempt === MOST_TRIES) throw error;
      }
    }
  };
  const does = (by: Person, caseId: string, command: CaseCommand) => (now: Temporal.Instant) =>
    inUnit(now, (unit) => services.commandCase(unit, { caseId, command, by })).then(
      () => undefined,
    );
  const ownerOf = async (caseId: string): Promise<Person | null> => {
    const found = await db.prisma.case.findUnique({ where: { id: caseId } });
    return found === null ? null : ((await services.staff()).byId(found.replyOwnerId) ?? null);
  };
  /** In working time: nobody works at night, not even here. */
  const working = (at: Temporal.Instant, hours: number) => calendar.addWorkingHours(at, hours);

  const file = async (now: Temporal.Instant) => {
    const filer = random.oneOf(residents);
    const topics = complaintTopics(pack).filter((topic) => topic.aboutStaff !== true);
    const draft = {
      for: "self" as const,
      place: filer.household ?? `${Math.floor(random.between(1, 13))}-101`,
      topic: random.oneOf(topics).id,
      details: random.oneOf(STORIES),
      attachmentIds: [],
    };
    const filed = await inUnit(now, (unit) =>
      services.fileComplaint(unit, { filer, draftId: randomUUID(), draft, source: "chat" }),
    );
    if (!filed.ok) return;
    const owner = await ownerOf(filed.caseId);
    if (owner !== null) work(now, filed.caseId, filer, owner);
  };

  /** What becomes of a case: most are looked after in time, some are forgotten for a while. */
  const work = (now: Temporal.Instant, caseId: string, filer: Person, owner: Person) => {
    if (random.happens(0.9)) {
      agenda.add(
        working(now, random.between(0.2, 2)),
        does(owner, caseId, { type: "acknowledge" }),
      );
    }
    const looked = working(
      now,
      random.happens(0.75) ? random.between(1, 6) : random.between(9, 30),
    );
    agenda.add(
      looked,
      does(owner, caseId, { type: "investigate", finding: random.oneOf(FINDINGS) }),
    );
    const answered = working(
      looked,
      random.happens(0.7) ? random.between(1, 12) : random.between(25, 60),
    );
    if (random.happens(0.25)) {
      const dueAt = working(looked, random.between(6, 20));
      agenda.add(looked.add({ minutes: 5 }), does(owner, caseId, { type: "promise", dueAt }));
    }
    if (random.happens(0.1)) {
      const director = random.oneOf(organisationStaff("director"));
      const reason = "需要停機大修，超出本處權限";
      agenda.add(looked.add({ minutes: 10 }), does(owner, caseId, { type: "escalate", reason }));
      agenda.add(
        working(looked, random.between(2, 14)),
        does(director, caseId, { type: "decide", decision: "同意停機大修，先發通知" }),
      );
    }
    agenda.add(answered, async (at) => {
      await does(owner, caseId, { type: "answer", text: random.oneOf(ANSWERS) })(at);
      if (random.happens(0.75)) reply(at, caseId, filer, owner);
    });
  };
  const reply = (at: Temporal.Instant, caseId: string, filer: Person, owner: Person) => {
    const when = at.add({ minutes: Math.round(random.between(20, 1_500)) });
    if (random.happens(0.8)) {
      agenda.add(when, async (now) => {
        await seen(filer);
        await does(filer, caseId, { type: "solved" })(now);
      });
      return;
    }
    agenda.add(when, does(filer, caseId, { type: "notSolved", reason: "還是一樣" }));
    agenda.add(working(when, random.between(2, 20)), async (now) => {
      await does(owner, caseId, { type: "answer", text: "已再次派人處理並複驗" })(now);
    });
  };
  const seen = (person: Person) =>
    db.pool.query(
      `with seen as (update message set seen_at = now() where recipient_id = $1 and seen_at is null
         returning case_id, proof)
       update "case" c set reply_delivered_at = now() from seen
       where c.id = seen.case_id and seen.proof = 'reply' and c.reply_delivered_at is null`,
      [person.id],
    );
  const staff = (await services.staff()).all;
  const organisationStaff = (role: Person["roles"][number]) =>
    staff.filter((person) => person.roles.includes(role));

  for (let day = 0; day < days; day += 1) {
    const date = from.toZonedDateTimeISO(profile.zone).toPlainDate().add({ days: day });
    const count = Math.floor(random.between(1, calendar.isWorkingDay(date) ? 5 : 3));
    for (let n = 0; n < count; n += 1) {
      const minutes = Math.round(random.between(7 * 60, 22 * 60));
      const at = date.toZonedDateTime(profile.zone).toInstant().add({ minutes });
      if (Temporal.Instant.compare(at, end) < 0) agenda.add(at, file);
    }
  }
  for (let look = from; Temporal.Instant.compare(look, end) < 0;) {
    const next = agenda.nextAt;
    const now = next !== null && Temporal.Instant.compare(next, look) < 0 ? next : look;
    await clock.standAt(now);
    if (now === next) await agenda.next()?.act(now);
    else {
      await tick();
      look = look.add({ minutes: TICK_MINUTES });
    }
    await onMoment(now);
  }
}

async function customersOf(db: Db, organisationId: string): Promise<readonly Person[]> {
  const rows = await db.prisma.person.findMany({
    where: { organisationId, kind: "customer", household: { not: null } },
    orderBy: { id: "asc" },
  });
  return rows.map((row) => ({
    ...row,
    kind: "customer",
    roles: [],
    locale: row.locale as "zh-Hant",
  }));
}

const STORIES = [
  "樓道的燈壞了好幾天，晚上什麼都看不見。",
  "電梯又停在三樓，門一直打不開。",
  "垃圾桶沒人收，味道很重。",
  "半夜有人裝修，吵得睡不著。",
  "天花板漏水，越來越嚴重。",
] as const;
const FINDINGS = [
  "已到場查看，情況屬實。",
  "已查看，零件老化，需更換。",
  "已聯絡廠商到場檢查。",
] as const;
const ANSWERS = [
  "已更換零件，恢復正常。",
  "已清理並加派巡查。",
  "已與對方溝通，同意改在白天施工。",
] as const;
