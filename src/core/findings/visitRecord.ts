import { z } from "zod";
import { ATTACHMENTS_MAX, DETAILS_MAX } from "../case/complaintDraft.ts";
import { cleanText } from "../cleanText.ts";
import { SECTION_IDS, type SectionId } from "./rules.ts";

const words = (most: number) =>
  z.string().max(8_000).transform(cleanText).pipe(z.string().min(1).max(most));

/**
 * What is asked after a visit, in the order of the questions: each alone, so that an answer can be
 * checked when it is given. A card draws an input for each; a conversation asks one after the other.
 */
export const recordFields = {
  /** Of a call: "well" ends it. */
  outcome: z.enum(["well", "findings"]).optional(),
  metWith: words(60).optional(),
  product: words(DETAILS_MAX).optional(),
  service: words(DETAILS_MAX).optional(),
  complaints: words(DETAILS_MAX).optional(),
  demand: words(DETAILS_MAX).optional(),
  feedback: words(DETAILS_MAX).optional(),
  requests: words(DETAILS_MAX).optional(),
  suggestions: words(DETAILS_MAX).optional(),
  /** Until when what couldn't be answered on the spot is answered (C-5, P-2.1 (3)); of all items that name no time. */
  promise: z.iso.datetime().optional(),
  /** Id of a row of the pack's list of what is major; "none", or left out: nothing is. */
  major: z.string().min(1).max(40).optional(),
  /** What whoever visited proposes to the leaders. */
  proposal: words(1_000).optional(),
  /** As it was said on the visit. */
  satisfaction: z.enum(["1", "2", "3", "4", "5"]).optional(),
  companion: z.string().max(60).optional(),
  attachmentIds: z.array(z.uuid()).max(ATTACHMENTS_MAX).optional(),
};

export type RecordField = keyof typeof recordFields;

export const RECORD_FIELDS = Object.keys(recordFields) as readonly RecordField[];

export const NOT_MAJOR = "none";

type Fields = typeof recordFields;

export type VisitRecordDraft = { readonly [F in keyof Fields]?: z.output<Fields[F]> };

/** The parts that have words in them. */
export const sectionsOf = (
  record: Partial<VisitRecordDraft>,
): Readonly<Partial<Record<SectionId, string>>> =>
  Object.fromEntries(
    SECTION_IDS.flatMap((id) => {
      const text = record[id];
      return text === undefined ? [] : [[id, text]];
    }),
  );
