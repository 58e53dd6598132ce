import { type Case, type CaseCommand, type CaseVerb, type Refusal } from "../core/case/case.ts";
import { type ComplaintDraft } from "../core/case/complaintDraft.ts";
import { type LocalText } from "../core/locale.ts";
import { type Person } from "../core/person.ts";
import { type Clause } from "../core/policy/pack.ts";
import {
  type CaseView,
  type CustomerStage,
  type LastEvent,
  type NamedPerson,
} from "../cards/caseView.ts";
import { type SupplyDraft } from "../core/supply/request.ts";
import { type SupplyStep, type SupplyVerb } from "../core/supply/steps.ts";
import { type PartyRole } from "../core/supply/supply.ts";
import { type CasesTexts } from "../locales/zhHant/cases.ts";
import { type SupplyTexts } from "../locales/zhHant/supply.ts";

/** Who called or came to the desk, as staff took it down. */
export interface CallerFacts {
  readonly organisationId: string;
  readonly name: string;
  readonly phone: string;
  readonly place: string | null;
}

export interface Filing {
  readonly filer: Person;
  /** Id of the form: sending it twice makes one case (R4). */
  readonly draftId: string;
  readonly draft: ComplaintDraft;
  /** "phone" and "walkIn" are filed by a member of staff on somebody's behalf. */
  readonly source: Case["source"];
  /** The known customer whom staff file for; must still be one whom `findCustomers` finds. */
  readonly customerId?: string;
}

/** An application for electricity (E-8). */
export interface SupplyFiling {
  readonly filer: Person;
  readonly draftId: string;
  readonly draft: SupplyDraft;
  readonly source: Case["source"];
  /** Area that the applicant named; null: read from the site. */
  readonly area: string | null;
}

export interface NotFiled {
  readonly ok: false;
  readonly reason: keyof CasesTexts["cannotFile"];
  /** Of "sameSite": the application that is under way, where it is their own. */
  readonly reference?: string;
}

/** An open case of somebody else that is about the same thing; no word of who filed it. */
export interface SimilarCase {
  readonly caseId: string;
  readonly topic: LocalText;
  readonly place: string;
  readonly stage: CustomerStage;
  readonly filedAt: Temporal.Instant;
  readonly zone: string;
}

/** What a complaint is about: which cases are like it. */
export interface SimilarTo {
  readonly organisationId: string;
  readonly topic: string;
  readonly place: string;
}

/** Joining somebody else's case instead of filing one's own. */
export interface Joining {
  readonly caseId: string;
  /** What the person was about to report. */
  readonly about: SimilarTo;
  /** Words of their own for the owner. */
  readonly text: string | null;
  readonly attachmentIds: readonly string[];
}

export type StatusAnswer =
  | { readonly type: "found"; readonly view: CaseView }
  /** The same for a reference that doesn't exist and one of somebody else. */
  | { readonly type: "unknown" }
  | { readonly type: "locked"; readonly until: Temporal.Instant; readonly zone: string };

export interface CommandOf {
  readonly caseId: string;
  readonly command: CaseCommand;
  readonly by: Person;
}

/** A code that lets one outsider act for the customer; said once, to whoever asked for it. */
export interface Invitation {
  readonly role: PartyRole;
  readonly code: string;
  readonly expiresAt: Temporal.Instant;
}

/** Somebody who says a code that they were given. */
export interface CodeShown {
  readonly person: Person;
  /** Counts wrong tries, as of claim codes. */
  readonly accountKey: string;
  readonly reference: string;
  readonly code: string;
}

export type JoinAnswer =
  /** `again`: by the same code before. */
  | {
      readonly type: "joined";
      readonly role: PartyRole;
      readonly view: CaseView;
      readonly again: boolean;
    }
  /** The same for a reference that doesn't exist and a wrong code. */
  | { readonly type: "unknown" }
  | { readonly type: "locked"; readonly until: Temporal.Instant; readonly zone: string }
  | { readonly type: "refused"; readonly reason: keyof SupplyTexts["party"]["refused"] };

/** A step of a supply request, by whoever takes it. */
export interface StepOf {
  readonly caseId: string;
  readonly step: SupplyStep;
  readonly by: Person;
}

/** `refusal` "unknown": there is no such case, or none that this person may know of. */
export type CommandResult =
  | {
      readonly ok: true;
      readonly verb: CaseVerb | SupplyVerb;
      readonly view: CaseView;
      /** This person has a card of the case, and it shows the new state already. */
      readonly redrawn?: boolean;
      /** Staff who were reminded, of an urging. */
      readonly reminded?: readonly NamedPerson[];
      readonly invitation?: Invitation;
    }
  | {
      readonly ok: false;
      readonly refusal: Refusal | "unknown";
      readonly clause: Clause | null;
      /** When it will be possible, where that is only a matter of time. */
      readonly until?: Temporal.Instant;
      /** The case as it is now, when the person may see it. */
      readonly view: CaseView | null;
    };

export type ButtonResult =
  | {
      readonly type: "done";
      readonly verb: CaseVerb | SupplyVerb;
      readonly view: CaseView;
      readonly redrawn?: boolean;
      readonly reminded?: readonly NamedPerson[];
      readonly invitation?: Invitation;
    }
  | {
      readonly type: "refused";
      readonly refusal: Refusal | "unknown";
      readonly clause: Clause | null;
      readonly until?: Temporal.Instant;
      readonly view: CaseView | null;
      /** Set when the case moved on after the card was drawn. */
      readonly since: LastEvent | null;
    }
  /** A step that is asked for in words: files don't fit on a card. */
  | { readonly type: "ask"; readonly verb: SupplyVerb; readonly view: CaseView }
  /** This button was pressed before. */
  | { readonly type: "repeated"; readonly view: CaseView; readonly what: LastEvent }
  | { readonly type: "expired"; readonly view: CaseView }
  /** No such card, or not this person's, or a button that it didn't have. */
  | { readonly type: "unknown" };
