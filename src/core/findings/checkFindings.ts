import { LOCALES, type LocalText } from "../locale.ts";
import { type OrganisationFile } from "../organisation.ts";
import { type PolicyPack } from "../policy/pack.ts";
import { FINDING_KINDS, type FindingRules } from "./rules.ts";

/** What is broken about the rows around a visit; empty when all is well, or there are none. */
export function findingProblems(
  pack: PolicyPack,
  organisation?: OrganisationFile,
): readonly string[] {
  const { findings: rules } = pack;
  if (rules === undefined) return [];
  return [
    ...clauseProblems(pack, rules),
    ...topicProblems(pack, rules),
    ...textProblems(rules),
    ...FINDING_KINDS.filter((kind) => !rules.routes.some(({ kinds }) => kinds.includes(kind))).map(
      (kind) => `findings: no route for "${kind}"`,
    ),
    ...(pack.clocks.some(({ kind }) => kind === "handover")
      ? []
      : ["findings: no limit for taking up what is routed (handover)"]),
    ...(rules.sections.length > 0 ? [] : ["findings: a visit has nothing to record"]),
    ...((rules.quality?.groups.at(-1)?.words.length ?? 0) > 0
      ? ["findings: the last group of quality must take what no other does"]
      : []),
    ...deskProblems(rules, organisation),
  ];
}

function clauseProblems(pack: PolicyPack, rules: FindingRules): readonly string[] {
  const known = new Set(pack.clauses.map(({ id }) => id));
  const cited: readonly (readonly [string, string])[] = [
    ...[...rules.sections, ...rules.routes, ...rules.conduct, ...rules.major].map(
      ({ id, clause }) => [id, clause] as const,
    ),
    ...(rules.companion === null ? [] : [["companion", rules.companion.clause] as const]),
    ["result", rules.result.clause],
    ...(rules.quality === undefined ? [] : [["quality", rules.quality.clause] as const]),
  ];
  return cited
    .filter(([, clause]) => !known.has(clause))
    .map(([what, clause]) => `findings: "${what}" cites clause "${clause}", which isn't there`);
}

function topicProblems(pack: PolicyPack, rules: FindingRules): readonly string[] {
  const known = new Set(pack.topics.map(({ id }) => id));
  const named = [
    ...rules.routes.flatMap(({ topics, otherwise }) => [...topics, otherwise]),
    ...(rules.quality?.topics ?? []),
  ];
  return named
    .filter((topic) => !known.has(topic))
    .map((topic) => `findings: topic "${topic}" isn't there`);
}

function textProblems(rules: FindingRules): readonly string[] {
  const rows: readonly { readonly id: string; readonly label: LocalText }[] = [
    ...rules.sections,
    ...rules.sections.map(({ id, hint }) => ({ id: `hint of ${id}`, label: hint })),
    ...rules.conduct,
    ...rules.major,
    ...(rules.quality?.groups ?? []),
  ];
  return rows.flatMap(({ id, label }) =>
    LOCALES.filter((locale) => label[locale].trim() === "").map(
      (locale) => `findings: "${id}" has no text in ${locale}`,
    ),
  );
}

function deskProblems(rules: FindingRules, organisation?: OrganisationFile): readonly string[] {
  if (organisation === undefined) return [];
  const desks = new Set(organisation.desks.map(({ id }) => id));
  const named = [
    ...rules.routes.flatMap(({ copies }) => copies),
    ...(rules.quality === undefined ? [] : [rules.quality.desk]),
  ];
  return named
    .filter((desk) => !desks.has(desk))
    .map((desk) => `findings: "${organisation.id}" has no desk "${desk}"`);
}
