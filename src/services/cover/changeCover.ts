import { escapeMarkdown } from "../../cards/escapeMarkdown.ts";
import {
  addPerson,
  changePrimary,
  type CoverChange,
  type CoverRefusal,
  type CoverRow,
  knowing,
  partsOf,
  removePerson,
} from "../../core/customers/cover/cover.ts";
import { type Person } from "../../core/person.ts";
import { type Clause } from "../../core/policy/pack.ts";
import { type StaffDirectory } from "../directory.ts";
import { type ServiceContext } from "../serviceContext.ts";
import { type Unit } from "../unit.ts";
import { isThere } from "./checkCustomers.ts";
import { doneDuty, openCoverDuties } from "./coverDuties.ts";
import { loadCovers, writeCover } from "./coverWrites.ts";
import { coverOf, type OwnCover } from "./ownCover.ts";

/** A change of who knows a customer. */
export interface CoverAsked {
  readonly type: "add" | "primary" | "remove";
  readonly customerId: string;
  /** Null: the part that too few know, else the customer as a whole. */
  readonly business: string | null;
  readonly personId: string;
  /** Who takes the place of whoever is removed. */
  readonly successorId: string | null;
  readonly reason: string;
}

type Changed =
  | {
      readonly ok: true;
      readonly covers: readonly CoverRow[];
      readonly businesses: readonly string[];
    }
  | {
      readonly ok: false;
      readonly refusal:
        CoverRefusal | "notYours" | "noCover" | "unknown" | "away" | "reasonMissing";
      readonly clause: Clause | null;
    };

/**
 * Changes who knows a customer. Whoever manages customers may, and for one more person also who is in
 * charge of that customer; the second goes only when somebody takes their place (C-8). All whom it
 * concerns are told.
 */
export async function changeCover(
  context: ServiceContext,
  unit: Unit,
  by: Person,
  asked: CoverAsked,
): Promise<Changed> {
  const own = await coverOf(context, by);
  if (own === null) return { ok: false, refusal: "noCover", clause: null };
  const { clause, organisation } = own;
  const no = (refusal: (Changed & { ok: false })["refusal"]) =>
    ({ ok: false, refusal, clause }) as const;
  const [staff, customer] = await Promise.all([
    context.staff(),
    context.db.prisma.customer.findFirst({
      where: { id: asked.customerId, organisationId: organisation.id },
    }),
  ]);
  if (customer === null) return no("unknown");
  const covers = (await loadCovers(context.db, [customer.id])).get(customer.id) ?? [];
  if (!mayChange(own, by, asked, covers)) {
    context.onDenied?.();
    return no("notYours");
  }
  if (asked.type !== "add" && asked.reason.trim() === "") return no("reasonMissing");
  const comes = asked.type === "remove" ? asked.successorId : asked.personId;
  if (comes !== null) {
    if (staff.byId(comes)?.organisationId !== organisation.id) return no("unknown");
    if (!isThere(staff, comes, unit.now)) return no("away");
  }
  const there = (id: string) => isThere(staff, id, unit.now);
  const business = asked.business ?? shortPart(covers, customer.businesses, own, there);
  const change = changeOf(covers, business, asked, { least: own.rules.least, isThere: there });
  if (!change.ok) return no(change.refusal);
  const after = writeCover(unit, covers, {
    ...{ customerId: customer.id, business: change.business, steps: change.steps },
    ...{ byId: by.id, reason: asked.reason.trim() === "" ? null : asked.reason },
  });
  await tickOff(context, unit, own, by, { id: customer.id, after, isThere: there });
  tellAll(unit, staff, by, { customer, asked, before: covers, after, business: change.business });
  return { ok: true, covers: after, businesses: customer.businesses };
}

const mayChange = (
  { manages }: OwnCover,
  by: Person,
  { type }: CoverAsked,
  covers: readonly CoverRow[],
): boolean =>
  manages ||
  (type === "add" && covers.some(({ rank, personId }) => rank === 1 && personId === by.id));

function changeOf(
  covers: readonly CoverRow[],
  business: string,
  { type, personId, successorId }: CoverAsked,
  around: Parameters<typeof removePerson>[3],
): CoverChange {
  switch (type) {
    case "add":
      return addPerson(covers, business, personId);
    case "primary":
      return changePrimary(covers, business, personId);
    case "remove":
      return removePerson(covers, business, { personId, successorId }, around);
  }
}

/** The part that is meant when none is named: the one that too few know. */
function shortPart(
  covers: readonly CoverRow[],
  businesses: readonly string[],
  { rules }: OwnCover,
  there: (id: string) => boolean,
): string {
  const isShort = (business: string) =>
    knowing(covers, business).filter(({ personId }) => there(personId)).length < rules.least;
  return partsOf(businesses).find(isShort) ?? "";
}

/** What the daily check noted, and is well again. */
async function tickOff(
  { db }: ServiceContext,
  unit: Unit,
  { organisation, rules }: OwnCover,
  by: Person,
  changed: {
    readonly id: string;
    readonly after: readonly CoverRow[];
    readonly isThere: (id: string) => boolean;
  },
): Promise<void> {
  for (const duty of await openCoverDuties(db, organisation.id)) {
    if (duty.customerId !== changed.id) continue;
    const there = knowing(changed.after, duty.business).filter(({ personId }) =>
      changed.isThere(personId),
    );
    if (there.length >= rules.least) doneDuty(unit, duty.id, by.id);
  }
}

/** Who comes, who goes, and who was in charge. */
function tellAll(
  unit: Unit,
  staff: StaffDirectory,
  by: Person,
  change: {
    readonly customer: { readonly id: string; readonly name: string; readonly number: string };
    readonly asked: CoverAsked;
    readonly before: readonly CoverRow[];
    readonly after: readonly CoverRow[];
    readonly business: string;
  },
): void {
  const { customer, asked, before, after, business } = change;
  const ids = (rows: readonly CoverRow[]) =>
    knowing(rows, business).map(({ personId }) => personId);
  const facts = {
    number: escapeMarkdown(customer.number),
    name: escapeMarkdown(customer.name),
    business: escapeMarkdown(business),
    by: escapeMarkdown(by.name),
    reason: escapeMarkdown(asked.reason),
    people: ids(after).map((id) => escapeMarkdown(staff.everById(id)?.name ?? "")),
  };
  for (const id of new Set([...ids(before), ...ids(after)])) {
    const to = staff.byId(id);
    if (to === null || id === by.id) continue;
    const what = !ids(after).includes(id)
      ? "youLeft"
      : ids(before).includes(id)
        ? "changed"
        : "youJoined";
    unit.notify({
      to,
      build: (texts) => ({ text: texts.cover[what](facts) }),
      dedupeKey: `cover:${customer.id}:${unit.now.epochMilliseconds}:${id}`,
      caseId: null,
      proof: null,
      kind: "must",
    });
  }
}
