import { Readable } from "node:stream";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { takeUpImport } from "../../../src/db/customerImports.ts";
import { type Person } from "../../../src/core/person.ts";
import { carryOut } from "../../../src/services/customers/carryOut.ts";
import { batchSetting } from "../../../src/services/customers/setting.ts";
import { lookAtTable } from "../../../src/services/customers/table.ts";
import { type Tried } from "../../../src/services/index.ts";
import { openOffice, type Office } from "../office.ts";

const ORGANISATION = "qinghe-cement";
const nothing = () => undefined;
const fail = (error: unknown) => {
  throw error;
};

let office: Office;
let keeper: Person;

beforeAll(async () => {
  office = await openOffice({ cement: true });
  keeper = await office.person("程立德");
  await office.comesIn(keeper);
});
afterAll(() => office.close());

const run = (goesOn?: () => boolean) =>
  office.services.customers.runImports({
    db: office.db,
    onTold: nothing,
    onFailed: fail,
    ...(goesOn === undefined ? {} : { goesOn }),
  });

async function tries(table: string | Uint8Array, name = "客戶.csv"): Promise<Tried> {
  const file = await office.sends(keeper, name, table);
  if (!("id" in file)) throw new Error(file.reason);
  return office.turn((unit) => office.services.customers.tryTable(unit, keeper, file), now());
}

/** Later each time: what was sent last is what counts. */
let minutes = 0;
const now = () => Temporal.Now.instant().add({ minutes: (minutes += 1) });

const confirms = () =>
  office.turn((unit) => office.services.customers.confirmImport(unit, keeper), now());

const customerOf = (number: string) =>
  office.db.prisma.customer.findUnique({
    where: { organisationId_number: { organisationId: ORGANISATION, number } },
    include: { contacts: true, covers: true, changes: { orderBy: { id: "asc" } } },
  });

const HEAD = "客戶編號,客戶名稱,片區,電話,往來起日,聯絡人,聯絡電話";
const table = (count: number, name = (n: number) => `第${n}號建材行`, from = 1) =>
  [
    HEAD,
    ...Array.from({ length: count }, (_, index) => {
      const n = from + index;
      const area = ["城北片區", "城南片區", "臨港片區"][n % 3];
      return `K-${n},${name(n)},${area},021-5555-${n},2024/3/1,王${n},139-5555-${String(n).padStart(4, "0")}`;
    }),
  ].join("\n");

