import { foldText } from "./foldText.ts";

const YES = new Set(
  "是,是的,是啊,对,对的,对啊,没错,正确,好,好的,好啊,好呀,好吧,可以,可,行,嗯,嗯嗯,恩,要,要的,需要,想,愿意,同意,确定,确认,确认送出,送出,没问题,ok,okay,okey,k,y,yes,yes please,yeah,yep,yup,ya,sure,of course,correct,right,thats right,exactly,confirm,confirmed,i agree,agree,please do,go ahead,sounds good,no problem,no worries,fine,true,absolutely,definitely,submit,send,系,系啊,岩,啱,得,好啦,冇问题,当然,当然可以,有,有的,解决了,已解决,👍,✅,👌,1是".split(
    ",",
  ),
);
const NO = new Set(
  "否,不,不是,不是的,不对,不要,不行,不用,不用了,不可以,不好,不需要,不必,不想,不愿意,不同意,没有,没,不确认,错,错了,不正确,有误,先不要,不系,不使,不岩,不啱,no,n,nope,nah,no thanks,no thank you,not,not now,wrong,incorrect,false,never,dont,do not,negative,not correct,i disagree,disagree,还没,还没有,没解决,未解决,还没解决,不得,👎,❌".split(
    ",",
  ),
);
const FILLER =
  /(?:谢谢您?|谢谢你|麻烦了?|多谢|please|thanks|thank you|了|呢|啊|呀|吧|哦|喔|啦|的)$/u;

/**
 * Reads a yes or a no.
 *
 * @returns null when it is neither, or both, or too long to be one: 不知道, 好不好, a new question.
 */
export function readYesNo(text: string): boolean | null {
  const whole = bare(foldText(text.slice(0, 200)));
  const said = plain(whole);
  if (said !== null) return said;
  const [first = "", ...rest] = foldText(text.slice(0, 200))
    .split(/[,，。.!！;；:、\s]+/u)
    .filter((part) => part !== "");
  if (
    rest.length === 0 ||
    rest.length > 6 ||
    /但|不过|可是|but|however|except/u.test(rest.join(" "))
  )
    return null;
  const beginning = plain(bare(first));
  const contradicted = rest.some(
    (part) => plain(bare(part)) === (beginning === null ? null : !beginning),
  );
  return contradicted ? null : beginning;
}

function plain(words: string): boolean | null {
  const trimmed = words.replace(FILLER, "").trim();
  for (const said of [words, trimmed]) {
    if (YES.has(said)) return true;
    if (NO.has(said)) return false;
  }
  return null;
}

function bare(folded: string): string {
  return folded
    .replace(/['"]/gu, "")
    .replace(/[\s,，。.!！?？~;；:、…]+/gu, " ")
    .trim();
}
