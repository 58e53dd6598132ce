import { type SampleTexts } from "./index.ts";

export const en: SampleTexts = {
  organisation: {
    name: "Linjiang Power Supply Company",
    address: "128 Zhongshan Road, Linjiang",
    phone: "(02) 2345-6789",
  },
  customer: "Kunda Precision Industry Co., Ltd. (堃達)",
  site: "66 Keji 3rd Road, Linjiang Industrial Zone (Block A, ground-floor substation)",
  policy: { name: "Customer works policy of the electric utility", version: "1" },
  signedBy: { name: "Wang Xiaoming", desk: "Marketing, new connections", reach: "extension 123" },
  notices: {
    supplyPlan: {
      sections: [
        {
          heading: "Supply plan",
          rows: [
            { label: "Application", value: "Capacity increase (630 kVA before, 1,250 kVA in all)" },
            {
              label: "Approved capacity",
              value: "1,250 kVA (2 transformers: 800 kVA + 450 kVA)",
            },
            { label: "Voltage", value: "10 kV AC, three-phase three-wire, 50 Hz" },
            {
              label: "Mode of supply",
              value:
                "Dual source. Main: 10 kV Keji line, pole 12, from the 110 kV Linjiang substation; backup: 10 kV Gongye line 2.",
            },
            {
              label: "Metering",
              value: "At the high-voltage side, meter of class 0.5S, current transformers 100/5",
            },
            { label: "Load", value: "Class 2 (continuous production line and fire protection)" },
            { label: "Charges", value: "By the approved items and rates; see the list attached." },
          ],
        },
        {
          heading: "Please note",
          text: "This plan is valid for one year from the date of this notice; after that a new application is needed.\nA change of the plan needs the consent of the department that answered it, and takes effect by a written notice of change. Please don't design, build or order equipment by a change that you haven't been notified of in writing.",
        },
        {
          heading: "What comes next",
          list: [
            "Choose a qualified designer and contractor yourself. We recommend and name no designer, contractor or supplier.",
            "Have the works designed by this plan and submit the thirteen kinds of design documents (primary diagram, load distribution, relay protection and so on; the list is on your case's card in the chat).",
            "The project manager will contact you within three working days about how design and construction are managed.",
          ],
        },
      ],
      clauses: [
        {
          article: "Article 9",
          text: "A supply plan fixes approved capacity, voltage, supply mode, metering mode and economics; from 3,000 kVA upward supply is by a dedicated line.",
        },
        {
          article: "Article 10",
          text: "The plan is answered in writing and the notice is delivered to the customer.",
        },
        {
          article: "Article 16",
          text: "From 1,000 kVA upward, or with dual sources, dual circuits or a dedicated line, the city company reviews.",
        },
      ],
    },
    designReview: {
      sections: [
        {
          heading: "Documents reviewed",
          rows: [
            { label: "Designer", value: "Linjiang Electric Power Design Institute (grade B)" },
            { label: "Drawings", value: "LJ-2026-0417, version 2, 38 sheets" },
            {
              label: "Review meeting",
              value:
                "Tuesday, 24 November 2026, 14:00; marketing, production, the designer and the customer were present",
            },
            { label: "Result", value: "Passed with conditions" },
          ],
        },
        {
          heading: "Opinion",
          list: [
            "Relay protection: the calculation of the transformer differential setting lacks its short-circuit currents; please complete it.",
            "Earthing: for the design value of 4 Ω, state the seasonal factor and the measurement required.",
            "Cables: the incoming cable ZR-YJV22-8.7/15 3×120 needs a duct where it crosses the road, at least 0.7 m deep.",
            "Metering: put the metering cabinet in the first position and leave room for a load-management terminal.",
          ],
        },
        {
          heading: "Time limit",
          text: "Please complete the above before construction and send it to the reviewing department; don't order equipment before that.",
        },
      ],
      clauses: [
        {
          article: "Article 12",
          text: "Design follows the supply plan; high-voltage customers submit thirteen kinds of design documents.",
        },
        {
          article: "Article 13",
          text: "Reviewers are convened by approval authority, and a written design-review opinion is issued.",
        },
      ],
    },
    midInspection: {
      sections: [
        {
          heading: "The inspection",
          rows: [
            { label: "Date", value: "Thursday, 26 November 2026, 09:30" },
            { label: "Progress", value: "70 % (about two thirds of the electrical installation)" },
            { label: "Contractor", value: "Hongxin Electrical Engineering (licence of grade 4)" },
            { label: "Inspectors", value: "Chen Yating (陳雅婷), Zhewen Ji (喆文𠮷)" },
            { label: "Result", value: "Not passed; to be corrected, then a third inspection" },
          ],
        },
        {
          heading: "Findings",
          list: [
            "Switchgear G3: its earthing bar is connected to the main earth grid at one point only; two are required.",
            "Transformer 1: the neutral earthing conductor is 50 mm², by the design 95 mm²; it differs from the drawing.",
            "Power and control cables lie in one layer of the trench, without a fire stop.",
            "The counters of the surge arresters are 2.8 m high and can't be read; bring them below 1.8 m.",
            "Concealed works (welds of the earth electrodes) were not photographed; open two places for inspection.",
            "The cells of the DC panel aren't numbered, and the bolts of their poles bear no torque marks.",
            "The setting list of relay PA-01 isn't signed by the department that sets it.",
            "The door of the substation doesn't open outwards, and has no rodent barrier of 500 mm.",
          ],
        },
        {
          heading: "Time limit",
          text: "Please correct these by Thursday, 10 December 2026, and report it. Concealed works may not be covered until then.",
        },
      ],
      clauses: [
        {
          article: "Article 25",
          text: "From about two thirds of the installation the works are inspected, usually one to four times, until they pass; the opinion is made out in three copies: for the customer, the contractor and the file.",
        },
      ],
    },
    change: {
      sections: [
        {
          heading: "What changes",
          rows: [
            { label: "Item", value: "Supply plan: connection point of the backup source" },
            { label: "Before", value: "10 kV Gongye line 2, pole 08" },
            { label: "Now", value: "10 kV Gongye line 2, ring main unit 11, bay 3" },
            { label: "Reason", value: "Pole 08 is moved for the widening of the road." },
            { label: "Requested by", value: "the customer, on 20 November 2026" },
          ],
        },
        {
          heading: "Works concerned",
          text: "Route and length of the backup cable and its relay settings change accordingly; the rest of the supply plan stays as it is.",
        },
      ],
      clauses: [
        {
          article: "Article 23",
          text: "A change to the supply plan, the construction plan or the drawings may be carried out only after the written notice of change was received.",
        },
      ],
    },
    supply: {
      sections: [
        {
          heading: "Supply",
          rows: [
            {
              label: "Date of supply",
              value: "Friday, 18 December 2026, 10:00 (agreed with the customer)",
            },
            { label: "Acceptance", value: "Passed on 11 December 2026" },
            { label: "Contract", value: "LJGD-2026-01877, signed" },
            { label: "Capacity", value: "1,250 kVA" },
          ],
        },
        {
          heading: "To be done by",
          list: [
            "Production: an outage of 45 minutes on the 10 kV Keji line.",
            "Metering centre: metering installed and sealed by 17 December.",
            "Dispatch centre: check names and numbers of the equipment and send out the start-up plan.",
          ],
        },
      ],
      clauses: [
        {
          article: "Article 28",
          text: "After acceptance the date of supply is agreed with the customer, and the departments concerned are notified.",
        },
        {
          article: "Article 30",
          text: "Metering and supply follow only after the contract and agreements were signed.",
        },
      ],
    },
    meter: {
      sections: [
        {
          heading: "Metering",
          rows: [
            { label: "Kind of use", value: "Scattered residential lighting" },
            { label: "Approved capacity", value: "8 kW (single-phase, 220 V)" },
            { label: "Meter", value: "Single-phase smart meter 5(60) A, one" },
            { label: "Accepted", value: "Thursday, 26 November 2026" },
            { label: "Supply due", value: "by Sunday, 29 November 2026" },
            { label: "Place", value: "Block 3, 12th floor, meter box, position 4" },
          ],
        },
      ],
      clauses: [
        {
          article: "Article 29",
          text: "For scattered residential lighting, the meter-installation notice is issued within one day after the works have passed acceptance; marketing completes the metering and supplies within two days.",
        },
      ],
    },
  },
};
