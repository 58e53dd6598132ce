import { type NamedPerson } from "../../cards/caseView.ts";
import {
  type CaseCommand,
  type Decision,
  type Notice,
  type Refusal,
} from "../../core/case/case.ts";
import { decide } from "../../core/case/decide.ts";
import { cleanText } from "../../core/cleanText.ts";
import { type Person } from "../../core/person.ts";
import { readCourtesy } from "../../understanding/readCourtesy.ts";
import { type CommandOf, type CommandResult } from "../contract.ts";
import { spokenInCommand } from "../../core/supply/spoken.ts";
import { guardNames } from "../supply/guardNames.ts";
import { clauseIn } from "../packRows.ts";
import { type CaseSetting, type ServiceContext, settingOf } from "../serviceContext.ts";
import { type Unit } from "../unit.ts";
import { applyDecision } from "./applyDecision.ts";
import { personOf } from "./caseRow.ts";
import { linkFiles, ownFiles } from "./files.ts";
import { loadCase, type LoadedCase } from "./loadCase.ts";
import { type Circle, recipientsOf } from "./recipients.ts";
import { mayTake, type Standing, standingOf } from "./standing.ts";
import { tellAll } from "./tellAll.ts";
import { decideContext, nameOf, viewOf } from "./viewOf.ts";

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
  const presence = { staff: await context.staff(), now: unit.now };
  const standing = loaded === null ? null : standingOf(loaded, by, presence);
  if (loaded !== null && standing === null) context.onDenied?.();
  if (loaded === null || standing === null) return UNKNOWN;
  return commandLoaded(context, unit, { loaded, standing, command, by });
}

export const UNKNOWN: CommandResult = { ok: false, refusal: "unknown", clause: null, view: null };

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
  const command = await withOwnFiles(context, cleanCommand(typed), by);
  const setting = await settingOf(context, loaded.case);
  const decision = decide(loaded.case, command, standing.actor, {
    ...decideContext(loaded, setting, unit.now),
    courtesy: isCourtesy(command),
  });
  const acting = { loaded, setting, standing, by };
  const refused = decision.ok
    ? (refusedHere(loaded, setting, command, standing) ??
      (await singlesOut(context, unit, acting, command)))
    : decision;
  if (!decision.ok || refused !== null) {
    const { refusal, clause, until }: Refused = refused ?? { refusal: "wrongState", clause: null };
    if (DENIED.has(refusal)) context.onDenied?.();
    return {
      ok: false,
      refusal,
      clause: clauseIn(setting.pack, clause),
      ...(until === undefined ? {} : { until }),
      view:
        standing.as === "joined" && !loaded.joinedIds.includes(by.id)
          ? null
          : viewOf(loaded, setting, standing, unit.now),
    };
  }
  const { after, circle, drawn } = await carryOut(context, unit, acting, decision, command);
  const view = viewOf(after, setting, standing, unit.now);
  const reminded =
    command.type === "urge" ? remindedBy(circle, decision.notices, by.id) : undefined;
  return {
    ok: true,
    verb: command.type,
    view,
    redrawn: drawn.has(by.id),
    ...(reminded === undefined ? {} : { reminded }),
  };
}

/** Who acts on what, with what it takes to decide. */
export interface Acting {
  readonly loaded: LoadedCase;
  readonly setting: CaseSetting;
  readonly standing: Standing;
  readonly by: Person;
}

/**
 * Writes what was decided, and tells whom it concerns.
 *
 * @param moved outsiders as they are afterwards, where that is what was decided.
 */
export async function carryOut(
  context: ServiceContext,
  unit: Unit,
  { loaded, setting, standing, by }: Acting,
  decision: Extract<Decision, { ok: true }>,
  command: CaseCommand | null,
  moved?: Pick<LoadedCase, "parties">,
): Promise<{
  readonly after: LoadedCase;
  readonly circle: Circle;
  readonly drawn: ReadonlySet<string>;
}> {
  const decided = applyDecision(unit, loaded, decision, standing.actor.id, setting);
  const applied = moved === undefined ? decided : { ...decided, ...moved };
  const after = command?.type === "join" ? noteJoined(unit, applied, by) : applied;
  noteAsked(unit, after, decision.notices);
  if (command?.type === "rate") await noteRating(context, unit, after, command);
  const files = decision.events.flatMap(({ data }) => data["attachmentIds"] ?? []) as string[];
  linkFiles(unit, after, files, by);
  const [joined, parties] = await Promise.all([
    customersWhoJoined(context, after),
    peopleOf(
      context,
      [...loaded.parties, ...after.parties].map(({ personId }) => personId),
    ),
  ]);
  const circle: Circle = { before: loaded, after, setting, joined, parties };
  const drawn = await tellAll(context.db, unit, circle, decision.notices, by.id);
  return { after, circle, drawn };
}
/** Refusals for who somebody is, not for how the case is. */
const DENIED: ReadonlySet<Refused["refusal"]> = new Set(["notYours", "wrongRole", "aboutYou"]);

