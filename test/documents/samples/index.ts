import { type Locale, LOCALES } from "../../../src/core/locale.ts";
import {
  NOTICE_KINDS,
  type NoticeKind,
  copyNumber,
  type WrittenNotice,
} from "../../../src/documents/writtenNotice.ts";
import { en } from "./en.ts";
import { zhHans } from "./zhHans.ts";
import { zhHant } from "./zhHant.ts";

/** What the samples say in one language. */
export type SampleTexts = Pick<
  WrittenNotice,
  "organisation" | "customer" | "site" | "policy" | "signedBy"
> & {
  readonly notices: Readonly<Record<NoticeKind, Pick<WrittenNotice, "sections" | "clauses">>>;
};

const TEXTS: Readonly<Record<Locale, SampleTexts>> = { "zh-Hant": zhHant, "zh-Hans": zhHans, en };

/** One notice of a kind, as an office would issue it. */
export function sampleNotice(kind: NoticeKind, locale: Locale): WrittenNotice {
  const { notices, ...office } = TEXTS[locale];
  const inspection = kind === "midInspection";
  return {
    ...office,
    ...notices[kind],
    kind,
    locale,
    number: copyNumber(
      `GD-C7K3M9QX2-${NOTICE_KINDS.indexOf(kind) + 1}`,
      inspection ? "customer" : null,
    ),
    ...(inspection ? { round: 2 } : {}),
    issuedAt: Temporal.Instant.from("2026-11-27T02:00:00Z"),
    zone: "Asia/Shanghai",
    reference: "C-7K3M-9QX2",
    copy: inspection ? "customer" : null,
  };
}

/** All kinds in all languages. */
export const SAMPLES: readonly WrittenNotice[] = LOCALES.flatMap((locale) =>
  NOTICE_KINDS.map((kind) => sampleNotice(kind, locale)),
);
