import { type StepOption, type SupplyView } from "../../cards/caseView.ts";
import { type Actor } from "../../core/case/case.ts";
import { type Person } from "../../core/person.ts";
import { shuffled } from "../../core/registry/neutralList.ts";
import { demandNow, rulingNow } from "../../core/supply/change.ts";
import { handInOptions, ordersToReport } from "../../core/supply/offer.ts";
import {
  nameOf as orderName,
  needsApproval,
  ordersToWithdraw,
} from "../../core/supply/orderSteps.ts";
import { fieldsOf, type SupplyVerb } from "../../core/supply/steps.ts";
import { latestDocuments } from "../../core/supply/supply.ts";
import { missingDocuments } from "../../core/supply/turn.ts";
import { type LoadedCase } from "../cases/loadCase.ts";
import { type CaseSetting } from "../serviceContext.ts";

/** Whether everything that a step is chosen from has something to choose. */
export const hasOptions = (verb: SupplyVerb, options: SupplyView["options"]): boolean =>
  Object.entries(fieldsOf(verb)).every(
    ([field, { kind }]) => kind !== "options" || (options[`${verb}.${field}`]?.length ?? 0) > 0,
  );

/** Who may survey for entrusted works, and supervise on site (E-21, E-24). */
export const supervisorsFor = (
  { organisationId }: LoadedCase["case"],
  { staff }: CaseSetting,
): readonly Person[] =>
  staff.all.filter(
    (person) =>
      person.organisationId === organisationId &&
      (person.roles.includes("inspector") || person.roles.includes("projectManager")),
  );

/** What each field of a step may be chosen from. */
export function optionsOf(
  verb: SupplyVerb,
  { supply, case: c }: LoadedCase,
  by: Actor,
  setting: CaseSetting,
  now: Temporal.Instant,
): Readonly<Record<string, readonly StepOption[]>> {
  if (supply === null || setting.pack.supply === undefined) return {};
  const ruling = rulingNow(setting.pack.supply, supply);
  const { zone } = setting.organisation.profile;
  const on = now.toZonedDateTimeISO(zone).toPlainDate().toString();
  const registry = () => setting.registry.for(demandNow(supply).voltage, on);
  const rows = [...ruling.documents, ...ruling.completion];
  const named = (ids: readonly string[]): readonly StepOption[] =>
    rows.filter(({ id }) => ids.includes(id)).map(({ id, label }) => ({ value: id, label }));
  const plain = (value: string, label = value): StepOption => ({ value, label });
  switch (verb) {
    case "agreeSurvey":
      return { "agreeSurvey.slot": supply.survey.offered.map((at) => plain(at)) };
    case "agreeSupply":
      return { "agreeSupply.slot": (supply.slots.at(-1)?.times ?? []).map((at) => plain(at)) };
    case "chooseDesigner":
    case "chooseContractor": {
      const kind = verb === "chooseDesigner" ? "designer" : "contractor";
      const qualified = registry().entries.filter(
        (entry) => entry.kind === kind && entry.problems.length === 0,
      );
      const listed = shuffled(qualified, c.reference);
      return { [`${verb}.entry`]: listed.map(({ id, name }) => plain(id, name)) };
    }
    case "handIn":
      return { "handIn.item": named(handInOptions(supply, ruling)) };
    case "judgeDocument": {
      const open = [...latestDocuments(supply).values()].filter(
        ({ status }) => status === "handedIn",
      );
      const missing = missingDocuments(supply, ruling);
      return { "judgeDocument.item": named([...open.map(({ item }) => item), ...missing]) };
    }
    case "proposeOrder": {
      const makers = registry().entries.filter(({ kind }) => kind === "maker");
      return { "proposeOrder.maker": makers.map(({ id, name }) => plain(id, name)) };
    }
    case "approveOrder":
    case "refuseOrder":
    case "withdrawOrder":
    case "reportOrder": {
      const open =
        verb === "reportOrder"
          ? ordersToReport(supply)
          : verb === "withdrawOrder"
            ? ordersToWithdraw(supply, by)
            : supply.orders.filter((order) => needsApproval(supply, order));
      return { [`${verb}.order`]: open.map((order) => plain(order.id, orderName(order))) };
    }
    case "assignSurveyor":
    case "assignSupervisor": {
      const able = supervisorsFor(c, setting);
      return { [`${verb}.person`]: able.map(({ id, name }) => plain(id, name)) };
    }
    case "decideChange": {
      const open = supply.changes.filter(({ decision }) => decision === null);
      return { "decideChange.change": open.map(({ id, text }) => plain(id, text.slice(0, 80))) };
    }
    default:
      return {};
  }
}
