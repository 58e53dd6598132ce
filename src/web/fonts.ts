import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Fonts for machines that have none for Chinese, cut by ranges of characters. */
export interface FontFamily {
  readonly name: string;
  readonly version: string;
  /** Where its style sheet is served; its files lie beside it. */
  readonly sheet: string;
  readonly css: Buffer;
  /** Path on disk of one of its files; null for a name that isn't one. */
  file(name: string): string | null;
}

const FAMILIES = ["noto-sans-tc", "noto-sans-sc"];

/**
 * The font packages that are installed; none is a reason not to run. A browser downloads a file
 * only when no font of the system has one of its characters.
 */
export const loadFonts = (): readonly FontFamily[] =>
  FAMILIES.map(loadFamily).filter((family) => family !== null);

function loadFamily(name: string): FontFamily | null {
  try {
    const sheet = new URL(import.meta.resolve(`@fontsource-variable/${name}/index.css`));
    const manifest = readFileSync(new URL("package.json", sheet), "utf8");
    const { version } = JSON.parse(manifest) as { version: string };
    return {
      name,
      version,
      sheet: `/fonts/${name}/${version}/index.css`,
      css: readFileSync(sheet),
      file: (file) =>
        /^[\w-]{1,80}\.woff2$/.test(file) ? fileURLToPath(new URL(`files/${file}`, sheet)) : null,
    };
  } catch {
    return null;
  }
}
