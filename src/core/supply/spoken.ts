import { type CaseCommand } from "../case/case.ts";
import { STEP_RULES } from "./stepRules.ts";
import { fieldsOf, type SupplyStep, type SupplyVerb } from "./steps.ts";

/** Steps whose words stay among staff. */
const AMONG_STAFF: readonly SupplyVerb[] = [
  "returnPlan",
  "giveOpinion",
  "stop",
  "explain",
  "resume",
];

/** Numbers and ratings in the form of words: they recommend nobody. */
const MARKS: readonly string[] = ["number", "meterNo", "reading", "voltageText"];

/** What staff say in a step that the applicant gets to read; a caller's own words aren't theirs. */
export function spokenInStep(step: SupplyStep): readonly string[] {
  if (STEP_RULES[step.verb].by === "customer" || AMONG_STAFF.includes(step.verb)) return [];
  const values: Readonly<Record<string, unknown>> = step;
  return Object.entries(fieldsOf(step.verb))
    .filter(([name, { kind }]) => kind === "text" && !MARKS.includes(name))
    .flatMap(([name]) => (typeof values[name] === "string" ? [values[name]] : []));
}

/** The same of a command about its case. */
export function spokenInCommand(command: CaseCommand): readonly string[] {
  switch (command.type) {
    case "ask":
      return [command.question];
    case "message":
    case "answer":
      return [command.text];
    default:
      return [];
  }
}
