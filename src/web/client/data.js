/** What the server put into the page for its script. */

/** @type {{ words: Record<PageLocale, PageWords>, webChat: string, mark: string, fontSheets: string[] }} */
export const data = JSON.parse(document.getElementById("data")?.textContent ?? "null");

/** Lets in the styles that Web Chat adds. */
export const nonce = /** @type {HTMLScriptElement | null} */ (
  document.querySelector("script[nonce]")
)?.nonce;

/** @param {string} id @returns {HTMLElement} */
export function byId(id) {
  const found = document.getElementById(id);
  if (found === null) throw new RangeError(`no element ${id}`);
  return found;
}

/** @param {string} text @param {Record<string, string | number>} values for what is in braces */
export const fill = (text, values) =>
  text.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