/** Whom an urging reached, each once. */
function remindedBy(
  circle: Circle,
  notices: readonly Notice[],
  byId: string,
): readonly NamedPerson[] {
  const all = notices.flatMap((notice) => recipientsOf(circle, notice));
  const ids = [...new Set(all.map(({ id }) => id))].filter((id) => id !== byId);
  return ids.map((id) => nameOf(circle.setting, id));
}

const isCourtesy = (command: CaseCommand): boolean =>
  command.type === "message" && readCourtesy(command.text) !== null;

interface Refused {
  readonly refusal: Refusal;
  readonly clause: string | null;
  readonly until?: Temporal.Instant;
}

/** What the core can't know: who there is, and that a household only watches and adds (B19). */
function refusedHere(
  { case: c, joinedIds }: LoadedCase,
  { staff, pack }: CaseSetting,
  command: CaseCommand,
  { as, actor }: Standing,
): Refused | null {
  // Outsiders take the steps of their part, and nothing else.
  if (as === "party") return { refusal: "notYours", clause: null };
  if (as === "household" && command.type !== "message" && command.type !== "join")
    return { refusal: "notYours", clause: null };
  if (command.type === "join" && (as === "filer" || joinedIds.includes(actor.id ?? ""))) {
    return { refusal: "alreadyDone", clause: null };
  }
  if (command.type !== "offer") return null;
  const target = staff.byId(command.toId);
  if (target?.organisationId !== c.organisationId)
    return { refusal: "unknownPerson", clause: null };
  if (mayTake(c, target, staff)) return null;
  return { refusal: "unknownPerson", clause: pack.principles.aboutStaff };
}

/** Words to an applicant that recommend one firm (E-17). */
async function singlesOut(
  context: ServiceContext,
  unit: Unit,
  acting: Acting,
  command: CaseCommand,
): Promise<Refused | null> {
  const clause = await guardNames(context, unit, acting, spokenInCommand(command));
  return clause === null ? null : { refusal: "namesFirm", clause };
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

/** Of the files named, only those that this person sent and that belong to no case yet. */
async function withOwnFiles<C extends CaseCommand>(
  { db }: ServiceContext,
  command: C,
  by: Person,
): Promise<C> {
  if (!("attachmentIds" in command)) return command;
  return { ...command, attachmentIds: await ownFiles(db, by, command.attachmentIds) };
}

/** Satisfaction is asked once per closing (C-1). */
export function noteAsked(unit: Unit, after: LoadedCase, notices: readonly Notice[]): void {
  if (!notices.some((notice) => notice.name === "askRating")) return;
  const { id: caseId, round } = after.case;
  unit.add({ insert: "rating", rows: [{ caseId, round, askedAt: unit.now }] });
}

function noteJoined(unit: Unit, after: LoadedCase, by: Person): LoadedCase {
  const row = { caseId: after.case.id, personId: by.id, role: "joined", since: unit.now };
  unit.add({ insert: "caseParty", rows: [row] });
  return { ...after, joinedIds: [...after.joinedIds, by.id] };
}

/** A rating may come unasked too: after a withdrawal, or at a case of before. */
async function noteRating(
  { db }: ServiceContext,
  unit: Unit,
  { case: { id: caseId, round } }: LoadedCase,
  { score, comment }: Extract<CaseCommand, { type: "rate" }>,
): Promise<void> {
  const given = { score, comment, answeredAt: unit.now };
  const asked = await db.prisma.rating.findUnique({ where: { caseId_round: { caseId, round } } });
  if (asked === null) {
    unit.add({ insert: "rating", rows: [{ caseId, round, askedAt: unit.now, ...given }] });
  } else {
    const where = { caseId, round, answeredAt: null };
    unit.add({ update: "rating", where, set: given, expectOne: true });
  }
}

export const customersWhoJoined = (context: ServiceContext, { joinedIds }: LoadedCase) =>
  peopleOf(context, joinedIds);

export async function peopleOf(
  { db }: ServiceContext,
  ids: readonly string[],
): Promise<readonly Person[]> {
  if (ids.length === 0) return [];
  const rows = await db.prisma.person.findMany({ where: { id: { in: [...ids] } } });
  return rows.map(personOf);
}
