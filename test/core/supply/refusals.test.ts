import { describe, expect, it } from "vitest";
import { type SupplyRefusal } from "../../../src/core/supply/change.ts";
import { type SupplyVerb } from "../../../src/core/supply/steps.ts";
import { type SupplyStage } from "../../../src/core/supply/supply.ts";
import { electricity } from "../../../src/policies/electricity.ts";
import {
  called,
  filed,
  type Journey,
  lapsed,
  refused,
  request,
  RULES,
  take,
  type Who,
} from "./sample.ts";
import {
  dayAfter,
  FILE,
  judged,
  momentAfter,
  planned,
  planParts,
  supervised,
  walk,
} from "./walk.ts";

type Row = readonly [
  clause: string,
  journey: () => Journey,
  who: Who,
  verb: SupplyVerb,
  said?: (journey: Journey) => Readonly<Record<string, unknown>>,
];

const at = (stage: SupplyStage, change: Parameters<typeof request>[0] = {}) =>
  walk(filed(request(change)), stage);
const DUAL = { second: "source", nature: "first" } as const;
const order = (model: string) => ({ equipment: "變壓器", maker: "m1", model });
const proposed = () => take(at("PASSED"), "contractor", "proposeOrder", order("S99"));
const arrives = { order: "1", arrivesOn: "2026-12-01" };
const works = { findings: "電纜溝可用", construction: "先溝後櫃", materials: "電纜 120 米" };
const pass = { result: "pass", text: "合格" };
const entrusted = () =>
  take(take(at("PASSED"), "customer", "entrust"), "manager", "acceptEntrust", { accept: "yes" });
const far = () =>
  take(at("BUILDING"), "contractor", "reportProgress", { percent: 70, text: "設備就位" });
const mid = { kind: "mid", findings: "如表", result: "pass" };
const convened = () => {
  const review = judged(at("REVIEW"));
  return take(review, "manager", "conveneReview", {
    ...{ at: momentAfter(review, 24), invitees: "各單位" },
  });
};
/** The same policy, with an argument before any plan of 2000 kVA or more. */
const argues = () => ({
  ...at("SURVEYED"),
  pack: {
    ...electricity,
    supply: {
      ...RULES,
      feasibility: [{ id: "big", clause: "E-9", when: { unit: "kVA", atLeast: 2000 } as const }],
    },
  },
});

