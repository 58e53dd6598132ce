/** What a supply request's card shows besides the journey. */
export const supplyDetails = {
  manager: "承辦",
  surveyor: "現場勘查",
  supervisor: "現場督導",
  surveyTimes: "方便勘查",
  contact: "現場聯絡人",
  documents: "資料清單",
  status: { handedIn: "待審閱", accepted: "合格", returned: "退回", notApplicable: "不適用" },
  documentLine: (p: { item: string; version: number; status: string; remark: string }) =>
    `${p.item}：第 ${p.version} 版，${p.status}${p.remark === "" ? "" : `（${p.remark}）`}`,
  file: (p: { number: number }) => `檔案 ${p.number}`,
  /** Who took a step, where it wasn't one of us. */
  takenBy: { customer: "客戶", designer: "設計單位", contractor: "施工單位" },
  withoutFile: (p: { item: string; status: string; remark: string }) =>
    `${p.item}：${p.status}${p.remark === "" ? "" : `（${p.remark}）`}`,
  order: "設備",
  orderLine: (p: { equipment: string; maker: string; model: string; state: string }) =>
    `${p.equipment}：${p.maker} ${p.model}，${p.state}`,
  orderState: {
    listed: "目錄內，可以訂購",
    proposed: "待認可",
    outside: "目錄外，待認可",
    approved: "已認可",
    withdrawn: "已撤回",
  },
  orderRefused: (p: { reason: string }) => `不認可，不能訂購（${p.reason}）`,
  ordered: (p: { day: string }) => `已訂購，${p.day} 到貨`,
  change: "變更",
  changeLine: (p: { about: string; decision: string }) => `${p.about}：${p.decision}`,
  pending: "待批覆",
  feasibility: "論證意見",
  favourable: "可行",
  unfavourable: "不可行",
  withFiles: (p: { example: string }) => `要附照片或檔案，請打字：${p.example}`,
};

export type SupplyDetailsTexts = typeof supplyDetails;
