import { named, whenIn } from "../src/cards/wording.ts";
import { formatReference } from "../src/core/case/reference.ts";
import { type Reply } from "../src/core/reply.ts";
import { supplyDraft } from "../src/core/supply/request.ts";
import { type CaseView, type Filed } from "../src/services/index.ts";
import { callerName, callerPhone, phone, source } from "./complaintQuestions.ts";
import { guided } from "./guided/guided.ts";
import { type QuestionOf, type Submitted } from "./guided/question.ts";
import { draftOf } from "./supplyDraft.ts";
import { area, site } from "./supplySite.ts";
import { supplierOf } from "./supplier.ts";
import { capacity, capacityNow } from "./supplyCapacity.ts";
import * as ask from "./supplyQuestions.ts";
import { type SupplyForm } from "./supplyQuestions.ts";
import { type Talk } from "./talk.ts";

interface Result {
  readonly filed: Filed;
  readonly view: CaseView | null;
}

async function submit(talk: Talk, draftId: string, form: SupplyForm): Promise<Submitted<Result>> {
  const t = talk.texts;
  const draft = supplyDraft.safeParse(draftOf(talk, form));
  if (!draft.success) return { ok: false, text: t.cases.cannotFile.incomplete };
  const supplier = await supplierOf(talk);
  const filed = await talk.services.fileSupply(talk.unit, {
    filer: { ...talk.person, organisationId: supplier?.id ?? null },
    draftId,
    draft: draft.data,
    source: form.source ?? "chat",
    area: form.area ?? null,
  });
  if (!filed.ok) {
    const field = filed.reason === "outsideArea" || filed.reason === "sameSite" ? "site" : null;
    const text =
      filed.reference === undefined
        ? t.cases.cannotFile[filed.reason]
        : t.supplyForm.sameSite({ reference: formatReference(filed.reference) });
    return { ok: false, text, ...(field === null ? {} : { field }) };
  }
  const reference = formatReference(filed.reference);
  return { ok: true, result: { filed, view: null }, reference, about: reference };
}

/** Reference, one person, what happens next, by when. */
function answer(talk: Talk, { filed }: Result): Reply {
  const { supplyForm: t, supply, cases, root } = talk.texts;
  const wording = { texts: talk.texts, locale: talk.locale, now: talk.unit.now };
  const when = (at: Temporal.Instant): string => whenIn(wording, filed.zone, at);
  const { surveyBy = null, handler = null, opensAt } = filed;
  const reference = formatReference(filed.reference);
  const own = talk.person.kind === "customer";
  const lines = [
    t.filed({ reference, owner: named(wording, filed.owner) }),
    filed.claimCode === null ? "" : cases.claimCode({ code: filed.claimCode }),
    handler === null ? "" : t.filedManager({ manager: named(wording, handler) }),
    t.filedNext({ due: surveyBy === null ? "" : when(surveyBy) }),
    opensAt === null ? "" : t.filedAfterHours({ opensAt: when(opensAt) }),
  ];
  return {
    text: lines.filter((one) => one !== "").join("\n\n"),
    choices: own
      ? [supply.step.bookSurvey, reference, root.menu.status]
      : [reference, root.menu.work],
  };
}

type Asked = QuestionOf<SupplyForm>;

const QUESTIONS: readonly Asked[] = [
  ask.kind,
  ask.applicant,
  site,
  area,
  ask.use,
  ask.batch,
  ask.voltage,
  capacityNow,
  capacity,
  ask.second,
  ask.nature,
  ask.dedicated,
  ask.special,
  ask.contact,
];

const LAST: readonly Asked[] = [ask.surveyTimes, ask.attachmentIds, ask.preview];

/** An application for electricity by whoever needs it (E-4, E-8). */
export const supplyRequest = guided({
  id: "supplyRequest",
  title: (t) => t.supplyForm.title,
  draft: ask.supplyForm,
  questions: [...QUESTIONS, phone as unknown as Asked, ...LAST],
  submit,
  answer,
});

/** The same for a caller or walk-in, by any clerk of any window. */
export const supplyOnBehalf = guided({
  id: "supplyOnBehalf",
  title: (t) => t.supplyForm.titleOnBehalf,
  draft: ask.supplyForm,
  questions: [
    source as unknown as Asked,
    callerName as unknown as Asked,
    callerPhone as unknown as Asked,
    ...QUESTIONS,
    ...LAST,
  ],
  submit,
  answer,
});
