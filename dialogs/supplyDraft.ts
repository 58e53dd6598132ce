import { type SupplyDraft, unitOf } from "../src/core/supply/request.ts";
import { type SupplyForm } from "./supplyQuestions.ts";
import { type Talk } from "./talk.ts";

/** The application as the core has it, as far as it was answered. */
export function draftOf(talk: Talk, form: Partial<SupplyForm>): SupplyDraft {
  const { source: _source, area: _area, preview: _preview, batch, dedicated, ...said } = form;
  const { capacity, capacityNow, ...rest } = said;
  const unit = form.voltage === undefined ? null : unitOf(form.voltage);
  const own = talk.person.kind === "customer";
  const draft: Partial<SupplyDraft> = {
    ...rest,
    for: own ? "self" : "caller",
    ...(unit === null ? {} : { unit }),
    ...(capacity === undefined ? {} : { capacityTotal: capacity.value }),
    ...(capacityNow === undefined ? {} : { capacityNow: capacityNow.value }),
    ...(batch === undefined ? {} : { batch: batch === "many" }),
    ...(dedicated === undefined ? {} : { dedicated: dedicated === "yes" }),
  };
  // What isn't answered yet is left out; the schema looks at the whole when it is sent.
  return draft as SupplyDraft;
}
