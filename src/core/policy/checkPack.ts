import { LOCALES, type LocalText } from "../locale.ts";
import { type OrganisationProfile } from "../organisation.ts";
import { type PolicyPack } from "./pack.ts";
import { matchingRoutes } from "./rules.ts";

/** Clocks that every complaint needs, so that no limit is missing without anybody noticing. */
const NEEDED_CLOCKS = ["investigate", "answer"] as const;

/**
 * What is wrong with a pack, everything at once; empty when nothing is. Run at load: a pack with
 * a gap doesn't start.
 *
 * @param organisation when given, that it has the departments the pack names.
 */
export function checkPack(pack: PolicyPack, organisation?: OrganisationProfile): readonly string[] {
  return [
    ...checkTexts(pack),
    ...checkDates(pack),
    ...repeated("clause", pack.clauses),
    ...repeated("topic", pack.topics),
    ...repeated("route", pack.routes),
    ...repeated("clock", pack.clocks),
    ...checkClauses(pack),
    ...checkRoutes(pack),
    ...NEEDED_CLOCKS.filter((kind) => !pack.clocks.some((rule) => rule.kind === kind)).map(
      (kind) => `no clock of kind ${kind}`,
    ),
    ...(organisation === undefined ? [] : checkDepartments(pack, organisation)),
  ];
}

function checkTexts(pack: PolicyPack): string[] {
  const texts: [string, LocalText][] = [
    ["name", pack.name],
    ["approvedBy", pack.approvedBy],
    ["interpreter", pack.interpreter],
    ...pack.topics.map((topic): [string, LocalText] => [`topic ${topic.id}`, topic.label]),
    ...pack.clauses.flatMap((clause): [string, LocalText][] => [
      [`article of ${clause.id}`, clause.article],
      [`text of ${clause.id}`, clause.text],
    ]),
  ];
  return texts.flatMap(([what, text]) =>
    LOCALES.filter((locale) => text[locale].trim() === "").map(
      (locale) => `${what} is empty in ${locale}`,
    ),
  );
}

function checkDates({ effectiveFrom, effectiveTo }: PolicyPack): string[] {
  const valid = (date: string) => {
    try {
      return Temporal.PlainDate.from(date).toString() === date;
    } catch {
      return false;
    }
  };
  const problems = [effectiveFrom, ...(effectiveTo === null ? [] : [effectiveTo])]
    .filter((date) => !valid(date))
    .map((date) => `${date} is no ISO date`);
  if (effectiveTo !== null && effectiveTo < effectiveFrom) problems.push("ends before it begins");
  return problems;
}

const repeated = (what: string, rows: readonly { readonly id: string }[]): string[] => {
  const ids = rows.map((row) => row.id);
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map(
    (id) => `${what} ${id} is there twice`,
  );
};

function checkClauses(pack: PolicyPack): string[] {
  const known = new Set(pack.clauses.map((clause) => clause.id));
  const cited: [string, string][] = [
    ...pack.routes.map((rule): [string, string] => [`route ${rule.id}`, rule.clause]),
    ...pack.clocks.map((rule): [string, string] => [`clock ${rule.id}`, rule.clause]),
    ["closing", pack.closing.clause],
  ];
  return cited
    .filter(([, clause]) => !known.has(clause))
    .map(([what, clause]) => `${what} cites ${clause}, which the pack doesn't have`);
}

function checkRoutes(pack: PolicyPack): string[] {
  const topics = new Set(pack.topics.map((topic) => topic.id));
  const unknown = pack.routes.flatMap((rule) =>
    (rule.when.topics ?? [])
      .filter((id) => !topics.has(id))
      .map((id) => `route ${rule.id} names topic ${id}, which the pack doesn't have`),
  );
  const empty = pack.routes
    .filter((rule) => rule.to.length === 0 || rule.second.length === 0)
    .map((rule) => `route ${rule.id} leads to nobody`);
  const winners = pack.topics.flatMap((topic) => {
    const [first, next] = matchingRoutes(pack, topic);
    if (first === undefined) return [`no route for topic ${topic.id}`];
    return next?.priority === first.priority
      ? [`routes ${first.id} and ${next.id} both win for topic ${topic.id}`]
      : [];
  });
  return [...unknown, ...empty, ...winners];
}

function checkDepartments(pack: PolicyPack, organisation: OrganisationProfile): string[] {
  const known = new Set(organisation.departments.map((department) => department.id));
  return pack.topics.flatMap(({ id, department }) =>
    department === null || known.has(department)
      ? []
      : [`topic ${id} names department ${department}, which ${organisation.id} doesn't have`],
  );
}
