import {
  type Compensation,
  type CompensationDecision,
  type CompensationPatch,
  type CompensationStatus,
} from "../../core/compensation/compensation.ts";
import { type Db } from "../../db/db.ts";
import { type Tables } from "../../db/writes.ts";

type Row = Omit<Compensation, "status" | "decisions"> & {
  readonly status: string;
  readonly decisions: unknown;
};

/** A stored row; we wrote its status and decisions. */
export const compensationOf = ({
  id,
  caseId,
  status,
  loss,
  claimed,
  amount,
  currency,
  rule,
  clause,
  proposedById,
  decisions,
  paymentReference,
  version,
}: Row): Compensation => ({
  ...{ id, caseId, loss, claimed, amount, currency, rule, clause, proposedById },
  ...{ paymentReference, version },
  status: status as CompensationStatus,
  decisions: decisions as readonly CompensationDecision[],
});

/** The latest claim of a case: the one that is open, where one is; null when there was none. */
export async function latestOf(db: Db, caseId: string): Promise<Compensation | null> {
  const row = await db.prisma.compensation.findFirst({
    where: { caseId },
    orderBy: [{ at: "desc" }, { id: "desc" }],
  });
  return row === null ? null : compensationOf(row);
}

/** The columns that a step changes. */
export const setOf = ({
  decisions,
  ...patch
}: CompensationPatch): Partial<Tables["compensation"]> => ({
  ...patch,
  ...(decisions === undefined ? {} : { decisions: decisions.map((one) => ({ ...one })) }),
});