describe("a table of customers (C-2)", () => {
  it("is tried out line by line, and nothing of it is written", async () => {
    const tried = await tries(
      `${HEAD}\nT-1,甲行,城北片區,021-5555-1,2024/3/1,,\nT-2,,,,,,\nT-3,丙行,天邊,電話,明天,,\nC-1001,宏基建設集團,,,,,\nT-1,又一次,,,,,`,
    );
    if (tried.type !== "tried") throw new Error(tried.type);
    expect(tried.report.counts).toEqual({
      new: 1,
      changed: 1,
      unchanged: 0,
      conflict: 0,
      refused: 3,
    });
    const refused = tried.report.lines.filter(({ result }) => result === "refused");
    expect(
      refused.map(({ line, problems }) => [
        line,
        problems.map(({ code, column }) => `${column} ${code}`),
      ]),
    ).toEqual([
      [3, ["name missing"]],
      [4, ["area unknownArea", "phone badPhone", "since badDate"]],
      [6, ["number twice"]],
    ]);
    expect(await customerOf("T-1")).toBeNull();
  });

  it("reads GB18030, semicolons and UTF-16, and shows the first lines", async () => {
    // 客户编号;名称 / T-9;建材 in GB18030.
    const gb = Uint8Array.from([
      0xbf, 0xcd, 0xbb, 0xa7, 0xb1, 0xe0, 0xba, 0xc5, 0x3b, 0xc3, 0xfb, 0xb3, 0xc6, 0x0a, 0x54,
      0x2d, 0x39, 0x3b, 0xbd, 0xa8, 0xb2, 0xc4,
    ]);
    expect(await tries(gb)).toMatchObject({
      encoding: "gb18030",
      mapping: { delimiter: ";", columns: ["number", "name"] },
      sample: [{ line: 2, cells: ["T-9", "建材"] }],
    });
    const utf16 = Buffer.from("\u{feff}number\tname\nT-8\tSouth", "utf16le");
    expect(await tries(utf16)).toMatchObject({
      encoding: "utf-16le",
      mapping: { delimiter: "\t" },
    });
    expect(await tries("日期,備註\n1,2")).toEqual({ type: "noTable", problem: "noNames" });
  });

  it("takes the column that somebody names", async () => {
    await tries("客戶編號,名稱,電話,公司總線\nT-20,庚行,,021-5555-7777");
    const corrected = await office.turn(
      (unit) =>
        office.services.customers.remap(unit, keeper, [{ column: "phone", name: "公司總線" }]),
      now(),
    );
    expect(corrected).toMatchObject({ mapping: { columns: ["number", "name", null, "phone"] } });
    await confirms();
    await run();
    expect(await customerOf("T-20")).toMatchObject({ phone: "021-5555-7777" });
  });

  it("gives every new customer two people of the area, spread evenly, and a history (C-8)", async () => {
    await tries(table(30));
    expect(await confirms()).toMatchObject({ type: "started" });
    await run();
    const one = await customerOf("K-1");
    expect(one).toMatchObject({ name: "第1號建材行", area: "south", since: "2024-03-01" });
    expect(one?.contacts).toMatchObject([{ name: "王1", phone: "139-5555-0001" }]);
    expect(one?.changes).toMatchObject([{ what: "created", source: "csv", byId: keeper.id }]);
    const covers = await office.db.prisma.cover.groupBy({
      by: ["personId", "rank"],
      where: { customer: { number: { startsWith: "K-" } } },
      _count: true,
    });
    // Ten customers an area, two people each: all of them know ten.
    const each = Map.groupBy(covers, ({ personId }) => personId);
    expect(
      [...each.values()].map((rows) => rows.reduce((sum, { _count }) => sum + _count, 0)),
    ).toEqual(Array.from({ length: 6 }, () => 10));
    const told = await office.db.prisma.message.findMany({ where: { recipientId: keeper.id } });
    expect(told.some(({ activity }) => activity.includes("匯入完成"))).toBe(true);
  });

  it("doesn't overwrite what was changed by hand, and asks only once", async () => {
    const change = (query: string, value: string) =>
      office.turn((unit) =>
        office.services.customers.change(unit, keeper, {
          ...{ query, reason: "來電" },
          edits: [{ what: "phone", value }],
        }),
      );
    await change("C-1005", "021-5555-9999");
    const sent = "客戶編號,名稱,電話\nC-1005,永固水泥製品廠,021-5555-1005";
    expect(await tries(sent)).toMatchObject({ report: { counts: { conflict: 1 } } });
    await confirms();
    await run();
    expect(await customerOf("C-1005")).toMatchObject({
      name: "永固水泥製品廠",
      phone: "021-5555-9999",
    });
    const open = await office.services.customers.conflicts(keeper, 1);
    const [conflict] = open?.items ?? [];
    expect(conflict).toMatchObject({ number: "C-1005", field: "phone", theirs: "021-5555-1005" });
    const decide = (code: string, decision: "ours" | "theirs") =>
      office.turn((unit) => office.services.customers.decide(unit, keeper, { code, decision }));
    expect(await decide(conflict?.code ?? "", "ours")).toMatchObject({ type: "done" });
    expect(await tries(sent)).toMatchObject({ report: { counts: { conflict: 0, unchanged: 1 } } });

    const newer = "客戶編號,電話\nC-1005,021-5555-2005";
    await tries(newer);
    await confirms();
    await run();
    const [again] = (await office.services.customers.conflicts(keeper, 1))?.items ?? [];
    await decide(again?.code ?? "", "theirs");
    expect(await customerOf("C-1005")).toMatchObject({ phone: "021-5555-2005" });
    expect(await tries("客戶編號,電話\nC-1005,021-5555-3005")).toMatchObject({
      report: { counts: { changed: 1, conflict: 0 } },
    });
  });

  it("takes sales figures, and keeps what a changed one was", async () => {
    const sent =
      '客戶編號,月份,噸數,金額\nC-1002,2026/10,"2,700",1000\nC-1002,2026-11,90.5,\nX-0,2026-11,1,';
    const tried = await tries(sent);
    expect(tried).toMatchObject({ report: { counts: { new: 1, changed: 1, refused: 1 } } });
    await confirms();
    await run();
    const customer = await customerOf("C-1002");
    const figures = await office.db.prisma.salesFigure.findMany({
      where: { customerId: customer?.id ?? "", month: { gte: "2026-10" } },
      orderBy: { month: "asc" },
    });
    expect(figures).toMatchObject([
      { month: "2026-10", tonnes: 2700, source: "csv" },
      { month: "2026-11", tonnes: 90.5, amount: null },
    ]);
    expect(customer?.changes.at(-1)).toMatchObject({
      what: "sales",
      after: { month: "2026-10", tonnes: 2700, amount: 1000 },
    });
  });
});

