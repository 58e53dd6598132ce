import { type CoverRules } from "../../core/customers/cover/rules.ts";
import { isStaff, type Person } from "../../core/person.ts";
import { type Clause } from "../../core/policy/pack.ts";
import { managesCustomers } from "../customers/managers.ts";
import { type LoadedOrganisation } from "../directory.ts";
import { clauseIn } from "../packRows.ts";
import { type ServiceContext } from "../serviceContext.ts";

/** The organisation of a member of staff whose policy says how many know a customer. */
export interface OwnCover {
  readonly organisation: LoadedOrganisation;
  readonly rules: CoverRules;
  readonly clause: Clause | null;
  readonly manages: boolean;
}

/** @returns null for everybody else. */
export async function coverOf(
  context: Pick<ServiceContext, "organisations">,
  person: Person,
): Promise<OwnCover | null> {
  if (!isStaff(person)) return null;
  const all = await context.organisations();
  const organisation = all.find(({ id }) => id === person.organisationId);
  const rules = organisation?.pack.cover;
  if (organisation === undefined || rules === undefined) return null;
  const clause = clauseIn(organisation.pack, rules.clause);
  return { organisation, rules, clause, manages: managesCustomers(person) };
}
