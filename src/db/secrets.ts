import { randomBytes } from "node:crypto";
import { type Db } from "./db.ts";

/** Keys of this installation, drawn once; every process reads the same ones. */
export const SECRET_NAMES = ["webchatToken", "claimCode", "fileLink", "logHash"] as const;

export type Secrets = Readonly<Record<(typeof SECRET_NAMES)[number], Uint8Array>>;

/** Reads the installation's keys, drawing those that aren't there yet (256 bits each). */
export async function loadSecrets(db: Db): Promise<Secrets> {
  const read = () => db.prisma.secret.findMany({ where: { name: { in: [...SECRET_NAMES] } } });
  let rows = await read();
  if (rows.length < SECRET_NAMES.length) {
    const data = SECRET_NAMES.map((name) => ({
      name,
      value: randomBytes(32).toString("base64url"),
    }));
    await db.prisma.secret.createMany({ data, skipDuplicates: true });
    rows = await read();
  }
  const keys = rows.map((row) => [row.name, new Uint8Array(Buffer.from(row.value, "base64url"))]);
  return Object.fromEntries(keys) as Secrets;
}
