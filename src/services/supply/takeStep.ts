import { decideStep, stepRefusal } from "../../core/supply/decideStep.ts";
import { demandNow, rulingNow, type StepChange } from "../../core/supply/change.ts";
import { spokenInStep } from "../../core/supply/spoken.ts";
import { STEP_RULES } from "../../core/supply/stepRules.ts";
import { type SupplyStep, type SupplyVerb } from "../../core/supply/steps.ts";
import { type PartyRole } from "../../core/supply/supply.ts";
import { type Person } from "../../core/person.ts";
import { carryOut, UNKNOWN } from "../cases/commandCase.ts";
import { ownFiles } from "../cases/files.ts";
import { loadCase, type LoadedCase } from "../cases/loadCase.ts";
import { type Standing, standingOf } from "../cases/standing.ts";
import { viewOf } from "../cases/viewOf.ts";
import { type CommandResult, type StepOf } from "../contract.ts";
import { clauseIn } from "../packRows.ts";
import { type CaseSetting, type ServiceContext, settingOf } from "../serviceContext.ts";
import { type Unit } from "../unit.ts";
import { guardNames } from "./guardNames.ts";
import { drawInvitation } from "./invitations.ts";
import { issueNoticesOf } from "./noticesOfStep.ts";
import { supervisorsFor } from "./stepOptions.ts";
import { isWatching } from "./supplyView.ts";

/** Every step of a supply request by a person: rights, the core's decision, what it writes and tells. */
export async function takeStep(
  context: ServiceContext,
  unit: Unit,
  { caseId, step, by }: StepOf,
): Promise<CommandResult> {
  const loaded = await loadCase(context.db, "id", caseId);
  const presence = { staff: await context.staff(), now: unit.now };
  const standing = loaded === null ? null : standingOf(loaded, by, presence);
  if (loaded === null || standing === null) return UNKNOWN;
  return stepLoaded(context, unit, { loaded, standing, step, by });
}

/** Why somebody can't take a step just now, whatever they would say in it; null when they can. */
export async function stepRefused(
  context: ServiceContext,
  unit: Unit,
  { caseId, verb, by }: { readonly caseId: string; readonly verb: SupplyVerb; readonly by: Person },
): Promise<CommandResult | null> {
  const loaded = await loadCase(context.db, "id", caseId);
  const presence = { staff: await context.staff(), now: unit.now };
  const standing = loaded === null ? null : standingOf(loaded, by, presence);
  if (loaded === null || standing === null) return UNKNOWN;
  const setting = await settingOf(context, loaded.case);
  const change = changeOf(unit, loaded, standing, setting);
  const isNever = change === null || isWatching(standing.as);
  const refusal = isNever ? "stepNotYours" : stepRefusal(change, verb);
  if (refusal === null) return null;
  const principle = STEP_RULES[verb].principle;
  const clause = clauseIn(setting.pack, change?.rules.clauses[principle] ?? null);
  return { ok: false, refusal, clause, view: viewOf(loaded, setting, standing, unit.now) };
}

/** A step whose taker is known to have a part in the case. */
export interface LoadedStep {
  readonly loaded: LoadedCase;
  readonly standing: Standing;
  readonly step: SupplyStep;
  readonly by: Person;
}

export async function stepLoaded(
  context: ServiceContext,
  unit: Unit,
  { loaded, standing, step: said, by }: LoadedStep,
): Promise<CommandResult> {
  const setting = await settingOf(context, loaded.case);
  const change = changeOf(unit, loaded, standing, setting);
  const view = () => viewOf(loaded, setting, standing, unit.now);
  if (change === null || isWatching(standing.as)) {
    return { ok: false, refusal: "stepNotYours", clause: null, view: view() };
  }
  const step = await withOwnFiles(context, said, by);
  const decision = decideStep(change, step);
  if (!decision.ok) {
    const { refusal, clause } = decision;
    return { ok: false, refusal, clause: clauseIn(setting.pack, clause), view: view() };
  }
  // Staff are no matter of the core: whom a tampered card names is held against the list here.
  if (step.verb === "assignSupervisor" || step.verb === "assignSurveyor") {
    const able = supervisorsFor(loaded.case, setting);
    if (!able.some(({ id }) => id === step.person)) {
      const { principle } = STEP_RULES[step.verb];
      const clause = clauseIn(setting.pack, change.rules.clauses[principle]);
      return { ok: false, refusal: "unknownOption", clause, view: view() };
    }
  }
  const acting = { loaded, setting, standing, by };
  const named = await guardNames(context, unit, acting, spokenInStep(step));
  if (named !== null) {
    const clause = clauseIn(setting.pack, named);
    return { ok: false, refusal: "namesFirm", clause, view: view() };
  }
  const { after, drawn } = await carryOut(context, unit, acting, decision, null);
  issueNoticesOf(unit, step, after, setting, by.id);
  const role = INVITES[step.verb];
  const { id } = loaded.case;
  return {
    ok: true,
    verb: step.verb,
    view: viewOf(after, setting, standing, unit.now),
    redrawn: drawn.has(by.id),
    ...(role === undefined ? {} : { invitation: drawInvitation(context, unit, id, by.id, role) }),
  };
}

/** Steps that a code comes of. */
const INVITES: Readonly<Partial<Record<SupplyVerb, PartyRole>>> = {
  inviteDesigner: "designer",
  inviteContractor: "contractor",
};

function changeOf(
  unit: Unit,
  { case: about, supply, parties, invited }: LoadedCase,
  { actor }: Standing,
  { pack, organisation, registry }: CaseSetting,
): StepChange | null {
  const { supply: rules } = pack;
  if (supply === null || rules === undefined) return null;
  const { calendar, profile } = organisation;
  const on = unit.now.toZonedDateTimeISO(profile.zone).toPlainDate().toString();
  return {
    ...{ about, supply, pack, rules, calendar },
    by: actor,
    now: unit.now,
    ruling: rulingNow(rules, supply),
    registry: registry.for(demandNow(supply).voltage, on),
    parties,
    isInvited: (role) => invited.includes(role),
    newId: () => unit.newId(),
  };
}

/** Of the files named, only those that this person sent and that belong to no case yet. */
async function withOwnFiles(
  { db }: ServiceContext,
  step: SupplyStep,
  by: Person,
): Promise<SupplyStep> {
  if (!("files" in step) || step.files === undefined) return step;
  return { ...step, files: [...(await ownFiles(db, by, step.files))] };
}
