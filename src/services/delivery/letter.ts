import { escapeMarkdown } from "../../cards/escapeMarkdown.ts";
import { type Texts } from "../../locales/index.ts";

const LONGEST = 160;

interface Stored {
  readonly text?: string;
  readonly speak?: string;
  readonly attachments?: readonly {
    readonly content?: {
      readonly body?: readonly { readonly text?: string; readonly separator?: boolean }[];
    };
  }[];
}

/** What a card has to say, above the line: under its title, before it tells all the rest. */
function headlineOf({ attachments }: Stored): string | null {
  const body = attachments?.[0]?.content?.body ?? [];
  const end = body.findIndex(({ separator }) => separator === true);
  const said = body.slice(1, Math.max(end, 1)).flatMap(({ text }) => text ?? []);
  return said.length === 0 ? null : said.join(" ");
}

/** What a stored activity said, short and without marks, fit to be quoted. */
export function excerptOf(activity: string): string {
  const stored = JSON.parse(activity) as Stored;
  const plain = (stored.text ?? headlineOf(stored) ?? stored.speak ?? "")
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
