import { type Db } from "../../db/db.ts";

/** How many open cases each reply owner has. Counts them all: not for every turn. */
export async function countOpenCases(db: Db): Promise<ReadonlyMap<string, number>> {
  const rows = await db.prisma.case.groupBy({
    by: ["replyOwnerId"],
    where: { status: { notIn: ["CLOSED", "ANSWERED"] } },
    _count: true,
  });
  return new Map(rows.map((row) => [row.replyOwnerId, row._count]));
}
