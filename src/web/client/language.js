import { data } from "./data.js";

const YEAR_S = 365 * 24 * 60 * 60;

/** @type {PageLocale} */
let current = /** @type {PageLocale} */ (document.documentElement.lang);
/** @type {Set<() => void>} */
const listeners = new Set();

/** Language of the page. */
export const locale = () => current;

/** The page's words in its language. */
export const words = () => data.words[current];

/** @param {string} path such as `page.link.retry` */
export function wordAt(path) {
  /** @type {any} */
  let found = words();
  for (const key of path.split(".")) found = found?.[key];
  return String(found);
}

/** @param {() => void} listener told after the page has changed its language @returns how to stop */
export function onLanguage(listener) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Changes the page to another language, here and at the next visit. @param {PageLocale} chosen */
function setLanguage(chosen) {
  current = chosen;
  document.cookie = `huiyin_lang=${chosen}; path=/; max-age=${YEAR_S}; samesite=lax`;
  document.documentElement.lang = chosen;
  for (const element of document.querySelectorAll("[data-text]")) {
    element.textContent = wordAt(element.getAttribute("data-text") ?? "");
  }
  for (const element of document.querySelectorAll("[data-label]")) {
    element.setAttribute("aria-label", wordAt(element.getAttribute("data-label") ?? ""));
  }
  for (const link of document.querySelectorAll("[data-locale]")) {
    if (link.getAttribute("data-locale") === chosen) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
  for (const listener of listeners) listener();
}

/** Makes the links of the header change the language in place. */
export function watchLanguageLinks() {
  for (const link of document.querySelectorAll("[data-locale]")) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      setLanguage(/** @type {PageLocale} */ (link.getAttribute("data-locale")));
    });
  }
}

/** @returns whether the address asked for a language; it is taken out of it, the choice is kept. */
export function takeAskedLanguage() {
  const url = new URL(location.href);
  if (!url.searchParams.has("lang")) return false;
  url.searchParams.delete("lang");
  history.replaceState(null, "", url);
  return true;
}
