import { type LocalText } from "../locale.ts";
import { type StaffRole } from "../person.ts";
import { type DueRule } from "../policy/pack.ts";

/** What something that a visit brought up is (C-5, C-10, P-2.1). Stored ids: never renamed. */
export const FINDING_KINDS = [
  "quality",
  "service",
  "complaint",
  "demand",
  "suggestion",
  "question",
] as const;

export type FindingKind = (typeof FINDING_KINDS)[number];

/** Parts of a visit record, of all packs; a pack has some of them. Stored ids: never renamed. */
export const SECTION_IDS = [
  "product",
  "service",
  "complaints",
  "demand",
  "feedback",
  "requests",
  "suggestions",
] as const;

export type SectionId = (typeof SECTION_IDS)[number];

/** A part of the record: what is asked about, and what its lines are. */
export interface Section {
  readonly id: SectionId;
  readonly label: LocalText;
  /** What to ask about, in a few words. */
  readonly hint: LocalText;
  readonly kind: FindingKind;
  readonly clause: string;
}

/** Where findings go; the first row that has the kind counts. */
export interface FindingRoute {
  readonly id: string;
  readonly clause: string;
  readonly kinds: readonly FindingKind[];
  /** Topics that its words may point to; the department of that topic leads. */
  readonly topics: readonly string[];
  /** The topic of what points to none of them. */
  readonly otherwise: string;
  /** Desks that get a copy, besides the one that leads. */
  readonly copies: readonly string[];
  readonly assumption?: boolean;
}

/** Something to mind on a visit (C-6). */
export interface ConductRow {
  readonly id: string;
  readonly label: LocalText;
  readonly clause: string;
  readonly assumption?: boolean;
}

/** What makes a problem a major one (重大問題): the policies don't say (readings, P-2.1, C-5). */
export interface MajorRow {
  readonly id: string;
  readonly label: LocalText;
  readonly clause: string;
  readonly assumption?: boolean;
}

/** A subject of quality information: the first whose words it has; the last one has none. */
export interface QualityGroup {
  readonly id: string;
  readonly label: LocalText;
  /** In either script; folded when read. */
  readonly words: readonly string[];
}

/** What becomes of information on the product's quality (C-10). */
export interface QualityRule {
  readonly clause: string;
  /** Topics whose complaints are such information, too. */
  readonly topics: readonly string[];
  /** Desk whose people judge it. */
  readonly desk: string;
  readonly groups: readonly QualityGroup[];
  /** Until when each is marked valuable or not. */
  readonly judgeWithin: DueRule;
  /** Days that a digest looks back. */
  readonly days: number;
  readonly assumption?: boolean;
}

/** All around a return visit, as rows of the pack (C-5, C-6, C-10, P-2.1). */
export interface FindingRules {
  readonly sections: readonly Section[];
  readonly routes: readonly FindingRoute[];
  readonly conduct: readonly ConductRow[];
  readonly major: readonly MajorRow[];
  /** Who hears of a major problem besides whoever decides. */
  readonly majorTold: readonly StaffRole[];
  /** Who may be taken along; null: nobody is. */
  readonly companion: { readonly role: StaffRole; readonly clause: string } | null;
  /** The customer is told what comes of it, and asked how it was. */
  readonly result: { readonly clause: string; readonly assumption?: boolean };
  /** Left out: the policy has no product. */
  readonly quality?: QualityRule;
}
