import { afterAll, beforeAll, expect, it } from "vitest";
import { type Office, openOffice } from "../office.ts";
import { openWorks } from "./works.ts";

let office: Office;
beforeAll(async () => {
  office = await openOffice({ utility: true });
});
afterAll(() => office.close());

const FACTORY = "宏達五金廠 丁國華";

it("E-23: each change has its own notice, whichever is decided first", async () => {
  const works = await openWorks(office, FACTORY);
  const { inside } = await works.view("Grace Wong");
  const manager = inside?.handler?.name ?? "";
  await works.does(manager, "recordSurvey", { feasible: "yes", findings: "有餘裕" });
  await works.does(manager, "draftPlan", {
    ...{ capacity: 315, voltage: "high", voltageText: "10 kV", mode: "transformer" },
    ...{ metering: "高供高計", economics: "就近接入" },
  });
  await works.does("方文娟", "issuePlan");
  await works.does(FACTORY, "acknowledgePlan");
  await works.does(FACTORY, "requestChange", { about: "drawings", text: "圖一改移門位" });
  await works.does(FACTORY, "requestChange", { about: "drawings", text: "圖二改電纜走向" });
  for (const change of ["2", "1"]) {
    await works.does("方文娟", "decideChange", { change, decision: "granted", reason: "可行" });
  }
  const letters = await office.db.prisma.writtenNotice.findMany({
    where: { caseId: works.caseId, kind: "change" },
    orderBy: { number: "asc" },
  });
  expect(letters.map(({ number }) => number)).toEqual([
    `BG-${works.reference}-1`,
    `BG-${works.reference}-2`,
  ]);
  expect(JSON.stringify(letters[0]?.content)).toContain("圖一改移門位");
  expect(JSON.stringify(letters[1]?.content)).toContain("圖二改電纜走向");
});
