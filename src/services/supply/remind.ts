import { createHmac } from "node:crypto";
import { rulingNow } from "../../core/supply/change.ts";
import { type Reminder, supplyRemindersOn } from "../../core/supply/reminders.ts";
import { type SupplyRules } from "../../core/supply/rules.ts";
import { OPEN_STAGES } from "../../core/supply/stepRules.ts";
import { type Supply } from "../../core/supply/supply.ts";
import { databaseNow } from "../../db/databaseNow.ts";
import { customersWhoJoined, peopleOf } from "../cases/commandCase.ts";
import { loadCase, readDossier } from "../cases/loadCase.ts";
import { tellAll } from "../cases/tellAll.ts";
import { type Services } from "../index.ts";
import { type ServiceContext, settingOf } from "../serviceContext.ts";
import { type TickDeps, tickUnit } from "../tickUnit.ts";
import { type Unit } from "../unit.ts";
import { readOff } from "./supplyRow.ts";

const PAGE = 200;

interface Row {
  readonly id: string;
  readonly dossier: string;
  readonly level: string | null;
  readonly answerLevel: string | null;
  readonly waits: readonly string[];
  readonly reminded: readonly string[];
}

const NEXT = `
select case_id as id, dossier, level, answer_level as "answerLevel", waits, reminded from supply
where organisation_id = $1 and stage = any($2::text[]) and case_id > $3::uuid
order by case_id limit ${PAGE}`;

const FIRST = "00000000-0000-0000-0000-000000000000";

/** What is drawn for a request can't be reckoned by anybody who knows its reference. */
const seedOf = (key: Uint8Array, caseId: string): string =>
  createHmac("sha256", key).update(`inspections:${caseId}`).digest("base64url");

function dueIn(
  { claimKey }: Pick<ServiceContext, "claimKey">,
  { id, reminded }: Pick<Row, "id" | "reminded">,
  supply: Supply,
  on: { readonly rules: SupplyRules; readonly zone: string; readonly now: Temporal.Instant },
): readonly Reminder[] {
  const { rules, zone, now } = on;
  const today = { date: now.toZonedDateTimeISO(zone).toPlainDate(), zone };
  const seed = seedOf(claimKey, id);
  return supplyRemindersOn(supply, rulingNow(rules, supply), today, seed, rules).filter(
    ({ key }) => !reminded.includes(key),
  );
}

/** Whether a row says something else than the rules of this release do. */
function isStale(row: Row, supply: Supply, rules: SupplyRules): boolean {
  const { level, answerLevel, waits } = readOff(supply, rules);
  const isAlike =
    waits.length === row.waits.length && waits.every((one, index) => one === row.waits[index]);
  return !isAlike || level !== row.level || answerLevel !== row.answerLevel;
}

/**
 * Open requests of which something is to be said on this day that wasn't, and those whose row says
 * something else than the rules of this release do.
 */
export async function remindersDue(
  context: ServiceContext,
  now: Temporal.Instant,
): Promise<readonly string[]> {
  const due: string[] = [];
  for (const { id: organisationId, pack, profile } of await context.organisations()) {
    const { supply: rules } = pack;
    if (rules === undefined) continue;
    const on = { rules, zone: profile.zone, now };
    for (let after = FIRST, more = true; more;) {
      const { rows } = await context.db.pool.query<Row>({
        name: "supplyByPage",
        text: NEXT,
        values: [organisationId, OPEN_STAGES, after],
      });
      for (const row of rows) {
        const supply = readDossier(row.dossier);
        if (isStale(row, supply, rules) || dueIn(context, row, supply, on).length > 0)
          due.push(row.id);
      }
      after = rows.at(-1)?.id ?? after;
      more = rows.length === PAGE;
    }
  }
  return due;
}

/** Says what is due of one request, once. @returns whether anything was. */
export async function remindRequest(
  context: ServiceContext,
  unit: Unit,
  caseId: string,
): Promise<boolean> {
  const [loaded, row] = await Promise.all([
    loadCase(context.db, "id", caseId),
    context.db.prisma.supply.findUnique({
      where: { caseId },
      select: { dossier: true, reminded: true },
    }),
  ]);
  if (loaded === null || row === null || loaded.supply === null) return false;
  const setting = await settingOf(context, loaded.case);
  const { supply: rules } = setting.pack;
  if (rules === undefined) return false;
  const { zone } = setting.organisation.profile;
  const { reminded, dossier } = row;
  const supply = readDossier(dossier);
  const due = dueIn(context, { id: caseId, reminded }, supply, {
    ...{ rules, zone },
    now: unit.now,
  });
  const set = {
    ...readOff(supply, rules),
    reminded: [...reminded, ...due.map(({ key }) => key)],
  };
  // By its old marks, so that only one mover wins; by what it was read off, so that no step is undone.
  unit.add({ update: "supply", where: { caseId, reminded, dossier }, set, expectOne: true });
  const [joined, parties] = await Promise.all([
    customersWhoJoined(context, loaded),
    peopleOf(
      context,
      loaded.parties.map(({ personId }) => personId),
    ),
  ]);
  const circle = { before: loaded, after: loaded, setting, joined, parties, unchanged: true };
  // One after the other: a person hears each, not one for all.
  for (const { notices } of due) await tellAll(context.db, unit, circle, notices, null);
  return due.length > 0;
}

/** The same for all of them, once a day; one transaction a request. @returns of how many something was said. */
export async function remindSupply(
  deps: TickDeps & { readonly services: Pick<Services, "oversight"> },
): Promise<number> {
  const { oversight } = deps.services;
  const now = await databaseNow(deps.db);
  let count = 0;
  for (const id of await oversight.remindersDue(now)) {
    if (await tickUnit(deps, now, (unit) => oversight.remind(unit, id))) count += 1;
  }
  return count;
}
