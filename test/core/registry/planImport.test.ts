import { describe, expect, it } from "vitest";
import { readCell } from "../../../src/core/registry/cells.ts";
import { readHeader } from "../../../src/core/registry/columns.ts";
import { isSound, planImport, type Registered } from "../../../src/core/registry/planImport.ts";
import { contractor } from "./sample.ts";

const maker = contractor({ id: "m", kind: "maker", name: "華東變壓器", voltageScope: "both" });
const known: Registered = {
  entries: [contractor(), maker],
  products: [
    {
      id: "p",
      organisationId: "utility",
      makerId: "m",
      category: "變壓器",
      model: "YJV22-3×120",
      approved: true,
      approvedUntil: null,
      version: 1,
    },
  ],
};

const plan = (names: string, ...lines: readonly string[]) => {
  const header = readHeader(names.split(","));
  if (header === null) throw new Error("no header");
  const rows = lines.map((text, index) => ({ line: index + 2, cells: text.split(",") }));
  return planImport(header, rows, known);
};

describe("the first line of a table", () => {
  it.each([
    ["類別,名稱,許可證編號,電壓範圍", "entry", ["kind", "name", "licenceNo", "voltageScope"]],
    ["类别,名称,许可证编号,电压范围", "entry", ["kind", "name", "licenceNo", "voltageScope"]],
    ["Kind,NAME,Licence No.,Voltage scope", "entry", ["kind", "name", "licenceNo", "voltageScope"]],
    ["单位名称,备注,有效期至（年-月-日）", "entry", ["name", null, "licenceExpires"]],
    ["製造商,類別,型號", "product", ["maker", "category", "model"]],
    ["Manufacturer,Category,Model", "product", ["maker", "category", "model"]],
  ])("%s is of %s", (names, table, columns) => {
    expect(readHeader(names.split(","))).toEqual({ table, columns });
  });

  it.each(["", "a,b", "日期,金額", "型號,類別"])("%s is none of ours", (names) => {
    expect(readHeader(names.split(","))).toBeNull();
  });

  it("takes a name that comes twice for the first alone", () => {
    expect(readHeader(["名稱", "公司名稱"])?.columns).toEqual(["name", null]);
  });
});

describe("a cell", () => {
  it.each([
    ["licenceExpires", "2030-06-30", "2030-06-30"],
    ["licenceExpires", "2030/6/3", "2030-06-03"],
    ["licenceExpires", "２０３０年6月3日", "2030-06-03"],
    ["licenceExpires", "20300603", "2030-06-03"],
    ["businessLicenceExpires", "长期", null],
    ["businessLicenceExpires", "", null],
    ["voltageScope", "高、低压", "both"],
    ["voltageScope", "10kV", "high"],
    ["kind", "施工单位", "contractor"],
    ["active", "已除名", false],
    ["active", "Yes", true],
    ["phone", "'+86 21 5555", "+86 21 5555"],
    ["phone", "'n Sjokolade", "'n Sjokolade"],
  ] as const)("%s %s", (column, text, value) => {
    expect(readCell(column, text)).toEqual({ ok: true, value });
  });

  it.each([
    ["licenceExpires", "2030-02-30", "badDate"],
    ["licenceExpires", "31/12/2030", "badDate"],
    ["voltageScope", "中壓", "badScope"],
    ["kind", "朋友", "badKind"],
    ["approved", "也許", "badYesNo"],
    ["name", " ", "missing"],
  ] as const)("%s %s isn't one", (column, text, code) => {
    expect(readCell(column, text)).toEqual({ ok: false, code });
  });
});

describe("what a table would change", () => {
  it("says of each line whether it is new, changed with what, or as it was", () => {
    const { lines } = plan(
      "類別,名稱,電壓範圍,許可證有效期至",
      "施工單位,新星電氣,低壓,2029-01-01",
      "施工單位,華電工程,高壓,2031-03-31",
      "設備廠家,華東變壓器,高低壓,2030-03-31",
    );
    expect(lines.map(({ line, result }) => [line, result])).toEqual([
      [2, "new"],
      [3, "changed"],
      [4, "unchanged"],
    ]);
    expect(lines[1]).toMatchObject({
      changes: [{ column: "licenceExpires", before: "2030-03-31", after: "2031-03-31" }],
      write: { known: { version: 1 }, fields: { licenceNo: "L-611" } },
    });
  });

  it("leaves alone what it has no column for, and empties what its column leaves empty", () => {
    const { lines } = plan("類別,名稱,資質等級", "施工單位,華電工程,");
    expect(lines[0]).toMatchObject({
      changes: [{ column: "qualification", before: "承裝三級", after: null }],
    });
  });

  it("refuses with every reason, and is then sound no more", () => {
    const refused = plan(
      "類別,名稱,電壓範圍,許可證有效期至",
      "朋友,甲,低壓,某日",
      "施工單位,,低壓,",
      "施工單位,乙,,",
      "施工單位,丙,低壓,",
      "施工單位,丙,高壓,",
    );
    const problems = refused.lines.map((one) =>
      one.result === "refused" ? one.problems.map(({ code, column }) => `${code} ${column}`) : [],
    );
    expect(problems).toEqual([
      ["badKind kind", "badDate licenceExpires"],
      ["missing name"],
      ["missing voltageScope"],
      [],
      ["twice name"],
    ]);
    expect(isSound(refused)).toBe(false);
  });

  it("finds a maker's model whatever the sign between its numbers", () => {
    const names = "製造商,產品類別,型號,推薦";
    expect(plan(names, "華東變壓器,變壓器,yjv22-3x120,否").lines[0]).toMatchObject({
      result: "changed",
      write: { known: { id: "p" } },
    });
    expect(plan(names, "無名廠,變壓器,S1,是").lines[0]).toMatchObject({
      problems: [{ code: "unknownMaker", column: "maker", value: "無名廠" }],
    });
    expect(plan("製造商,產品類別,型號", "華東變壓器,變壓器,S1").lines[0]).toMatchObject({
      problems: [{ code: "missing", column: "approved" }],
    });
  });
});
