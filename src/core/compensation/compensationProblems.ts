import { LOCALES } from "../locale.ts";
import { type OrganisationFile } from "../organisation.ts";
import { type PolicyPack } from "../policy/pack.ts";
import { type CompensationRule, type CompensationRules } from "./rules.ts";

/**
 * What is wrong with the rules of compensation of a pack, and of the organisation that runs it: one
 * rule a topic at most, amounts in order, and enough people to approve each with four eyes.
 */
export function compensationProblems(
  pack: Pick<PolicyPack, "compensation" | "clauses" | "topics">,
  organisation?: OrganisationFile,
): readonly string[] {
  const { compensation, clauses } = pack;
  const own = organisation?.compensation ?? [];
  if (compensation === undefined) {
    return own.length === 0 ? [] : ["compensation: the policy doesn't speak of it"];
  }
  const rules: readonly CompensationRule[] = [...compensation.rules, ...own];
  const ids = rules.map(({ id }) => id);
  return [
    ...(clauses.some(({ id }) => id === compensation.clause)
      ? []
      : [`cites clause "${compensation.clause}", which isn't there`]),
    ...currencyProblem(compensation),
    ...[...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map(
      (id) => `rule "${id}" is there twice`,
    ),
    ...topicProblems(pack, rules),
    ...rules.flatMap((rule) => ruleProblems(rule, organisation)),
  ].map((problem) => `compensation: ${problem}`);
}

const currencyProblem = ({ currency }: CompensationRules): string[] =>
  /^[A-Z]{3}$/.test(currency) ? [] : [`"${currency}" is no currency`];

function topicProblems(
  { topics }: Pick<PolicyPack, "topics">,
  rules: readonly CompensationRule[],
): string[] {
  const known = new Set(
    topics.filter(({ of = "complaint" }) => of === "complaint").map(({ id }) => id),
  );
  const named = rules.flatMap(({ id, topics: mine }) => mine.map((topic) => ({ id, topic })));
  const twice = named.filter(
    ({ topic }, index) => named.findIndex((other) => other.topic === topic) !== index,
  );
  return [
    ...named
      .filter(({ topic }) => !known.has(topic))
      .map(({ id, topic }) => `rule "${id}" names topic "${topic}", which isn't there`),
    ...twice.map(({ id, topic }) => `rule "${id}" is a second one for topic "${topic}"`),
    ...rules
      .filter((rule) => rule.topics.length === 0)
      .map(({ id }) => `rule "${id}" has no topic`),
  ];
}

function ruleProblems(
  { id, basis, bands, payers }: CompensationRule,
  organisation: OrganisationFile | undefined,
): string[] {
  const amounts = bands.map(({ upTo }) => upTo);
  const rising = amounts.every((upTo, index) => upTo > (amounts[index - 1] ?? 0));
  return [
    ...(LOCALES.every((locale) => basis[locale].trim() !== "")
      ? []
      : ["has no basis in some language"]),
    ...(bands.length > 0 && amounts.every(Number.isFinite) && rising
      ? []
      : ["needs amounts above 0 that rise from band to band"]),
    ...(bands.every(({ count }) => Number.isInteger(count) && count >= 1)
      ? []
      : ["needs one approver or more in each band"]),
    ...(payers.length > 0 ? [] : ["says of nobody that they record the payment"]),
    ...(organisation === undefined ? [] : tooFew({ bands, payers }, organisation)),
  ].map((problem) => `rule "${id}" ${problem}`);
}

/** Four eyes: one of those who may approve may have proposed it themselves. */
function tooFew(
  { bands, payers }: Pick<CompensationRule, "bands" | "payers">,
  { id, staff }: OrganisationFile,
): string[] {
  const holding = (roles: readonly string[]) =>
    staff.filter((member) => member.roles.some((role) => roles.includes(role))).length;
  return [
    ...bands
      .filter(({ approvers, count }) => holding(approvers) < count + 1)
      .map(
        ({ upTo, count }) =>
          `has fewer than ${count + 1} people in "${id}" who may approve up to ${upTo}: one of them may have proposed it`,
      ),
    ...(holding(payers) === 0 ? [`has nobody in "${id}" who records the payment`] : []),
  ];
}
