import { escapeMarkdown } from "../../cards/escapeMarkdown.ts";
import { formatReference } from "../../core/case/reference.ts";
import { mayBeAbout } from "../../core/case/whoMay.ts";
import { namesOne } from "../../core/supply/namesOne.ts";
import { foldText } from "../../understanding/foldText.ts";
import { type Acting } from "../cases/commandCase.ts";
import { type ServiceContext } from "../serviceContext.ts";
import { type Unit } from "../unit.ts";

/** Tries of one person within so many days count together. */
const REMEMBERED_DAYS = 30;
const REASONS = { first: "namedFirm", again: "namedFirmAgain" } as const;

/**
 * The 三指定 guard (E-17): words of staff to an applicant that single out a designer, contractor or
 * maker whom the applicant hasn't chosen. Every try is noted; from the second on, oversight is told.
 *
 * @param texts what the applicant would read.
 * @returns the clause that stops it; null when nothing does.
 */
export async function guardNames(
  context: ServiceContext,
  unit: Unit,
  acting: Acting,
  texts: readonly string[],
): Promise<string | null> {
  const { loaded, setting, standing } = acting;
  const { supply } = loaded;
  const rules = setting.pack.supply;
  if (supply === null || rules === undefined || standing.actor.part !== "staff") return null;
  const on = unit.now.toZonedDateTimeISO(setting.organisation.profile.zone).toPlainDate();
  const { entries } = setting.registry.for(supply.request.voltage, on.toString());
  const chosenIds = [
    ...supply.choices.map(({ entryId }) => entryId),
    ...supply.orders.map(({ makerId }) => makerId),
  ];
  const firm = namesOne(texts.join("\n"), entries, chosenIds, foldText);
  if (firm === null) return null;
  await noteTry(context, unit, acting, firm.name);
  return rules.clauses.choice;
}

async function noteTry(
  { db }: ServiceContext,
  unit: Unit,
  { loaded: { case: c }, setting: { staff }, by }: Acting,
  firm: string,
): Promise<void> {
  const since = unit.now.subtract({ hours: 24 * REMEMBERED_DAYS });
  const before = await db.prisma.dutyEntry.count({
    where: {
      organisationId: c.organisationId,
      personId: by.id,
      reason: { in: Object.values(REASONS) },
      at: { gte: new Date(since.epochMilliseconds) },
    },
  });
  const isFirst = before === 0;
  const times = before + 1;
  const dedupeKey = `namedFirm:${c.id}:${by.id}:${times}:${unit.now.epochMilliseconds}`;
  unit.add({
    insert: "dutyEntry",
    rows: [
      {
        id: unit.newId(),
        organisationId: c.organisationId,
        reason: isFirst ? REASONS.first : REASONS.again,
        caseId: c.id,
        personId: by.id,
        data: { firm, times },
        dedupeKey,
        at: unit.now,
        // Once may be a slip: kept for counting, and on nobody's list.
        doneAt: isFirst ? unit.now : null,
      },
    ],
  });
  if (isFirst) return;
  const overseers = staff
    .byRole(c.organisationId, "oversight")
    .filter(({ id }) => id !== by.id && !mayBeAbout(c, id));
  for (const to of overseers) {
    unit.notify({
      to,
      build: (t) => ({
        text: t.duty.namedFirmAgain({
          name: escapeMarkdown(by.name),
          firm: escapeMarkdown(firm),
          reference: formatReference(c.reference),
          times,
        }),
        choices: [t.duty.words.list[0] ?? ""],
      }),
      dedupeKey: `${dedupeKey}:${to.id}`,
      caseId: c.id,
      proof: null,
      kind: "must",
    });
  }
}
