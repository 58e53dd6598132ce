import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Person } from "../../../src/core/person.ts";
import { type SimulatedClock } from "../../../src/db/simulatedClock.ts";
import { fireClocks } from "../../../src/services/clocks/fireClocks.ts";
import { openOffice, type Office } from "../office.ts";

// Tuesday 24 November 2026; the office works 08:30–12:00 and 13:30–17:30, its day ends at 17:00.
const at = (time: string, date = "2026-11-24") =>
  Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime("Asia/Shanghai").toInstant();

let office: Office;
let clock: SimulatedClock;
let resident: Person;
let owner: Person;
let director: Person;

beforeAll(async () => {
  office = await openOffice({ simulated: true });
  if (office.clock === null) throw new Error("its clock can't be moved");
  clock = office.clock;
  resident = await office.person("張家豪");
  owner = await office.person("王小明");
  director = await office.person("林佩君");
  for (const person of [resident, owner, director]) await office.comesIn(person);
});
afterAll(async () => {
  await office.close();
});

const deps = () => ({
  db: office.db,
  services: office.services,
  onTold: () => undefined,
  onFailed: (error: unknown) => {
    throw error;
  },
});

/** Moves the clock and lets the ticks of that moment run. */
async function come(moment: Temporal.Instant): Promise<number> {
  await clock.standAt(moment);
  return fireClocks(deps());
}

const texts = async (person: Person, caseId: string) =>
  (await office.told(person, caseId)).map(({ activity }) => activity);
const count = (said: readonly string[], words: string) =>
  said.filter((activity) => activity.includes(words)).length;

async function fileAt(moment: Temporal.Instant): Promise<string> {
  await clock.standAt(moment);
  return (await office.file(resident, { place: "3-1201" }, "chat", moment)).caseId;
}

describe("a limit on its way (P-1.3, B5)", () => {
  it("reminds at half and near the end, and tells owner, second and the next level when it is due", async () => {
    const caseId = await fileAt(at("08:30"));
    await office.command(owner, caseId, { type: "acknowledge" }, at("08:40"));
    // Same-day investigation: 08:30 to 17:00 is seven working hours; half of them end at 12:00.
    await come(at("12:01"));
    expect(count(await texts(owner, caseId), "查核期限已過一半")).toBe(1);
    await come(at("15:20"));
    expect(count(await texts(owner, caseId), "查核期限快到了")).toBe(1);
    await come(at("17:01"));
    const said = await texts(owner, caseId);
    expect(count(said, "還沒有完成")).toBe(1);
    expect(count(await texts(director, caseId), "請協助處理")).toBe(1);
    expect(await office.problems(caseId)).toEqual([]);
  });

  it("tells each person once of limits that come at the same moment, and names them all", async () => {
    const caseId = await fileAt(at("08:30", "2026-12-14"));
    // Nobody looked for a day, or nothing ran: two limits are found late at once.
    await come(at("17:01", "2026-12-14"));
    for (const [person, words] of [
      [director, "請協助處理"],
      [owner, "還沒有完成"],
    ] as const) {
      const said = (await texts(person, caseId)).filter((activity) => activity.includes(words));
      expect(said).toHaveLength(1);
      expect(said[0]).toMatch(/收件期限、查核期限.*今天 [0-9:]+、今天 17:00/u);
    }
    const trail = await office.db.prisma.caseEvent.findMany({
      where: { caseId, type: "rungFired" },
    });
    expect(trail).toHaveLength(2);
    await come(at("17:02", "2026-12-14"));
    expect(count(await texts(director, caseId), "請協助處理")).toBe(1);
    expect(await office.problems(caseId)).toEqual([]);
  });

  it("apologises to the customer by itself, with a new date that is a promise of its own", async () => {
    const caseId = await fileAt(at("08:30", "2026-11-25"));
    await office.command(owner, caseId, { type: "acknowledge" }, at("08:40", "2026-11-25"));
    await come(at("17:01", "2026-11-25"));
    const [apology] = (await texts(resident, caseId)).filter((said) => said.includes("抱歉"));
    expect(apology).toContain("今天 17:00");
    expect(apology).toContain("主任");
    const promises = await office.db.prisma.clock.findMany({ where: { caseId, kind: "promise" } });
    expect(promises).toMatchObject([{ rule: "apology", outcome: null, personId: owner.id }]);
    expect(promises[0]?.dueAt.toISOString()).toBe(
      at("17:00", "2026-11-27").toString().replace("Z", ".000Z"),
    );
  });

  it("fires nothing twice, however often and by however many it is looked at", async () => {
    const caseId = await fileAt(at("08:30", "2026-11-30"));
    await office.command(owner, caseId, { type: "acknowledge" }, at("08:40", "2026-11-30"));
    await clock.standAt(at("17:01", "2026-11-30"));
    const fire = () => fireClocks(deps());
    await Promise.all([fire(), fire(), fire()]);
    await fire();
    expect(count(await texts(owner, caseId), "還沒有完成")).toBe(1);
    expect(count(await texts(resident, caseId), "抱歉")).toBe(1);
  });

  it("says only the latest after a downtime, and goes up the ladder until somebody acts", async () => {
    const caseId = await fileAt(at("08:30", "2026-12-01"));
    await office.command(owner, caseId, { type: "acknowledge" }, at("08:40", "2026-12-01"));
    await come(at("17:01", "2026-12-01"));
    expect(count(await texts(owner, caseId), "已過一半")).toBe(0);
    await come(at("17:31", "2026-12-02"));
    expect(count(await texts(director, caseId), "仍無人處理")).toBe(1);
    await office.command(
      owner,
      caseId,
      { type: "investigate", finding: "已查看" },
      at("17:35", "2026-12-02"),
    );
    const kept = await office.db.prisma.clock.findFirst({ where: { caseId, kind: "investigate" } });
    expect(kept).toMatchObject({ outcome: "broken", nextRungAt: null });
  });

  it("stands still while the case waits for its customer, and goes on with their word", async () => {
    const caseId = await fileAt(at("08:30", "2026-12-07"));
    await office.command(
      owner,
      caseId,
      { type: "ask", question: "哪一層？" },
      at("09:00", "2026-12-07"),
    );
    const running = () =>
      office.db.prisma.clock.findFirstOrThrow({ where: { caseId, kind: "investigate" } });
    expect((await running()).nextRungAt).toBeNull();
    await come(at("17:30", "2026-12-07"));
    expect(count(await texts(owner, caseId), "提醒：")).toBe(0);
    expect(count(await texts(owner, caseId), "還沒有完成")).toBe(0);
    await office.command(
      resident,
      caseId,
      { type: "message", text: "十二樓", attachmentIds: [] },
      at("10:00", "2026-12-08"),
    );
    expect((await running()).nextRungAt).not.toBeNull();
  });
});

