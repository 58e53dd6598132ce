import { type Person } from "../person.ts";

/** Who may be made to know a new customer, in the order in which they come into question. */
const TIERS: readonly ((person: Person, area: string | null) => boolean)[] = [
  ({ roles, areas }, area) => area !== null && roles.includes("officer") && areas.includes(area),
  ({ roles }) => roles.includes("officer"),
  ({ roles }) => roles.includes("customerManager"),
  ({ roles }) => roles.includes("duty"),
  ({ roles }) => roles.includes("director"),
];

/** Proposes two people for a customer of an area, each time those who know the fewest (C-8). */
export type ProposeCover = (area: string | null) => readonly string[];

const PEOPLE = 2;

/**
 * @param staff of the organisation, in service and there.
 * @param loads how many customers each of them knows already; kept up to date by each proposal.
 */
export function makeProposeCover(
  staff: readonly Person[],
  loads: ReadonlyMap<string, number>,
): ProposeCover {
  const counts = new Map(loads);
  const tiers = new Map<string | null, readonly (readonly string[])[]>();
  const tiersOf = (area: string | null) => {
    const known = tiers.get(area);
    if (known !== undefined) return known;
    const made = TIERS.map((fits) => staff.filter((one) => fits(one, area)).map(({ id }) => id));
    tiers.set(area, made);
    return made;
  };
  const load = (id: string) => counts.get(id) ?? 0;
  return (area) => {
    const chosen: string[] = [];
    for (const tier of tiersOf(area)) {
      const free = tier.filter((id) => !chosen.includes(id));
      while (chosen.length < PEOPLE && free.length > 0) {
        const least = free.reduce((best, id) => (load(id) < load(best) ? id : best));
        free.splice(free.indexOf(least), 1);
        chosen.push(least);
        counts.set(least, load(least) + 1);
      }
    }
    return chosen;
  };
}
