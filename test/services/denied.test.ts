import { afterAll, beforeAll, expect, it } from "vitest";
import { openOffice, type Office } from "./office.ts";

let office: Office;

beforeAll(async () => {
  office = await openOffice();
});
afterAll(async () => {
  await office.close();
});

it("attempts at what isn't somebody's are counted, those that only come at the wrong time aren't", async () => {
  const resident = await office.person("張家豪");
  const owner = await office.person("王小明");
  const { caseId } = await office.file(resident);
  await office.command(resident, caseId, { type: "acknowledge" });
  expect(office.denials()).toBe(1);
  await office.command(await office.guest(), caseId, { type: "answer", text: "x" });
  expect(office.denials()).toBe(2);
  await office.command(owner, caseId, { type: "acknowledge" });
  await office.command(resident, caseId, { type: "solved" });
  expect(office.denials()).toBe(2);
});
