import { cardText } from "../../cards/cardText.ts";
import { escapeMarkdown } from "../../cards/escapeMarkdown.ts";
import { qualityCard } from "../../cards/qualityCard.ts";
import { type Person } from "../../core/person.ts";
import { dueAt } from "../../core/policy/dueAt.ts";
import { formatDay } from "../../locales/formatDay.ts";
import { type StaffDirectory } from "../directory.ts";
import { type ServiceContext } from "../serviceContext.ts";
import { type Unit } from "../unit.ts";
import { rulesOf } from "./around.ts";
import { digestOf, type OwnQuality } from "./quality.ts";

async function qualityOf(
  context: ServiceContext,
  organisationId: string,
): Promise<OwnQuality | null> {
  const own = await rulesOf(context, organisationId);
  const rule = own?.rules.quality;
  return own === null || rule === undefined ? null : { organisation: own.organisation, rule };
}

const judges = (staff: StaffDirectory, { organisation, rule }: OwnQuality): readonly Person[] =>
  staff.all.filter(
    ({ organisationId, desk }) => organisationId === organisation.id && desk === rule.desk,
  );

const leaders = (staff: StaffDirectory, { organisation }: OwnQuality): readonly Person[] => [
  ...staff.byRole(organisation.id, "director"),
  ...staff.byRole(organisation.id, "oversight"),
];

/** @returns how many were told. */
export async function sendQualityDigest(
  context: ServiceContext,
  unit: Unit,
  organisationId: string,
  slot: string,
): Promise<number> {
  const own = await qualityOf(context, organisationId);
  if (own === null) return 0;
  const staff = await context.staff();
  const digest = await digestOf(context, unit, own, null);
  const readers = new Set([...judges(staff, own), ...leaders(staff, own)]);
  for (const to of readers) {
    unit.notify({
      to,
      build: (texts, locale) => {
        const card = qualityCard({ texts, locale, now: unit.now }, digest);
        return { card, speak: cardText(card) };
      },
      dedupeKey: `quality:${organisationId}:${slot}:${to.id}`,
      caseId: null,
      proof: null,
      kind: "must",
    });
  }
  return readers.size;
}

const UNJUDGED = `
select f.number, f.at from visit_finding f left join "case" c on c.id = f.case_id
where f.organisation_id = $1 and f.valuable is null
  and (f.kind = 'quality' or c.topic = any($2::text[]))
order by f.number limit 500`;

const LISTED = 20;
const WEEK = 7;

/** @returns how many matters somebody was reminded of. */
export async function remindQuality(
  context: ServiceContext,
  unit: Unit,
  organisationId: string,
  slot: string,
): Promise<number> {
  const own = await qualityOf(context, organisationId);
  if (own === null) return 0;
  const { rows } = await context.db.pool.query<{ number: number; at: Date }>({
    name: "unjudgedQuality",
    text: UNJUDGED,
    values: [organisationId, own.rule.topics],
  });
  const { calendar, profile } = own.organisation;
  const late = rows.filter(({ at }) => {
    const heard = Temporal.Instant.fromEpochMilliseconds(at.getTime());
    const limit = dueAt({ due: own.rule.judgeWithin }, calendar, heard);
    return Temporal.Instant.compare(limit, unit.now) < 0;
  });
  const staff = await context.staff();
  const today = unit.now.toZonedDateTimeISO(profile.zone).toPlainDate();
  if (late.length > 0) {
    // Whoever leads hears of it once a week, as long as it lasts.
    const above = today.dayOfWeek === 1 ? leaders(staff, own) : [];
    for (const to of new Set([...judges(staff, own), ...above])) {
      unit.notify({
        to,
        build: (texts) => ({
          text: texts.findings.quality.late({
            count: late.length,
            numbers: late.slice(0, LISTED).map(({ number }) => `#${number}`),
          }),
        }),
        dedupeKey: `qualityLate:${organisationId}:${slot}:${to.id}`,
        caseId: null,
        proof: null,
        kind: "must",
      });
    }
  }
  return late.length + (await remindImprovements(context, unit, own, staff, today, slot));
}

/** On its day, and every week after it. */
async function remindImprovements(
  { db }: ServiceContext,
  unit: Unit,
  { organisation }: OwnQuality,
  staff: StaffDirectory,
  today: Temporal.PlainDate,
  slot: string,
): Promise<number> {
  const open = await db.prisma.improvement.findMany({
    where: { organisationId: organisation.id, status: "open", dueOn: { lte: today.toString() } },
  });
  const due = open.filter(
    ({ dueOn }) => Temporal.PlainDate.from(dueOn).until(today).days % WEEK === 0,
  );
  for (const { id, number, title, ownerId, dueOn } of due) {
    const to = staff.byId(ownerId) ?? staff.byRole(organisation.id, "director")[0];
    if (to === undefined) continue;
    unit.notify({
      to,
      build: (texts, locale) => ({
        text: texts.findings.quality.improvementDue({
          number,
          title: escapeMarkdown(title),
          dueOn: formatDay(Temporal.PlainDate.from(dueOn), locale),
        }),
      }),
      dedupeKey: `improvementDue:${id}:${slot}:${to.id}`,
      caseId: null,
      proof: null,
      kind: "must",
    });
  }
  return due.length;
}
