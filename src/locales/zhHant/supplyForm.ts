/** The application for electricity, question by question. */
export const supplyForm = {
  title: "用電申請",
  titleOnBehalf: "代客申請用電",
  /** Contents and procedure, before anything is asked (E-4). */
  procedure:
    "申請用電的過程：申請 → 現場勘查 → 書面答覆供電方案 → 設計和審查 → 施工和檢查 → 竣工驗收 → 簽合同 → 裝表、供電；供電後一個月內再來檢查一次。低壓居民用電免設計審查和中間檢查。\n\n每一步我都會告訴您由誰辦、什麼時候、還差什麼。設計和施工單位由您自行選擇，我們不指定。以下問幾個問題，不知道的可以略過，到現場再確認。",
  kind: {
    label: "申請類別",
    ask: "要新裝用電，還是增加容量？",
    example: "例如：新裝。",
    why: "新裝和增容都要填用電申請，審查看的是增容後的總容量。",
    new: "新裝",
    increase: "增容",
    alsoNew: ["新裝用電", "新申請", "裝電", "裝電錶", "接電"],
    alsoIncrease: ["增加容量", "加大容量", "擴容"],
  },
  source: { ask: "客戶是來電，還是到場？" },
  callerName: { ask: "客戶怎麼稱呼？" },
  applicant: {
    label: "申請人",
    ask: "用誰的名義申請？請寫個人姓名或公司名稱。",
    example: "例如：張家豪，或青禾精密有限公司。",
    why: "供電方案通知書和合同都寫這個名稱。",
  },
  site: {
    label: "用電地址",
    ask: "用電的地址在哪裡？",
    example: "例如：東湖路 18 號。",
    why: "依地址分派受理單位，並安排人員到現場勘查。",
  },
  area: {
    label: "所在片區",
    ask: "這個地址我認不出在哪一區，請選一個：",
    example: "請從列出的裡面選。",
    why: "依片區分派受理人員；不在這些片區，要向當地的供電單位申請。",
    outside: "都不是",
    alsoOutside: ["不是", "都沒有", "別的地方", "其他"],
  },
  use: {
    label: "用途",
    ask: "主要用來做什麼？",
    example: "例如：居民生活。",
    why: "用途決定適用的程序，居民生活照明比較簡單。",
  },
  batch: {
    label: "批量",
    ask: "是一戶，還是整批（整棟、多戶）一起申請？",
    example: "例如：一戶。",
    why: "零星居民照明驗收後一日內發裝表通知；整批的另行安排。",
    one: "一戶",
    many: "整批",
  },
  voltage: {
    label: "電壓",
    ask: "要低壓還是高壓（10 kV 及以上）？不確定的話，我們到現場評估。",
    example: "例如：低壓。",
    why: "低壓和高壓由不同單位審查，要交的資料也不同。",
    low: "低壓（220/380 V）",
    high: "高壓（10 kV 及以上）",
    unsure: "不確定，請到現場評估",
    alsoUnsure: ["不知道", "不確定", "不清楚", "請人到場評估"],
  },
  capacityNow: {
    label: "現有容量",
    ask: (p: { unit: string }) => `目前核定的容量是多少${p.unit === "" ? "" : ` ${p.unit}`}？`,
    example: "例如：100 kVA；低壓填 kW。",
    why: "增容要同時記錄原來和增加後的容量。",
  },
  capacity: {
    label: "申請容量",
    ask: (p: { unit: string; increase: boolean }) =>
      p.increase
        ? `增容之後，總共要多少${p.unit === "" ? "容量" : ` ${p.unit}`}？`
        : `要申請多少容量？${p.unit === "" ? "" : `請用 ${p.unit}。`}`,
    example: "高壓用 kVA，例如 315 kVA；低壓用 kW，例如 8 kW。這兩種單位不能直接換算。",
    why: "需要申請容量，才能判斷由哪一級審查（依第十四至十六條）。",
    unit: (p: { unit: string; said: string }) =>
      `您說的是 ${p.said}，但這個電壓的容量用 ${p.unit} 表示；兩者不能直接換算，請用 ${p.unit} 再說一次。如果是電壓選錯了，請說「修改電壓」。`,
    otherUnit: (p: { unit: string; said: string }) =>
      `您說的是 ${p.said}，這裡的容量用 ${p.unit}；兩者不能直接換算，請用 ${p.unit} 再說一次。`,
    tooSmall: "容量要大於 0。",
    tooLarge: (p: { most: number }) =>
      `這個容量太大了，配電網最多 ${p.most} kVA。請確認數字和單位。`,
    notMore: "增容後的總容量要大於現有容量，請再確認。",
  },
  second: {
    label: "備用電源",
    ask: "需要第二個電源或第二個迴路嗎？",
    example: "例如：不需要。",
    why: "雙電源、雙迴路由市公司審查，並且要看負荷性質。",
  },
  nature: {
    label: "負荷性質",
    ask: "停電會造成什麼後果？",
    example: "例如：二級負荷。",
    why: "備用、保安電源和雙迴路供電，要嚴格按負荷性質決定。",
  },
  dedicated: {
    label: "專線",
    ask: "要專線供電嗎？（3000 kVA 及以上一律用專線）",
    example: "例如：不要。",
    alsoNo: ["不要", "不用", "不需要", "沒有", "略過", "跳過", "不知道", "不確定"],
    why: "專線由市公司審查。",
  },
  special: {
    label: "特殊負荷",
    ask: "有沒有特殊的設備或需求？例如電弧爐、電焊機群、醫院手術室。沒有請略過。",
    example: "例如：兩台 500 kW 電弧爐。",
    why: "有特殊用電需求時，供電方案要先經過論證。",
  },
  contact: {
    label: "現場聯絡人",
    ask: "現場找誰？和申請人相同請略過。",
    example: "例如：王工 138-5555-0000。",
    why: "我們的人員到現場前會先聯絡。",
  },
  phone: { ask: "怎麼聯絡您？請留一個電話。" },
  surveyTimes: {
    label: "方便勘查的時間",
    ask: "什麼時候方便讓我們到現場？可以略過，之後再約。",
    example: "例如：平日上午。",
    why: "現場勘查由我們的人員主動上門。",
  },
  files: {
    label: "附件",
    ask: "有營業執照、平面圖之類的檔案要附上嗎？沒有請略過。",
    example: "請上傳檔案，或略過。",
    why: "先給我們看，勘查會更快。",
  },
  preview: {
    label: "預先判斷",
    choice: "了解，繼續",
    also: [
      "好",
      "好的",
      "知道了",
      "了解",
      "ok",
      "可以",
      "繼續",
      "送出",
      "確認",
      "略過",
      "下一步",
      "下一題",
    ],
    example: "請按「了解，繼續」，或用「修改」改前面的答案。",
    why: "送出之前，先讓您知道由誰審查、要準備什麼、依據哪一條。",
    head: "依您填的內容，先說明之後的辦理方式：",
    review: (p: { level: string; article: string }) => `設計審查：${p.level}（${p.article}）`,
    answer: (p: { level: string; article: string }) => `供電方案答覆：${p.level}（${p.article}）`,
    dedicated: (p: { article: string }) => `採用專線供電（${p.article}）`,
    feasibility: (p: { article: string }) => `供電方案須先經過論證（${p.article}）`,
    unjustified: (p: { article: string }) =>
      `以這個負荷性質，雙電源或雙迴路可能不能核准（${p.article}）`,
    documents: (p: { count: number; article: string }) =>
      `要準備 ${p.count} 項設計資料（${p.article}）：`,
    scattered: (p: { article: string }) =>
      `驗收合格後一日內發裝表通知，二日內裝表供電（${p.article}）`,
    skipped: (p: { article: string }) => `免設計審查和中間檢查（${p.article}）`,
    unsure: "電壓或容量要等現場勘查才知道，由誰審查、要哪些資料，勘查後再告訴您。",
    noLimit: "勘查、方案和審查，規定沒有訂期限；我們有自己的目標時間，會寫在進度裡。",
  },
  sameSite: (p: { reference: string }) =>
    `這個地址您已經有一件用電申請在辦理中：**${p.reference}**。輸入編號可以看進度；要申請別的地方，請再說一次地址。`,
  filed: (p: { reference: string; owner: string }) =>
    `已受理您的用電申請，編號 **${p.reference}**。由 **${p.owner}** 負責回覆您，您不必再找其他人。`,
  filedManager: (p: { manager: string }) => `現場勘查和供電方案由 **${p.manager}** 承辦。`,
  filedNext: (p: { due: string }) =>
    `接下來約定現場勘查的時間${p.due === "" ? "" : `，目標是 **${p.due}** 前勘查完`}。可以說「約勘查時間」自己提出，或等我們提出；輸入編號就能看到進度。`,
  filedAfterHours: (p: { opensAt: string }) => `現在是下班時間，**${p.opensAt}** 開始處理。`,
  menu: "申請用電",
};

export type SupplyFormTexts = typeof supplyForm;
