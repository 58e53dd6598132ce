import { escapeMarkdown } from "../../cards/escapeMarkdown.ts";
import { type Texts } from "../../locales/index.ts";

const LONGEST = 160;

/** What a stored activity said, short and without marks, fit to be quoted. */
export function excerptOf(activity: string): string {
  const { text, speak } = JSON.parse(activity) as { text?: string; speak?: string };
  const plain = (text ?? speak ?? "")
    .replace(/\\([\\`*_{}[\]()#+\-.!|>~])/g, "$1")
    .replace(/[*_`#>]+/g, "")
    .replace(/\s+/g, " ")
    .trim();
  const characters = [...plain];
  const cut = characters.length > LONGEST ? `${characters.slice(0, LONGEST).join("")}…` : plain;
  return escapeMarkdown(cut);
}

/** Why it didn't arrive, in words. */
export function errorInWords({ delivery }: Texts, error: string | null): string {
  if (error === "HTTP 403" || error === "HTTP 404") return delivery.error.gone;
  if (error === "service address not allowed") return delivery.error.address;
  return /^HTTP 4(?!29|12|01)/.test(error ?? "") ? delivery.error.refused : delivery.error.noAnswer;
}

export const nameOrNobody = ({ delivery }: Texts, name: string | null): string =>
  name === null || name === "" ? delivery.somebody : escapeMarkdown(name);

export const phoneOrNone = ({ delivery }: Texts, phone: string | null): string =>
  phone === null || phone === ""
    ? delivery.noPhone
    : delivery.phone({ phone: escapeMarkdown(phone) });
