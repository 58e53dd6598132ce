import { type CaseSummary } from "../../cards/caseView.ts";
import { type CaseClock } from "../../core/case/case.ts";
import { customerStage, statusDue } from "../../core/case/view.ts";
import { type Person } from "../../core/person.ts";
import { topicLabel } from "../packRows.ts";
import { type ServiceContext, settingOf } from "../serviceContext.ts";
import { caseOf, clockOf } from "./caseRow.ts";
import { nameOf } from "./viewOf.ts";

const MOST = 50;

/**
 * The person's cases, those they joined, and those of their household that aren't confidential
 * (B19): open ones first, the newest first.
 */
export async function myCases(
  context: ServiceContext,
  person: Person,
): Promise<readonly CaseSummary[]> {
  const { household, organisationId } = person;
  const shared =
    household === null || organisationId === null
      ? []
      : [{ restricted: false, customer: { household, organisationId } }];
  const rows = await context.db.prisma.case.findMany({
    where: {
      OR: [{ customerId: person.id }, { parties: { some: { personId: person.id } } }, ...shared],
    },
    include: { clocks: { where: { stoppedAt: null } } },
    orderBy: [{ closedAt: { sort: "desc", nulls: "first" } }, { filedAt: "desc" }],
    take: MOST,
  });
  return Promise.all(
    rows.map(async ({ clocks, ...row }) =>
      summaryOf(context, caseOf(row, []), clocks.map(clockOf)),
    ),
  );
}

async function summaryOf(
  context: ServiceContext,
  c: ReturnType<typeof caseOf>,
  clocks: readonly CaseClock[],
): Promise<CaseSummary> {
  const setting = await settingOf(context, c);
  return {
    caseId: c.id,
    reference: c.reference,
    topic: topicLabel(setting.pack, c.topic),
    place: c.place,
    stage: customerStage(c),
    owner: nameOf(setting, c.replyOwnerId),
    dueAt: statusDue(c, clocks)?.dueAt ?? null,
    filedAt: c.filedAt,
    zone: setting.organisation.profile.zone,
  };
}
