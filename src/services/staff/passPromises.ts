import { type Db } from "../../db/db.ts";
import { type LoadedCase } from "../cases/loadCase.ts";
import { type Unit } from "../unit.ts";

/** A promise that still runs is kept by whoever answers now. */
const pass = (unit: Unit, id: string, personId: string) =>
  unit.add({ update: "clock", where: { id, stoppedAt: null }, set: { personId }, expectOne: true });

/** Promises of somebody who leaves, in a case that has passed on. */
export function passPromises(unit: Unit, { case: c, clocks }: LoadedCase, leaverId: string): void {
  for (const { id, personId } of clocks) {
    if (personId === leaverId) pass(unit, id, c.replyOwnerId);
  }
}

/** What they promised in cases that were never theirs. */
export async function passOtherPromises(db: Db, unit: Unit, leaverId: string): Promise<void> {
  const promises = await db.prisma.clock.findMany({
    where: { personId: leaverId, stoppedAt: null },
    select: { id: true, case: { select: { replyOwnerId: true } } },
  });
  for (const { id, case: c } of promises) pass(unit, id, c.replyOwnerId);
}
