import { type Duty, type SupplyRules } from "../core/supply/rules.ts";
import { COMPLETION_DOCUMENTS, DESIGN_DOCUMENTS, INSPECTION_CHECKLIST } from "./supplyDocuments.ts";

/** Who serves the customer, and who is above them. */
const SERVING: Duty = { roles: ["projectManager", "officer", "director"] };
const MANAGING: Duty = { roles: ["projectManager", "director"] };
/** The level that reviews the design, or a higher one. */
const REVIEWING: Duty = { roles: ["reviewer", "director", "oversight"], at: "review" };
/** The project manager may stand in: it is the inspectors' work, whoever has the request in hand. */
const INSPECTORS: Duty["asks"] = { roles: ["inspector"] };
const INSPECTING: Duty = { roles: ["inspector", "projectManager"], asks: INSPECTORS };
/** Of the level that reviews the design. */
const REVIEWERS: Duty["asks"] = { roles: ["reviewer"], at: "review" };
const OVERSEEING: Duty = { roles: ["oversight", "director"] };

/**
 * Electricity supply, E-4 to E-31, as rows. Articles 14 to 16 leave gaps: low voltage above 10 kW and
 * high voltage below 10 kVA fall to the branch, the next level up (readings); boundaries follow
 * 及以上, 及以下 and 不含. Voltage decides, not the number: kW and kVA never count as each other.
 */
