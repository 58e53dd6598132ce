import { type Person } from "../../core/person.ts";
import { type StaffHours } from "../../core/staff/staffHours.ts";
import { type ServiceContext } from "../serviceContext.ts";
import { type Unit } from "../unit.ts";

const STANDARD: StaffHours = {
  quietFrom: "18:00",
  quietTo: "08:00",
  digestAt: "08:30",
  daysOff: [],
};

/** Changes when somebody wants to be left alone; what isn't named stays. */
export async function setHours(
  context: ServiceContext,
  unit: Unit,
  person: Person,
  change: Partial<StaffHours>,
): Promise<StaffHours> {
  const known = await context.db.prisma.staffHours.findUnique({ where: { personId: person.id } });
  const before = known === null ? STANDARD : known;
  const { quietFrom, quietTo, digestAt, daysOff } = { ...before, ...change };
  const hours = { quietFrom, quietTo, digestAt, daysOff: [...daysOff] };
  if (known === null) unit.add({ insert: "staffHours", rows: [{ personId: person.id, ...hours }] });
  else {
    const where = { personId: person.id };
    unit.add({ update: "staffHours", where, set: hours, expectOne: true });
  }
  return hours;
}
