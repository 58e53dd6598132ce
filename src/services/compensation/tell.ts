import { escapeMarkdown } from "../../cards/escapeMarkdown.ts";
import { formatReference } from "../../core/case/reference.ts";
import { mayBeAbout } from "../../core/case/whoMay.ts";
import { type Compensation, type CompensationStep } from "../../core/compensation/compensation.ts";
import { bandFor, type CompensationRule } from "../../core/compensation/rules.ts";
import { type Locale } from "../../core/locale.ts";
import { type Person, type StaffRole } from "../../core/person.ts";
import { formatMoney } from "../../locales/formatMoney.ts";
import { type CompensationTexts } from "../../locales/zhHant/compensation.ts";
import { type Unit } from "../unit.ts";
import { type Involved } from "./involved.ts";

type Told = keyof CompensationTexts["told"];

/** Who answers for the case and who knows it, in service, but for whoever acts. */
function team({ loaded, setting }: Involved): readonly Person[] {
  const { replyOwnerId, secondPersonId, handlerId } = loaded.case;
  const ids = [replyOwnerId, secondPersonId, ...(handlerId === null ? [] : [handlerId])];
  return ids.flatMap((id) => setting.staff.byId(id) ?? []);
}

const holding = ({ loaded, setting }: Involved, roles: readonly StaffRole[]): readonly Person[] =>
  setting.staff.all.filter(
    (person) =>
      person.organisationId === loaded.case.organisationId &&
      person.roles.some((role) => roles.includes(role)) &&
      !mayBeAbout(loaded.case, person.id),
  );

function tell(
  unit: Unit,
  { loaded, setting, by }: Involved,
  about: Compensation,
  notice: {
    readonly name: Told;
    readonly to: readonly (Person | null)[];
    readonly reason: string | null;
  },
): void {
  const reference = formatReference(loaded.case.reference);
  const { compensation: rules, clauses, interpreter } = setting.pack;
  const clause = clauses.find(({ id }) => id === rules?.clause);
  const money = (amount: number | null, locale: Locale) =>
    amount === null ? "" : formatMoney(amount, about.currency, locale);
  for (const to of new Map(
    notice.to.flatMap((one) => (one === null ? [] : [[one.id, one]])),
  ).values()) {
    if (to.id === by.id) continue;
    unit.notify({
      to,
      build: ({ compensation: t }, locale) => ({
        text: t.told[notice.name]({
          reference,
          loss: escapeMarkdown(about.loss),
          claimed: money(about.claimed, locale),
          amount: money(about.amount, locale),
          reason: escapeMarkdown(notice.reason ?? ""),
          payment: escapeMarkdown(about.paymentReference ?? ""),
          article: clause?.article[locale] ?? "",
          interpreter: interpreter[locale],
          by: escapeMarkdown(by.name),
        }),
        choices: t.buttons[notice.name].map((word: string) => `${word} ${reference}`),
      }),
      dedupeKey: `compensation:${about.id}:${about.version}:${notice.name}:${to.id}`,
      caseId: loaded.case.id,
      proof: null,
      kind: "must",
    });
  }
}

/** The claim reaches whoever answers for the case; the customer, where staff took it down. */
export function tellClaimed(unit: Unit, involved: Involved, claim: Compensation): void {
  const reason = null;
  tell(unit, involved, claim, { name: "claimed", to: team(involved), reason });
  tell(unit, involved, claim, { name: "claimNoted", to: [involved.loaded.customer], reason });
}

/** Whoever has to do something next hears of a step, and whom it concerns. */
export function tellStep(
  unit: Unit,
  involved: Involved,
  {
    step,
    before,
    after,
    rule,
  }: {
    readonly step: CompensationStep;
    readonly before: Compensation;
    readonly after: Compensation;
    readonly rule: CompensationRule | null;
  },
): void {
  const { loaded, setting } = involved;
  const { customer } = loaded;
  const proposerOf = ({ proposedById: id }: Compensation) =>
    id === null ? null : setting.staff.byId(id);
  const send = (name: Told, to: readonly (Person | null)[], reason: string | null = null) =>
    tell(unit, involved, after, { name, to, reason });
  switch (step.type) {
    case "propose": {
      const band = rule === null ? null : bandFor(rule, step.amount);
      return send("proposed", holding(involved, band?.approvers ?? []), step.reason);
    }
    case "approve":
      if (after.status === "APPROVED") send("approved", [...team(involved), proposerOf(after)]);
      return;
    case "refuse":
      if (before.status === "PROPOSED") {
        return send("returned", [...team(involved), proposerOf(before)], step.reason);
      }
      send("refusedTeam", team(involved), step.reason);
      return send("refused", [customer], step.reason);
    case "offer":
      send("offerByPhone", involved.actor.speaksForCustomer ? team(involved) : []);
      return send("offered", [customer]);
    case "accept":
      send("accepted", team(involved));
      return send("toPay", holding(involved, rule?.payers ?? []));
    case "decline":
      return send("declined", [...team(involved), proposerOf(before)], step.reason);
    case "pay":
      send("paidTeam", team(involved));
      return send("paid", [customer]);
  }
}
