import { createHash } from "node:crypto";
import {
  type OrganisationFile,
  organisationFile,
  peopleOf,
  profileOf,
} from "../../core/organisation.ts";
import { checkPack } from "../../core/policy/checkPack.ts";
import { type PolicyPack } from "../../core/policy/pack.ts";
import { type Db } from "../../db/db.ts";
import { instant } from "../cases/caseRow.ts";
import { addCustomersFromDocument } from "../customers/addFromDocument.ts";
import { addFromDocument } from "../registry/addFromDocument.ts";

/**
 * Takes over an organisation and its people from its document: new rows are added, known ones
 * brought up to date, and members of staff that it no longer names are no longer in service
 * (their past stays). Whoever left by a departure stays out of service though the document still
 * lists them, unless it says that they have returned. The same document again is checked and not taken over: what people have
 * changed since, such as their language, stays.
 *
 * @returns whether it was taken over, and which of its staff have left, by their place in it.
 * @throws Error naming every problem at once; nothing is written then.
 */
export async function importOrganisation(
  db: Db,
  packs: readonly PolicyPack[],
  document: unknown,
): Promise<Imported> {
  const file = checked(packs, document);
  const profile = profileOf(file);
  const fingerprint = createHash("sha256").update(JSON.stringify(file)).digest("hex");
  const { rowCount } = await db.pool.query(
    "select 1 from organisation where id = $1 and fingerprint = $2",
    [file.id, fingerprint],
  );
  if (rowCount === 1) return { fresh: false, left: [] };
  const left = await leftFor(db, file);
  const entra = new Map(
    file.staff.map(({ id, entraObjectId, entraTenantId }) => [
      id,
      { entraObjectId, entraTenantId },
    ]),
  );
  await db.prisma.$transaction(async (tx) => {
    const row = { pack: file.pack, profile, fingerprint, updatedAt: new Date() };
    await tx.organisation.upsert({
      where: { id: file.id },
      create: { id: file.id, ...row },
      update: row,
    });
    const people = peopleOf(file);
    for (const { id, ...person } of people) {
      // Superiors come after everybody is there: they may be named before they are listed.
      const active = !left.has(id);
      const row = { ...person, active, roles: [...person.roles], areas: [...person.areas] };
      const known = { ...row, superiorId: null, ...entra.get(id) };
      await tx.person.upsert({ where: { id }, create: { id, ...known }, update: known });
    }
    for (const { id, superiorId } of people) {
      if (superiorId !== null) await tx.person.update({ where: { id }, data: { superiorId } });
    }
    await tx.person.updateMany({
      where: {
        organisationId: file.id,
        kind: "staff",
        id: { notIn: file.staff.map((member) => member.id) },
      },
      data: { active: false },
    });
    await addFromDocument(tx, file);
    await addCustomersFromDocument(tx, file);
  });
  return { fresh: true, left: file.staff.flatMap(({ id }, n) => (left.has(id) ? [n] : [])) };
}

export interface Imported {
  readonly fresh: boolean;
  readonly left: readonly number[];
}

/** Staff of the document who left for good and haven't returned since. */
async function leftFor(db: Db, { staff, zone }: OrganisationFile): Promise<ReadonlySet<string>> {
  const departures = await db.prisma.absence.findMany({
    where: { toAt: null, endedAt: { not: null }, personId: { in: staff.map(({ id }) => id) } },
    select: { personId: true, fromAt: true },
  });
  const returned = new Map(staff.map((member) => [member.id, member.returned]));
  const holds = ({ personId, fromAt }: (typeof departures)[number]) => {
    const day = instant(fromAt).toZonedDateTimeISO(zone).toPlainDate().toString();
    return (returned.get(personId) ?? "") < day;
  };
  return new Set(departures.filter(holds).map(({ personId }) => personId));
}

function checked(packs: readonly PolicyPack[], document: unknown): OrganisationFile {
  const parsed = organisationFile.safeParse(document);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((i) => `${i.path.join(".")}: ${i.message}`);
    throw new Error(`Bad organisation document:\n  ${problems.join("\n  ")}`);
  }
  const running = packs.filter((pack) => pack.id === parsed.data.pack);
  const problems =
    running.length === 0
      ? [`pack: there is none of this id (${packs.map((pack) => pack.id).join(", ")})`]
      : running.flatMap((pack) => checkPack(pack, parsed.data));
  if (problems.length > 0) {
    throw new Error(`Bad organisation document:\n  ${problems.join("\n  ")}`);
  }
  return parsed.data;
}
