import { type CaseSummary, type CaseView, type Filed, type WorkItem } from "../cards/caseView.ts";
import { type Locale } from "../core/locale.ts";
import { type SupplyVerb } from "../core/supply/steps.ts";
import { type Person } from "../core/person.ts";
import { type Reply } from "../core/reply.ts";
import { type PolicyPack } from "../core/policy/pack.ts";
import { type OrganisationFile } from "../core/organisation.ts";
import { type Db } from "../db/db.ts";
import { textsFor } from "../locales/index.ts";
import { type Log } from "../log.ts";
import { type StaffHours } from "../core/staff/staffHours.ts";
import { type Digests, makeDigests } from "./staff/digest.ts";
import { type HoursChange, setHours } from "./staff/hours.ts";
import { loadCases } from "./cases/loadCase.ts";
import { type DueCases, type FireCase, fireCase } from "./clocks/fireClocks.ts";
import { type PromiseLedger, promiseLedger } from "./clocks/promises.ts";
import {
  type ButtonResult,
  type CallerFacts,
  type CommandOf,
  type CommandResult,
  type Filing,
  type Joining,
  type NotFiled,
  type SimilarCase,
  type SimilarTo,
  type StatusAnswer,
  type StepOf,
  type SupplyFiling,
} from "./contract.ts";
import { type MeantStaff } from "../understanding/readStaff.ts";
import { staffMeant } from "./cases/accused.ts";
import { caseStatus } from "./cases/caseStatus.ts";
import { closeSilent, silentCases } from "./cases/closeSilent.ts";
import { commandCase } from "./cases/commandCase.ts";
import { fileComplaint } from "./cases/fileComplaint.ts";
import { findCustomers } from "./cases/findCustomers.ts";
import { findDuplicates } from "./cases/findDuplicates.ts";
import { joinCase } from "./cases/joinCase.ts";
import { myCases } from "./cases/myCases.ts";
import { myWork } from "./cases/myWork.ts";
import { pressCaseButton } from "./cases/pressCaseButton.ts";
import { offerButtons } from "./cases/tellAll.ts";
import { findCase, viewCase } from "./cases/viewCase.ts";
import { lastToldCase } from "./conversations/lastToldCase.ts";
import { openDraftElsewhere } from "./conversations/openDraftElsewhere.ts";
import { deadList, unreachableList } from "./delivery/lists.ts";
import { type Missed, missed, unread } from "./delivery/missed.ts";
import { redrive } from "./delivery/redrive.ts";
import { deadLetters, unreachablePeople } from "./delivery/undelivered.ts";
import { type LoadedOrganisation, type StaffDirectory } from "./directory.ts";
import { type AroundVisits, makeAround } from "./findings/index.ts";
import { importOrganisation } from "./organisations/importOrganisation.ts";
import { makeGapWarnings } from "./organisations/gapWarnings.ts";
import {
  loadOrganisations,
  loadStaff,
  requireSoundPacks,
} from "./organisations/loadOrganisations.ts";
import { type FileShelf, NO_FILES } from "./registry/files.ts";
import { makeRegistry, type Registry } from "./registry/index.ts";
import { type Customers, makeCustomers } from "./customers/index.ts";
import { makeStaffing, type Staffing } from "./staff/index.ts";
import { type Compensations, makeCompensations } from "./compensation/index.ts";
import { type Covering, makeCovering } from "./cover/index.ts";
import { type CustomerSearch, findCustomer } from "./customers/findCustomer.ts";
import { type Grading, makeGrading } from "./customers/grading/index.ts";
import { countOpenCases } from "./cases/countOpenCases.ts";
import { remembered } from "./organisations/remembered.ts";
import { fileSupply } from "./supply/fileSupply.ts";
import { makeOversight, type SupplyOversight } from "./supply/oversight.ts";
import { makeParties, type Parties } from "./supply/invitations.ts";
import { stepRefused, takeStep } from "./supply/takeStep.ts";
import { type Unit } from "./unit.ts";
import { makeVisits, type Visits } from "./visits/index.ts";

