import { formatLongDate } from "../locales/formatLongDate.ts";
import { type Texts, textsFor } from "../locales/index.ts";
import { type Advance, type Flow, openFlow } from "./flow.ts";
import { type Piece, type StructureElement } from "./piece.ts";
import { type WrittenNotice } from "./writtenNotice.ts";

export interface Letter {
  readonly pieces: readonly Piece[];
  readonly elements: readonly StructureElement[];
}

const BODY = 11;
const SMALL = 9;
const CHINESE_DIGITS = "一二三四五六七八九";

/** The letter as an office writes it: head, addressee, content, basis, who signs. */
export function writeLetter(notice: WrittenNotice, advance: Advance): Letter {
  const flow = openFlow(notice.locale, advance);
  const texts = textsFor(notice.locale).writtenNotices;
  const root = flow.element("Document", null);
  const write = { notice, flow, texts, root, chinese: notice.locale !== "en" };
  writeHead(write);
  writeAddress(write);
  writeSections(write);
  writeBasis(write, notice.clauses.slice(0, -1));
  // A signature alone on a page could belong to any letter.
  flow.together(() => {
    writeClauses(write, notice.clauses.slice(-1));
    writeSignature(write);
  });
  return flow;
}

interface Writing {
  readonly notice: WrittenNotice;
  readonly flow: Flow;
  readonly texts: Texts["writtenNotices"];
  /** The whole document. */
  readonly root: number;
  readonly chinese: boolean;
}

/** The title with the number of the inspection, as it stands at the top and in the file's properties. */
export function titleOf({ kind, round, locale }: WrittenNotice): string {
  const texts = textsFor(locale).writtenNotices;
  const ofRound = round === undefined ? "" : texts.round({ round });
  if (ofRound === "") return texts.titles[kind];
  return locale === "en"
    ? `${texts.titles[kind]}: ${ofRound}`
    : `${texts.titles[kind]}（${ofRound}）`;
}

function writeHead({ notice, flow, texts, root, chinese }: Writing): void {
  const { organisation } = notice;
  const head = flow.element("P", root);
  flow.text(organisation.name, head, {
    size: 17,
    weight: "bold",
    align: "center",
    keep: true,
    spacing: chinese ? 2 : 0,
  });
  const contact = [
    ...(organisation.address === ""
      ? []
      : [labelled(texts.address, organisation.address, chinese)]),
    ...(organisation.phone === "" ? [] : [labelled(texts.phone, organisation.phone, chinese)]),
  ].join(chinese ? "　" : "    ");
  if (contact !== "") {
    flow.text(contact, flow.element("P", root), {
      size: SMALL,
      align: "center",
      grey: true,
      keep: true,
    });
  }
  flow.space(7, true);
  flow.rule(1.6, 0.5);
  flow.space(14, true);
  flow.text(titleOf(notice), flow.element("H1", root), {
    size: 20,
    weight: "bold",
    align: "center",
    keep: true,
    spacing: chinese ? 3 : 0,
  });
  flow.space(12, true);
}

function writeAddress({ notice, flow, texts, root, chinese }: Writing): void {
  const to = `${notice.customer}${chinese ? `　${texts.esteemed}` : ""}`;
  const facts = [
    [texts.to, to, true],
    [texts.date, formatLongDate(notice.issuedAt, notice.zone, notice.locale), false],
    [texts.number, notice.number, false],
    [texts.reference, notice.reference, false],
    ...(notice.site === "" ? [] : [[texts.site, notice.site, false] as const]),
  ] as const;
  const list = flow.element("L", root);
  for (const [label, value, strong] of facts) {
    const item = flow.element("LI", list);
    flow.hanging(
      chinese ? `${label}：` : `${label}:`,
      value,
      [flow.element("Lbl", item), flow.element("LBody", item)],
      { size: BODY, indent: chinese ? 66 : 100, keep: true, weight: strong ? "bold" : "regular" },
    );
  }
  flow.space(10);
  paragraphs({ flow, chinese }, texts.openings[notice.kind], root);
  flow.space(4);
}

