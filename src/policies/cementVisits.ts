import { type VisitRules } from "../core/visits/rules.ts";

/** Return visits of the cement maker (C-3, C-4). */
export const CEMENT_VISITS: VisitRules = {
  clause: "C-3",
  cadences: [
    {
      id: "phone",
      clause: "C-3",
      kind: "phone",
      label: { "zh-Hant": "電話回訪", "zh-Hans": "电话回访", en: "Phone call" },
      // A week is seven days since the last call, half a month 15 (readings, C-3).
      every: { peak: { days: 7 }, off: { days: 15 } },
      madeBy: "cover",
    },
    {
      id: "call",
      clause: "C-3",
      kind: "onSite",
      label: { "zh-Hant": "走訪", "zh-Hans": "走访", en: "Call in person" },
      every: { peak: { days: 15 }, off: { months: 1 } },
      madeBy: "cover",
    },
  ],
  // The text has no dates: these are the north-east's, to be confirmed at set-up (readings, C-3).
  seasons: [
    { region: null, season: "peak", from: "04-01", to: "10-31", assumption: true },
    { region: null, season: "off", from: "11-01", to: "03-31", assumption: true },
  ],
  priorities: [
    {
      tag: "large",
      clause: "C-4",
      label: { "zh-Hant": "大客戶", "zh-Hans": "大客户", en: "large customer" },
    },
    {
      tag: "key",
      clause: "C-4",
      label: { "zh-Hant": "重點客戶", "zh-Hans": "重点客户", en: "key customer" },
    },
    {
      tag: "complained",
      clause: "C-4",
      label: { "zh-Hant": "近一年有投訴", "zh-Hans": "近一年有投诉", en: "complained this year" },
    },
    {
      tag: "new",
      clause: "C-4",
      label: { "zh-Hant": "新客戶", "zh-Hans": "新客户", en: "new customer" },
    },
    {
      tag: "old",
      clause: "C-4",
      label: { "zh-Hant": "老客戶", "zh-Hans": "老客户", en: "long-standing customer" },
    },
  ],
  // No clause says how many one person can make; beyond this somebody above is told.
  mostPerDay: { phone: 20, onSite: 6, home: 6 },
  horizonDays: 21,
  joinDays: 14,
  tries: 3,
  snooze: { times: 2, mostDays: 3 },
  assumption: true,
};
