import { commitUnit } from "../../db/commitUnit.ts";
import { databaseNow } from "../../db/databaseNow.ts";
import { type Db } from "../../db/db.ts";
import { directorsOf } from "../cases/recipients.ts";
import { type Services } from "../index.ts";
import { openUnit } from "../makeUnit.ts";
import { unreachableList } from "./lists.ts";
import { unreachablePeople } from "./undelivered.ts";

export interface ListUnreachableDeps {
  readonly db: Db;
  readonly services: Pick<Services, "staff" | "organisations">;
  /** Conversations that were told something. */
  readonly onTold: (conversationKeys: readonly string[]) => void;
}

/**
 * Tells each organisation's directors whom nothing reaches; nothing is said when there is nobody.
 *
 * @param slot of the schedule, so that the list of a week comes once.
 * @returns how many people are on the lists.
 */
export async function listUnreachable(
  { db, services, onTold }: ListUnreachableDeps,
  slot: string,
): Promise<number> {
  const now = await databaseNow(db);
  const staff = await services.staff();
  let count = 0;
  for (const organisation of await services.organisations()) {
    const people = await unreachablePeople(db, organisation.id);
    if (people.length === 0) continue;
    count += people.length;
    const { zone } = organisation.profile;
    const opened = openUnit(db, now);
    const ofOrganisation = { organisationId: organisation.id, subjectId: null, suspectIds: [] };
    for (const to of directorsOf({ staff }, ofOrganisation)) {
      opened.unit.notify({
        to,
        build(texts, locale) {
          const list = unreachableList({ texts, locale, now, zone }, people);
          return { ...list, text: `${texts.delivery.weekly}\n\n${list.text ?? ""}` };
        },
        dedupeKey: `unreachable:${slot}:${organisation.id}:${to.id}`,
        caseId: null,
        proof: null,
        kind: "must",
      });
    }
    const messages = await opened.messages();
    const { told } = await commitUnit(db, { turn: null, writes: opened.writes, messages });
    onTold(told.map(({ key }) => key));
  }
  return count;
}
