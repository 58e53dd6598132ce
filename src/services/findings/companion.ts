import { escapeMarkdown } from "../../cards/escapeMarkdown.ts";
import { type Person } from "../../core/person.ts";
import { formatDay } from "../../locales/formatDay.ts";
import { formatWhen } from "../../locales/formatWhen.ts";
import { type ServiceContext } from "../serviceContext.ts";
import { type Unit } from "../unit.ts";
import { type Around, isRefused, type Refused, refused } from "./around.ts";
import { openFor, updateVisit } from "./updateVisit.ts";

/** Somebody who knows the subject goes along (C-6); they are told. */
export type TakenAlong =
  { readonly ok: true; readonly name: string; readonly customer: string } | Refused;

/** A technician in service, other than whoever makes the visit (C-6). */
export function mayComeAlong({ visit, organisation, staff, rules }: Around, id: string): boolean {
  const person = staff.byId(id);
  const role = rules.companion?.role;
  if (person === null || role === undefined || person.id === visit.personId) return false;
  return person.organisationId === organisation.id && person.roles.includes(role);
}

export async function takeAlong(
  context: ServiceContext,
  unit: Unit,
  by: Person,
  visitId: string,
  companionId: string,
): Promise<TakenAlong> {
  const around = await openFor(context, unit, by, visitId);
  if (isRefused(around)) return around;
  const { visit, organisation, staff } = around;
  const companion = staff.byId(companionId);
  if (companion === null || !mayComeAlong(around, companionId)) return refused("notTechnician");
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
            ? formatDay(Temporal.PlainDate.from(visit.plannedOn), locale)
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
