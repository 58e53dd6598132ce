/** HTML that is safe to put into a page as it is. */
export interface Html {
  readonly html: string;
}

type Value = string | number | Html | readonly Html[] | null;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Makes text fit for an element or a quoted attribute. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark);

/** A template whose values are escaped unless they are HTML already; `null` leaves nothing. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  const written = parts.map((part, index) => part + render(values[index] ?? null));
  return { html: written.join("") };
}

function render(value: Value): string {
  if (value === null) return "";
  if (typeof value === "string") return escapeHtml(value);
  if (typeof value === "number") return String(value);
  return "html" in value ? value.html : value.map((one) => one.html).join("");
}

/** A value as the content of `<script type="application/json">`, which no text of it can end. */
export const jsonHtml = (value: unknown): Html => ({
  html: JSON.stringify(value).replace(/</g, "\\u003c").replace(/-->/g, "--\\u003e"),
});
