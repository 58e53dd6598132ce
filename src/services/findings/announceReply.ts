import { escapeMarkdown } from "../../cards/escapeMarkdown.ts";
import { cleanText } from "../../core/cleanText.ts";
import { type VisitFacts } from "../../core/findings/visit.ts";
import { type Person } from "../../core/person.ts";
import { type Tables } from "../../db/writes.ts";
import { formatDay } from "../../locales/formatDay.ts";
import { formatWhen } from "../../locales/formatWhen.ts";
import { type LoadedOrganisation } from "../directory.ts";
import { type ServiceContext } from "../serviceContext.ts";
import { type Unit } from "../unit.ts";
import { type Around, rulesOf, withDeputies } from "./around.ts";
import { loadFacts } from "./loadVisit.ts";
import { agreement, localDay, updateVisit } from "./updateVisit.ts";

/** What a customer says to an announcement. */
export type CustomerReply =
  | { readonly type: "yes" }
  /** Null: when isn't said yet. */
  | { readonly type: "another"; readonly at: Temporal.Instant; readonly note: string }
  | { readonly type: "notConvenient"; readonly note: string | null }
  /** Words that settle nothing, for whoever comes. */
  | { readonly type: "words"; readonly note: string };

export type Replied =
  | {
      readonly ok: true;
      readonly type: CustomerReply["type"];
      readonly at: Temporal.Instant | null;
      readonly zone: string;
      /** Who comes. */
      readonly visitor: string;
    }
  | { readonly ok: false; readonly reason: "gone" | "pastTime" };

const MOST_WORDS = 500;

/** The customer's answer, from whichever contact gives it first; whoever comes is told. */
export async function replyToAnnouncement(
  context: ServiceContext,
  unit: Unit,
  by: Person,
  visitId: string,
  reply: CustomerReply,
): Promise<Replied> {
  const visit = await loadFacts(context.db, visitId);
  const own = visit === null ? null : await rulesOf(context, visit.organisationId);
  const isContact = visit?.contacts.some(({ personId }) => personId === by.id) === true;
  if (visit === null || own === null || !isContact || visit.status !== "PLANNED") {
    return { ok: false, reason: "gone" };
  }
  const around: Around = { visit, staff: await context.staff(), ...own };
  const set = changeBy(around, reply, unit.now);
  if (set === "pastTime") return { ok: false, reason: "pastTime" };
  if (set !== null) updateVisit(unit, visit, set);
  tellVisitor(unit, around, by, reply);
  const { zone } = own.organisation.profile;
  return {
    ok: true,
    type: reply.type,
    at: reply.type === "another" ? reply.at : visit.proposedAt,
    zone,
    visitor: around.staff.everById(visit.personId)?.name ?? "",
  };
}

type Change = Partial<Tables["visit"]> | null | "pastTime";

function changeBy(
  { visit, organisation }: Around,
  reply: CustomerReply,
  now: Temporal.Instant,
): Change {
  switch (reply.type) {
    case "yes":
      if (visit.proposedAt === null || Temporal.Instant.compare(visit.proposedAt, now) <= 0) {
        return "pastTime";
      }
      return agreement(visit.proposedAt, organisation);
    case "another":
      if (Temporal.Instant.compare(reply.at, now) <= 0) return "pastTime";
      return {
        announcement: "another",
        proposedAt: reply.at,
        proposedBy: "customer",
        agreedAt: null,
        announcementNote: clean(reply.note),
      };
    case "notConvenient": {
      const next = nextWithin(visit, organisation, now);
      return {
        announcement: "notConvenient",
        agreedAt: null,
        announcementNote: reply.note === null ? null : clean(reply.note),
        ...(next === null ? {} : { plannedOn: next }),
      };
    }
    case "words":
      return null;
  }
}

const clean = (text: string): string => cleanText(text).slice(0, MOST_WORDS).toWellFormed();

/** The next working day after the one that didn't suit, still in time; null: there is none. */
function nextWithin(
  { plannedOn, proposedAt, dueOn }: VisitFacts,
  organisation: LoadedOrganisation,
  now: Temporal.Instant,
): string | null {
  const today = localDay(now, organisation);
  const asked = proposedAt === null ? plannedOn : localDay(proposedAt, organisation);
  const last = Temporal.PlainDate.from(dueOn);
  let day = Temporal.PlainDate.from(asked > today ? asked : today).add({ days: 1 });
  while (Temporal.PlainDate.compare(day, last) <= 0) {
    if (organisation.calendar.isWorkingDay(day)) return day.toString();
    day = day.add({ days: 1 });
  }
  return null;
}

function tellVisitor(unit: Unit, around: Around, by: Person, reply: CustomerReply): void {
  const { visit, organisation, staff } = around;
  const { zone } = organisation.profile;
  const contact = visit.contacts.find(({ personId }) => personId === by.id);
  const next = reply.type === "notConvenient" ? nextWithin(visit, organisation, unit.now) : null;
  const at = reply.type === "another" ? reply.at : visit.proposedAt;
  const isLate = reply.type === "another" && localDay(reply.at, organisation) > visit.dueOn;
  for (const to of withDeputies(staff, [visit.personId, visit.companionId], unit.now)) {
    unit.notify({
      to,
      build: (texts, locale) => {
        const t = texts.findings;
        const customer = escapeMarkdown(visit.customer.name);
        return {
          text: t.replied[reply.type]({
            customer,
            name: escapeMarkdown(contact?.name ?? by.name),
            when: at === null ? "" : formatWhen(at, unit.now, zone, locale),
            note: "note" in reply && reply.note !== null ? escapeMarkdown(clean(reply.note)) : "",
            next: next === null ? "" : formatDay(Temporal.PlainDate.from(next), locale),
            dueOn: formatDay(Temporal.PlainDate.from(visit.dueOn), locale),
            isLate,
          }),
          choices:
            reply.type === "another"
              ? [`${t.words.acceptTime[0] ?? ""} ${visit.customer.number}`]
              : [`${t.words.prepare[0] ?? ""} ${visit.customer.number}`],
        };
      },
      dedupeKey: `visit:${visit.id}:reply:${unit.now.epochMilliseconds}:${to.id}`,
      caseId: null,
      proof: null,
      kind: "must",
    });
  }
}
