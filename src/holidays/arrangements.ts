import table from "chinese-days/dist/chinese-days.json" with { type: "json" };

/**
 * The yearly arrangements of mainland China (國務院辦公廳關於部分節假日安排的通知): days off, and
 * days worked in exchange for them (調休). The only file that knows where they come from.
 *
 * Only the package's table is read: its functions reckon lunar dates in the machine's own zone, and
 * are a day off west of Greenwich.
 */
export const ARRANGED: Readonly<Record<"off" | "worked", ReadonlySet<string>>> = {
  off: new Set(Object.keys(table.holidays)),
  worked: new Set(Object.keys(table.workdays)),
};

/** Whether the notice for a year is in the table: it never leaves out National Day. */
export const isArranged = (year: number): boolean => ARRANGED.off.has(`${year}-10-01`);
