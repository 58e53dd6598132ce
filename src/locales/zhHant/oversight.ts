import { listed } from "../listed.ts";

/** What whoever oversees supply is shown (E-3, E-17). */
export const oversight = {
  words: {
    overview: ["用電申請總覽", "申請總覽", "總覽"],
    spread: ["選擇分佈", "選擇分布", "客戶選擇分佈"],
    late: ["逾期", "超期", "逾時"],
    stopped: ["暫停", "已暫停"],
    page: ["第"],
    months: ["個月", "月"],
  },
  help: "- **用電申請總覽**　**總覽 逾期**　**總覽 施工**：全部辦理中的申請　**選擇分佈**　**暫停辦理 S-… 原因**（督導、主任）",
  notYours: "用電申請總覽和選擇分佈只提供督導人員和主任查看。",
  title: (p: { count: number; page: number; pages: number; filter: string }) =>
    `用電申請總覽${p.filter === "" ? "" : `・${p.filter}`}（${p.count} 件，第 ${p.page}／${p.pages} 頁）`,
  counts: (p: { total: number; late: number; stopped: number }) =>
    `辦理中 **${p.total}** 件，逾期 **${p.late}** 件，暫停 **${p.stopped}** 件`,
  stageCount: (p: { stage: string; count: number }) => `${p.stage} ${p.count}`,
  age: (p: { span: string }) => `已 ${p.span}`,
  turn: { ours: "輪到我們", yours: "輪到客戶" },
  waits: (p: { step: string }) => `待：${p.step}`,
  stopped: "已暫停",
  manager: (p: { name: string }) => `承辦 ${p.name}`,
  noManager: "沒有承辦人",
  level: (p: { level: string }) => `審查 ${p.level}`,
  late: (p: { limits: string }) => `逾期：${p.limits}`,
  lateLimit: (p: { limit: string; due: string }) => `${p.limit} ${p.due}`,
  none: "沒有符合的申請。",
  hint: "輸入編號打開；也可以寫「總覽 逾期」「總覽 施工」「總覽 暫停」，或加上片區名稱。",
  unread: (p: { words: string }) =>
    `「${p.words}」我沒看懂。可以寫階段（例如「總覽 施工」）、「逾期」「暫停」或片區名稱。`,
  pageButton: (p: { words: string; page: number }) => `${p.words} 第 ${p.page} 頁`,
  spread: {
    title: (p: { since: string; until: string }) =>
      `**客戶選擇設計、施工單位的分佈**（${p.since} 至 ${p.until}）`,
    role: { designer: "設計單位", contractor: "施工單位" },
    all: (p: { role: string }) => `**全部・${p.role}**`,
    of: (p: { role: string; manager: string }) => `${p.manager}・${p.role}`,
    noManager: "沒有承辦人",
    line: (p: { who: string; total: number; units: number; list: string; flag: string }) =>
      `${p.who}：${p.total} 件，${p.units} 家。${p.list}${p.flag === "" ? "" : `　**${p.flag}**`}`,
    unit: (p: { name: string; count: number; total: number; percent: string }) =>
      `${p.name} ${p.count}/${p.total}（${p.percent}）`,
    more: (p: { count: number }) => `另 ${p.count} 家`,
    flagged: (p: { percent: string }) => `請查核：最多的一家超過 ${p.percent}`,
    tooFew: (p: { least: number }) => `少於 ${p.least} 件，不作判斷`,
    none: "這段期間沒有客戶選定設計或施工單位。",
    basis: (p: {
      article: string;
      policy: string;
      version: string;
      percent: string;
      least: number;
      assumed: boolean;
    }) =>
      listed("", [
        `分子是選這一家的申請數，分母是期間內選定單位的申請數；每件申請每類只計最後一次選擇。`,
        `至少 ${p.least} 件、一家超過 ${p.percent} 就標出${p.assumed ? "（門檻是暫定值，條文沒有規定）" : ""}。`,
        `依《${p.policy}》第 ${p.version} 版${p.article}。分佈集中不等於指定，須查核後才能認定。`,
      ]),
  },
};

export type OversightTexts = typeof oversight;
