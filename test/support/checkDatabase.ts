import { checkCase } from "../../src/core/case/invariants.ts";
import { suspectsIn } from "../../src/core/case/openCase.ts";
import { openDb } from "../../src/db/db.ts";
import { caseOf, clockOf, instant } from "../../src/services/cases/caseRow.ts";
import { runSql } from "./sql.ts";

/**
 * Everything that is broken in a database at rest, in words: the cases by the core's own checker,
 * and the invariants of reliability.md that only rows can show.
 */
export async function checkDatabase(url: string): Promise<readonly string[]> {
  const cases = await checkCases(url);
  const rows = await Promise.all(RULES.map(([rule, sql]) => broken(url, rule, sql)));
  return [...cases, ...rows.flat()];
}

async function checkCases(url: string): Promise<string[]> {
  const db = openDb(url, () => undefined);
  try {
    const rows = await db.prisma.case.findMany({
      include: { events: { orderBy: { seq: "asc" } }, clocks: true },
    });
    return rows.flatMap(({ events, clocks, ...row }) => {
      const trail = events.map((event) => ({
        seq: event.seq,
        at: instant(event.at),
        type: event.type as "filed",
        data: event.data as Record<string, string>,
      }));
      const found = checkCase(caseOf(row, suspectsIn(trail)), trail, clocks.map(clockOf));
      return found.map((problem) => `${row.reference}: ${problem}`);
    });
  } finally {
    await db.close();
  }
}

/** Each selects what breaks its rule, as `what`. */
const RULES: readonly (readonly [string, string])[] = [
  [
    "I4: version is the number of turns taken in",
    `select c.key as what from conversation c
     where c.version <> (select count(*) from inbound i where i.conversation_key = c.key)`,
  ],
  [
    "I5: a message taken in is answered by rows of the same commit",
    `select c.key as what from conversation c
     where c.version > (select count(*) from message m where m.conversation_key = c.key
       and m.author = 'bot' and m.case_id is null)
       + (select count(*) from inbound i where i.conversation_key = c.key and i.outcome = 'left')`,
  ],
  [
    "numbers of a conversation's messages are gapless",
    `select c.key as what from conversation c where c.last_seq <>
       (select count(*) from message m where m.conversation_key = c.key and m.seq between 1 and c.last_seq)`,
  ],
  [
    "I6: what was settled is no longer leased",
    `select id::text as what from message
     where status not in ('leased') and lease_token is not null`,
  ],
  [
    "every case has its two people told, or waiting to be",
    `select c.reference as what from "case" c
     where not exists (select 1 from message m where m.case_id = c.id)`,
  ],
];

async function broken(url: string, rule: string, sql: string): Promise<string[]> {
  const rows = await runSql<{ what: string }>(url, sql);
  return rows.map(({ what }) => `${rule}: ${what}`);
}
