import { gradeLabel } from "../../cards/gradeWords.ts";
import { type CustomerLine, type CustomerView } from "../../cards/customerView.ts";
import { numberKey } from "../../core/customers/customer.ts";
import { type Person } from "../../core/person.ts";
import { phoneTail } from "../../core/phone.ts";
import { type CardRow, readCard } from "../../db/customerCard.ts";
import { MOST_FOUND, searchCustomers } from "../../db/customerSearch.ts";
import { eitherScript } from "../../understanding/foldText.ts";
import { type LoadedOrganisation, type StaffDirectory } from "../directory.ts";
import { topicLabel } from "../packRows.ts";
import { type ServiceContext } from "../serviceContext.ts";
import { type Unit } from "../unit.ts";
import { isTheirs, knowersOf } from "./coverOf.ts";
import { seesCustomers } from "./rights.ts";

export { MOST_FOUND };

/** What came of looking for a customer. */
export type Opened =
  | { readonly type: "notYours" | "none" }
  | { readonly type: "many"; readonly found: readonly CustomerLine[] }
  /** It isn't theirs: they say why first, and it is kept with the look-up. */
  | { readonly type: "askReason"; readonly customer: CustomerLine }
  | { readonly type: "card"; readonly view: CustomerView };

/** Customers of this person's organisation by number, name, contact or telephone. */
export async function findCustomersOf(
  { db }: Pick<ServiceContext, "db">,
  by: Person,
  query: string,
): Promise<readonly CustomerLine[]> {
  if (!seesCustomers(by) || query.trim() === "") return [];
  const text = query.normalize("NFKC").trim().slice(0, 100);
  const looksLikePhone = /^[\d\s+()#-]{7,}$/.test(text);
  return searchCustomers(db, {
    organisationId: by.organisationId,
    number: numberKey(text),
    name: eitherScript(text),
    tail: looksLikePhone ? phoneTail(text) : null,
  });
}

/** Opens a customer's card; every look-up is noted, with its reason where one is wanted. */
export async function openCustomer(
  context: ServiceContext,
  unit: Unit,
  by: Person,
  { query, reason }: { readonly query: string; readonly reason: string | null },
): Promise<Opened> {
  if (!seesCustomers(by)) return { type: "notYours" };
  const found = await findCustomersOf(context, by, query);
  const [only, another] = found;
  if (only === undefined) return { type: "none" };
  if (another !== undefined) return { type: "many", found };
  const [staff, organisations] = await Promise.all([context.staff(), context.organisations()]);
  const own = organisations.find(({ id }) => id === by.organisationId);
  if (own === undefined) return { type: "notYours" };
  if (reason === null && !isTheirs(by, await knowersOf(context.db, only.id), staff, unit.now))
    return { type: "askReason", customer: only };
  const row = await readCard(context.db, only.id, by.id);
  if (row === null) return { type: "none" };
  const lookup = { id: unit.newId(), customerId: only.id, byId: by.id, reason, at: unit.now };
  unit.add({ insert: "customerLookup", rows: [lookup] });
  return { type: "card", view: viewOf(row, own, staff) };
}

/** The card's row in the words of its organisation. */
export function viewOf(
  row: CardRow,
  { profile, pack }: LoadedOrganisation,
  staff: StaffDirectory,
): CustomerView {
  const nameOf = (id: string | null) => (id === null ? "" : (staff.everById(id)?.name ?? ""));
  const instant = (text: string) => Temporal.Instant.from(text);
  const { next, due } = row;
  return {
    customer: {
      ...{ id: row.id, number: row.number, name: row.name, kind: row.kind },
      area: profile.areas.find(({ id }) => id === row.area)?.label ?? null,
      ...{ address: row.address, phone: row.phone, since: row.since },
      ...{ businesses: row.businesses, classes: row.classes, tags: row.tags },
      ...{ consents: row.consents, satisfaction: row.satisfaction, active: row.active },
    },
    grade: row.grade === null ? null : { ...row.grade, label: gradeLabel(pack, row.grade.grade) },
    contacts: row.contacts,
    sites: row.sites,
    figures: row.figures,
    cases: {
      open: row.openCases,
      lines: row.cases.map(({ reference, topic, filedAt, ownerId }) => ({
        ...{ reference, topic: topicLabel(pack, topic) },
        filedAt: instant(filedAt),
        owner: nameOf(ownerId),
      })),
    },
    promises: row.promises.map(({ reference, dueAt, personId }) => ({
      ...{ reference, dueAt: instant(dueAt), by: nameOf(personId) },
    })),
    visits: row.visits.map(({ kind, at, byId, satisfaction }) => ({
      ...{ kind, at: instant(at), by: nameOf(byId), satisfaction },
    })),
    next:
      next === null
        ? due === null
          ? null
          : { kind: null, plannedOn: null, dueOn: due, by: null }
        : {
            ...{ kind: next.kind, plannedOn: next.plannedOn, dueOn: next.dueOn },
            by: nameOf(next.personId),
          },
    documents: row.documents.map(({ at, ...one }) => ({ ...one, at: instant(at) })),
    cover: row.cover.map(({ business, rank, personId }) => ({
      ...{ business, rank },
      person: {
        id: personId,
        name: nameOf(personId),
        reach: staff.everById(personId)?.reach ?? null,
      },
    })),
    conflicts: row.conflicts,
    zone: profile.zone,
  };
}
