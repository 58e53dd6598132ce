import { randomUUID } from "node:crypto";
import { type Person } from "../../../src/core/person.ts";
import { type SupplyDraft } from "../../../src/core/supply/request.ts";
import { readStep, type SupplyVerb } from "../../../src/core/supply/steps.ts";
import { type CaseView, type CommandResult } from "../../../src/services/index.ts";
import { type Office, OPEN_HOURS } from "../office.ts";

/** An application of this customer as the form gives it. */
export const applicationOf = (over: Partial<SupplyDraft> = {}): SupplyDraft => ({
  kind: "new",
  for: "self",
  applicant: "宏達五金廠",
  site: "科技大道 66 號",
  use: "industrial",
  voltage: "high",
  unit: "kVA",
  capacityTotal: 315,
  second: "none",
  ...over,
});

/** People acting on one request, each under their own rights, on the real database. */
export interface Works {
  readonly caseId: string;
  readonly reference: string;
  /** Takes a step that must be taken. @throws Error with the refusal. */
  does(who: string, verb: SupplyVerb, values?: Record<string, unknown>): Promise<CaseView>;
  /** Takes a step, or not. */
  tries(who: string, verb: SupplyVerb, values?: Record<string, unknown>): Promise<CommandResult>;
  view(who: string): Promise<CaseView>;
  /** Hands in every document that is missing, and has each of them looked at. */
  handsInAll(who: string, reviewer: string): Promise<void>;
  /** One document, and has it accepted. */
  handsIn(who: string, item: string, reviewer: string): Promise<void>;
  /** What the next step is taken at. */
  at(now: Temporal.Instant): void;
}

/** Files an application, and acts on it from then on. */
export async function openWorks(
  office: Office,
  customer: string,
  over: Partial<SupplyDraft> = {},
  from: Temporal.Instant = OPEN_HOURS,
): Promise<Works> {
  let now = from;
  const filer = await office.person(customer);
  await office.comesIn(filer);
  const filed = await office.turn(
    (unit) =>
      office.services.fileSupply(unit, {
        filer,
        draftId: randomUUID(),
        draft: applicationOf(over),
        source: "chat",
        area: null,
      }),
    now,
  );
  if (!filed.ok) throw new Error(`not filed: ${filed.reason}`);
  const { caseId, reference } = filed;
  const take = async (by: Person, verb: SupplyVerb, values: Record<string, unknown>) => {
    const read = readStep(verb, values);
    if (!read.ok) throw new Error(`${verb}: ${read.fields.join(", ")}`);
    return office.turn(
      (unit) => office.services.takeStep(unit, { caseId, step: read.step, by }),
      now,
    );
  };
  const send = async (who: string, item: string) => {
    const file = await office.sends(await office.person(who), `${item}.pdf`, "%PDF-1.4\n%%EOF");
    if (!("id" in file)) throw new Error(`no file: ${file.reason}`);
    await works.does(who, "handIn", { item, files: [file.id] });
  };
  const accept = (reviewer: string, item: string) =>
    works.does(reviewer, "judgeDocument", { item, result: "accepted" });
  const works: Works = {
    caseId,
    reference,
    async does(who, verb, values = {}) {
      const result = await take(await office.person(who), verb, values);
      if (!result.ok)
        throw new Error(`${who} ${verb}: ${result.refusal} (${result.clause?.id ?? ""})`);
      return result.view;
    },
    tries: async (who, verb, values = {}) => take(await office.person(who), verb, values),
    async view(who) {
      const person = await office.person(who);
      const view = await office.turn((unit) => office.services.viewCase(unit, person, caseId), now);
      if (view === null) throw new Error(`${who} sees nothing`);
      return view;
    },
    async handsInAll(who, reviewer) {
      const { supply } = await works.view(who);
      const missing = supply?.missing ?? [];
      for (const { id } of missing) await send(who, id);
      for (const { id } of missing) await accept(reviewer, id);
    },
    async handsIn(who, item, reviewer) {
      await send(who, item);
      await accept(reviewer, item);
    },
    at(moment) {
      now = moment;
    },
  };
  return works;
}

/** An instant as steps say it. */
export const iso = (hours: number): string => OPEN_HOURS.add({ hours }).toString();
