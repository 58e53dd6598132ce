import { type Decision } from "../case/case.ts";
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
export const needsApproval = (supply: Supply, order: Order): boolean =>
  isOpen(order) && order.approval === null && (!order.catalogued || isEntrusted(supply));

/** Neither refused nor taken back: what it comes to is still to be seen. */
export const isOpen = ({ refused, withdrawn }: Order): boolean =>
  refused === undefined && withdrawn === undefined;

/** Proposals that this person can take back: the customer any, their contractor their own. */
export const ordersToWithdraw = (
  { orders }: Supply,
  { id, party }: StepChange["by"],
): readonly Order[] =>
  orders.filter(
    (order) =>
      isOpen(order) && order.ordered === null && (party === undefined || order.byId === id),
  );

/** What isn't in the catalogue needs a recorded reason, never one's own word (E-18). */
export function approveOrder(change: StepChange, step: SupplyStep<"approveOrder">): Performed {
  const { supply } = change;
  const order = orderIn(supply, step.order);
  const problem = undecidable(change, order);
  if (order === null || problem !== null)
    return problem ?? refuseStep(change, "unknownOption", "products");
  const approval = { ...done(change), reason: step.reason };
  return decided(change, "approveOrder", { ...order, approval }, step.reason);
}

/** Equipment that may not be ordered, with the reason; other equipment may be proposed (E-18). */
export function refuseOrder(change: StepChange, step: SupplyStep<"refuseOrder">): Performed {
  const { supply } = change;
  const order = orderIn(supply, step.order);
  const problem = undecidable(change, order);
  if (order === null || problem !== null)
    return problem ?? refuseStep(change, "unknownOption", "products");
  const refused = { ...done(change), reason: step.reason };
  return decided(change, "refuseOrder", { ...order, refused }, step.reason);
}

const orderIn = ({ orders }: Supply, id: string): Order | null =>
  orders.find((order) => order.id === id) ?? null;

/** Why nobody, or not this person, can decide about it any more; null when they can. */
function undecidable(change: StepChange, order: Order | null): Decision | null {
  if (order === null) return null;
  if (order.withdrawn !== undefined) return refuseStep(change, "orderWithdrawn", "products");
  if (order.approval !== null || order.refused !== undefined) {
    return refuseStep(change, "decidedAlready", "products");
  }
  // The catalogue is the test: what passes it isn't ours to approve or to refuse.
  if (!needsApproval(change.supply, order)) {
    return refuseStep(change, "approvalNotNeeded", "products");
  }
  return order.byId === change.by.id ? refuseStep(change, "ownWork", "products") : null;
}

/** Which equipment it is about is said with the reason: there may be several. */
function decided(
  { supply }: StepChange,
  verb: "approveOrder" | "refuseOrder",
  order: Order,
  reason: string,
): Performed {
  const text = `${nameOf(order)}: ${reason}`;
  return {
    supply: { orders: withOrder(supply, order) },
    says: { text },
    notices: [stepNotice("customers", verb, { text }), stepNotice("parties", verb, { text })],
  };
}

/** As lists of equipment show it. */
export const nameOf = ({ equipment, maker, model }: Order): string =>
  `${equipment} · ${maker} ${model}`;

/** Taken back before it is ordered: it waits for nobody any more (E-18). */
export function withdrawOrder(change: StepChange, step: SupplyStep<"withdrawOrder">): Performed {
  const { supply, by } = change;
  const order = orderIn(supply, step.order);
  if (order === null) return refuseStep(change, "unknownOption", "products");
  if (order.ordered !== null) return refuseStep(change, "orderedAlready", "orders");
  if (order.refused !== undefined) return refuseStep(change, "orderRefused", "products");
  if (order.withdrawn !== undefined) return refuseStep(change, "decidedAlready", "products");
  if (!ordersToWithdraw(supply, by).includes(order)) {
    return refuseStep(change, "stepNotYours", "products");
  }
  const text = nameOf(order);
  return {
    supply: { orders: withOrder(supply, { ...order, withdrawn: done(change) }) },
    says: { text },
    notices: (["handler", "customers", "parties"] as const).map((to) =>
      stepNotice(to, "withdrawOrder", { text }),
    ),
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
  if (order.refused !== undefined) return refuseStep(change, "orderRefused", "products");
  if (order.withdrawn !== undefined) return refuseStep(change, "orderWithdrawn", "products");
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
