import { OPEN_COMPENSATION } from "../../core/compensation/compensation.ts";
import { decide } from "../../core/case/decide.ts";
import { type ServiceContext, settingOf } from "../serviceContext.ts";
import { type Unit } from "../unit.ts";
import { applyDecision } from "./applyDecision.ts";
import { customersWhoJoined, noteAsked } from "./commandCase.ts";
import { loadCase } from "./loadCase.ts";
import { tellAll } from "./tellAll.ts";
import { decideContext } from "./viewOf.ts";

const MOST = 200;

/**
 * Cases that the clock may close: settled by their customer, with both proofs there by now, or
 * answered and met with silence for as long as the most patient pack allows. `closeSilent` looks
 * closer.
 */
export async function silentCases(
  { db, packs }: ServiceContext,
  now: Temporal.Instant,
): Promise<readonly string[]> {
  const days = Math.min(...packs.map((pack) => pack.closing.silenceDays));
  // Calendar days have 23 hours at least once a year.
  const since = now.subtract({ hours: 24 * days - 2 });
  const { rows } = await db.pool.query<{ id: string }>({
    name: "silentCases",
    text: `select id from "case"
      where not exists (select from compensation k where k.case_id = "case".id
          and k.status = any($2::text[]))
        and status = 'ANSWERED' and reply_delivered_at is not null and director_told_at is not null
        and (closed_as is not null or (waiting_since is not null
          and greatest(waiting_since, reply_delivered_at) <= $1::timestamptz))
      order by answered_at limit ${MOST}`,
    values: [since.toString(), OPEN_COMPENSATION],
  });
  return rows.map((row) => row.id);
}

/** Closes one by the clock. @returns false when it doesn't apply (any more). */
export async function closeSilent(
  context: ServiceContext,
  unit: Unit,
  caseId: string,
): Promise<boolean> {
  const loaded = await loadCase(context.db, "id", caseId);
  if (loaded === null) return false;
  const setting = await settingOf(context, loaded.case);
  const clock = { id: null, part: "clock", roles: [] } as const;
  const decided = decide(
    loaded.case,
    { type: "closeSilent" },
    clock,
    decideContext(loaded, setting, unit.now),
  );
  if (!decided.ok) return false;
  const after = applyDecision(unit, loaded, decided, null, setting);
  noteAsked(unit, after, decided.notices);
  const joined = await customersWhoJoined(context, after);
  const circle = { before: loaded, after, setting, joined };
  await tellAll(context.db, unit, circle, decided.notices, null);
  return true;
}
