import { z } from "zod";
import { LOCALES } from "../locale.ts";
import { CONSENTS, CUSTOMER_CLASSES, CUSTOMER_KINDS, numberKey } from "./customer.ts";

const text = (most: number) => z.string().trim().min(1).max(most);
const optional = (most: number) => text(most).nullable().default(null);
const month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, "a month is YYYY-MM");

const contact = z.object({
  name: text(80),
  phone: optional(60),
  position: optional(80),
  /** Resident of the document who this contact is; left out: found by the phone. */
  person: z.uuid().optional(),
});

const site = z.object({ name: text(120), address: optional(300), area: optional(40) });

const figure = z.object({
  month,
  tonnes: z.number().min(0),
  amount: z.number().nullable().default(null),
});

const customer = z.object({
  /** Left out: a new one. */
  id: z.uuid().optional(),
  number: text(40).transform(numberKey),
  kind: z.enum(CUSTOMER_KINDS).default("company"),
  name: text(200),
  area: optional(40),
  region: optional(40),
  address: optional(300),
  phone: optional(60),
  locale: z.enum(LOCALES).default("zh-Hant"),
  since: z.iso.date().nullable().default(null),
  businesses: z.array(text(40)).default([]),
  classes: z.array(z.enum(CUSTOMER_CLASSES)).default([]),
  consents: z.array(z.enum(CONSENTS)).default([]),
  contacts: z.array(contact).default([]),
  sites: z.array(site).default([]),
  figures: z.array(figure).default([]),
  /** Members of staff who know them, the primary first; left out: two are proposed (C-8). */
  cover: z.array(z.uuid()).min(2, "two people know every customer (C-8)").optional(),
});

/**
 * The customers that an organisation begins with, as a part of its document: those that aren't
 * there yet are added, those that are stay as people have kept them since.
 */
export const customersDocument = z.array(customer);

export type CustomersDocument = z.output<typeof customersDocument>;
export type DocumentCustomer = CustomersDocument[number];
/** As it is written, without what is understood. */
export type CustomerEntry = z.input<typeof customer>;

/** The rest of the document, as far as customers lean on it. */
export interface Around {
  readonly areas: readonly { readonly id: string }[];
  readonly staff: readonly { readonly id: string }[];
  readonly residents: readonly { readonly id: string }[];
}

/** What no single field shows: numbers given twice, areas and people that aren't there. */
export function customersProblems(customers: CustomersDocument, around: Around): string[] {
  const areas = new Set(around.areas.map(({ id }) => id));
  const staff = new Set(around.staff.map(({ id }) => id));
  const residents = new Set(around.residents.map(({ id }) => id));
  const seen = new Set<string>();
  return customers.flatMap((one) => {
    const say = (problem: string) => `customers: ${one.number} ${one.name}: ${problem}`;
    const repeated = seen.has(one.number);
    seen.add(one.number);
    const covers = one.cover ?? [];
    return [
      ...(repeated ? [say("its number is there twice")] : []),
      ...[one.area, ...one.sites.map(({ area }) => area)]
        .filter((area) => area !== null && !areas.has(area))
        .map((area) => say(`no area "${String(area)}"`)),
      ...covers.filter((id) => !staff.has(id)).map((id) => say(`no member of staff ${id}`)),
      ...(new Set(covers).size < covers.length ? [say("its cover names somebody twice")] : []),
      ...one.contacts
        .filter(({ person }) => person !== undefined && !residents.has(person))
        .map(({ person }) => say(`no resident ${String(person)}`)),
      ...(new Set(one.figures.map(({ month: m }) => m)).size < one.figures.length
        ? [say("a month has two figures")]
        : []),
    ];
  });
}
