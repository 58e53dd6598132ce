import { type Person } from "../../core/person.ts";
import { type Db } from "../../db/db.ts";
import { type Unit } from "../unit.ts";
import { type LoadedCase } from "./loadCase.ts";

/** Of these files, those that the person sent and that belong to no case yet. */
export async function ownFiles(
  db: Db,
  person: Person,
  ids: readonly string[],
): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const own = await db.prisma.attachment.findMany({
    where: { id: { in: [...ids] }, personId: person.id, caseId: null },
    select: { id: true },
  });
  return own.map(({ id }) => id);
}

/** Gives files to a case; without their sender's name when the case has none. */
export function linkFiles(
  unit: Unit,
  { case: c }: Pick<LoadedCase, "case">,
  ids: readonly string[],
  by: Person,
): void {
  // Before anybody has acted on it, only its filer can have brought them.
  const nameless =
    c.anonymous && (by.kind === "customer" || c.version === 1) ? { personId: null } : {};
  for (const id of ids) {
    const where = { id, caseId: null };
    unit.add({ update: "attachment", where, set: { caseId: c.id, ...nameless }, expectOne: true });
  }
}
