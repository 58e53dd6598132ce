import { escapeMarkdown } from "../../cards/escapeMarkdown.ts";
import { formatDay } from "../../locales/formatDay.ts";
import { type QualityRule } from "../../core/findings/rules.ts";
import { type ImprovementLine, type QualityDigest } from "../../cards/visitViews.ts";
import { groupQuality, type QualityItem } from "../../core/findings/groupQuality.ts";
import { cleanText } from "../../core/cleanText.ts";
import { isStaff, type Person } from "../../core/person.ts";
import { foldText } from "../../understanding/foldText.ts";
import { type LoadedOrganisation } from "../directory.ts";
import { clauseIn } from "../packRows.ts";
import { type ServiceContext } from "../serviceContext.ts";
import { type Unit } from "../unit.ts";
import { rulesOf } from "./around.ts";

export type QualityRefusal =
  | "notYours"
  | "noQuality"
  | "unknownNumber"
  | "reasonMissing"
  | "notValuable"
  | "pastDay"
  | "already";

export type QualityRefused = { readonly ok: false; readonly refusal: QualityRefusal };

const no = (refusal: QualityRefusal): QualityRefused => ({ ok: false, refusal });

const LEADERS = ["director", "oversight"] as const;

export interface OwnQuality {
  readonly organisation: LoadedOrganisation;
  readonly rule: QualityRule;
}

/** @param judging whether it is to be changed: of technical quality alone. */
async function ownQuality(
  context: ServiceContext,
  by: Person,
  judging: boolean,
): Promise<OwnQuality | QualityRefused> {
  const own = await rulesOf(context, by.organisationId);
  const rule = own?.rules.quality;
  if (own === null || rule === undefined || !isStaff(by)) return no("noQuality");
  const judges = by.desk === rule.desk;
  const leads = LEADERS.some((role) => by.roles.includes(role));
  if (judges || (!judging && leads)) return { organisation: own.organisation, rule };
  context.onDenied?.();
  return no("notYours");
}

const ITEMS = `
select f.number, f.text, f.at, f.valuable, f.valuable_reason as reason, c.reference,
  coalesce(k.name, p.name, c.caller_name) as customer, i.number as improvement
from visit_finding f
left join "case" c on c.id = f.case_id
left join visit v on v.id = f.visit_id
left join customer k on k.id = v.customer_id
left join person p on p.id = c.customer_id and not c.anonymous
left join improvement i on i.id = f.improvement_id
where f.organisation_id = $1 and f.at >= $2 and (f.kind = 'quality' or c.topic = any($3::text[]))
order by f.number`;

interface ItemRow extends Omit<QualityItem, "at"> {
  readonly at: Date;
}

async function itemsSince(
  { db }: ServiceContext,
  organisationId: string,
  rule: QualityRule,
  since: Temporal.Instant,
): Promise<readonly QualityItem[]> {
  const { rows } = await db.pool.query<ItemRow>({
    name: "qualityItems",
    text: ITEMS,
    values: [organisationId, since.toString(), rule.topics],
  });
  return rows.map((row) => ({
    ...row,
    at: Temporal.Instant.fromEpochMilliseconds(row.at.getTime()),
  }));
}

/** What was heard of the product in the days before now: grouped, counted, and what was made of it. */
export async function qualityDigest(
  context: ServiceContext,
  unit: Unit,
  by: Person,
  days: number | null,
): Promise<QualityDigest | QualityRefused> {
  const own = await ownQuality(context, by, false);
  return "ok" in own ? own : digestOf(context, unit, own, days);
}

/** The same for whoever is told of it by itself. */
export async function digestOf(
  context: ServiceContext,
  unit: Unit,
  { organisation, rule }: OwnQuality,
  days: number | null,
): Promise<QualityDigest> {
  const { zone } = organisation.profile;
  const until = unit.now.toZonedDateTimeISO(zone).toPlainDate();
  const since = until.subtract({ days: days ?? rule.days });
  const items = await itemsSince(
    context,
    organisation.id,
    rule,
    since.toZonedDateTime({ timeZone: zone }).toInstant(),
  );
  return {
    ok: true,
    since,
    until,
    counts: groupQuality(rule.groups, items, foldText),
    total: items.length,
    valuable: items.filter(({ valuable }) => valuable === true).length,
    unjudged: items.filter(({ valuable }) => valuable === null).length,
    improvements: await improvementsSince(context, organisation.id, since, until),
    clause: clauseIn(organisation.pack, rule.clause),
    zone,
  };
}

async function improvementsSince(
  { db, staff }: ServiceContext,
  organisationId: string,
  since: Temporal.PlainDate,
  today: Temporal.PlainDate,
): Promise<readonly ImprovementLine[]> {
  const rows = await db.prisma.improvement.findMany({
    where: {
      organisationId,
      OR: [{ status: "open" }, { doneAt: { gte: new Date(`${since.toString()}T00:00:00Z`) } }],
    },
    orderBy: { number: "asc" },
    include: { _count: { select: { findings: true } } },
    take: 50,
  });
  const directory = await staff();
  return rows.map(({ number, title, ownerId, dueOn, status, outcome, _count }) => ({
    ...{ number, title, dueOn, outcome },
    status: status as ImprovementLine["status"],
    owner: directory.everById(ownerId)?.name ?? "",
    items: _count.findings,
    isLate: status === "open" && dueOn < today.toString(),
  }));
}

