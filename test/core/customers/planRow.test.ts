import { describe, expect, it } from "vitest";
import { guessMapping, remapped } from "../../../src/core/customers/columns.ts";
import { type KnownCustomer } from "../../../src/core/customers/customer.ts";
import { planCustomer } from "../../../src/core/customers/planRow.ts";
import { likelyKind, readCustomerRow, readFigureRow } from "../../../src/core/customers/readRow.ts";

const NOTHING = new Set<string>();
const nowhere = () => null;

const known: KnownCustomer = {
  ...{ id: "1", number: "C-1", version: 3, name: "甲行", kind: "company", area: "north" },
  ...{ region: null, address: "北環路 1 號", phone: "021-5555-0001", since: null },
  ...{ businesses: ["bulk"], active: true },
  contacts: [
    { id: "a", name: "王", phone: "138-5555-0001", position: null, active: true },
    { id: "b", name: "李", phone: null, position: null, active: false },
  ],
};

const read = (head: string, line: string) => {
  const mapping = guessMapping(head.split(","), ",");
  return readCustomerRow(mapping, line.split(","), (name) => (name === "城北" ? "north" : null));
};

describe("the columns of a table", () => {
  it.each([
    ["客戶編號,客戶名稱,聯絡人,聯絡電話", ["number", "name", "contactName", "contactPhone"]],
    ["客户编号,名称,区域,状态", ["number", "name", "area", "active"]],
    ["Customer No.,Name,Area,Customer since", ["number", "name", "area", "since"]],
    ["編號,編號", ["number", null]],
  ])("%s", (head, columns) => {
    expect(guessMapping(head.split(","), ",")).toMatchObject({ table: "customers", columns });
  });

  it("are of sales when there are months and tonnes", () => {
    const mapping = guessMapping(["客戶編號", "月份", "噸數"], ",");
    expect(mapping).toMatchObject({ table: "figures", columns: ["number", "month", "tonnes"] });
  });

  it("are put right by somebody: one of ours is one of the file's, and no other", () => {
    const mapping = guessMapping(["編號", "電話", "分機"], ",");
    expect(remapped(mapping, "phone", "分機")?.columns).toEqual(["number", null, "phone"]);
    expect(remapped(mapping, null, "電話")?.columns).toEqual(["number", null, null]);
    expect(remapped(mapping, "phone", "傳真")).toBeNull();
  });
});

describe("a line of a table", () => {
  it("leaves alone what it doesn't have, and empties what it has empty", () => {
    expect(read("編號,電話", "c-1,").given).toEqual({
      ...{ number: "C-1", contact: null },
      facts: { phone: null },
    });
  });

  it("names each cell that can't be read", () => {
    const { given, problems } = read("編號,片區,電話,往來起日", "C-1,城中,沒有,2026-02-30");
    expect(given).toBeNull();
    expect(problems.map(({ column, code }) => `${column} ${code}`)).toEqual([
      "area unknownArea",
      "phone badPhone",
      "since badDate",
    ]);
  });

  it.each([
    ["C-1,2026/10,1234.5", { month: "2026-10", tonnes: 1234.5 }],
    ["C-1,202610,0", { month: "2026-10", tonnes: 0 }],
    ["C-1,2026年10月,7", { month: "2026-10", tonnes: 7 }],
    ["C-1,2026-13,7", null],
    ["C-1,2026-10,-1", null],
    ["C-1,2026-10,", null],
  ])("of sales %s", (line, figure) => {
    const mapping = guessMapping(["編號", "月份", "噸數"], ",");
    const { given } = readFigureRow(mapping, line.split(","));
    if (figure === null) expect(given).toBeNull();
    else expect(given).toMatchObject(figure);
  });

  it("is of a household where its number is a flat", () => {
    expect(["3-1201", "12-2-304", "C-1001", "K-12"].map(likelyKind)).toEqual([
      ...["household", "household", "company", "company"],
    ]);
  });
});

describe("what a row would do", () => {
  const row = (head: string, line: string) => {
    const { given } = read(head, line);
    if (given === null) throw new Error("not read");
    return given;
  };

  it("adds a customer with the area of its address, and refuses one without a name", () => {
    const fresh = row("編號,名稱,地址", "N-1,新行,南環路 5 號");
    expect(planCustomer(fresh, null, NOTHING, () => "south")).toMatchObject({
      ...{ result: "new", facts: { name: "新行", area: "south", kind: "company" } },
    });
    const nameless = row("編號,電話", "N-2,021-5555-1");
    expect(planCustomer(nameless, null, NOTHING, nowhere)).toMatchObject({ result: "refused" });
  });

  it("changes what differs, and leaves the same alone", () => {
    const same = row("編號,名稱,電話", "C-1,甲行,021-5555-0001");
    expect(planCustomer(same, known, NOTHING, nowhere)).toMatchObject({ result: "unchanged" });
    const other = row("編號,名稱,電話", "C-1,甲行,021-5555-0002");
    expect(planCustomer(other, known, NOTHING, nowhere)).toMatchObject({
      ...{ result: "changed", conflicts: [] },
      changes: [{ field: "phone", before: "021-5555-0001", after: "021-5555-0002" }],
    });
  });

  it("doesn't overwrite what was changed by hand: that is a conflict, the rest is taken", () => {
    const given = row("編號,名稱,電話", "C-1,乙行,021-5555-0002");
    expect(planCustomer(given, known, new Set(["phone"]), nowhere)).toMatchObject({
      ...{ result: "changed", changes: [{ field: "name" }] },
      conflicts: [{ field: "phone", ours: "021-5555-0001", theirs: "021-5555-0002" }],
    });
    const only = row("編號,電話", "C-1,021-5555-0002");
    expect(planCustomer(only, known, new Set(["phone"]), nowhere).result).toBe("conflict");
  });

  it("adds a contact, changes one, and asks before it brings back one who was ended by hand", () => {
    const plan = (line: string, hand: ReadonlySet<string> = NOTHING) =>
      planCustomer(row("編號,聯絡人,聯絡電話", line), known, hand, nowhere);
    expect(plan("C-1,趙,139-5555-0003")).toMatchObject({ contact: { known: null } });
    expect(plan("C-1,王,")).toMatchObject({ result: "unchanged" });
    expect(plan("C-1,王,139-5555-0003")).toMatchObject({ contact: { known: { id: "a" } } });
    expect(plan("C-1,李,", new Set(["contact 李"]))).toMatchObject({
      ...{ result: "conflict", contact: null },
      conflicts: [{ field: "contact 李", ours: { active: false } }],
    });
  });
});
