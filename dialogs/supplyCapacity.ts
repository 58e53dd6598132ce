import { CAPACITY_MOST, type CapacityUnit, unitOf } from "../src/core/supply/request.ts";
import { type Said } from "./guided/question.ts";
import { capacityProblem, type CapacitySaid, readCapacity } from "./readCapacity.ts";
import { type Asked, type SupplyAsking } from "./supplyQuestions.ts";

const unitFor = ({ draft }: SupplyAsking): CapacityUnit | null =>
  draft.voltage === undefined ? null : unitOf(draft.voltage);

/** A number alone is in the unit of the voltage. */
const readSaid = ({ text }: Said, asking: SupplyAsking): CapacitySaid | undefined => {
  const said = readCapacity(text);
  return said === null ? undefined : { ...said, unit: said.unit ?? unitFor(asking) };
};

function wrongCapacity({ text }: Said, { talk }: SupplyAsking): string | null {
  const t = talk.texts.supplyForm.capacity;
  const problem = capacityProblem(text);
  if (problem === "small") return t.tooSmall;
  return problem === "large" ? t.tooLarge({ most: CAPACITY_MOST }) : null;
}

/** Said in the other unit: never converted, and asked again. */
function unitConflict(said: CapacitySaid, asking: SupplyAsking): string | null {
  const unit = unitFor(asking);
  if (unit === null || said.unit === null || said.unit === unit) return null;
  const text = asking.talk.texts.supplyForm.capacity;
  return text.unit({ unit, said: `${said.value} ${said.unit}` });
}

const showCapacity = ({ value, unit }: CapacitySaid, asking: SupplyAsking): string =>
  `${value} ${unit ?? unitFor(asking) ?? ""}`.trim();

export const capacityNow: Asked<"capacityNow"> = {
  field: "capacityNow",
  type: "text",
  label: (t) => t.supplyForm.capacityNow.label,
  ask: (t, asking) => t.supplyForm.capacityNow.ask({ unit: unitFor(asking) ?? "" }),
  example: (t) => t.supplyForm.capacityNow.example,
  why: (t) => t.supplyForm.capacityNow.why,
  clauses: ["E-8"],
  skip: ({ draft }) => draft.kind !== "increase" || draft.voltage === "unsure",
  read: readSaid,
  wrong: wrongCapacity,
  conflict: unitConflict,
  show: (value, _t, asking) => showCapacity(value, asking),
};

export const capacity: Asked<"capacity"> = {
  field: "capacity",
  type: "text",
  label: (t) => t.supplyForm.capacity.label,
  ask: (t, asking) =>
    t.supplyForm.capacity.ask({
      unit: unitFor(asking) ?? "",
      increase: asking.draft.kind === "increase",
    }),
  example: (t) => t.supplyForm.capacity.example,
  why: (t) => t.supplyForm.capacity.why,
  clauses: ["E-14", "E-15", "E-16"],
  skip: ({ draft }) => draft.voltage === "unsure",
  read: readSaid,
  wrong: wrongCapacity,
  conflict: (said, asking) => {
    const now = asking.draft.kind === "increase" ? asking.draft.capacityNow : undefined;
    const notMore = now !== undefined && said.value <= now.value;
    return (
      unitConflict(said, asking) ?? (notMore ? asking.talk.texts.supplyForm.capacity.notMore : null)
    );
  },
  recognise: (said) => {
    const found = readCapacity(said.text);
    return found === null || found.unit === null ? undefined : found;
  },
  show: (value, _t, asking) => showCapacity(value, asking),
};
