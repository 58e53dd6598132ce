import { type GradingRules } from "../../../core/customers/grading/rules.ts";
import { instant } from "../../cases/caseRow.ts";
import { type LoadedOrganisation } from "../../directory.ts";
import { type ServiceContext } from "../../serviceContext.ts";
import { type Unit } from "../../unit.ts";
import { type GradeLine, type GradeOverview } from "./index.ts";

const HISTORY = 10;

/** Grades so far, the latest first. */
export async function historyOf(
  context: ServiceContext,
  customerId: string,
): Promise<readonly GradeLine[]> {
  const [rows, staff] = await Promise.all([
    context.db.prisma.customerGrade.findMany({
      where: { customerId },
      orderBy: { fromAt: "desc" },
      take: HISTORY,
    }),
    context.staff(),
  ]);
  return rows.map(({ grade, source, reason, byId, fromAt, toAt, until }) => {
    const told = reason as { readonly text?: unknown } | null;
    return {
      ...{ grade, source: source === "hand" ? "hand" : "rule", until },
      reason: typeof told?.text === "string" ? told.text : null,
      by: byId === null ? null : (staff.everById(byId)?.name ?? null),
      fromAt: instant(fromAt),
      toAt: toAt === null ? null : instant(toAt),
    };
  });
}

const LATEST = 15;

/** Counts by grade and tag, and what changed this month. */
export async function overviewOf(
  { db }: ServiceContext,
  { now }: Unit,
  own: { readonly organisation: LoadedOrganisation; readonly rules: GradingRules },
): Promise<GradeOverview> {
  const { id: organisationId, profile } = own.organisation;
  const since = now.toZonedDateTimeISO(profile.zone).toPlainDate().with({ day: 1 });
  const from = new Date(since.toZonedDateTime(profile.zone).epochMilliseconds);
  const grades = await db.prisma.customer.groupBy({
    by: ["grade"],
    where: { organisationId, active: true },
    _count: true,
  });
  const tags = await Promise.all(
    own.rules.tags.map(
      async ({ tag }) =>
        [
          tag,
          await db.prisma.customer.count({
            where: { organisationId, active: true, tags: { has: tag } },
          }),
        ] as const,
    ),
  );
  const ofMonth = { what: "grade", at: { gte: from }, customer: { organisationId } };
  const [changes, rows, byHand] = await Promise.all([
    db.prisma.customerChange.count({ where: ofMonth }),
    db.prisma.customerChange.findMany({
      where: ofMonth,
      orderBy: { id: "desc" },
      take: LATEST,
      include: { customer: { select: { name: true } } },
    }),
    db.prisma.customerGrade.count({
      where: { source: "hand", toAt: null, customer: { organisationId } },
    }),
  ]);
  const gradeIn = (value: unknown): string | null =>
    typeof value === "string"
      ? value || null
      : ((value as { grade?: string } | null)?.grade ?? null);
  return {
    ...own,
    ...{ since, changes, byHand },
    counts: new Map(grades.map(({ grade, _count }) => [grade ?? "", _count])),
    tags: new Map(tags),
    latest: rows.map(({ customer, before, after }) => ({
      name: customer.name,
      from: gradeIn(before),
      to: gradeIn(after) ?? "",
      // One by hand is kept with its last day.
      source: typeof after === "object" ? "hand" : "rule",
    })),
  };
}
