import { type GradeReason } from "../core/customers/grading/gradeCustomer.ts";
import { type Locale, type LocalText } from "../core/locale.ts";
import { type PolicyPack } from "../core/policy/pack.ts";
import { type Texts } from "../locales/index.ts";
import { escapeMarkdown } from "./escapeMarkdown.ts";

/** What a grade stands on: the conditions that were met, or the words of whoever gave it by hand. */
export function gradeReasonWords({ grading, customers }: Texts, reason: unknown): string {
  if (typeof reason === "string") return escapeMarkdown(reason);
  if (reason === null || typeof reason !== "object") return "";
  const { reasons, text } = reason as {
    readonly reasons?: readonly GradeReason[];
    readonly text?: string;
  };
  if (text !== undefined) return escapeMarkdown(text);
  return (reasons ?? []).map(grading.reason).join(customers.import.listSeparator);
}

/** A grade as the pack calls it; of one that it doesn't know any more, its id. */
export function gradeLabel({ grading }: Pick<PolicyPack, "grading">, grade: string): LocalText {
  const known = grading?.grades.find(({ id }) => id === grade)?.label;
  return (
    known ?? ({ "zh-Hant": grade, "zh-Hans": grade, en: grade } satisfies Record<Locale, string>)
  );
}
