import { expect } from "vitest";
import { type Player, type Town } from "../support/supplyTown.ts";

export const REFERENCE = /S-[0-9A-Z]{4}-[0-9A-Z]{4}/;

/** What no reader may ever be shown. */
const NEVER = /undefined|\[object|null|\d{4}-\d{2}-\d{2}T|[0-9a-f]{8}-[0-9a-f]{4}-/;

/** Looks through everything that these people were shown. */
export async function expectFitToRead(town: Town, names: readonly string[]): Promise<void> {
  const players = await Promise.all(names.map(async (name) => [name, await town.person(name)]));
  await expectFitToReadOf(Object.fromEntries(players) as Record<string, Player>);
}

/** The same of people by whatever they are called. */
export async function expectFitToReadOf(players: Readonly<Record<string, Player>>): Promise<void> {
  for (const [name, player] of Object.entries(players)) {
    // Links to notices and files have ids in them; nobody reads those.
    const shown = (await player.all()).replace(/https?:\/\/\S+|\(\/\S+\)/gu, "");
    expect(NEVER.exec(shown)?.[0] ?? null, name).toBeNull();
  }
}

const MANAGERS = ["唐志遠", "羅雅文"];

/** Answers the questions until the summary, then sends. @returns what the first answer names. */
export async function applies(
  player: Player,
  opening: string,
  answers: Readonly<Record<string, string>>,
  words: {
    readonly skip: string;
    readonly send: string;
    readonly goOn: string;
    readonly ready: RegExp;
  },
): Promise<{ readonly reference: string; readonly answer: string; readonly manager: string }> {
  let heard = await player.says(opening);
  for (let turn = 0; turn < 20 && !words.ready.test(heard); turn += 1) {
    const known = Object.entries(answers).find(([question]) => heard.includes(question));
    heard = await player.says(known?.[1] ?? (heard.includes(words.goOn) ? words.goOn : words.skip));
  }
  const answer = await player.says(words.send);
  const reference = REFERENCE.exec(answer)?.[0];
  if (reference === undefined) throw new Error(`not filed:\n${answer}`);
  // Whoever surveys and plans is named in the first answer.
  const manager = MANAGERS.find((name) => answer.includes(name)) ?? "";
  return { reference, answer, manager };
}

export const CHINESE = {
  skip: "略過",
  send: "送出",
  goOn: "了解，繼續",
  ready: /都對的話請說「送出」/,
};

/** Hands in whatever is missing, one document after the other, until nothing is. */
export async function handsInAll(player: Player, most = 13): Promise<string> {
  let heard = "";
  for (let item = 1; item <= most; item += 1) {
    heard = await player.says("交資料");
    if (!heard.includes("請選擇：哪一項資料")) return heard;
    // An item of a checklist by its number there, of any other list by its place.
    await player.says(/[①-⑳]/u.exec(heard)?.[0] ?? "1");
    await player.sends(`資料${item}.pdf`);
    heard = await player.says("傳好了");
    if (!/還差/.test(heard)) return heard;
  }
  return heard;
}

/** Reviews each of the twelve documents of a high-voltage design, by the card. */
export async function acceptsAll(player: Player, items: readonly string[]): Promise<void> {
  for (const item of items) await player.presses("審閱資料", { item, result: "accepted" });
}

/** One document once more, amended, and accepted. */
export async function amends(
  customer: Player,
  reviewer: Player,
  reference: string,
  label: string,
): Promise<void> {
  await customer.hears("交資料", /哪一項資料/);
  await customer.says(label);
  await customer.sends("修改後.pdf");
  await customer.says("傳好了");
  await reviewer.says(`審閱資料 ${reference}`, label);
  await reviewer.hears("合格", /已記錄：審閱資料/);
}

/** The customer's invitation, taken up by somebody of that firm. @returns them. */
export async function joins(
  town: Town,
  customer: Player,
  part: "設計單位" | "施工單位",
): Promise<Player> {
  const invited = await customer.hears(`邀請${part}`, /邀請碼/);
  const line = /\*\*(加入 \S+ [0-9A-Z]{4}-[0-9A-Z]{4})\*\*/.exec(invited)?.[1];
  if (line === undefined) throw new Error(`no code:\n${invited}`);
  const outsider = await town.guest();
  await outsider.hears(line, /您已加入用電申請/);
  return outsider;
}

/** Who brings a request from its acceptance to its end. */
interface Served {
  readonly customer: Player;
  readonly manager: Player;
  readonly inspector: Player;
  /** Who hands in the completion documents; the customer unless somebody else does. */
  readonly contractor?: Player;
}

/** What is left once the works are accepted: contract, meter, supply, the check a month after, the last word. */
export async function supplied(
  town: Town,
  by: Served,
  reference: string,
  on: { readonly first: string; readonly second: string; readonly checked: string },
): Promise<void> {
  const { customer, manager, inspector } = by;
  await manager.presses("提出供電日期", {
    ...{ at: on.first, atTime: "09:00", second: on.second, secondTime: "14:00" },
  });
  await customer.hears("同意供電日期 2", /14:00/);
  await manager.hears(`登記合同 ${reference} GYD-${reference}`, /已記錄：簽訂供用電合同/);
  await manager.hears(`發裝表通知 ${reference}`, /已記錄：發出裝表通知單/);
  await inspector.says(`登記裝表 ${reference} 8800017`, "00000");
  await inspector.hears(`送電 ${reference}`, /已記錄：送電/);
  await town.at(on.checked);
  await handsInAll(by.contractor ?? customer, 4);
  await inspector.says(`記錄回訪檢查 ${reference} 計量裝置運行正常`);
  await inspector.hears("負荷約六成", /已記錄：完成供電後檢查/);
  await customer.hears(reference, /已完成供電後檢查/);
  await customer.hears(`已解決 ${reference}`, /結案|謝謝/);
  await customer.says("5");
  await customer.hears(reference, /已經結束/);
}

export const TWELVE = Array.from({ length: 12 }, (_, index) => String(index + 1));
