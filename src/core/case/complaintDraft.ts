import { z } from "zod";
import { cleanText } from "../cleanText.ts";

/** Longest account of what happened, in UTF-16 units; also the limit of a card's input. */
export const DETAILS_MAX = 4_000;
export const ATTACHMENTS_MAX = 10;

const text = (min: number, max: number) =>
  z.string().transform(cleanText).pipe(z.string().min(min).max(max));

/** A telephone number as people write it: `0912-345-678`, `+86 10 6552 9988`, `8800 轉 123`. */
const phone = z
  .string()
  .transform((said) =>
    cleanText(said.normalize("NFKC")).replace(/\s*(?:轉|转|分機|分机|ext\.?|x|#)\s*/giu, "#"),
  )
  .pipe(
    z
      .string()
      .max(30)
      .regex(/^\+?\(?\d[\d\s()-]{1,20}\d(?:#\d{1,6})?$|^#\d{2,6}$/u),
  );

/**
 * What a dialog gathers for a complaint. Each field stands alone, so that an answer can be checked
 * when it is given; issues have codes (too_small, too_big, invalid_format), never sentences.
 */
export const complaintDraft = z
  .object({
    /** On whose behalf: one's own, that of a caller or walk-in (staff only), or nobody's name. */
    for: z.enum(["self", "caller", "anonymous"]),
    callerName: text(1, 60).optional(),
    callerPhone: phone.optional(),
    place: text(1, 120).optional(),
    /** Id of a topic of the pack. */
    topic: text(1, 40),
    /** Which member of staff it is about, as the customer names them. */
    subjectName: text(1, 60).optional(),
    /** Which of those whom that name may mean, once asked. */
    subjectId: z.uuid().optional(),
    details: text(2, DETAILS_MAX),
    attachmentIds: z.array(z.uuid()).max(ATTACHMENTS_MAX).optional(),
    wish: text(1, 500).optional(),
    /** How to be reached, when we don't know it yet. */
    phone: phone.optional(),
  })
  .superRefine((draft, context) => {
    if (draft.for !== "caller") return;
    for (const field of ["callerName", "callerPhone"] as const) {
      if (draft[field] !== undefined) continue;
      context.addIssue({ code: "custom", path: [field], message: "required" });
    }
  });

export type ComplaintDraft = Readonly<z.output<typeof complaintDraft>>;

/** The schema of each field, for checking one answer at a time. */
export const complaintFields = complaintDraft.shape;
