import { onLanguage, words } from "./language.js";

/** Short interruptions are nobody's business. */
const PATIENCE_MS = 1_200;
const RESTORED_MS = 3_000;

/**
 * Says what the connection does, politely: nothing while all is well.
 *
 * @param {HTMLElement} element a live region
 * @param {() => void} retry
 */
export function makeLinkState(element, retry) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** @typedef {keyof import("../texts/index.ts").PageTexts["link"]} Saying */
  /** @type {Exclude<Saying, "retry"> | null} */
  let shown = null;
  let lost = false;
  let closed = false;

  const draw = () => {
    element.hidden = shown === null;
    element.dataset["state"] = shown ?? "";
    element.replaceChildren();
    if (shown === null) return;
    const { link } = words().page;
    element.append(link[shown]);
    if (shown === "reconnecting" || shown === "offline") {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = link.retry;
      button.addEventListener("click", retry);
      element.append(" ", button);
    }
  };
  /** @param {Exclude<Saying, "retry"> | null} next @param {number} ms */
  const later = (next, ms) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      shown = next;
      draw();
    }, ms);
  };
  const stopListening = onLanguage(draw);

  return {
    /** @param {import("./connection.js").LinkState} state */
    show(state) {
      if (closed) return;
      if (state !== "online") {
        // Already said: saying it again would only start the wait anew.
        if (shown === state) return;
        lost ||= state !== "connecting";
        later(state, shown === null || shown === "restored" ? PATIENCE_MS : 0);
        return;
      }
      const wasSaid = lost && shown !== null && shown !== "restored";
      lost = false;
      clearTimeout(timer);
      shown = wasSaid ? "restored" : null;
      draw();
      if (wasSaid) later(null, RESTORED_MS);
    },
    /** The conversation can't be shown at all. */
    fail() {
      if (closed) return;
      clearTimeout(timer);
      shown = "loadFailed";
      draw();
    },
    close() {
      closed = true;
      stopListening();
      clearTimeout(timer);
      shown = null;
      draw();
    },
  };
}
