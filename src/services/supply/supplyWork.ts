import { type Actor, type Case } from "../../core/case/case.ts";
import { type Steps } from "../../core/case/expected.ts";
import { type Person } from "../../core/person.ts";
import { rulingNow } from "../../core/supply/change.ts";
import { desksOf } from "../../core/supply/decideStep.ts";
import { type Duty, type SupplyLevel, type SupplyRules } from "../../core/supply/rules.ts";
import { isSupplyVerb, type SupplyVerb } from "../../core/supply/steps.ts";
import { type Supply } from "../../core/supply/supply.ts";
import { pressingStep, waitsFor } from "../../core/supply/waiting.ts";
import { type LoadedOrganisation, type StaffDirectory } from "../directory.ts";
import { type ServiceContext } from "../serviceContext.ts";
import { type Presence, standsInAt } from "../cases/standing.ts";
import { askedBy, dutyHolders } from "./dutyHolders.ts";

const MOST = 200;

/** Steps that are somebody's in the same requests. */
interface Share {
  readonly verbs: SupplyVerb[];
  /** Ids of levels, lowest included for a request whose level isn't known; null: of any. */
  readonly levels: readonly string[] | null;
  readonly at: Duty["at"];
  /** "" stands for none. */
  readonly areas: readonly string[];
  /** Colleagues whose step it is where they are the handler. */
  readonly handlers: readonly string[];
}

/** Requests that wait for a step of these people, of each the one that stands longest first. */
export async function waitingFor(
  context: Pick<ServiceContext, "db" | "organisations" | "staff">,
  people: readonly Person[],
): Promise<readonly string[]> {
  const each = await Promise.all(people.map((person) => waitingForOne(context, person)));
  return [...new Set(each.flat())];
}

/**
 * Requests that wait for a step of this person, the one that stands longest first. Found by what each
 * row says it waits for, its level, area and handler: no request is read that isn't theirs.
 */
async function waitingForOne(
  { db, organisations, staff }: Pick<ServiceContext, "db" | "organisations" | "staff">,
  person: Person,
): Promise<readonly string[]> {
  const own = (await organisations()).find(({ id }) => id === person.organisationId);
  const rules = own?.pack.supply;
  if (own === undefined || rules === undefined) return [];
  const shares = sharesOf(person, own, rules, await staff());
  if (shares.length === 0) return [];
  const values: unknown[] = [own.id, person.id];
  const parameter = (value: unknown, type: string) => `$${values.push(value)}::${type}`;
  const theirs = shares.map(({ verbs, levels, at, areas, handlers }) => {
    const column = at === "answer" ? "s.answer_level" : "s.level";
    return [
      `s.waits && ${parameter(verbs, "text[]")}`,
      `coalesce(c.area, '') = any(${parameter(areas, "text[]")})`,
      `(c.handler_id is null or c.handler_id = $2::uuid or c.handler_id <> all(${parameter(handlers, "uuid[]")}))`,
      ...(levels === null
        ? []
        : [
            `coalesce(${column}, ${parameter(rules.levels[0]?.id ?? "", "text")}) = any(${parameter(levels, "text[]")})`,
          ]),
    ].join(" and ");
  });
  const { rows } = await db.pool.query<{ id: string }>(
    `select s.case_id as id from supply s join "case" c on c.id = s.case_id
     where s.organisation_id = $1 and c.status <> 'CLOSED'
       and (${theirs.map((condition) => `(${condition})`).join(" or ")})
     order by s.stage_at, s.case_id limit ${MOST}`,
    values,
  );
  return rows.map(({ id }) => id);
}

function sharesOf(
  person: Person,
  { id: organisationId, profile }: LoadedOrganisation,
  rules: SupplyRules,
  staff: StaffDirectory,
): readonly Share[] {
  const shares = new Map<string, Share>();
  const places = [null, ...profile.areas.map(({ id }) => id)];
  for (const [verb, whole] of Object.entries(rules.duties)) {
    const duty = askedBy(whole, staff.all, organisationId);
    if (!isSupplyVerb(verb) || !duty.roles.some((role) => person.roles.includes(role))) continue;
    const desk = duty.at === undefined ? null : person.desk;
    const isMine = (area: string | null) =>
      dutyHolders(staff.all, duty, desk, { organisationId, handlerId: null, area }).some(
        ({ id }) => id === person.id,
      );
    const areas = places.filter(isMine).map((area) => area ?? "");
    const levels = duty.at === undefined ? null : levelsAt(rules.levels, person.desk);
    if (areas.length === 0 || levels?.length === 0) continue;
    const everybody = { organisationId, handlerId: null, area: null };
    const handlers = dutyHolders(staff.all, duty, desk, everybody)
      .map(({ id }) => id)
      .filter((id) => id !== person.id);
    const share: Share = { verbs: [verb], levels, at: duty.at, areas, handlers };
    const key = JSON.stringify({ ...share, verbs: null });
    const known = shares.get(key);
    if (known === undefined) shares.set(key, share);
    else known.verbs.push(verb);
  }
  return [...shares.values()];
}

const levelsAt = (levels: readonly SupplyLevel[], desk: string | null): readonly string[] =>
  levels.filter((level) => level.desk === desk).map(({ id }) => id);

/** What a request waits for, and whether any of it is this person's by duty. */
export interface SupplySteps extends Steps {
  /** The first of the steps that are theirs by duty and that they can take; null: none. */
  readonly byDuty: SupplyVerb | null;
}

export function stepsIn(
  about: Case,
  supply: Supply,
  rules: SupplyRules,
  { person, ...presence }: { readonly person: Person } & Presence,
): SupplySteps {
  const ruling = rulingNow(rules, supply);
  const { id, roles, desk } = person;
  const standsIn = standsInAt(about, person, presence);
  const by: Actor = { id, part: "staff", roles, desk, standsIn };
  const ids = [id, ...standsIn.map((absent) => absent.id)];
  const taker = { about, supply, by, rules, ruling };
  const waits = waitsFor(supply, ruling, rules);
  const holds = (verb: SupplyVerb): boolean => {
    const whole = rules.duties[verb];
    if (whole === undefined) return false;
    const duty = askedBy(whole, presence.staff.all, about.organisationId);
    const level = desksOf(duty, rules, ruling)?.[0] ?? null;
    return dutyHolders(presence.staff.all, duty, level, about).some((one) => ids.includes(one.id));
  };
  return {
    mine: pressingStep(taker, waits),
    first: waits[0] ?? null,
    byDuty: pressingStep(taker, waits.filter(holds)),
  };
}
