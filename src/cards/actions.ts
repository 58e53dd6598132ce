import { z } from "zod";
import { RECORD_FIELDS } from "../core/findings/visitRecord.ts";
import { fieldsOf, SUPPLY_VERBS } from "../core/supply/steps.ts";

const UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const target = z
  .string()
  .regex(new RegExp(`^${UUID}\\.[a-zA-Z]{1,40}$`))
  .transform((value) => ({ id: value.slice(0, 36), verb: value.slice(37) }));

/** Names of the inputs of our cards; each belongs to one verb, as `verb_field`. */
export const INPUT_FIELDS = ["text", "reason", "to", "date", "time", "how", "value"] as const;

export type InputField = (typeof INPUT_FIELDS)[number];

/** The same of the steps of a supply request; a moment has a date and a time. */
const STEP_FIELDS = new Set(
  SUPPLY_VERBS.flatMap((verb) =>
    Object.entries(fieldsOf(verb)).flatMap(([name, { kind }]) =>
      kind === "moment" ? [name, `${name}Time`] : [name],
    ),
  ),
);

/** Longest text a card input takes; the dialogs' own limit, so that nothing is lost on the way. */
export const INPUT_MAX = 4_000;

const inputs = z.record(
  z
    .string()
    .regex(
      new RegExp(
        `^[a-zA-Z]{1,40}_(${[...INPUT_FIELDS, ...STEP_FIELDS, ...RECORD_FIELDS].join("|")})$`,
      ),
    ),
  z.string().max(INPUT_MAX),
);

const caseButton = z.object({ a: target }).catchall(z.unknown());
const formButton = z.object({ f: target }).catchall(z.unknown());

/** Everything a button of ours can send back, read; the shape of a dialog's input. */
export type ButtonPress =
  | {
      readonly type: "caseButton";
      readonly actionId: string;
      readonly verb: string;
      readonly values: Readonly<Record<string, string>>;
    }
  | {
      readonly type: "formButton";
      readonly draftId: string;
      readonly verb: string;
      readonly values: Readonly<Record<string, string>>;
    };

/** Data of a button that acts on a case: an opaque one-use id, whose content the server keeps (R6). */
export const caseAction = (actionId: string, verb: string) => ({ a: `${actionId}.${verb}` });

/** Data of a button of a form: it counts only for the draft that it was shown for. */
export const formAction = (draftId: string, verb: string) => ({ f: `${draftId}.${verb}` });

export const inputId = (verb: string, field: string): string => `${verb}_${field}`;

/**
 * Reads what a button sent back. Inputs of other buttons on the same card come along and are left
 * out; unknown fields, wrong types and overlong texts refuse the whole press.
 *
 * @param value value of the activity; of a Teams invoke, the whole `{ action: { data } }`.
 * @returns null for anything that no card of ours sends.
 */
export function readButton(value: unknown): ButtonPress | null {
  const data = dataOf(value);
  const asCase = caseButton.safeParse(data);
  if (asCase.success) {
    const { a, ...rest } = asCase.data;
    const values = valuesFor(a.verb, rest);
    return values === null ? null : { type: "caseButton", actionId: a.id, verb: a.verb, values };
  }
  const asForm = formButton.safeParse(data);
  if (!asForm.success) return null;
  const { f, ...rest } = asForm.data;
  const values = valuesFor(f.verb, rest);
  return values === null ? null : { type: "formButton", draftId: f.id, verb: f.verb, values };
}

const invoked = z.object({ action: z.object({ data: z.unknown() }) });

function dataOf(value: unknown): unknown {
  const invoke = invoked.safeParse(value);
  return invoke.success ? invoke.data.action.data : value;
}

function valuesFor(verb: string, rest: unknown): Record<string, string> | null {
  const parsed = inputs.safeParse(rest);
  if (!parsed.success) return null;
  const prefix = `${verb}_`;
  return Object.fromEntries(
    Object.entries(parsed.data)
      .filter(([key, text]) => key.startsWith(prefix) && text.trim() !== "")
      .map(([key, text]) => [key.slice(prefix.length), text]),
  );
}
