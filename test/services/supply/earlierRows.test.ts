import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { MIGRATIONS } from "../../../prisma/migrate.ts";
import { later, type Office, openOffice } from "../office.ts";
import { FACTORY, untilDesigner } from "./chosen.ts";
import { openWorks } from "./works.ts";

let office: Office;
beforeAll(async () => {
  office = await openOffice({ utility: true });
});
afterAll(() => office.close());

/** What a migration fills its new columns with. */
function filling(name: string): string {
  const folder = readdirSync(MIGRATIONS).find((one) => one.endsWith(name)) ?? "";
  const sql = readFileSync(join(MIGRATIONS, folder, "migration.sql"), "utf8");
  return /^UPDATE[^;]*;/m.exec(sql)?.[0] ?? "";
}

it("rows of an earlier release get their site's key and the days of their choices", async () => {
  const works = await openWorks(office, FACTORY, { site: "科技大道 801 號" });
  await untilDesigner(office, works);
  const other = await openWorks(office, FACTORY, { site: "科技大道 802 號" }, later(1));
  const where = { caseId: works.caseId };
  const { supply } = office.db.prisma;
  const before = await supply.findUniqueOrThrow({ where });
  expect(before).toMatchObject({ openSite: "科技大道801", contractorAt: null });
  expect(before.designerAt).not.toBeNull();
  await supply.updateMany({ data: { openSite: null, designerAt: null } });
  // Before there was a key, two could be under way for one site.
  await supply.update({ where: { caseId: other.caseId }, data: { site: before.site } });
  for (const name of ["one_application_a_site", "when_chosen"]) {
    await office.db.pool.query(filling(name));
  }
  expect(await supply.findUniqueOrThrow({ where })).toEqual(before);
  const second = await supply.findUniqueOrThrow({ where: { caseId: other.caseId } });
  expect(second.openSite).toBeNull();
});
