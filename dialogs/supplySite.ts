import { areaOf } from "../src/core/organisation.ts";
import { type Asked, OUTSIDE, worded } from "./supplyQuestions.ts";
import { supplierOf } from "./supplier.ts";

const NUMBERED = "[\\d一二三四五六七八九十百]+";
const CHINESE = new RegExp(
  `[\\p{Script=Han}]{1,14}?(?:路|街|大道|道|巷|弄)\\s*${NUMBERED}\\s*[號号](?:之\\d+)?` +
    `(?:\\s*[\\dA-Za-z一二三四五六七八九十]+\\s*(?:棟|栋|幢|座|單元|单元|樓|楼|層|层|室|號|号))*`,
  "u",
);
const ENGLISH =
  /(?<![\w.])\d{1,5}[A-Za-z]?,? (?!(?:k|m)(?:va|w)\b)(?:[A-Za-z][\w'-]* ){1,4}?(?:road|rd|street|st|avenue|ave|lane|drive|boulevard)\b/iu;
/** What may stand right before an address in a sentence. */
const BEFORE =
  /^.*(?:地址|位於|位于|在|於|于|是|為|为|到|申請|申请|新裝|新装|增容|我家|我們|我们|的)(?=[\p{Script=Han}]{2})/u;

/** A street with its number, as it was written: `東湖路 18 號 3 棟`, `88 Keji Avenue`. */
export function siteIn(text: string): string | undefined {
  const plain = text.replace(/[０-９]/gu, (digit) => digit.normalize("NFKC"));
  const chinese = CHINESE.exec(plain)?.[0].replace(BEFORE, "").trim();
  return chinese ?? ENGLISH.exec(plain)?.[0].trim();
}

export const site: Asked<"site"> = {
  field: "site",
  type: "openChoice",
  ...worded("site"),
  clauses: ["E-4"],
  choices: ({ talk }) => {
    const { household } = talk.person;
    return household === null ? [] : [{ value: household, label: household }];
  },
  recognise: ({ text }) => siteIn(text),
  opening: ({ reading }) => reading.slots.place,
  conflict: (_site, { talk, draft }) =>
    draft.area === OUTSIDE ? talk.texts.cases.cannotFile.outsideArea : null,
};

/** Asked only of an address that no area of ours is known by. */
export const area: Asked<"area"> = {
  field: "area",
  type: "choice",
  ...worded("area"),
  clauses: ["E-4"],
  dependsOn: ["site"],
  unlisted: true,
  passWhen: async ({ talk, draft }) => {
    const supplier = await supplierOf(talk);
    const areas = supplier?.profile.areas ?? [];
    return (
      supplier === null || areas.length === 0 || areaOf(supplier.profile, draft.site ?? "") !== null
    );
  },
  choices: async ({ talk }) => {
    const areas = (await supplierOf(talk))?.profile.areas ?? [];
    const t = talk.texts.supplyForm.area;
    return [
      ...areas.map(({ id, label }) => ({ value: id, label: label[talk.locale] })),
      { value: OUTSIDE, label: t.outside, also: t.alsoOutside },
    ];
  },
};
