import { listed } from "../listed.ts";
import { type RegistryTexts } from "../zhHant/registry.ts";

export const registry: RegistryTexts = {
  words: {
    list: ["registry", "the registry"],
    products: ["product registry", "registry of products"],
    import: ["import registry", "import the registry"],
    confirm: ["confirm import"],
    export: ["export registry", "export the registry"],
    exportProducts: ["export product registry", "export products"],
    page: ["page"],
  },
  help: [
    "- **registry**, **registry name**, **product registry**: designers, contractors and makers, with what they may do and until when",
    "- **import registry** (with a CSV file), **confirm import**, **export registry**, **export product registry** (head of marketing, manager)",
  ].join("\n"),
  kind: { designer: "Designer", contractor: "Contractor", maker: "Maker" },
  scope: { low: "Low voltage", high: "High voltage", both: "High and low" },
  yesNo: { yes: "yes", no: "no" },
  column: {
    kind: "Kind",
    name: "Name",
    licenceNo: "Licence no.",
    qualification: "Qualification",
    voltageScope: "Voltage scope",
    licenceExpires: "Licence expires",
    businessLicenceNo: "Business licence no.",
    businessLicenceExpires: "Business licence expires",
    phone: "Phone",
    active: "Active",
    maker: "Manufacturer",
    category: "Category",
    model: "Model",
    approved: "Approved",
    approvedUntil: "Approved until",
  },
  unqualified: {
    inactive: "struck off",
    otherKind: "of another kind",
    noLicence: "no licence on file",
    licenceExpired: "licence expired",
    scopeTooLow: "low voltage only",
    noBusinessLicence: "no business licence on file",
    businessLicenceExpired: "business licence expired",
  },
  qualified: "qualified",
  until: (p) => `until ${p.date}`,
  noEnd: "no end",
  ends: (p) =>
    p.days === 0 ? "ends today" : p.days === 1 ? "ends tomorrow" : `ends in ${p.days} days`,
  title: (p) => `Registry (${p.count}${p.pages > 1 ? `, page ${p.page} of ${p.pages}` : ""})`,
  productsTitle: (p) =>
    `Product registry (${p.count}${p.pages > 1 ? `, page ${p.page} of ${p.pages}` : ""})`,
  none: "The registry is empty. Send a CSV file with the words “import registry”.",
  noneFound: (p) => `There is no “${p.query}” in the registry.`,
  pageButton: (p) => `${p.words} page ${p.page}`,
  neutral:
    "Listed by name, for keeping. Customers are shown everybody qualified in a drawn order; nobody may choose for them.",
  approved: "recommended",
  notApproved: "not approved",
  approvalExpired: "approval expired",
  makerUnqualified: "maker not qualified",
  unknownModel: "not in the registry",
  notYours:
    "The head of marketing and the manager keep the registry; say “registry” to look at it.",
  attach:
    "Please attach the CSV file to a message that says “import registry”. Columns such as: kind, name, licence no., qualification, voltage scope, licence expires, business licence no.",
  onlyOne: "One CSV file at a time, please.",
  noFile: "I can't find that file. Please attach it again.",
  noTable: {
    notText: "That file can't be read as text. Please save it as CSV (UTF-8 or GB18030).",
    noNames:
      "No column names that I know in the first line. It needs at least “name”; a table of products needs “manufacturer” and “model”.",
    empty: "That file has no data.",
    tooLong: "That file has more than 2,000 lines. Please split it.",
    broken: (p) => `A quote or separator is wrong in line ${p.line}; I can't read on.`,
  },
  reportTitle: "What the import would do (nothing is written yet)",
  reportCounts: (p) =>
    `${p.fresh} new, ${p.changed} changed, ${p.unchanged} unchanged, ${p.refused} refused`,
  again: "Somebody changed the registry meanwhile. Please look again.",
  lineNew: (p) => `Line ${p.line}: new **${p.about}**`,
  lineChanged: (p) => `Line ${p.line}: changed **${p.about}**: ${p.changes}`,
  lineUnchanged: (p) => `Line ${p.line}: unchanged ${p.about}`,
  lineRefused: (p) => `Line ${p.line}: **refused** ${p.about}: ${p.problems}`,
  change: (p) => `${p.column} “${p.before}” → “${p.after}”`,
  nothing: "(empty)",
  problem: {
    missing: (p) => `${p.column} is missing`,
    badKind: (p) => `${p.column} “${p.value}” isn't designer, contractor or maker`,
    badScope: (p) => `${p.column} “${p.value}” isn't low, high or both`,
    badDate: (p) => `${p.column} “${p.value}” isn't a date such as 2030-06-30`,
    badYesNo: (p) => `${p.column} “${p.value}” isn't yes or no`,
    tooLong: (p) => `${p.column} is too long`,
    unknownMaker: (p) => `there is no maker “${p.value}” in the registry; import it first`,
    twice: (p) => `“${p.value}” is in the table twice`,
  },
  more: (p) => `${p.count} more lines aren't listed.`,
  refusedHint:
    "Because of the refused lines nothing was imported. Please put them right and attach the file again.",
  confirmHint: "If it is right, press “confirm import”; good for 24 hours.",
  nothingNew: "The same as the registry: there is nothing to import.",
  done: (p) => `Imported: ${p.count} new or changed, each with its line in the history.`,
  already: (p) => `This was imported ${p.when}; nothing was done twice.`,
  nothingToConfirm: "No import is waiting. Send a CSV file with the words “import registry”.",
  exported: (p) => `The registry, ${p.count} lines: [${p.name}](${p.address})`,
  fileName: { entry: "registry", product: "products" },
  document: { licence: "licence", businessLicence: "business licence" },
  lapseTitle: (p) =>
    p.count === 1
      ? "**Registry: a licence ends soon or has expired**"
      : `**Registry: ${p.count} licences end soon or have expired**`,
  lapseLine: (p) =>
    `- ${p.kind} **${p.name}**: ${p.document} until ${p.date}${
      p.days < 0
        ? ", **expired**; no longer on the list that customers choose from"
        : p.days === 0
          ? ", **ends today**"
          : `, ${p.days} days left`
    }`,
  lapseHint: "Please ask them to renew; bring the registry up to date with “import registry”.",
  joined: (parts) => listed("; ", parts),
};
