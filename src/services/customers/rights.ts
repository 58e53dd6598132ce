import { isStaff, type Person } from "../../core/person.ts";

/** Staff of an organisation look at its customers (C-2). */
export const seesCustomers = (person: Person): person is Person & { organisationId: string } =>
  isStaff(person) && person.organisationId !== null;

/** Who keeps the archive: imports tables and decides what is true where two sources differ. */
export const keepsCustomers = ({ roles }: Person): boolean =>
  roles.some(
    (role) =>
      role === "customerManager" ||
      role === "officeDirector" ||
      role === "director" ||
      role === "oversight",
  );

/** Who sees by whom customers were looked up. */
export const overseesLookups = ({ roles }: Person): boolean =>
  roles.some((role) => role === "director" || role === "officeDirector" || role === "oversight");