export type Judged =
  { readonly ok: true; readonly number: number; readonly valuable: boolean } | QualityRefused;

const MOST_WORDS = 1_000;
const clean = (text: string): string => cleanText(text).slice(0, MOST_WORDS).toWellFormed();

/** Technical quality says of each whether it is valuable, and why (C-10); it may think again. */
export async function judgeFinding(
  context: ServiceContext,
  unit: Unit,
  by: Person,
  judged: { readonly number: number; readonly valuable: boolean; readonly reason: string },
): Promise<Judged> {
  const own = await ownQuality(context, by, true);
  if ("ok" in own) return own;
  const { number, valuable, reason } = judged;
  if (reason.trim() === "") return no("reasonMissing");
  const found = await findingsOf(context, own, [number]);
  if (found.length === 0) return no("unknownNumber");
  unit.add({
    update: "visitFinding",
    where: { number },
    set: { valuable, valuableReason: clean(reason), judgedById: by.id, judgedAt: unit.now },
    expectOne: true,
  });
  return { ok: true, number, valuable };
}

/** Those of these numbers that are information on quality of this organisation. */
async function findingsOf(
  { db }: ServiceContext,
  { organisation, rule }: OwnQuality,
  numbers: readonly number[],
) {
  return db.prisma.visitFinding.findMany({
    where: {
      organisationId: organisation.id,
      number: { in: [...numbers] },
      OR: [{ kind: "quality" }, { case: { topic: { in: [...rule.topics] } } }],
    },
    select: { id: true, number: true, valuable: true },
  });
}

export type Improved =
  | { readonly ok: true; readonly title: string; readonly owner: string; readonly dueOn: string }
  | QualityRefused;

/** What is made better, out of what customers said: an owner and a day (C-10). */
export async function improve(
  context: ServiceContext,
  unit: Unit,
  by: Person,
  asked: {
    readonly numbers: readonly number[];
    readonly title: string;
    readonly owner: Person;
    readonly dueOn: Temporal.PlainDate;
  },
): Promise<Improved> {
  const own = await ownQuality(context, by, true);
  if ("ok" in own) return own;
  const { organisation } = own;
  const today = unit.now.toZonedDateTimeISO(organisation.profile.zone).toPlainDate();
  const { numbers, title, owner, dueOn } = asked;
  if (title.trim() === "") return no("reasonMissing");
  if (Temporal.PlainDate.compare(dueOn, today) < 0) return no("pastDay");
  const found = await findingsOf(context, own, numbers);
  if (found.length < new Set(numbers).size) return no("unknownNumber");
  // An improvement stands on what was found valuable, not on what is merely there.
  if (found.some(({ valuable }) => valuable !== true)) return no("notValuable");
  const id = unit.newId();
  unit.add({
    insert: "improvement",
    rows: [
      {
        ...{ id, organisationId: organisation.id, title: clean(title), ownerId: owner.id },
        ...{ dueOn: dueOn.toString(), at: unit.now },
        status: "open",
      },
    ],
  });
  for (const { id: findingId } of found) {
    const where = { id: findingId };
    unit.add({ update: "visitFinding", where, set: { improvementId: id }, expectOne: true });
  }
  if (owner.id !== by.id) {
    unit.notify({
      to: owner,
      build: (texts, locale) => ({
        text: texts.findings.quality.yours({
          title: escapeMarkdown(clean(title)),
          dueOn: formatDay(dueOn, locale),
        }),
      }),
      dedupeKey: `improvement:${id}:${owner.id}`,
      caseId: null,
      proof: null,
      kind: "must",
    });
  }
  return { ok: true, title, owner: owner.name, dueOn: dueOn.toString() };
}

export type Finished = { readonly ok: true; readonly title: string } | QualityRefused;

/** What came of an improvement; of technical quality, or of whoever had it. */
export async function finishImprovement(
  context: ServiceContext,
  unit: Unit,
  by: Person,
  done: { readonly number: number; readonly outcome: string; readonly dropped: boolean },
): Promise<Finished> {
  const row = await context.db.prisma.improvement.findFirst({
    where: { number: done.number, organisationId: by.organisationId ?? "" },
  });
  if (row === null) return no("unknownNumber");
  if (row.ownerId !== by.id) {
    const own = await ownQuality(context, by, true);
    if ("ok" in own) return own;
  }
  if (done.outcome.trim() === "") return no("reasonMissing");
  if (row.status !== "open") return no("already");
  unit.add({
    update: "improvement",
    where: { id: row.id, status: "open" },
    set: {
      status: done.dropped ? "dropped" : "done",
      outcome: clean(done.outcome),
      doneAt: unit.now,
    },
    expectOne: true,
  });
  return { ok: true, title: row.title };
}
