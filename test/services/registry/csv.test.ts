import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LOCALES } from "../../../src/core/locale.ts";
import { isSound, planImport, type Registered } from "../../../src/core/registry/planImport.ts";
import { readTable, writeTable } from "../../../src/services/registry/csv.ts";
import { registryTable } from "../../../src/services/registry/exportTable.ts";
import { demonstrationRegistry } from "../../../prisma/seedRegistry.ts";

const read = (bytes: Uint8Array | string) =>
  readTable(typeof bytes === "string" ? Buffer.from(bytes) : bytes);

/** 名称,类别 / 华电,施工单位 as a spreadsheet of the mainland saves it. */
const GB18030 = Buffer.from("c3fbb3c62cc0e0b1f00d0abbaab5e72ccaa9b9a4b5a5cebb", "hex");

const cells = (table: ReturnType<typeof readTable>) =>
  "problem" in table ? table : table.lines.map((line) => line.cells);

const registered: Registered = {
  entries: demonstrationRegistry.entries.map((entry) => ({
    ...entry,
    organisationId: "utility",
    version: 1,
  })),
  products: demonstrationRegistry.products.map(({ maker, ...product }) => ({
    ...product,
    makerId: maker,
    organisationId: "utility",
    version: 1,
  })),
};

describe("a table that somebody sends", () => {
  it.each([
    ["UTF-8", Buffer.from("名称,类别\n华电,施工")],
    ["UTF-8 with its mark", Buffer.from("\u{feff}名称,类别\r\n华电,施工\r\n")],
    ["UTF-16 with its mark", Buffer.from("\u{feff}名称\t类别\r\n华电\t施工", "utf16le")],
  ])("is read in %s", (_encoding, bytes) => {
    expect(read(bytes)).toEqual({
      header: { table: "entry", columns: ["name", "kind"] },
      lines: [{ line: 2, cells: ["华电", "施工"] }],
    });
  });

  it("is read in GB18030", () => {
    const table = read(GB18030);
    expect(table).toMatchObject({ header: { columns: ["name", "kind"] } });
    expect(cells(table)).toEqual([["华电", "施工单位"]]);
  });

  it.each([",", ";", "\t", "|", "，"])("is cut at %j when that is what it uses", (mark) => {
    const table = read(["名稱", "類別", "電話"].join(mark) + "\n" + ["甲", "施工", "1"].join(mark));
    expect(cells(table)).toEqual([["甲", "施工", "1"]]);
  });

  it("names the line that a record begins on, past quoted line ends and empty lines", () => {
    const table = read('名稱,資質等級\n\n"甲","一級\n二級"\n乙,三級\n');
    expect("lines" in table && table.lines.map(({ line }) => line)).toEqual([3, 5]);
  });

  it.each([
    ["pictures", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xff, 0, 1]), "notText"],
    ["what has no names that we know", Buffer.from("日期,金額\n1,2"), "noNames"],
    ["nothing", Buffer.from(""), "empty"],
    ["names alone", Buffer.from("名稱,類別\n"), "empty"],
    ["more than a registry has", Buffer.from("名稱\n" + "甲\n".repeat(2_001)), "tooLong"],
  ])("isn't %s", (_what, bytes, problem) => {
    expect(read(bytes)).toMatchObject({ problem });
  });

  it("says in which line a quote was left open", () => {
    expect(read('名稱,類別\n甲,施工\n"乙,施工\n丙,施工')).toMatchObject({ problem: "broken" });
    expect(read('名稱,類別\n甲,施工\n乙"二",施工\n')).toMatchObject({ problem: "broken", line: 3 });
  });

  it("never fails on any bytes", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => void read(bytes)));
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        read(`名稱,類別\n${text}`);
      }),
    );
  });
});

describe("a table that is given out", () => {
  it.each(["=1+1", "+86", "-2", "@SUM(A1)", "\tx", '=HYPERLINK("http://x")'])(
    "has no formula in it: %s",
    (cell) => {
      const text = writeTable([["名稱"], [cell]]);
      expect(text.startsWith("\u{feff}")).toBe(true);
      expect(text.split("\r\n")[1]).toMatch(/^"?'/);
    },
  );

  it.each(LOCALES)("is read back as it was, in %s", (locale) => {
    for (const kind of ["entry", "product"] as const) {
      const table = read(registryTable(kind, registered, locale));
      if ("problem" in table) throw new Error(table.problem);
      expect(table.header.columns).not.toContain(null);
      const plan = planImport(table.header, table.lines, registered);
      expect(isSound(plan)).toBe(true);
      expect(plan.lines.map(({ result }) => result)).toEqual(plan.lines.map(() => "unchanged"));
    }
  });

  it("brings back what looks like a formula", () => {
    const [first] = registered.entries;
    if (first === undefined) throw new Error("nobody");
    const odd = { ...first, name: "=甲", phone: "+86-21", qualification: "-", licenceNo: "@1" };
    const table = read(registryTable("entry", { ...registered, entries: [odd] }, "en"));
    if ("problem" in table) throw new Error(table.problem);
    const plan = planImport(table.header, table.lines, { ...registered, entries: [odd] });
    expect(plan.lines).toMatchObject([{ result: "unchanged" }]);
  });
});
