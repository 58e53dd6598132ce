import { type Person } from "../../core/person.ts";
import { type CommandResult, type Joining } from "../contract.ts";
import { type ServiceContext } from "../serviceContext.ts";
import { type Unit } from "../unit.ts";
import { commandLoaded, UNKNOWN } from "./commandCase.ts";
import { isSimilar } from "./findDuplicates.ts";
import { loadCase } from "./loadCase.ts";
import { type Standing, standingOf } from "./standing.ts";

/**
 * Makes a customer a party to somebody else's case (B19). Only to one that they would be offered:
 * knowing an id lets nobody in.
 */
export async function joinCase(
  context: ServiceContext,
  unit: Unit,
  by: Person,
  { caseId, about, text, attachmentIds }: Joining,
): Promise<CommandResult> {
  if (by.kind !== "customer" || !(await isSimilar(context, unit, by, about, caseId)))
    return UNKNOWN;
  const loaded = await loadCase(context.db, "id", caseId);
  if (loaded === null) return UNKNOWN;
  const newcomer: Standing = {
    actor: { id: by.id, part: "customer", roles: [] },
    as: "joined",
  };
  const standing = standingOf(loaded, by) ?? newcomer;
  const command = { type: "join", text, attachmentIds } as const;
  return commandLoaded(context, unit, { loaded, standing, command, by });
}
