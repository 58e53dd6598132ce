import { makeProposeCover } from "../../core/customers/proposeCover.ts";
import { type DocumentCustomer } from "../../core/customers/customersDocument.ts";
import { type OrganisationFile, peopleOf } from "../../core/organisation.ts";
import { samePhone } from "../../core/phone.ts";
import { type Db } from "../../db/db.ts";

type Transaction = Parameters<Parameters<Db["prisma"]["$transaction"]>[0]>[0];

/**
 * Adds the customers of the document that aren't there yet, with contacts, sites, figures and the
 * two people who know them. What is there stays: since then people have kept it.
 */
export async function addCustomersFromDocument(
  tx: Transaction,
  file: OrganisationFile,
): Promise<void> {
  const { id: organisationId, customers = [] } = file;
  const numbers = customers.map(({ number }) => number);
  const known = await tx.customer.findMany({
    where: { organisationId, number: { in: numbers } },
    select: { number: true },
  });
  const there = new Set(known.map(({ number }) => number));
  const fresh = customers
    .filter(({ number }) => !there.has(number))
    .map((one) => ({ ...one, id: one.id ?? crypto.randomUUID() }));
  if (fresh.length === 0) return;
  const at = new Date();
  const staff = peopleOf(file).filter(({ kind }) => kind === "staff");
  const propose = makeProposeCover(staff, new Map());
  const covered = fresh.map((one) => ({ ...one, cover: one.cover ?? propose(one.area) }));
  await tx.customer.createMany({
    data: covered.map(({ contacts: _c, sites: _s, figures: _f, cover: _k, ...row }) => ({
      ...{ ...row, organisationId, createdAt: at, updatedAt: at },
    })),
  });
  await tx.customerContact.createMany({
    data: covered.flatMap((customer) =>
      customer.contacts.map(({ person, ...contact }) => ({
        ...contact,
        id: crypto.randomUUID(),
        customerId: customer.id,
        personId: person ?? personOf(file, customer, contact.phone),
      })),
    ),
  });
  await tx.customerSite.createMany({
    data: covered.flatMap(({ id, sites }) =>
      sites.map((site) => ({ ...site, id: crypto.randomUUID(), customerId: id })),
    ),
  });
  await tx.salesFigure.createMany({
    data: covered.flatMap(({ id, figures }) =>
      figures.map((figure) => ({ ...figure, customerId: id, source: "document", at })),
    ),
  });
  await tx.cover.createMany({
    data: covered.flatMap(({ id, cover }) =>
      cover.map((personId, index) => ({ customerId: id, personId, rank: index + 1, since: at })),
    ),
  });
  await tx.customerChange.createMany({
    data: covered.map(({ id, number, name, cover }) => ({
      ...{ customerId: id, what: "created", source: "document", at },
      after: { number, name, cover: [...cover] },
    })),
  });
}

/** The resident with this number; null when none has, or it isn't clear who. */
function personOf(
  { residents }: OrganisationFile,
  customer: Pick<DocumentCustomer, "number">,
  phone: string | null,
): string | null {
  const same = residents.filter((one) => one.phone !== null && samePhone(one.phone, phone ?? ""));
  const home = same.filter(({ household }) => household === customer.number);
  const [only, another] = home.length > 0 ? home : same;
  return another === undefined ? (only?.id ?? null) : null;
}
