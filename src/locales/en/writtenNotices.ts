import { type Texts } from "../zhHant/index.ts";

export const writtenNotices: Texts["writtenNotices"] = {
  titles: {
    supplyPlan: "Notice of the Supply Plan",
    designReview: "Design Review Opinion",
    midInspection: "Mid-Construction Inspection Opinion",
    change: "Notice of Change",
    supply: "Notice of Supply",
    meter: "Meter Installation Notice",
  },
  round: (p) => `Inspection ${p.round}`,
  copies: {
    customer: "Copy 1: customer",
    contractor: "Copy 2: contractor",
    file: "Copy 3: file",
  },
  openings: {
    supplyPlan:
      "Your application for electricity has been surveyed on site and reviewed. This is our written answer: the supply plan. Please read it carefully.",
    designReview:
      "The design documents that you submitted for your electrical works have been reviewed by the departments concerned. This is their opinion.",
    midInspection:
      "Your electrical works were inspected on site during construction. This is what was found, and our opinion.",
    change:
      "The following has changed. Please proceed by the changed content from the day on which you receive this notice; until then, the previous content applies.",
    supply:
      "Your electrical works have passed acceptance. Supply is arranged as follows; all departments concerned are asked to act accordingly.",
    meter:
      "Your electrical works have passed acceptance. Please install the metering and supply as follows.",
  },
  to: "To",
  esteemed: "",
  date: "Date",
  number: "Number",
  reference: "Case",
  site: "Place of supply",
  address: "Address",
  phone: "Phone",
  basis: "Basis",
  policy: (p) => `${p.name} (version ${p.version})`,
  desk: "Department",
  clerk: "Person in charge",
  reach: "Contact",
  receipts: {
    customer: "Received by the customer",
    contractor: "Received by the contractor",
    date: "Date",
  },
  page: (p) => `Page ${p.page} of ${p.pages}`,
  verify: (p) =>
    `To verify: ${p.path} on our service website. Content hash, first 16 digits: ${p.hash}`,
  subject: (p) => `Written notice of ${p.organisation}`,
  pageOf: {
    title: "Verify a written notice",
    issued: "We did issue a written notice of this number.",
    unknownTitle: "Unknown number",
    unknown:
      "We have not issued a written notice of this number. Please check it (letters, digits and dashes). If it is right, call the service number and don't act on that document.",
    number: "Number",
    kind: "Kind",
    date: "Date",
    organisation: "Issued by",
    contentHash: "Content hash (SHA-256; its first 16 digits are at the foot of each page)",
    pdfHash: "Hash of the PDF file (SHA-256)",
    notYet: "The PDF file is being made; please look again in a moment.",
    noPersonalData:
      "To protect personal data, neither the recipient nor the content is shown here.",
    compareTitle: "Compare your file",
    compareHow:
      "Choose the PDF that you received. Its hash is computed and compared in your browser; the file isn't uploaded.",
    choose: "Choose the PDF file",
    same: "The same: this is the file that we issued, unchanged.",
    different:
      "Not the same: this isn't the file that we issued, or it was changed. Please call the service number.",
    working: "Comparing…",
    failed: "This file can't be read; please choose it again.",
    byAddress:
      "If your browser runs no scripts, add ?sha256= and the hash of the file to this address to compare it.",
  },
};
