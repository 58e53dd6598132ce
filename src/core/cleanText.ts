/** Control characters but tab and line feed; what turns the direction of text; what has no width. */
const UNSEEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** With the u flag, a surrogate only matches when it stands alone. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** A joiner between two pictures makes one picture of them; anywhere else it only hides. */
const STRAY_JOINER =
  /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d|\u200d(?!\p{Extended_Pictographic})/gu;

/**
 * Text of a person as it may be stored and shown: no NUL (PostgreSQL refuses it), no lone
 * surrogates, nothing that hides or reverses other text; line ends are line feeds, composed
 * characters are composed, no white space around.
 */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?|[\u0085\u2028\u2029]/gu, "\n")
    .replace(LONE_SURROGATE, "")
    .replace(UNSEEN, "")
    .replace(STRAY_JOINER, "")
    .normalize("NFC")
    .trim();
