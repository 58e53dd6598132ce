import { LOCALES, type LocalText } from "../locale.ts";
import { type OrganisationFile } from "../organisation.ts";
import { STAFF_ROLES } from "../person.ts";
import { type ClockKind } from "../case/case.ts";
import { type PolicyPack } from "../policy/pack.ts";
import { type Demand } from "./request.ts";
import {
  type ConditionRow,
  type DocumentRow,
  type Duty,
  holds,
  type LevelRow,
  ruleSupply,
  SKIPPABLE,
  SUPPLY_PRINCIPLES,
  type SupplyRules,
} from "./rules.ts";
import { STEP_RULES } from "./stepRules.ts";
import { isSupplyVerb, SUPPLY_VERBS } from "./steps.ts";

/** Clocks that the steps start and stop. */
const CLOCKS: readonly ClockKind[] = [
  "survey",
  "plan",
  "contact",
  "review",
  "completion",
  "acceptance",
  "meterNotice",
  "supply",
  "completionDocuments",
  "followUp",
];

/** Times that one offer of a supply date names. */
const SLOTS_OFFERED = 2;

/**
 * Everything that is wrong with a pack's rows of electricity supply, all at once; with an
 * organisation, also whether that one has the people for it.
 *
 * @returns sentences for whoever runs the bot; empty when they are sound, or when there are none.
 */
export function checkSupply(pack: PolicyPack, organisation?: OrganisationFile): readonly string[] {
  const { supply: rules } = pack;
  if (rules === undefined) return [];
  return [
    ...checkIds(rules),
    ...checkClauses(pack, rules),
    ...checkTexts(rules),
    ...checkNumbers(rules),
    ...checkSkips(rules),
    ...checkDuties(rules),
    ...checkGrid(rules),
    ...CLOCKS.filter((kind) => !pack.clocks.some((clock) => clock.kind === kind)).map(
      (kind) => `no clock for "${kind}"`,
    ),
    ...(organisation === undefined ? [] : checkPeople(rules, organisation)),
  ].map((problem) => `supply: ${problem}`);
}

const documentsOf = ({ documents, completion }: SupplyRules): readonly DocumentRow[] => [
  ...documents,
  ...completion,
];

const conditionsOf = (rules: SupplyRules): readonly (readonly [string, ConditionRow])[] => [
  ...rules.review.map((row) => ["review", row] as const),
  ...rules.answer.map((row) => ["answer", row] as const),
  ...rules.dedicated.map((row) => ["dedicated", row] as const),
  ...rules.feasibility.map((row) => ["feasibility", row] as const),
  ...rules.skips.map((row) => ["skip", row] as const),
  ["scattered", rules.scattered],
];

function checkIds(rules: SupplyRules): string[] {
  const lists: Readonly<Record<string, readonly { readonly id: string }[]>> = {
    level: rules.levels,
    review: rules.review,
    answer: rules.answer,
    dedicated: rules.dedicated,
    feasibility: rules.feasibility,
    skip: rules.skips,
    document: documentsOf(rules),
  };
  const desks = rules.levels.map(({ desk }) => desk);
  return [
    ...Object.entries(lists).flatMap(([what, rows]) =>
      twice(rows.map(({ id }) => id)).map((id) => `${what} "${id}" is there twice`),
    ),
    ...twice(desks).map((desk) => `two levels at the desk "${desk}"`),
    ...(rules.levels.length === 0 ? ["no levels"] : []),
  ];
}

const twice = (values: readonly string[]): readonly string[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
];

function checkClauses({ clauses }: PolicyPack, rules: SupplyRules): string[] {
  const known = new Set(clauses.map(({ id }) => id));
  const levels = new Set(rules.levels.map(({ id }) => id));
  const cited = [
    ...conditionsOf(rules).map(([what, row]) => [`${what} "${row.id}"`, row.clause] as const),
    ...documentsOf(rules).map((row) => [`document "${row.id}"`, row.clause] as const),
    ["second sources", rules.dualNatures.clause] as const,
    ["the mid-inspection", rules.midInspection.clause] as const,
    ["the supply date", rules.slots.clause] as const,
    ...SUPPLY_PRINCIPLES.map((name) => [`principle "${name}"`, rules.clauses[name]] as const),
  ];
  const decided: readonly (readonly [string, LevelRow])[] = [
    ...rules.review.map((row) => ["review", row] as const),
    ...rules.answer.map((row) => ["answer", row] as const),
  ];
  return [
    ...cited
      .filter(([, clause]) => !known.has(clause))
      .map(([what, clause]) => `${what} cites clause "${clause}", which isn't there`),
    ...decided
      .filter(([, { level }]) => !levels.has(level))
      .map(([what, { id, level }]) => `${what} "${id}" names level "${level}", which isn't there`),
  ];
}

