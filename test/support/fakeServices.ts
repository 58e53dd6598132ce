import { randomUUID } from "node:crypto";
import { type CaseView } from "../../src/cards/caseView.ts";
import { organisationProfile, type OrganisationProfile } from "../../src/core/organisation.ts";
import { type Person } from "../../src/core/person.ts";
import { makeCalendar } from "../../src/core/time/businessCalendar.ts";
import { property } from "../../src/policies/property.ts";
import { readStaff } from "../../src/understanding/readStaff.ts";
import { makeStaffDirectory } from "../../src/services/directory.ts";
import {
  type CommandOf,
  type Filing,
  type Joining,
  type LoadedOrganisation,
  type Services,
  type SimilarCase,
  type Filed,
  type SupplyFiling,
} from "../../src/services/index.ts";

const words = (text: string) => ({ "zh-Hant": text, "zh-Hans": text, en: text });
const OPEN: [string, string][] = [["09:00", "18:00"]];

export const profile: OrganisationProfile = organisationProfile.parse({
  id: "lakeside",
  pack: "property",
  zone: "Asia/Taipei",
  name: words("湖畔物業"),
  desk: words("服務中心"),
  address: words("湖畔路 1 號"),
  howToFind: words("大廳左側"),
  phone: "02-2345-6789",
  hotline: [{ label: words("24 小時值班"), phone: "02-2345-0119" }],
  weeklyHours: {
    monday: OPEN,
    tuesday: OPEN,
    wednesday: OPEN,
    thursday: OPEN,
    friday: OPEN,
    saturday: [],
    sunday: [],
  },
  areas: [{ id: "east", label: words("東區"), placePrefixes: ["3棟"] }],
  desks: [],
});

export const lakeside: LoadedOrganisation = {
  id: "lakeside",
  profile,
  pack: property,
  calendar: makeCalendar(profile),
};

export const personOf = (some: Partial<Person> = {}): Person => ({
  id: randomUUID(),
  kind: "customer",
  organisationId: "lakeside",
  name: "林住戶",
  phone: null,
  reach: null,
  locale: "zh-Hant",
  household: null,
  roles: [],
  areas: [],
  desk: null,
  superiorId: null,
  active: true,
  ...some,
});

export const officer = personOf({
  kind: "staff",
  name: "王小明",
  reach: "分機 123",
  roles: ["officer"],
  areas: ["east"],
});
export const dutyOfficer = personOf({
  kind: "staff",
  name: "陳值班",
  reach: "分機 100",
  roles: ["duty"],
});
export const director = personOf({
  kind: "staff",
  name: "林主管",
  reach: "分機 101",
  roles: ["director"],
});

/** A case as its customer sees it. */
export const viewOf = (some: Partial<CaseView> = {}): CaseView => ({
  caseId: randomUUID(),
  version: 1,
  reference: "C7K3M9QX2",
  topic: words("電梯"),
  place: "3棟",
  details: "門打不開",
  wish: null,
  status: "OPEN",
  stage: "received",
  turn: "ours",
  waitedMs: 0,
  elapsed: { oursMs: 3 * 3_600_000, theirsMs: 0, closedMs: 0 },
  owner: { id: officer.id, name: officer.name, reach: officer.reach },
  due: [],
  noLimit: null,
  answer: null,
  closedAs: null,
  trail: [],
  files: [],
  filedAt: Temporal.Instant.from("2026-05-06T02:00:00Z"),
  zone: "Asia/Taipei",
  verbs: ["message", "withdraw"],
  inside: null,
  supply: null,
  ...some,
});

export interface FakeServices extends Services {
  readonly filings: Filing[];
  supplies: SupplyFiling[];
  readonly commands: CommandOf[];
  readonly joined: Joining[];
  /** Cases that everybody of these tests may see. */
  cases: CaseView[];
  similar: SimilarCase[];
  /** Customers whom every caller may be. */
  known: Person[];
  told: string | null;
  elsewhere: Awaited<ReturnType<Services["openDraftElsewhere"]>>;
  claimCode: string | null;
}

const filedAs = (reference: string): Filed => ({
  ok: true,
  fresh: true,
  caseId: randomUUID(),
  reference,
  topic: words("電梯"),
  owner: { id: officer.id, name: officer.name, reach: officer.reach },
  onBehalf: false,
  filedFor: null,
  investigateBy: Temporal.Instant.from("2026-05-06T09:00:00Z"),
  answerBy: Temporal.Instant.from("2026-05-11T10:00:00Z"),
  clauses: [],
  opensAt: null,
  hotline: profile.hotline,
  zone: profile.zone,
  claimCode: null,
});

