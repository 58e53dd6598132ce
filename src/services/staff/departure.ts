import { escapeMarkdown } from "../../cards/escapeMarkdown.ts";
import { type Case } from "../../core/case/case.ts";
import { hasPart, passOn } from "../../core/case/departure.ts";
import { isStaff, type Person } from "../../core/person.ts";
import { routeSecond } from "../../core/policy/routeCase.ts";
import { type Absence } from "../../core/staff/absence.ts";
import { applyDecision } from "../cases/applyDecision.ts";
import { customersWhoJoined } from "../cases/commandCase.ts";
import { loadCase } from "../cases/loadCase.ts";
import { mayTake } from "../cases/standing.ts";
import { tellAll } from "../cases/tellAll.ts";
import { decideContext } from "../cases/viewOf.ts";
import { passOtherPromises, passPromises } from "./passPromises.ts";
import { type CaseSetting, type ServiceContext, settingOf } from "../serviceContext.ts";
import { type Unit } from "../unit.ts";

export interface DepartureAsked {
  readonly personId: string;
  readonly successorId: string;
  readonly reason: string;
}

export type DepartureResult =
  | { readonly ok: true; readonly openCases: number }
  | {
      readonly ok: false;
      readonly refusal: "directorOnly" | "gone" | "deputySelf" | "deputyElsewhere" | "deputyAway";
    };

/** Somebody who is leaving, until all of theirs has passed to the successor. */
export interface Departure {
  readonly absenceId: string;
  readonly organisationId: string;
  readonly leaver: Person;
  readonly successor: Person;
  readonly byId: string;
  readonly reason: string;
}

/**
 * Notes that somebody leaves for good: from now on they get nothing new, the successor stands in, and
 * a tick passes their cases on one by one. Said again, it changes nothing.
 */
export async function depart(
  context: ServiceContext,
  unit: Unit,
  by: Person,
  { personId, successorId, reason }: DepartureAsked,
): Promise<DepartureResult> {
  if (!isStaff(by) || !by.roles.includes("director")) return { ok: false, refusal: "directorOnly" };
  const staff = await context.staff();
  const person = staff.byId(personId);
  const successor = staff.byId(successorId);
  const ours = (one: Person | null) => one?.organisationId === by.organisationId;
  if (person === null || !ours(person)) return { ok: false, refusal: "gone" };
  if (successor === null || !ours(successor)) return { ok: false, refusal: "deputyElsewhere" };
  if (person.id === successor.id) return { ok: false, refusal: "deputySelf" };
  const openCases = (await openCasesOf(context, person.id)).length;
  if (staff.absences.some((absence) => absence.personId === person.id && absence.to === null))
    return { ok: true, openCases };
  if (staff.awayAt(successor.id, unit.now) !== null) return { ok: false, refusal: "deputyAway" };
  const id = unit.newId();
  unit.add(
    {
      insert: "absence",
      rows: [
        {
          id,
          personId: person.id,
          deputyId: successor.id,
          fromAt: unit.now,
          toAt: null,
          reason,
          byId: by.id,
          createdAt: unit.now,
        },
      ],
    },
    ...staff.absences
      .filter((absence) => absence.personId === person.id)
      .map(({ id }) => ended(id, unit.now)),
  );
  for (const to of [person, successor]) {
    if (to.id === by.id) continue;
    unit.notify({
      to,
      build: (texts) => ({
        text: texts.leave[to.id === person.id ? "departureTold" : "successorTold"]({
          name: escapeMarkdown(person.name),
          successor: escapeMarkdown(successor.name),
          reason: escapeMarkdown(reason),
          count: openCases,
        }),
      }),
      dedupeKey: `departure:${id}:${to.id}`,
      caseId: null,
      proof: null,
      kind: "must",
    });
  }
  return { ok: true, openCases };
}

const ended = (id: string, at: Temporal.Instant) =>
  ({
    update: "absence",
    where: { id, endedAt: null },
    set: { endedAt: at },
    expectOne: false,
  }) as const;

/** Departures under way. */
export async function departures(context: ServiceContext): Promise<readonly Departure[]> {
  const staff = await context.staff();
  const rows = await context.db.prisma.absence.findMany({
    where: { toAt: null, endedAt: null },
    orderBy: { fromAt: "asc" },
  });
  return rows.flatMap(({ id, personId, deputyId, byId, reason }) => {
    const leaver = staff.everById(personId);
    const successor = staff.byId(deputyId);
    const organisationId = leaver?.organisationId ?? null;
    if (leaver === null || successor === null || organisationId === null) return [];
    return [{ absenceId: id, organisationId, leaver, successor, byId, reason }];
  });
}

/** Ids of cases that aren't closed and in which somebody has a part. */
export async function openCasesOf({ db }: ServiceContext, id: string): Promise<readonly string[]> {
  const rows = await db.prisma.case.findMany({
    where: {
      status: { not: "CLOSED" },
      OR: [{ replyOwnerId: id }, { secondPersonId: id }, { handlerId: id }, { offeredToId: id }],
    },
    select: { id: true },
    orderBy: { filedAt: "asc" },
  });
  return rows.map((row) => row.id);
}

