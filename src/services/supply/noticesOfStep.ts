import { formatReference } from "../../core/case/reference.ts";
import { type Locale } from "../../core/locale.ts";
import { type SupplyPrinciple } from "../../core/supply/rules.ts";
import { type SupplyStep } from "../../core/supply/steps.ts";
import { planInForce, type Supply } from "../../core/supply/supply.ts";
import { NOTICE_COPIES, type NoticeKind } from "../../documents/writtenNotice.ts";
import { formatWhen } from "../../locales/formatWhen.ts";
import { textsFor } from "../../locales/index.ts";
import { type LoadedCase } from "../cases/loadCase.ts";
import { clauseIn } from "../packRows.ts";
import { type CaseSetting } from "../serviceContext.ts";
import { type Unit } from "../unit.ts";
import { issueNotices, type NoticeDraft } from "../writtenNotices/issueNotices.ts";

type Section = NoticeDraft["sections"][number];

/** What a step says in writing: which letter, under which number, and what stands in it. */
interface Letter {
  readonly kind: NoticeKind;
  readonly number: string;
  readonly sections: readonly Section[];
  readonly principles: readonly SupplyPrinciple[];
  readonly round?: number;
  readonly copies?: NoticeDraft["copies"];
}

/**
 * Issues what a step answers in writing, in the same commit: plan (E-10), review opinion (E-13),
 * change (E-23), inspection in three copies (E-25), supply (E-28), meter (E-29); in the customer's
 * language.
 */
export function issueNoticesOf(
  unit: Unit,
  step: SupplyStep,
  after: LoadedCase,
  setting: CaseSetting,
  byId: string,
): void {
  const { supply, case: about } = after;
  if (supply === null) return;
  const locale = after.customer?.locale ?? "zh-Hant";
  const letter = letterOf(step, supply, { locale, now: unit.now, setting });
  if (letter === null) return;
  const { principles, ...written } = letter;
  issueNotices(unit, {
    about,
    issuedById: byId,
    drafts: [{ ...frameOf(after, setting, locale, byId, principles), ...written }],
  });
}

function frameOf(
  { case: about, supply }: LoadedCase,
  { organisation, pack, staff }: CaseSetting,
  locale: Locale,
  byId: string,
  principles: readonly SupplyPrinciple[],
): Omit<NoticeDraft, "kind" | "number" | "sections"> {
  const { profile } = organisation;
  const signer = staff.everById(byId);
  const desk = profile.desks.find(({ id }) => id === signer?.desk)?.label[locale] ?? null;
  const ids = [...new Set(principles.map((name) => pack.supply?.clauses[name] ?? ""))];
  const clauses = ids.flatMap((id) => {
    const clause = clauseIn(pack, id);
    return clause === null ? [] : [{ article: clause.article[locale], text: clause.text[locale] }];
  });
  return {
    locale,
    zone: profile.zone,
    organisation: {
      name: profile.name[locale],
      address: profile.address[locale],
      phone: profile.phone,
    },
    reference: formatReference(about.reference),
    customer: supply?.request.applicant ?? about.callerName ?? about.reference,
    site: supply?.request.site ?? about.place ?? "",
    clauses,
    policy: { name: pack.name[locale], version: pack.version },
    signedBy: { name: signer?.name ?? about.reference, desk, reach: signer?.reach ?? null },
  };
}

interface Wording {
  readonly locale: Locale;
  readonly now: Temporal.Instant;
  readonly setting: CaseSetting;
}

