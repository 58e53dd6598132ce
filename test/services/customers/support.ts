import { randomUUID } from "node:crypto";
import { converse } from "../../../dialogs/root.ts";
import { type Locale } from "../../../src/core/locale.ts";
import { type Office } from "../office.ts";
import { talk, type Actor } from "../../support/talk.ts";

export interface NewCustomer {
  readonly number: string;
  readonly name: string;
  readonly area?: string;
  readonly since?: string;
  readonly businesses?: string[];
  /** Names of staff who know them, the first in charge. */
  readonly people?: readonly string[];
  /** Name of a person of the chat who speaks for them. */
  readonly contact?: string;
  /** ISO instant; a year ago when left out. */
  readonly createdAt?: string;
}

/** Puts a customer of the cement maker into the tables. @returns the id. */
export async function addCustomer(office: Office, one: NewCustomer): Promise<string> {
  const { prisma } = office.db;
  const id = randomUUID();
  const { people = [], contact, createdAt = "2025-11-01T00:00:00Z", ...row } = one;
  const at = new Date(createdAt);
  await prisma.customer.create({
    data: {
      ...{ id, organisationId: "qinghe-cement", kind: "company", createdAt: at, updatedAt: at },
      ...row,
    },
  });
  for (const [index, name] of people.entries()) {
    const personId = (await office.person(name)).id;
    const rank = index + 1;
    await prisma.cover.create({
      data: { customerId: id, business: "", rank, personId, since: at },
    });
  }
  if (contact !== undefined) {
    const personId = (await office.person(contact)).id;
    const data = { id: randomUUID(), customerId: id, personId, name: contact };
    await prisma.customerContact.create({ data });
  }
  return id;
}

/** Tonnes of each of the twelve months before November 2026. */
export async function addFigures(
  office: Office,
  customerId: string,
  tonnes: number,
): Promise<void> {
  const first = Temporal.PlainYearMonth.from("2025-11");
  await office.db.prisma.salesFigure.createMany({
    data: Array.from({ length: 12 }, (_, n) => ({
      ...{ customerId, tonnes, source: "csv", at: new Date() },
      month: first.add({ months: n }).toString(),
    })),
  });
}

/** Somebody of the office in the chat. */
export async function speaks(
  office: Office,
  name: string,
  locale: Locale = "zh-Hant",
  now?: () => Temporal.Instant,
): Promise<Actor> {
  const person = await office.person(name);
  const { services } = office;
  const options = {
    ...{ services, converse },
    turn: (work: Parameters<Office["turn"]>[0]) => office.turn(work, now?.()),
  };
  return talk(locale, options).as(person, await office.comesIn(person));
}

/** What somebody was told, the latest last. */
export async function toldTo(office: Office, name: string): Promise<readonly string[]> {
  const { id } = await office.person(name);
  const rows = await office.db.prisma.message.findMany({
    where: { recipientId: id },
    orderBy: { id: "asc" },
  });
  return rows.map(({ activity }) => activity);
}
