import { escapeMarkdown } from "../../cards/escapeMarkdown.ts";
import { named } from "../../cards/wording.ts";
import { cleanText } from "../../core/cleanText.ts";
import { type Person } from "../../core/person.ts";
import { formatWhen } from "../../locales/formatWhen.ts";
import { type Texts } from "../../locales/index.ts";
import { type Locale } from "../../core/locale.ts";
import { type Tables } from "../../db/writes.ts";
import { type LoadedOrganisation } from "../directory.ts";
import { type ServiceContext } from "../serviceContext.ts";
import { type Unit } from "../unit.ts";
import {
  type Around,
  aroundFor,
  customersOf,
  inService,
  isRefused,
  type Refused,
  refused,
  rulesOf,
} from "./around.ts";
import { type VisitFacts } from "../../core/findings/visit.ts";
import { accountsOf, loadFacts } from "./loadVisit.ts";
import { visitCard } from "./told.ts";

/** What came of announcing a visit, or of settling its time. */
export type Announced =
  | {
      readonly ok: true;
      readonly at: Temporal.Instant;
      readonly zone: string;
      readonly customer: string;
      /** Names of whoever was told. */
      readonly told: readonly string[];
      /** The time comes after the visit's last day. */
      readonly isLate: boolean;
    }
  | Refused;

const localDay = (at: Temporal.Instant, { profile }: LoadedOrganisation): string =>
  at.toZonedDateTimeISO(profile.zone).toPlainDate().toString();

/** Adds the visit's new state, under its version: whoever was first wins. */
export function updateVisit(
  unit: Unit,
  { id, version }: VisitFacts,
  set: Partial<Tables["visit"]>,
): void {
  unit.add({
    update: "visit",
    where: { id, version },
    set: { ...set, version: version + 1 },
    expectOne: true,
  });
}

/**
 * Tells the customer's contacts in the chat that somebody comes, who and what for, and asks whether
 * the time suits them.
 *
 * @param at when; must be to come.
 */
export async function announce(
  context: ServiceContext,
  unit: Unit,
  by: Person,
  visitId: string,
  at: Temporal.Instant,
): Promise<Announced> {
  const around = await openFor(context, unit, by, visitId);
  if (isRefused(around)) return around;
  const { visit } = around;
  if (Temporal.Instant.compare(at, unit.now) <= 0) return refused("pastTime");
  const contacts = await customersOf(context, await accountsOf(context.db, visit));
  if (contacts.length === 0) return refused("noAccount");
  updateVisit(unit, visit, {
    announcedAt: unit.now,
    announcement: "asked",
    proposedAt: at,
    proposedBy: "staff",
    announcementNote: null,
    agreedAt: null,
  });
  for (const to of contacts) {
    unit.notify({
      to,
      build: (texts, locale) => ({
        text: announcementText(texts, locale, unit.now, around, at),
        choices: [
          texts.findings.answer.yes,
          texts.findings.answer.another,
          texts.findings.answer.notConvenient,
        ],
      }),
      dedupeKey: `visit:${visit.id}:announce:${visit.version + 1}:${to.id}`,
      caseId: null,
      proof: null,
      kind: "must",
      expiresAt: at,
      card: visitCard(visit.id, "announce", to.id),
    });
  }
  return announced(around, at, contacts);
}

const announced = (
  { visit, organisation }: Around,
  at: Temporal.Instant,
  told: readonly Person[],
): Announced => ({
  ok: true,
  at,
  zone: organisation.profile.zone,
  customer: visit.customer.name,
  told: told.map(({ name }) => name),
  isLate: localDay(at, organisation) > visit.dueOn,
});

async function openFor(
  context: ServiceContext,
  unit: Unit,
  by: Person,
  visitId: string,
): Promise<Around | Refused> {
  const around = await aroundFor(context, unit, by, visitId);
  if (isRefused(around)) return around;
  return around.visit.status === "PLANNED" ? around : refused("over");
}

function announcementText(
  texts: Texts,
  locale: Locale,
  now: Temporal.Instant,
  { visit, organisation, staff, rules }: Around,
  at: Temporal.Instant,
): string {
  const wording = { texts, locale, now };
  const who = inService(staff, [visit.personId, visit.companionId]).map((one) =>
    named(wording, one),
  );
  return texts.findings.announcement[visit.kind]({
    organisation: escapeMarkdown(organisation.profile.name[locale]),
    when: formatWhen(at, now, organisation.profile.zone, locale),
    who: who.join(texts.findings.and),
    purpose: rules.sections.map(({ label }) => label[locale]).join(texts.findings.and),
  });
}

