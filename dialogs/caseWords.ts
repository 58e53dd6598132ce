import { readReference } from "../src/core/case/reference.ts";
import { LOCALES } from "../src/core/locale.ts";
import { textsFor } from "../src/locales/index.ts";
import { foldTidied, tidyText } from "../src/understanding/foldText.ts";
import { findReference } from "../src/understanding/slots/reference.ts";
import { CUSTOMER_VERBS, type CustomerVerb } from "./caseStatus.ts";
import { bare } from "./guided/commands.ts";

/** What a customer typed about a case: 撤回 C-7K3M-9QX2, 補充 C-… 今天又壞了, 已解決, 4. */
export type CaseWords =
  | {
      readonly type: "verb";
      readonly verb: CustomerVerb;
      /** As stored; null when none was named. */
      readonly reference: string | null;
      readonly rest: string;
    }
  /** A reference, perhaps with its claim code. */
  | { readonly type: "open"; readonly reference: string; readonly claimCode: string | null }
  | { readonly type: "score"; readonly score: string };

/** Words for each verb, of all languages. */
const WORDS: ReadonlyMap<string, CustomerVerb> = new Map(
  LOCALES.flatMap((locale) => {
    const { can, also } = textsFor(locale).status;
    return CUSTOMER_VERBS.flatMap((verb) =>
      [can[verb], ...also[verb].split("|")].map((word) => [bare(word), verb] as const),
    );
  }),
);

const LONGEST_HEAD = 24;

/** @returns null for anything else: free text is understood elsewhere. */
export function readCaseWords(text: string): CaseWords | null {
  if (text.length <= LONGEST_HEAD && /^[1-5] ?(?:分|星|points?|stars?)?$/u.test(bare(text))) {
    return { type: "score", score: bare(text).charAt(0) };
  }
  const tidied = tidyText(text);
  const found = /[\d-]/.test(tidied) ? findReference(foldTidied(tidied)) : null;
  // Places are those of the tidied text; what was written is kept where it has the same length.
  const written = tidied.length === text.length ? text : tidied;
  const verb = verbOf(found === null ? text : written.slice(0, found.start));
  if (found === null) {
    return verb === null ? null : { type: "verb", verb, reference: null, rest: "" };
  }
  const reference = readReference(found.value);
  if (reference === null) return null;
  const rest = written.slice(found.end).replace(/^[\s:：,，。、]+/u, "");
  if (verb !== null) return { type: "verb", verb, reference, rest: rest.trim() };
  const claimCode = /(?<!\d)\d{6}(?!\d)/.exec(rest.normalize("NFKC"))?.[0] ?? null;
  return { type: "open", reference, claimCode };
}

/** Words before the reference may be more than the verb: 我要撤回, please withdraw. */
function verbOf(head: string): CustomerVerb | null {
  const said = bare(head);
  if (said === "" || said.length > LONGEST_HEAD) return null;
  const exact = WORDS.get(said);
  if (exact !== undefined) return exact;
  const led = /^(?:我要|我想|请|帮我|想|要|please|i want to|i'd like to|can you) ?(.+)$/u.exec(
    said,
  );
  return led?.[1] === undefined ? null : (WORDS.get(led[1]) ?? null);
}
