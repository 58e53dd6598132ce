import { afterAll, beforeAll, expect, it } from "vitest";
import { fireClocks } from "../../../src/services/clocks/fireClocks.ts";
import { openOffice, type Office } from "../office.ts";

const MANY = 130;
const FILED = Temporal.Instant.from("2026-11-24T00:30:00Z");
const LATE = Temporal.Instant.from("2026-11-24T09:01:00Z");

let office: Office;
let caseIds: readonly string[];

beforeAll(async () => {
  office = await openOffice({ simulated: true });
  const resident = await office.person("張家豪");
  for (const name of ["張家豪", "王小明", "林佩君"])
    await office.comesIn(await office.person(name));
  await office.clock?.standAt(FILED);
  const filed: string[] = [];
  while (filed.length < MANY) {
    filed.push((await office.file(resident, { place: "3-1201" }, "chat", FILED)).caseId);
  }
  caseIds = filed;
  await office.clock?.standAt(LATE);
});
afterAll(async () => {
  await office.close();
});

/** Clocks of a case that said something, by the trail. */
const firings = async (caseId: string) =>
  (await office.db.prisma.caseEvent.findMany({ where: { caseId, type: "rungFired" } })).map(
    ({ data }) => (data as { clock: string }).clock,
  );

/** @param broken the case that can't be worked out. */
function fire(broken: string | null, onFailed: (error: unknown) => void) {
  const { services, db } = office;
  const fireCase: typeof services.fireCase = (unit, loaded) =>
    loaded.case.id === broken
      ? Promise.reject(new Error("broken"))
      : services.fireCase(unit, loaded);
  const deps = { db, services: { ...services, fireCase }, onTold: () => undefined, onFailed };
  return fireClocks(deps);
}

it("many rungs due at once are each fired once by several who look, and a broken case stops none", async () => {
  const broken = caseIds[0] ?? "";
  const failures: unknown[] = [];
  const look = () => fire(broken, (error) => failures.push(error));
  await Promise.all([look(), look(), look()]);
  expect(failures).toHaveLength(3);
  expect(await firings(broken)).toEqual([]);
  for (const caseId of caseIds.slice(1)) {
    const said = await firings(caseId);
    expect(said.length).toBeGreaterThan(0);
    expect(new Set(said).size).toBe(said.length);
    expect(await office.problems(caseId)).toEqual([]);
  }
  const [once] = await office.db.pool
    .query<{ twice: number }>(
      `select count(*)::int as twice from (select case_id, seq from case_event
        group by case_id, seq having count(*) > 1) twice`,
    )
    .then(({ rows }) => rows);
  expect(once?.twice).toBe(0);
  // Mended, it is said the next time, alone.
  const unexpected: unknown[] = [];
  expect(await fire(null, (error) => unexpected.push(error))).toBe(1);
  expect(unexpected).toEqual([]);
  expect((await firings(broken)).length).toBeGreaterThan(0);
}, 60_000);

it("what can't be written of one case stops no other", async () => {
  const { pool } = office.db;
  const [, broken = ""] = caseIds;
  await pool.query(`create function refuse() returns trigger language plpgsql as
    $$ begin if new.case_id = '${broken}' then raise exception 'refused'; end if; return new; end $$`);
  await pool.query(
    "create trigger refuse before update on clock for each row execute function refuse()",
  );
  await office.clock?.standAt(Temporal.Instant.from("2026-11-25T09:31:00Z"));
  const before = (await firings(broken)).length;
  const others = await Promise.all(caseIds.slice(2).map(async (id) => (await firings(id)).length));
  const failures: unknown[] = [];
  expect(await fire(null, (error) => failures.push(error))).toBe(MANY - 1);
  expect(failures).toHaveLength(1);
  expect((await firings(broken)).length).toBe(before);
  for (const [n, caseId] of caseIds.slice(2).entries()) {
    expect((await firings(caseId)).length).toBeGreaterThan(others[n] ?? 0);
  }
}, 60_000);
