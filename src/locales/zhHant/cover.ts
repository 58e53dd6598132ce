interface CustomerFacts {
  readonly number: string;
  readonly name: string;
  /** "": the customer as a whole. */
  readonly business: string;
}

interface ChangeFacts extends CustomerFacts {
  readonly by: string;
  /** "" when none was given. */
  readonly reason: string;
  /** Who knows them now, the first in charge. */
  readonly people: readonly string[];
}

const who = (p: CustomerFacts) =>
  `**${p.number} ${p.name}**${p.business === "" ? "" : `（${p.business}業務）`}`;
const because = (reason: string) => (reason === "" ? "" : `；原因：${reason}`);

/** Who knows which customer. */
export const cover = {
  words: {
    overview: ["掌握情況"],
    mine: ["我的客戶"],
    add: ["補第二負責人", "加負責人", "增加負責人"],
    primary: ["換負責人", "更換負責人"],
    remove: ["移除負責人", "取消負責人"],
    adopt: ["採用建議"],
    adoptAll: ["採用建議 全部"],
    all: ["全部", "全部採用"],
    instead: ["由", "改由"],
    takesOver: ["接替", "接手"],
    page: ["第"],
  },
  help: "**我的客戶**；**掌握情況 <客戶>**；管理人員：**掌握情況**、**補第二負責人 <客戶> <姓名>**、**換負責人 <客戶> <姓名> 原因**、**移除負責人 <客戶> <姓名> 由 <姓名> 接替 原因**、**採用建議 <客戶編號>**",
  example: {
    add: "補第二負責人 宏基建設 簡文傑",
    primary: "換負責人 宏基建設 簡文傑 片區調整",
    remove: "移除負責人 宏基建設 郭家銘 由 宋佳慧 接替 調任",
    adopt: "採用建議 全部",
  },
  needMore: (p: { example: string }) => `請寫明客戶和同事的姓名，例如：${p.example}`,
  alarm: (p: { count: number }) => `**有 ${p.count} 項客戶業務，知道而且在的人不到兩位：**`,
  alarmHint:
    "說「採用建議 全部」就照建議安排，「採用建議 <客戶編號>」只安排一位，也可以「補第二負責人 <客戶> <姓名>」。",
  shortLine: (p: CustomerFacts & { missing: readonly string[]; proposal: string }) =>
    `- ${who(p)}：${p.missing.length === 0 ? "還沒有第二負責人" : `${p.missing.join("、")} 不在`}；${p.proposal === "" ? "目前沒有合適的人選" : `建議由 **${p.proposal}** 加入`}`,
  overviewTitle: (p: { customers: number; open: number }) =>
    p.open === 0
      ? `**掌握情況**：${p.customers} 位客戶；依今天的檢查，每一項業務都有兩位以上的人知道。`
      : `**掌握情況**：${p.customers} 位客戶；${p.open} 項業務不到兩位：`,
  loadsTitle: "**每人負責的客戶**",
  load: (p: { name: string; primary: number; second: number; isThere: boolean }) =>
    `- ${p.name}${p.isThere ? "" : "（不在）"}：主要負責 ${p.primary} 項，協同 ${p.second} 項`,
  basis: (p: { article: string }) => `依據：${p.article}`,
  knownTitle: (p: { number: string; name: string }) => `**${p.number} ${p.name}**`,
  known: (p: { business: string; people: readonly string[] }) =>
    `${p.business === "" ? "全部業務" : `${p.business}業務`}：${p.people.length === 0 ? "還沒有人負責" : p.people.join("、")}`,
  person: (p: { name: string; isPrimary: boolean; isThere: boolean }) =>
    `${p.name}${p.isPrimary ? "（主要負責）" : ""}${p.isThere ? "" : "（不在）"}`,
  changedNow: "已更新，相關同事都會收到通知。",
  mineTitle: (p: { total: number; page: number; pages: number }) =>
    `**我的客戶：${p.total} 位**${p.pages > 1 ? `（第 ${p.page}／${p.pages} 頁）` : ""}`,
  mineNone: "目前沒有由您負責的客戶。",
  mineLine: (p: {
    number: string;
    name: string;
    grade: string;
    tags: readonly string[];
    isPrimary: boolean;
    standsFor: string;
  }) =>
    `- **${p.number}** ${p.name}${p.grade === "" ? "" : `・${p.grade}`}${p.tags.length === 0 ? "" : `・${p.tags.join("、")}`}・${p.standsFor === "" ? (p.isPrimary ? "主要負責" : "協同") : `代理 ${p.standsFor}`}`,
  pageButton: (p: { page: number }) => `我的客戶 第 ${p.page} 頁`,
  adopted: (p: { count: number }) => `已照建議安排 **${p.count}** 項，相關同事都會收到通知。`,
  notAdopted: (p: { count: number }) =>
    `另有 **${p.count}** 項沒有合適的人選，或建議的人現在不在，請用「補第二負責人 <客戶> <姓名>」安排：`,
  nothingToAdopt: "沒有待採用的建議。說「掌握情況」可以看目前的狀況。",
  youJoined: (p: ChangeFacts) =>
    `${p.by} 請您一同負責 ${who(p)}${because(p.reason)}。目前知道這位客戶的有：${p.people.join("、")}。`,
  youLeft: (p: ChangeFacts) =>
    `${who(p)} 不再由您負責（${p.by} 調整${because(p.reason)}）。現由 ${p.people.join("、")} 負責。`,
  changed: (p: ChangeFacts) =>
    `${who(p)} 的負責人有變動（${p.by} 調整${because(p.reason)}）。現為：${p.people.join("、")}，第一位為主要負責。`,
  joinedMany: (p: { count: number; by: string }) =>
    `${p.by} 採用建議，請您一同負責下列 **${p.count}** 項客戶業務：`,
  tookOver: (p: { name: string; count: number }) =>
    `${p.name} 離職，所負責的 **${p.count}** 項客戶業務由您接手。`,
  passedOn: (p: { successor: string; count: number }) =>
    `您負責的 **${p.count}** 項客戶業務已移交：由 ${p.successor} 接手；${p.successor} 原本就知道的，由同片區的同事接手。`,
  refused: {
    notYours: "負責人由客戶管理人員、主任或公司調整；主要負責人可以自己補第二負責人。",
    noCover: "貴單位的制度沒有規定客戶由誰負責。",
    unknown: "找不到這位客戶或同事。",
    away: "這位同事目前不在（請假或離職），不能算作知道客戶的人。請另選一位。",
    reasonMissing: "請寫明原因。",
    already: "這位同事已經知道這位客戶了，不需要更改。",
    notKnowing: "這位同事並不負責這位客戶。",
    belowLeast:
      "不能移除：移除後，知道而且在的人就不到兩位。請先安排人接替，例如「移除負責人 <客戶> <姓名> 由 <姓名> 接替 原因」。",
  },
};

export type CoverTexts = typeof cover;
