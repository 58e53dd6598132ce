import { type Person, type StaffRole } from "../person.ts";
import { type PolicyPack, type RouteRule, type Topic } from "./pack.ts";

/** What decides who answers. */
export interface RouteFacts {
  readonly topic: string;
  readonly area: string | null;
  /** The member of staff it is about, when known. */
  readonly subjectId: string | null;
  /** Others whom it may be about, while that isn't certain. */
  readonly suspectIds?: readonly string[];
  /** Somebody was named, and who that is isn't certain: it goes to the company first (P-1.5). */
  readonly unsure?: boolean;
  /** The member of staff who files for a caller or walk-in: the first contact (P-1.2). */
  readonly filedBy: string | null;
}

export interface RouteOptions {
  /** Persons who can't be asked just now, or have declined. */
  readonly exclude?: readonly string[];
  /** Persons who are away: asked only where nobody else is left (B7). */
  readonly absent?: readonly string[];
  /** Open cases per person: the one with fewest gets the next. */
  readonly load?: ReadonlyMap<string, number>;
}

export interface Route {
  readonly ok: true;
  readonly ownerId: string;
  readonly secondId: string;
  /** Id of the winning rule, and its clause. */
  readonly rule: string;
  readonly clause: string;
  /** Set when the rule found nobody and the case fell to the duty officer or the director (B1). */
  readonly fallback: "duty" | "director" | null;
}

/** "nobody": fewer than two suitable members of staff (C-8). */
export interface NoRoute {
  readonly ok: false;
  readonly problem: "unknownTopic" | "nobody";
}

type Selector = RouteRule["to"][number];

/**
 * The rules that apply to a topic, those of the highest priority only. `checkPack` sees to it that
 * there is exactly one.
 */
export function winningRules(
  pack: PolicyPack,
  topic: string,
  aboutStaff: boolean,
): readonly RouteRule[] {
  const matching = pack.routes.filter(
    ({ when }) =>
      (when.topics?.includes(topic) ?? true) && (when.aboutStaff ?? aboutStaff) === aboutStaff,
  );
  const highest = Math.max(...matching.map((rule) => rule.priority));
  return matching.filter((rule) => rule.priority === highest);
}

export const isAboutStaff = (
  topic: Topic,
  { subjectId, suspectIds = [], unsure }: Pick<RouteFacts, "subjectId" | "suspectIds" | "unsure">,
): boolean =>
  topic.aboutStaff === true || subjectId !== null || suspectIds.length > 0 || unsure === true;

/** Whether somebody works at the desk of one of these: too near to handle what is about them (P-1.5). */
export const isBeside = ({ desk }: Person, subjects: readonly Person[]): boolean =>
  desk !== null && subjects.some((subject) => subject.desk === desk);

/**
 * Who answers a case and who is the second to know it (C-7, C-8): by the rule's order of roles, the
 * case's area, and load; then the duty officer; then the director. Never the subject of a complaint
 * about staff, nor anybody of the subject's desk (P-1.5); whoever reports to the subject comes last.
 * Of several whom it may be about, none; while that is unsure, whoever oversees comes first.
 *
 * @param staff members of the organisation; those not in service are passed over.
 */
export function routeCase(
  pack: PolicyPack,
  facts: RouteFacts,
  staff: readonly Person[],
  options: RouteOptions = {},
): Route | NoRoute {
  const topic = pack.topics.find((known) => known.id === facts.topic);
  if (topic === undefined) return { ok: false, problem: "unknownTopic" };
  const aboutStaff = isAboutStaff(topic, facts);
  const winning = winningRules(pack, topic.id, aboutStaff)[0];
  if (winning === undefined) return { ok: false, problem: "nobody" };
  const rule = widened(winning, facts);
  const pools = poolsOf(facts, staff, options);
  const found = firstFound(pools, (pool) => findOwner(pool, rule, facts.filedBy, aboutStaff));
  if (found === null) return { ok: false, problem: "nobody" };
  const second = firstFound(pools, (pool) => findSecond(pool, rule, found.owner));
  if (second === null) return { ok: false, problem: "nobody" };
  return {
    ok: true,
    ownerId: found.owner.id,
    secondId: second.id,
    rule: rule.id,
    clause: rule.clause,
    fallback: found.fallback,
  };
}

/**
 * Another second person for a case whose owner stays, found as at its filing.
 *
 * @returns null when there is nobody suitable.
 */
export function routeSecond(
  pack: PolicyPack,
  facts: RouteFacts,
  staff: readonly Person[],
  owner: Person,
  options: RouteOptions = {},
): string | null {
  const topic = pack.topics.find((known) => known.id === facts.topic);
  const winning =
    topic === undefined ? undefined : winningRules(pack, topic.id, isAboutStaff(topic, facts))[0];
  if (winning === undefined) return null;
  const rule = widened(winning, facts);
  const pools = poolsOf(facts, staff, options);
  return firstFound(pools, (pool) => findSecond(pool, rule, owner))?.id ?? null;
}