const MAX_AGE_MS = 10_000;

/** What services are built from. */
export interface ServiceDeps {
  readonly db: Db;
  /** Every pack of this build; an organisation names the one it runs. */
  readonly packs: readonly PolicyPack[];
  /** Key of the claim codes' HMAC. */
  readonly claimKey: Uint8Array;
  /** Address of a stored file, good for a while. */
  readonly fileLink: (attachmentId: string) => string;
  /** Address of a written notice, good for a while. */
  readonly noticeLink: (number: string, reader: "recipient" | "staff") => string;
  /** Files that belong to no case; none where nobody sends any. */
  readonly files?: FileShelf;
  /** Audit trail of refused look-ups; no personal data goes in. */
  readonly log: Pick<Log, "warn">;
  /** Told of each attempt at what isn't somebody's to do or to see. */
  readonly onDenied?: () => void;
}

/** Every use case. Those that take a `unit` only add to it; the caller commits. */
export interface Services {
  /**
   * Idempotent. @returns whether anything was new in it.
   * @throws Error naming every problem of the document and its pack at once.
   */
  importOrganisation(document: OrganisationFile): Promise<boolean>;
  /** All organisations with profile, pack and calendar; kept for 10 s. */
  organisations(): Promise<readonly LoadedOrganisation[]>;
  /** Active staff of all organisations; kept for 10 s. */
  staff(): Promise<StaffDirectory>;

  /** Whom a name in a complaint may mean: asked about before it is filed (P-1.5). */
  staffMeant(about: {
    readonly organisationId: string;
    readonly said: string;
    readonly place?: string;
  }): Promise<MeantStaff>;
  /** Known customers whose number a caller gave, and whose name or flat. */
  findCustomers(by: Person, caller: CallerFacts): Promise<readonly Person[]>;
  fileComplaint(unit: Unit, filing: Filing): Promise<Filed | NotFiled>;
  findDuplicates(unit: Unit, person: Person, about: SimilarTo): Promise<readonly SimilarCase[]>;
  /** Refused for cases that `findDuplicates` wouldn't offer. */
  joinCase(unit: Unit, person: Person, joining: Joining): Promise<CommandResult>;

  /** The person's cases and those of their household, open ones first, newest first. */
  myCases(unit: Unit, person: Person): Promise<readonly CaseSummary[]>;
  /**
   * @param ask.accountKey counts wrong tries: five lock for an hour.
   * @param ask.claimCode as typed; null when none was given.
   */
  caseStatus(
    unit: Unit,
    ask: {
      readonly person: Person;
      readonly accountKey: string;
      readonly reference: string;
      readonly claimCode: string | null;
    },
  ): Promise<StatusAnswer>;
  /** The id of a case that this person may see, by reference or id; null otherwise. */
  findCase(person: Person, referenceOrId: string): Promise<string | null>;
  /** @returns null when there is no such case or none that this person may see. */
  viewCase(unit: Unit, person: Person, caseId: string): Promise<CaseView | null>;

  /** Every change of a case, by whoever may make it. */
  commandCase(unit: Unit, command: CommandOf): Promise<CommandResult>;
  pressCaseButton(
    unit: Unit,
    person: Person,
    press: {
      readonly actionId: string;
      readonly verb: string;
      readonly values: Readonly<Record<string, string>>;
    },
  ): Promise<ButtonResult>;
  /** Registers the buttons of a card that is about to be shown to this person. @returns their one-use id. */
  offerButtons(unit: Unit, person: Person, view: CaseView): string;

  /** An application for electricity (E-8). */
  fileSupply(unit: Unit, filing: SupplyFiling): Promise<Filed | NotFiled>;
  /** Every step of a supply request, by whoever may take it. */
  takeStep(unit: Unit, step: StepOf): Promise<CommandResult>;
  /** Why somebody can't take a step just now; null when they can. */
  stepRefused(
    unit: Unit,
    who: { readonly caseId: string; readonly verb: SupplyVerb; readonly by: Person },
  ): Promise<CommandResult | null>;

  readonly parties: Parties;

