import { type FindingRules } from "../core/findings/rules.ts";

const BY_TOPIC = [
  "lift",
  "water",
  "power",
  "noise",
  "cleaning",
  "security",
  "parking",
  "repair",
  "greenery",
  "fees",
  "neighbour",
  "staff",
] as const;

/** Around a return visit of the property manager (P-2.1). */
export const propertyFindings: FindingRules = {
  // 意見、要求、建議、投訴, item by item (P-2.1 (4)).
  sections: [
    {
      id: "feedback",
      label: { "zh-Hant": "意見", "zh-Hans": "意见", en: "Feedback" },
      hint: {
        "zh-Hant": "對服務的看法、詢問",
        "zh-Hans": "对服务的看法、询问",
        en: "what they think of the service, questions",
      },
      kind: "service",
      clause: "P-2.1",
    },
    {
      id: "requests",
      label: { "zh-Hant": "要求", "zh-Hans": "要求", en: "Requests" },
      hint: {
        "zh-Hant": "希望辦的事",
        "zh-Hans": "希望办的事",
        en: "what they would like done",
      },
      kind: "demand",
      clause: "P-2.1",
    },
    {
      id: "suggestions",
      label: { "zh-Hant": "建議", "zh-Hans": "建议", en: "Suggestions" },
      hint: {
        "zh-Hant": "對小區管理的建議",
        "zh-Hans": "对小区管理的建议",
        en: "how the estate could be run better",
      },
      kind: "suggestion",
      clause: "P-2.1",
    },
    {
      id: "complaints",
      label: { "zh-Hant": "投訴", "zh-Hans": "投诉", en: "Complaints" },
      hint: {
        "zh-Hant": "不滿意的事、上次反映的事",
        "zh-Hans": "不满意的事、上次反映的事",
        en: "what they are unhappy with, earlier matters",
      },
      kind: "complaint",
      clause: "P-2.1",
    },
  ],
  // By topic to its department (責任部門); what has none stays with whoever visited.
  routes: [
    {
      id: "finding-topic",
      clause: "P-2.1",
      kinds: ["quality", "service", "complaint", "demand", "suggestion", "question"],
      topics: BY_TOPIC,
      otherwise: "other",
      copies: [],
      assumption: true,
    },
  ],
  conduct: [
    {
      id: "listen",
      label: {
        "zh-Hant": "虛心聽取意見，誠懇接受批評",
        "zh-Hans": "虚心听取意见，诚恳接受批评",
        en: "Listen with an open mind, take criticism sincerely",
      },
      clause: "P-2.1",
    },
    {
      id: "record",
      label: {
        "zh-Hant": "採納合理化建議，做好回訪記錄",
        "zh-Hans": "采纳合理化建议，做好回访记录",
        en: "Take up reasonable suggestions, and keep a record",
      },
      clause: "P-2.1",
    },
    {
      id: "appoint",
      label: {
        "zh-Hant": "當場答不了的，約定答覆時間",
        "zh-Hans": "当场答不了的，约定答复时间",
        en: "Appoint a time for what you can't answer on the spot",
      },
      clause: "P-2.1",
    },
  ],
  // 重大問題 is not defined: a list to be confirmed by whoever runs the bot (readings, P-2.1).
  major: [
    {
      id: "injury",
      label: { "zh-Hant": "有人受傷", "zh-Hans": "有人受伤", en: "Somebody was hurt" },
      clause: "P-2.1",
      assumption: true,
    },
    {
      id: "loss",
      label: {
        "zh-Hant": "住戶主張重大損失",
        "zh-Hans": "住户主张重大损失",
        en: "The resident claims a heavy loss",
      },
      clause: "P-2.1",
      assumption: true,
    },
    {
      id: "many",
      label: {
        "zh-Hant": "影響許多住戶",
        "zh-Hans": "影响许多住户",
        en: "Many households are affected",
      },
      clause: "P-2.1",
      assumption: true,
    },
    {
      id: "public",
      label: { "zh-Hant": "媒體或訴訟", "zh-Hans": "媒体或诉讼", en: "Press or a lawsuit" },
      clause: "P-2.1",
      assumption: true,
    },
  ],
  // 向公司請示: the company hears of it at once; the director asks it and decides.
  majorTold: ["oversight"],
  companion: null,
  result: { clause: "P-2.1", assumption: true },
};
