import { type Case, type CaseEvent } from "./case.ts";

/**
 * What must hold for every case at any time; the checker of the fault tests asserts it on the
 * stored rows, the property tests on every step.
 *
 * @param events the whole trail with its sequence numbers, in order.
 * @returns the invariants that are broken; empty when all hold.
 */
export function checkCase(
  c: Case,
  events: readonly (CaseEvent & { readonly seq: number })[],
): readonly string[] {
  const problems: string[] = [];
  const must = (holds: boolean, what: string) => {
    if (!holds) problems.push(what);
  };
  must(c.replyOwnerId !== "", "a case has a reply owner");
  must(c.secondPersonId !== c.replyOwnerId, "the second person is somebody else");
  must(
    c.subjectId === null ||
      ![c.replyOwnerId, c.secondPersonId, c.handlerId, c.offeredToId].includes(c.subjectId),
    "nobody handles a complaint about themselves",
  );
  must(
    c.status !== "CLOSED" ||
      (c.answer !== null &&
        c.replyDeliveredAt !== null &&
        c.directorToldAt !== null &&
        c.closedAt !== null &&
        c.closedAs !== null),
    "nothing is closed without an answer delivered and the director told",
  );
  must(c.status !== "ANSWERED" || c.answer !== null, "an answered case has an answer");
  must(events[0]?.type === "filed", "the trail begins with the filing");
  must(
    events.every((event, index) => event.seq === index + 1),
    "the trail has no gap",
  );
  must(events.length === c.version, "every version has its event");
  return problems;
}
