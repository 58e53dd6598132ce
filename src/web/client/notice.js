/** Compares a file that somebody has with the hash of the one that was issued; it stays in the browser. */
const field = /** @type {HTMLInputElement} */ (document.getElementById("file"));
const result = /** @type {HTMLElement} */ (document.getElementById("result"));

/** @param {File} file */
async function hashOf(file) {
  const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

field.addEventListener("change", () => {
  const file = field.files?.[0];
  if (file === undefined) return;
  const { sha256, same, different, working, failed } = field.dataset;
  result.textContent = working ?? "";
  hashOf(file).then(
    (hash) => {
      // Another one was chosen meanwhile: its answer is on the way.
      if (field.files?.[0] !== file) return;
      result.textContent = (hash === sha256 ? same : different) ?? "";
    },
    () => {
      result.textContent = failed ?? "";
    },
  );
});
