import { createHash } from "node:crypto";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AppError } from "../../src/core/errors.ts";
import { commitUnit } from "../../src/db/commitUnit.ts";
import { openDb } from "../../src/db/db.ts";
import { makeFolderStore } from "../../src/db/fileStore.ts";
import { noteFetched } from "../../src/db/writtenNotices.ts";
import { type RenderNotice } from "../../src/documents/renderNotice.ts";
import { contentHashOf, writtenNotice } from "../../src/documents/writtenNotice.ts";
import { openUnit } from "../../src/services/makeUnit.ts";
import { issueNotices, type NoticeDraft } from "../../src/services/writtenNotices/issueNotices.ts";
import { knownNotice } from "../../src/services/writtenNotices/knownNotice.ts";
import { makeNoticeFiles } from "../../src/services/writtenNotices/noticeFiles.ts";
import { sampleNotice } from "../documents/samples/index.ts";
import { runProgram } from "../support/program.ts";
import { OPEN_HOURS, type Office, openOffice } from "./office.ts";

let office: Office;
let folder: string;
let url: string;

beforeAll(async () => {
  office = await openOffice();
  folder = await mkdtemp(join(tmpdir(), "huiyin-notices-"));
  url = office.db.pool.options.connectionString ?? "";
});
afterAll(async () => {
  await office.close();
  await rm(folder, { recursive: true });
});

let numbers = 0;
const draft = (over: Partial<NoticeDraft> = {}): NoticeDraft => {
  const { copy: _copy, issuedAt: _at, ...rest } = sampleNotice("change", "zh-Hant");
  numbers += 1;
  return { ...rest, number: `BG-C00000001-${numbers}`, ...over };
};

/** A case, and a way to issue notices about it. */
async function openCase() {
  const resident = await office.person("張家豪");
  const { caseId } = await office.file(resident, {
    place: `3-${Math.floor(Math.random() * 9000)}`,
  });
  const about = await office.caseNow(caseId);
  return {
    about,
    issue: (drafts: readonly NoticeDraft[]) =>
      office.turn(async (unit) =>
        issueNotices(unit, { about, issuedById: about.replyOwnerId, drafts }),
      ),
  };
}

const row = (number: string) =>
  office.db.prisma.writtenNotice.findUniqueOrThrow({ where: { number } });
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const faults: unknown[] = [];
const log = { error: (_event: string, facts?: object) => void faults.push(facts) };

/** A drawing that takes a moment; a test of rows needs no real one. */
const drawing = () => {
  const drawn: string[] = [];
  const render: RenderNotice = async (notice) => {
    drawn.push(notice.number);
    await new Promise((resume) => setTimeout(resume, 20));
    if (notice.site === "undrawable") throw new Error("undrawable");
    return new TextEncoder().encode(`%PDF ${contentHashOf(notice)}`);
  };
  return { drawn, render };
};

const filesOf = (render: RenderNotice, db = office.db) =>
  makeNoticeFiles({ db, store: makeFolderStore(folder), render, log });

/** The claims of whoever was killed have run out. */
const claimsRunOut = () =>
  office.db.pool.query(
    "update written_notice set claimed_until = now() - interval '1 second' where claimed_until is not null",
  );

describe("a notice that is issued", () => {
  it("bears the number of its decision, and each of its copies one more", async () => {
    const { issue } = await openCase();
    const copies = ["customer", "contractor", "file"] as const;
    const issued = await issue([
      draft({ number: "ZJ-C00000002-1", kind: "midInspection", round: 1, copies }),
      draft({ number: "BG-C00000002-1" }),
    ]);
    expect(issued.map(({ number }) => number)).toEqual([
      "ZJ-C00000002-1-1",
      "ZJ-C00000002-1-2",
      "ZJ-C00000002-1-3",
      "BG-C00000002-1",
    ]);
  });

  it("is kept as its content, whose hash is printed on it", async () => {
    const { issue } = await openCase();
    const [issued] = await issue([draft({ customer: "𠮷田\u0000堃\u202e" })]);
    const stored = await row(issued?.number ?? "");
    const content = writtenNotice.parse(stored.content);
    expect(content.customer).toBe("𠮷田堃");
    expect(contentHashOf(content)).toBe(issued?.contentHash);
    expect(stored).toMatchObject({
      contentHash: issued?.contentHash,
      storageKey: null,
      fetchedAt: null,
    });
  });

  it("isn't issued when the unit that tells of it isn't committed", async () => {
    const { about } = await openCase();
    const opened = openUnit(office.db, OPEN_HOURS);
    const [issued] = issueNotices(opened.unit, {
      about,
      issuedById: about.replyOwnerId,
      drafts: [draft()],
    });
    opened.unit.add({
      update: "case",
      where: { id: about.id, version: 99 },
      set: { version: 100 },
      expectOne: true,
    });
    await expect(
      commitUnit(office.db, { turn: null, writes: opened.writes, messages: [] }),
    ).rejects.toThrow(AppError);
    expect(
      await office.db.prisma.writtenNotice.count({ where: { number: issued?.number ?? "" } }),
    ).toBe(0);
  });

  it("isn't issued a second time under one number", async () => {
    const { issue } = await openCase();
    const again = draft();
    await issue([again]);
    await expect(issue([again])).rejects.toThrow();
  });
});

