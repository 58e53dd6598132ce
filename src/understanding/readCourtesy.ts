import { foldText } from "./foldText.ts";

/** What words come to that ask for nothing: thanks, or that something was received. */
export type Courtesy = "thanks" | "received";

const WHOM = "(?:您|你|你们|您们|大家|师傅|主任|\\p{Script=Han}{1,3}(?:先生|小姐|女士|主任|师傅))?";
const WHAT =
  "(?:的|们的|这么|快速|迅速|热心|耐心|及时|处理|回复|答复|回覆|帮忙|帮助|协助|通知|告知|说明|解释|服务|用心|关心|辛苦)*";
const VERY = "(?:非常|十分|很|太|真的|真是|万分)?";

const THANKS = [
  new RegExp(
    `^${VERY}(?:谢谢|谢|多谢|感谢|感恩|唔该|不该|劳驾)(?:啦|了|晒|哦|喔|呀|啊)?${WHOM}${WHAT}(?:啦|了|哦|喔|呀|啊)?$`,
    "u",
  ),
  /^(?:辛苦|麻烦)(?:您|你|你们|大家)?了?$/u,
  /^(?:3q|thx|tks|tysm|ty|cheers|much appreciated|i appreciate it|appreciated|appreciate it)$/u,
  /^(?:many |ok |okay |great |good )?(?:thanks|thank you|thank u)(?: so much| very much| a lot| all| everyone| sir| madam)?(?: for (?:the |your |all (?:the |your )?)?(?:quick |kind |prompt |fast )?(?:help|reply|answer|response|update|information|info|service|work|support))?$/u,
];

const RECEIVED = new Set(
  "好,好的,好吧,好喔,好哦,好啊,好呀,好滴,ok,okay,okey,k,嗯,嗯嗯,恩,了解,了解了,明白,明白了,知道了,知道,晓得了,收到,收到了,已收到,看到了,太好了,很好,不错,赞,不客气,没事,再见,拜拜,noted,got it,received,understood,i see,alright,all right,great,good,nice,perfect,fine,sure,bye,goodbye".split(
    ",",
  ),
);

/** Said before anything else, and nothing by itself. */
const GREETINGS = new Set(["您好", "你好", "hello", "hi", "dear"]);

/** Longer words have more to say. */
const LONGEST = 60;

/**
 * Reads words that only thank or say that they were read, in any of the languages.
 *
 * @returns null when anything else is said with them: 謝謝，可是還在漏.
 */
export function readCourtesy(text: string): Courtesy | null {
  if (text.length > LONGEST || /[?？]/u.test(text)) return null;
  const parts = foldText(text)
    .replace(/[\p{Extended_Pictographic}\p{Emoji_Modifier}]+/gu, "!")
    .split(/[,，.。!！;；~～、…\n]+/u)
    .map((part) => part.replace(/['"]/gu, "").trim())
    .filter((part) => part !== "" && !GREETINGS.has(part));
  const read = parts.flatMap((part) => [...readPart(part)]);
  if (read.includes(null)) return null;
  if (read.includes("thanks")) return "thanks";
  return parts.length > 0 || /\p{Extended_Pictographic}/u.test(text) ? "received" : null;
}

/** 好的 謝謝 may come without a comma. */
function readPart(part: string): readonly (Courtesy | null)[] {
  const whole = readWords(part);
  if (whole !== null) return [whole];
  return part.split(" ").map(readWords);
}

function readWords(words: string): Courtesy | null {
  if (THANKS.some((thanks) => thanks.test(words))) return "thanks";
  if (RECEIVED.has(words)) return "received";
  // 好的謝謝您
  const led = /^(?:好的?|嗯|ok)(.+)$/u.exec(words)?.[1];
  return led !== undefined && THANKS.some((thanks) => thanks.test(led)) ? "thanks" : null;
}
