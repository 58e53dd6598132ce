import { type Topic } from "../policy/pack.ts";
import { type FindingKind, type FindingRoute, type FindingRules } from "./rules.ts";

/** Where one item goes. */
export interface FindingTarget {
  readonly rule: string;
  readonly clause: string;
  readonly topic: string;
  /** Desk that leads; null: no department does, whoever visited sees to it. */
  readonly department: string | null;
  /** Desks that get a copy, without the one that leads. */
  readonly copies: readonly string[];
}

/** The row for this kind; `findingProblems` sees to it that there is one. */
export const routeOf = (
  { routes }: Pick<FindingRules, "routes">,
  kind: FindingKind,
): FindingRoute | null => routes.find(({ kinds }) => kinds.includes(kind)) ?? null;

/**
 * Routing by kind (B15, C-10): quality to technical quality, service to production and sales, of
 * which one leads by what it is about and both get it, the rest to marketing; of a property by topic.
 *
 * @param pointsTo the topic that its words point to among these; null: none.
 * @returns null when the pack has no row for the kind.
 */
export function routeFinding(
  rules: Pick<FindingRules, "routes">,
  topics: readonly Topic[],
  kind: FindingKind,
  pointsTo: (among: readonly string[]) => string | null,
): FindingTarget | null {
  const route = routeOf(rules, kind);
  if (route === null) return null;
  const meant = route.topics.length === 0 ? null : pointsTo(route.topics);
  const topic = topics.find(({ id }) => id === (meant ?? route.otherwise));
  if (topic === undefined) return null;
  return {
    rule: route.id,
    clause: route.clause,
    topic: topic.id,
    department: topic.department,
    copies: route.copies.filter((desk) => desk !== topic.department),
  };
}
