import { describe, expect, it } from "vitest";
import { readOffer, readStaffCommand } from "../../dialogs/staffCommand.ts";
import { LOCALES } from "../../src/core/locale.ts";
import { textsFor } from "../../src/locales/index.ts";

const REFERENCE = "C7K3M9QX2";

describe("what a member of staff types", () => {
  it.each([
    ["收到 C-7K3M-9QX2", "acknowledge", ""],
    ["認領 C-7K3M-9QX2", "claim", ""],
    ["查核 C-7K3M-9QX2 已到場，管路鬆脫", "investigate", "已到場，管路鬆脫"],
    ["查核：c7k3m9qx2：管路鬆脫", "investigate", "管路鬆脫"],
    ["問 C-7K3M-9QX2 幾點方便？", "ask", "幾點方便？"],
    ["約 C-7K3M-9QX2 週四 14:00", "promise", "週四 14:00"],
    ["回覆 Ｃ－７Ｋ３Ｍ－９ＱＸ２ 修好了", "answer", "修好了"],
    ["回复 C-7K3M-9QX2 修好了", "answer", "修好了"],
    ["已告知 C-7K3M-9QX2 電話", "told", "電話"],
    ["轉交 C-7K3M-9QX2 給 王小明 休假", "offer", "給 王小明 休假"],
    ["接受 C-7K3M-9QX2", "accept", ""],
    ["收到 c-kmqx-wxyz", "acknowledge", "", "CKMQXWXYZ"],
    ["收到 CKMQXWXYZ", "acknowledge", "", "CKMQXWXYZ"],
    ["婉拒 C-7K3M-9QX2 本週休假", "decline", "本週休假"],
    ["呈報 C-7K3M-9QX2 要經費", "escalate", "要經費"],
    ["裁示 C-7K3M-9QX2 同意", "decide", "同意"],
    ["屬實 C-7K3M-9QX2 現場確認", "substantiated", "現場確認"],
    ["不屬實 C-7K3M-9QX2 現場未見", "unsubstantiated", "現場未見"],
    ["轉達 C-7K3M-9QX2 師傅在路上", "message", "師傅在路上"],
    ["Hand over C-7K3M-9QX2 to Amy Chan on leave", "offer", "to Amy Chan on leave"],
    ["ANSWER C-7K3M-9QX2 done\nsecond line", "answer", "done\nsecond line"],
  ])("%s", (typed, verb, rest, reference = REFERENCE) => {
    expect(readStaffCommand(typed)).toEqual({ type: "verb", verb, reference, rest });
  });

  it.each(LOCALES)("is understood as the help of %s says it", (locale) => {
    const { example, words } = textsFor(locale).staff;
    for (const [verb, typed] of Object.entries(example)) {
      expect([typed, readStaffCommand(typed)]).toEqual([
        typed,
        expect.objectContaining({ type: "verb", verb, reference: REFERENCE }),
      ]);
    }
    expect(readStaffCommand(words.work[0] ?? "")).toEqual({ type: "work" });
    expect(readStaffCommand(words.onBehalf[0] ?? "")).toEqual({ type: "onBehalf" });
  });

  it("never has one word for two verbs, in all languages together", () => {
    const owners = new Map<string, Set<string>>();
    for (const locale of LOCALES) {
      for (const [verb, words] of Object.entries(textsFor(locale).staff.words)) {
        for (const word of words) owners.set(word, (owners.get(word) ?? new Set()).add(verb));
      }
    }
    const shared = [...owners].filter(([, verbs]) => verbs.size > 1).map(([word]) => word);
    expect(shared).toEqual([]);
  });

  it("opens a case by its reference alone", () => {
    expect(readStaffCommand("c-7k3m-9qx2")).toEqual({ type: "open", reference: REFERENCE });
  });

  it.each([
    "",
    "你好",
    "complaint about noise",
    "escalated to the director",
    "the lift in 3-1201 stopped",
    "請看 C-7K3M-9QX2 謝謝",
    "C-7K3M-9QX2 怎麼了",
    "回覆客戶說已經修好",
  ])("is no command when it is something else: %s", (typed) => {
    expect(readStaffCommand(typed)).toBeNull();
  });

  it.each([
    ["給 王小明 他負責這一區", "王小明", "他負責這一區"],
    ["給王小明，休假", "王小明", "休假"],
    ["to Amy Chan on leave", "Amy Chan", "on leave"],
    ["王小明", "王小明", ""],
  ])("names a colleague and a reason: %s", (rest, name, reason) => {
    expect(readOffer(rest).names).toContainEqual({ name, reason });
  });
});