/** Those who are there, and after them everybody: a case lands with somebody away rather than with nobody. */
function poolsOf(
  facts: RouteFacts,
  staff: readonly Person[],
  { exclude = [], absent = [], load = new Map() }: RouteOptions,
): readonly Pool[] {
  const inService = staff.filter((person) => person.active && !exclude.includes(person.id));
  const everybody = suitable(inService, staff, subjectsOf(facts));
  const there = everybody.filter((person) => !absent.includes(person.id));
  const all = { people: everybody, area: facts.area, load };
  return absent.length === 0 ? [all] : [{ ...all, people: there }, all];
}

function firstFound<T>(pools: readonly Pool[], find: (pool: Pool) => T | null): T | null {
  for (const pool of pools) {
    const found = find(pool);
    if (found !== null) return found;
  }
  return null;
}

interface Pool {
  /** Suitable people, those to be preferred first. */
  readonly people: readonly Person[];
  readonly area: string | null;
  readonly load: ReadonlyMap<string, number>;
}

const OVERSIGHT: Selector = { role: "oversight" };

/** The company first while it is unsure whom it is about; and somebody, when all above are suspected. */
const widened = (rule: RouteRule, { unsure, suspectIds = [] }: RouteFacts): RouteRule => {
  const first = unsure === true ? [OVERSIGHT] : [];
  const last: readonly Selector[] = suspectIds.length === 0 ? [] : [{ role: "officeDirector" }];
  return { ...rule, to: [...first, ...rule.to, ...last], second: [...first, ...rule.second] };
};

const subjectsOf = ({ subjectId, suspectIds = [] }: RouteFacts): readonly string[] =>
  subjectId === null ? suspectIds : [subjectId, ...suspectIds];

/**
 * Past the subject and their desk; the subject's own people only when nobody else is left. Where
 * several are suspected, the innocent at their desks come last: their case has to land somewhere.
 */
function suitable(
  present: readonly Person[],
  staff: readonly Person[],
  subjectIds: readonly string[],
): readonly Person[] {
  const subjects = staff.filter((person) => subjectIds.includes(person.id));
  const others = present.filter((person) => !subjectIds.includes(person.id));
  if (subjects.length === 0) return others;
  const superiors = new Map(staff.map((person) => [person.id, person.superiorId]));
  const reports = (person: Person) =>
    subjects.some((subject) => reportsTo(person, subject.id, superiors));
  const apart = others.filter((person) => !isBeside(person, subjects));
  const independent = apart.filter((person) => !reports(person));
  if (independent.length >= 2) return independent;
  return apart.length >= 2 || subjects.length === 1 ? apart : others;
}

function reportsTo(
  person: Person,
  superiorId: string,
  superiors: ReadonlyMap<string, string | null>,
): boolean {
  const seen = new Set<string>();
  let above = person.superiorId;
  while (above !== null && !seen.has(above)) {
    if (above === superiorId) return true;
    seen.add(above);
    above = superiors.get(above) ?? null;
  }
  return false;
}

function findOwner(
  pool: Pool,
  rule: RouteRule,
  filedBy: string | null,
  aboutStaff: boolean,
): { readonly owner: Person; readonly fallback: Route["fallback"] } | null {
  // Whoever took the call answers, unless it is about staff: that goes above (P-1.5).
  const first = aboutStaff ? undefined : pool.people.find((person) => person.id === filedBy);
  const owner = first ?? firstOf(pool, rule.to, []);
  if (owner !== undefined) return { owner, fallback: null };
  const duty = aboutStaff ? undefined : firstOf(pool, [{ role: "duty" }], []);
  if (duty !== undefined) return { owner: duty, fallback: "duty" };
  const director = firstOf(pool, [{ role: "director" }, OVERSIGHT], []);
  return director === undefined ? null : { owner: director, fallback: "director" };
}

function findSecond(pool: Pool, rule: RouteRule, owner: Person): Person | null {
  const others = pool.people.filter((person) => person.id !== owner.id);
  return (
    firstOf(pool, rule.second, [owner.id]) ??
    others.find((person) => person.id === owner.superiorId) ??
    firstOf(
      pool,
      [...owner.roles, ...LAST_RESORTS].map((role) => ({ role })),
      [owner.id],
    ) ??
    null
  );
}

const LAST_RESORTS: readonly StaffRole[] = [
  "officer",
  "duty",
  "director",
  "officeDirector",
  "oversight",
  "specialist",
];

/** The first selector that somebody fits, and of those who do, whoever has fewest open cases. */
function firstOf(
  { people, area, load }: Pool,
  selectors: readonly Selector[],
  not: readonly string[],
): Person | undefined {
  for (const { role, byArea = false } of selectors) {
    const fitting = people.filter(
      (person) =>
        person.roles.includes(role) &&
        !not.includes(person.id) &&
        (!byArea || (area !== null && person.areas.includes(area))),
    );
    const least = fitting.reduce<Person | undefined>(
      (best, person) => (best === undefined || comesFirst(person, best, load) ? person : best),
      undefined,
    );
    if (least !== undefined) return least;
  }
  return undefined;
}

/** Fewer open cases; among equals always the same person. */
function comesFirst(a: Person, b: Person, load: ReadonlyMap<string, number>): boolean {
  const more = (load.get(a.id) ?? 0) - (load.get(b.id) ?? 0);
  return more < 0 || (more === 0 && a.id < b.id);
}
