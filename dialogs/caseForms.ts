import { z } from "zod";
import { plainText } from "../src/cards/escapeMarkdown.ts";
import { cleanText } from "../src/core/cleanText.ts";
import { type CaseCommand } from "../src/core/case/case.ts";
import { ATTACHMENTS_MAX } from "../src/core/case/complaintDraft.ts";
import { formatReference, readReference } from "../src/core/case/reference.ts";
import { type Card, type Reply } from "../src/core/reply.ts";
import { cardOfCase, caseInWords, customerVerbs, resultInWords } from "./caseStatus.ts";
import { guided } from "./guided/guided.ts";
import { type Asking, type Question, type Submitted } from "./guided/question.ts";
import { formatWhen } from "../src/locales/formatWhen.ts";
import { type CaseView } from "../src/services/index.ts";
import { type Talk } from "./talk.ts";

/** The case that a form is about; seeded, never asked. */
const aboutCase = { caseId: z.string().max(60), reference: z.string().max(20) };

const words = (most: number) =>
  z.string().max(8_000).transform(cleanText).pipe(z.string().min(1).max(most));

const reasoned = z.object({ ...aboutCase, reason: words(1_000).optional() });

interface Told {
  readonly text: string;
  readonly view: CaseView | null;
  readonly card?: Card;
}

async function act(talk: Talk, caseId: string, command: CaseCommand): Promise<Submitted<Told>> {
  const result = await talk.services.commandCase(talk.unit, { caseId, command, by: talk.person });
  const text = resultInWords(talk, result);
  if (!result.ok) return { ok: false, text };
  const reference = formatReference(result.view.reference);
  return { ok: true, result: { text, view: result.view }, reference: null, about: reference };
}

const told = (talk: Talk, { text, view, card }: Told): Reply => ({
  text,
  ...(card === undefined ? {} : { card, speak: plainText(text) }),
  choices: view === null ? [] : customerVerbs(view).map((verb) => talk.texts.status.can[verb]),
});

const reason: Question<z.infer<typeof reasoned>, string> & { readonly field: "reason" } = {
  field: "reason",
  type: "text",
  optional: true,
  label: (t) => t.status.reason.label,
  ask: (t) => t.status.reason.ask,
  example: (t) => t.status.reason.example,
  why: (t) => t.status.reason.why,
};

/** Words or files added to a case. */
export const noteForm = guided({
  id: "caseNote",
  title: (t) => t.status.titleNote,
  draft: z.object({
    ...aboutCase,
    text: words(4_000).optional(),
    attachmentIds: z.array(z.uuid()).max(ATTACHMENTS_MAX).optional(),
  }),
  confirm: false,
  questions: [
    {
      field: "text",
      type: "text",
      label: (t) => t.status.note.label,
      ask: (t, { draft }) => t.status.note.ask({ reference: draft.reference ?? "" }),
      example: (t) => t.status.note.example,
      why: (t) => t.status.note.why,
      skip: ({ draft }) => draft.text === undefined && (draft.attachmentIds?.length ?? 0) > 0,
    },
    {
      field: "attachmentIds",
      type: "files",
      optional: true,
      wordsGoTo: "text",
      label: (t) => t.status.files.label,
      ask: (t) => t.status.files.ask,
      example: (t) => t.status.files.example,
      why: (t) => t.status.files.why,
    },
  ],
  submit: (talk, _draftId, draft) =>
    act(talk, draft.caseId, {
      type: "message",
      text: draft.text ?? "",
      attachmentIds: draft.attachmentIds ?? [],
    }),
  answer: told,
});

const keepsIt = ({ draft }: Asking<{ sure?: "yes" | "no" }>): boolean => draft.sure === "no";

/** Taking a case back, after asking once more. */
export const withdrawForm = guided({
  id: "caseWithdraw",
  title: (t) => t.status.titleWithdraw,
  draft: reasoned.extend({ sure: z.enum(["yes", "no"]) }),
  confirm: false,
  questions: [
    {
      field: "sure",
      type: "choice",
      label: (t) => t.status.withdraw.label,
      ask: (t, { draft }) => t.status.withdraw.ask({ reference: draft.reference ?? "" }),
      example: (t) => t.status.withdraw.example,
      why: (t) => t.status.withdraw.why,
      choices: ({ talk: { texts } }) => [
        {
          value: "yes",
          label: texts.status.withdraw.yes,
          also: ["確定", "是", "是的", "好", "yes", "sure", "withdraw"],
        },
        {
          value: "no",
          label: texts.status.withdraw.no,
          also: ["不要", "否", "不", "不用", "no", "keep"],
        },
      ],
    },
    { ...reason, skip: keepsIt },
  ],
  submit: async (talk, _draftId, draft): Promise<Submitted<Told>> => {
    if (draft.sure === "yes") {
      return act(talk, draft.caseId, { type: "withdraw", reason: draft.reason ?? null });
    }
    const text = talk.texts.status.withdraw.kept({ reference: draft.reference });
    return { ok: true, result: { text, view: null }, reference: null };
  },
  answer: told,
});

