import { describe, expect, it } from "vitest";
import { demonstration } from "../../prisma/seed.ts";
import { peopleOf } from "../../src/core/organisation.ts";
import { type Person } from "../../src/core/person.ts";
import {
  MOST_CANDIDATES,
  readStaff,
  type StaffAround,
  staffMentioned,
} from "../../src/understanding/readStaff.ts";

const staff = peopleOf(demonstration).filter((person) => person.kind === "staff");
const around: StaffAround = { staff, desks: demonstration.desks, area: null };
const names = (people: readonly Person[]) => people.map(({ name }) => name);

const read = (said: string, over: Partial<StaffAround> = {}) => {
  const { sure, maybe } = readStaff(said, { ...around, ...over });
  return { sure: sure?.name ?? null, maybe: names(maybe) };
};

describe("who is meant by words about a member of staff (P-1.5)", () => {
  it.each([
    ["王小明", "王小明"],
    ["王小明先生", "王小明"],
    ["小明", "王小明"],
    ["王先生", "王小明"],
    ["小王", "王小明"],
    ["王哥", "王小明"],
    ["阿明", "王小明"],
    ["物管員小王", "王小明"],
    ["那個姓王的物管員", "王小明"],
    ["林主任", "林佩君"],
    ["林佩君主任", "林佩君"],
    ["主任林佩君", "林佩君"],
    ["許主任", "許文華"],
    ["辦公室主任", "許文華"],
    ["工程部的吳師傅", "吳俊傑"],
    ["保安隊長", "孫立群"],
    ["劉洋", "刘洋"],
    ["陈雅婷", "陳雅婷"],
    ["Amy", "Amy Chan"],
    ["Ms Chan", "Amy Chan"],
    ["officer Chan", "Amy Chan"],
    ["the office manager", "許文華"],
  ])("%s is %s for certain", (said, name) => {
    expect(read(said)).toEqual({ sure: name, maybe: [name] });
  });

  it.each([
    ["主任", ["林佩君", "許文華"]],
    ["the director", ["林佩君", "許文華"]],
    ["主任王小明", ["王小明", "林佩君", "許文華"]],
    ["陳主任", ["林佩君", "許文華", "陳雅婷"]],
    ["director Wong", ["林佩君", "許文華"]],
    ["王曉明", ["王小明"]],
    ["保安", ["孫立群"]],
    ["物管員", ["王小明", "陳雅婷", "刘洋", "Amy Chan"]],
    ["李大同", []],
    ["那個很兇的", []],
    ["先生", []],
    ["…", []],
  ])("%s may be any of %j, and none for certain", (said, maybe) => {
    expect(read(said)).toEqual({ sure: null, maybe });
  });

  it("finds a title that one person holds, and no longer once two do", () => {
    const one = staff.filter((person) => person.name !== "許文華");
    expect(read("主任", { staff: one }).sure).toBe("林佩君");
    const two = [...one, { ...one[0]!, id: "another", name: "周主任" }];
    expect(read("the director", { staff: two }).sure).toBeNull();
  });

  it("takes Latin names as whole words", () => {
    expect(read("Han").maybe).toEqual([]);
    expect(read("my").maybe).toEqual([]);
  });

  it("names those of the place first, and of very many them alone", () => {
    const area = "areaC";
    expect(read("物管員", { area }).maybe[0]).toBe("刘洋");
    const officer = staff.find((person) => person.name === "王小明")!;
    const many = Array.from({ length: 60 }, (_, index) => ({
      ...officer,
      id: `officer${index}`,
      name: `officer${index}`,
      areas: [index < 3 ? area : "elsewhere"],
    }));
    expect(many.length).toBeGreaterThan(MOST_CANDIDATES);
    expect(read("物管員", { staff: many, area }).maybe).toEqual([
      "officer0",
      "officer1",
      "officer2",
    ]);
    expect(read("物管員", { staff: many }).maybe).toEqual([]);
  });

  it("reads whole names and titles out of a story", () => {
    const mentioned = (text: string) => names(staffMentioned(text, around));
    expect(mentioned("昨天去服務中心，主任當著大家罵我媽媽")).toEqual(["林佩君", "許文華"]);
    expect(mentioned("王小明收了錢卻沒開收據")).toEqual(["王小明"]);
    expect(mentioned("有人收了錢卻沒開收據，小王也看到")).toEqual([]);
  });
});
