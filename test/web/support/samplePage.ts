import { type Locale } from "../../../src/core/locale.ts";
import { type DeskFacts } from "../../../src/web/deskFacts.ts";
import { type PageInput } from "../../../src/web/frame.ts";
import { DESK } from "./office.ts";

export const samplePage = (
  organisation: Partial<DeskFacts> = {},
  locale: Locale = "zh-Hant",
): PageInput => ({
  organisations: [{ ...DESK, ...organisation }],
  locale,
  nonce: "Tm9uY2U=",
  asset: (name) => `/assets/test/${name}`,
  fontSheets: ["/fonts/test/1/index.css"],
  version: "0.0.0-test",
});