function checkTexts(rules: SupplyRules): string[] {
  const { low, high } = rules.midInspection.checklist;
  const texts: readonly (readonly [string, LocalText])[] = [
    ...rules.levels.map(({ id, label }) => [`level "${id}"`, label] as const),
    ...documentsOf(rules).map(({ id, label }) => [`document "${id}"`, label] as const),
    ...[...low, ...high].map((label) => ["the checklist", label] as const),
  ];
  return [
    ...texts.flatMap(([what, text]) =>
      LOCALES.filter((locale) => text[locale].trim() === "").map(
        (locale) => `${what} has no text in ${locale}`,
      ),
    ),
    ...(low.length === 0 || high.length === 0 ? ["nothing on a checklist of inspections"] : []),
  ];
}

function checkNumbers({ midInspection, slots, documents }: SupplyRules): string[] {
  const { askFrom, dueFrom, usualRounds, concealedItem } = midInspection;
  const isShare = (share: number) => share > 0 && share <= 100;
  return [
    ...(isShare(askFrom) && isShare(dueFrom) && askFrom <= dueFrom
      ? []
      : ["the mid-inspection is asked for after it is due, or at no share of the works"]),
    ...(Number.isInteger(usualRounds) && usualRounds >= 1 ? [] : ["usualRounds must be 1 or more"]),
    ...(Number.isInteger(slots.least) && slots.least >= 1 && slots.least <= SLOTS_OFFERED
      ? []
      : [`an offer of supply dates names ${SLOTS_OFFERED}, not ${slots.least}`]),
    ...(documents.some(({ id }) => id === concealedItem)
      ? []
      : [`concealed works are of document "${concealedItem}", which isn't there`]),
  ];
}

function checkSkips({ skips }: SupplyRules): string[] {
  return skips.flatMap(({ id, skips: over }) => [
    ...over
      .filter((stage) => !SKIPPABLE.includes(stage))
      .map((s) => `skip "${id}": no stage "${s}"`),
    ...(over.length === 0 ? [`skip "${id}" passes over nothing`] : []),
    // What nobody handed in can't be reviewed, and what is handed in is looked at.
    ...(over.includes("documents") === over.includes("review")
      ? []
      : [`skip "${id}" passes over documents or their review, and not over both`]),
  ]);
}

function checkDuties(rules: SupplyRules): string[] {
  const byStaff = SUPPLY_VERBS.filter((verb) => STEP_RULES[verb].by !== "customer");
  return [
    ...byStaff
      .filter((verb) => rules.duties[verb] === undefined)
      .map((verb) => `nobody's duty is "${verb}"`),
    ...Object.entries(rules.duties).flatMap(([verb, { roles, notAfter = [], asks }]) => [
      ...(isSupplyVerb(verb) && STEP_RULES[verb].by !== "customer"
        ? []
        : [`"${verb}" is no step of staff`]),
      ...(roles.length === 0 ? [`the duty "${verb}" has no role`] : []),
      ...roles
        .filter((role) => !STAFF_ROLES.includes(role))
        .map((role) => `the duty "${verb}" names role "${role}", which isn't there`),
      ...(asks?.roles ?? [])
        .filter((role) => !roles.includes(role))
        .map((role) => `the duty "${verb}" asks role "${role}", which may not take it`),
      ...notAfter
        .filter((earlier) => !isSupplyVerb(earlier))
        .map((earlier) => `the duty "${verb}" comes after "${earlier}", which is no step`),
    ]),
  ];
}

