import { type SupplyDetailsTexts } from "../zhHant/supplyDetails.ts";

export const supplyDetails: SupplyDetailsTexts = {
  manager: "Handled by",
  surveyor: "Survey of the works",
  supervisor: "Supervisor on site",
  surveyTimes: "Good times for a survey",
  contact: "Contact on site",
  documents: "Documents",
  status: {
    handedIn: "to be looked at",
    accepted: "accepted",
    returned: "returned",
    notApplicable: "not applicable",
  },
  documentLine: (p) =>
    `${p.item}: version ${p.version}, ${p.status}${p.remark === "" ? "" : ` (${p.remark})`}`,
  file: (p) => `file ${p.number}`,
  takenBy: { customer: "the customer", designer: "the designer", contractor: "the contractor" },
  withoutFile: (p) => `${p.item}: ${p.status}${p.remark === "" ? "" : ` (${p.remark})`}`,
  order: "Equipment",
  orderLine: (p) => `${p.equipment}: ${p.maker} ${p.model}, ${p.state}`,
  orderState: {
    listed: "in the catalogue, may be ordered",
    proposed: "to be approved",
    outside: "outside the catalogue, to be approved",
    approved: "approved",
    withdrawn: "withdrawn",
  },
  orderRefused: (p) => `refused, cannot be ordered (${p.reason})`,
  ordered: (p) => `ordered, arrives ${p.day}`,
  change: "Change",
  changeLine: (p) => `${p.about}: ${p.decision}`,
  pending: "to be decided",
  feasibility: "Feasibility opinion",
  favourable: "feasible",
  unfavourable: "not feasible",
  withFiles: (p) => `To attach photos or files, type: ${p.example}`,
};
