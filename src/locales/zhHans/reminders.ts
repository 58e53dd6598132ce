import { type ReminderText, type RemindersTexts } from "../zhHant/reminders.ts";

const at = ({ reference, place }: Parameters<ReminderText>[0]) =>
  `**${reference}**${place === "" ? "" : `（${place}）`}`;

export const reminders: RemindersTexts = {
  customer: {
    rectifySoon: (p) =>
      `您的用电工程 ${at(p)} 有一项整改，期限是 **${p.when}**：${p.text}\n\n完成后请告诉我们，以便复查。`,
    rectifyToday: (p) =>
      `您的用电工程 ${at(p)} 的整改今天（${p.when}）到期：${p.text}\n\n完成后请告诉我们；若来不及，也请先说明。`,
    rectifyOverdue: (p) =>
      `您的用电工程 ${at(p)} 的整改期限 ${p.when} 已过：${p.text}\n\n请尽快完成并告诉我们，工程才能继续验收。`,
    finishPassed: (p) =>
      `您的用电工程 ${at(p)} 原定 **${p.when}** 完工，我们还没有收到竣工报告。已竣工的话，请提出竣工报告和供电申请；还没完成，请说“改报完工日期”，告诉我们新的日期和原因。`,
    documentsMissing: (p) =>
      `您的用电工程 ${at(p)} 还差竣工资料：${p.items}。依${p.article}，请尽快送交，可以一份一份传。`,
    supplyTomorrow: (p) => `提醒您：${at(p)} 约定 **${p.when}** 送电。若需要改期，请现在告诉我们。`,
  },
  party: {
    documentsMissing: (p) =>
      `用电工程 ${at(p)} 还差应由贵单位提供的竣工资料：${p.items}。依${p.article}，请尽快在这里送交（说“交资料”），可以一份一份传；客户也收到了提醒。`,
  },
  staff: {
    inspectToday: (p) =>
      `不定期检查：抽到 ${at(p)}，日期 **${p.when}**（依${p.article}）。请不事先通知，到现场检查后登记结果。`,
    arrivesTomorrow: (p) =>
      `${at(p)} 订购的设备预计明天（${p.when}）到货：${p.text}。请安排核对厂家和型号。`,
    arrivesToday: (p) =>
      `${at(p)} 订购的设备预计今天（${p.when}）到货：${p.text}。请核对厂家和型号与认可的一致。`,
    rectifyOverdue: (p) => `${at(p)} 的整改期限 **${p.when}** 已过，还没有回报完成：${p.text}`,
    supplyTomorrow: (p) => `${at(p)} 约定 **${p.when}** 送电，请确认合同、电表和人员都已备妥。`,
  },
};
