import { type CommonTexts } from "../zhHant/common.ts";

export const common: CommonTexts = {
  yes: "是",
  no: "否",
  ok: "好的",
  back: "上一步",
  cancel: "取消",
  skip: "跳过",
  help: "帮助",
  why: "为什么要问这个？",
  notSaved: (p) => `抱歉，刚才的消息没有保存。请再发一次；如果还是不行，请告诉我们代码 ${p.id}。`,
  notSavedBusy: "系统正忙，刚才的消息没有保存。请过一分钟再发一次。",
  tooLong: "消息太长，只收下了前 8,000 个字。",
  cannotRead: "这条消息我读不懂（不是文字、按钮或文件）。请用文字告诉我。",
  personalOnly: "为了保护您的隐私，我只在一对一的聊天里处理案件。请直接私信我。",
};
