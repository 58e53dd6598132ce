import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { renderNotice } from "../../src/documents/renderNotice.ts";
import { picturesOf } from "./support/readPdf.ts";
import { SAMPLES } from "./samples/index.ts";

const { values } = parseArgs({
  options: { out: { type: "string" }, pictures: { type: "boolean", default: false } },
});
if (values.out === undefined) {
  console.error("Where to? npm run notices:sample -- --out DIR [--pictures]");
  process.exit(1);
}
await mkdir(values.out, { recursive: true });
for (const notice of SAMPLES) {
  const began = performance.now();
  const pdf = await renderNotice(notice);
  const name = join(values.out, `${notice.kind}.${notice.locale}`);
  await writeFile(`${name}.pdf`, pdf);
  console.log(`${name}.pdf ${pdf.length} bytes, ${Math.round(performance.now() - began)} ms`);
  if (!values.pictures) continue;
  for (const [index, picture] of (await picturesOf(pdf)).entries()) {
    await writeFile(`${name}.${index + 1}.png`, picture);
  }
}