/** Use cases in memory: what the dialogs ask of them is recorded, what they answer is set by a test. */
export function fakeServices(
  organisations: readonly LoadedOrganisation[] = [lakeside],
): FakeServices {
  const byDraft = new Map<string, string>();
  const fake: FakeServices = {
    filings: [],
    supplies: [],
    commands: [],
    joined: [],
    cases: [],
    similar: [],
    known: [],
    told: null,
    elsewhere: null,
    claimCode: null,
    visits: {
      visitDay: async () => null,
      visitOverview: async () => null,
      visitNamed: async () => ({ type: "none" }),
      noAnswer: async () => ({ ok: false, refusal: "unknown" }),
      snoozeVisit: async () => ({ ok: false, refusal: "unknown" }),
      completeVisit: async () => ({ ok: false, refusal: "unknown" }),
    },
    importOrganisation: async () => false,
    organisations: async () => organisations,
    staff: async () => makeStaffDirectory([officer, dutyOfficer, director]),
    staffMeant: async ({ said }) =>
      readStaff(said, { staff: [officer, dutyOfficer, director], desks: [], area: null }),
    findCustomers: async () => fake.known,
    fileComplaint: async (_unit, filing) => {
      const before = byDraft.get(filing.draftId);
      const reference =
        before ??
        `C${randomUUID()
          .slice(0, 8)
          .toUpperCase()
          .replace(/[ILOU]/g, "0")}`;
      byDraft.set(filing.draftId, reference);
      if (before === undefined) fake.filings.push(filing);
      return {
        ...filedAs(reference),
        fresh: before === undefined,
        onBehalf: filing.draft.for === "caller",
        filedFor: fake.known.find(({ id }) => id === filing.customerId)?.name ?? null,
      };
    },
    findDuplicates: async () => fake.similar,
    joinCase: async (_unit, _person, joining) => {
      const { caseId } = joining;
      fake.joined.push(joining);
      return { ok: true, verb: "join", view: viewOf({ caseId }) };
    },
    myCases: async () =>
      fake.cases.map((view) => ({
        caseId: view.caseId,
        reference: view.reference,
        topic: view.topic,
        place: view.place,
        stage: view.stage,
        owner: view.owner,
        dueAt: null,
        urgeable: view.verbs.includes("urge"),
        filedAt: view.filedAt,
        zone: view.zone,
      })),
    caseStatus: async (_unit, { reference, claimCode }) => {
      const view = fake.cases.find((one) => one.reference === reference);
      const right = claimCode !== null && claimCode === fake.claimCode;
      return right ? { type: "found", view: view ?? viewOf({ reference }) } : { type: "unknown" };
    },
    findCase: async (_person, reference) => {
      const wanted = reference.replaceAll("-", "");
      return (
        fake.cases.find((view) => view.reference === wanted || view.caseId === reference)?.caseId ??
        null
      );
    },
    viewCase: async (_unit, _person, caseId) =>
      fake.cases.find((view) => view.caseId === caseId) ?? null,
    commandCase: async (_unit, command) => {
      fake.commands.push(command);
      const view = fake.cases.find(({ caseId }) => caseId === command.caseId);
      return view === undefined
        ? { ok: false, refusal: "unknown", clause: null, view: null }
        : { ok: true, verb: command.command.type, view };
    },
    fileSupply: async (_unit, filing) => {
      fake.supplies.push(filing);
      return filedAs(
        `S${filing.draftId
          .slice(0, 8)
          .toUpperCase()
          .replace(/[ILOU]/g, "0")}`,
      );
    },
    parties: { join: async () => ({ type: "unknown" }), leave: async () => null },
    stepRefused: async () => null,
    takeStep: async () => ({ ok: false, refusal: "unknown", clause: null, view: null }),
    pressCaseButton: async () => ({ type: "unknown" }),
    offerButtons: () => randomUUID(),
    oversight: {} as Services["oversight"],
    around: {
      rules: async () => null,
      lastTold: async () => null,
    } as unknown as Services["around"],
    findCustomer: async () => ({ type: "none" }),
    grading: { rulesFor: async () => null } as unknown as Services["grading"],
    covering: {
      mine: async () => null,
      overview: async () => null,
    } as unknown as Services["covering"],
    compensations: {} as Services["compensations"],
    customers: { sees: () => false } as unknown as Services["customers"],
    myWork: async () => [],
    digests: {
      digestsDue: async () => [],
      receiveDigest: async () => "nothing",
      addDigest: async () => false,
      digestNow: async () => ({ text: "-" }),
    },
    setHours: async (_unit, _person, change) => ({
      quietFrom: "18:00",
      quietTo: "08:00",
      digestAt: "08:30",
      daysOff: [],
      ...change,
    }),
    promiseLedger: async () => null,
    dueCases: async () => [],
    fireCase: async () => false,
    staffing: {
      takeLeave: async () => ({ ok: true }),
      endLeave: async () => false,
      myLeave: async () => ({ own: [], deputising: [] }),
      depart: async () => ({ ok: true, openCases: 0 }),
      departures: async () => [],
      openCasesOf: async () => [],
      passCaseOn: async () => false,
      finishDeparture: async () => false,
      uncoveredCases: async () => [],
      dutyList: async () => ({ text: "" }),
      dutyDone: async () => null,
      forget: () => undefined,
    },
    registry: {
      list: async () => [],
      find: async () => null,
      neutral: async () => [],
      products: async () => [],
      isApproved: async () => ({ approved: false, reasons: [], product: null, maker: null }),
      look: async () => null,
      keeps: () => false,
      reportTable: async () => ({ type: "notYours" }),
      confirmTable: async () => ({ type: "notYours" }),
      exportTable: async () => null,
      warnOfLapses: async () => 0,
    },
    silentCases: async () => [],
    closeSilent: async () => false,
    listDeadLetters: async () => ({ text: "" }),
    listUnreachable: async () => ({ text: "" }),
    redrive: async () => 0,
    missed: async () => null,
    unread: async () => [],
    lastToldCase: async () => fake.told,
    openDraftElsewhere: async () => fake.elsewhere,
  };
  return fake;
}