/** Not solved: goes back to the same person, and one level up is told (B12). */
export const notSolvedForm = guided({
  id: "caseNotSolved",
  title: (t) => t.status.titleNotSolved,
  draft: reasoned,
  confirm: false,
  questions: [{ ...reason, ask: (t) => t.status.reason.askNotSolved }],
  submit: (talk, _draftId, draft) =>
    act(talk, draft.caseId, { type: "notSolved", reason: draft.reason ?? null }),
  answer: told,
});

export const reopenForm = guided({
  id: "caseReopen",
  title: (t) => t.status.titleReopen,
  draft: reasoned,
  confirm: false,
  questions: [reason],
  submit: (talk, _draftId, draft) =>
    act(talk, draft.caseId, { type: "reopen", reason: draft.reason ?? null }),
  answer: told,
});

/** Satisfaction, once per closing. */
export const rateForm = guided({
  id: "caseRate",
  title: (t) => t.status.titleRate,
  draft: z.object({
    ...aboutCase,
    score: z.enum(["1", "2", "3", "4", "5"]),
    comment: words(1_000).optional(),
  }),
  confirm: false,
  questions: [
    {
      field: "score",
      type: "choice",
      label: (t) => t.status.score.label,
      ask: (t) => t.status.score.ask,
      example: (t) => t.status.score.example,
      why: (t) => t.status.score.why,
      choices: ({ talk: { texts } }) => {
        const { one, two, three, four, five } = texts.status.score;
        return [one, two, three, four, five].map((label, index) => ({
          value: String(index + 1),
          label,
          also: [label.replace(/^\d /, "")],
        }));
      },
    },
    {
      field: "comment",
      type: "text",
      optional: true,
      label: (t) => t.status.comment.label,
      ask: (t) => t.status.comment.ask,
      example: (t) => t.status.comment.example,
      why: (t) => t.status.comment.why,
    },
  ],
  submit: (talk, _draftId, draft) =>
    act(talk, draft.caseId, {
      type: "rate",
      score: Number(draft.score),
      comment: draft.comment ?? null,
    }),
  answer: told,
});

const lookUpDraft = z.object({
  reference: z
    .string()
    .max(64)
    .transform((text) => readReference(text) ?? "")
    .pipe(z.string().min(1)),
  claimCode: z
    .string()
    .max(64)
    .transform((text) => text.normalize("NFKC").replace(/[\s-]/g, ""))
    .pipe(z.string().regex(/^\d{6}$/))
    .optional(),
});

/** A case by its number; what isn't one's own also takes the claim code. */
export const lookUpForm = guided({
  id: "caseLookUp",
  title: (t) => t.status.titleLookUp,
  draft: lookUpDraft,
  confirm: false,
  questions: [
    {
      field: "reference",
      type: "text",
      label: (t) => t.status.reference.label,
      ask: (t) => t.status.reference.ask,
      example: (t) => t.status.reference.example,
      why: (t) => t.status.reference.why,
      recognise: ({ reading }) => reading.slots.reference,
      show: (reference) => formatReference(reference),
    },
    {
      field: "claimCode",
      type: "text",
      label: (t) => t.status.claimCode.label,
      ask: (t) => t.status.claimCode.ask,
      example: (t) => t.status.claimCode.example,
      why: (t) => t.status.claimCode.why,
      recognise: ({ text }) => /(?<![\w-])\d{6}(?![\w-])/.exec(text.normalize("NFKC"))?.[0],
      dependsOn: ["reference"],
      passWhen: async ({ talk, draft }) =>
        (await talk.services.findCase(talk.person, draft.reference ?? "")) !== null,
    },
  ],
  submit: async (talk, _draftId, draft): Promise<Submitted<Told>> => {
    const found = await talk.services.caseStatus(talk.unit, {
      person: talk.person,
      accountKey: talk.conversationKey,
      reference: draft.reference,
      claimCode: draft.claimCode ?? null,
    });
    if (found.type === "unknown") return { ok: false, text: talk.texts.cases.unknown };
    if (found.type === "locked") {
      const until = formatWhen(found.until, talk.unit.now, found.zone, talk.locale);
      return { ok: false, text: talk.texts.cases.locked({ until }) };
    }
    const { view } = found;
    return {
      ok: true,
      result: { text: caseInWords(talk, view), view, card: cardOfCase(talk, view) },
      reference: null,
      about: formatReference(view.reference),
    };
  },
  answer: told,
});
