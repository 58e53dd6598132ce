import { type Person } from "../../core/person.ts";
import { type CustomerConflict } from "../../db/prisma/client.ts";
import { type ServiceContext } from "../serviceContext.ts";
import { type Unit } from "../unit.ts";
import { type Edit } from "./changeCustomer.ts";
import { codeOf } from "./records.ts";
import { keepsCustomers, seesCustomers } from "./rights.ts";

/** What became of a decision. */
export type Decided =
  | { readonly type: "notYours" | "none" }
  | {
      readonly type: "done";
      readonly number: string;
      readonly name: string;
      readonly field: string;
      readonly decision: "ours" | "theirs";
    };

/** What the sales files want takes the place of what was changed by hand, or doesn't. */
export async function decideConflict(
  { db }: Pick<ServiceContext, "db">,
  unit: Unit,
  by: Person,
  { code, decision }: { readonly code: string; readonly decision: "ours" | "theirs" },
): Promise<Decided> {
  if (!seesCustomers(by) || !keepsCustomers(by)) return { type: "notYours" };
  const where = { organisationId: by.organisationId, decidedAt: null };
  const open = await db.prisma.customerConflict.findMany({ where, select: { id: true } });
  const ids = open.map(({ id }) => id).filter((id) => codeOf(id) === code.toUpperCase());
  const [only, another] = ids;
  if (only === undefined || another !== undefined) return { type: "none" };
  const conflict = await db.prisma.customerConflict.findUniqueOrThrow({ where: { id: only } });
  const customer = await db.prisma.customer.findUniqueOrThrow({
    where: { id: conflict.customerId },
    include: { contacts: true },
  });
  if (decision === "theirs") takeTheirs(unit, by, conflict, customer);
  const decided = { decidedAt: unit.now, decidedById: by.id, decision };
  unit.add({
    update: "customerConflict",
    where: { id: only, decidedAt: null },
    set: decided,
    expectOne: true,
  });
  const { number, name } = customer;
  return { type: "done", number, name, field: conflict.field, decision };
}

interface Stored {
  readonly id: string;
  readonly version: number;
  readonly contacts: readonly {
    readonly id: string;
    readonly name: string;
    readonly phone: string | null;
    readonly position: string | null;
  }[];
}

type Contact = Omit<Extract<Edit, { what: "contact" }>, "what">;

/** Noted as a change of the sales files, so that their next word isn't taken for a conflict again. */
function takeTheirs(unit: Unit, by: Person, conflict: CustomerConflict, customer: Stored): void {
  const { field, theirs, source } = conflict;
  const [first, ...rest] = field.split(" ");
  const contact = customer.contacts.find(({ name }) => name === rest.join(" "));
  const isContact = first === "contact" && contact !== undefined;
  const before = isContact
    ? { name: contact.name, phone: contact.phone, position: contact.position }
    : (customer as unknown as Readonly<Record<string, unknown>>)[field];
  const { id, version } = customer;
  unit.add({
    update: "customer",
    where: { id, version },
    set: {
      ...(isContact ? {} : { [field]: theirs }),
      ...{ version: version + 1, updatedAt: unit.now },
    },
    expectOne: true,
  });
  if (isContact) {
    const { phone, position } = theirs as unknown as Contact;
    const set = { phone, position, active: true };
    unit.add({ update: "customerContact", where: { id: contact.id }, set, expectOne: true });
  }
  unit.add({
    insert: "customerChange",
    rows: [
      {
        ...{ customerId: id, what: isContact ? "contact" : field, source },
        ...{ reason: "conflict", byId: by.id, at: unit.now },
        ...(before === null ? {} : { before: before }),
        ...(theirs === null ? {} : { after: theirs }),
      },
    ],
  });
}