describe("a promise (P-2.1, C-5, B3)", () => {
  const promised = async (date: string) => {
    const caseId = await fileAt(at("08:30", date));
    await office.command(
      owner,
      caseId,
      { type: "investigate", finding: "已查看" },
      at("09:00", date),
    );
    await office.command(
      owner,
      caseId,
      { type: "promise", dueAt: at("16:00", date) },
      at("09:30", date),
    );
    return caseId;
  };
  const outcomes = async (caseId: string) =>
    (
      await office.db.prisma.clock.findMany({
        where: { caseId, kind: "promise" },
        orderBy: { startAt: "asc" },
      })
    ).map(({ outcome }) => outcome);

  it("is kept by an answer in time", async () => {
    const caseId = await promised("2026-12-09");
    await office.command(
      owner,
      caseId,
      { type: "answer", text: "已修好" },
      at("15:00", "2026-12-09"),
    );
    expect(await outcomes(caseId)).toEqual(["kept"]);
  });

  it("is renegotiated by a new one before its time", async () => {
    const caseId = await promised("2026-12-10");
    await office.command(
      owner,
      caseId,
      { type: "promise", dueAt: at("11:00", "2026-12-11") },
      at("15:00", "2026-12-10"),
    );
    expect(await outcomes(caseId)).toEqual(["renegotiated", null]);
  });

  it("isn't ended by the customer's thanks, and breaks with an apology that names the new date", async () => {
    const caseId = await promised("2026-12-14");
    await office.command(
      resident,
      caseId,
      { type: "message", text: "謝謝", attachmentIds: [] },
      at("10:00", "2026-12-14"),
    );
    await come(at("16:01", "2026-12-14"));
    expect(await outcomes(caseId)).toEqual(["broken", null]);
    expect(count(await texts(resident, caseId), "抱歉")).toBe(1);
    expect(count(await texts(director, caseId), "請協助處理")).toBe(1);
  });
});

it("promises are counted per person, and everybody's for the director (B3)", async () => {
  await clock.standAt(at("09:00", "2026-12-15"));
  const ledgerOf = (person: Person) =>
    office.turn((unit) => office.services.promiseLedger(unit, person), at("09:00", "2026-12-15"));
  const own = await ledgerOf(owner);
  expect(own?.counts).toMatchObject([{ name: "王小明", kept: 1, renegotiated: 1 }]);
  expect(own?.counts[0]?.broken).toBeGreaterThan(0);
  expect(own?.open.length).toBe(own?.counts[0]?.open);
  expect((await ledgerOf(director))?.counts).toEqual(own?.counts);
});

it("what is shown as due is when its rung comes, also after a wait for the customer (B4)", async () => {
  const caseId = await fileAt(at("08:30", "2026-12-16"));
  await office.command(
    owner,
    caseId,
    { type: "ask", question: "哪一層？" },
    at("16:00", "2026-12-16"),
  );
  const back = at("10:00", "2026-12-17");
  await office.command(
    resident,
    caseId,
    { type: "message", text: "十二樓", attachmentIds: [] },
    back,
  );
  const due = await office.turn(async (unit) => {
    const view = await office.services.viewCase(unit, owner, caseId);
    return view?.due.find(({ kind }) => kind === "investigate")?.dueAt;
  }, back);
  // An hour of the day was left; it is used up at eleven, in office hours.
  expect(due?.toString()).toBe(at("11:00", "2026-12-17").toString());
  await come(due ?? back);
  expect(count(await texts(owner, caseId), "還沒有完成")).toBe(1);
  const [listed] = (
    await office.turn((unit) => office.services.myCases(unit, resident), back)
  ).filter((summary) => summary.caseId === caseId);
  expect(listed?.dueAt?.toString()).toBe(due?.toString());
});
