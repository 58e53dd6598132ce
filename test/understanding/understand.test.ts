import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { INTENTS, type Intent } from "../../src/understanding/intent.ts";
import { parseLabelled, scoreOf } from "../../src/understanding/score.ts";
import { ACT_ABOVE, type Slots, understand } from "../../src/understanding/understand.ts";

/** A Wednesday. */
const now = Temporal.ZonedDateTime.from("2026-05-06T10:00[Asia/Taipei]");
const read = (text: string) => understand(text, { now });

const WANTS: readonly (readonly [string, Intent])[] = [
  ["三棟電梯又壞了，門一直打不開", "complaint"],
  ["樓上半夜一直裝修", "complaint"],
  ["我要投訴", "complaint"],
  ["升降機壞咗", "complaint"],
  ["家里停电了", "complaint"],
  ["water is leaking from the ceiling", "complaint"],
  ["水泥結塊不能用", "complaint"],
  ["建議在中庭加裝長椅", "suggestion"],
  ["能不能加个快递柜就好了", "suggestion"],
  ["it would be nice to have more benches", "suggestion"],
  ["裝修幾點以前要停？", "consultation"],
  ["请问装修要交押金吗", "consultation"],
  ["am I allowed to keep a dog", "consultation"],
  ["我想申請 1.2 MVA 高壓", "supply"],
  ["我要报装", "supply"],
  ["I need a new electricity connection", "supply"],
  ["C-7K3M-9QX2 到哪了", "status"],
  ["我的案子进度怎么样", "status"],
  ["what is the status of my case", "status"],
  ["幾點開門", "contact"],
  ["物业电话多少", "contact"],
  ["what are your opening hours", "contact"],
  ["我要找真人", "person"],
  ["转人工", "person"],
  ["talk to a human", "person"],
  ["我們學校想參觀水泥廠", "tour"],
  ["预约考察", "tour"],
  ["we would like to tour your plant", "tour"],
  ["我要檢舉員工收紅包", "misconduct"],
  ["你们的人吃拿卡要", "misconduct"],
  ["an inspector asked me for a bribe", "misconduct"],
  ["表揚警衛陳先生", "praise"],
  ["服务太好了，点赞", "praise"],
  ["thank you for the quick repair", "praise"],
  ["換成英文", "language"],
  ["改成简体", "language"],
  ["English please", "language"],
  ["怎麼用", "help"],
  ["帮助", "help"],
  ["what can you do", "help"],
  ["取消", "cancel"],
  ["算了不用了", "cancel"],
  ["never mind", "cancel"],
  ["你好", "greeting"],
  ["早上好", "greeting"],
  ["hello", "greeting"],
];

const NOTHING_OF_OURS = [
  "今天天氣如何",
  "讲个笑话",
  "台積電股價",
  "asdfgh",
  "tell me a joke",
  "哈哈哈",
  "",
  "???",
  "🎉🎉",
];

describe("what is wanted", () => {
  it.each(WANTS)("「%s」 is acted on as %s", (text, intent) => {
    const { intent: found, confidence } = read(text);
    expect(found).toBe(intent);
    expect(confidence).toBeGreaterThanOrEqual(ACT_ABOVE);
  });

  it.each(NOTHING_OF_OURS)("「%s」 is not acted on", (text) => {
    const { intent, confidence } = read(text);
    expect(intent === "none" || confidence < ACT_ABOVE).toBe(true);
  });

  it("is the same for one text every time", () => {
    const text = "三棟電梯又壞了，門一直打不開";
    expect(read(text)).toEqual(read(text));
  });

  it("comes with other intents to offer, surest first, none of them nothing", () => {
    const { alternatives, intent } = read("上次說會有人來量電壓的");
    expect(alternatives.map((guess) => guess.intent)).not.toContain("none");
    expect(alternatives.map((guess) => guess.intent)).not.toContain(intent);
    const confidences = alternatives.map((guess) => guess.confidence);
    expect(confidences).toEqual([...confidences].sort((a, b) => b - a));
  });

  it("is unchanged by width, case and script", () => {
    expect(read("ＨＥＬＬＯ").intent).toBe("greeting");
    expect(read("電梯壞了").confidence).toBe(read("电梯坏了").confidence);
  });
});

