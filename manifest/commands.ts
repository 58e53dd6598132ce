import { type LocalText } from "../src/core/locale.ts";

/** A row of the menu that Teams shows above the message box. */
export interface Command {
  readonly id: string;
  /** What a person taps and so, in their language, the text that the bot receives. */
  readonly title: LocalText;
  readonly description: LocalText;
}

/**
 * All commands of the Teams app, in the order of the menu: at most 12 (schema 1.30). A new row is
 * in the package with the next `npm run manifest`. Ids are those of the intents where one exists.
 */
export const COMMANDS = [
  {
    id: "complaint",
    title: { "zh-Hant": "我要投訴", "zh-Hans": "我要投诉", en: "File a complaint" },
    description: {
      "zh-Hant": "說說遇到的問題，馬上知道編號、負責人和回覆期限",
      "zh-Hans": "说说遇到的问题，马上知道编号、负责人和答复期限",
      en: "Say what went wrong; get a reference, a name and a date for the answer",
    },
  },
  {
    id: "status",
    title: { "zh-Hant": "查詢案件", "zh-Hans": "查询案件", en: "My cases" },
    description: {
      "zh-Hant": "您的案件辦到哪裡、由誰負責、何時回覆",
      "zh-Hans": "您的案件办到哪一步、由谁负责、何时答复",
      en: "How your cases are getting on, who has them, and when you will hear",
    },
  },
  {
    id: "contact",
    title: { "zh-Hant": "聯絡方式", "zh-Hans": "联系方式", en: "Contact and hours" },
    description: {
      "zh-Hant": "電話、地址和服務時間",
      "zh-Hans": "电话、地址和服务时间",
      en: "Phone numbers, address and opening hours",
    },
  },
  {
    id: "person",
    title: { "zh-Hant": "找專人", "zh-Hans": "找人工", en: "Talk to a person" },
    description: {
      "zh-Hant": "請專人與您聯絡",
      "zh-Hans": "请专人与您联系",
      en: "Have a member of staff get in touch with you",
    },
  },
  {
    id: "myWork",
    title: { "zh-Hant": "我的工作", "zh-Hans": "我的工作", en: "My work" },
    description: {
      "zh-Hant": "同仁專用：手上的案件和期限",
      "zh-Hans": "员工专用：手上的案件和期限",
      en: "For staff: the cases you have in hand and their deadlines",
    },
  },
  {
    id: "language",
    title: { "zh-Hant": "語言", "zh-Hans": "语言", en: "Language" },
    description: {
      "zh-Hant": "切換為繁體中文、简体中文或 English",
      "zh-Hans": "切换为繁體中文、简体中文或 English",
      en: "Switch to 繁體中文, 简体中文 or English",
    },
  },
  {
    id: "cancel",
    title: { "zh-Hant": "取消", "zh-Hans": "取消", en: "Cancel" },
    description: {
      "zh-Hant": "停止目前填寫的內容",
      "zh-Hans": "停止当前填写的内容",
      en: "Stop what you are filling in",
    },
  },
  {
    id: "help",
    title: { "zh-Hant": "說明", "zh-Hans": "帮助", en: "Help" },
    description: {
      "zh-Hant": "看看這裡能幫您辦什麼",
      "zh-Hans": "看看这里能帮您办什么",
      en: "See what you can do here",
    },
  },
] as const satisfies readonly Command[];

export type CommandId = (typeof COMMANDS)[number]["id"];

const BY_TITLE = new Map<string, CommandId>(
  COMMANDS.flatMap((command) =>
    Object.values(command.title).map((title) => [title.toLowerCase(), command.id] as const),
  ),
);

/** The command whose title a text is, in any of the languages; null when it is another text. */
export function commandTitled(text: string): CommandId | null {
  return BY_TITLE.get(text.trim().toLowerCase()) ?? null;
}
