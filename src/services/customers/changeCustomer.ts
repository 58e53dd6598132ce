import { type CustomerLine } from "../../cards/customerView.ts";
import { readCustomerCell } from "../../core/customers/cells.ts";
import {
  CONSENTS,
  type Consent,
  CUSTOMER_CLASSES,
  type CustomerClass,
  type PlainField,
} from "../../core/customers/customer.ts";
import { type Person } from "../../core/person.ts";
import { phoneTail, samePhone } from "../../core/phone.ts";
import { peopleByPhone } from "../../db/customerBatch.ts";
import { type Customer } from "../../db/prisma/client.ts";
import { type ServiceContext } from "../serviceContext.ts";
import { type Unit } from "../unit.ts";
import { isTheirs, knowersOf } from "./coverOf.ts";
import { findCustomersOf } from "./openCustomer.ts";
import { keepsCustomers, seesCustomers } from "./rights.ts";
import { areaFinder } from "./setting.ts";

/** One thing that is changed by hand, as it was typed. */
export type Edit =
  | { readonly what: PlainField; readonly value: string }
  | { readonly what: "classes" | "consents"; readonly value: readonly string[] }
  | {
      readonly what: "contact";
      readonly name: string;
      readonly phone: string | null;
      readonly position: string | null;
    }
  | { readonly what: "contactEnded" | "siteEnded"; readonly name: string }
  | { readonly what: "site"; readonly name: string; readonly address: string | null };

/** What came of it. */
export type Changed =
  | { readonly type: "notYours" | "none" | "noReason" | "unchanged" }
  | { readonly type: "many"; readonly found: readonly CustomerLine[] }
  /** A value that can't be read, or a name that isn't there. */
  | { readonly type: "bad"; readonly what: Edit["what"]; readonly value: string }
  | { readonly type: "done"; readonly customer: CustomerLine; readonly count: number };

interface Noted {
  readonly what: string;
  readonly before: unknown;
  readonly after: unknown;
}

/**
 * Changes a customer by hand, each change with its reason (C-2). Those who know the customer may,
 * those above them, and whoever keeps the archive.
 */
export async function changeCustomer(
  context: ServiceContext,
  unit: Unit,
  by: Person,
  asked: {
    readonly query: string;
    readonly edits: readonly Edit[];
    readonly reason: string | null;
  },
): Promise<Changed> {
  if (!seesCustomers(by)) return { type: "notYours" };
  const found = await findCustomersOf(context, by, asked.query);
  const [only, another] = found;
  if (only === undefined) return { type: "none" };
  if (another !== undefined) return { type: "many", found };
  const [staff, cover] = await Promise.all([context.staff(), knowersOf(context.db, only.id)]);
  if (!keepsCustomers(by) && !isTheirs(by, cover, staff, unit.now)) return { type: "notYours" };
  if (asked.reason === null) return { type: "noReason" };
  const stored = await context.db.prisma.customer.findUnique({ where: { id: only.id } });
  if (stored === null) return { type: "none" };
  const making = new Making(context, unit, stored);
  for (const edit of asked.edits) {
    const bad = await making.take(edit);
    if (bad !== null) return { type: "bad", what: edit.what, value: bad };
  }
  const count = making.write(by, asked.reason);
  return count === 0 ? { type: "unchanged" } : { type: "done", customer: only, count };
}

/** Gathers what edits come to, before any of it is added to the unit. */
class Making {
  readonly #context: ServiceContext;
  readonly #unit: Unit;
  readonly #stored: Customer;
  readonly #set: Record<string, unknown> = {};
  readonly #noted: Noted[] = [];
  readonly #later: (() => void)[] = [];

  constructor(context: ServiceContext, unit: Unit, stored: Customer) {
    this.#context = context;
    this.#unit = unit;
    this.#stored = stored;
  }

  /** @returns what couldn't be read; null when all is well. */
  async take(edit: Edit): Promise<string | null> {
    switch (edit.what) {
      case "classes":
        return this.#setList(edit.what, edit.value, CUSTOMER_CLASSES);
      case "consents":
        return this.#setList(edit.what, edit.value, CONSENTS);
      case "contact":
        return this.#takeContact(edit);
      case "contactEnded":
        return this.#endContact(edit.name);
      case "site":
        return this.#takeSite(edit);
      case "siteEnded":
        return this.#endSite(edit.name);
      default:
        return this.#takeField(edit.what, edit.value);
    }
  }