const SAID: readonly (readonly [string, Slots])[] = [
  ["三棟電梯又壞了，門一直打不開", { place: "3棟", kind: "lift" }],
  ["A座十二樓漏水", { place: "A座12樓", kind: "water" }],
  ["3號樓2單元1201室沒電", { place: "3號樓2單元1201室", kind: "power" }],
  ["我住3-1201，漏水", { place: "3-1201", kind: "water" }],
  ["台北市信義區松仁路58號3樓之1漏水", { place: "台北市信義區松仁路58號3樓之1", kind: "water" }],
  ["地下停車場淹水", { place: "地下停車場", kind: "water" }],
  ["B2停車場的燈壞了", { place: "B2停車場", kind: "repair" }],
  ["Building 3 unit 1201 has no water", { place: "Building 3 Unit 1201", kind: "water" }],
  ["隔壁半夜唱歌吵死了", { kind: "noise" }],
  ["保全態度很差", { kind: "staff" }],
  ["有人占我車位", { kind: "parking" }],
  ["垃圾房好臭，有蟑螂", { place: "垃圾房", kind: "cleaning" }],
  ["樹枝擋到我家窗戶", { kind: "greenery" }],
  ["水泥結塊，強度不夠", { kind: "quality" }],
  ["送貨遲到三天", { kind: "delivery" }],
  ["電壓不穩，燈忽明忽暗", { kind: "voltage" }],
  ["電表讀數不對", { kind: "meter" }],
  ["C-7K3M-9QX2 到哪了", { reference: "C-7K3M-9QX2" }],
  ["ｃ７ｋ３ｍ９ｑｘ２進度", { reference: "C-7K3M-9QX2" }],
  ["c-7k3m-9qxo status", { reference: "C-7K3M-9QX0" }],
  ["c 7k3m 9qli status", { reference: "C-7K3M-9Q11" }],
  ["我的認領碼是 482 913", { claimCode: "482913" }],
  ["我想申請 1.2 MVA 高壓", { capacity: { value: 1200, unit: "kVA" } }],
  ["要申請一千二百千瓦", { capacity: { value: 1200, unit: "kW" } }],
  ["報裝 500 千伏安", { capacity: { value: 500, unit: "kVA" } }],
  ["從100千瓦加到200千瓦，要增容", { capacity: { value: 200, unit: "kW" } }],
  ["請打0912-345-678給我，找真人", { phone: "0912345678" }],
  ["換成英文", { language: "en" }],
  ["我看不懂繁體，請用簡體", { language: "zh-Hans" }],
];

describe("what was said already", () => {
  it.each(SAID)("「%s」", (text, slots) => {
    expect(read(text).slots).toEqual(slots);
  });

  it("has day and time of an appointment", () => {
    const { slots } = read("下週三上午十點二十個人參觀水泥廠");
    expect(slots.date?.toString()).toBe("2026-05-13");
    expect(slots.time?.toString()).toBe("10:00:00");
  });

  it.each([
    ["six digits alone as a code", "123456"],
    ["kWh as a capacity", "用了300千瓦時"],
    ["a word of nine letters as a reference", "complaint"],
    ["a room as a reference", "about a room"],
    ["three points as a time", "我有三點建議"],
  ])("never takes %s", (_what, text) => {
    expect(read(text).slots).not.toHaveProperty("claimCode");
    expect(read(text).slots).not.toHaveProperty("capacity");
    expect(read(text).slots).not.toHaveProperty("reference");
    expect(read(text).slots).not.toHaveProperty("time");
  });

  it("never turns kW into kVA", () => {
    expect(read("申請 2 MW").slots.capacity).toEqual({ value: 2000, unit: "kW" });
  });

  it("names only kinds the policy pack has", () => {
    expect(understand("又停電了").slots.kind).toBe("power");
    expect(understand("又停電了", { kinds: ["outage", "voltage"] }).slots.kind).toBe("outage");
    expect(understand("電梯壞了", { kinds: ["quality", "delivery"] }).slots).not.toHaveProperty(
      "kind",
    );
  });

  it("reads no date without knowing the day", () => {
    expect(understand("明天下午三點想參觀").slots).not.toHaveProperty("date");
  });
});

describe("the language", () => {
  it.each([
    ["電梯壞了", "zh-Hant"],
    ["电梯坏了", "zh-Hans"],
    ["the lift is broken", "en"],
    ["我的 application 審核 status 如何", "zh-Hant"],
    ["你好", null],
    ["12345", null],
  ])("of 「%s」 is %s", (text, language) => {
    expect(read(text).language).toBe(language);
  });
});

describe("the share understood of sentences nobody trained on", () => {
  const file = readFileSync(new URL("heldout.tsv", import.meta.url), "utf8");
  const scored = parseLabelled(file).map((one) => ({ ...one, read: read(one.text) }));

  it.each(["all", "zh-Hant", "zh-Hans", "en"])(
    "%s: at least 95 % right or asked back, at most 2 % wrongly acted on",
    (language) => {
      const { right, askedBack, wrong } = scoreOf(
        scored.filter((one) => language === "all" || one.language === language),
        ACT_ABOVE,
      );
      expect(right + askedBack).toBeGreaterThanOrEqual(0.95);
      expect(wrong).toBeLessThanOrEqual(0.02);
    },
  );

  it("is at least 90 % right without asking", () => {
    expect(scoreOf(scored, ACT_ABOVE).right).toBeGreaterThanOrEqual(0.9);
  });

  it("covers every intent with at least 25 sentences", () => {
    for (const intent of INTENTS) {
      expect(scored.filter((one) => one.intent === intent).length).toBeGreaterThanOrEqual(25);
    }
  });
});