function letterOf(step: SupplyStep, supply: Supply, wording: Wording): Letter | null {
  const t = textsFor(wording.locale).supply;
  const when = (at: string) => {
    const { zone } = wording.setting.organisation.profile;
    return formatWhen(Temporal.Instant.from(at), wording.now, zone, wording.locale);
  };
  switch (step.verb) {
    case "issuePlan":
      return planLetter(supply, wording);
    case "issueReview": {
      const round = supply.reviews.findLast(({ result }) => result !== null);
      if (round === undefined || round.result === null || round.notice === null) return null;
      return {
        kind: "designReview",
        number: round.notice,
        round: round.round,
        principles: ["reviewOpinion", "documents"],
        sections: [
          { heading: null, rows: [{ label: t.field.result, value: t.choice[round.result] }] },
          { heading: t.fieldOf["issueReview.text"] ?? null, text: round.text ?? "" },
        ],
      };
    }
    case "inspect":
      return inspectionLetter(supply, wording);
    case "decideChange": {
      const change = supply.changes.find(({ id }) => id === step.change);
      if (change === undefined || change.notice === null || change.decision === null) return null;
      return {
        kind: "change",
        number: change.notice,
        principles: ["change", ...(change.about === "plan" ? (["planChange"] as const) : [])],
        sections: [
          {
            heading: null,
            rows: [
              { label: t.field.about, value: t.choice[change.about] },
              { label: t.field.decision, value: t.choice[change.decision] },
            ],
          },
          { heading: t.fieldOf["requestChange.text"] ?? null, text: change.text },
          { heading: t.field.reason, text: change.reason ?? "" },
        ],
      };
    }
    case "agreeSupply":
      return supply.supplyNotice === null || supply.supplyAt === null
        ? null
        : {
            kind: "supply",
            number: supply.supplyNotice,
            principles: ["supplyDate", "contract"],
            sections: [
              {
                heading: null,
                rows: [
                  { label: t.card.supplyAt, value: when(supply.supplyAt) },
                  ...capacityRows(supply, wording),
                ],
              },
            ],
          };
    case "issueMeterNotice":
      return supply.meterNotice === null
        ? null
        : {
            kind: "meter",
            number: supply.meterNotice.notice,
            principles: ["meter", "contract"],
            sections: [
              {
                heading: null,
                rows: [
                  ...capacityRows(supply, wording),
                  { label: t.field.number, value: supply.contract?.number ?? "" },
                ],
              },
            ],
          };
    default:
      return null;
  }
}

function capacityRows(supply: Supply, { locale }: Wording) {
  const t = textsFor(locale).supply;
  const plan = planInForce(supply);
  const { unit, capacityTotal } = supply.request;
  const capacity =
    plan === null ? `${capacityTotal ?? ""} ${unit ?? ""}` : `${plan.capacity} ${plan.unit}`;
  return [
    { label: t.field.capacity, value: capacity.trim() },
    ...(plan === null
      ? []
      : [
          { label: t.field.voltageText, value: plan.voltageText },
          { label: t.field.mode, value: t.choice[plan.mode] },
        ]),
  ];
}

/** The five parts that a plan is decided by (E-9). */
function planLetter(supply: Supply, wording: Wording): Letter | null {
  const t = textsFor(wording.locale).supply;
  const plan = planInForce(supply);
  if (plan === null || plan.notice === null) return null;
  return {
    kind: "supplyPlan",
    number: plan.notice,
    principles: ["fiveParts", "writtenAnswer", "choice"],
    sections: [
      {
        heading: t.card.plan,
        rows: [
          ...capacityRows(supply, wording),
          { label: t.field.metering, value: plan.metering },
          { label: t.field.economics, value: plan.economics },
        ],
      },
      { heading: t.card.next, text: t.card.neutral },
    ],
  };
}

/** One form in three copies: customer, contractor, file (E-25, E-26). */
function inspectionLetter(supply: Supply, { locale, setting }: Wording): Letter | null {
  const t = textsFor(locale).supply;
  const inspection = supply.inspections.at(-1);
  if (inspection === undefined) return null;
  const voltage = planInForce(supply)?.voltage ?? "low";
  const list = setting.pack.supply?.midInspection.checklist[voltage] ?? [];
  const checks = list.map((item) => item[locale]);
  return {
    kind: "midInspection",
    // The three copies add their own number.
    number: (inspection.notices[0] ?? "").replace(/-1$/, ""),
    principles: ["midInspection", "checks"],
    ...(inspection.round === 0 ? {} : { round: inspection.round }),
    copies: NOTICE_COPIES,
    sections: [
      {
        heading: null,
        rows: [
          { label: t.field.kind, value: t.choice[inspection.kind] },
          { label: t.field.result, value: t.choice[inspection.result] },
          ...(inspection.rectifyBy === null
            ? []
            : [{ label: t.field.rectifyBy, value: inspection.rectifyBy }]),
        ],
      },
      ...(inspection.kind === "mid" ? [{ heading: t.card.checklist, list: checks }] : []),
      { heading: t.field.findings, text: inspection.findings },
    ],
  };
}