/** Each reason for which a step is refused, and the clause that is named with it. */
// `namesFirm` is the services' word: they know the registry's names (test/services/supply).
const ROWS: Readonly<Record<Exclude<SupplyRefusal, "namesFirm">, Row>> = {
  nobodyInvited: ["E-11", () => at("DOCUMENTS"), "customer", "dropDesigner"],
  stepNotYours: ["E-9", () => at("SURVEYED"), "customer", "draftPlan", planParts],
  stepNotNow: ["E-10", () => at("SURVEYED"), "customer", "acknowledgePlan"],
  stepStopped: [
    "E-3",
    () => take(filed(), "oversight", "stop", { reason: "查核" }),
    "customer",
    "bookSurvey",
    (j) => ({ at: momentAfter(j, 24) }),
  ],
  stepIncomplete: [
    "E-12",
    () => at("REVIEW"),
    "branchReviewer",
    "listDocuments",
    () => ({ items: "；" }),
  ],
  ownChoice: ["E-17", () => at("PASSED"), "manager", "chooseContractor", () => ({ entry: "c1" })],
  ownWork: [
    "E-10",
    () => take(at("SURVEYED"), "director", "draftPlan", planParts(at("SURVEYED"))),
    "director",
    "issuePlan",
  ],
  unknownOption: [
    "E-17",
    () => at("PASSED"),
    "customer",
    "chooseContractor",
    () => ({ entry: "d1" }),
  ],
  pastDate: ["E-4", () => filed(), "customer", "bookSurvey", (j) => ({ at: momentAfter(j, -1) })],
  datesReversed: [
    "E-19",
    () => at("CONTRACTOR_CHECKED"),
    "contractor",
    "reportStart",
    (j) => ({ startsOn: dayAfter(j, 9), finishesOn: dayAfter(j, 8), schedule: "三期" }),
  ],
  capacityMissing: [
    "E-9",
    () => at("SURVEY_SCHEDULED", { voltage: "unsure", unit: undefined, capacityTotal: undefined }),
    "manager",
    "recordSurvey",
    () => ({ feasible: "yes", findings: "可供電", voltage: "high" }),
  ],
  needsDedicated: [
    "E-9",
    () => at("SURVEYED", { capacityTotal: 3000 }),
    "manager",
    "draftPlan",
    (j) => ({ ...planParts(j), mode: "transformer" }),
  ],
  needsDual: [
    "E-9",
    () => at("SURVEYED", DUAL),
    "manager",
    "draftPlan",
    (j) => ({ ...planParts(j), mode: "dedicated" }),
  ],
  dualUnjustified: [
    "E-9",
    () => at("SURVEYED", { ...DUAL, nature: "third" }),
    "manager",
    "draftPlan",
    (j) => ({ ...planParts(j), mode: "dual" }),
  ],
  needsFeasibility: [
    "E-9",
    argues,
    "manager",
    "draftPlan",
    (j) => ({ ...planParts(j), capacity: 2000 }),
  ],
  noSlots: [
    "E-28",
    () => at("ACCEPTED"),
    "clerk",
    "offerSupply",
    (j) => ({ at: momentAfter(j, 24), second: momentAfter(j, 24) }),
  ],
  noDesigner: [
    "E-17",
    () =>
      Array.from({ length: 12 }, (_, index) => String(index + 1)).reduce<Journey>(
        (j, item) => take(j, "customer", "handIn", { item, files: [FILE] }),
        at("DOCUMENTS"),
      ),
    "branchReviewer",
    "issueReview",
    () => pass,
  ],
  noContractor: [
    "E-20",
    () => at("PASSED"),
    "manager",
    "checkQualification",
    () => ({ text: "證照" }),
  ],
  notQualified: [
    "E-20",
    () => at("PASSED"),
    "customer",
    "chooseContractor",
    () => ({ entry: "cLapsed" }),
  ],
  documentsMissing: ["E-12", () => at("DOCUMENTS"), "branchReviewer", "issueReview", () => pass],
  documentsOpen: ["E-12", () => at("REVIEW"), "branchReviewer", "issueReview", () => pass],
  noOpinion: ["E-13", convened, "branchReviewer", "issueReview", () => pass],
  noMeeting: ["E-13", () => judged(at("REVIEW")), "branchReviewer", "issueReview", () => pass],
  listedAlready: [
    "E-12",
    () => take(at("DOCUMENTS"), "branchReviewer", "listDocuments", { items: "諧波評估" }),
    "branchReviewer",
    "listDocuments",
    () => ({ items: "短路計算" }),
  ],
  remarkMissing: [
    "E-12",
    () => at("REVIEW"),
    "manager",
    "judgeDocument",
    () => ({ item: "1", result: "returned" }),
  ],
  notCatalogued: [
    "E-21",
    entrusted,
    "contractor",
    "proposeOrder",
    () => ({ ...order("S11"), maker: "mUnknown" }),
  ],
  notApproved: ["E-18", proposed, "contractor", "reportOrder", () => arrives],
  approvalNotNeeded: [
    "E-18",
    () => take(at("PASSED"), "contractor", "proposeOrder", order("S11")),
    "manager",
    "approveOrder",
    () => ({ order: "1", reason: "型式試驗合格" }),
  ],
  orderRefused: [
    "E-18",
    () => take(proposed(), "manager", "refuseOrder", { order: "1", reason: "無型式試驗報告" }),
    "contractor",
    "reportOrder",
    () => arrives,
  ],
  orderWithdrawn: [
    "E-18",
    () => take(proposed(), "contractor", "withdrawOrder", { order: "1" }),
    "contractor",
    "reportOrder",
    () => arrives,
  ],
  orderedAlready: [
    "E-22",
    () =>
      take(
        take(at("PASSED"), "contractor", "proposeOrder", order("S11")),
        "contractor",
        "reportOrder",
        arrives,
      ),
    "contractor",
    "reportOrder",
    () => arrives,
  ],
  notReviewed: ["E-21", () => at("REVIEW"), "contractor", "reportOrder", () => arrives],
  tooEarly: ["E-25", () => at("BUILDING"), "inspector", "inspect", () => mid],
  changePending: [
    "E-23",
    () =>
      take(at("MID_INSPECTED"), "customer", "requestChange", { about: "drawings", text: "改圖" }),
    "contractor",
    "reportCompletion",
    () => ({ text: "竣工" }),
  ],
  noSupervisor: ["E-24", far, "inspector", "inspect", () => ({ ...mid, kind: "concealed" })],
  concealedMissing: ["E-24", () => supervised(far()), "inspector", "inspect", () => mid],
  rectifyDateMissing: [
    "E-26",
    far,
    "inspector",
    "inspect",
    () => ({ ...mid, result: "rectify", kind: "regular" }),
  ],
  nothingToRectify: [
    "E-25",
    () => at("BUILDING"),
    "contractor",
    "rectified",
    () => ({ text: "已改正" }),
  ],
  nothingToReceive: ["E-26", () => at("BUILDING"), "customer", "receive"],
  notEntrusted: ["E-21", () => at("PASSED"), "manager", "planWorks", () => works],
  noSurveyor: ["E-21", entrusted, "manager", "planWorks", () => works],
  noWorkPlan: ["E-21", () => walk(entrusted(), "START_REPORTED"), "manager", "acknowledgeStart"],
  notVerified: [
    "E-21",
    () => planned(walk(entrusted(), "START_REPORTED")),
    "manager",
    "acknowledgeStart",
  ],
  changeNotAsked: [
    "E-21",
    () =>
      take(planned(walk(entrusted(), "START_REPORTED")), "contractor", "verifyWorks", {
        ...{ result: "differs", findings: "溝深不足" },
      }),
    "manager",
    "acknowledgeStart",
  ],
  noContract: [
    "E-30",
    () => at("ACCEPTED"),
    "inspector",
    "recordMetering",
    () => ({ meterNo: "1", reading: "0" }),
  ],
  noSupplyDate: ["E-28", () => at("METERED"), "manager", "energise"],
  completionDocumentsMissing: [
    "E-7",
    () => at("ENERGISED"),
    "inspector",
    "recordFollowUp",
    () => ({ metering: "正常", usage: "正常" }),
  ],
  decidedAlready: ["E-21", entrusted, "manager", "acceptEntrust", () => ({ accept: "yes" })],
  notStopped: ["E-3", () => filed(), "oversight", "resume", () => ({ reason: "已釐清" })],
};

