import { findingProblems } from "../findings/checkFindings.ts";
import { ladderProblems } from "../clock/ladder.ts";
import { snoozeProblems } from "../clock/snooze.ts";
import { compensationProblems } from "../compensation/compensationProblems.ts";
import { coverProblems } from "../customers/cover/rules.ts";
import { gradingProblems } from "../customers/grading/gradingProblems.ts";
import { LOCALES, type LocalText } from "../locale.ts";
import { type OrganisationFile, peopleOf } from "../organisation.ts";
import { type StaffRole } from "../person.ts";
import { checkSupply } from "../supply/checkSupply.ts";
import { supplyProblems } from "../supply/supplyProblems.ts";
import { checkVisits } from "../visits/checkVisits.ts";
import { type DueRule, type PolicyPack, type Topic } from "./pack.ts";
import { routeCase, winningRules } from "./routeCase.ts";

/**
 * Everything that is wrong with a pack, all at once; with an organisation, also whether that one
 * can carry it out. A pack with problems isn't loaded.
 *
 * @returns sentences for whoever runs the bot; empty when it is sound.
 */
export function checkPack(pack: PolicyPack, organisation?: OrganisationFile): readonly string[] {
  return [
    ...checkIds(pack),
    ...checkClauses(pack),
    ...checkTexts(pack),
    ...checkDates(pack),
    ...checkNumbers(pack),
    ...checkRoutes(pack),
    ...ladderProblems(pack.ladder),
    ...snoozeProblems(pack.snoozing),
    ...checkSupply(pack, organisation),
    ...supplyProblems(pack),
    ...findingProblems(pack, organisation),
    ...checkVisits(pack),
    ...gradingProblems(pack),
    ...coverProblems(pack),
    ...compensationProblems(pack, organisation),
    ...(organisation === undefined ? [] : checkOrganisation(pack, organisation)),
  ].map((problem) => `${pack.id}: ${problem}`);
}

function checkIds(pack: PolicyPack): string[] {
  const lists = {
    clause: pack.clauses,
    topic: pack.topics,
    route: pack.routes,
    clock: pack.clocks,
  };
  return Object.entries(lists).flatMap(([what, rows]) => {
    const ids = rows.map((row) => row.id);
    const twice = [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
    return [
      ...(ids.length === 0 ? [`has no ${what}`] : []),
      ...twice.map((id) => `${what} "${id}" is there twice`),
    ];
  });
}

/** Every rule names a clause that is there, and every route names topics that are. */
function checkClauses(pack: PolicyPack): string[] {
  const clauses = new Set(pack.clauses.map((clause) => clause.id));
  const topics = new Set(pack.topics.map((topic) => topic.id));
  const cited = [
    ...pack.routes.map((rule) => [`route "${rule.id}"`, rule.clause] as const),
    ...pack.clocks.map((rule) => [`clock "${rule.id}"`, rule.clause] as const),
    ["closing", pack.closing.clause] as const,
    ...(pack.ladder.clause === null ? [] : [["ladder", pack.ladder.clause] as const]),
    ...(pack.registry === undefined ? [] : [["registry", pack.registry.clause] as const]),
    ...(pack.urging.clause === null ? [] : [["urging", pack.urging.clause] as const]),
    ...(pack.snoozing.clause === null ? [] : [["snoozing", pack.snoozing.clause] as const]),
    ...Object.entries(pack.principles).flatMap(([name, clause]) =>
      clause === null ? [] : [[`principle "${name}"`, clause] as const],
    ),
  ];
  return [
    ...cited
      .filter(([, clause]) => !clauses.has(clause))
      .map(([what, clause]) => `${what} cites clause "${clause}", which isn't there`),
    ...pack.routes.flatMap((rule) =>
      (rule.when.topics ?? [])
        .filter((topic) => !topics.has(topic))
        .map((topic) => `route "${rule.id}" names topic "${topic}", which isn't there`),
    ),
  ];
}

function checkTexts(pack: PolicyPack): string[] {
  const texts: [string, LocalText][] = [
    ["name", pack.name],
    ["approvedBy", pack.approvedBy],
    ["interpreter", pack.interpreter],
    ["withdrawnReply", pack.closing.withdrawnReply],
    ...pack.topics.map((topic): [string, LocalText] => [`topic "${topic.id}"`, topic.label]),
    ...pack.clauses.flatMap((clause): [string, LocalText][] => [
      [`article of "${clause.id}"`, clause.article],
      [`text of "${clause.id}"`, clause.text],
    ]),
  ];
  return texts.flatMap(([what, text]) =>
    LOCALES.filter((locale) => text[locale].trim() === "").map(
      (locale) => `${what} has no text in ${locale}`,
    ),
  );
}

function checkDates({ effectiveFrom, effectiveTo, version }: PolicyPack): string[] {
  const wrong = [effectiveFrom, ...(effectiveTo === null ? [] : [effectiveTo])].filter(
    (date) => !isDate(date),
  );
  return [
    ...wrong.map((date) => `"${date}" is no date`),
    ...(effectiveTo !== null && effectiveTo < effectiveFrom ? ["ends before it begins"] : []),
    ...(version.trim() === "" ? ["has no version"] : []),
  ];
}

function isDate(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text, { overflow: "reject" }).toString() === text;
  } catch {
    return false;
  }
}

