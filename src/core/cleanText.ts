// Controls except tab and line feed, zero-width and bidirectional marks, and noncharacters: they
// forge how a line reads, break columns of PostgreSQL (NUL), or are nothing at all.
// ZWJ (U+200D) stays: emoji are joined with it.
const UNWANTED =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/g;

/**
 * Text of a person made safe to keep: no control, zero-width or bidirectional characters, no lone
 * surrogates, line ends as \n, trimmed. Linear in its length.
 */
export const cleanText = (text: string): string =>
  text.replace(/\r\n?/g, "\n").replace(UNWANTED, "").toWellFormed().trim();

/** The same on one line, for short fields such as a name or a place. */
export const cleanLine = (text: string): string => cleanText(text).replace(/\s+/g, " ");