function writeSections(writing: Writing): void {
  const { notice, flow, root, chinese } = writing;
  let number = 0;
  for (const { heading, rows = [], text = "", list = [] } of notice.sections) {
    flow.space(8);
    if (heading !== null && heading !== "") {
      number += 1;
      const mark = chinese ? `${chineseNumber(number)}、` : `${number}. `;
      flow.text(mark + heading, flow.element("H2", root), { size: 12, weight: "bold", keep: true });
      flow.space(3, true);
    }
    if (rows.length > 0) {
      const table = flow.element("Table", root);
      for (const { label, value } of rows) {
        const row = flow.element("TR", table);
        flow.row(label, value, [flow.element("TH", row, "Row"), flow.element("TD", row)]);
      }
      if (text !== "" || list.length > 0) flow.space(8);
    }
    if (text !== "") paragraphs(writing, text, root);
    if (list.length > 0) writeList(writing, list, root);
  }
}

/** 一 to 九十九: more sections than any notice has. */
export function chineseNumber(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const ten = tens === 0 ? "" : `${tens === 1 ? "" : CHINESE_DIGITS.charAt(tens - 1)}十`;
  return ten + (ones === 0 ? "" : CHINESE_DIGITS.charAt(ones - 1));
}

function writeList({ flow, chinese }: Writing, list: readonly string[], parent: number): void {
  const element = flow.element("L", parent);
  list.forEach((text, index) => {
    const item = flow.element("LI", element);
    const mark = chinese ? `（${index + 1}）` : `(${index + 1})`;
    const elements = [flow.element("Lbl", item), flow.element("LBody", item)] as const;
    flow.hanging(mark, text, elements, { size: BODY, indent: chinese ? 36 : 26 });
    flow.space(2);
  });
}

type Clauses = WrittenNotice["clauses"];

function writeBasis(writing: Writing, clauses: Clauses): void {
  const { notice, flow, texts, root } = writing;
  flow.space(12);
  flow.text(texts.basis, flow.element("H2", root), { size: BODY, weight: "bold", keep: true });
  flow.text(texts.policy(notice.policy), flow.element("P", root), { size: 9.5, keep: true });
  writeClauses(writing, clauses);
}

function writeClauses({ flow, root, chinese }: Writing, clauses: Clauses): void {
  if (clauses.length === 0) return;
  const list = flow.element("L", root);
  for (const { article, text } of clauses) {
    const item = flow.element("LI", list);
    const elements = [flow.element("Lbl", item), flow.element("LBody", item)] as const;
    flow.hanging(article, text, elements, { size: 9.5, indent: chinese ? 62 : 56 });
    flow.space(2);
  }
}

function writeSignature({ notice, flow, texts, root, chinese }: Writing): void {
  const { signedBy, organisation, issuedAt, zone, locale, copy } = notice;
  const lines = [
    ...(signedBy.desk === null || signedBy.desk === ""
      ? []
      : [labelled(texts.desk, signedBy.desk, chinese)]),
    labelled(texts.clerk, signedBy.name, chinese),
    ...(signedBy.reach === null || signedBy.reach === ""
      ? []
      : [labelled(texts.reach, signedBy.reach, chinese)]),
    formatLongDate(issuedAt, zone, locale),
  ];
  flow.space(20);
  const indent = 240;
  flow.text(organisation.name, flow.element("P", root), { size: 13, weight: "bold", indent });
  flow.space(3);
  for (const line of lines) flow.text(line, flow.element("P", root), { size: BODY, indent });
  if (copy === null) return;
  flow.space(22);
  const { customer, contractor, date } = texts.receipts;
  const table = flow.element("Table", root);
  for (const label of [customer, contractor]) {
    const row = flow.element("TR", table);
    const blank = `\n${ROOM_FOR_NAME}${labelled(date, "", chinese).trimEnd()}`;
    flow.row(label, blank, [flow.element("TH", row, "Row"), flow.element("TD", row)]);
  }
}

/** Where somebody signs or stamps, before the day. */
const ROOM_FOR_NAME = " ".repeat(90);

const labelled = (label: string, value: string, chinese: boolean): string =>
  chinese ? `${label}：${value}` : `${label}: ${value}`;

/** Chinese paragraphs begin two characters in. */
function paragraphs(
  { flow, chinese }: Pick<Writing, "flow" | "chinese">,
  text: string,
  parent: number,
): void {
  for (const paragraph of text.split("\n").filter((one) => one.trim() !== "")) {
    const style = { size: BODY, ...(chinese ? { firstIndent: 2 * BODY } : {}) };
    flow.text(paragraph.trim(), flow.element("P", parent), style);
    flow.space(3);
  }
}
