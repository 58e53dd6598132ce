import { escapeMarkdown } from "../../cards/escapeMarkdown.ts";
import { named } from "../../cards/wording.ts";
import { type Person } from "../../core/person.ts";
import { formatWhen } from "../../locales/formatWhen.ts";
import { type Texts } from "../../locales/index.ts";
import { type Locale } from "../../core/locale.ts";
import { type ServiceContext } from "../serviceContext.ts";
import { type Unit } from "../unit.ts";
import { type Around, customersOf, inService, isRefused, type Refused, refused } from "./around.ts";
import { accountsOf } from "./loadVisit.ts";
import { visitCard } from "./told.ts";
import { agreement, localDay, openFor, updateVisit } from "./updateVisit.ts";

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
