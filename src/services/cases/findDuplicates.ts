import { customerStage } from "../../core/case/view.ts";
import { type Person } from "../../core/person.ts";
import { samePlace } from "../../core/place.ts";
import { type SimilarCase } from "../contract.ts";
import { topicLabel } from "../packRows.ts";
import { type ServiceContext } from "../serviceContext.ts";
import { type Unit } from "../unit.ts";
import { caseOf } from "./caseRow.ts";

/** Older reports are taken as another occasion. */
const WITHIN_DAYS = 14;
const MOST_READ = 200;

export interface SimilarTo {
  readonly organisationId: string;
  readonly topic: string;
  readonly place: string;
}

/**
 * Open cases of others about the same thing at the same place, the newest first: offered to be
 * joined (B19). Confidential ones never are, and nothing tells who filed them.
 */
export async function findDuplicates(
  context: ServiceContext,
  unit: Unit,
  person: Person,
  about: SimilarTo,
): Promise<readonly SimilarCase[]> {
  const organisation = (await context.organisations()).find(
    ({ id }) => id === about.organisationId,
  );
  const topic = organisation?.pack.topics.find(({ id }) => id === about.topic);
  if (organisation === undefined || topic === undefined || topic.aboutStaff === true) return [];
  const since = new Date(unit.now.subtract({ hours: 24 * WITHIN_DAYS }).epochMilliseconds);
  const rows = await context.db.prisma.case.findMany({
    where: {
      organisationId: organisation.id,
      topic: topic.id,
      filedAt: { gte: since },
      restricted: false,
      place: { not: null },
      status: { notIn: ["CLOSED", "ANSWERED"] },
      parties: { none: { personId: person.id } },
    },
    orderBy: { filedAt: "desc" },
    take: MOST_READ,
  });
  return rows
    .map(caseOf)
    .flatMap((c) => (c.place === null ? [] : [{ ...c, place: c.place }]))
    .filter((c) => c.customerId !== person.id && samePlace(c.place, about.place, topic.shared))
    .map((c) => ({
      caseId: c.id,
      topic: topicLabel(organisation.pack, c.topic),
      place: c.place,
      stage: customerStage(c),
      filedAt: c.filedAt,
      zone: organisation.profile.zone,
    }));
}
