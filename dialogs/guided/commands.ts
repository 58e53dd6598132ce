import { type Locale } from "../../src/core/locale.ts";
import { foldText } from "../../src/understanding/foldText.ts";

/** What can be said at any question; the words are those of all languages at once. */
const WORDS = {
  back: "上一步|上一題|上一個|回上一步|回到上一步|回上一題|往回|倒退|返回|返回上一步|back|go back|previous|step back",
  cancel:
    "取消|取消填寫|取消吧|我要取消|不填了|不要填了|不想填了|不投訴了|算了|放棄|退出|離開|結束|取消，不填了|cancel|cancel it|quit|exit|stop|abort|never mind|nevermind|forget it|give up",
  help: "說明|幫助|幫忙|怎麼填|怎麼用|怎麼辦|使用說明|可以說什麼|我可以說什麼|不會填|看不懂|不懂|help|help me|how does this work|what can i say|what can i type|what now",
  why: "為什麼|為何|為什麼要問|為什麼要問這個|為什麼問這個|為什麼要填|為什麼要填這個|問這個做什麼|問這個幹嘛|為什麼需要|憑什麼|點解|點解要問|why|why do you ask|why do you ask that|why do you need that|why do you need this|why ask|what for|why is that needed",
  skip: "略過|跳過|先跳過|跳過這題|略過這題|下一題|不回答|不想說|不方便說|skip|skip it|skip this|next|pass|rather not say",
  keep: "維持|維持不變|保持|保持不變|不變|不改|不用改|照舊|一樣|保留|keep|keep it|same|unchanged|no change|leave it",
  edit: "修改|更改|改|要改|我要改|我要修改|要修改|編輯|改一下|改答案|edit|change|modify|change something|fix|correct",
  restart:
    "重來|重新來|重新開始|從頭來|從頭開始|重填|重新填|重新填寫|從頭填|清空|restart|start over|start again|begin again|reset",
  send: "送出|提交|確認送出|確定送出|確認|確定|送|送吧|發送|交出|遞交|沒問題，送出|send|send it|submit|confirm|file it|go ahead",
  done: "完成|傳好了|好了|傳完了|上傳完了|沒有了|就這些|就這樣|這樣就好|以上|done|finished|that's all|that is all|that's it|no more|all done",
  resume: "繼續|繼續填|接著填|接著|回到表單|接下去|continue|resume|go on|carry on|keep going",
  menu: "選單|主選單|菜單|主菜單|首頁|主頁|目錄|menu|main menu|home",
} as const;

export type CommandType = keyof typeof WORDS;

export type Command =
  | { readonly type: Exclude<CommandType, "edit"> }
  /** `target`: number or name of the field, as said. */
  | { readonly type: "edit"; readonly target: string | null }
  | { readonly type: "language"; readonly locale: Locale };

const LANGUAGES: Readonly<Record<Locale, string>> = {
  "zh-Hant":
    "繁體|繁中|繁體中文|正體|正體中文|中文繁體|中文（繁體）|中文|traditional chinese|traditional|chinese|zh-hant",
  "zh-Hans": "簡體|簡中|簡體中文|中文簡體|中文（簡體）|simplified chinese|simplified|zh-hans",
  en: "英文|英語|english|in english|english please|en",
};

const NOTHING =
  "沒有|無|沒|不用|不需要|沒有照片|沒有檔案|沒有要補充|不必|冇|none|no|nope|nothing|n/a|na|not needed|no thanks|-";

/** Folding is the dear part of comparing, and labels and commands are compared all the time. */
const BARE = new Map<string, string>();
const MOST_BARE = 2_000;
const SHORT = 80;

/** Words compared: folded, without the punctuation around them. */
export function bare(text: string): string {
  const known = BARE.get(text);
  if (known !== undefined) return known;
  const folded = foldText(text)
    // The lookbehind keeps it linear: a run is tried from its first character only.
    .replace(
      /^[\s"'「『“(（]+|(?<![\s"'」』”)）.。!！?？~～,，、…])[\s"'」』”)）.。!！?？~～,，、…]+$/gu,
      "",
    )
    .replace(/\s+/gu, " ");
  if (text.length > SHORT) return folded;
  if (BARE.size >= MOST_BARE) BARE.clear();
  BARE.set(text, folded);
  return folded;
}

const split = (words: string): string[] => words.split("|").map(bare);

const COMMANDS = new Map<string, Command>();
for (const [type, words] of Object.entries(WORDS) as [CommandType, string][]) {
  for (const word of split(words)) {
    COMMANDS.set(word, type === "edit" ? { type, target: null } : { type });
  }
}
for (const [locale, words] of Object.entries(LANGUAGES) as [Locale, string][]) {
  for (const word of split(words)) COMMANDS.set(word, { type: "language", locale });
}
const NONE = new Set(split(NOTHING));

/** Longer than any command: such a text is an answer. */
const LONGEST = 40;
const EDIT =
  /^(?:我要|要|想)?(?:修改|更改|编辑|改|edit|change|modify|correct) ?(?:第|no\.? ?(?=\d)|number |the )?(.{1,20})$/u;

/** @returns null when the text isn't a command, as a whole and nothing else. */
export function readCommand(text: string): Command | null {
  if (text.length > LONGEST) return null;
  if (/^\s*[?？]+\s*$/u.test(text)) return { type: "help" };
  const said = bare(text);
  const command = COMMANDS.get(said);
  if (command !== undefined) return command;
  const edit = EDIT.exec(said);
  return edit?.[1] === undefined
    ? null
    : {
        type: "edit",
        target: edit[1].replace(/([\d一二三四五六七八九十])(?:项|题|点|号)$/u, "$1").trim(),
      };
}

/** "None", to a question that may stay empty. */
export const saysNothing = (text: string): boolean => NONE.has(bare(text));
