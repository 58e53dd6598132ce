import { reachIn } from "../reachIn.ts";
import { type RootTexts } from "../zhHant/root.ts";

export const root: RootTexts = {
  greeting: (p) =>
    `您好，这里是**${p.organisation}**的服务助手。直接告诉我发生了什么事就行，例如“${p.example}”；也可以从下面选一项。每一件都会有负责人回复您。`,
  /** What people say first, by pack; of any other, as of the first. */
  examples: {
    property: "3号楼电梯又坏了，门打不开",
    electricity: "我要申请新装用电",
    cement: "水泥结块了，想请人来看",
  },
  greetingMany: (p) =>
    `您好，这里是${p.organisations}的服务助手。直接告诉我发生了什么事就行；也可以从下面选一项。每一件都会有负责人回复您。`,
  greetingStaff: (p) =>
    `${p.name}，您好。可以说“我的工作”查看等您处理的案件，或说“代客投诉”为来电、到场的客户登记。`,
  menu: {
    complaint: "我要投诉",
    status: "我的案件",
    message: "留言或建议",
    contact: "联系方式",
    person: "找人工",
    help: "可以做什么",
    language: "English",
    work: "我的工作",
    onBehalf: "代客投诉",
  },
  whatElse: "还有什么可以帮您？",
  welcomeBack: "欢迎回来。",
  hello: "您好，请说。",
  thanks: "不客气。",
  capabilities:
    "我可以：\n\n- 受理投诉和报修，当场告诉您编号、负责人和最晚答复时间\n- 查询您的案件进度，补充说明或照片，撤回、评分\n- 把留言和建议转给负责的人\n- 告诉您联系方式和服务时间，或者转人工\n\n用自己的话说就行，简体中文、繁體中文、English 都可以。",
  emergency: (p) =>
    `**如遇触电、起火、燃气泄漏或有人被困，请先离开危险的地方，立即拨打 ${p.hotline}。**`,
  chooseBetween: "我不太确定您的意思。您是想：",
  noneOfThese: "都不是",
  notUnderstood:
    "抱歉，我没听懂。可以换个说法，例如“楼道灯坏了”“查 C-7K3M-9QX2”，或者从下面选一项。",
  missedTwice: "抱歉，我还是没听懂。请专人来协助您会更快：",
  wish: {
    complaint: "投诉或报修",
    suggestion: "提建议",
    consultation: "咨询",
    supply: "申请用电",
    status: "查案件进度",
    contact: "联系方式",
    person: "找人工",
    tour: "预约参观",
    misconduct: "举报不当行为",
    praise: "表扬",
    language: "换语言",
    help: "了解可以做什么",
    menu: "回主菜单",
  },
  contactTitle: (p) => `**${p.organisation}**`,
  desk: (p) => `${p.name}：${p.place}，电话 **${p.phone}**，服务时间 ${p.hours}`,
  hotline: (p) => `紧急热线：**${p.hotline}**`,
  contactBasis: (p) => `依据${p.article}：“${p.text}”`,
  person: (p) =>
    `请找 **${p.name}**（${reachIn("zh-Hans", p.reach)}），由这一位协助您，不用再找其他人。`,
  personDesk: (p) => `请拨打 **${p.phone}**（${p.name}），有专人协助您。`,
  personAfterHours: (p) =>
    `现在是下班时间，**${p.opensAt}** 开始有人接听。要不要先留言？留言有编号，也有负责人回复您。`,
  personOpen: (p) => `服务时间 ${p.hours}。不方便打电话的话，也可以在这里留言。`,
  leaveMessage: "给负责人留言",
  languageAsk: "请选择语言。",
  languageSet: "好的，接下来用简体中文。",
  nothingToCancel: "目前没有正在填的表单。",
  nothingToResume: "目前没有未完成的表单。",
  draftOffer: (p) =>
    `您有一份未完成的${p.title}${p.items === "" ? "" : `（${p.items}）`}。要接着填吗？`,
  draftYes: "接着填",
  draftLater: "先不要",
  draftDelete: "删除这份",
  draftLaterSaid: "好，先放着。说“继续”就能接着填。",
  draftDeleted: "已删除，什么都没有提交。",
  draftGone: "这份已经不在了。",
  takeDown: (p) =>
    `“${p.wish}”目前还不能在这里全程办理。我可以先替您留言，会有编号和一位负责人回复您。要留言吗？`,
  takeDownYes: "好，留言",
  takeDownNo: "不用",
  takeDownDeclined: "好的。需要的话，也可以直接联系我们：",
  replyOffer: (p) => `这是要给案件 **${p.reference}**（${p.topic}）的吗？`,
  replyYes: "是，补充到这件",
  replyNo: "不是，是别的事",
  replyNothingKept: "好，那么这句话没有加到案件里。",
  replyTaken: (p) => `已把您的回复加到案件 **${p.reference}**，并通知${p.name}。`,
  staffReply: {
    message: "是，转达客户",
    investigate: "是，记为核查结果",
    answer: "是，答复客户",
  },
  filesWhich: (p) => `收到 ${p.count} 个文件，要放到哪里？`,
  filesNew: "新的投诉",
  filesDropped: "好，这些文件没有放进任何案件。",
  unknownButton: "这个按钮已经失效，没有任何变动。您可以从下面重新选。",
  restarted: "系统刚更新过，刚才的步骤要从这里接上。",
  nothingSaid: "我没有收到内容，请再说一次。",
};
