import { readReference } from "../src/core/case/reference.ts";
import { LOCALES } from "../src/core/locale.ts";
import { textsFor } from "../src/locales/index.ts";
import { foldText } from "../src/understanding/foldText.ts";
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

/** Words for each verb, of all languages, the longest first so that 補充說明 isn't read as 補充. */
const WORDS: readonly (readonly [string, CustomerVerb])[] = LOCALES.flatMap((locale) => {
  const { can, also } = textsFor(locale).status;
  return CUSTOMER_VERBS.flatMap((verb) =>
    [can[verb], ...also[verb].split("|")].map((word) => [bare(word), verb] as const),
  );
}).sort(([a], [b]) => b.length - a.length);

const LONGEST_HEAD = 24;

/** @returns null for anything else: free text is understood elsewhere. */
export function readCaseWords(text: string): CaseWords | null {
  const score = /^[1-5１-５] ?(?:分|星|points?|stars?)?$/iu.exec(bare(text));
  if (score !== null) return { type: "score", score: bare(text).charAt(0) };
  const found = findReference(foldText(text));
  const verb = verbOf(found === null ? text : text.slice(0, found.start));
  if (found === null) {
    return verb === null ? null : { type: "verb", verb, reference: null, rest: "" };
  }
  const reference = readReference(found.value);
  if (reference === null) return null;
  const rest = text.slice(found.end).replace(/^[\s:：,，。、]+/u, "");
  if (verb !== null) return { type: "verb", verb, reference, rest: rest.trim() };
  const claimCode = /(?<!\d)\d{6}(?!\d)/.exec(rest.normalize("NFKC"))?.[0] ?? null;
  return { type: "open", reference, claimCode };
}

/** Words before the reference may be more than the verb: 我要撤回, please withdraw. */
function verbOf(head: string): CustomerVerb | null {
  const said = bare(head);
  if (said === "" || said.length > LONGEST_HEAD) return null;
  const exact = WORDS.find(([word]) => word === said);
  if (exact !== undefined) return exact[1];
  const led = /^(?:我要|我想|请|帮我|想|要|please|i want to|i'd like to|can you) ?(.+)$/u.exec(
    said,
  );
  return led === null ? null : (WORDS.find(([word]) => word === led[1])?.[1] ?? null);
}
