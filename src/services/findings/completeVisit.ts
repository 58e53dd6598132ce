import { type Person } from "../../core/person.ts";
import { type ServiceContext } from "../serviceContext.ts";
import { type Unit } from "../unit.ts";
import { updateVisit } from "./announce.ts";
import { type Around } from "./around.ts";

/** The visit is done; whoever made it gets the credit (C-3, readings). */
export async function completeVisit(
  _context: ServiceContext,
  unit: Unit,
  { visit }: Around,
  { by, companionId }: { readonly by: Person; readonly companionId: string | null },
): Promise<void> {
  updateVisit(unit, visit, {
    status: "DONE",
    doneAt: unit.now,
    doneById: by.id,
    companionId: companionId ?? visit.companionId,
  });
}
