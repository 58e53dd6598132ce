import { type Measure } from "../../core/customers/grading/rules.ts";
import { type GradingTexts } from "../zhHant/grading.ts";

const number = (value: number) => value.toLocaleString("en", { maximumFractionDigits: 1 });

const UNIT: Readonly<Record<Measure, string>> = {
  volume12m: " 吨",
  amount12m: " 元",
  trend: " %",
  tenure: " 个月",
  complaints12m: " 件",
  upheld12m: " 件",
};

const SPAN: Readonly<Record<Measure, string>> = {
  volume12m: "近 12 个月",
  amount12m: "近 12 个月金额",
  trend: "较前 12 个月增减",
  tenure: "合作",
  complaints12m: "近 12 个月投诉",
  upheld12m: "近 12 个月属实投诉",
};

export const grading: GradingTexts = {
  words: {
    grade: ["客户评级", "评级"],
    overview: ["评级总览", "分级总览"],
    restore: ["恢复评级", "取消指定评级"],
    key: ["设为重点客户", "设为重点"],
    notKey: ["取消重点客户", "取消重点"],
    until: ["到", "至"],
    reason: ["原因", "理由", "因为"],
  },
  help: "**评级 <客户>** 查看等级及理由；**评级总览**；管理人员：**评级 <客户> 大客户 到 2027-03-31 原因**、**恢复评级 <客户>**、**设为重点 <客户> 原因**",
  title: (p) => `**${p.name}（${p.number}）：${p.grade}**`,
  value: (p) => `${SPAN[p.measure]} ${number(p.value)}${UNIT[p.measure]}`,
  reason: (p) =>
    `${SPAN[p.measure]} ${number(p.value)}${UNIT[p.measure]}${p.atLeast === undefined ? "" : ` ≥ ${number(p.atLeast)}${UNIT[p.measure]}`}${p.below === undefined ? "" : ` < ${number(p.below)}${UNIT[p.measure]}`}`,
  byRule: (p) =>
    `${p.grade}：${p.reasons.length === 0 ? "未达到其他等级的条件" : p.reasons.join("；")}`,
  byHand: (p) =>
    `目前由人工指定为“${p.grade}”，有效期至 ${p.until}，期满自动恢复按规则评定（现为“${p.byRule}”）。`,
  figures: (p) => `数据：${p.figures.join("；")}`,
  tags: (p) =>
    p.tags.length === 0
      ? "不属于重点回访对象；回访时排在最后。"
      : `重点回访对象：${p.tags.join("、")}；回访顺序 ${p.priority}。`,
  basis: (p) =>
    `依据：${p.article}${p.assumed ? "。条文未规定具体数字，门槛为暂定设置，有待确认" : ""}。`,
  historyTitle: "**历次评级**",
  history: (p) =>
    `- ${p.from} 至 ${p.to === "" ? "今" : p.to}：${p.grade}${p.byHand ? `（${p.by} 指定，至 ${p.until}；${p.reason}）` : ""}`,
  set: (p) =>
    `已将 **${p.name}** 指定为“${p.grade}”，有效期至 **${p.until}**；期满自动恢复按规则评定。`,
  restored: (p) => `**${p.name}** 已恢复按规则评定：“${p.grade}”。`,
  keySet: (p) => `已将 **${p.name}** 设为重点客户。`,
  keyCleared: (p) => `**${p.name}** 已不再是重点客户。`,
  needUntil: (p) => `人工指定等级须写明截止日期和原因，例如：${p.example}`,
  example: "评级 宏基建设 大客户 到 2027-03-31 新厂即将开工",
  needCustomer: (p) => `请写明是哪位客户，例如：${p.example}`,
  noCustomer: (p) => `未找到客户“${p.words}”。请用客户编号，或名称中的一部分重试。`,
  whichCustomer: (p) =>
    `符合条件的客户不止一位，请用编号重新输入：\n\n${p.customers.join("\n")}${p.more ? "\n…还有其他客户，请把名称写得更完整。" : ""}`,
  customer: (p) => `- **${p.number}**　${p.name}`,
  refused: {
    notYours: "等级由客户管理人员、主任或公司调整。",
    noGrading: "贵单位的制度没有客户分级。",
    unknown: "未找到该客户，或客户已停用。",
    reasonMissing: "请写明原因。",
    past: "截止日期已过，请填写今天或以后的日期。",
    same: "目前就是这样，无需更改。",
  },
  why: (p) => `（依据：${p.article}）`,
  overviewTitle: (p) => `**评级总览：${p.total} 位客户**`,
  count: (p) => `- ${p.label}：${p.count} 位（${p.percent}）`,
  ungraded: "尚未评级",
  tagsTitle: "**重点回访对象**（一位客户可属于多类）",
  changesTitle: (p) => `**${p.since} 以来等级变动：${p.count} 次**`,
  change: (p) =>
    `- ${p.name}：${p.from === "" ? "" : `${p.from} → `}${p.to}${p.byHand ? "（人工指定）" : ""}`,
  byHandCount: (p) => `目前有 ${p.count} 位客户的等级由人工指定。`,
};
