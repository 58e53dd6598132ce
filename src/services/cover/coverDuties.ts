import { type Db } from "../../db/db.ts";
import { type Unit } from "../unit.ts";

/** Reason of an entry of the list of duties: a customer whom too few know. */
export const CUSTOMER_COVER = "customerCover";

/** What such an entry says; `registered` and `proposal` are what the list of duties shows. */
export interface CoverDutyData {
  readonly customerId: string;
  readonly business: string;
  /** Number and name of the customer. */
  readonly number: string;
  readonly name: string;
  readonly registered: string;
  /** Who of those who know them isn't there, by name. */
  readonly missing: readonly string[];
  /** Names of whoever should join; "" when there is nobody. */
  readonly proposal: string;
  readonly proposalIds: readonly string[];
}

export interface CoverDuty extends CoverDutyData {
  readonly id: string;
}

/** Open entries of an organisation, in the order in which they came up. */
export async function openCoverDuties(
  db: Db,
  organisationId: string,
): Promise<readonly CoverDuty[]> {
  const { rows } = await db.pool.query<{ id: string; data: CoverDutyData }>({
    name: "openCoverDuties",
    text: `select id, data from duty_entry
      where organisation_id = $1 and reason = '${CUSTOMER_COVER}' and done_at is null order by at, id`,
    values: [organisationId],
  });
  return rows.map(({ id, data }) => ({ id, ...data }));
}

/** Somebody has seen to it. */
export const doneDuty = (unit: Unit, id: string, byId: string | null): void =>
  unit.add({
    update: "dutyEntry",
    where: { id, doneAt: null },
    set: { doneAt: unit.now, doneById: byId },
    expectOne: false,
  });
