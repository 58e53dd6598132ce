import { type WorkItem } from "../../cards/caseView.ts";
import { type Case, type CaseClock, CLOCK_KINDS, type ClockKind } from "../../core/case/case.ts";
import { expectedOf } from "../../core/case/expected.ts";
import { isAbove } from "../../core/case/whoMay.ts";
import { type Person } from "../../core/person.ts";
import { type SupplyVerb } from "../../core/supply/steps.ts";
import { type Db } from "../../db/db.ts";
import { reckoningOfClock } from "../../core/clock/rungs.ts";
import { effectiveDue, pausesOf } from "../../core/time/pauses.ts";
import { topicLabel } from "../packRows.ts";
import { type CaseFrame, frameOf, type ServiceContext } from "../serviceContext.ts";
import { stepsIn, type SupplySteps, waitingFor } from "../supply/supplyWork.ts";
import { type Unit } from "../unit.ts";
import { caseOf, clockOf, instant } from "./caseRow.ts";
import { readDossier } from "./loadCase.ts";
import { type CaseEvent, type EventType } from "../../core/case/case.ts";

const MOST = 200;

/** The clock by which each thing is expected. */
const CLOCK: Readonly<Partial<Record<WorkItem["expected"], ClockKind>>> = {
  acknowledge: "acknowledge",
  investigate: "investigate",
  decide: "decide",
  takeUp: "handover",
};

/**
 * What a member of staff is expected to do: soonest due first, what only waits or is watched
 * after that. A case is listed once, under their most pressing part.
 */
export async function myWork(
  context: ServiceContext,
  unit: Unit,
  person: Person,
): Promise<readonly WorkItem[]> {
  const staff = await context.staff();
  const ids = [person.id, ...staff.standsInFor(person.id, unit.now)];
  // What waits for a colleague who is away waits for whoever stands in, also by duty alone (B7).
  const people = [person, ...ids.slice(1).flatMap((id) => staff.byId(id) ?? [])];
  const rows = await context.db.prisma.case.findMany({
    where: {
      organisationId: person.organisationId ?? "",
      status: { not: "CLOSED" },
      AND: [
        { OR: [{ subjectId: null }, { subjectId: { not: person.id } }] },
        partOf(person, ids, await waitingFor(context, people)),
      ],
      // Whom it may be about stands in the trail's first event.
      events: {
        none: { seq: 1, data: { path: ["suspectIds"], array_contains: [person.id] } },
      },
    },
    include: {
      supply: { select: { dossier: true } },
      clocks: { where: { stoppedAt: null } },
      events: { select: { type: true, at: true, data: true }, orderBy: { seq: "asc" } },
    },
    orderBy: { filedAt: "asc" },
    take: MOST,
  });
  const stuck = await undeliverableAnswers(
    context.db,
    rows.flatMap(({ id, status, replyDeliveredAt }) =>
      status === "ANSWERED" && replyDeliveredAt === null ? [id] : [],
    ),
  );
  const items = await Promise.all(
    rows.map(async ({ clocks, events, supply, ...row }) => {
      const pauses = pausesOf(
        events.map(({ type, at, data }) => ({
          type: type as EventType,
          at: instant(at),
          data: data as CaseEvent["data"],
        })),
      );
      // Those whom it may be about were left out above.
      const c = caseOf(row, []);
      const setting = await frameOf(context, c);
      const { pack, organisation } = setting;
      const running = clocks.map(clockOf).map((clock) => {
        const by = reckoningOfClock(clock, pack, organisation.calendar);
        return { ...clock, dueAt: effectiveDue(clock, pauses, unit.now, by) };
      });
      const steps =
        supply === null || pack.supply === undefined
          ? null
          : stepsIn(c, readDossier(supply.dossier), pack.supply, {
              ...{ person, staff, now: unit.now },
            });
      return itemOf(setting, c, running, { person, ids, steps, stuck: stuck.has(row.id) });
    }),
  );
  return items.filter((item) => item !== null).toSorted(byUrgency);
}

