import { escapeMarkdown } from "../../cards/escapeMarkdown.ts";
import {
  addPerson,
  type CoverRow,
  type CoverStep,
  knowing,
} from "../../core/customers/cover/cover.ts";
import { type Person } from "../../core/person.ts";
import { type StaffDirectory } from "../directory.ts";
import { type ServiceContext } from "../serviceContext.ts";
import { type Unit } from "../unit.ts";
import { isThere } from "./checkCustomers.ts";
import { type CoverDuty, doneDuty, openCoverDuties } from "./coverDuties.ts";
import { afterSteps, loadCovers, writeCover } from "./coverWrites.ts";
import { coverOf } from "./ownCover.ts";

/** What became of the proposals. */
export interface Adopted {
  readonly done: readonly CoverDuty[];
  /** Nobody was proposed, or whoever was isn't there any more. */
  readonly left: readonly CoverDuty[];
}

const LISTED = 15;

/**
 * Carries out proposals of the daily check: of one customer by their number, or all. Who isn't in service any
 * more is replaced; who is on leave stays, and somebody joins.
 *
 * @returns null when it isn't theirs to do.
 */
export async function adoptProposals(
  context: ServiceContext,
  unit: Unit,
  by: Person,
  number: string | null,
): Promise<Adopted | null> {
  const own = await coverOf(context, by);
  if (own === null || !own.manages) {
    context.onDenied?.();
    return null;
  }
  const [staff, all] = await Promise.all([
    context.staff(),
    openCoverDuties(context.db, own.organisation.id),
  ]);
  const meant = all.filter((duty) => number === null || duty.number === number);
  const covers = new Map(
    await loadCovers(
      context.db,
      meant.map(({ customerId }) => customerId),
    ),
  );
  const done: CoverDuty[] = [];
  const left: CoverDuty[] = [];
  for (const duty of meant) {
    const before = covers.get(duty.customerId) ?? [];
    const after = adoptOne(unit, staff, by, duty, before);
    if (after === null) {
      left.push(duty);
      continue;
    }
    covers.set(duty.customerId, after);
    const there = knowing(after, duty.business).filter((row) =>
      isThere(staff, row.personId, unit.now),
    );
    // Of two who were wanted, one may have been found.
    if (there.length >= own.rules.least) doneDuty(unit, duty.id, by.id);
    done.push(duty);
  }
  tellNew(unit, staff, by, done);
  return { done, left };
}

/** @returns null when nobody could join. */
function adoptOne(
  unit: Unit,
  staff: StaffDirectory,
  by: Person,
  duty: CoverDuty,
  before: readonly CoverRow[],
): readonly CoverRow[] | null {
  const steps: CoverStep[] = [];
  let rows = before;
  let place = duty.business;
  for (const id of duty.proposalIds) {
    if (!isThere(staff, id, unit.now)) continue;
    const known = knowing(rows, duty.business);
    if (known.some((row) => row.personId === id)) continue;
    const gone = known.find((row) => staff.byId(row.personId) === null);
    const added = addPerson(rows, duty.business, id);
    const more: readonly CoverStep[] =
      gone !== undefined ? [{ type: "person", row: gone, to: id }] : added.ok ? added.steps : [];
    place = gone?.business ?? (added.ok ? added.business : place);
    steps.push(...more);
    rows = afterSteps(rows, more);
  }
  if (steps.length === 0) return null;
  return writeCover(unit, before, {
    ...{ customerId: duty.customerId, business: place, steps, byId: by.id, reason: null },
  });
}

/** One message to each who joined, whatever the number of their new customers. */
function tellNew(unit: Unit, staff: StaffDirectory, by: Person, done: readonly CoverDuty[]): void {
  const theirs = new Map<string, CoverDuty[]>();
  for (const duty of done) {
    for (const id of duty.proposalIds) theirs.set(id, [...(theirs.get(id) ?? []), duty]);
  }
  for (const [id, duties] of theirs) {
    const to = staff.byId(id);
    if (to === null) continue;
    unit.notify({
      to,
      build: ({ cover, duty: t }) => ({
        text: [
          cover.joinedMany({ count: duties.length, by: escapeMarkdown(by.name) }),
          duties
            .slice(0, LISTED)
            .map(({ registered }) => `- ${escapeMarkdown(registered)}`)
            .join("\n"),
          ...(duties.length > LISTED ? [t.more({ count: duties.length - LISTED })] : []),
        ].join("\n\n"),
        choices: [cover.words.mine[0] ?? ""],
      }),
      dedupeKey: `cover:adopted:${unit.now.epochMilliseconds}:${id}`,
      caseId: null,
      proof: null,
      kind: "must",
    });
  }
}
