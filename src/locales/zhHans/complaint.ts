import { type ComplaintTexts } from "../zhHant/complaint.ts";

export const complaint: ComplaintTexts = {
  title: "投诉",
  titleOnBehalf: "代客投诉",
  titleMessage: "留言",

  organisation: {
    ask: "您要找哪一个单位？",
    label: "单位",
    example: "请选一个单位，说编号也可以。",
    why: "每个单位的负责人和答复期限不同，所以要先知道是哪一个。",
  },
  forWhom: {
    ask: "这件事是为谁反映的？",
    askStaff: "这是替谁登记的？",
    label: "为谁反映",
    example: "例如“我自己”或“匿名”。",
    why: "这决定答复送到哪里：您自己收，还是凭编号和查询码查询。匿名的话，案件上不会有您的姓名。",
    self: "我自己",
    anonymous: "匿名",
    phone: "来电的客户",
    walkIn: "到场的客户",
    alsoSelf: "自己|本人|我|自用|我家|自己的",
    alsoAnonymous: "不具名|不留名|保密|不想留名",
    alsoPhone: "来电|电话|打电话来的",
    alsoWalkIn: "到场|现场|上门",
  },
  callerName: {
    ask: "客户怎么称呼？",
    label: "客户姓名",
    example: "例如“王女士”。",
    why: "回复时要知道找哪一位。",
  },
  callerPhone: {
    ask: "客户的电话是？",
    label: "客户电话",
    example: "例如 138 0013 8000，至少 7 位数字。",
    why: "客户没有在这里对话，答复要打电话告知。",
  },
  place: {
    ask: "在哪里发生的？",
    askMessage: "您在哪里？知道地点，才能交给负责那一片区的人。",
    label: "地点",
    example: "例如“3号楼电梯”“B2 停车场”“中山路营业厅”。",
    why: "知道地点，才能判断由哪一片区的人负责。",
  },
  topic: {
    ask: "是哪一类问题？",
    label: "类别",
    example: "请选最接近的一项；都不像就选“其他”。",
    why: "类别决定由哪个部门核查、向谁报告。",
  },
  subject: {
    ask: "是关于哪一位工作人员？不知道姓名可以跳过。",
    label: "关于",
    example: "例如“王小明”；不确定就跳过。",
    why: "知道是谁，就能确保这件事不会交给本人或其柜台处理。",
  },
  join: {
    ask: "同一个地方已经有人反映过类似的事，要加入同一件、一起收到答复吗？",
    label: "加入",
    example: "请选要加入的案件，或选“另外立案”。",
    why: "加入同一件，您一样有编号、一样收到答复，处理的人也不必重复核查。",
    none: "另外立案",
    alsoNone: "不加入|不是同一件|不一样|不要|另外|新的|不同的事",
    item: (p) => `${p.place}　${p.topic}（${p.when}，${p.stage}）`,
  },
  details: {
    ask: "发生了什么事？用您自己的话说就行。",
    askMessage: "请说您想留的话，我会原文转给负责人。",
    label: "内容",
    example: "例如“从昨天晚上开始，电梯到五楼就不动，门打不开”。",
    why: "负责人会先看这段话再去核查，写得越清楚，越不必回头问您。",
  },
  files: {
    ask: "有照片或文件吗？现在可以发；没有就说“跳过”。想补充说明也可以直接写。",
    label: "附件",
    example: "发照片或文件都可以；没有就说“跳过”。",
    why: "有照片核查会快很多，但不是必须的。",
  },
  wish: {
    ask: "您希望怎么处理？没有特别的想法可以跳过。",
    label: "期望",
    example: "例如“希望今天修好”“希望有人说明情况”。",
    why: "知道您的期望，答复时才能针对它回应。",
  },
  phone: {
    ask: "方便用哪个电话联系您？",
    label: "联系电话",
    example: "例如 138 0013 8000，至少 7 位数字。",
    why: "核查时可能需要向您了解细节；答复也会发到这个对话里。",
  },

  messageFiled: (p) =>
    `已收到您的留言，编号 **${p.reference}**。由 **${p.owner}** 负责回复您。您不用再找其他人。`,
  messageFiledBy: (p) => `最晚 **${p.due}** 回复您。`,
  next: (p) => `接下来：${p.owner}会先核查，再把结果告诉您。说“我的案件”可以随时查进度。`,
  nextByCode: (p) =>
    `接下来：${p.owner}会先核查。请记下编号和查询码，之后直接输入这两项就能查进度。`,
  joinRefused: "这件现在不能加入了，请改为另外立案。",
};
