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
  fileRefused: (p) =>
    ({
      size: `文件“${p.name}”太大或是空的，没有收下（每个最多 10 MB）。`,
      type: `文件“${p.name}”的格式不能收。可以发照片（JPEG、PNG、WebP、GIF）、PDF、Word、Excel 或短视频（MP4）。`,
      quota: `今天收到的文件已达上限，“${p.name}”没有收下，请明天再发。`,
      count: `一次最多 10 个文件，“${p.name}”没有收下，请另外再发。`,
      address: `文件“${p.name}”的来源无法确认，没有收下。请直接上传文件。`,
      unavailable: `文件“${p.name}”没有发送成功，请再试一次。`,
    })[p.reason],
};
