import { type Locale } from "./locale.ts";

/** What a member of staff may do; packs name roles, never persons. */
export const STAFF_ROLES = [
  /** Answers complaints of an area: 物管員 of the property manager, after-sales, window clerk. */
  "officer",
  /** Works on what an officer passes on: the responsible department (責任部門). */
  "specialist",
  /** Accompanies a customer's works from the plan on (報裝專責, E-17). */
  "projectManager",
  /** Checks works and metering on the customer's site (用電檢查人員, E-31). */
  "inspector",
  /** Reviews designs at the level that their desk stands for: station, branch or city (E-14 to E-16). */
  "reviewer",
  /** Sees to it that customers are known to two people and called on (客戶管理人員, C-8). */
  "customerManager",
  /** Goes along on a visit and knows the subject (隨行技術人員, C-6). */
  "technician",
  /** Takes what fits nobody, and what arrives when nobody is there. */
  "duty",
  /** Decides escalations (主任, leader). */
  "director",
  /** Head of the office (辦公室主任). */
  "officeDirector",
  /** Checks and coordinates (營銷部, company). */
  "oversight",
] as const;

export type StaffRole = (typeof STAFF_ROLES)[number];

/** Anybody who talks to us. A guest of the web page is a customer whose name is "". */
export interface Person {
  readonly id: string;
  readonly kind: "staff" | "customer";
  readonly organisationId: string | null;
  readonly name: string;
  /** The person's own number; customers only. */
  readonly phone: string | null;
  /** How customers reach this member of staff, as shown ("分機 123"). */
  readonly reach: string | null;
  readonly locale: Locale;
  /** Flat or site of a customer, e.g. `3-1201`: those who share it see each other's cases (B19). */
  readonly household: string | null;
  readonly roles: readonly StaffRole[];
  /** Areas (building, district, region) a member of staff answers for. */
  readonly areas: readonly string[];
  /** Department or desk. */
  readonly desk: string | null;
  readonly superiorId: string | null;
  readonly active: boolean;
}

export const isStaff = (person: Person): boolean => person.kind === "staff" && person.active;