  write(by: Person, reason: string): number {
    const { id, version } = this.#stored;
    if (this.#noted.length === 0) return 0;
    this.#unit.add({
      update: "customer",
      where: { id, version },
      set: { ...this.#set, version: version + 1, updatedAt: this.#unit.now },
      expectOne: true,
    });
    for (const add of this.#later) add();
    this.#unit.add({
      insert: "customerChange",
      rows: this.#noted.map(({ what, before, after }) => ({
        ...{ customerId: id, what, source: "chat", reason, byId: by.id, at: this.#unit.now },
        ...(before === null ? {} : { before: before as string }),
        ...(after === null ? {} : { after: after as string }),
      })),
    });
    return this.#noted.length;
  }

  async #takeField(field: PlainField, typed: string): Promise<string | null> {
    const own = (await this.#context.organisations()).find(
      ({ id }) => id === this.#stored.organisationId,
    );
    const read = readCustomerCell(field, typed, areaFinder(own?.profile ?? { areas: [] }));
    const needed = field === "name" || field === "kind" || field === "active";
    if (!read.ok || (needed && read.value === null)) return typed;
    const after = field === "businesses" ? (read.value ?? []) : read.value;
    this.#setField(field, this.#stored[field], after);
    return null;
  }

  #setField(field: string, before: unknown, after: unknown): void {
    if (JSON.stringify(before) === JSON.stringify(after)) return;
    this.#set[field] = after;
    this.#noted.push({ what: field, before, after });
  }

  #setList(
    field: "classes" | "consents",
    value: readonly string[],
    known: readonly (CustomerClass | Consent)[],
  ): string | null {
    const unknown = value.find((one) => !(known as readonly string[]).includes(one));
    if (unknown !== undefined) return unknown;
    this.#setField(field, this.#stored[field], [...new Set(value)]);
    return null;
  }

  async #takeContact(edit: Extract<Edit, { what: "contact" }>): Promise<string | null> {
    const { name, phone, position } = edit;
    const where = { customerId: this.#stored.id, name };
    const known = await this.#context.db.prisma.customerContact.findFirst({ where });
    const after = {
      ...{ name, phone: phone ?? known?.phone ?? null },
      position: position ?? known?.position ?? null,
    };
    const before = known === null ? null : { name, phone: known.phone, position: known.position };
    if (known?.active === true && JSON.stringify(before) === JSON.stringify(after)) return null;
    const personId = known?.personId ?? (await this.#personOf(after.phone));
    const row = { ...after, personId, active: true };
    const id = known?.id ?? this.#unit.newId();
    this.#later.push(() =>
      known === null
        ? this.#unit.add({
            insert: "customerContact",
            rows: [{ id, customerId: this.#stored.id, ...row }],
          })
        : this.#unit.add({ update: "customerContact", where: { id }, set: row, expectOne: true }),
    );
    this.#noted.push({ what: "contact", before, after });
    return null;
  }

  async #personOf(phone: string | null): Promise<string | null> {
    const tail = phone === null ? null : phoneTail(phone);
    if (tail === null) return null;
    const { db } = this.#context;
    const people = await peopleByPhone(db.pool, this.#stored.organisationId, [tail]);
    const [only, another] = people.filter((one) => samePhone(one.phone, phone ?? ""));
    return another === undefined ? (only?.id ?? null) : null;
  }

  async #endContact(name: string): Promise<string | null> {
    const known = await this.#context.db.prisma.customerContact.findFirst({
      where: { customerId: this.#stored.id, name, active: true },
    });
    if (known === null) return name;
    this.#later.push(() =>
      this.#unit.add({
        ...{ update: "customerContact", where: { id: known.id }, set: { active: false } },
        expectOne: true,
      }),
    );
    const before = { name, phone: known.phone, position: known.position };
    this.#noted.push({ what: "contact", before, after: null });
    return null;
  }

  async #takeSite({ name, address }: Extract<Edit, { what: "site" }>): Promise<string | null> {
    const where = { customerId: this.#stored.id, name };
    const known = await this.#context.db.prisma.customerSite.findFirst({ where });
    const after = { name, address: address ?? known?.address ?? null };
    if (known?.active === true && known.address === after.address) return null;
    const id = known?.id ?? this.#unit.newId();
    const row = { ...after, active: true };
    this.#later.push(() =>
      known === null
        ? this.#unit.add({
            insert: "customerSite",
            rows: [{ id, customerId: this.#stored.id, ...row }],
          })
        : this.#unit.add({ update: "customerSite", where: { id }, set: row, expectOne: true }),
    );
    const before = known === null ? null : { name, address: known.address };
    this.#noted.push({ what: "site", before, after });
    return null;
  }

  async #endSite(name: string): Promise<string | null> {
    const known = await this.#context.db.prisma.customerSite.findFirst({
      where: { customerId: this.#stored.id, name, active: true },
    });
    if (known === null) return name;
    this.#later.push(() =>
      this.#unit.add({
        ...{ update: "customerSite", where: { id: known.id }, set: { active: false } },
        expectOne: true,
      }),
    );
    this.#noted.push({ what: "site", before: { name, address: known.address }, after: null });
    return null;
  }
}
