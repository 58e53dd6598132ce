import { isStaff, type Person } from "../../core/person.ts";
import { phoneTail, samePhone } from "../../core/phone.ts";
import { placeKey } from "../../core/place.ts";
import { mayBeCalled } from "../../understanding/readStaff.ts";
import { type CallerFacts } from "../contract.ts";
import { type ServiceContext } from "../serviceContext.ts";
import { personOf } from "./caseRow.ts";

const MOST_LOOKED_AT = 50;

// Numbers are kept as they were written: only their last digits can be compared here.
const BY_PHONE = `
select id, kind, organisation_id as "organisationId", name, phone, reach, locale, household,
  roles, areas, desk, superior_id as "superiorId", active
from person
where organisation_id = $1 and kind = 'customer' and active and phone is not null
  and right(regexp_replace(regexp_replace(normalize(phone, NFKC), '[#x轉转分].*$', '', 'i'),
    '[^0-9]', '', 'g'), 7) = $2
order by id limit ${MOST_LOOKED_AT}`;

/**
 * Known customers who may be the one on the phone or at the desk: the number is theirs, and so is
 * the name or the flat (B19). For staff of their organisation alone.
 */
export async function findCustomers(
  context: ServiceContext,
  by: Person,
  { organisationId, name, phone, place }: CallerFacts,
): Promise<readonly Person[]> {
  const tail = phoneTail(phone);
  if (!isStaff(by) || by.organisationId !== organisationId || tail === null) return [];
  const { rows } = await context.db.pool.query<Parameters<typeof personOf>[0]>({
    name: "customersByPhone",
    text: BY_PHONE,
    values: [organisationId, tail],
  });
  const called = rows.map(personOf).filter((person) => samePhone(person.phone ?? "", phone));
  const byName = called.filter((person) => mayBeCalled(name, person));
  return byName.length > 0 ? byName : called.filter((person) => livesAt(person, place));
}

/** The same flat of the same building. */
function livesAt({ household }: Person, place: string | null): boolean {
  if (household === null || place === null) return false;
  const [home, there] = [placeKey(household), placeKey(place)];
  return home.unit === null
    ? home.text === there.text
    : home.unit === there.unit && home.building === there.building;
}
