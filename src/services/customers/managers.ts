import { isStaff, type Person, type StaffRole } from "../../core/person.ts";

const MANAGERS: readonly StaffRole[] = ["customerManager", "director", "oversight"];

/** Who manages customers (客戶管理人員, C-8), and whoever is above. */
export const managesCustomers = (person: Person): boolean =>
  isStaff(person) && person.roles.some((role) => MANAGERS.includes(role));
