import { type SupplyFormTexts } from "../zhHant/supplyForm.ts";

export const supplyForm: SupplyFormTexts = {
  title: "application for electricity",
  titleOnBehalf: "application for electricity for a customer",
  procedure:
    "This is how it works: application → site survey → supply plan answered in writing → design and review → works and inspection → acceptance inspection → contract → meter and supply; within a month of supply we come back once more to check. Low-voltage homes need no design review and no mid-inspection.\n\nAt each step I'll tell you who does it, when, and what is still missing. You choose the designer and the contractor yourself; we don't name any. Now a few questions: skip what you don't know, and we'll settle it on site.",
  kind: {
    label: "Kind of application",
    ask: "Do you need a new connection or more capacity?",
    example: "For example: new connection.",
    why: "Both need an application; for an increase, the review goes by the total capacity afterwards.",
    new: "New connection",
    increase: "Capacity increase",
    alsoNew: ["new", "new supply", "connection", "connect", "new meter", "get connected"],
    alsoIncrease: ["increase", "more capacity", "more power", "upgrade", "increase capacity"],
  },
  source: { ask: "Did the customer call or come in?" },
  callerName: { ask: "What is the customer's name?" },
  applicant: {
    label: "Applicant",
    ask: "In whose name is the application? Please give the name of a person or a company.",
    example: "For example: Alex Chan, or Greenfield Precision Ltd.",
    why: "This name goes on the supply plan notice and the contract.",
  },
  site: {
    label: "Supply address",
    ask: "At which address is the electricity needed?",
    example: "For example: 18 Donghu Road.",
    why: "The address decides which office takes the application, and it is where we come to survey.",
  },
  area: {
    label: "Area",
    ask: "I can't tell which area this address is in. Please choose one:",
    example: "Please choose one of those listed.",
    why: "The area decides who takes the application. Anywhere else, please apply to the local supplier.",
    outside: "None of these",
    alsoOutside: ["none", "none of them", "somewhere else", "other"],
  },
  use: {
    label: "Use",
    ask: "What is the electricity mainly for?",
    example: "For example: residential.",
    why: "The use decides the procedure; it is simpler for homes.",
  },
  batch: {
    label: "One or several",
    ask: "Is it for one home, or for several together, such as a whole building?",
    example: "For example: one home.",
    why: "For a single home, the meter notice is issued within a day of acceptance; several together are arranged separately.",
    one: "One home",
    many: "Several together",
  },
  voltage: {
    label: "Voltage",
    ask: "Do you need low or high voltage (10 kV and above)? If you aren't sure, we'll assess it on site.",
    example: "For example: low voltage.",
    why: "Low and high voltage are reviewed by different offices and need different documents.",
    low: "Low voltage (220/380 V)",
    high: "High voltage (10 kV and above)",
    unsure: "Not sure, please assess it on site",
    alsoUnsure: [
      "not sure",
      "unsure",
      "i don't know",
      "don't know",
      "no idea",
      "assess it on site",
    ],
  },
  capacityNow: {
    label: "Present capacity",
    ask: (p) =>
      `What capacity are you approved for at present${p.unit === "" ? "" : `, in ${p.unit}`}?`,
    example: "For example: 100 kVA; for low voltage, use kW.",
    why: "For an increase, both the present capacity and the new total are recorded.",
  },
  capacity: {
    label: "Capacity applied for",
    ask: (p) => {
      const unit = p.unit === "" ? "" : `, in ${p.unit}`;
      return p.increase
        ? `What total capacity do you need after the increase${unit}?`
        : `What capacity do you need${unit}?`;
    },
    example:
      "High voltage is in kVA, for example 315 kVA; low voltage is in kW, for example 8 kW. One can't simply be converted into the other.",
    why: "The capacity decides which level reviews the design (Articles 14 to 16).",
    unit: (p) =>
      `You said ${p.said}, but at this voltage the capacity is given in ${p.unit}. One can't simply be converted into the other, so please say it in ${p.unit}. If the voltage is wrong, say "edit voltage".`,
    otherUnit: (p) =>
      `You said ${p.said}, but here the capacity is in ${p.unit}. One can't simply be converted into the other, so please say it in ${p.unit}.`,
    tooSmall: "The capacity has to be more than 0.",
    tooLarge: (p) =>
      `That is more than a distribution network can supply: at most ${p.most} kVA. Please check the number and the unit.`,
    notMore: "The total after the increase has to be more than the present capacity. Please check.",
  },
  second: {
    label: "Backup source",
    ask: "Do you need a second source or a second circuit?",
    example: "For example: not needed.",
    why: "A dual source or dual circuit is reviewed by the city company and depends on the nature of the load.",
  },
  nature: {
    label: "Nature of load",
    ask: "What would happen if the supply were interrupted?",
    example: "For example: class 2.",
    why: "Backup sources, security sources and dual circuits are decided strictly by the nature of the load.",
  },
  dedicated: {
    label: "Dedicated line",
    ask: "Do you need a dedicated line? (From 3000 kVA upwards, supply is always by a dedicated line.)",
    example: "For example: no.",
    alsoNo: ["none", "not needed", "skip", "not sure", "don't know"],
    why: "Dedicated lines are reviewed by the city company.",
  },
  special: {
    label: "Special load",
    ask: "Is there any special equipment or need, such as arc furnaces, banks of welders or an operating theatre? If not, please skip this.",
    example: "For example: two 500 kW arc furnaces.",
    why: "Where a demand is special, its feasibility is examined before the supply plan is decided.",
  },
  contact: {
    label: "Site contact",
    ask: "Whom should we ask for on site? If it is the applicant, please skip this.",
    example: "For example: Mr Wong, 138-5555-0000.",
    why: "Our staff get in touch before they come.",
  },
  phone: { ask: "How can we reach you? Please leave a phone number." },
  surveyTimes: {
    label: "Good times for the survey",
    ask: "When would it suit you for us to come to the site? You can skip this and agree a time later.",
    example: "For example: weekday mornings.",
    why: "Our staff come to you for the site survey.",
  },
  files: {
    label: "Files",
    ask: "Is there anything you want to attach, such as a business licence or a floor plan? If not, please skip this.",
    example: 'Please upload a file, or say "skip".',
    why: "If we can see it beforehand, the survey is quicker.",
  },
  preview: {
    label: "What to expect",
    choice: "I see, go on",
    also: [
      "ok",
      "okay",
      "yes",
      "fine",
      "i see",
      "got it",
      "understood",
      "go on",
      "continue",
      "next",
      "skip",
      "send",
      "submit",
      "confirm",
    ],
    example: 'Please press "I see, go on", or say "edit" to change an earlier answer.',
    why: "Before you send it, you should know who reviews it, what to prepare, and under which article.",
    head: "Going by your answers, this is what to expect:",
    review: (p) => `Design reviewed by: ${p.level} (${p.article})`,
    answer: (p) => `Supply plan answered by: ${p.level} (${p.article})`,
    dedicated: (p) => `Supply is by a dedicated line (${p.article})`,
    feasibility: (p) =>
      `The feasibility is examined before the supply plan is decided (${p.article})`,
    unjustified: (p) =>
      `With a load of this nature, a dual source or dual circuit may not be approved (${p.article})`,
    documents: (p) =>
      `${p.count === 1 ? "1 design document" : `${p.count} design documents`} to prepare (${p.article}):`,
    scattered: (p) =>
      `Within one day of acceptance you get the notice that the meter will be installed, and within two days of it the meter and the supply (${p.article})`,
    skipped: (p) => `No design review or mid-inspection needed (${p.article})`,
    unsure:
      "The voltage or the capacity will only be known after the site survey; we'll then tell you who reviews the design and which documents are needed.",
    noLimit:
      "The rules set no time limit for the survey, the plan or the review. We have target times of our own, and you will see them under Progress.",
  },
  sameSite: (p) =>
    `You already have an application for this address: **${p.reference}**. Type the reference to see where it stands; for another place, please give its address.`,
  filed: (p) =>
    `We have your application for electricity; its reference is **${p.reference}**. **${p.owner}** is responsible for answering you; you needn't contact anybody else.`,
  filedManager: (p) => `**${p.manager}** handles the site survey and the supply plan.`,
  filedNext: (p) =>
    `Next comes the site survey${p.due === "" ? "" : `; our target is to have it done by **${p.due}**`}. Say "book survey" to name a time yourself, or wait for ours. Type the reference at any time to see the progress.`,
  filedAfterHours: (p) => `The office is closed now; work on it begins **${p.opensAt}**.`,
  menu: "Apply for electricity",
};
