import { listed } from "../listed.ts";
import { type OversightTexts } from "../zhHant/oversight.ts";

export const oversight: OversightTexts = {
  words: {
    overview: ["用电申请总览", "申请总览", "总览"],
    spread: ["选择分布", "客户选择分布"],
    late: ["逾期", "超期", "超时"],
    stopped: ["暂停", "已暂停"],
    page: ["第"],
    months: ["个月", "月"],
  },
  help: "- **用电申请总览**　**总览 逾期**　**总览 施工**：全部办理中的申请　**选择分布**　**暂停办理 S-… 原因**（督导、主任）",
  notYours: "用电申请总览和选择分布只提供督导人员和主任查看。",
  title: (p) =>
    `用电申请总览${p.filter === "" ? "" : `・${p.filter}`}（${p.count} 件，第 ${p.page}／${p.pages} 页）`,
  counts: (p) => `办理中 **${p.total}** 件，逾期 **${p.late}** 件，暂停 **${p.stopped}** 件`,
  stageCount: (p) => `${p.stage} ${p.count}`,
  age: (p) => `已 ${p.span}`,
  turn: { ours: "轮到我们", yours: "轮到客户" },
  waits: (p) => `待：${p.step}`,
  stopped: "已暂停",
  manager: (p) => `承办 ${p.name}`,
  noManager: "没有承办人",
  level: (p) => `审查 ${p.level}`,
  late: (p) => `逾期：${p.limits}`,
  lateLimit: (p) => `${p.limit} ${p.due}`,
  none: "没有符合的申请。",
  hint: "输入编号打开；也可以写“总览 逾期”“总览 施工”“总览 暂停”，或加上片区名称。",
  unread: (p) => `“${p.words}”我没看懂。可以写阶段（例如“总览 施工”）、“逾期”“暂停”或片区名称。`,
  pageButton: (p) => `${p.words} 第 ${p.page} 页`,
  spread: {
    title: (p) => `**客户选择设计、施工单位的分布**（${p.since} 至 ${p.until}）`,
    role: { designer: "设计单位", contractor: "施工单位" },
    all: (p) => `**全部・${p.role}**`,
    of: (p) => `${p.manager}・${p.role}`,
    noManager: "没有承办人",
    line: (p) =>
      `${p.who}：${p.total} 件，${p.units} 家。${p.list}${p.flag === "" ? "" : `　**${p.flag}**`}`,
    unit: (p) => `${p.name} ${p.count}/${p.total}（${p.percent}）`,
    more: (p) => `另 ${p.count} 家`,
    flagged: (p) => `请核查：最多的一家超过 ${p.percent}`,
    tooFew: (p) => `少于 ${p.least} 件，不作判断`,
    none: "这段期间没有客户选定设计或施工单位。",
    basis: (p) =>
      listed("", [
        `分子是选这一家的申请数，分母是期间内选定单位的申请数；每件申请每类只计最后一次选择。`,
        `至少 ${p.least} 件、一家超过 ${p.percent} 就标出${p.assumed ? "（门槛是暂定值，条文没有规定）" : ""}。`,
        `依《${p.policy}》第 ${p.version} 版${p.article}。分布集中不等于指定，须核查后才能认定。`,
      ]),
  },
};
