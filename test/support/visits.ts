import { randomUUID } from "node:crypto";
import { type Office, OPEN_HOURS } from "../services/office.ts";

/** A customer with a visit to come, as the archive and the planning would have made them. */
export interface VisitMade {
  readonly customerId: string;
  readonly visitId: string;
  readonly number: string;
}

interface Asked {
  readonly number: string;
  readonly name: string;
  readonly visitor: string;
  readonly second: string;
  /** Name of a contact's account; null: nobody there has one. */
  readonly contact: string | null;
  readonly kind?: "phone" | "onSite" | "home";
  readonly organisationId?: string;
  readonly customerKind?: "company" | "household";
  readonly dueOn?: string;
}

export async function planVisit(office: Office, asked: Asked): Promise<VisitMade> {
  const { prisma } = office.db;
  const organisationId = asked.organisationId ?? "qinghe-cement";
  const [customerId, visitId] = [randomUUID(), randomUUID()];
  const at = new Date(OPEN_HOURS.epochMilliseconds);
  const idOf = async (name: string) => (await office.person(name)).id;
  const contact = asked.contact === null ? null : await office.person(asked.contact);
  const kind = asked.kind ?? "onSite";
  const cadence = kind === "phone" ? "phone" : kind === "home" ? "quarterly" : "call";
  await prisma.customer.create({
    data: {
      id: customerId,
      organisationId,
      number: asked.number,
      kind: asked.customerKind ?? "company",
      name: asked.name,
      area: "harbour",
      address: "臨港路 66 號工地",
      phone: "021-5555-0999",
      grade: "A",
      tags: ["large"],
      createdAt: at,
      updatedAt: at,
      contacts: {
        create: {
          id: randomUUID(),
          personId: contact?.id ?? null,
          name: contact === null ? "陳工" : "羅建軍",
          phone: "138-5555-0601",
          position: "材料主管",
        },
      },
      covers: {
        create: [
          { rank: 1, personId: await idOf(asked.visitor), since: at },
          { rank: 2, personId: await idOf(asked.second), since: at },
        ],
      },
      grades: {
        create: {
          id: randomUUID(),
          grade: "A",
          source: "hand",
          reason: "長期合作",
          fromAt: at,
        },
      },
      schedules: {
        create: { organisationId, cadence, dueOn: asked.dueOn ?? "2026-11-30", period: "now" },
      },
      visits: {
        create: {
          id: visitId,
          organisationId,
          cadence,
          period: "now",
          kind,
          personId: await idOf(asked.visitor),
          plannedOn: "2026-11-24",
          dueOn: asked.dueOn ?? "2026-11-30",
          packVersion: "1",
          clause: "C-3",
        },
      },
    },
  });
  return { customerId, visitId, number: asked.number };
}
