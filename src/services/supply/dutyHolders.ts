import { type Case } from "../../core/case/case.ts";
import { type Person } from "../../core/person.ts";
import { type Duty } from "../../core/supply/rules.ts";

/** The duty as its work is given out: to those whom it names, where the organisation has any. */
export function askedBy(
  duty: Duty,
  staff: readonly Person[],
  organisationId: string | null,
): Pick<Duty, "roles" | "at"> {
  const { asks } = duty;
  if (asks === undefined) return duty;
  const isHeld = staff.some(
    (person) =>
      person.organisationId === organisationId &&
      asks.roles.some((role) => person.roles.includes(role)),
  );
  return isHeld ? asks : duty;
}

/**
 * Whose step it is: the handler's alone where they hold the duty; else whoever holds it in the area,
 * else everybody who holds it.
 *
 * @param desk of the level that decides; null: any.
 */
export function dutyHolders(
  staff: readonly Person[],
  { roles }: Pick<Duty, "roles">,
  desk: string | null,
  about: Pick<Case, "organisationId" | "handlerId" | "area">,
): readonly Person[] {
  const holders = staff.filter(
    (person) =>
      person.organisationId === about.organisationId &&
      roles.some((role) => person.roles.includes(role)) &&
      (desk === null || person.desk === desk),
  );
  const handler = holders.find(({ id }) => id === about.handlerId);
  if (handler !== undefined) return [handler];
  const near = holders.filter(({ areas }) => about.area !== null && areas.includes(about.area));
  return near.length > 0 ? near : holders;
}
