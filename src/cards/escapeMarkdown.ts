/**
 * Text that people wrote, made harmless in a Markdown message or card: shown as it was written,
 * without links, headings, lists or HTML of its own. Only what means something is escaped, so that
 * phone numbers and references stay readable where a channel knows less Markdown. Line breaks stay.
 */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/[\\`*_~[\]<]/g, "\\$&")
    .replace(/&(?=#?\w+;)/g, "\\&")
    .replace(/^(\s*)([#>+-])/gm, "$1\\$2")
    .replace(/^(\s*\d+)([.)])(?=\s|$)/gm, "$1\\$2")
    .replace(/^(\s*)(=+\s*)$/gm, "$1\\$2");

/** What a reader sees of escaped text: for screen readers and notifications. */
export const plainText = (markdown: string): string =>
  markdown.replace(/\*\*/g, "").replace(/\\([\\`*_~[\]<&#>+\-.)=])/g, "$1");
