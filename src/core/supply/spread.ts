import { type PartyRole } from "./supply.ts";

/** From when on the choices of customers are looked into, a row of the pack. */
export interface SpreadRule {
  readonly clause: string;
  /** Share of the most chosen, above which it is flagged. */
  readonly mostShare: number;
  /** Fewer choices say nothing. */
  readonly least: number;
  readonly assumption?: boolean;
}

/** How often one unit was chosen in the requests of one project manager. */
export interface ChoiceCount {
  readonly role: PartyRole;
  readonly entryId: string;
  readonly name: string;
  readonly managerId: string | null;
  readonly count: number;
}

/** How choices are spread over units (E-17). */
export interface Spread {
  readonly role: PartyRole;
  /** Undefined: of all requests; null: of those without a project manager. */
  readonly managerId: string | null | undefined;
  /** All choices: the denominator of each share. */
  readonly total: number;
  /** Most chosen first. */
  readonly units: readonly { readonly name: string; readonly count: number }[];
  readonly share: number;
  readonly flagged: boolean;
}

/** The spread in all and by project manager, the most alike first. Pure. */
export function spreadOf(
  counts: readonly ChoiceCount[],
  rule: Pick<SpreadRule, "mostShare" | "least">,
): readonly Spread[] {
  return (["designer", "contractor"] as const).flatMap((role) => {
    const theirs = counts.filter((count) => count.role === role);
    if (theirs.length === 0) return [];
    const managers = [...new Set(theirs.map(({ managerId }) => managerId))];
    const each = managers.map((managerId) =>
      spreadIn(
        role,
        managerId,
        theirs.filter((count) => count.managerId === managerId),
        rule,
      ),
    );
    return [
      spreadIn(role, undefined, theirs, rule),
      ...each.toSorted((a, b) => Number(b.flagged) - Number(a.flagged) || b.total - a.total),
    ];
  });
}

function spreadIn(
  role: PartyRole,
  managerId: Spread["managerId"],
  counts: readonly ChoiceCount[],
  { mostShare, least }: Pick<SpreadRule, "mostShare" | "least">,
): Spread {
  const units = new Map<string, { readonly name: string; readonly count: number }>();
  for (const { entryId, name, count } of counts) {
    units.set(entryId, { name, count: (units.get(entryId)?.count ?? 0) + count });
  }
  const sorted = [...units.values()].toSorted(
    (a, b) => b.count - a.count || (a.name < b.name ? -1 : 1),
  );
  const total = sorted.reduce((sum, { count }) => sum + count, 0);
  const share = (sorted[0]?.count ?? 0) / total;
  return {
    role,
    managerId,
    total,
    units: sorted,
    share,
    flagged: total >= least && share > mostShare,
  };
}