/** A time settled by phone, or the customer's own proposal accepted. */
export async function agreeTime(
  context: ServiceContext,
  unit: Unit,
  by: Person,
  visitId: string,
  at: Temporal.Instant | null,
): Promise<Announced> {
  const around = await openFor(context, unit, by, visitId);
  if (isRefused(around)) return around;
  const { visit, organisation } = around;
  const theirs = visit.announcement === "another" && visit.proposedBy === "customer";
  const agreed = at ?? (theirs ? visit.proposedAt : null);
  if (agreed === null) return refused("nothingProposed");
  if (Temporal.Instant.compare(agreed, unit.now) <= 0) return refused("pastTime");
  updateVisit(unit, visit, agreement(agreed, organisation));
  const contacts = await customersOf(context, await accountsOf(context.db, visit));
  const told = visit.announcement === null ? [] : contacts;
  for (const to of told) {
    unit.notify({
      to,
      build: (texts, locale) => ({
        text: texts.findings.timeAgreed({
          when: formatWhen(agreed, unit.now, organisation.profile.zone, locale),
          name: escapeMarkdown(around.staff.everById(visit.personId)?.name ?? ""),
        }),
      }),
      dedupeKey: `visit:${visit.id}:agreed:${visit.version + 1}:${to.id}`,
      caseId: null,
      proof: null,
      kind: "must",
    });
  }
  return announced(around, agreed, told);
}

/** What an agreed time changes: the day that it is planned for is that one. */
const agreement = (at: Temporal.Instant, organisation: LoadedOrganisation) => ({
  announcement: "agreed",
  agreedAt: at,
  plannedOn: localDay(at, organisation),
});

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
  const next = reply.type === "notConvenient" ? nextWithin(visit, organisation, unit.now) : null;
  const at = reply.type === "another" ? reply.at : visit.proposedAt;
  const isLate = reply.type === "another" && localDay(reply.at, organisation) > visit.dueOn;
  for (const to of inService(staff, [visit.personId, visit.companionId])) {
    unit.notify({
      to,
      build: (texts, locale) => {
        const t = texts.findings;
        const customer = escapeMarkdown(visit.customer.name);
        return {
          text: t.replied[reply.type]({
            customer,
            name: escapeMarkdown(by.name),
            when: at === null ? "" : formatWhen(at, unit.now, zone, locale),
            note: "note" in reply && reply.note !== null ? escapeMarkdown(clean(reply.note)) : "",
            next: next ?? "",
            dueOn: visit.dueOn,
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

/** Somebody who knows the subject goes along (C-6); they are told. */
export type TakenAlong =
  { readonly ok: true; readonly name: string; readonly customer: string } | Refused;

export async function takeAlong(
  context: ServiceContext,
  unit: Unit,
  by: Person,
  visitId: string,
  companionId: string,
): Promise<TakenAlong> {
  const around = await openFor(context, unit, by, visitId);
  if (isRefused(around)) return around;
  const { visit, organisation, staff, rules } = around;
  const companion = staff.byId(companionId);
  const role = rules.companion?.role;
  const fits =
    companion !== null &&
    role !== undefined &&
    companion.organisationId === organisation.id &&
    companion.roles.includes(role) &&
    companion.id !== visit.personId;
  if (!fits) return refused("notTechnician");
  updateVisit(unit, visit, { companionId });
  unit.notify({
    to: companion,
    build: (texts, locale) => ({
      text: texts.findings.takenAlong({
        customer: escapeMarkdown(visit.customer.name),
        visitor: escapeMarkdown(staff.everById(visit.personId)?.name ?? ""),
        address: escapeMarkdown(visit.customer.address ?? ""),
        when:
          visit.agreedAt === null
            ? visit.plannedOn
            : formatWhen(visit.agreedAt, unit.now, organisation.profile.zone, locale),
      }),
      choices: [`${texts.findings.words.prepare[0] ?? ""} ${visit.customer.number}`],
    }),
    dedupeKey: `visit:${visit.id}:companion:${visit.version + 1}:${companion.id}`,
    caseId: null,
    proof: null,
    kind: "must",
  });
  return { ok: true, name: companion.name, customer: visit.customer.name };
}
