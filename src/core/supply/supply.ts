import { type CapacityUnit, type SupplyDraft } from "./request.ts";

/** Stored ids, in the order in which a request passes through them; never renamed or reused. */
export const SUPPLY_STAGES = [
  "SUBMITTED",
  "SURVEY_SCHEDULED",
  "SURVEYED",
  "FEASIBILITY",
  "PLAN_DRAFTED",
  "PLAN_ISSUED",
  "DOCUMENTS",
  "RETURNED",
  "REVIEW",
  "PASSED",
  "CONTRACTOR_CHECKED",
  "START_REPORTED",
  "BUILDING",
  "RECTIFY",
  "MID_INSPECTED",
  "COMPLETION_REPORTED",
  "ACCEPTANCE_RECTIFY",
  "ACCEPTED",
  "CONTRACT_SIGNED",
  "METER_NOTICE",
  "METERED",
  "ENERGISED",
  "DONE",
  "WITHDRAWN",
] as const;

export type SupplyStage = (typeof SUPPLY_STAGES)[number];

/** Parts that outsiders act in for the customer, each by the customer's own invitation. */
export const PARTY_ROLES = ["designer", "contractor"] as const;
export type PartyRole = (typeof PARTY_ROLES)[number];

/** An outsider who acts for the customer in one part. */
export interface Party {
  readonly personId: string;
  readonly role: PartyRole;
}

/** Who did something, and when; instants as ISO text, as the dossier keeps them. */
export interface Done {
  readonly byId: string;
  readonly at: string;
}

/** The five parts of a plan (E-9), and what became of it. */
export interface SupplyPlan extends Done {
  readonly version: number;
  readonly capacity: number;
  readonly unit: CapacityUnit;
  readonly voltage: "low" | "high";
  /** E.g. 10 kV. */
  readonly voltageText: string;
  readonly mode: "public" | "transformer" | "dedicated" | "dual";
  readonly metering: string;
  readonly economics: string;
  readonly status: "drafted" | "issued" | "replaced";
  /** The level that answered it: consents to its change (E-12), and gets the completion report (E-27). */
  readonly level: string | null;
  readonly issued: Done | null;
  readonly notice: string | null;
}

/** A choice of the customer's own, from the complete list in an order nobody can buy (E-5, E-17). */
export interface Choice extends Done {
  readonly role: PartyRole;
  readonly entryId: string;
  readonly name: string;
  /** From which the order of the list can be made again; empty: they named it themselves. */
  readonly seed: string;
}

export interface HandedIn extends Done {
  readonly item: string;
  readonly version: number;
  readonly attachmentIds: readonly string[];
  readonly status: "handedIn" | "accepted" | "returned" | "notApplicable";
  readonly remark: string | null;
  readonly reviewedById: string | null;
}

export interface ReviewRound {
  readonly round: number;
  readonly level: string;
  readonly meetingAt: string | null;
  readonly invitees: string | null;
  readonly opinions: readonly (Done & { readonly text: string })[];
  readonly result: "pass" | "conditional" | "return" | null;
  readonly text: string | null;
  readonly notice: string | null;
  /** How many versions of documents it was issued on; later ones answer its conditions (E-13). */
  readonly seen?: number;
}

/** A copy in its reader's hands. */
export interface Receipt extends Done {
  readonly copy: "customer" | "contractor" | "file";
  /** Who signed for it on paper, where somebody else wrote that down. */
  readonly signedBy?: string;
}

export const INSPECTION_KINDS = ["irregular", "concealed", "mid", "regular"] as const;

export interface Inspection extends Done {
  readonly id: string;
  readonly kind: (typeof INSPECTION_KINDS)[number];
  /** Of mid-inspections: 1, 2 …; 0 for the others. */
  readonly round: number;
  readonly findings: string;
  readonly result: "pass" | "rectify";
  /** ISO date. */
  readonly rectifyBy: string | null;
  readonly rectified: (Done & { readonly text: string }) | null;
  /** Numbers of its three copies: customer, contractor, file. */
  readonly notices: readonly string[];
  /** Copies whose receipt was acknowledged, by whom. */
  readonly receipts: readonly Receipt[];
}

export interface ChangeRequest extends Done {
  readonly id: string;
  readonly about: "plan" | "construction" | "drawings";
  readonly text: string;
  readonly decision: "granted" | "refused" | null;
  readonly reason: string | null;
  readonly decided: Done | null;
  readonly notice: string | null;
}

export interface Order extends Done {
  readonly id: string;
  readonly equipment: string;
  readonly makerId: string;
  readonly maker: string;
  readonly model: string;
  readonly catalogued: boolean;
  readonly approval: (Done & { readonly reason: string }) | null;
  /** Why it may not be ordered. */
  readonly refused?: Done & { readonly reason: string };
  /** Taken back by whoever proposed it. */
  readonly withdrawn?: Done;
  /** ISO date, once ordered. */
  readonly arrivesOn: string | null;
  readonly ordered: Done | null;
}

/** What the contractor of entrusted works is given: construction plan and material plan (E-21). */
export interface WorkPlan extends Done {
  /** What our own survey of the site found. */
  readonly findings: string;
  readonly construction: string;
  readonly materials: string;
}

export interface Slot extends Done {
  readonly part: "staff" | "customer";
  /** ISO instants. */
  readonly at: string;
  readonly times: readonly string[];
}

