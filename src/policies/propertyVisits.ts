import { type VisitRules } from "../core/visits/rules.ts";

/** Return visits of the property manager (P-2.2). */
export const PROPERTY_VISITS: VisitRules = {
  clause: "P-2.2",
  cadences: [
    {
      id: "quarterly",
      clause: "P-2.2",
      kind: "home",
      label: { "zh-Hant": "每季回訪", "zh-Hans": "每季回访", en: "Quarterly visit" },
      every: { period: "quarter" },
      madeBy: "cover",
    },
    {
      // Once or twice a year: one is planned, a second is anybody's own doing (readings, P-2.2).
      id: "yearly",
      clause: "P-2.2",
      kind: "home",
      label: {
        "zh-Hant": "主任登門回訪",
        "zh-Hans": "主任登门回访",
        en: "Office director's visit",
      },
      every: { period: "year" },
      madeBy: "officeDirector",
      assumption: true,
    },
  ],
  seasons: [],
  priorities: [
    {
      tag: "complained",
      clause: "P-2.1",
      label: { "zh-Hant": "近一年有投訴", "zh-Hans": "近一年有投诉", en: "complained this year" },
    },
    {
      tag: "new",
      clause: "P-2.1",
      label: { "zh-Hant": "新住戶", "zh-Hans": "新住户", en: "new household" },
    },
  ],
  mostPerDay: { phone: 20, onSite: 12, home: 12 },
  earlyDays: 0,
  horizonDays: 14,
  joinDays: 14,
  tries: 3,
  snooze: { times: 2, mostDays: 7 },
  assumption: true,
};
