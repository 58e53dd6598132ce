import { type CaseCommand, type Refusal } from "../../core/case/case.ts";
import { decide } from "../../core/case/decide.ts";
import { cleanText } from "../../core/cleanText.ts";
import { type Person } from "../../core/person.ts";
import { type CommandOf, type CommandResult } from "../contract.ts";
import { clauseIn } from "../packRows.ts";
import { type CaseSetting, type ServiceContext, settingOf } from "../serviceContext.ts";
import { type Unit } from "../unit.ts";
import { applyDecision } from "./applyDecision.ts";
import { personOf } from "./caseRow.ts";
import { loadCase, type LoadedCase } from "./loadCase.ts";
import { type Standing, standingOf } from "./standing.ts";
import { tellAll } from "./tellAll.ts";
import { decideContext, viewOf } from "./viewOf.ts";

/**
 * Every change of a case by a person: their rights, the core's decision, what it writes, and whom
 * it tells. Refusals are values with the clause behind them.
 */
export async function commandCase(
  context: ServiceContext,
  unit: Unit,
  { caseId, command, by }: CommandOf,
): Promise<CommandResult> {
  const loaded = await loadCase(context.db, "id", caseId);
  const standing =
    loaded === null ? null : (standingOf(loaded, by) ?? newcomer(loaded, command, by));
  if (loaded === null || standing === null) return UNKNOWN;
  return commandLoaded(context, unit, { loaded, standing, command, by });
}

const UNKNOWN: CommandResult = { ok: false, refusal: "unknown", clause: null, view: null };

/** Whoever joins has no part in the case yet. */
const newcomer = ({ case: c }: LoadedCase, command: CaseCommand, by: Person): Standing | null =>
  command.type === "join" && !c.restricted && by.kind === "customer"
    ? { actor: { id: by.id, part: "customer", roles: [] }, as: "joined" }
    : null;

/** A command whose sender is known to have a part in the case. */
export interface LoadedCommand {
  readonly loaded: LoadedCase;
  readonly standing: Standing;
  readonly command: CaseCommand;
  readonly by: Person;
}

export async function commandLoaded(
  context: ServiceContext,
  unit: Unit,
  { loaded, standing, command: typed, by }: LoadedCommand,
): Promise<CommandResult> {
  const command = cleanCommand(typed);
  const setting = await settingOf(context, loaded.case);
  const decision = decide(
    loaded.case,
    command,
    standing.actor,
    decideContext(loaded, setting, unit.now),
  );
  const refusal = decision.ok ? refusedHere(loaded, setting, command, standing) : decision.refusal;
  if (!decision.ok || refusal !== null) {
    return {
      ok: false,
      refusal: refusal ?? "wrongState",
      clause: decision.ok ? null : clauseIn(setting.pack, decision.clause),
      view:
        standing.as === "joined" && !loaded.joinedIds.includes(by.id)
          ? null
          : viewOf(loaded, setting, standing, unit.now),
    };
  }
  const actorId = standing.actor.id;
  const applied = applyDecision(unit, loaded, decision, actorId);
  const after = addExtras(
    unit,
    applied,
    command,
    by,
    decision.notices.some((n) => n.name === "askRating"),
  );
  const joined = await customersWhoJoined(context, after);
  if (command.type === "message") await linkFiles(context, unit, loaded, command, by);
  const circle = { before: loaded, after, setting, joined };
  const drawn = await tellAll(context.db, unit, circle, decision.notices, by.id);
  const view = viewOf(after, setting, standing, unit.now);
  return { ok: true, verb: command.type, view, redrawn: drawn.has(by.id) };
}

/** What the core can't know: who there is, and that a household only watches and adds (B19). */
function refusedHere(
  { case: c, joinedIds }: LoadedCase,
  { staff }: CaseSetting,
  command: CaseCommand,
  { as, actor }: Standing,
): Refusal | null {
  if (as === "household" && command.type !== "message" && command.type !== "join")
    return "notYours";
  if (command.type === "join" && (as === "filer" || joinedIds.includes(actor.id ?? ""))) {
    return "alreadyDone";
  }
  if (command.type !== "offer") return null;
  const target = staff.byId(command.toId);
  return target?.organisationId === c.organisationId ? null : "unknownPerson";
}

/** Longest text that a command carries; the dialogs' and cards' own limit. */
const MOST_CHARACTERS = 4_000;

/** What people wrote, safe to keep and to show (R23); nothing else in a command is a text. */
function cleanCommand<C extends CaseCommand>(command: C): C {
  const entries = Object.entries(command).map(([field, value]): [string, unknown] => [
    field,
    typeof value === "string" && field !== "type" && field !== "toId"
      ? cleanText(value).slice(0, MOST_CHARACTERS).toWellFormed()
      : value,
  ]);
  return Object.fromEntries(entries) as C;
}

/** Rows that belong to single verbs. */
function addExtras(
  unit: Unit,
  after: LoadedCase,
  command: CaseCommand,
  by: Person,
  asksRating: boolean,
): LoadedCase {
  const { id: caseId, round } = after.case;
  if (command.type === "join") {
    unit.add({
      insert: "caseParty",
      rows: [{ caseId, personId: by.id, role: "joined", since: unit.now }],
    });
    return { ...after, joinedIds: [...after.joinedIds, by.id] };
  }
  if (command.type === "rate") {
    const given = { score: command.score, comment: command.comment, answeredAt: unit.now };
    if (after.rating === "none") {
      unit.add({ insert: "rating", rows: [{ caseId, round, askedAt: unit.now, ...given }] });
    } else {
      const where = { caseId, round, answeredAt: null };
      unit.add({ update: "rating", where, set: given, expectOne: true });
    }
    return { ...after, rating: "given" };
  }
  if (asksRating && after.rating === "none") {
    unit.add({ insert: "rating", rows: [{ caseId, round, askedAt: unit.now }] });
    return { ...after, rating: "asked" };
  }
  return after;
}

/** Only files that this person sent, and that belong to no case yet. */
async function linkFiles(
  { db }: ServiceContext,
  unit: Unit,
  { case: c }: LoadedCase,
  { attachmentIds }: Extract<CaseCommand, { type: "message" }>,
  by: Person,
): Promise<void> {
  if (attachmentIds.length === 0) return;
  const own = await db.prisma.attachment.findMany({
    where: { id: { in: [...attachmentIds] }, personId: by.id, caseId: null },
    select: { id: true },
  });
  for (const { id } of own) {
    const set = {
      caseId: c.id,
      ...(c.anonymous && by.kind === "customer" ? { personId: null } : {}),
    };
    unit.add({ update: "attachment", where: { id, caseId: null }, set, expectOne: true });
  }
}

export async function customersWhoJoined({ db }: ServiceContext, { joinedIds }: LoadedCase) {
  if (joinedIds.length === 0) return [];
  const rows = await db.prisma.person.findMany({ where: { id: { in: [...joinedIds] } } });
  return rows.map(personOf);
}
