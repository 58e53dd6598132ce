import { type LocalText } from "../core/locale.ts";
import { type DocumentRow } from "../core/supply/rules.ts";

const HIGH = { voltage: "high" } as const;

const design = (
  id: string,
  zhHant: string,
  zhHans: string,
  en: string,
  more: Partial<DocumentRow> = {},
): DocumentRow => ({
  id,
  clause: "E-12",
  when: HIGH,
  label: { "zh-Hant": zhHant, "zh-Hans": zhHans, en },
  ...more,
});

/** The design material of high-voltage customers (E-12): twelve items, and what is listed once. */
export const DESIGN_DOCUMENTS: readonly DocumentRow[] = [
  design(
    "1",
    "受電工程設計及說明書",
    "受电工程设计及说明书",
    "Design of the works, with its description",
  ),
  design("2", "用電負荷分佈圖", "用电负荷分布图", "Plan of how the load is distributed"),
  design(
    "3",
    "負荷組成、性質及保安負荷",
    "负荷组成、性质及保安负荷",
    "Make-up and nature of the load, and its security load",
  ),
  design(
    "4",
    "影響電能質量的用電設備清單",
    "影响电能质量的用电设备清单",
    "List of equipment that affects power quality",
  ),
  design("5", "主要電氣設備一覽表", "主要电气设备一览表", "List of the main electrical equipment"),
  design(
    "6",
    "主要生產設備、生產工藝耗電及允許中斷供電時間",
    "主要生产设备、生产工艺耗电及允许中断供电时间",
    "Main production equipment, consumption of the process, and how long supply may be interrupted",
  ),
  design(
    "7",
    "高壓受電裝置一、二次接線圖與平面佈置",
    "高压受电装置一、二次接线图与平面布置",
    "Primary and secondary wiring diagrams and layout of the high-voltage intake",
  ),
  design(
    "8",
    "用電功率因數計算及無功補償方式",
    "用电功率因数计算及无功补偿方式",
    "Power factor calculation and reactive compensation",
  ),
  design(
    "9",
    "繼電保護、過電壓保護及電能計量裝置的方式",
    "继电保护、过电压保护及电能计量装置的方式",
    "Relay protection, overvoltage protection and metering arrangement",
  ),
  design("10", "隱蔽工程設計資料", "隐蔽工程设计资料", "Design of concealed works"),
  design("11", "配電網路佈置圖", "配电网络布置图", "Layout of the distribution network"),
  design(
    "12",
    "自備電源及接線方式",
    "自备电源及接线方式",
    "Own generation and how it is connected",
  ),
  design(
    "13",
    "供電企業認為必須提供的其他資料",
    "供电企业认为必须提供的其他资料",
    "Other material that the utility holds necessary",
    { onRequest: true },
  ),
  // Nothing is required of low voltage by the text; somebody still has to see what is built.
  design("simple", "簡易設計圖", "简易设计图", "Simple drawing", {
    when: { voltage: "low" },
    assumption: true,
  }),
];

/** What is asked for once the works are finished (E-7); which, the text doesn't say, nor who makes them. */
export const COMPLETION_DOCUMENTS: readonly DocumentRow[] = [
  {
    id: "asBuilt",
    clause: "E-7",
    from: ["designer", "contractor"],
    label: { "zh-Hant": "竣工圖", "zh-Hans": "竣工图", en: "As-built drawings" },
    when: HIGH,
    assumption: true,
  },
  {
    id: "tests",
    clause: "E-7",
    from: ["contractor"],
    label: {
      "zh-Hant": "電氣設備試驗報告",
      "zh-Hans": "电气设备试验报告",
      en: "Test reports of the electrical equipment",
    },
    when: HIGH,
    assumption: true,
  },
  {
    id: "record",
    clause: "E-7",
    from: ["contractor"],
    label: { "zh-Hant": "竣工驗收記錄", "zh-Hans": "竣工验收记录", en: "Record of completion" },
    when: { voltage: "low", residential: false },
    assumption: true,
  },
];

/** What a mid-inspection looks at: of high voltage in full against the approved design (E-25). */
export const INSPECTION_CHECKLIST: Readonly<Record<"low" | "high", readonly LocalText[]>> = {
  high: [
    { "zh-Hant": "電氣設備", "zh-Hans": "电气设备", en: "Electrical equipment" },
    { "zh-Hant": "變壓器容量", "zh-Hans": "变压器容量", en: "Transformer capacity" },
    { "zh-Hant": "繼電保護", "zh-Hans": "继电保护", en: "Relay protection" },
    { "zh-Hant": "防雷設施", "zh-Hans": "防雷设施", en: "Lightning protection" },
    { "zh-Hant": "接地裝置", "zh-Hans": "接地装置", en: "Earthing" },
  ],
  low: [
    { "zh-Hant": "線路及開關", "zh-Hans": "线路及开关", en: "Wiring and switches" },
    { "zh-Hant": "接地", "zh-Hans": "接地", en: "Earthing" },
  ],
};
