import {
  lookUpForm,
  noteForm,
  notSolvedForm,
  rateForm,
  reopenForm,
  withdrawForm,
} from "./caseForms.ts";
import { complaint, complaintOnBehalf, message } from "./complaint.ts";
import { supplyOnBehalf, supplyRequest } from "./supplyRequest.ts";
import { STEP_DIALOGS } from "./supplySteps.ts";
import { judgeQuality } from "./qualityCommands.ts";
import { recordVisit } from "./visitRecord.ts";
import { type Entry } from "./session.ts";

/**
 * Every dialog of this build. Its title, in each language, is its own; `intent` is how it is
 * recognised in free text, null for those that a case or a button leads to. Ids are stored with
 * open forms: never rename one.
 */
export const DIALOGS: readonly Entry[] = [
  { dialog: complaint, audience: "customers", intent: "complaint" },
  { dialog: complaintOnBehalf, audience: "staff", intent: "complaint" },
  { dialog: supplyRequest, audience: "customers", intent: "supply" },
  { dialog: supplyOnBehalf, audience: "staff", intent: "supply" },
  ...[...STEP_DIALOGS.values()].map((dialog): Entry => ({
    dialog,
    audience: "everyone",
    intent: null,
  })),
  { dialog: recordVisit, audience: "staff", intent: null },
  { dialog: judgeQuality, audience: "staff", intent: null },
  { dialog: message, audience: "everyone", intent: null },
  { dialog: lookUpForm, audience: "everyone", intent: null },
  { dialog: noteForm, audience: "everyone", intent: null },
  { dialog: withdrawForm, audience: "everyone", intent: null },
  { dialog: notSolvedForm, audience: "everyone", intent: null },
  { dialog: reopenForm, audience: "everyone", intent: null },
  { dialog: rateForm, audience: "everyone", intent: null },
];
