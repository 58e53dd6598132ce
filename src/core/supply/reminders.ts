import { type Notice, type Recipient } from "../case/case.ts";
import { proposeInspections } from "./proposeInspections.ts";
import { type Ruling, type SupplyPrinciple, type SupplyRules } from "./rules.ts";
import { STEP_RULES } from "./stepRules.ts";
import { finishOf, PARTY_ROLES, type PartyRole, type Supply } from "./supply.ts";
import { missingCompletion } from "./turn.ts";

/** What a date of a request reminds of; each has a text for those whom it goes to. */
export type ReminderKind =
  | "inspectToday"
  | "arrivesTomorrow"
  | "arrivesToday"
  | "rectifySoon"
  | "rectifyToday"
  | "rectifyOverdue"
  | "finishPassed"
  | "documentsMissing"
  | "supplyTomorrow";

/** Something that a date brings, to be said once under its key. */
export interface Reminder {
  readonly key: string;
  readonly what: ReminderKind;
  readonly notices: readonly Notice[];
}

/** The day that it is, and the zone in which instants are days. */
export interface Today {
  readonly date: Temporal.PlainDate;
  readonly zone: string;
}

/** Days between one request for what is owed and the next (E-7, E-19): ours, the text has none. */
const AGAIN_DAYS = 7;
/** Days before a correction is due. */
const BEFORE_DAYS = 3;
/** An inspection that nothing reminded of on its day is still one a little later. */
const CATCH_UP_DAYS = 2;

/**
 * What the dates of a request bring on a day: unannounced inspections (E-6), documents of completion
 * (E-7), a finish that has passed (E-19), equipment that arrives (E-22), corrections (E-25) and the
 * agreed supply (E-28). The same day says the same; nothing of a request that is stopped. Pure.
 *
 * @param seed of the inspections; not to be known outside.
 */
export function supplyRemindersOn(
  supply: Supply,
  ruling: Ruling,
  today: Today,
  seed: string,
  rules: Pick<SupplyRules, "duties" | "clauses">,
): readonly Reminder[] {
  if (supply.stopped !== null) return [];
  const on = { supply, ruling, today, rules };
  return [
    ...inspections(on, seed),
    ...arrivals(on),
    ...corrections(on),
    ...finish(on),
    ...documents(on),
    ...supplyDay(on),
  ];
}

interface On {
  readonly supply: Supply;
  readonly ruling: Ruling;
  readonly today: Today;
  readonly rules: Pick<SupplyRules, "duties" | "clauses">;
}

const isBuilding = ({ stage }: Supply): boolean =>
  stage === "BUILDING" || stage === "RECTIFY" || stage === "MID_INSPECTED";

/** Days from then to today; below 0: it is still to come. */
const daysSince = (day: string, { date }: Today): number =>
  Temporal.PlainDate.from(day).until(date, { largestUnit: "days" }).days;

const dayOf = (instant: string, { zone }: Today): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString();

function reminder(
  { rules }: On,
  what: ReminderKind,
  about: string,
  said: {
    readonly to: readonly Recipient[];
    readonly day: string;
    readonly text?: string;
    /** Of outsiders: those in these parts; left out: whoever builds. */
    readonly roles?: readonly PartyRole[];
  },
  principle: SupplyPrinciple,
): Reminder {
  const key = `${what}:${about}`;
  const { to: recipients, day, text = "", roles = ["contractor"] } = said;
  const clause = rules.clauses[principle];
  const duty = rules.duties["inspect"];
  return {
    ...{ key, what },
    notices: recipients.flatMap((to) =>
      (to === "parties" ? roles : [null]).map((role) => ({
        ...{ to, key, name: "reminder" as const, params: { what, day, text, clause } },
        // It comes in the morning anyway, and whoever is off has it when they are back.
        urgency: "canWait" as const,
        ...(to === "duty" && duty !== undefined ? { duty } : {}),
        ...(role === null ? {} : { role }),
      })),
    ),
  };
}

function inspections(on: On, seed: string): readonly Reminder[] {
  const { supply, today } = on;
  const { start } = supply;
  if (start === null || !isBuilding(supply)) return [];
  const to = [supply.supervisor === null ? ("duty" as const) : ("supervisor" as const)];
  return windowsOf(start)
    .flatMap(([from, to]) => proposeInspections(from, to, seed))
    .filter((day) => isWithin(daysSince(day, today), CATCH_UP_DAYS))
    .filter((day) => !supply.inspections.some(({ at }) => dayOf(at, today) >= day))
    .map((day) => reminder(on, "inspectToday", day, { to, day }, "checks"));
}

