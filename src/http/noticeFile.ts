import type { IncomingMessage, ServerResponse } from "node:http";
import { refuse, SAFE_HEADERS } from "./answer.ts";
import type { NoticeLinks } from "./noticeLinks.ts";

export interface NoticeFileDeps {
  readonly links: NoticeLinks;
  /** Null when there is no such notice. */
  readonly pdfOf: (number: string) => Promise<Buffer | null>;
  /** Its recipient has it now. */
  readonly fetched: (number: string) => Promise<void>;
}

const GONE = { status: 404, code: "NotFound", message: "No such file, or its link has expired." };

/** Nothing runs; what browsers show a PDF with is an object of this document to some of them. */
const POLICY =
  "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";

/** `GET /files/notices/:key`. */
export function makeNoticeFile({ links, pdfOf, fetched }: NoticeFileDeps) {
  return async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const key = /^\/files\/notices\/([\w-]{30,120})$/.exec(req.url?.split("?")[0] ?? "")?.[1];
    const link = key === undefined ? null : links.read(key);
    const pdf = link === null ? null : await pdfOf(link.number);
    if (link === null || pdf === null) {
      refuse(res, GONE);
      return;
    }
    res.writeHead(200, {
      ...SAFE_HEADERS,
      "content-type": "application/pdf",
      "content-length": pdf.length,
      // A viewer of the browser's own shows it; there is nothing in it that runs.
      "content-disposition": `inline; filename="${link.number}.pdf"`,
      "content-security-policy": POLICY,
      "cache-control": "private, max-age=3600",
    });
    if (req.method === "HEAD") {
      res.end();
      return;
    }
    res.end(pdf);
    if (link.reader === "recipient") await fetched(link.number);
  };
}