describe("each refusal", () => {
  it.each(Object.entries(ROWS))("%s is reached, and names its clause", (refusal, row) => {
    const [clause, journey, who, verb, said] = row;
    const before = journey();
    expect(refused(before, who, verb, said?.(before))).toEqual([refusal, clause]);
  });

  it("E-20: a lapsed licence is refused at each of its gates", () => {
    const chosen = take(at("PASSED"), "customer", "chooseContractor", { entry: "c1" });
    const checked = { text: "證照" };
    const day = (journey: Journey) => ({ ...journey, registry: lapsed("c1") });
    expect(refused(day(chosen), "manager", "checkQualification", checked)[0]).toBe("notQualified");
    const started = walk(chosen, "START_REPORTED");
    expect(refused(day(started), "manager", "acknowledgeStart")[0]).toBe("notQualified");
  });

  it("E-12: nobody looks at what they handed in themselves, not even for a caller", () => {
    const designing = walk(called(), "DOCUMENTS");
    const handed = take(designing, "manager", "handIn", { item: "1", files: [FILE] });
    const said = { item: "1", result: "accepted" };
    expect(refused(handed, "manager", "judgeDocument", said)).toEqual(["ownWork", "E-12"]);
    expect(take(handed, "manager2", "judgeDocument", said).supply.documents).toHaveLength(1);
  });
});