function checkNumbers(pack: PolicyPack): string[] {
  const { silenceDays, reopenDays } = pack.closing;
  const { everyWorkingHours } = pack.urging;
  return [
    ...pack.clocks
      .filter((rule) => !isSensible(rule.due))
      .map((rule) => `clock "${rule.id}" has no sensible length`),
    ...(isWhole(silenceDays, 1) ? [] : ["silenceDays must be 1 or more"]),
    ...(isWhole(reopenDays, 0) ? [] : ["reopenDays must be 0 or more"]),
    ...(Number.isFinite(everyWorkingHours) && everyWorkingHours > 0
      ? []
      : ["urging: everyWorkingHours must be more than 0"]),
    ...(pack.registry?.warnDays.every((days) => isWhole(days, 0)) === false
      ? ["registry: warnDays must be whole days, 0 or more"]
      : []),
  ];
}

function isSensible(due: DueRule): boolean {
  switch (due.type) {
    case "sameDay":
      return true;
    case "workingHours":
    case "calendarHours":
      return Number.isFinite(due.hours) && due.hours > 0;
    case "workingDays":
    case "calendarDays":
      return isWhole(due.days, 0);
    case "weeks":
      return isWhole(due.weeks, 1);
    case "halfMonths":
      return isWhole(due.halfMonths, 1);
    case "months":
      return isWhole(due.months, 1);
    case "endOfPeriod":
      return isWhole(due.following, 0);
  }
}

const isWhole = (count: number, least: number) => Number.isInteger(count) && count >= least;

/** A topic about staff always is; any other may turn out to be. */
const cases = (topic: Topic): readonly boolean[] => (topic.aboutStaff ? [true] : [false, true]);

/** Exactly one rule wins for every topic, about staff or not. */
function checkRoutes(pack: PolicyPack): string[] {
  return [
    ...pack.topics.flatMap((topic) =>
      cases(topic).flatMap((aboutStaff) => {
        const rules = winningRules(pack, topic.id, aboutStaff);
        const what = `topic "${topic.id}"${aboutStaff ? " about staff" : ""}`;
        if (rules.length === 0) return [`no route for ${what}`];
        if (rules.length === 1) return [];
        return [`${what} has ${rules.length} routes: ${rules.map((rule) => rule.id).join(", ")}`];
      }),
    ),
    ...pack.routes
      .filter((rule) => rule.to.length === 0)
      .map((rule) => `route "${rule.id}" leads to nobody`),
  ];
}

function checkOrganisation(pack: PolicyPack, file: OrganisationFile): string[] {
  const desks = new Set(file.desks.map((desk) => desk.id));
  return [
    ...(file.pack === pack.id ? [] : [`organisation "${file.id}" runs "${file.pack}"`]),
    ...pack.topics.flatMap(({ id, department }) =>
      department === null || desks.has(department)
        ? []
        : [`topic "${id}" belongs to department "${department}", which "${file.id}" doesn't have`],
    ),
    ...(file.staff.some((member) => member.roles.includes("director"))
      ? []
      : [`"${file.id}" has no director`]),
    ...checkCover(pack, file),
  ];
}

/**
 * Every route finds two people (C-8): in each area; and about staff, whoever of them it is about.
 * One person of each desk stands for its others; those whom routes lead to are all tried.
 */
function checkCover(pack: PolicyPack, file: OrganisationFile): string[] {
  const staff = peopleOf(file).filter((person) => person.kind === "staff");
  const firsts = staff.filter(
    (person, index) => staff.findIndex((other) => other.desk === person.desk) === index,
  );
  const above = staff.filter((person) => person.roles.some((role) => ABOVE.includes(role)));
  const subjects = [null, ...new Set([...above, ...firsts])];
  const areas = [null, ...file.areas.map((area) => area.id)];
  return representatives(pack).flatMap(({ topic, aboutStaff, rule }) => {
    const tried = aboutStaff
      ? subjects.map((subject) => ({ subject, area: null }))
      : areas.map((area) => ({ subject: null, area }));
    return tried.flatMap(({ subject, area }) => {
      const facts = { topic: topic.id, area, subjectId: subject?.id ?? null, filedBy: null };
      if (routeCase(pack, facts, staff).ok) return [];
      const where = subject === null ? (area ?? "no area") : `about ${subject.name}`;
      return [`"${file.id}" has no two people for route "${rule}" (${where})`];
    });
  });
}

const ABOVE: readonly StaffRole[] = ["director", "officeDirector", "oversight"];

/** One topic for each route that wins for any. */
function representatives(pack: PolicyPack) {
  const found = pack.topics.flatMap((topic) =>
    cases(topic).flatMap((aboutStaff) => {
      const rule = winningRules(pack, topic.id, aboutStaff)[0];
      return rule === undefined ? [] : [{ topic, aboutStaff, rule: rule.id }];
    }),
  );
  // With no subject named, only a topic that is about staff anyway leads to its route.
  const best = found.toSorted(
    (a, b) => Number(b.topic.aboutStaff ?? false) - Number(a.topic.aboutStaff ?? false),
  );
  return best.filter(({ rule }, index) => best.findIndex((one) => one.rule === rule) === index);
}