  /** What a member of staff is expected to do, soonest due first. */
  myWork(unit: Unit, person: Person): Promise<readonly WorkItem[]>;

  readonly digests: Digests;
  /** When a member of staff wants to be left alone, and reminded. */
  setHours(unit: Unit, person: Person, change: HoursChange): Promise<StaffHours>;
  /** The month's promises of a member of staff; of everybody for a director. */
  promiseLedger(unit: Unit, person: Person): Promise<PromiseLedger | null>;
  /** What the due clocks of a case lead to; false when nothing does any more. */
  readonly dueCases: DueCases;
  readonly fireCase: FireCase;
  /** Cases whose customers have been silent for longer than their pack allows; at most 200. */
  silentCases(now: Temporal.Instant): Promise<readonly string[]>;
  /** Closes one of them; false when it no longer applies. */
  closeSilent(unit: Unit, caseId: string): Promise<boolean>;

  /** What couldn't be delivered, for a director: numbers, reasons, and how to send it again. */
  listDeadLetters(unit: Unit, person: Person, locale: Locale): Promise<Reply>;
  /** Whom nothing reaches, for a director. */
  listUnreachable(unit: Unit, person: Person, locale: Locale): Promise<Reply>;
  /** Sends a dead letter again; null: all of them. @returns how many. */
  redrive(unit: Unit, person: Person, number: string | null): Promise<number>;
  /** What a web chat conversation was told and its person hasn't seen; null when there is nothing. */
  missed(conversationKey: string): Promise<Missed | null>;
  /** The texts that came since the person last said something there. */
  unread(conversationKey: string): Promise<readonly string[]>;

  /** All supply requests, and how choices are spread. */
  readonly oversight: SupplyOversight;
  /** Designers, contractors, makers and models of a utility. */
  readonly registry: Registry;
  /** Before, on and after a return visit. */
  readonly around: AroundVisits;
  /** Return visits. */
  readonly visits: Visits;
  /** The archive of customers, and who knows them. */
  readonly customers: Customers;
  /** Leave, departures, cover, and what is to be seen to. */
  readonly staffing: Staffing;
  /** The customer of their organisation whom a member of staff means. */
  findCustomer(person: Person, words: string): Promise<CustomerSearch>;
  /** Grades, tags and the order of the visit list. */
  readonly grading: Grading;
  /** Who knows which customer. */
  readonly covering: Covering;
  /** Losses that customers claim beside their cases. */
  readonly compensations: Compensations;

  /** The case of the latest message that told this conversation about one; null when there is none. */
  lastToldCase(conversationKey: string): Promise<string | null>;
  /** The person's other conversation with an unfinished form, the latest. */
  openDraftElsewhere(
    personId: string,
    exceptKey: string,
  ): Promise<{ readonly key: string; readonly state: string; readonly version: number } | null>;
}

/**
 * Builds every use case, once at start.
 *
 * @throws Error naming every problem of every pack at once.
 */
