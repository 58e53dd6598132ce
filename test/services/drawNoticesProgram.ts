import { openDb } from "../../src/db/db.ts";
import { makeFolderStore } from "../../src/db/fileStore.ts";
import { renderNotice } from "../../src/documents/renderNotice.ts";
import { makeNoticeFiles } from "../../src/services/writtenNotices/noticeFiles.ts";

/** A process that draws what is due, and stands still once the file is kept but not yet noted. Run by a test. */
const [url = "", folder = ""] = process.argv.slice(2);
const store = makeFolderStore(folder);
const files = makeNoticeFiles({
  db: openDb(url, () => undefined),
  store: {
    ...store,
    async put(bytes) {
      const key = await store.put(bytes);
      process.stdout.write(`${JSON.stringify({ key })}\n`);
      return new Promise<string>(() => setInterval(() => undefined, 60_000));
    },
  },
  render: renderNotice,
  log: { error: (event) => process.stderr.write(`${event}\n`) },
});
await files.drawDue();
