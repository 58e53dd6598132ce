import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { loadSecrets } from "../../src/db/secrets.ts";
import { makeNoticeLinks } from "../../src/http/noticeLinks.ts";
import { issueNotices } from "../../src/services/writtenNotices/issueNotices.ts";
import { sampleNotice } from "../documents/samples/index.ts";
import { readPdf } from "../documents/support/readPdf.ts";
import { type Office, openOffice } from "../services/office.ts";
import { startBot } from "../support/bot.ts";

vi.setConfig({ testTimeout: 60_000 });

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

it("the program draws what was issued, hands it to its recipient and vouches for it", async () => {
  const { db } = office;
  const { caseId } = await office.file(await office.person("張家豪"));
  const about = await office.caseNow(caseId);
  const { copy: _c, issuedAt: _a, ...draft } = sampleNotice("supplyPlan", "zh-Hant");
  const [issued] = await office.turn(async (unit) =>
    issueNotices(unit, { about, issuedById: about.replyOwnerId, drafts: [draft] }),
  );
  const number = issued?.number ?? "";
  const row = () => db.prisma.writtenNotice.findUniqueOrThrow({ where: { number } });
  const bot = await startBot(db.pool.options.connectionString ?? "", { main: true });
  try {
    await vi.waitFor(async () => expect((await row()).storageKey).not.toBeNull(), 30_000);
    const links = makeNoticeLinks((await loadSecrets(db)).fileLink);
    const answer = await fetch(bot.url + links.pathOf(number));
    const pdf = Buffer.from(await answer.arrayBuffer());
    const sha256 = createHash("sha256").update(pdf).digest("hex");
    expect((await row()).pdfSha256).toBe(sha256);
    expect((await readPdf(pdf)).pages.join("")).toContain(number);
    await vi.waitFor(async () => expect((await row()).fetchedAt).not.toBeNull());
    const page = await (await fetch(`${bot.url}/notices/${number}?sha256=${sha256}`)).text();
    expect(page).toContain(issued?.contentHash);
    expect(page).toContain("相符");
    expect(page).not.toContain(draft.customer);
    expect((await fetch(`${bot.url}/notices/GD-C00000000-1`)).status).toBe(404);
    // A thread that draws doesn't hold the program.
    expect(await bot.end()).toBe(0);
  } finally {
    await bot.end("SIGKILL");
  }
});
