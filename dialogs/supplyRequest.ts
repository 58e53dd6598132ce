import { escapeMarkdown } from "../src/cards/escapeMarkdown.ts";
import { formatReference } from "../src/core/case/reference.ts";
import { type Reply } from "../src/core/reply.ts";
import { supplyDraft, type SupplyDraft, unitOf } from "../src/core/supply/request.ts";
import { type CaseView, type Filed } from "../src/services/index.ts";
import { callerName, callerPhone, phone, source } from "./complaintQuestions.ts";
import { guided } from "./guided/guided.ts";
import { type QuestionOf, type Submitted } from "./guided/question.ts";
import { supplierOf } from "./supplier.ts";
import * as ask from "./supplyQuestions.ts";
import { type SupplyForm } from "./supplyQuestions.ts";
import { type Talk } from "./talk.ts";

interface Result {
  readonly filed: Filed;
  readonly view: CaseView | null;
}

/** The application as the core has it, as far as it was answered. */
export function draftOf(talk: Talk, form: Partial<SupplyForm>): SupplyDraft {
  const { source: _source, area: _area, preview: _preview, batch, dedicated, ...said } = form;
  const { capacity, capacityNow, ...rest } = said;
  const unit = form.voltage === undefined ? null : unitOf(form.voltage);
  const own = talk.person.kind === "customer";
  const draft: Partial<SupplyDraft> = {
    ...rest,
    for: own ? "self" : "caller",
    ...(unit === null ? {} : { unit }),
    ...(capacity === undefined ? {} : { capacityTotal: capacity.value }),
    ...(capacityNow === undefined ? {} : { capacityNow: capacityNow.value }),
    ...(batch === undefined ? {} : { batch: batch === "many" }),
    ...(dedicated === undefined ? {} : { dedicated: dedicated === "yes" }),
  };
  // What isn't answered yet is left out; the schema looks at the whole when it is sent.
  return draft as SupplyDraft;
}

async function submit(talk: Talk, draftId: string, form: SupplyForm): Promise<Submitted<Result>> {
  const t = talk.texts;
  const wrong = wrongUnit(form);
  if (wrong !== null) {
    return { ok: false, text: t.supplyForm.capacity.unit({ unit: wrong }), field: "capacity" };
  }
  const draft = supplyDraft.safeParse(draftOf(talk, form));
  if (!draft.success) {
    const more = draft.error.issues.some(({ message }) => message === "notMore");
    return more
      ? { ok: false, text: t.supplyForm.capacity.notMore, field: "capacity" }
      : { ok: false, text: t.cases.cannotFile.incomplete };
  }
  if (form.area === ask.OUTSIDE)
    return { ok: false, text: t.cases.cannotFile.outsideArea, field: "site" };
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
    const text = t.cases.cannotFile[filed.reason];
    return { ok: false, text, ...(field === null ? {} : { field }) };
  }
  const reference = formatReference(filed.reference);
  return { ok: true, result: { filed, view: null }, reference, about: reference };
}

/** The unit that the voltage takes, when the capacity was said in the other. */
function wrongUnit({ voltage, capacity, capacityNow }: SupplyForm): string | null {
  const unit = unitOf(voltage);
  const said = [capacity?.unit ?? null, capacityNow?.unit ?? null];
  return unit !== null && said.some((one) => one !== null && one !== unit) ? unit : null;
}

function answer(talk: Talk, { filed }: Result): Reply {
  const { supplyForm: t, cases, root } = talk.texts;
  const { name, reach } = filed.owner;
  const owner = cases.person({
    name: escapeMarkdown(name),
    reach: reach === null ? null : escapeMarkdown(reach),
  });
  const reference = formatReference(filed.reference);
  const code = filed.claimCode === null ? "" : cases.claimCode({ code: filed.claimCode });
  const lines = [t.filed({ reference, owner }), code, t.filedNext];
  return {
    text: lines.filter((one) => one !== "").join("\n\n"),
    choices: [reference, root.menu.status],
  };
}

type Asked = QuestionOf<SupplyForm>;

const QUESTIONS: readonly Asked[] = [
  ask.kind,
  ask.applicant,
  ask.site,
  ask.area,
  ask.use,
  ask.batch,
  ask.voltage,
  ask.capacityNow,
  ask.capacity,
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
