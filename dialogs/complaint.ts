import { filedReply } from "../src/cards/caseFiledCard.ts";
import { escapeMarkdown } from "../src/cards/escapeMarkdown.ts";
import { type ComplaintDraft, DETAILS_MAX } from "../src/core/case/complaintDraft.ts";
import { formatReference } from "../src/core/case/reference.ts";
import { type Reply } from "../src/core/reply.ts";
import { formatWhen } from "../src/locales/formatWhen.ts";
import { type Texts } from "../src/locales/index.ts";
import { type CaseView, type Filed } from "../src/services/index.ts";
import {
  addition,
  JOIN_NONE,
  callerName,
  callerPhone,
  customer,
  CUSTOMER_NONE,
  details,
  files,
  formDraft,
  forWhom,
  join,
  organisation,
  phone,
  place,
  source,
  subject,
  SUBJECT_UNKNOWN,
  topic,
  whichSubject,
  wish,
  type FormDraft,
} from "./complaintQuestions.ts";
import { organisationOf } from "./organisation.ts";
import { guided } from "./guided/guided.ts";
import { type Submitted } from "./guided/question.ts";
import { type Talk } from "./talk.ts";

type Result =
  | { readonly type: "filed"; readonly filed: Filed }
  | {
      readonly type: "joined";
      readonly view: CaseView;
      /** Words or files of their own went along. */
      readonly isAdded: boolean;
    };

async function submit(talk: Talk, draftId: string, draft: FormDraft): Promise<Submitted<Result>> {
  const t = talk.texts;
  if (draft.join !== undefined && draft.join !== JOIN_NONE)
    return joinCase(talk, draft.join, draft);
  const chosen = await organisationOf(talk, draft.organisation);
  const filed = await talk.services.fileComplaint(talk.unit, {
    // A guest belongs to no organisation: the one they chose answers.
    filer: { ...talk.person, organisationId: chosen?.id ?? null },
    draftId,
    draft: toCore(draft, t),
    source: draft.source ?? "chat",
    ...(draft.customer === undefined || draft.customer === CUSTOMER_NONE
      ? {}
      : { customerId: draft.customer }),
  });
  if (filed.ok) {
    const reference = formatReference(filed.reference);
    return { ok: true, result: { type: "filed", filed }, reference };
  }
  const text = t.cases.cannotFile[filed.reason];
  const field = filed.reason === "unknownTopic" ? "topic" : undefined;
  return { ok: false, text, ...(field === undefined ? {} : { field }) };
}

async function joinCase(
  talk: Talk,
  caseId: string,
  { organisation, topic, place, addition, details, attachmentIds = [] }: FormDraft,
): Promise<Submitted<Result>> {
  const organisationId = (await organisationOf(talk, organisation))?.id ?? "";
  const text = addition ?? details ?? null;
  const joined = await talk.services.joinCase(talk.unit, talk.person, {
    ...{ caseId, text, attachmentIds },
    about: { organisationId, topic: topic ?? "", place: place ?? "" },
  });
  if (!joined.ok) return { ok: false, text: talk.texts.complaint.joinRefused, field: "join" };
  const { view } = joined;
  return {
    ok: true,
    result: { type: "joined", view, isAdded: text !== null || attachmentIds.length > 0 },
    reference: formatReference(view.reference),
  };
}

function toCore(draft: FormDraft, { complaint }: Texts): ComplaintDraft {
  const {
    organisation: _organisation,
    source: _source,
    join: _join,
    addition: _addition,
    customer: _customer,
    request: reference,
    subjectId,
    ...core
  } = draft;
  const { details: told = "" } = core;
  const about = reference === undefined ? "" : `${complaint.aboutRequest({ reference })}\n`;
  return {
    ...core,
    ...(subjectId === undefined || subjectId === SUBJECT_UNKNOWN ? {} : { subjectId }),
    topic: core.topic ?? "",
    for: core.for ?? "self",
    details: `${about}${told}`.slice(0, DETAILS_MAX),
  };
}

