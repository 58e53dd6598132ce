import { data } from "./data.js";

/** Pairs that look different in every font that has them, and are the same box in one that hasn't. */
const PAIRS = ["迴鬱", "这龟"];
const SIZE = 24;

/**
 * Brings our own fonts where the system has none for Chinese. Asked of the system rather than left
 * to a list of fonts, since Chromium keeps boxes it has drawn once while a font behind the first one
 * of the list was still on its way.
 */
export function bringFonts() {
  if (PAIRS.every(isDrawn)) return;
  for (const sheet of data.fontSheets) {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = sheet;
    document.head.append(link);
  }
  document.documentElement.classList.add("own-fonts");
}

/** @param {string} pair */
function isDrawn([one = "", other = ""]) {
  return picture(one) !== picture(other);
}

/** @param {string} character */
function picture(character) {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = SIZE * 1.5;
  const context = canvas.getContext("2d");
  if (context === null) return character;
  context.font = `${SIZE}px ${getComputedStyle(document.body).fontFamily}`;
  context.fillText(character, 0, SIZE);
  return canvas.toDataURL();
}