/**
 * Passes one case on. Where nobody can be its second person, it stays, and the director's list of
 * duties has it.
 *
 * @returns whether it passed.
 */
export async function passCaseOn(
  context: ServiceContext,
  unit: Unit,
  { absenceId, leaver, successor, byId, reason }: Departure,
  caseId: string,
): Promise<boolean> {
  const loaded = await loadCase(context.db, "id", caseId);
  if (loaded === null || loaded.case.status === "CLOSED" || !hasPart(loaded.case, leaver.id))
    return false;
  const setting = await settingOf(context, loaded.case);
  const { staff } = setting;
  const load = await context.openCases();
  const by = { id: byId, part: "staff", roles: [] } as const;
  const decision = passOn(
    { about: loaded.case, by, ...decideContext(loaded, setting, unit.now) },
    {
      leaverId: leaver.id,
      successorId: successor.id,
      mayTake: (id) => {
        const person = staff.byId(id);
        return person !== null && mayTake(loaded.case, person, staff);
      },
      secondFor: (ownerId) =>
        secondFor(loaded.case, setting, { ownerId, not: [leaver.id], now: unit.now, load }),
      reason,
    },
  );
  if (!decision.ok) {
    unit.add({
      insert: "dutyEntry",
      rows: [
        {
          id: unit.newId(),
          organisationId: loaded.case.organisationId,
          reason: "coverBelowTwo",
          caseId,
          personId: leaver.id,
          dedupeKey: `departure:${absenceId}:${caseId}`,
          at: unit.now,
        },
      ],
    });
    return false;
  }
  const after = applyDecision(unit, loaded, decision, byId, setting);
  passPromises(unit, after, leaver.id);
  const joined = await customersWhoJoined(context, after);
  const circle = { before: loaded, after, setting, joined };
  // Nobody in the case did it themselves: all are told.
  await tellAll(context.db, unit, circle, decision.notices, null);
  return true;
}

/** Who may be the second person beside this owner: as routed, somebody there before somebody away (C-8). */
export function secondFor(
  c: Case,
  { organisation, pack, staff }: Pick<CaseSetting, "organisation" | "pack" | "staff">,
  wanted: {
    readonly ownerId: string;
    readonly not: readonly string[];
    readonly now: Temporal.Instant;
    readonly load: ReadonlyMap<string, number>;
  },
): string | null {
  const owner = staff.everById(wanted.ownerId);
  if (owner === null) return null;
  const colleagues = staff.all.filter((person) => person.organisationId === organisation.id);
  const { topic, area, subjectId, suspectIds } = c;
  const absent = colleagues
    .filter(({ id }) => staff.awayAt(id, wanted.now) !== null)
    .map(({ id }) => id);
  return routeSecond(
    pack,
    { topic, area, subjectId, suspectIds, filedBy: null },
    colleagues,
    owner,
    { exclude: [...wanted.not, owner.id], absent, load: wanted.load },
  );
}

/**
 * Ends a departure whose cases have all passed: the person is no longer in service, and whomever they
 * were to stand in for has the successor.
 */
export async function finishDeparture(
  context: ServiceContext,
  unit: Unit,
  departure: Departure,
): Promise<boolean> {
  const { absenceId, leaver, successor, byId } = departure;
  if ((await openCasesOf(context, leaver.id)).length > 0) return false;
  const staff = await context.staff();
  unit.add(
    {
      update: "absence",
      where: { id: absenceId, endedAt: null },
      set: { endedAt: unit.now },
      expectOne: true,
    },
    { update: "person", where: { id: leaver.id }, set: { active: false }, expectOne: true },
  );
  await passOtherPromises(context.db, unit, leaver.id);
  // Visits that are still to be made; what was made or missed keeps the name.
  unit.add({
    update: "visit",
    where: { personId: leaver.id, status: "PLANNED" },
    set: { personId: successor.id },
    expectOne: false,
  });
  const stoodIn = staff.absences.filter(({ deputyId }) => deputyId === leaver.id);
  for (const absence of stoodIn) passDeputyOn(unit, absence, departure);
  const by = staff.byId(byId);
  for (const to of new Map(
    [by, successor].flatMap((p) => (p === null ? [] : [[p.id, p]])),
  ).values()) {
    unit.notify({
      to,
      build: (texts) => ({
        text: texts.leave.departed({
          name: escapeMarkdown(leaver.name),
          successor: escapeMarkdown(successor.name),
        }),
      }),
      dedupeKey: `departure:${absenceId}:done:${to.id}`,
      caseId: null,
      proof: null,
      kind: "must",
    });
  }
  return true;
}

function passDeputyOn(unit: Unit, absence: Absence, departure: Departure): void {
  const { organisationId, successor } = departure;
  if (absence.personId !== successor.id) {
    const set = { deputyId: successor.id };
    unit.add({ update: "absence", where: { id: absence.id }, set, expectOne: true });
    return;
  }
  unit.add({
    insert: "dutyEntry",
    rows: [
      {
        id: unit.newId(),
        organisationId,
        reason: "noDeputy",
        personId: absence.personId,
        dedupeKey: `noDeputy:${absence.id}`,
        at: unit.now,
      },
    ],
  });
}
