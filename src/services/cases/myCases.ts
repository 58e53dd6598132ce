import { type CaseSummary } from "../../cards/caseView.ts";
import { type Actor, type CaseEvent, type EventType } from "../../core/case/case.ts";
import { reckoningOfClock } from "../../core/clock/rungs.ts";
import { pausesOf } from "../../core/time/pauses.ts";
import { customerCan, customerStage, type Due, statusDue } from "../../core/case/view.ts";
import { type Person } from "../../core/person.ts";
import { topicLabel } from "../packRows.ts";
import { type CaseFrame, frameOf, type ServiceContext } from "../serviceContext.ts";
import { caseOf, clockOf, instant } from "./caseRow.ts";
import { LEFT } from "./loadCase.ts";
import { nameOf } from "./viewOf.ts";

const MOST = 50;

/**
 * The person's cases, those they joined or act in as an outsider, and those of their household that
 * aren't confidential (B19): open ones first, the newest first.
 */
export async function myCases(
  context: ServiceContext,
  person: Person,
  now: Temporal.Instant,
): Promise<readonly CaseSummary[]> {
  const { household, organisationId } = person;
  const shared =
    household === null || organisationId === null
      ? []
      : [{ restricted: false, customer: { household, organisationId } }];
  const rows = await context.db.prisma.case.findMany({
    where: {
      OR: [
        { customerId: person.id },
        { parties: { some: { personId: person.id, role: { not: LEFT } } } },
        ...shared,
      ],
    },
    include: {
      clocks: { where: { stoppedAt: null } },
      parties: { where: { personId: person.id }, take: 1 },
      events: { select: { type: true, at: true, data: true }, orderBy: { seq: "asc" } },
    },
    orderBy: [{ closedAt: { sort: "desc", nulls: "first" } }, { filedAt: "desc" }],
    take: MOST,
  });
  return Promise.all(
    rows.map(async ({ clocks, parties, events, ...row }) => {
      const c = caseOf(row, []);
      const setting = await frameOf(context, c);
      const urged = events.findLast(({ type }) => type === "urged");
      const asking = {
        ...{ now, pack: setting.pack, calendar: setting.organisation.calendar },
        lastUrgedAt: urged === undefined ? null : instant(urged.at),
      };
      // Neighbours of the household watch, outsiders work; whoever filed or joined may urge.
      const mine = c.customerId === person.id || parties.some(({ role }) => role === "joined");
      const by: Actor = { id: person.id, part: "customer", roles: [] };
      const urgeable = mine && customerCan(c, by, asking).includes("urge");
      const pauses = pausesOf(
        events.map(({ type, at, data }) => ({
          type: type as EventType,
          at: instant(at),
          data: data as CaseEvent["data"],
        })),
      );
      const due = statusDue(c, clocks.map(clockOf), pauses, now, (clock) =>
        reckoningOfClock(clock, setting.pack, setting.organisation.calendar),
      );
      return { ...summaryOf(setting, c, due), urgeable };
    }),
  );
}

function summaryOf(
  setting: CaseFrame,
  c: ReturnType<typeof caseOf>,
  due: Due | null,
): Omit<CaseSummary, "urgeable"> {
  return {
    caseId: c.id,
    reference: c.reference,
    topic: topicLabel(setting.pack, c.topic),
    place: c.place,
    stage: customerStage(c),
    owner: nameOf(setting, c.replyOwnerId),
    dueAt: due?.dueAt ?? null,
    filedAt: c.filedAt,
    zone: setting.organisation.profile.zone,
  };
}
