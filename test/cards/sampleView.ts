import { CASE_STATUSES, type CaseVerb } from "../../src/core/case/case.ts";
import { type SupplyOverview } from "../../src/cards/supplyOverview.ts";
import { type CaseView, type Filed, type WorkItem } from "../../src/cards/caseView.ts";
import { type Wording } from "../../src/cards/wording.ts";
import { type Locale } from "../../src/core/locale.ts";
import { textsFor } from "../../src/locales/index.ts";

const at = (text: string) => Temporal.Instant.from(text);

/** Wednesday 6 May 2026, 10:00 in Taipei. */
export const NOW = at("2026-05-06T02:00:00Z");
export const ACTION_ID = "0b9f8c1e-2f5d-4a8e-9c7b-1d2e3f405162";

export const wordingIn = (locale: Locale): Wording => ({
  locale,
  texts: textsFor(locale),
  now: NOW,
});

export const ALL_VERBS: readonly CaseVerb[] = [
  "acknowledge",
  "claim",
  "investigate",
  "ask",
  "promise",
  "answer",
  "told",
  "judge",
  "offer",
  "accept",
  "decline",
  "takeBack",
  "takeOver",
  "escalate",
  "decide",
  "message",
  "urge",
  "solved",
  "notSolved",
  "withdraw",
  "reopen",
  "rate",
];

const clause = {
  id: "P-1.3",
  article: { "zh-Hant": "第一部分第三條", "zh-Hans": "第一部分第三条", en: "Part 1, article 3" },
  text: {
    "zh-Hant": "當天調查核實。",
    "zh-Hans": "当天调查核实。",
    en: "Investigate the same day.",
  },
};

const topic = { "zh-Hant": "漏水", "zh-Hans": "漏水", en: "Leak" };

/** A case with a bit of everything, and texts that would break a card if they weren't escaped. */
export const sampleView = (over: Partial<CaseView> = {}): CaseView => ({
  caseId: "5d0c6a0e-8a56-4a53-8a3c-0f5a3e4c1b2a",
  version: 3,
  reference: "C7K3M9QX2",
  topic,
  place: "3棟1201",
  details: "# 樓上漏水 **很急** [點這裡](http://x.example)\n- 第二行 <b>粗</b>",
  wish: "儘快修好",
  status: CASE_STATUSES[2],
  stage: "checking",
  turn: "ours",
  waitedMs: 0,
  elapsed: { oursMs: 3 * 3_600_000, theirsMs: 0, closedMs: 0 },
  owner: { id: "a", name: "王小明", reach: "分機 123" },
  due: [
    { kind: "investigate", dueAt: at("2026-05-06T09:30:00Z"), basis: "written", clause },
    { kind: "answer", dueAt: at("2026-05-05T09:30:00Z"), basis: "internal", clause: null },
  ],
  noLimit: null,
  answer: null,
  closedAs: null,
  trail: [
    {
      type: "filed",
      at: at("2026-05-06T01:00:00Z"),
      by: { part: "customer", name: null },
      text: null,
      dueAt: null,
    },
    {
      type: "acknowledged",
      at: at("2026-05-06T01:30:00Z"),
      by: { part: "staff", name: "王小明" },
      text: null,
      dueAt: null,
    },
  ],
  files: ["/files/one", "/files/two"],
  filedAt: at("2026-05-06T01:00:00Z"),
  zone: "Asia/Taipei",
  verbs: ALL_VERBS,
  supply: null,
  inside: {
    second: { id: "b", name: "李大華", reach: null },
    handler: null,
    offeredTo: null,
    customer: "陳太太",
    phone: "02-1234-5678",
    anonymous: false,
    restricted: false,
    investigation: "管路鬆脫",
    decision: null,
    substantiated: true,
    targets: [{ id: "c", name: "張三", reach: null }],
    latestSnooze: at("2026-05-07T09:30:00Z"),
  },
  ...over,
});

export const sampleFiled = (over: Partial<Filed> = {}): Filed => ({
  ok: true,
  fresh: true,
  caseId: "5d0c6a0e-8a56-4a53-8a3c-0f5a3e4c1b2a",
  reference: "C7K3M9QX2",
  topic,
  owner: { id: "a", name: "王小明", reach: "分機 123" },
  onBehalf: false,
  filedFor: null,
  investigateBy: at("2026-05-06T09:30:00Z"),
  answerBy: at("2026-05-08T04:00:00Z"),
  clauses: [clause],
  opensAt: null,
  hotline: [{ label: { "zh-Hant": "消防", "zh-Hans": "消防", en: "Fire" }, phone: "119" }],
  zone: "Asia/Taipei",
  claimCode: null,
  ...over,
});

export const sampleOverview: SupplyOverview = {
  zone: "Asia/Taipei",
  counts: [{ stage: "BUILDING", count: 2 }],
  ...{ late: 1, stopped: 1, count: 2, page: 1, pages: 1 },
  lines: [
    {
      reference: "S7K3M9QX2",
      place: "*東湖路* 1 號",
      stage: "BUILDING",
      stageAt: at("2026-05-01T02:00:00Z"),
      turn: "ours",
      stopped: false,
      waits: "inspect",
      late: [{ kind: "followUp", dueAt: at("2026-05-05T09:30:00Z") }],
      manager: "唐*志遠*",
      level: topic,
    },
    {
      reference: "S7K3M9QX3",
      place: null,
      stage: "BUILDING",
      stageAt: at("2026-05-01T02:00:00Z"),
      turn: "yours",
      stopped: true,
      waits: null,
      late: [],
      manager: null,
      level: null,
    },
  ],
};

export const sampleWork = (count: number): readonly WorkItem[] =>
  Array.from({ length: count }, (_, index) => ({
    caseId: String(index),
    reference: "C7K3M9QX2",
    topic,
    place: index % 2 === 0 ? "3棟1201" : null,
    as: "owner" as const,
    expected: "investigate" as const,
    step: null,
    dueAt: index === 0 ? at("2026-05-05T09:30:00Z") : null,
    status: "OPEN" as const,
    zone: "Asia/Taipei",
  }));
