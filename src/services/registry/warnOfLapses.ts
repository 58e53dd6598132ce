import { escapeMarkdown } from "../../cards/escapeMarkdown.ts";
import { type Person } from "../../core/person.ts";
import { type Lapse, lapseKey, lapsing } from "../../core/registry/lapsing.ts";
import { databaseNow } from "../../db/databaseNow.ts";
import { type Texts } from "../../locales/index.ts";
import { type Services } from "../index.ts";
import { type ServiceContext } from "../serviceContext.ts";
import { type TickDeps, tickUnit } from "../tickUnit.ts";
import { type Unit } from "../unit.ts";
import { loadRegistered } from "./registryRows.ts";

const LISTED = 15;

/**
 * Puts every licence that reached one of its marks on the list of duties, once a mark, and tells
 * whoever oversees of all of them in one message. A nearer mark takes the place of an earlier one.
 *
 * @returns how many are new.
 */
export async function warnOfLapses(
  { db, organisations, staff }: Pick<ServiceContext, "db" | "organisations" | "staff">,
  unit: Unit,
  organisationId: string,
): Promise<number> {
  const own = (await organisations()).find(({ id }) => id === organisationId);
  const rule = own?.pack.registry;
  if (own === undefined || rule === undefined) return 0;
  const today = unit.now.toZonedDateTimeISO(own.profile.zone).toPlainDate();
  const { entries } = await loadRegistered(db, organisationId);
  const due = lapsing(entries, today, rule.warnDays);
  const noted = await db.prisma.dutyEntry.findMany({
    where: { dedupeKey: { in: due.map(lapseKey) } },
    select: { dedupeKey: true },
  });
  const known = new Set(noted.map(({ dedupeKey }) => dedupeKey));
  const fresh = due.filter((lapse) => !known.has(lapseKey(lapse)));
  if (fresh.length === 0) return 0;
  note(unit, organisationId, fresh, rule.warnDays);
  for (const to of overseers(await staff(), organisationId)) {
    unit.notify({
      to,
      build: (texts) => ({ text: lapsesInWords(texts, fresh), choices: [] }),
      dedupeKey: `registry:${organisationId}:${today.toString()}:${to.id}`,
      caseId: null,
      proof: null,
      kind: "must",
    });
  }
  return fresh.length;
}

function note(
  unit: Unit,
  organisationId: string,
  fresh: readonly Lapse[],
  marks: readonly number[],
): void {
  unit.add({
    insert: "dutyEntry",
    rows: fresh.map((lapse) => ({
      id: unit.newId(),
      organisationId,
      reason: lapse.daysLeft < 0 ? "licenceLapsed" : "licenceLapses",
      data: { registered: `${lapse.entry.name} ${lapse.expires}`, document: lapse.document },
      dedupeKey: lapseKey(lapse),
      at: unit.now,
    })),
  });
  for (const lapse of fresh) {
    for (const mark of marks.filter((earlier) => earlier > lapse.mark)) {
      const where = { dedupeKey: lapseKey({ ...lapse, mark }), doneAt: null };
      unit.add({ update: "dutyEntry", where, set: { doneAt: unit.now }, expectOne: false });
    }
  }
}

type Roles = Awaited<ReturnType<ServiceContext["staff"]>>;

/** Marketing checks licences (E-20); where nobody oversees, whoever decides. */
function overseers(staff: Roles, organisationId: string): readonly Person[] {
  const overseeing = staff.byRole(organisationId, "oversight");
  return overseeing.length > 0 ? overseeing : staff.byRole(organisationId, "director");
}

function lapsesInWords({ registry: t, duty }: Texts, lapses: readonly Lapse[]): string {
  const lines = lapses.slice(0, LISTED).map(({ entry, document, expires, daysLeft }) =>
    t.lapseLine({
      kind: t.kind[entry.kind],
      name: escapeMarkdown(entry.name),
      document: t.document[document],
      date: expires,
      days: daysLeft,
    }),
  );
  const more = lapses.length - lines.length;
  return [
    t.lapseTitle({ count: lapses.length }),
    lines.join("\n"),
    ...(more > 0 ? [duty.more({ count: more })] : []),
    t.lapseHint,
  ].join("\n\n");
}

/** The same for every organisation; once a day. @returns how many are new. */
export async function checkRegistries(
  deps: TickDeps & { readonly services: Pick<Services, "organisations" | "registry"> },
): Promise<number> {
  const now = await databaseNow(deps.db);
  let count = 0;
  for (const { id } of await deps.services.organisations()) {
    await tickUnit(deps, now, async (unit) => {
      const found = await deps.services.registry.warnOfLapses(unit, id);
      count += found;
      return found > 0;
    });
  }
  return count;
}
