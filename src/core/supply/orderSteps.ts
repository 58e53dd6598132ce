import { done, type Performed, refuseStep, type StepChange, stepNotice } from "./change.ts";
import { type SupplyStep } from "./steps.ts";
import { type Order, type Supply } from "./supply.ts";
import { hasPendingChange } from "./turn.ts";

/** Maker and model before anything is ordered: of the catalogue, or by recorded approval (E-18, E-21). */
export function proposeOrder(change: StepChange, step: SupplyStep<"proposeOrder">): Performed {
  const { supply, registry } = change;
  const maker = registry.entries.find(({ id, kind }) => id === step.maker && kind === "maker");
  if (maker === undefined) return refuseStep(change, "unknownOption", "products");
  // Of works entrusted to us, only makers that are recognised: no approval takes its place (E-21).
  if (isEntrusted(supply) && maker.problems.length > 0) {
    return refuseStep(change, "notCatalogued", "entrusted");
  }
  const catalogued = maker.problems.length === 0 && registry.hasModel(maker.id, step.model);
  const order: Order = {
    ...done(change),
    id: String(supply.orders.length + 1),
    equipment: step.equipment,
    makerId: maker.id,
    maker: maker.name,
    model: step.model,
    catalogued,
    approval: null,
    arrivesOn: null,
    ordered: null,
  };
  return {
    supply: { orders: [...supply.orders, order] },
    says: { catalogued, order: order.id },
    notices: [stepNotice("handler", "proposeOrder")],
  };
}

const isEntrusted = ({ entrusted }: Supply): boolean => entrusted?.accepted === true;

/**
 * The catalogue is a test that a customer's own choice passes or not; what it doesn't have, and all
 * equipment of works entrusted to us, takes an approval (E-18, E-21; readings, 21).
 */
export const needsApproval = (supply: Supply, { approval, catalogued }: Order): boolean =>
  approval === null && (!catalogued || isEntrusted(supply));

/** What isn't in the catalogue needs a recorded reason, never one's own word (E-18). */
export function approveOrder(change: StepChange, step: SupplyStep<"approveOrder">): Performed {
  const { supply, by } = change;
  const order = supply.orders.find(({ id }) => id === step.order);
  if (order === undefined) return refuseStep(change, "unknownOption", "products");
  if (order.approval !== null) return refuseStep(change, "decidedAlready", "products");
  if (order.byId === by.id) return refuseStep(change, "ownWork", "products");
  const approval = { ...done(change), reason: step.reason };
  return {
    supply: { orders: withOrder(supply, { ...order, approval }) },
    notices: [stepNotice("customers", "approveOrder"), stepNotice("parties", "approveOrder")],
  };
}

const withOrder = ({ orders }: Supply, changed: Order): readonly Order[] =>
  orders.map((order) => (order.id === changed.id ? changed : order));

/** Ordered: which maker, and when it arrives (E-22). Only what may be, and by drawings that hold. */
export function reportOrder(change: StepChange, step: SupplyStep<"reportOrder">): Performed {
  const { supply } = change;
  const order = supply.orders.find(({ id }) => id === step.order);
  if (order === undefined) return refuseStep(change, "unknownOption", "orders");
  if (order.ordered !== null) return refuseStep(change, "orderedAlready", "orders");
  if (needsApproval(supply, order)) return refuseStep(change, "notApproved", "products");
  if (hasPendingChange(supply, "plan", "drawings")) {
    return refuseStep(change, "changePending", "change");
  }
  return {
    supply: {
      orders: withOrder(supply, { ...order, arrivesOn: step.arrivesOn, ordered: done(change) }),
    },
    notices: [stepNotice("handler", "reportOrder")],
  };
}
