import { randomBytes } from "node:crypto";
import { type Db } from "./db.ts";

/** Keys of this installation, drawn once; every process reads the same ones. */
export const SECRET_NAMES = ["webchatToken", "claimCode", "fileLink", "logHash"] as const;

export type Secrets = Readonly<Record<(typeof SECRET_NAMES)[number], Uint8Array>>;

/** Reads the installation's keys, drawing those that aren't there yet (256 bits each). */
export async function loadSecrets({ pool }: Db): Promise<Secrets> {
  const read = () =>
    pool.query<{ name: string; value: string }>(
      "select name, value from secret where name = any($1)",
      [SECRET_NAMES],
    );
  let { rows } = await read();
  if (rows.length < SECRET_NAMES.length) {
    await pool.query(
      `insert into secret (name, value) select * from unnest($1::text[], $2::text[])
       on conflict (name) do nothing`,
      [SECRET_NAMES, SECRET_NAMES.map(() => randomBytes(32).toString("base64url"))],
    );
    ({ rows } = await read());
  }
  const keys = rows.map((row) => [row.name, new Uint8Array(Buffer.from(row.value, "base64url"))]);
  return Object.fromEntries(keys) as Secrets;
}
