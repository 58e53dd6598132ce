import { type GradingRules } from "../core/customers/grading/rules.ts";

/**
 * Grades and classes of the cement maker's customers. Article 2 wants them and gives no figures, so all
 * are assumptions, but for who is complained (12 months) and new (6 months), which the readings have.
 */
export const CEMENT_GRADING: GradingRules = {
  clause: "C-2",
  grades: [
    { id: "large", label: { "zh-Hant": "大客戶", "zh-Hans": "大客户", en: "Large customer" } },
    {
      id: "medium",
      label: { "zh-Hant": "中型客戶", "zh-Hans": "中型客户", en: "Medium customer" },
    },
    { id: "small", label: { "zh-Hant": "小客戶", "zh-Hans": "小客户", en: "Small customer" } },
  ],
  rows: [
    {
      id: "large-by-volume",
      grade: "large",
      priority: 30,
      clause: "C-2",
      when: [{ measure: "volume12m", atLeast: 10_000 }],
      assumption: true,
    },
    {
      id: "large-by-amount",
      grade: "large",
      priority: 30,
      clause: "C-2",
      when: [{ measure: "amount12m", atLeast: 4_000_000 }],
      assumption: true,
    },
    {
      // Growing into it: who will be large next year is called on as such now.
      id: "large-by-trend",
      grade: "large",
      priority: 20,
      clause: "C-2",
      when: [
        { measure: "volume12m", atLeast: 8_000 },
        { measure: "trend", atLeast: 25 },
      ],
      assumption: true,
    },
    {
      id: "medium-by-volume",
      grade: "medium",
      priority: 10,
      clause: "C-2",
      when: [{ measure: "volume12m", atLeast: 1_000 }],
      assumption: true,
    },
    { id: "small", grade: "small", priority: 0, clause: "C-2", when: [], assumption: true },
  ],
  tags: [
    {
      tag: "large",
      label: { "zh-Hant": "大客戶", "zh-Hans": "大客户", en: "large" },
      priority: 1,
      clause: "C-4",
      grades: ["large"],
      when: [],
    },
    {
      tag: "key",
      label: { "zh-Hant": "重點客戶", "zh-Hans": "重点客户", en: "key" },
      priority: 2,
      clause: "C-4",
      classes: ["key"],
      when: [],
    },
    {
      tag: "new",
      label: { "zh-Hant": "新客戶", "zh-Hans": "新客户", en: "new" },
      priority: 3,
      clause: "C-4",
      when: [{ measure: "tenure", below: 6 }],
      assumption: true,
    },
    {
      tag: "complained",
      label: {
        "zh-Hant": "一年內投訴過",
        "zh-Hans": "一年内投诉过",
        en: "complained within a year",
      },
      priority: 4,
      clause: "C-4",
      when: [{ measure: "complaints12m", atLeast: 1 }],
      assumption: true,
    },
    {
      tag: "old",
      label: { "zh-Hant": "老客戶", "zh-Hans": "老客户", en: "long-standing" },
      priority: 5,
      clause: "C-4",
      when: [{ measure: "tenure", atLeast: 36 }],
      assumption: true,
    },
  ],
};
