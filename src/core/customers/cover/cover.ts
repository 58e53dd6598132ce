import { type StaffRole } from "../../person.ts";

/** Somebody who knows a customer, or one business of theirs; rank 1 is in charge. */
export interface CoverRow {
  /** "": the customer as a whole, and every business without rows of its own. */
  readonly business: string;
  readonly rank: number;
  readonly personId: string;
}

/** Who knows this business: its own people, else those of the customer as a whole; the first in charge. */
export function knowing(covers: readonly CoverRow[], business: string): readonly CoverRow[] {
  const own = covers.filter((row) => row.business === business);
  const found = own.length > 0 ? own : covers.filter((row) => row.business === "");
  return found.toSorted((a, b) => a.rank - b.rank);
}

/** Every business of a customer; of one without any, the customer as a whole. */
export const partsOf = (businesses: readonly string[]): readonly string[] =>
  businesses.length === 0 ? [""] : businesses;

/** A change of one row. */
export type CoverStep =
  | { readonly type: "add"; readonly row: CoverRow }
  | { readonly type: "remove"; readonly row: CoverRow }
  | { readonly type: "person"; readonly row: CoverRow; readonly to: string }
  | { readonly type: "rank"; readonly row: CoverRow; readonly to: number };

export type CoverRefusal =
  /** They know the customer already, or are in charge already. */
  | "already"
  /** They don't know the customer, so there is nothing to take from them. */
  | "notKnowing"
  /** Fewer would be left than the policy wants (C-8). */
  | "belowLeast";

export type CoverChange =
  | { readonly ok: true; readonly business: string; readonly steps: readonly CoverStep[] }
  | { readonly ok: false; readonly refusal: CoverRefusal };

/** Who joins a business that has nobody of its own joins those who know the customer as a whole. */
const placeOf = (covers: readonly CoverRow[], business: string): string =>
  covers.some((row) => row.business === business) ? business : "";

const nextRank = (rows: readonly CoverRow[]): number =>
  Math.max(0, ...rows.map(({ rank }) => rank)) + 1;

/** One more who knows them; the first of all is in charge. */
export function addPerson(
  covers: readonly CoverRow[],
  business: string,
  personId: string,
): CoverChange {
  const place = placeOf(covers, business);
  const rows = covers.filter((row) => row.business === place);
  if (rows.some((row) => row.personId === personId)) return { ok: false, refusal: "already" };
  const row = { business: place, rank: nextRank(rows), personId };
  return { ok: true, business: place, steps: [{ type: "add", row }] };
}

/** Somebody else is in charge: who knows the customer already changes places with who was. */
export function changePrimary(
  covers: readonly CoverRow[],
  business: string,
  personId: string,
): CoverChange {
  const place = placeOf(covers, business);
  const rows = knowing(covers, place);
  const [first] = rows;
  if (first === undefined) return addPerson(covers, business, personId);
  if (first.personId === personId) return { ok: false, refusal: "already" };
  const own = rows.find((row) => row.personId === personId);
  const steps: readonly CoverStep[] =
    own === undefined
      ? [{ type: "person", row: first, to: personId }]
      : [
          // By way of a rank that nobody has: no two may have the same.
          { type: "rank", row: own, to: 0 },
          { type: "rank", row: first, to: own.rank },
          { type: "rank", row: { ...own, rank: 0 }, to: first.rank },
        ];
  return { ok: true, business: place, steps };
}

/**
 * Takes somebody out, with or without somebody who takes their place.
 *
 * @param around.isThere who counts: in service, and not away.
 * @param around.least how many of these must be left.
 */
export function removePerson(
  covers: readonly CoverRow[],
  business: string,
  { personId, successorId }: { readonly personId: string; readonly successorId: string | null },
  around: { readonly least: number; readonly isThere: (id: string) => boolean },
): CoverChange {
  const place = placeOf(covers, business);
  const rows = knowing(covers, place);
  const own = rows.find((row) => row.personId === personId);
  if (own === undefined) return { ok: false, refusal: "notKnowing" };
  const others = rows.filter((row) => row !== own);
  const isFresh = successorId !== null && !others.some((row) => row.personId === successorId);
  if (isFresh && successorId !== personId) {
    return { ok: true, business: place, steps: [{ type: "person", row: own, to: successorId }] };
  }
  const left = others.filter((row) => around.isThere(row.personId)).length;
  if (left < around.least) return { ok: false, refusal: "belowLeast" };
  const [next] = others;
  const promoted: readonly CoverStep[] =
    own.rank === rows[0]?.rank && next !== undefined
      ? [{ type: "rank", row: next, to: own.rank }]
      : [];
  return { ok: true, business: place, steps: [{ type: "remove", row: own }, ...promoted] };
}

/** Somebody who could join, with how many customers they know already. */
export interface Candidate {
  readonly id: string;
  readonly roles: readonly StaffRole[];
  readonly areas: readonly string[];
  readonly load: number;
}

/** Roles that look after customers; those who call on them come before those who manage it. */
const CARING: readonly StaffRole[] = ["officer", "customerManager"];

/**
 * Who should join: of the area before anybody else, who calls on customers before who manages it, and
 * of these whoever knows the fewest.
 *
 * @param candidates people who are there.
 * @returns at most `count`; fewer when there aren't so many.
 */
export function proposePeople(
  candidates: readonly Candidate[],
  area: string | null,
  { count, not }: { readonly count: number; readonly not: readonly string[] },
): readonly Candidate[] {
  const rankOf = ({ roles, areas }: Candidate): number => {
    const role = CARING.findIndex((one) => roles.includes(one));
    return area !== null && areas.includes(area) ? role : CARING.length + role;
  };
  return candidates
    .filter(({ id, roles }) => !not.includes(id) && CARING.some((role) => roles.includes(role)))
    .map((candidate) => ({ candidate, rank: rankOf(candidate) }))
    .toSorted(
      (a, b) =>
        a.rank - b.rank ||
        a.candidate.load - b.candidate.load ||
        (a.candidate.id < b.candidate.id ? -1 : 1),
    )
    .slice(0, count)
    .map(({ candidate }) => candidate);
}
