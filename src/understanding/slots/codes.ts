const CODE_WORD =
  "(?:验证码|认领码|认证码|代码|码是|识别码|取件码|确认码|绑定码|claim code|verification code|one-time code|otp|passcode|pin|code)";
const CODE_BEFORE = new RegExp(
  `${CODE_WORD}[^0-9a-z]{0,6}(?:is|was|=|:)?[^0-9a-z]{0,4}([0-9]{3}[ -]?[0-9]{3})(?![0-9])`,
  "u",
);
const CODE_AFTER = new RegExp(
  `(?<![0-9])([0-9]{3}[ -]?[0-9]{3}) ?(?:是|is)? ?(?:我的|the|my)? ?${CODE_WORD}`,
  "u",
);

/**
 * Six digits somebody calls a code; six digits alone may be anything.
 *
 * @param folded folded text.
 */
export function findClaimCode(folded: string): string | null {
  const found = CODE_BEFORE.exec(folded) ?? CODE_AFTER.exec(folded);
  return found?.[1]?.replace(/[ -]/gu, "") ?? null;
}

const PHONE_CANDIDATE =
  /(?<![\d.a-z-])(\+?\(?\d(?:[ ()-]?\d){6,14})(?![\d-]|\.\d)(?: ?(?:转|分机|ext\.?|x|#) ?(\d{1,5}))?/gu;
const PHONE_WORD =
  /电话|手机|联络|联系|号码|打给|回电|致电|call|phone|tel|mobile|reach|whatsapp|contact/u;

/** Whole numbers of Taiwan, Hong Kong and the mainland, and international ones. */
const SURE = [
  /^09\d{8}$/u,
  /^0[2-8]\d{7,8}$/u,
  /^1[3-9]\d{9}$/u,
  /^0\d{2,3}\d{7,8}$/u,
  /^\+\d{8,15}$/u,
  /^(?:400|800)\d{7}$/u,
  /^0800\d{6}$/u,
];

/**
 * A telephone number: of a known form, or seven to twelve digits with a word for telephone in the text.
 *
 * @param folded folded text.
 * @returns digits, with `+` before and `#extension` behind when they were said.
 */
export function findPhone(folded: string): string | null {
  for (const found of folded.matchAll(PHONE_CANDIDATE)) {
    const said = found[1]!;
    const number = said.replace(/[ ()-]/gu, "");
    const sure = SURE.some((form) => form.test(number)) || /^[2-9]\d{3}[ -]\d{4}$/u.test(said);
    if (!sure && !(number.length <= 12 && number.length >= 7 && PHONE_WORD.test(folded))) continue;
    return found[2] === undefined ? number : `${number}#${found[2]}`;
  }
  return null;
}