describe("its PDF", () => {
  it("is drawn by one of two processes, and each waiting one once", async () => {
    const { issue } = await openCase();
    const issued = await issue([draft(), draft(), draft()]);
    const other = openDb(url, () => undefined);
    const { drawn, render } = drawing();
    const [here, there] = [filesOf(render), filesOf(render, other)];
    await Promise.all([here.drawDue(), there.drawDue(), here.drawDue(), there.drawDue()]);
    await other.close();
    for (const { number } of issued) {
      expect(drawn.filter((one) => one === number)).toHaveLength(1);
      const pdf = await here.pdfOf(number);
      expect(await row(number)).toMatchObject({
        pdfSha256: sha256(pdf ?? new Uint8Array()),
        bytes: pdf?.length,
        claimedUntil: null,
      });
    }
    expect(await here.drawDue()).toBe(0);
  });

  it("is drawn for whoever asks before the tick, once for all who do", async () => {
    const { issue } = await openCase();
    const [issued] = await issue([draft()]);
    const { drawn, render } = drawing();
    const files = filesOf(render);
    const pdfs = await Promise.all([1, 2, 3].map(() => files.pdfOf(issued?.number ?? "")));
    expect(new Set(pdfs.map((pdf) => pdf?.toString())).size).toBe(1);
    expect(drawn).toHaveLength(1);
    expect(await files.pdfOf("GD-C00000000-1")).toBeNull();
  });

  it("is drawn by the next tick when the process was killed over it, and kept once", async () => {
    const { issue } = await openCase();
    const [issued] = await issue([draft()]);
    const number = issued?.number ?? "";
    const killed = await runProgram<{ key: string }>(
      join(import.meta.dirname, "drawNoticesProgram.ts"),
      [url, folder],
    );
    await killed.end("SIGKILL");
    const { drawn, render } = drawing();
    const files = filesOf(render);
    // Its claim holds: it might still be at it.
    await files.drawDue();
    expect(drawn).not.toContain(number);
    await claimsRunOut();
    expect(await files.drawDue()).toBe(1);
    expect(drawn).toEqual([number]);
    const { storageKey } = await row(number);
    expect(storageKey).not.toBe(killed.said.key);
    expect(await makeFolderStore(folder).get(storageKey ?? "")).not.toBeNull();
  });

  it("that fails is tried again later, and holds up no other", async () => {
    const { issue } = await openCase();
    const [bad, good] = await issue([draft({ site: "undrawable" }), draft()]);
    const { render } = drawing();
    expect(await filesOf(render).drawDue()).toBe(1);
    expect(faults).toHaveLength(1);
    expect((await row(good?.number ?? "")).storageKey).not.toBeNull();
    const waiting = await row(bad?.number ?? "");
    expect(waiting).toMatchObject({ storageKey: null, attempts: 1 });
    await claimsRunOut();
    await filesOf(render).drawDue();
    const later = await row(bad?.number ?? "");
    expect(later.attempts).toBe(2);
    await office.db.prisma.writtenNotice.delete({ where: { number: bad?.number ?? "" } });
  });

  it("that was lost is drawn again only as it was", async () => {
    const { issue } = await openCase();
    const [issued] = await issue([draft()]);
    const number = issued?.number ?? "";
    const files = filesOf(drawing().render);
    const pdf = await files.pdfOf(number);
    const store = makeFolderStore(folder);
    await store.remove((await row(number)).storageKey ?? "");
    expect(await files.pdfOf(number)).toEqual(pdf);
    await store.remove((await row(number)).storageKey ?? "");
    const otherwise = filesOf(async () => new TextEncoder().encode("%PDF of a later release"));
    await expect(otherwise.pdfOf(number)).rejects.toThrow(/lost/);
    expect((await readdir(folder)).length).toBeGreaterThan(0);
  });
});

it("says of a notice what anybody may know, and notes the first download alone", async () => {
  const { issue } = await openCase();
  const [issued] = await issue([draft({ customer: "林秀英", site: "三棟十二樓" })]);
  const number = issued?.number ?? "";
  const { db, services } = office;
  const known = await knownNotice({ db, organisations: () => services.organisations() }, number);
  expect(known).toMatchObject({ number, kind: "change", pdfSha256: null });
  expect(JSON.stringify(known)).not.toMatch(/林秀英|三棟/);
  await noteFetched(db, number);
  const first = (await row(number)).fetchedAt;
  await noteFetched(db, number);
  expect((await row(number)).fetchedAt).toEqual(first);
  expect(first).not.toBeNull();
});
