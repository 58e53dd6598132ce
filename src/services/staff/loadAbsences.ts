import { type Absence } from "../../core/staff/absence.ts";
import { type Db } from "../../db/db.ts";
import { instant } from "../cases/caseRow.ts";

interface AbsenceRow {
  readonly id: string;
  readonly personId: string;
  readonly deputyId: string;
  readonly fromAt: Date;
  readonly toAt: Date | null;
  readonly reason: string;
}

/** Absences that nobody has ended, those that are over included: whoever asks names the moment. */
export async function loadAbsences(db: Db): Promise<readonly Absence[]> {
  const { rows } = await db.pool.query<AbsenceRow>({
    name: "loadAbsences",
    text: `select id, person_id as "personId", deputy_id as "deputyId", from_at as "fromAt",
        to_at as "toAt", reason
      from absence where ended_at is null order by from_at, id`,
  });
  return rows.map(({ fromAt, toAt, ...row }) => ({
    ...row,
    from: instant(fromAt),
    to: toAt === null ? null : instant(toAt),
    endedAt: null,
  }));
}
