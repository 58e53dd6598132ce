import { type SupplyDetailsTexts } from "../zhHant/supplyDetails.ts";

export const supplyDetails: SupplyDetailsTexts = {
  manager: "承办",
  surveyor: "现场勘查",
  supervisor: "现场督导",
  surveyTimes: "方便勘查",
  contact: "现场联系人",
  documents: "资料清单",
  status: { handedIn: "待审阅", accepted: "合格", returned: "退回", notApplicable: "不适用" },
  documentLine: (p) =>
    `${p.item}：第 ${p.version} 版，${p.status}${p.remark === "" ? "" : `（${p.remark}）`}`,
  file: (p) => `文件 ${p.number}`,
  takenBy: { customer: "客户", designer: "设计单位", contractor: "施工单位" },
  withoutFile: (p) => `${p.item}：${p.status}${p.remark === "" ? "" : `（${p.remark}）`}`,
  order: "设备",
  orderLine: (p) => `${p.equipment}：${p.maker} ${p.model}，${p.state}`,
  orderState: {
    listed: "目录内，可以订货",
    proposed: "待认可",
    outside: "目录外，待认可",
    approved: "已认可",
    withdrawn: "已撤回",
  },
  orderRefused: (p) => `不认可，不能订购（${p.reason}）`,
  ordered: (p) => `已订货，${p.day} 到货`,
  change: "变更",
  changeLine: (p) => `${p.about}：${p.decision}`,
  pending: "待批复",
  feasibility: "论证意见",
  favourable: "可行",
  unfavourable: "不可行",
  withFiles: (p) => `要附照片或文件，请打字：${p.example}`,
};
