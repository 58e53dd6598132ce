import { type Locale } from "../core/locale.ts";

/** An amount as its reader writes it: `CN¥8,000`, `¥8,000`; parts of a unit only where there are some. */
export const formatMoney = (amount: number, currency: string, locale: Locale): string =>
  new Intl.NumberFormat(locale, {
    style: "currency",
    currency,
    minimumFractionDigits: Number.isInteger(amount) ? 0 : 2,
  }).format(amount);
