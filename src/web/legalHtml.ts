import { type Locale, LOCALES } from "../core/locale.ts";
import { type Html, html } from "./html.ts";
import { type PageInput } from "./frame.ts";
import { nameOf } from "./words.ts";

/** The two pages that the Teams app names: what becomes of one's data, and on what terms one talks to us. */
export type LegalPage = "privacy" | "terms";

interface Legal {
  readonly title: string;
  readonly paragraphs: (organisation: string) => readonly string[];
}

const TEXTS: Readonly<Record<LegalPage, Readonly<Record<Locale, Legal>>>> = {
  privacy: {
    "zh-Hant": {
      title: "隱私說明",
      paragraphs: (name) => [
        `您在這裡說的話、留下的電話、地點和照片，只用來處理您的事情，由 ${name} 負責保管。`,
        "看得到您案件的只有負責人、第二聯絡人、承辦人和主任；關於工作人員的投訴，當事人看不到。",
        "匿名提出的案件不記錄您是誰，請保管好查詢碼。",
        "訊息不會送到外部的翻譯或人工智慧服務；系統在本單位自己的主機上運作。照片的拍攝地點等資訊在收下時就會移除。",
        "想查看、更正或刪除自己的資料，請在聊天中說「找專人」，或打服務電話。",
      ],
    },
    "zh-Hans": {
      title: "隐私说明",
      paragraphs: (name) => [
        `您在这里说的话、留下的电话、地点和照片，只用来处理您的事情，由 ${name} 负责保管。`,
        "能看到您案件的只有负责人、第二联系人、经办人和主任；关于工作人员的投诉，当事人看不到。",
        "匿名提出的案件不记录您是谁，请保管好查询码。",
        "消息不会送到外部的翻译或人工智能服务；系统在本单位自己的主机上运行。照片的拍摄地点等信息在收下时就会去掉。",
        "想查看、更正或删除自己的资料，请在聊天中说“找人工”，或拨打服务电话。",
      ],
    },
    en: {
      title: "Privacy",
      paragraphs: (name) => [
        `What you say here, and the phone number, place and photos you leave, are used to deal with your matter and for nothing else. ${name} keeps them.`,
        "Your case is seen by the person in charge, the second contact, whoever works on it, and the director. Nobody sees a complaint about themselves.",
        "A case filed without a name doesn't record who you are; please keep its claim code.",
        "Messages are not sent to outside translation or AI services: the system runs on the organisation's own machines. Where a photo was taken is removed from it when it arrives.",
        "To see, correct or erase your data, say “a person, please” in the chat, or call the service number.",
      ],
    },
  },
  terms: {
    "zh-Hant": {
      title: "使用說明",
      paragraphs: (name) => [
        `這個聊天服務用來向 ${name} 反映事情、查詢進度。每一件都會有一位負責人，每一件都會得到答覆。`,
        "有生命危險或火警時，請先打緊急電話，不要等聊天回覆。",
        "請據實說明，不要上傳與事情無關或侵害他人的內容。",
        "畫面上的期限若標示「規定」，出自管理制度；標示「內部目標」的是本單位自訂的目標。",
      ],
    },
    "zh-Hans": {
      title: "使用说明",
      paragraphs: (name) => [
        `这个聊天服务用来向 ${name} 反映事情、查询进度。每一件都会有一位负责人，每一件都会得到答复。`,
        "有生命危险或火警时，请先拨打紧急电话，不要等聊天回复。",
        "请如实说明，不要上传与事情无关或侵害他人的内容。",
        "画面上的期限如标明“规定”，出自管理制度；标明“内部目标”的是本单位自定的目标。",
      ],
    },
    en: {
      title: "Terms of use",
      paragraphs: (name) => [
        `This chat is for bringing matters to ${name} and following them. Every matter has one person in charge, and every one gets an answer.`,
        "If life is in danger or there is a fire, call the emergency number first; don't wait for the chat.",
        "Please describe things as they are, and don't upload what has nothing to do with the matter or harms others.",
        "A limit marked “policy” comes from the written policy; one marked “internal target” is the organisation's own.",
      ],
    },
  },
};

/** One of the two pages, readable without scripts. */
export function legalHtml(
  page: LegalPage,
  { organisations, locale, asset }: Pick<PageInput, "organisations" | "locale" | "asset">,
): string {
  const { title, paragraphs } = TEXTS[page][locale];
  const name = nameOf(organisations, locale);
  const links = LOCALES.map(
    (one): Html => html`<a href="?lang=${one}" lang="${one}">${LANGUAGE_NAMES[one]}</a> `,
  );
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · ${name}</title>
        <link rel="icon" type="image/svg+xml" href="${asset("mark.svg")}" />
        <link rel="stylesheet" href="${asset("page.css")}" />
      </head>
      <body class="legal">
        <main>
          <p>${links}</p>
          <h1>${title}</h1>
          ${paragraphs(name).map((text): Html => html`<p>${text}</p>`)}
          <p>
            <a href="/">${name}</a>
            ${organisations.map(({ phone }) => html`· <a href="tel:${phone}">${phone}</a> `)}
          </p>
        </main>
      </body>
    </html> `.html;
}

const LANGUAGE_NAMES: Readonly<Record<Locale, string>> = {
  "zh-Hant": "繁體中文",
  "zh-Hans": "简体中文",
  en: "English",
};
