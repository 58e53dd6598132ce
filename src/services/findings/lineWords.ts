import { FINDING_KINDS, type FindingKind } from "../../core/findings/rules.ts";
import { type LineWords } from "../../core/findings/readFindings.ts";
import { LOCALES } from "../../core/locale.ts";
import { textsFor } from "../../locales/index.ts";

const all = (of: (words: LineWords) => readonly string[]): readonly string[] =>
  LOCALES.flatMap((locale) => of(textsFor(locale).findings.line));

/** What a line of a record may say of itself, in every language: staff mix them. */
export const LINE_WORDS: LineWords = {
  kinds: Object.fromEntries(
    FINDING_KINDS.map((kind) => [kind, all(({ kinds }) => kinds[kind])]),
  ) as Record<FindingKind, readonly string[]>,
  information: all(({ information }) => information),
  promise: all(({ promise }) => promise),
  nothing: all(({ nothing }) => nothing),
};
