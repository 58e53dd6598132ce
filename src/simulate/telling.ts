import { cardText } from "../cards/cardText.ts";
import { type Card } from "../core/reply.ts";
import { formatReference } from "../core/case/reference.ts";
import { type Db } from "../db/db.ts";
import { type Services } from "../services/index.ts";

/** Prints what was said, as it is said, and counts it. */
export interface Telling {
  tell(): Promise<void>;
  summary(): Promise<string>;
}

interface SaidRow {
  readonly id: string;
  readonly at: Date;
  readonly name: string;
  readonly kind: "staff" | "customer";
  readonly activity: string;
  readonly notice: string | null;
  readonly reference: string | null;
  readonly clauses: readonly string[];
}

/** The clause behind a message: that of the clock it reminds of, else those of the case's limits. */
const SAID = `
select m.id::text, m.created_at as at, p.name, p.kind, m.activity,
  case when starts_with(m.dedupe_key, 'case:') then split_part(m.dedupe_key, ':', 4)
    else split_part(m.dedupe_key, ':', 1) end as notice,
  c.reference, coalesce((select array_agg(distinct k.clause) from clock k
    where k.case_id = m.case_id and k.clause <> ''), '{}') as clauses
from message m join person p on p.id = m.recipient_id left join "case" c on c.id = m.case_id
where m.id > $1 and m.author = 'bot' and m.operation = 'send' and m.dedupe_key is not null
  and m.status <> 'held'
order by m.id`;

/** @param print null: count only. */
export function makeTelling(
  db: Db,
  services: Services,
  print: ((line: string) => void) | null,
): Telling {
  let last = "0";
  const counts = new Map<string, number>();
  return {
    async tell() {
      const { rows } = await db.pool.query<SaidRow>({ name: "said", text: SAID, values: [last] });
      const [organisation] = rows.length === 0 ? [] : await services.organisations();
      for (const row of rows) {
        last = row.id;
        const key = `${row.kind} ${row.notice ?? ""}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
        print?.(lineOf(row, organisation?.profile.zone ?? "UTC"));
      }
    },
    async summary() {
      const { rows: cases } = await db.pool.query<{ status: string; count: number }>(
        'select status, count(*)::int as count from "case" group by status order by status',
      );
      const { rows: clocks } = await db.pool.query<{ kind: string; count: number; late: number }>(
        `select kind, count(*)::int as count,
           count(*) filter (where coalesce(stopped_at, now()) > due_at)::int as late
         from clock group by kind order by kind`,
      );
      const said = [...counts].toSorted((a, b) => b[1] - a[1]);
      return [
        "",
        `cases: ${cases.map((row) => `${row.status} ${row.count}`).join(", ")}`,
        `limits: ${clocks.map((row) => `${row.kind} ${row.count} (${row.late} late)`).join(", ")}`,
        `said: ${said.map(([name, count]) => `${name} ${count}`).join(", ")}`,
      ].join("\n");
    },
  };
}

function lineOf(row: SaidRow, zone: string): string {
  const at = Temporal.Instant.fromEpochMilliseconds(row.at.getTime()).toZonedDateTimeISO(zone);
  const when = `${at.toPlainDate().toString()} ${at.toPlainTime().toString({ smallestUnit: "minute" })}`;
  const about = row.reference === null ? "" : ` ${formatReference(row.reference)}`;
  const clauses = row.clauses.length === 0 ? "" : ` [${row.clauses.join(" ")}]`;
  return `${when} → ${row.name}${about}${clauses} ${firstLine(row.activity)}`;
}

function firstLine(activity: string): string {
  const { text, attachments } = JSON.parse(activity) as {
    text?: string;
    attachments?: { content: Card }[];
  };
  const card = attachments?.[0]?.content;
  const words = text ?? (card === undefined ? "" : cardText(card));
  const line = words.replaceAll(/\s*\n+\s*/g, " · ").replaceAll("**", "");
  return line.length > 140 ? `${line.slice(0, 139)}…` : line;
}
