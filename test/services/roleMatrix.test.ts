import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CaseCommand, type CaseVerb } from "../../src/core/case/case.ts";
import { type Person } from "../../src/core/person.ts";
import { type Office, openOffice, OPEN_HOURS } from "./office.ts";

const PARTS = [
  "owner",
  "second",
  "handler",
  "offered",
  "director",
  "colleague",
  "accused",
  "filer",
  "joined",
  "household",
  "stranger",
] as const;

type Part = (typeof PARTS)[number];

const INSIDE: readonly Part[] = ["owner", "second", "handler", "director"];

interface Row {
  readonly command: CaseCommand;
  /** Where the case stands when it is tried. */
  readonly at: "work" | "escalated" | "answered" | "closed";
  readonly may: readonly Part[];
}

const soon = OPEN_HOURS.add({ hours: 48 });

/** Who may do what: everybody else is refused, and the case stays as it is. */
const MATRIX: readonly Row[] = [
  { command: { type: "acknowledge" }, at: "work", may: INSIDE },
  { command: { type: "claim" }, at: "work", may: ["handler"] },
  { command: { type: "investigate", finding: "x" }, at: "work", may: INSIDE },
  { command: { type: "ask", question: "x" }, at: "work", may: INSIDE },
  { command: { type: "promise", dueAt: soon }, at: "work", may: INSIDE },
  // At half past two: after the reminder at half, before the same day's limit.
  {
    command: { type: "snooze", until: OPEN_HOURS.add({ minutes: 270 }), reason: "x" },
    at: "work",
    may: ["owner", "handler"],
  },
  { command: { type: "answer", text: "x" }, at: "work", may: INSIDE },
  { command: { type: "told", how: "x" }, at: "answered", may: INSIDE },
  {
    command: { type: "judge", substantiated: true, reason: "x" },
    at: "work",
    may: ["owner", "director"],
  },
  {
    command: { type: "offer", toId: "", reason: "x" },
    at: "work",
    may: ["owner", "second", "director"],
  },
  { command: { type: "accept" }, at: "work", may: ["offered"] },
  { command: { type: "decline", reason: "x" }, at: "work", may: ["offered"] },
  { command: { type: "takeBack" }, at: "work", may: ["owner", "director"] },
  { command: { type: "takeOver", reason: "x" }, at: "work", may: ["second"] },
  { command: { type: "escalate", reason: "x" }, at: "work", may: INSIDE },
  { command: { type: "decide", decision: "x" }, at: "escalated", may: ["director"] },
  {
    command: { type: "message", text: "x", attachmentIds: [] },
    at: "work",
    may: [...INSIDE, "filer", "joined", "household"],
  },
  { command: { type: "urge" }, at: "work", may: ["filer", "joined"] },
  { command: { type: "solved" }, at: "answered", may: ["filer"] },
  { command: { type: "notSolved", reason: null }, at: "answered", may: ["filer", "joined"] },
  { command: { type: "withdraw", reason: null }, at: "work", may: ["filer"] },
  { command: { type: "reopen", reason: null }, at: "closed", may: ["filer", "joined"] },
  { command: { type: "rate", score: 4, comment: null }, at: "closed", may: ["filer"] },
  // Nobody gets in by an id alone: strangers join through the case that they are offered.
  { command: { type: "join", text: null, attachmentIds: [] }, at: "work", may: ["household"] },
  { command: { type: "closeSilent" }, at: "answered", may: [] },
];

let office: Office;
let people: Readonly<Record<Part, Person>>;
let outsider: Person;
let caseId: string;

beforeAll(async () => {
  office = await openOffice();
  const named = (name: string) => office.person(name);
  people = {
    owner: await named("王小明"),
    second: await named("陳雅婷"),
    handler: await named("何永昌"),
    offered: await named("趙志強"),
    director: await named("林佩君"),
    colleague: await named("馮國棟"),
    accused: await named("吳俊傑"),
    filer: await named("張家豪"),
    joined: await named("黃淑貞"),
    household: await named("張雨晴"),
    stranger: await named("謝明珠"),
  };
  outsider = await named("孫立群");
  caseId = (await office.file(people.filer)).caseId;
  await office.db.prisma.caseParty.create({
    data: { caseId, personId: people.joined.id, role: "joined", since: new Date() },
  });
});
afterAll(() => office.close());

const STANDS = {
  work: { status: "ACKNOWLEDGED", investigation: "查過" },
  escalated: { status: "ESCALATED", investigation: "查過" },
  answered: { status: "ANSWERED", investigation: "查過", answer: "好了" },
  closed: { status: "CLOSED", investigation: "查過", answer: "好了", closedAs: "solved" },
} as const;

/** Puts the case where the row wants it; nothing that a row tries is committed. */
async function stand({ command, at }: Row): Promise<void> {
  const now = new Date(OPEN_HOURS.epochMilliseconds);
  const isClosed = at === "closed";
  const isOffered = ["accept", "decline", "takeBack"].includes(command.type);
  await office.db.prisma.case.update({
    where: { id: caseId },
    data: {
      answer: null,
      closedAs: null,
      ...STANDS[at],
      status: command.type === "acknowledge" ? "OPEN" : STANDS[at].status,
      replyOwnerId: people.owner.id,
      secondPersonId: people.second.id,
      handlerId: people.handler.id,
      offeredToId: isOffered ? people.offered.id : null,
      subjectId: people.accused.id,
      closedAt: isClosed ? now : null,
      replyDeliveredAt: isClosed ? now : null,
      directorToldAt: isClosed ? now : null,
      waitingSince: at === "answered" ? now : null,
    },
  });
}

/** Tries without committing: what would be answered. */
async function tries(part: Part, command: CaseCommand): Promise<boolean> {
  const { openUnit } = await import("../../src/services/makeUnit.ts");
  const opened = openUnit(office.db, OPEN_HOURS);
  const by = people[part];
  const filled: CaseCommand =
    command.type === "offer" ? { ...command, toId: outsider.id } : command;
  const result = await office.services.commandCase(opened.unit, { caseId, command: filled, by });
  if (!result.ok) expect(opened.writes).toEqual([]);
  return result.ok;
}

describe.each(MATRIX)("$command.type", (row) => {
  const { type } = row.command;
  it.each(PARTS)(`by %s`, async (part) => {
    await stand(row);
    expect([type, part, await tries(part, row.command)]).toEqual([
      type,
      part,
      row.may.includes(part),
    ]);
  });
});

describe("the buttons offered", () => {
  it.each(PARTS)("to %s are all possible", async (part) => {
    for (const row of MATRIX) {
      await stand(row);
      const { openUnit } = await import("../../src/services/makeUnit.ts");
      const { unit } = openUnit(office.db, OPEN_HOURS);
      const view = await office.services.viewCase(unit, people[part], caseId);
      const refused: CaseVerb[] = [];
      for (const verb of view?.verbs ?? []) {
        const command = MATRIX.find(({ command: known }) => known.type === verb)?.command;
        if (command === undefined || !(await tries(part, command))) refused.push(verb);
      }
      expect(refused).toEqual([]);
    }
  });
});
