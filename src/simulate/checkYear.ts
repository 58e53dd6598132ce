/**
 * Looks back on a lived year and knows nothing but the policies' text: C-3 and C-8 of the cement maker,
 * P-2.2 of the property manager. It shares no line with the planning that it judges.
 */

/** What happened between the organisation and one customer. Days are ISO dates. */
export interface CustomerYear {
  readonly id: string;
  /** First day as a customer of this year. */
  readonly since: string;
  readonly contacts: readonly { readonly kind: string; readonly by: string; readonly on: string }[];
  /** What wasn't made in time, and whether somebody above was told. */
  readonly missed: readonly {
    readonly kind: string;
    readonly dueOn: string;
    readonly told: boolean;
  }[];
  /** People of the staff who know the customer at the end, and are in service. */
  readonly known: readonly string[];
}

export interface LivedYear {
  readonly from: string;
  /** Last day, inclusive. */
  readonly to: string;
  readonly customers: readonly CustomerYear[];
  /** By person and day: visits made of a kind. */
  readonly loads: readonly {
    readonly kind: string;
    readonly count: number;
    readonly alarm: boolean;
  }[];
  readonly isWorkingDay: (day: string) => boolean;
}

const DAY = 86_400_000;
const number = (day: string) => Date.parse(day) / DAY;
const iso = (value: number) => new Date(value * DAY).toISOString().slice(0, 10);

/** 旺季 from April to October, as assumed where the text has no dates. */
const isPeak = (day: number) => {
  const month = Number(iso(day).slice(5, 7));
  return month >= 4 && month <= 10;
};

const monthAfter = (day: number) => {
  const [year = 0, month = 0, date = 0] = iso(day).split("-").map(Number);
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(date, last)) / DAY;
};

/** 旺季：一週一次電話、半個月一次走訪；淡季：半個月一次電話、一個月一次走訪 (C-3). */
function latestAfter(kind: string, last: number): number {
  const peak = (day: number) => day + (kind === "phone" ? 7 : 15);
  const off = (day: number) => (kind === "phone" ? day + 15 : monthAfter(day));
  if (isPeak(last)) return peak(last);
  const ordinary = off(last);
  for (let day = last + 1; day <= ordinary; day += 1) {
    // In the peak season its own rhythm counts, as far as there was time for it.
    if (isPeak(day)) return Math.min(ordinary, Math.max(day, peak(last)));
  }
  return ordinary;
}

/** Everything in which the year falls short of the text; empty when nothing does. */
export function checkCementYear(year: LivedYear, mostPerDay: Readonly<Record<string, number>>) {
  return [
    ...year.customers.flatMap((customer) =>
      ["phone", "onSite"].flatMap((kind) => gapsOf(year, customer, kind)),
    ),
    ...year.customers.flatMap(coverOf),
    ...loadsOf(year, mostPerDay),
  ];
}

/** Each quarter by the officer, once a year by the office director (P-2.2). */
export function checkPropertyYear(
  year: LivedYear,
  mostPerDay: Readonly<Record<string, number>>,
  officeDirector: string,
): string[] {
  const months = ["01", "04", "07", "10"];
  const quarters = months.map((first, index) => ({
    first: `${year.from.slice(0, 4)}-${first}-01`,
    end:
      index === 3
        ? `${year.from.slice(0, 4)}-12-31`
        : `${year.from.slice(0, 4)}-${months[index + 1]}-00`,
  }));
  const inside = (on: string, first: string, end: string) => first <= on && on <= end;
  return [
    ...year.customers.flatMap((customer) => {
      const byOfficer = customer.contacts.filter(({ by }) => by !== officeDirector);
      const byDirector = customer.contacts.filter(({ by }) => by === officeDirector);
      const said = customer.missed.filter(({ told }) => told);
      return [
        ...quarters
          .filter(({ first, end }) => customer.since <= first && end <= year.to)
          .filter(
            ({ first, end }) =>
              !byOfficer.some(({ on }) => inside(on, first, end)) &&
              !said.some(({ dueOn }) => inside(dueOn, first, end)) &&
              !said.some(({ dueOn }) => dueOn.slice(0, 7) === end.slice(0, 7)),
          )
          .map(({ first }) => `${customer.id}: nobody came in the quarter from ${first}`),
        ...(byDirector.length === 0 && !said.some(({ dueOn }) => dueOn.endsWith("-12-31"))
          ? [`${customer.id}: the office director never came`]
          : []),
      ];
    }),
    ...year.customers.flatMap(coverOf),
    ...loadsOf(year, mostPerDay),
  ];
}

function gapsOf(year: LivedYear, customer: CustomerYear, kind: string): string[] {
  const made = customer.contacts.filter((one) => one.kind === kind).map(({ on }) => number(on));
  const missed = customer.missed
    .filter((one) => one.kind === kind)
    .map(({ dueOn, told }) => ({ day: number(dueOn), told }));
  const untold = missed
    .filter(({ told }) => !told)
    .map(({ day }) => `${customer.id}: ${kind} missed on ${iso(day)}, and nobody above was told`);
  // A miss that was told is where the next one is reckoned from.
  const stops = [...made, ...missed.map(({ day }) => day)].toSorted((a, b) => a - b);
  const gaps: string[] = [];
  let last = number(customer.since);
  for (const stop of [...stops, number(year.to)]) {
    const limit = workable(year, last, latestAfter(kind, last));
    if (stop > limit) {
      gaps.push(
        `${customer.id}: ${kind} after ${iso(last)} due by ${iso(limit)}, not before ${iso(stop)}`,
      );
    }
    last = stop;
  }
  return [...untold, ...gaps];
}

/** Where nobody worked on any day in between, the first working day after it. */
function workable(year: LivedYear, last: number, limit: number): number {
  for (let day = last + 1; day <= limit; day += 1) if (year.isWorkingDay(iso(day))) return limit;
  let day = limit + 1;
  while (!year.isWorkingDay(iso(day))) day += 1;
  return day;
}

/** 同一客戶兩人或兩人以上掌握 (C-8). */
const coverOf = ({ id, known }: CustomerYear): string[] =>
  new Set(known).size >= 2 ? [] : [`${id}: known to ${known.length}`];

const loadsOf = (year: LivedYear, mostPerDay: Readonly<Record<string, number>>): string[] =>
  year.loads
    .filter(({ kind, count, alarm }) => count > (mostPerDay[kind] ?? 0) && !alarm)
    .map(({ kind, count }) => `${count} of ${kind} on one person's day, and no alarm`);
