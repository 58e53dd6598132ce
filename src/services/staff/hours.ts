import { type Person } from "../../core/person.ts";
import { AS_THE_OFFICE, officeHours, type StaffHours } from "../../core/staff/staffHours.ts";
import { type ServiceContext } from "../serviceContext.ts";
import { type Unit } from "../unit.ts";

/** What somebody wants changed; what isn't named stays. */
export interface HoursChange extends Partial<Omit<StaffHours, "daysOff">> {
  /** Days off to add, and to take away again; written as `StaffHours` has them. */
  readonly off?: readonly string[];
  readonly on?: readonly string[];
  /** Back to the hours of the office; days off stay. */
  readonly standard?: boolean;
}

/** Changes when somebody wants to be left alone; their first own hours begin as those of the office. */
export async function setHours(
  context: ServiceContext,
  unit: Unit,
  person: Person,
  { off = [], on = [], standard = false, ...times }: HoursChange,
): Promise<StaffHours> {
  const organisations = await context.organisations();
  const profile = organisations.find(({ id }) => id === person.organisationId)?.profile;
  const known = await context.db.prisma.staffHours.findUnique({ where: { personId: person.id } });
  const before: StaffHours = known ?? AS_THE_OFFICE;
  const isFirst = before.quietFrom === "" && Object.keys(times).length > 0;
  const from = standard || profile === undefined ? AS_THE_OFFICE : officeHours(profile);
  const { quietFrom, quietTo, digestAt } = { ...(standard || isFirst ? from : before), ...times };
  const today = unit.now
    .toZonedDateTimeISO(profile?.zone ?? "UTC")
    .toPlainDate()
    .toString();
  const daysOff = [...new Set([...before.daysOff, ...off])]
    .filter((day) => !on.includes(day) && (day.startsWith("W") || day >= today))
    .toSorted();
  const hours = { quietFrom, quietTo, digestAt, daysOff };
  if (known === null) unit.add({ insert: "staffHours", rows: [{ personId: person.id, ...hours }] });
  else {
    const where = { personId: person.id };
    unit.add({ update: "staffHours", where, set: hours, expectOne: true });
  }
  return hours;
}