/** Cases whose answer died on its way, or waits for somebody whom nothing reaches. */
async function undeliverableAnswers(
  db: Db,
  caseIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (caseIds.length === 0) return new Set();
  const { rows } = await db.pool.query<{ case_id: string }>({
    name: "undeliverableAnswers",
    text: `select distinct m.case_id from message m
      left join conversation c on c.key = m.conversation_key
      where m.case_id = any($1::uuid[]) and m.proof = 'reply' and (m.status = 'dead'
        or (m.status = 'pending' and (c.reachable is false or exists (
          select 1 from duty_entry e where e.reason = 'unreachable' and e.done_at is null
            and e.person_id = m.recipient_id and m.conversation_key is null))))`,
    values: [caseIds],
  });
  return new Set(rows.map((row) => row.case_id));
}

/**
 * @param ids theirs, and those of colleagues for whom they stand in.
 * @param waiting supply requests that wait for a step of theirs.
 */
const partOf = ({ id, roles }: Person, ids: readonly string[], waiting: readonly string[]) => ({
  OR: [
    ...(waiting.length === 0 ? [] : [{ id: { in: [...waiting] } }]),
    { replyOwnerId: { in: [...ids] } },
    { handlerId: { in: [...ids] } },
    { secondPersonId: id },
    { offeredToId: id },
    ...(roles.includes("director") ? [{ status: "ESCALATED" }] : []),
    ...(roles.includes("oversight") ? [{ status: "ESCALATED", restricted: true }] : []),
  ],
});

interface Mine {
  readonly person: Person;
  readonly ids: readonly string[];
  readonly steps: SupplySteps | null;
  readonly stuck: boolean;
}

/** @returns null for a request that waits for their step no more, and is nothing else of theirs. */
function itemOf(
  { pack, organisation }: CaseFrame,
  c: Case,
  clocks: readonly CaseClock[],
  mine: Mine,
): WorkItem | null {
  const as = roleIn(c, mine);
  if (as === null) return null;
  const { steps, stuck } = mine;
  const routed = clocks.some(({ kind }) => kind === "handover");
  const expected = expectedOf(c, as, stuck, steps, routed);
  const step = expected === "waitStep" ? steps?.first : as === "duty" ? steps?.byDuty : steps?.mine;
  const meant = expected === "step" || expected === "waitStep" ? (step ?? null) : null;
  return {
    caseId: c.id,
    reference: c.reference,
    topic: topicLabel(pack, c.topic),
    place: c.place,
    as,
    expected,
    step: meant,
    dueAt: dueOf(clocksFor(expected, meant, pack), clocks),
    status: c.status,
    zone: organisation.profile.zone,
  };
}

function roleIn(c: Case, { person, ids, steps }: Mine): WorkItem["as"] | null {
  const { id, roles } = person;
  if (c.offeredToId === id) return "offered";
  if (c.status === "ESCALATED" && isAbove(c, { id, part: "staff", roles })) return "director";
  if (ids.includes(c.replyOwnerId)) return "owner";
  if (c.handlerId !== null && ids.includes(c.handlerId)) return "handler";
  if ((steps?.byDuty ?? null) !== null) return "duty";
  return c.secondPersonId === id ? "second" : null;
}

/** Limits that are kept by what is expected. */
function clocksFor(
  expected: WorkItem["expected"],
  step: SupplyVerb | null,
  { supply }: CaseFrame["pack"],
): readonly ClockKind[] {
  const own = CLOCK[expected];
  if (own !== undefined) return [own];
  if (step === null || supply === undefined) return [];
  return CLOCK_KINDS.filter((kind) => supply.clockDuties[kind]?.includes(step) === true);
}

/** Its own clock, else the next one that runs, a promise included. */
function dueOf(kinds: readonly ClockKind[], clocks: readonly CaseClock[]): Temporal.Instant | null {
  const own = clocks.filter((clock) => kinds.includes(clock.kind));
  const counted = own.length > 0 ? own : clocks;
  const due = counted
    .map((clock) => clock.dueAt)
    .toSorted((a, b) => Temporal.Instant.compare(a, b));
  return due[0] ?? null;
}

const isMine = (item: WorkItem) => !item.expected.startsWith("wait") && item.expected !== "watch";

function byUrgency(a: WorkItem, b: WorkItem): number {
  if (isMine(a) !== isMine(b)) return isMine(a) ? -1 : 1;
  if (a.dueAt === null || b.dueAt === null)
    return Number(a.dueAt === null) - Number(b.dueAt === null);
  return Temporal.Instant.compare(a.dueAt, b.dueAt);
}
