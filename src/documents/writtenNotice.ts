import { createHash } from "node:crypto";
import { z } from "zod";
import { cleanText } from "../core/cleanText.ts";
import { LOCALES } from "../core/locale.ts";

/** What is answered in writing; stored ids, never renamed. */
export const NOTICE_KINDS = [
  "supplyPlan",
  "designReview",
  "midInspection",
  "change",
  "supply",
  "meter",
] as const;

export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** The three receipts of an opinion (一式三份), in the order of their numbers. */
export const NOTICE_COPIES = ["customer", "contractor", "file"] as const;

export type NoticeCopy = (typeof NOTICE_COPIES)[number];

/** PostgreSQL takes neither NUL nor lone surrogates, and what can't be seen can't be printed. */
const text = z.string().transform(cleanText);
const shown = text.refine((said) => said !== "", "nothing is left of it");

/** `GD-C7K3M9QX2-1`; of several copies each has a number more. */
export const NOTICE_NUMBER = /^[A-Z]{2}-[0-9A-Z]{1,20}-\d{1,4}(?:-[1-3])?$/;

const instant = z.union([
  z.instanceof(Temporal.Instant),
  z.iso.datetime({ offset: true }).transform((iso) => Temporal.Instant.from(iso)),
]);

/** A written notice as data, and as it is stored; everything in it is in its locale already. */
export const writtenNotice = z.object({
  kind: z.enum(NOTICE_KINDS),
  number: z.string().regex(NOTICE_NUMBER),
  /** Of an inspection: 第 n 次. */
  round: z.int().min(1).optional(),
  locale: z.enum(LOCALES),
  issuedAt: instant,
  /** IANA zone in which its date is read. */
  zone: z.string().min(1),
  organisation: z.object({ name: shown, address: text, phone: text }),
  /** Of the case, as shown. */
  reference: shown,
  customer: shown,
  site: text,
  copy: z.enum(NOTICE_COPIES).nullable(),
  sections: z
    .array(
      z.object({
        heading: text.nullable(),
        rows: z
          .array(z.object({ label: shown, value: text }))
          .readonly()
          .optional(),
        text: text.optional(),
        list: z.array(shown).readonly().optional(),
      }),
    )
    .readonly(),
  clauses: z.array(z.object({ article: shown, text })).readonly(),
  policy: z.object({ name: shown, version: shown }),
  signedBy: z.object({ name: shown, desk: text.nullable(), reach: text.nullable() }),
});

export type WrittenNotice = Readonly<z.output<typeof writtenNotice>>;

/** The notice as JSON with one spelling: names in order, nothing between them. */
export const canonicalJson = (notice: WrittenNotice): string => JSON.stringify(ordered(notice));

function ordered(value: unknown): unknown {
  if (value instanceof Temporal.Instant) return value.toString();
  if (Array.isArray(value)) return value.map(ordered);
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, inner]) => [name, ordered(inner)]),
  );
}

/** SHA-256 of the canonical JSON, hexadecimal: printed on the notice, and on the page that verifies it. */
export const contentHashOf = (notice: WrittenNotice): string =>
  createHash("sha256").update(canonicalJson(notice)).digest("hex");

/** Number of one copy of a notice; null: it is made out in one alone. */
export const copyNumber = (number: string, copy: NoticeCopy | null): string =>
  copy === null ? number : `${number}-${NOTICE_COPIES.indexOf(copy) + 1}`;