describe("an import that is broken off", () => {
  beforeEach(async () => {
    await office.db.prisma.customer.deleteMany({ where: { number: { startsWith: "K-" } } });
  });

  const state = async () => {
    const answer = await office.turn(
      (unit) => office.services.customers.importState(unit, keeper),
      now(),
    );
    return "state" in answer ? answer.state : null;
  };

  const count = () => office.db.prisma.customer.count({ where: { number: { startsWith: "K-" } } });

  it("is taken up by another process where it stood, and ends exact", async () => {
    await tries(table(5_000, (n) => (n === 4_321 ? "" : `行${n}`)));
    await confirms();
    // The first process is killed in the middle of its third batch: what it has begun is rolled back.
    const job = await takeUpImport(office.db);
    if (job === null) throw new Error("nobody takes it up");
    const looked = await lookAtTable(async () =>
      Readable.from([Buffer.from(table(5_000, (n) => (n === 4_321 ? "" : `行${n}`)))]),
    );
    if ("problem" in looked) throw new Error(looked.problem);
    const by = { source: "csv", reason: "", importId: job.id, byId: keeper.id } as const;
    const { services } = office;
    const context = {
      db: office.db,
      organisations: () => services.organisations(),
      staff: () => services.staff(),
    };
    const { findArea, ...setting } = await batchSetting(context, ORGANISATION, by);
    let proposals = 0;
    const dying = {
      ...setting,
      propose: (area: string | null) => {
        if ((proposals += 1) === 2_500) throw new Error("killed");
        return setting.propose(area);
      },
    };
    const open = async () =>
      Readable.from([Buffer.from(table(5_000, (n) => (n === 4_321 ? "" : `行${n}`)))]);
    const reading = { ...looked, open, findArea };
    await expect(carryOut(office.db, job, reading, dying)).rejects.toThrow("killed");
    expect(await state()).toMatchObject({ status: "running", linesDone: 2_000 });
    expect(await count()).toBe(2_000);

    // Its lease still holds: nobody takes it up before it is over.
    expect(await run()).toBe(0);
    await office.db.prisma.customerImport.update({
      where: { id: job.id },
      data: { leaseUntil: new Date(0) },
    });
    expect(await run()).toBe(1);
    expect(await state()).toMatchObject({
      status: "done",
      linesDone: 5_000,
      report: { counts: { new: 4_999, refused: 1 } },
    });
    expect(await count()).toBe(4_999);
    const { prisma } = office.db;
    const mine = { number: { startsWith: "K-" } };
    expect(await prisma.customerChange.count({ where: { importId: job.id } })).toBe(4_999);
    expect(await prisma.customerContact.count({ where: { customer: mine } })).toBe(4_999);
    expect(await prisma.cover.count({ where: { customer: mine } })).toBe(2 * 4_999);
    expect(await run()).toBe(0);
  });

  it("goes on at once when its process ended in good order", async () => {
    await tries(table(2_500));
    await confirms();
    let looks = 0;
    await run(() => (looks += 1) < 3);
    expect(await state()).toMatchObject({ status: "running", linesDone: 2_000 });
    await run();
    expect(await state()).toMatchObject({ status: "done" });
    expect(await count()).toBe(2_500);
  });

  it("stops when it is cancelled; what was done is whole", async () => {
    await tries(table(3_000));
    await confirms();
    let looks = 0;
    await run(() => (looks += 1) < 2);
    const cancelled = await office.turn(
      (unit) => office.services.customers.cancelImport(unit, keeper),
      now(),
    );
    expect(cancelled).toMatchObject({ type: "cancelled", state: { linesDone: 1_000 } });
    expect(await run()).toBe(0);
    expect(await count()).toBe(1_000);
    expect(
      await office.db.prisma.cover.count({ where: { customer: { number: { startsWith: "K-" } } } }),
    ).toBe(2_000);
  });
});
