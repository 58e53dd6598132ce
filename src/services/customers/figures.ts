import { type ReportLine } from "../../core/customers/importReport.ts";
import { type GivenFigure } from "../../core/customers/readRow.ts";
import { type BatchRows, customerIds, knownFigures, type Queries } from "../../db/customerBatch.ts";
import { type BatchSetting } from "./batch.ts";
import { type Line } from "./lines.ts";

/** What a line of sales would do. */
export type FigurePlan =
  | { readonly result: "unknown" }
  | {
      readonly result: "new" | "changed" | "unchanged";
      readonly customerId: string;
      readonly before: { readonly tonnes: number; readonly amount: number | null } | null;
    };

/** What sales figures would do, each customer and month once. Nothing is written. */
export async function planFigures(
  db: Queries,
  organisationId: string,
  rows: readonly GivenFigure[],
): Promise<readonly FigurePlan[]> {
  const ids = await customerIds(db, organisationId, [...new Set(rows.map(({ number }) => number))]);
  const known = await knownFigures(
    db,
    rows.flatMap(({ number, month }) => {
      const customerId = ids.get(number);
      return customerId === undefined ? [] : [{ customerId, month }];
    }),
  );
  return rows.map(({ number, month, tonnes, amount }): FigurePlan => {
    const customerId = ids.get(number);
    if (customerId === undefined) return { result: "unknown" };
    const before = known.get(`${customerId} ${month}`) ?? null;
    const same = before !== null && before.tonnes === tonnes && before.amount === amount;
    const result = before === null ? "new" : same ? "unchanged" : "changed";
    return { result, customerId, before };
  });
}

type FigureRows = Pick<BatchRows, "figures" | "changes">;

export function figureRows(
  { source, reason, byId, importId }: BatchSetting,
  rows: readonly GivenFigure[],
  plans: readonly FigurePlan[],
): FigureRows {
  const figures: object[] = [];
  const changes: object[] = [];
  for (const [index, plan] of plans.entries()) {
    const row = rows[index];
    if (row === undefined || plan.result === "unknown" || plan.result === "unchanged") continue;
    const { month, tonnes, amount } = row;
    figures.push({ customer_id: plan.customerId, month, tonnes, amount, source });
    // A first figure is a row with its source and date; one that is put right leaves what it was.
    if (plan.before === null) continue;
    changes.push({
      ...{ customer_id: plan.customerId, what: "sales", source, reason },
      ...{ by_id: byId, import_id: importId },
      before: { month, ...plan.before },
      after: { month, tonnes, amount },
    });
  }
  return { figures, changes };
}

export function figureReport(
  { line, about, given, problems }: Line<GivenFigure>,
  plan: FigurePlan | undefined,
): ReportLine {
  const at = { line, about, changes: [], conflicts: [] };
  if (given === null || plan === undefined) return { ...at, result: "refused", problems };
  if (plan.result === "unknown") {
    const problem = { code: "unknownCustomer", column: "number", value: given.number } as const;
    return { ...at, result: "refused", problems: [problem] };
  }
  const changes =
    plan.result === "changed"
      ? [{ field: "tonnes", before: plan.before?.tonnes ?? null, after: given.tonnes }]
      : [];
  return { ...at, result: plan.result, problems, changes };
}
