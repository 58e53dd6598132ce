import { cards } from "./cards.ts";
import { cases } from "./cases.ts";
import { common } from "./common.ts";
import { complaint } from "./complaint.ts";
import { compensation } from "./compensation.ts";
import { cover } from "./cover.ts";
import { customers } from "./customers.ts";
import { delivery } from "./delivery.ts";
import { digest } from "./digest.ts";
import { dryRun } from "./dryRun.ts";
import { duty } from "./duty.ts";
import { findings } from "./findings.ts";
import { grading } from "./grading.ts";
import { guided } from "./guided.ts";
import { leave } from "./leave.ts";
import { notices } from "./notices.ts";
import { oversight } from "./oversight.ts";
import { promises } from "./promises.ts";
import { registry } from "./registry.ts";
import { reminders } from "./reminders.ts";
import { root } from "./root.ts";
import { staff } from "./staff.ts";
import { status } from "./status.ts";
import { supply } from "./supply.ts";
import { supplyDetails } from "./supplyDetails.ts";
import { supplyForm } from "./supplyForm.ts";
import { visits } from "./visits.ts";
import { writtenNotices } from "./writtenNotices.ts";

/** Traditional Chinese: the contract of all languages, one file an area. */
export const zhHant = {
  common,
  cases,
  cards,
  compensation,
  complaint,
  cover,
  grading,
  customers,
  delivery,
  oversight,
  promises,
  registry,
  digest,
  dryRun,
  duty,
  findings,
  guided,
  leave,
  notices,
  reminders,
  root,
  staff,
  status,
  supply,
  supplyDetails,
  supplyForm,
  visits,
  writtenNotices,
};

export type Texts = typeof zhHant;