export function makeServices(deps: ServiceDeps): Services {
  requireSoundPacks(deps.packs);
  const { db, packs } = deps;
  const onGap = makeGapWarnings(deps.log);
  const organisations = remembered(() => loadOrganisations(db, packs, onGap), MAX_AGE_MS);
  const staff = remembered(() => loadStaff(db), MAX_AGE_MS);
  const openCases = remembered(() => countOpenCases(db), MAX_AGE_MS);
  const context = {
    ...deps,
    organisations: organisations.get,
    staff: staff.get,
    openCases: openCases.get,
  };
  const zoneOf = async ({ organisationId }: Person): Promise<string> =>
    (await organisations.get()).find(({ id }) => id === organisationId)?.profile.zone ?? "UTC";
  return {
    async importOrganisation(document) {
      const { fresh, left } = await importOrganisation(db, packs, document);
      for (const place of left) {
        const entry = { code: document.id, factEntry: `staff.${String(place)}` };
        deps.log.warn("organisation.leftStillListed", entry);
      }
      organisations.forget();
      staff.forget();
      return fresh;
    },
    organisations: organisations.get,
    staff: staff.get,
    async staffMeant({ organisationId, said, place }) {
      const organisation = (await organisations.get()).find(({ id }) => id === organisationId);
      if (organisation === undefined) return { sure: null, maybe: [] };
      const among = { organisation, staff: await staff.get(), except: null };
      return staffMeant(said, among, place);
    },
    findCustomers: (by, caller) => findCustomers(context, by, caller),
    fileComplaint: (unit, filing) => fileComplaint(context, unit, filing),
    findDuplicates: (unit, person, about) => findDuplicates(context, unit, person, about),
    joinCase: (unit, person, joining) => joinCase(context, unit, person, joining),
    myCases: (unit, person) => myCases(context, person, unit.now),
    caseStatus: (unit, question) => caseStatus(context, unit, question),
    findCase: (person, referenceOrId) => findCase(context, person, referenceOrId),
    viewCase: (unit, person, caseId) => viewCase(context, unit, person, caseId),
    commandCase: (unit, command) => commandCase(context, unit, command),
    pressCaseButton: (unit, person, press) => pressCaseButton(context, unit, person, press),
    offerButtons,
    fileSupply: (unit, filing) => fileSupply(context, unit, filing),
    takeStep: (unit, step) => takeStep(context, unit, step),
    stepRefused: (unit, who) => stepRefused(context, unit, who),
    parties: makeParties(context),
    myWork: (unit, person) => myWork(context, unit, person),
    digests: makeDigests(context),
    async setHours(unit, person, change) {
      const hours = await setHours(context, unit, person, change);
      staff.forget();
      return hours;
    },
    promiseLedger: (unit, person) => promiseLedger(context, unit, person),
    dueCases: (caseIds) => loadCases(context.db, caseIds),
    fireCase: (unit, loaded) => fireCase(context, unit, loaded),
    silentCases: (now) => silentCases(context, now),
    closeSilent: (unit, caseId) => closeSilent(context, unit, caseId),
    async listDeadLetters(unit, person, locale) {
      const wording = {
        texts: textsFor(locale),
        locale,
        now: unit.now,
        zone: await zoneOf(person),
      };
      return deadList(wording, await deadLetters(db, person.organisationId ?? "", person.id));
    },
    async listUnreachable(unit, person, locale) {
      const wording = {
        texts: textsFor(locale),
        locale,
        now: unit.now,
        zone: await zoneOf(person),
      };
      return unreachableList(wording, await unreachablePeople(db, person.organisationId ?? ""));
    },
    redrive: (unit, person, number) => redrive(db, unit, person, number),
    oversight: makeOversight(context),
    registry: makeRegistry(context, deps.files ?? NO_FILES),
    around: makeAround(context),
    visits: makeVisits(context),
    customers: makeCustomers(context, deps.files ?? NO_FILES),
    staffing: makeStaffing(context, staff.changing),
    findCustomer: (person, words) => findCustomer(db, person.organisationId ?? "", words),
    grading: makeGrading(context),
    covering: makeCovering(context),
    compensations: makeCompensations(context),
    missed: (conversationKey) => missed(db, conversationKey),
    unread: (conversationKey) => unread(db, conversationKey),
    lastToldCase: (conversationKey) => lastToldCase(db, conversationKey),
    openDraftElsewhere: (personId, exceptKey) => openDraftElsewhere(db, personId, exceptKey),
  };
}

export type * from "../cards/caseView.ts";
export type * from "./contract.ts";
export type { HoursChange } from "./staff/hours.ts";
export type * from "./registry/index.ts";
export type * from "./compensation/index.ts";
export type * from "./cover/index.ts";
export type * from "./customers/findCustomer.ts";
export type * from "./customers/grading/index.ts";
export type * from "./customers/index.ts";
export type * from "../cards/customerView.ts";
export type * from "../cards/supplyOverview.ts";
export type { OverviewFilter } from "./supply/overview.ts";
export type { SpreadReport } from "./supply/spreadReport.ts";
export type { LoadedOrganisation, StaffDirectory } from "./directory.ts";

export type { VisitSpan, Visits } from "./visits/index.ts";
