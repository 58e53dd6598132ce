import { z } from "zod";
import { ATTACHMENTS_MAX, complaintFields } from "../case/complaintDraft.ts";
import { cleanText } from "../cleanText.ts";

const text = (min: number, max: number) =>
  z.string().transform(cleanText).pipe(z.string().min(min).max(max));

/** New connection (新裝) or capacity increase (增容): the only two there are (E-8). */
export const REQUEST_KINDS = ["new", "increase"] as const;
/** What the electricity is for. */
export const USES = [
  "residential",
  "commercial",
  "industrial",
  "agricultural",
  "temporary",
] as const;
/** "unsure": whoever surveys the site finds out. */
export const VOLTAGES = ["low", "high", "unsure"] as const;
/** Another source or circuit; a generator of one's own is none (readings, 9.2). */
export const SECONDS = ["none", "source", "circuit", "generator"] as const;
/** Classes of load by what an interruption costs: the first loses lives, the third a little time. */
export const NATURES = ["first", "second", "third"] as const;

export type Voltage = (typeof VOLTAGES)[number];
export type CapacityUnit = "kW" | "kVA";

/** More than any connection of a distribution utility; less than this nobody applies for. */
export const CAPACITY_MOST = 200_000;
export const CAPACITY_LEAST = 0.1;

const capacity = z.number().min(CAPACITY_LEAST).max(CAPACITY_MOST);

/**
 * The application (用電申請表, E-8): each field stands alone, so that an answer can be checked when it
 * is given. Low voltage is stated in kW, high voltage in kVA: they are never turned into each other.
 */
export const supplyDraft = z
  .object({
    kind: z.enum(REQUEST_KINDS),
    /** On whose behalf: one's own, or that of a caller or walk-in (staff only). */
    for: z.enum(["self", "caller"]),
    callerName: text(1, 60).optional(),
    callerPhone: complaintFields.phone,
    applicant: text(1, 80),
    site: text(2, 120),
    use: z.enum(USES),
    /** Several flats or units at once (批量): not "scattered" lighting (E-29). */
    batch: z.boolean().optional(),
    voltage: z.enum(VOLTAGES),
    unit: z.enum(["kW", "kVA"]).optional(),
    /** Approved so far; of an increase alone. */
    capacityNow: capacity.optional(),
    /** In all, after an increase: what decides who reviews (readings, 8). */
    capacityTotal: capacity.optional(),
    second: z.enum(SECONDS),
    nature: z.enum(NATURES).optional(),
    /** What disturbs the grid or can't bear an interruption: welders, arc furnaces, hospitals. */
    special: text(1, 1_000).optional(),
    /** A line of one's own is wanted, whatever the capacity. */
    dedicated: z.boolean().optional(),
    contact: text(1, 60).optional(),
    phone: complaintFields.phone,
    surveyTimes: text(1, 300).optional(),
    attachmentIds: z.array(z.uuid()).max(ATTACHMENTS_MAX).optional(),
  })
  .superRefine((draft, context) => {
    const need = (field: keyof typeof draft, message = "required") => {
      context.addIssue({ code: "custom", path: [field], message });
    };
    if (draft.for === "caller" && draft.callerName === undefined) need("callerName");
    if (draft.for === "caller" && draft.callerPhone === undefined) need("callerPhone");
    const { voltage, unit, capacityNow, capacityTotal, kind } = draft;
    if (voltage !== "unsure" && capacityTotal === undefined) need("capacityTotal");
    if (voltage === "high" && unit !== undefined && unit !== "kVA") need("unit", "kVA");
    if (voltage === "low" && unit !== undefined && unit !== "kW") need("unit", "kW");
    if (kind === "increase" && voltage !== "unsure" && capacityNow === undefined)
      need("capacityNow");
    if (capacityNow !== undefined && capacityTotal !== undefined && capacityTotal <= capacityNow)
      need("capacityTotal", "notMore");
    const isDual = draft.second === "source" || draft.second === "circuit";
    if (isDual && draft.nature === undefined) need("nature");
  });

export type SupplyDraft = Readonly<z.output<typeof supplyDraft>>;

/** The schema of each field, for checking one answer at a time. */
export const supplyFields = supplyDraft.shape;

/** What is applied for, as the rules see it. */
export interface Demand {
  readonly voltage: Voltage;
  readonly unit: CapacityUnit | null;
  /** Null: not known before the survey. */
  readonly capacity: number | null;
  readonly dual: boolean;
  readonly dedicated: boolean;
  readonly special: boolean;
  readonly nature: (typeof NATURES)[number] | null;
  readonly residential: boolean;
  readonly batch: boolean;
}

/** The unit that each voltage is stated in. */
export const unitOf = (voltage: Voltage): CapacityUnit | null =>
  voltage === "unsure" ? null : voltage === "high" ? "kVA" : "kW";

export const isDual = (second: (typeof SECONDS)[number]): boolean =>
  second === "source" || second === "circuit";

export const demandOf = (draft: SupplyDraft): Demand => ({
  voltage: draft.voltage,
  unit: unitOf(draft.voltage),
  capacity: draft.capacityTotal ?? null,
  dual: isDual(draft.second),
  dedicated: draft.dedicated === true,
  special: draft.special !== undefined,
  nature: draft.nature ?? null,
  residential: draft.use === "residential",
  batch: draft.batch === true,
});