/** Every capacity at which a row of the pack turns, with its neighbours; and some beyond all of them. */
function gridOf(rules: SupplyRules): readonly number[] {
  const limits = conditionsOf(rules).flatMap(([, { when }]) =>
    [when.atLeast, when.moreThan, when.atMost, when.below].filter((limit) => limit !== undefined),
  );
  return [0.1, 1, ...limits.flatMap((limit) => [limit - 0.01, limit, limit + 0.01]), 200_000]
    .filter((capacity) => capacity > 0)
    .toSorted((a, b) => a - b);
}

/** For each voltage, capacity and kind of request exactly one level reviews, and one answers. */
function checkGrid(rules: SupplyRules): string[] {
  const flags = [true, false].flatMap((dual) =>
    [true, false].flatMap((dedicated) =>
      [true, false].map((residential) => ({ dual, dedicated, residential })),
    ),
  );
  const demands = (["low", "high"] as const).flatMap((voltage) =>
    gridOf(rules).flatMap((capacity) =>
      flags.map((flag): Demand => ({
        ...{ voltage, unit: voltage === "low" ? "kW" : "kVA", capacity },
        ...{ special: false, nature: "first", batch: false },
        ...flag,
      })),
    ),
  );
  const found = demands.flatMap((demand) => {
    const ruling = ruleSupply(rules, demand);
    const ruled = ruling.dedicated === null ? demand : { ...demand, dedicated: true };
    return (["review", "answer"] as const).flatMap((of) => {
      const what = `${demand.voltage} voltage, ${demand.capacity} ${demand.unit}`;
      const winner = ruling[of];
      if (winner === null) return [`nobody has the ${of} of ${what}`];
      const rivals = rules[of].filter(
        ({ level, when }) => level === winner.level && holds(when, ruled),
      );
      // The same level twice is no doubt about who, but about which clause says so.
      const clauses = new Set(rivals.map(({ clause }) => clause));
      return clauses.size > 1
        ? [`${what}: ${of} by ${winner.level} under ${[...clauses].join(" and ")}`]
        : [];
    });
  });
  return [...new Set(found)];
}

/** Each level has a desk with somebody who reviews and answers; nobody answers their own plan. */
function checkPeople({ levels, duties }: SupplyRules, file: OrganisationFile): string[] {
  const desks = new Set(file.desks.map(({ id }) => id));
  const rows = Object.entries(duties);
  const ofLevels = levels.flatMap(({ id, desk }, index) => {
    if (!desks.has(desk)) {
      return [`level "${id}" is at desk "${desk}", which "${file.id}" doesn't have`];
    }
    const above = levels.slice(index).map((level) => level.desk);
    return rows
      .filter(([, { at }]) => at !== undefined)
      .flatMap(([verb, duty]) => [
        ...(holders(file, duty, [desk]).length === 0
          ? [`nobody at the desk of level "${id}" has the duty "${verb}"`]
          : []),
        ...(fallsToOne(file, duties, duty, above)
          ? [`level "${id}": "${verb}" falls to whoever did the step before it`]
          : []),
      ]);
  });
  const elsewhere = rows
    .filter(([, duty]) => duty.at === undefined && holders(file, duty, null).length === 0)
    .map(([verb]) => `nobody has the duty "${verb}"`);
  return [...ofLevels, ...elsewhere];
}

/** Who of an organisation holds a duty. @param desks null: at any desk, or at none. */
const holders = (
  { staff }: OrganisationFile,
  { roles }: Duty,
  desks: readonly string[] | null,
): readonly { readonly id: string }[] =>
  staff.filter(
    ({ roles: theirs, desk }) =>
      roles.some((role) => theirs.includes(role)) &&
      (desks === null || (desk !== null && desks.includes(desk))),
  );

/** One person alone both does a step and has to follow it up. */
const fallsToOne = (
  file: OrganisationFile,
  duties: SupplyRules["duties"],
  duty: Duty,
  desks: readonly string[],
): boolean =>
  (duty.notAfter ?? []).some((earlier) => {
    const before = duties[earlier];
    const [only, ...others] = holders(file, duty, desks);
    if (before === undefined || only === undefined || others.length > 0) return false;
    return holders(file, before, null).every(({ id }) => id === only.id);
  });