/** The works as they were reported first, and what each later date added (E-19). */
function windowsOf({
  startsOn,
  finishesOn,
  moved = [],
}: NonNullable<Supply["start"]>): readonly (readonly [from: string, to: string])[] {
  const ends = [finishesOn, ...moved.map((one) => one.finishesOn)];
  const dayAfter = (day: string) => Temporal.PlainDate.from(day).add({ days: 1 }).toString();
  return ends.flatMap((to, index) => {
    const before = ends.slice(0, index).toSorted().at(-1);
    if (before === undefined) return [[startsOn, to] as const];
    return to > before ? [[dayAfter(before), to] as const] : [];
  });
}

const isWithin = (days: number, most: number): boolean => days >= 0 && days <= most;

function arrivals(on: On): readonly Reminder[] {
  const { supply, today } = on;
  const to = ["handler", "supervisor"] as const;
  return supply.orders.flatMap(({ id, arrivesOn, equipment }) => {
    if (arrivesOn === null) return [];
    const days = daysSince(arrivesOn, today);
    const what = days === -1 ? "arrivesTomorrow" : days === 0 ? "arrivesToday" : null;
    const about = `${id}:${arrivesOn}`;
    return what === null
      ? []
      : [reminder(on, what, about, { to, day: arrivesOn, text: equipment }, "orders")];
  });
}

function corrections(on: On): readonly Reminder[] {
  const { supply, today } = on;
  if (!isBuilding(supply)) return [];
  return supply.inspections.flatMap(({ id, result, rectified, rectifyBy, findings }) => {
    if (result !== "rectify" || rectified !== null || rectifyBy === null) return [];
    const days = daysSince(rectifyBy, today);
    if (days < -BEFORE_DAYS) return [];
    const what = days < 0 ? "rectifySoon" : days === 0 ? "rectifyToday" : "rectifyOverdue";
    const theirs = ["customers", "parties"] as const;
    const to = what === "rectifyOverdue" ? ([...theirs, "handler", "oversight"] as const) : theirs;
    const said = { to, day: rectifyBy, text: findings };
    return [reminder(on, what, `${id}:${rectifyBy}`, said, "midInspection")];
  });
}

/** Which of the requests repeated every so many days it is; null: the first one is still to come. */
const turnOfAsking = (days: number): number | null =>
  days < 1 ? null : Math.floor((days - 1) / AGAIN_DAYS);

function finish(on: On): readonly Reminder[] {
  const { supply, today } = on;
  if (supply.start === null || supply.completion !== null || !isBuilding(supply)) return [];
  const day = finishOf(supply.start);
  const turn = turnOfAsking(daysSince(day, today));
  const to = ["customers", "parties"] as const;
  return turn === null
    ? []
    : [reminder(on, "finishPassed", `${day}:${turn}`, { to, day }, "start")];
}

function documents(on: On): readonly Reminder[] {
  const { supply, ruling, today } = on;
  const { completion, waived, stage } = supply;
  if (completion === null || waived !== null || !STEP_RULES.handIn.in.includes(stage)) return [];
  const missing = missingCompletion(supply, ruling);
  if (missing.length === 0) return [];
  const owed = ruling.completion.filter(({ id }) => missing.includes(id));
  const roles = PARTY_ROLES.filter((role) =>
    owed.some(({ from }) => from?.includes(role) === true),
  );
  const day = dayOf(completion.at, today);
  const turn = turnOfAsking(daysSince(day, today));
  const said = { to: ["customers", "parties"] as const, day, roles };
  return turn === null
    ? []
    : [reminder(on, "documentsMissing", `${day}:${turn}`, said, "completionDocuments")];
}

function supplyDay(on: On): readonly Reminder[] {
  const { supply, today } = on;
  const { supplyAt, energised } = supply;
  if (supplyAt === null || energised !== null) return [];
  if (daysSince(dayOf(supplyAt, today), today) !== -1) return [];
  const to = ["customers", "handler", "duty"] as const;
  return [reminder(on, "supplyTomorrow", supplyAt, { to, day: supplyAt }, "supplyDate")];
}