export const electricitySupply: SupplyRules = {
  levels: [
    {
      id: "station",
      label: { "zh-Hant": "供電所（營業站）", "zh-Hans": "供电所（营业站）", en: "supply station" },
      desk: "supply-station",
    },
    {
      id: "branch",
      label: { "zh-Hant": "分公司營銷部", "zh-Hans": "分公司营销部", en: "branch marketing" },
      desk: "marketing",
    },
    {
      id: "city",
      label: { "zh-Hant": "市公司", "zh-Hans": "市公司", en: "the city company" },
      desk: "city-company",
    },
  ],
  review: [
    {
      id: "low-to-10",
      clause: "E-14",
      level: "station",
      when: { voltage: "low", unit: "kW", atMost: 10 },
    },
    {
      id: "high-10-to-1000",
      clause: "E-15",
      level: "branch",
      when: { voltage: "high", unit: "kVA", atLeast: 10, below: 1000 },
    },
    {
      id: "from-1000",
      clause: "E-16",
      level: "city",
      when: { unit: "kVA", atLeast: 1000 },
    },
    { id: "dual", clause: "E-16", level: "city", when: { dual: true } },
    { id: "dedicated", clause: "E-16", level: "city", when: { dedicated: true } },
    {
      id: "low-above-10",
      clause: "E-15",
      level: "branch",
      when: { voltage: "low", unit: "kW", moreThan: 10 },
      assumption: true,
    },
    {
      id: "high-below-10",
      clause: "E-15",
      level: "branch",
      when: { voltage: "high", unit: "kVA", below: 10 },
      assumption: true,
    },
  ],
  answer: [
    {
      id: "transformer-below-1000",
      clause: "E-10",
      level: "branch",
      when: { voltage: "high", unit: "kVA", below: 1000 },
    },
    {
      id: "from-1000",
      clause: "E-10",
      level: "city",
      when: { unit: "kVA", atLeast: 1000 },
      assumption: true,
    },
    { id: "dual", clause: "E-10", level: "city", when: { dual: true }, assumption: true },
    { id: "dedicated", clause: "E-10", level: "city", when: { dedicated: true }, assumption: true },
    {
      id: "low-to-10",
      clause: "E-10",
      level: "station",
      when: { voltage: "low", unit: "kW", atMost: 10 },
      assumption: true,
    },
    {
      id: "low-above-10",
      clause: "E-10",
      level: "branch",
      when: { voltage: "low", unit: "kW", moreThan: 10 },
      assumption: true,
    },
  ],
  dedicated: [{ id: "from-3000", clause: "E-9", when: { unit: "kVA", atLeast: 3000 } }],
  feasibility: [{ id: "special-demand", clause: "E-9", when: { special: true } }],
  // Which classes justify it isn't said: those whose interruption costs lives, or a great deal.
  dualNatures: { clause: "E-9", natures: ["first", "second"] },
  documents: DESIGN_DOCUMENTS,
  completion: COMPLETION_DOCUMENTS,
  skips: [
    {
      id: "low-residential",
      clause: "E-29",
      when: { voltage: "low", residential: true, dual: false, dedicated: false },
      skips: ["documents", "review", "midInspection"],
      assumption: true,
    },
    // No design material of low voltage is required by the text, nor a full mid-inspection.
    {
      id: "low-simple",
      clause: "E-25",
      when: { voltage: "low", unit: "kW", atMost: 10, dual: false, dedicated: false },
      skips: ["midInspection"],
      assumption: true,
    },
  ],
  midInspection: {
    clause: "E-25",
    askFrom: 60,
    dueFrom: 67,
    usualRounds: 4,
    concealedItem: "10",
    checklist: INSPECTION_CHECKLIST,
    assumption: true,
  },
  scattered: {
    id: "scattered-lighting",
    clause: "E-29",
    when: { voltage: "low", unit: "kW", atMost: 10, residential: true, batch: false },
    assumption: true,
  },
  slots: { clause: "E-28", least: 2, assumption: true },
  // 三指定 is forbidden; how much alike is too much alike, nobody says.
  spread: { clause: "E-17", mostShare: 0.5, least: 5, assumption: true },
  duties: {
    offerSurvey: SERVING,
    recordSurvey: MANAGING,
    skipSurvey: MANAGING,
    recordFeasibility: { roles: ["reviewer", "director", "oversight"], at: "answer" },
    draftPlan: MANAGING,
    issuePlan: {
      roles: ["reviewer", "director", "oversight"],
      at: "answer",
      notAfter: ["draftPlan"],
    },
    returnPlan: { roles: ["reviewer", "director", "oversight"], at: "answer" },
    contactCustomer: MANAGING,
    acceptEntrust: MANAGING,
    assignSurveyor: { roles: ["projectManager", "director", "oversight"] },
    // Whoever surveys plans: the manager, or an inspector who was named.
    planWorks: { roles: ["projectManager", "inspector", "director"] },
    checkQualification: { roles: ["projectManager", "reviewer", "oversight"] },
    listDocuments: REVIEWING,
    judgeDocument: { roles: ["reviewer", "projectManager", "oversight"], asks: REVIEWERS },
    conveneReview: { roles: ["reviewer", "projectManager", "oversight"], asks: REVIEWERS },
    giveOpinion: {
      roles: ["reviewer", "projectManager", "inspector", "specialist", "oversight"],
      asks: REVIEWERS,
    },
    issueReview: REVIEWING,
    approveOrder: {
      roles: ["reviewer", "projectManager", "oversight"],
      notAfter: ["proposeOrder"],
    },
    refuseOrder: {
      roles: ["reviewer", "projectManager", "oversight"],
      notAfter: ["proposeOrder"],
    },
    acknowledgeStart: MANAGING,
    assignSupervisor: { roles: ["projectManager", "director", "oversight"] },
    inspect: INSPECTING,
    receiveForContractor: INSPECTING,
    decideChange: { roles: ["reviewer", "director", "oversight"], at: "answer" },
    recordAcceptance: { roles: ["inspector", "reviewer", "oversight"], asks: INSPECTORS },
    offerSupply: SERVING,
    agreeSupply: SERVING,
    recordContract: SERVING,
    issueMeterNotice: SERVING,
    recordMetering: INSPECTING,
    energise: { roles: ["inspector", "projectManager"], asks: INSPECTORS },
    waiveDocuments: OVERSEEING,
    recordFollowUp: { roles: ["inspector"] },
    stop: OVERSEEING,
    explain: SERVING,
    resume: OVERSEEING,
  },
  clockDuties: {
    survey: ["offerSurvey", "recordSurvey"],
    plan: ["recordFeasibility", "draftPlan", "issuePlan"],
    contact: ["contactCustomer"],
    review: ["judgeDocument", "conveneReview", "giveOpinion", "issueReview"],
    acceptance: ["recordAcceptance"],
    completionDocuments: ["judgeDocument"],
    meterNotice: ["issueMeterNotice"],
    supply: ["recordMetering", "energise"],
    followUp: ["recordFollowUp"],
  },
  clauses: {
    application: "E-8",
    survey: "E-4",
    fiveParts: "E-9",
    writtenAnswer: "E-10",
    planChange: "E-12",
    choice: "E-17",
    commission: "E-11",
    qualification: "E-20",
    documents: "E-12",
    reviewOpinion: "E-13",
    contact: "E-17",
    products: "E-18",
    start: "E-19",
    entrusted: "E-21",
    orders: "E-22",
    change: "E-23",
    supervision: "E-24",
    midInspection: "E-25",
    checks: "E-26",
    completion: "E-27",
    supplyDate: "E-28",
    meter: "E-29",
    contract: "E-30",
    followUp: "E-31",
    completionDocuments: "E-7",
    oversight: "E-3",
  },
};