/**
 * Everything that is known of a supply request besides its case: one document under the case's
 * version. What was added stays: versions and rounds append, nothing is overwritten.
 */
export interface Supply {
  readonly stage: SupplyStage;
  readonly request: SupplyDraft;
  readonly survey: {
    readonly offered: readonly string[];
    readonly agreedAt: string | null;
    readonly result: (Done & { readonly feasible: boolean; readonly findings: string }) | null;
    readonly skipped: (Done & { readonly reason: string }) | null;
  };
  readonly feasibility: (Done & { readonly favourable: boolean; readonly opinion: string }) | null;
  readonly plans: readonly SupplyPlan[];
  readonly planAcknowledgedAt: string | null;
  readonly contact: (Done & { readonly text: string }) | null;
  readonly choices: readonly Choice[];
  /** The customer leaves design and construction to us (E-21). */
  readonly entrusted: (Done & { readonly accepted: boolean }) | null;
  /** Who surveys the site of entrusted works (E-21). */
  readonly surveyor: (Done & { readonly personId: string }) | null;
  readonly workPlan: WorkPlan | null;
  /** The contractor's own survey by that plan, before anything is built (E-21). */
  readonly secondSurvey: (Done & { readonly agrees: boolean; readonly findings: string }) | null;
  readonly documents: readonly HandedIn[];
  /** Item 13: listed once, in writing (readings, 12). */
  readonly listed: (Done & { readonly items: readonly string[] }) | null;
  readonly reviews: readonly ReviewRound[];
  readonly qualification: (Done & { readonly text: string; readonly validUntil: string }) | null;
  readonly start: {
    readonly reported: Done;
    readonly startsOn: string;
    readonly finishesOn: string;
    readonly schedule: string;
    readonly attachmentIds: readonly string[];
    readonly acknowledged: Done | null;
    /** Later dates of the finish, each with its reason; the last one holds. */
    readonly moved?: readonly (Done & { readonly finishesOn: string; readonly reason: string })[];
  } | null;
  readonly supervisor: (Done & { readonly personId: string }) | null;
  readonly progress: readonly (Done & { readonly percent: number; readonly text: string })[];
  readonly orders: readonly Order[];
  readonly inspections: readonly Inspection[];
  readonly changes: readonly ChangeRequest[];
  /** Where work stood, under which version, when a change of its plan was granted: it goes on there. */
  readonly left: readonly { readonly stage: SupplyStage; readonly plan: number }[];
  readonly finished: Done | null;
  readonly completion:
    (Done & { readonly text: string; readonly attachmentIds: readonly string[] }) | null;
  readonly acceptances: readonly (Done & {
    readonly result: "pass" | "rectify";
    readonly findings: string;
    readonly rectified: (Done & { readonly text: string }) | null;
  })[];
  readonly slots: readonly Slot[];
  readonly supplyAt: string | null;
  readonly supplyNotice: string | null;
  readonly contract: (Done & { readonly number: string }) | null;
  readonly meterNotice: (Done & { readonly notice: string }) | null;
  readonly metering: (Done & { readonly meterNo: string; readonly reading: string }) | null;
  readonly energised: Done | null;
  readonly followUp: (Done & { readonly metering: string; readonly usage: string }) | null;
  readonly waived: (Done & { readonly reason: string }) | null;
  /** Oversight has stopped it (E-3, E-17): nothing goes on until they let it. */
  readonly stopped: (Done & { readonly reason: string }) | null;
  /** What whoever is responsible says to it. */
  readonly explained: (Done & { readonly text: string }) | null;
}

/** A request as it is filed. */
export const newSupply = (request: SupplyDraft): Supply => ({
  stage: "SUBMITTED",
  request,
  survey: { offered: [], agreedAt: null, result: null, skipped: null },
  feasibility: null,
  plans: [],
  planAcknowledgedAt: null,
  contact: null,
  choices: [],
  entrusted: null,
  surveyor: null,
  workPlan: null,
  secondSurvey: null,
  documents: [],
  listed: null,
  reviews: [],
  qualification: null,
  start: null,
  supervisor: null,
  progress: [],
  orders: [],
  inspections: [],
  changes: [],
  left: [],
  finished: null,
  completion: null,
  acceptances: [],
  slots: [],
  supplyAt: null,
  supplyNotice: null,
  contract: null,
  meterNotice: null,
  metering: null,
  energised: null,
  followUp: null,
  waived: null,
  stopped: null,
  explained: null,
});

/** The plan that holds; null before the first was issued. */
export const planInForce = ({ plans }: Supply): SupplyPlan | null =>
  plans.findLast(({ status }) => status === "issued") ?? null;

export const planDrafted = ({ plans }: Supply): SupplyPlan | null =>
  plans.findLast(({ status }) => status === "drafted") ?? null;

/** The latest version of each document. */
export const latestDocuments = ({ documents }: Supply): ReadonlyMap<string, HandedIn> =>
  new Map(documents.map((document) => [document.item, document]));

/** ISO date on which the works are expected to be finished, as it was reported last (E-19). */
export const finishOf = ({ finishesOn, moved }: NonNullable<Supply["start"]>): string =>
  moved?.at(-1)?.finishesOn ?? finishesOn;

export const chosen = ({ choices }: Supply, role: PartyRole): Choice | null =>
  choices.findLast((choice) => choice.role === role) ?? null;

/** Over: nothing but words goes on. */
export const isOver = ({ stage }: Supply): boolean => stage === "DONE" || stage === "WITHDRAWN";
