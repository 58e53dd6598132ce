import { type CustomerImportTexts } from "../zhHant/customerImport.ts";

export const customerImport: CustomerImportTexts = {
  words: {
    import: ["import customers", "import sales", "import households"],
    columns: ["column", "columns"],
    confirm: ["confirm import", "confirm customers"],
    progress: ["import progress"],
    cancel: ["cancel import", "stop import"],
    report: ["import report"],
    leaveOut: ["leave out", "skip"],
  },
  /** Between the parts of a list. */
  listSeparator: ", ",
  table: { customers: "customers", figures: "sales figures" },
  column: {
    number: "number",
    name: "name",
    kind: "kind",
    area: "area",
    region: "season region",
    address: "address",
    phone: "phone",
    since: "since",
    businesses: "business",
    active: "status",
    contactName: "contact",
    contactPhone: "contact phone",
    contactPosition: "position",
    month: "month",
    tonnes: "tonnes",
    amount: "amount",
  },
  encoding: {
    "utf-8": "UTF-8",
    gb18030: "GB18030",
    "utf-16le": "UTF-16",
    "utf-16be": "UTF-16",
  },
  title: "What the import would do (nothing is written yet)",
  readAs: (p) =>
    `Read as ${p.table}: encoding ${p.encoding}, separator “${p.separator}”, ${p.lines} lines`,
  tab: "tab",
  mapped: (p) => `${p.column} ← ${p.name}`,
  leftOut: (p) => `Left out: ${p.names}`,
  sample: (p) => `Line ${p.line}: ${p.cells}`,
  sampleHint:
    "Look whether text and columns are right; to correct one, write “column phone=Contact phone” (ours=the file's), and to leave one out “column skip=Remarks”.",
  counts: (p) =>
    `${p.fresh} new, ${p.changed} changed, ${p.unchanged} unchanged, ${p.conflict} in conflict, ${p.refused} refused`,
  missing: (p) =>
    `Columns still missing: ${p.columns}. Write “column ${p.columns}=name in the file”.`,
  line: {
    new: (p) => `Line ${p.line}: new **${p.about}**`,
    changed: (p) => `Line ${p.line}: changed **${p.about}**: ${p.detail}`,
    unchanged: (p) => `Line ${p.line}: unchanged ${p.about}`,
    conflict: (p) => `Line ${p.line}: **conflict** ${p.about}: ${p.detail}`,
    refused: (p) => `Line ${p.line}: **refused** ${p.about}: ${p.detail}`,
  },
  change: (p) => `${p.what} “${p.before}” → “${p.after}”`,
  contested: (p) => `${p.what} was changed by hand and stays`,
  nothing: "(empty)",
  problem: {
    missing: (p) => `${p.column} is missing`,
    tooLong: (p) => `${p.column} is too long`,
    badKind: (p) => `${p.column} “${p.value}”: write company, household or person`,
    badDate: (p) => `${p.column} “${p.value}”: write it as 2024-06-30`,
    badMonth: (p) => `${p.column} “${p.value}”: write it as 2026-10`,
    badNumber: (p) => `${p.column} “${p.value}” is no number that can be used`,
    badYesNo: (p) => `${p.column} “${p.value}”: write active or ended`,
    badPhone: (p) => `${p.column} “${p.value}” doesn't look like a telephone number`,
    unknownArea: (p) => `there is no area “${p.value}”`,
    unknownCustomer: (p) => `there is no customer “${p.value}”: import the customers first`,
    twice: (p) => `“${p.value}” is in the file twice`,
  },
  more: (p) => `Page ${p.page} of ${p.pages}`,
  refusedHint: (p) =>
    `${p.count === 1 ? "The refused line is" : `The ${p.count} refused lines are`} left out: put them right and attach the file again, or import the others first.`,
  confirmHint: "If all is well, write “confirm import” within 24 hours.",
  nothingNew: "It is what we have already; there is nothing to import.",
  attach:
    "Attach the CSV and write “import customers”. Columns such as number, name, area, address, phone, since, contact, contact phone; for sales figures number, month and tonnes.",
  onlyOne: "One CSV at a time, please.",
  notYours: "Customer managers and leaders import customers.",
  noTable: {
    noFile: "The file isn't there; please attach it again.",
    notText:
      "The file isn't text that can be read. Save it as CSV (UTF-8 or GB18030) and try again.",
    noNames: "The first line has no column that we know; there must be a customer number.",
    empty: "The file has no lines.",
    broken: (p) => `A quote or separator in line ${p.line} is wrong; it can't be read on.`,
  },
  noColumn: (p) => `The file has no column “${p.name}”; it has: ${p.names}.`,
  unknownColumn: (p) => `There is no column “${p.name}”; there are: ${p.names}.`,
  nothingToConfirm: "No import waits to be confirmed. Attach a CSV and write “import customers”.",
  started: (p) =>
    `The import of ${p.file} (${p.lines} lines) begins; you hear when it is done. “import progress” says how far it is, “cancel import” stops it.`,
  progress: (p) => `${p.file}: ${p.done} of ${p.lines} lines done (${p.percent}%).`,
  waiting: (p) => `${p.file} waits for your “confirm import”.`,
  done: (p) => `**${p.file} is imported**: ${p.counts}.`,
  failed: (p) =>
    `The import of ${p.file} failed at ${p.done} of ${p.lines} lines; those that were done are done entirely. Attach the file again: nothing comes twice.`,
  cancelled: (p) =>
    `${p.file} is cancelled: ${p.done} of ${p.lines} lines were done entirely, the others not at all.`,
  seeReport: "“import report” shows the refused lines.",
  reportTitle: (p) => `Report on the import of ${p.file}`,
};
