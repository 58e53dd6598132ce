import { type Clause } from "../core/policy/pack.ts";
import { PLAN_CLAUSES } from "./electricityClausesPlan.ts";
import { WORKS_CLAUSES } from "./electricityClausesWorks.ts";

/** Articles 3 to 31 in the source's words, put right where the copy was converted badly. */
export const ELECTRICITY_CLAUSES: readonly Clause[] = [...PLAN_CLAUSES, ...WORKS_CLAUSES];
