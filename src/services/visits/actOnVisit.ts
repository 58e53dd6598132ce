import { escapeMarkdown } from "../../cards/escapeMarkdown.ts";
import { type Person } from "../../core/person.ts";
import {
  addTry,
  snoozeRefusal,
  type Visit,
  type VisitRefusal,
  visitRefusal,
} from "../../core/visits/visit.ts";
import { nextWorkingDay } from "../../core/visits/nextDue.ts";
import { type VisitRules } from "../../core/visits/rules.ts";
import { type ServiceContext } from "../serviceContext.ts";
import { type Unit } from "../unit.ts";
import { actorOf, type LoadedVisit, loadVisit } from "./loadVisit.ts";
import { storedTries } from "./visitRows.ts";

/** What somebody's words for a customer mean among the open visits. */
export type NamedVisit =
  | { readonly type: "one"; readonly visitId: string; readonly customer: string }
  | { readonly type: "several"; readonly customers: readonly string[] }
  | { readonly type: "none" };

interface Found {
  readonly id: string;
  readonly name: string;
  readonly mine: boolean;
}

const MOST_NAMED = 8;

/**
 * By number or by part of the name; among several, one's own come first, and of one customer the
 * visit that is planned first.
 */
export async function visitNamed(
  context: ServiceContext,
  unit: Pick<Unit, "now">,
  person: Person,
  words: string,
): Promise<NamedVisit> {
  const staff = await context.staff();
  const ids = [person.id, ...staff.standsInFor(person.id, unit.now)];
  const { rows } = await context.db.pool.query<Found>({
    name: "visitNamed",
    text: `select distinct on (c.name, c.id) v.id, c.name, v.person_id = any($3::uuid[]) as mine
      from customer c join visit v on v.customer_id = c.id and v.status = 'PLANNED'
      where c.organisation_id = $1 and (c.number = $2 or strpos(lower(c.name), lower($2)) > 0)
      order by c.name, c.id, v.person_id = any($3::uuid[]) desc, v.planned_on, v.id limit 50`,
    values: [person.organisationId, words.trim(), ids],
  });
  const whole = rows.filter(({ name }) => name === words.trim());
  const among = whole.length > 0 ? whole : rows;
  const mine = among.filter((one) => one.mine);
  const meant = mine.length === 1 ? mine : among;
  const [only, another] = meant;
  if (only === undefined || words.trim() === "") return { type: "none" };
  if (another === undefined) return { type: "one", visitId: only.id, customer: only.name };
  return { type: "several", customers: meant.slice(0, MOST_NAMED).map(({ name }) => name) };
}

type Refused = { readonly ok: false; readonly refusal: VisitRefusal | "unknown" };

export type NoAnswerResult =
  | {
      readonly ok: true;
      readonly customer: string;
      readonly tries: number;
      readonly most: number;
      /** Who makes it from now on; null: as before. */
      readonly passedTo: string | null;
    }
  | Refused;

/** Notes that nobody answered. @returns how many tries there were, and whose it is now. */
export async function noAnswer(
  context: ServiceContext,
  unit: Unit,
  { by, visitId, note }: { readonly by: Person; readonly visitId: string; readonly note: string },
): Promise<NoAnswerResult> {
  const asked = await mayAct(context, unit, by, visitId);
  if (!asked.ok) return asked;
  const { loaded, rules } = asked;
  const { visit, customer, cover, organisation } = loaded;
  const second = cover.find((id) => id !== visit.personId) ?? null;
  const { tries, passTo } = addTry(visit, rules, { byId: by.id, at: unit.now, note }, second);
  const today = unit.now.toZonedDateTimeISO(organisation.profile.zone).toPlainDate();
  const works = (date: Temporal.PlainDate) => organisation.calendar.isWorkingDay(date);
  const again = nextWorkingDay(today.add({ days: 1 }), works).toString();
  change(unit, visit, {
    tries: storedTries(tries),
    // Tried again on the next working day, while it is in time.
    plannedOn: again <= visit.dueOn ? again : today.toString(),
    ...(passTo === null ? {} : { personId: passTo }),
  });
  const staff = await context.staff();
  const to = passTo === null ? null : staff.byId(passTo);
  if (to !== null) {
    unit.notify({
      to,
      build: ({ visits: t }) => ({
        text: t.passedOn({
          customer: escapeMarkdown(customer.name),
          by: escapeMarkdown(staff.everById(visit.personId)?.name ?? by.name),
          tries: tries.length,
          kind: t.kind[visit.kind],
        }),
        choices: t.words.today.slice(0, 1),
      }),
      dedupeKey: `visit:${visit.id}:${visit.version}:passed:${to.id}`,
      caseId: null,
      proof: null,
      kind: "must",
    });
  }
  return {
    ok: true,
    customer: customer.name,
    tries: tries.length,
    most: rules.tries,
    passedTo: to?.name ?? null,
  };
}

export type SnoozeResult =
  | { readonly ok: true; readonly customer: string; readonly until: string; readonly dueOn: string }
  | (Refused & { readonly limits?: VisitRules["snooze"]; readonly dueOn?: string });

/** Puts a visit off; its due day stays. */
export async function snoozeVisit(
  context: ServiceContext,
  unit: Unit,
  by: Person,
  {
    visitId,
    until,
    reason,
  }: { readonly visitId: string; readonly until: string; readonly reason: string },
): Promise<SnoozeResult> {
  const asked = await mayAct(context, unit, by, visitId);
  if (!asked.ok) return asked;
  const { loaded, rules } = asked;
  const { visit, customer, organisation } = loaded;
  const today = unit.now.toZonedDateTimeISO(organisation.profile.zone).toPlainDate().toString();
  const refusal = snoozeRefusal(visit, rules, { until, today, reason });
  if (refusal !== null) return { ok: false, refusal, limits: rules.snooze, dueOn: visit.dueOn };
  const snoozes = [...visit.snoozes, { byId: by.id, at: unit.now, until, reason }];
  change(unit, visit, { snoozes: storedTries(snoozes), snoozedUntil: until });
  return { ok: true, customer: customer.name, until, dueOn: visit.dueOn };
}

async function mayAct(
  context: ServiceContext,
  unit: Unit,
  by: Person,
  visitId: string,
): Promise<
  { readonly ok: true; readonly loaded: LoadedVisit; readonly rules: VisitRules } | Refused
> {
  const loaded = await loadVisit(context, by, visitId);
  const rules = loaded?.organisation.pack.visits;
  if (loaded === null || rules === undefined) return { ok: false, refusal: "unknown" };
  const refusal = visitRefusal(loaded.visit, await actorOf(context, unit, loaded, by));
  return refusal === null ? { ok: true, loaded, rules } : { ok: false, refusal };
}

function change(
  unit: Unit,
  { id, version }: Visit,
  set: {
    readonly tries?: ReturnType<typeof storedTries>;
    readonly snoozes?: ReturnType<typeof storedTries>;
    readonly snoozedUntil?: string;
    readonly plannedOn?: string;
    readonly personId?: string;
  },
): void {
  unit.add({
    update: "visit",
    where: { id, version, status: "PLANNED" },
    set: { ...set, version: version + 1 },
    expectOne: true,
  });
}
