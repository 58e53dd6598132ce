import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { converse } from "../../../dialogs/root.ts";
import { readQualityCommand } from "../../../dialogs/qualityCommands.ts";
import { type Locale } from "../../../src/core/locale.ts";
import { remindQuality, sendQualityDigests } from "../../../src/services/findings/ticks.ts";
import { openOffice, OPEN_HOURS, type Office } from "../office.ts";
import { type Actor, talk } from "../../support/talk.ts";
import { planVisit } from "../../support/visits.ts";

let office: Office;

beforeAll(async () => {
  office = await openOffice({ cement: true, simulated: true });
});
afterAll(() => office.close());

async function speaks(name: string, locale: Locale = "zh-Hant"): Promise<Actor> {
  const person = await office.person(name);
  const { services } = office;
  return talk(locale, {
    services,
    converse,
    now: () => OPEN_HOURS,
    turn: (work) => office.turn(work),
  }).as(person, await office.comesIn(person));
}

const messagesTo = async (name: string, like: string): Promise<readonly string[]> => {
  const { id } = await office.person(name);
  const rows = await office.db.prisma.message.findMany({ where: { recipientId: id } });
  return rows
    .filter(({ dedupeKey }) => dedupeKey?.startsWith(like) === true)
    .map((r) => r.activity);
};

describe("information on the product's quality (C-10)", () => {
  it("is gathered from visits and complaints, judged with a reason, and made into improvements", async () => {
    const { visitId } = await planVisit(office, {
      number: "Q1",
      name: "宏基建設",
      visitor: "郭家銘",
      second: "宋佳慧",
      contact: null,
    });
    const visitor = await office.person("郭家銘");
    await office.turn((unit) =>
      office.services.around.record(unit, visitor, visitId, {
        product: "28 天強度偏低\n袋子破包",
        service: "送貨遲到",
      }),
    );
    const customer = await office.person("老李建材行 李国强");
    await office.file(customer, { topic: "quality", place: "南环路 5 号", details: "水泥结块" });
    await office.file(customer, { topic: "price", place: "南环路 5 号", details: "價格太高" });

    const judge = await speaks("石建平");
    await judge.says("質量彙總");
    expect(judge.words).toContain("共 3 項，有價值 0 項，待判定 3 項");
    expect(judge.words).toContain("28 天強度偏低");
    expect(judge.words).toContain("水泥结块");
    expect(judge.words).not.toContain("送貨遲到");
    const items = await office.db.prisma.visitFinding.findMany({ orderBy: { number: "asc" } });
    const numberOf = (text: string) => items.find((one) => one.text === text)?.number ?? 0;
    const strength = numberOf("28 天強度偏低");

    // An improvement stands on what was found valuable.
    await judge.says(`改善 ${strength} 石建平 12/31 調整石膏摻量`);
    expect(judge.words).toBe(judge.texts.findings.quality.refused.notValuable);
    await judge.says(`有價值 ${strength}`);
    await judge.says("三家客戶反映同一批次");
    expect(judge.words).toBe(
      judge.texts.findings.quality.judged({ number: strength, valuable: true }),
    );
    await judge.says(`無價值 #${numberOf("袋子破包")} 運輸造成`);
    await judge.says(`改善 ${strength} 潘玉珊 12/31 調整石膏摻量`);
    expect(judge.words).toContain("潘玉珊");
    const made = await office.db.prisma.improvement.findFirstOrThrow({});
    expect(made).toMatchObject({ title: "調整石膏摻量", dueOn: "2026-12-31", status: "open" });
    expect(await messagesTo("潘玉珊", "improvement:")).toHaveLength(1);

    const leader = await speaks("溫雅琴");
    await leader.says("quality digest");
    expect(leader.words).toContain("調整石膏摻量");
    await leader.says(`有價值 ${strength} 我也覺得`);
    expect(leader.words).toBe(leader.texts.findings.quality.refused.notYours);

    const owner = await speaks("潘玉珊");
    await owner.says(`完成改善 ${made.number} 強度回升 3 MPa`);
    expect(owner.words).toContain("已完成");
    await owner.says(`完成改善 ${made.number} 再一次`);
    expect(owner.words).toBe(owner.texts.findings.quality.refused.already);
  });

  it("is nothing for others, nor where the policy has no product", async () => {
    const seller = await speaks("白雪薇");
    await seller.says("質量彙總");
    expect(seller.words).toBe(seller.texts.findings.quality.refused.notYours);
    const clerk = await speaks("王小明");
    await clerk.says("質量彙總");
    expect(clerk.words).not.toBe(clerk.texts.findings.quality.refused.notYours);
  });

  it("goes out once a week, and what wasn't judged in five working days is reminded of", async () => {
    const deps = { db: office.db, services: office.services, onTold: () => undefined };
    await sendQualityDigests(deps, "2026-11-30");
    await sendQualityDigests(deps, "2026-11-30");
    for (const reader of ["石建平", "溫雅琴", "嚴振邦"]) {
      expect(await messagesTo(reader, "quality:")).toHaveLength(1);
    }
    // Saturdays are worked: Monday, 30 November at 17:00 is the last moment in time of Tuesday the 24th.
    await office.clock?.standAt(Temporal.Instant.from("2026-11-30T09:00:00Z"));
    await remindQuality(deps, "2026-11-30");
    expect(await messagesTo("石建平", "qualityLate:")).toHaveLength(0);
    await office.clock?.standAt(Temporal.Instant.from("2026-12-01T00:40:00Z"));
    await remindQuality(deps, "2026-12-01");
    const reminded = await messagesTo("石建平", "qualityLate:");
    expect(reminded).toHaveLength(1);
    expect(reminded[0]).toContain("有 1 項");
  });
});

describe("what is typed about it", () => {
  it.each([
    ["質量彙總", { type: "digest", days: null }],
    ["质量汇总 60 天", { type: "digest", days: 60 }],
    ["quality digest 90 days", { type: "digest", days: 90 }],
    ["有價值 12 三家反映", { type: "judge", number: 12, valuable: true, reason: "三家反映" }],
    ["沒有價值 #3 運輸", { type: "judge", number: 3, valuable: false, reason: "運輸" }],
    ["not valuable 3", { type: "judge", number: 3, valuable: false, reason: "" }],
    [
      "改善 12、13 石建平 12/31 調整",
      { type: "improve", numbers: [12, 13], rest: "石建平 12/31 調整" },
    ],
    ["improvement done 3 better", { type: "finish", number: 3, outcome: "better", dropped: false }],
    ["放棄改善 3 停產", { type: "finish", number: 3, outcome: "停產", dropped: true }],
    ["改善一下服務", null],
  ])("%s", (typed, read) => {
    expect(readQualityCommand(typed)).toEqual(read);
  });
});
