import { type FindingRules } from "../core/findings/rules.ts";

/** Around a return visit of the cement maker (C-5, C-6, C-10). */
export const cementFindings: FindingRules = {
  sections: [
    {
      id: "product",
      label: { "zh-Hant": "產品質量", "zh-Hans": "产品质量", en: "Product quality" },
      hint: {
        "zh-Hant": "強度、凝結時間、安定性、包裝",
        "zh-Hans": "强度、凝结时间、安定性、包装",
        en: "strength, setting time, soundness, bags",
      },
      kind: "quality",
      clause: "C-5",
    },
    {
      id: "service",
      label: { "zh-Hant": "服務質量", "zh-Hans": "服务质量", en: "Service quality" },
      hint: {
        "zh-Hant": "供貨、運送、開單、對帳、態度",
        "zh-Hans": "供货、运送、开单、对账、态度",
        en: "supply, delivery, invoices, manner",
      },
      kind: "service",
      clause: "C-5",
    },
    {
      id: "complaints",
      label: { "zh-Hant": "投訴處理", "zh-Hans": "投诉处理", en: "Complaint handling" },
      hint: {
        "zh-Hant": "上次反映的事辦得如何、新的投訴",
        "zh-Hans": "上次反映的事办得如何、新的投诉",
        en: "how earlier matters went, new complaints",
      },
      kind: "complaint",
      clause: "C-5",
    },
    {
      id: "demand",
      label: { "zh-Hant": "需求資訊", "zh-Hans": "需求信息", en: "Demand" },
      hint: {
        "zh-Hant": "用量、品種、工期、其他需求",
        "zh-Hans": "用量、品种、工期、其他需求",
        en: "tonnage, grades, schedule, other wishes",
      },
      kind: "demand",
      clause: "C-5",
    },
  ],
  // Production leads on supply and goods, sales on what is commercial, both get a copy; what is of
  // another kind goes to marketing, which interprets the policy (readings, C-10).
  routes: [
    {
      id: "finding-quality",
      clause: "C-10",
      kinds: ["quality"],
      topics: [],
      otherwise: "quality",
      copies: [],
    },
    {
      id: "finding-service",
      clause: "C-10",
      kinds: ["service"],
      topics: ["delivery", "price", "service", "staff"],
      otherwise: "service",
      copies: ["production", "sales"],
      assumption: true,
    },
    {
      id: "finding-complaint",
      clause: "C-10",
      kinds: ["complaint"],
      topics: ["quality", "delivery", "price", "service", "staff"],
      otherwise: "other",
      copies: [],
      assumption: true,
    },
    {
      id: "finding-other",
      clause: "C-10",
      kinds: ["demand", "suggestion", "question"],
      topics: [],
      otherwise: "other",
      copies: [],
      assumption: true,
    },
  ],
  conduct: [
    {
      id: "dress",
      label: { "zh-Hant": "衣著整潔", "zh-Hans": "衣着整洁", en: "Dress neatly" },
      clause: "C-6",
    },
    {
      id: "modest",
      label: {
        "zh-Hant": "態度謙和，維護公司形象",
        "zh-Hans": "态度谦和，维护公司形象",
        en: "Be modest: you stand for the company",
      },
      clause: "C-6",
    },
    {
      id: "listen",
      label: {
        "zh-Hant": "虛心聽取意見，誠懇接受批評",
        "zh-Hans": "虚心听取意见，诚恳接受批评",
        en: "Listen with an open mind, take criticism sincerely",
      },
      clause: "C-5",
    },
    {
      id: "record",
      label: {
        "zh-Hant": "四個方面逐項記錄",
        "zh-Hans": "四个方面逐项记录",
        en: "Record all four parts",
      },
      clause: "C-5",
    },
    {
      id: "appoint",
      label: {
        "zh-Hant": "當場答不了的，約定答覆時間",
        "zh-Hans": "当场答不了的，约定答复时间",
        en: "Appoint a time for what you can't answer on the spot",
      },
      clause: "C-5",
    },
  ],
  // The text names no criteria: a list to be confirmed by whoever runs the bot (readings, P-2.1).
  major: [
    {
      id: "injury",
      label: { "zh-Hant": "有人受傷", "zh-Hans": "有人受伤", en: "Somebody was hurt" },
      clause: "C-5",
      assumption: true,
    },
    {
      id: "structure",
      label: {
        "zh-Hant": "危及工程結構安全",
        "zh-Hans": "危及工程结构安全",
        en: "The safety of a structure is at stake",
      },
      clause: "C-5",
      assumption: true,
    },
    {
      id: "loss",
      label: {
        "zh-Hant": "客戶主張重大損失",
        "zh-Hans": "客户主张重大损失",
        en: "The customer claims a heavy loss",
      },
      clause: "C-5",
      assumption: true,
    },
    {
      id: "batch",
      label: {
        "zh-Hant": "同一批次多家客戶反映",
        "zh-Hans": "同一批次多家客户反映",
        en: "Several customers report the same batch",
      },
      clause: "C-5",
      assumption: true,
    },
    {
      id: "leaving",
      label: {
        "zh-Hant": "客戶要停止合作",
        "zh-Hans": "客户要停止合作",
        en: "The customer means to leave",
      },
      clause: "C-5",
      assumption: true,
    },
    {
      id: "public",
      label: {
        "zh-Hant": "媒體或訴訟",
        "zh-Hans": "媒体或诉讼",
        en: "Press or a lawsuit",
      },
      clause: "C-5",
      assumption: true,
    },
  ],
  majorTold: [],
  companion: { role: "technician", clause: "C-6" },
  result: { clause: "C-1", assumption: true },
  quality: {
    clause: "C-10",
    topics: ["quality"],
    desk: "technical-quality",
    groups: [
      {
        id: "strength",
        label: { "zh-Hant": "強度", "zh-Hans": "强度", en: "Strength" },
        words: ["強度", "標號", "起砂", "起粉", "strength", "weak"],
      },
      {
        id: "setting",
        label: { "zh-Hant": "凝結時間", "zh-Hans": "凝结时间", en: "Setting time" },
        words: ["凝結", "凝固", "初凝", "終凝", "setting", "won't set", "sets too"],
      },
      {
        id: "soundness",
        label: { "zh-Hant": "安定性、開裂", "zh-Hans": "安定性、开裂", en: "Soundness, cracks" },
        words: ["安定性", "開裂", "裂縫", "膨脹", "soundness", "crack"],
      },
      {
        id: "lumps",
        label: { "zh-Hant": "結塊、受潮", "zh-Hans": "结块、受潮", en: "Lumps, damp" },
        words: ["結塊", "受潮", "過期", "lump", "damp", "expired"],
      },
      {
        id: "bags",
        label: { "zh-Hant": "包裝、重量", "zh-Hans": "包装、重量", en: "Bags, weight" },
        words: ["破包", "包裝", "少包", "重量", "缺斤", "bag", "weight"],
      },
      {
        id: "colour",
        label: { "zh-Hant": "顏色、雜質", "zh-Hans": "颜色、杂质", en: "Colour, impurities" },
        words: ["色差", "顏色", "雜質", "colour", "color", "impurit"],
      },
      {
        id: "other",
        label: { "zh-Hant": "其他質量問題", "zh-Hans": "其他质量问题", en: "Other quality" },
        words: [],
      },
    ],
    judgeWithin: { type: "workingDays", days: 5 },
    days: 30,
    assumption: true,
  },
};
