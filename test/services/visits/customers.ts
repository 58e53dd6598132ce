import { randomUUID } from "node:crypto";
import { type Db } from "../../../src/db/db.ts";

export interface CustomerFacts {
  readonly name: string;
  readonly organisationId: string;
  /** Primary, second …; nobody covers it when empty. */
  readonly cover: readonly string[];
  readonly tags?: readonly string[];
  readonly priority?: number;
  readonly region?: string;
  readonly kind?: string;
}

/** Puts a customer there, with those who cover it. @returns its id. */
export async function addCustomer(db: Db, facts: CustomerFacts): Promise<string> {
  const id = randomUUID();
  const at = new Date("2026-01-05T00:00:00Z");
  await db.prisma.customer.create({
    data: {
      id,
      organisationId: facts.organisationId,
      number: `N${id.slice(0, 8)}`,
      kind: facts.kind ?? "company",
      name: facts.name,
      region: facts.region ?? null,
      tags: [...(facts.tags ?? [])],
      priority: facts.priority ?? 9,
      createdAt: at,
      updatedAt: at,
      covers: {
        create: facts.cover.map((personId, index) => ({ personId, rank: index + 1, since: at })),
      },
    },
  });
  return id;
}

export const CEMENT = "qinghe-cement";
export const ESTATE = "qinghe";

/** Takes the demonstration's own customers away: what is counted is what a test put there. */
export const withoutCustomers = (db: Db) => db.prisma.customer.deleteMany();