function joinedReply(talk: Talk, { view, isAdded }: Extract<Result, { type: "joined" }>): Reply {
  const { cases, complaint } = talk.texts;
  const { name, reach } = view.owner;
  const owner = cases.person({
    name: escapeMarkdown(name),
    reach: reach === null ? null : escapeMarkdown(reach),
  });
  const joined = cases.joined({ reference: formatReference(view.reference), owner });
  return { text: isAdded ? `${joined}\n\n${complaint.addition.taken}` : joined };
}

/** Reference, one person, what is next, by when, and the clause: as a card, with what to do next. */
function complaintAnswer(talk: Talk, result: Result): Reply {
  const t = talk.texts;
  const choices = [t.root.menu.status];
  if (result.type === "joined") return { ...joinedReply(talk, result), choices };
  const { filed } = result;
  // Without an account behind it, the case is found by its claim code, not among "my cases".
  const own = filed.claimCode === null && filed.filedFor === null;
  const wording = { texts: t, locale: talk.locale, now: talk.unit.now };
  return {
    ...filedReply(wording, filed),
    text: nextStep(talk, filed),
    ...(own ? { choices } : {}),
  };
}

function nextStep({ texts: { complaint } }: Talk, filed: Filed): string {
  const owner = escapeMarkdown(filed.owner.name);
  const { filedFor } = filed;
  if (filedFor !== null)
    return complaint.nextForKnown({ owner, customer: escapeMarkdown(filedFor) });
  return filed.claimCode === null ? complaint.next({ owner }) : complaint.nextByCode({ owner });
}

/** The same in words that don't call it a complaint. */
function messageAnswer(talk: Talk, result: Result): Reply {
  const t = talk.texts;
  if (result.type === "joined") return joinedReply(talk, result);
  const { filed } = result;
  const when = (at: Temporal.Instant) => formatWhen(at, talk.unit.now, filed.zone, talk.locale);
  const { name, reach } = filed.owner;
  const owner = t.cases.person({
    name: escapeMarkdown(name),
    reach: reach === null ? null : escapeMarkdown(reach),
  });
  const due = filed.answerBy ?? filed.investigateBy;
  const reference = formatReference(filed.reference);
  const lines = [
    filed.fresh
      ? t.complaint.messageFiled({ reference, owner })
      : t.cases.alreadyFiled({ reference }),
    due === null ? "" : t.complaint.messageFiledBy({ due: when(due) }),
    filed.opensAt === null
      ? ""
      : t.cases.afterHours({
          owner: escapeMarkdown(name),
          opensAt: when(filed.opensAt),
          hotline: filed.hotline
            .map(({ label, phone }) => escapeMarkdown(`${label[talk.locale]} ${phone}`))
            .join(talk.locale === "en" ? ", " : "、"),
        }),
    filed.claimCode === null ? "" : t.cases.claimCode({ code: filed.claimCode }),
  ];
  return {
    text: lines.filter((line) => line !== "").join("\n\n"),
    choices: [t.root.menu.status],
  };
}

/** A complaint, asked for. What is valid and what follows is decided in core and in the service. */
export const complaint = guided({
  id: "complaint",
  title: (t) => t.complaint.title,
  draft: formDraft,
  questions: [
    organisation,
    place,
    topic,
    subject,
    whichSubject,
    join,
    addition,
    details,
    files,
    wish,
    forWhom,
    phone,
  ],
  submit,
  answer: complaintAnswer,
});

/** The same on behalf of somebody who called or came to the desk (B19). */
export const complaintOnBehalf = guided({
  id: "complaintOnBehalf",
  title: (t) => t.complaint.titleOnBehalf,
  draft: formDraft,
  questions: [
    organisation,
    source,
    callerName,
    callerPhone,
    place,
    customer,
    topic,
    subject,
    whichSubject,
    details,
    files,
    wish,
  ],
  submit: (talk, draftId, draft) => submit(talk, draftId, { ...draft, for: "caller" }),
  answer: complaintAnswer,
});

/** A message for whoever is responsible: for what has no conversation of its own. */
export const message = guided({
  id: "message",
  title: (t) => t.complaint.titleMessage,
  draft: formDraft,
  questions: [
    organisation,
    {
      ...details,
      ask: (t) => t.complaint.details.askMessage,
    },
    { ...place, ask: (t) => t.complaint.place.askMessage },
    { ...files },
    forWhom,
    phone,
  ],
  submit,
  answer: messageAnswer,
});
