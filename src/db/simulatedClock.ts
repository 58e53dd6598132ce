import pg from "pg";

/**
 * Puts a clock that can be moved in the place of the database's own, for trials and tests: every
 * statement of the program asks `now()`, and in this database finds ours first. The program itself
 * doesn't know. Never for a database that anybody relies on: there is no way back but to drop it.
 */
export interface SimulatedClock {
  /** Stands still at this instant until it is set again. */
  standAt(at: Temporal.Instant): Promise<void>;
  /** Goes on from the real time, that much later. */
  shiftBy(duration: Temporal.Duration): Promise<void>;
  close(): Promise<void>;
}

// Searched before pg_catalog, where the real one is. Column defaults name the real one as well.
const INSTALL = `
create schema simulated;
-- Named as no table of ours: it would be found first.
create table simulated.simulated_time (stands_at timestamptz, shift interval not null default '0');
insert into simulated.simulated_time default values;
create function simulated.now() returns timestamptz language sql stable as
  'select coalesce(stands_at, pg_catalog.now() + shift) from simulated.simulated_time';
do $$
declare col record;
begin
  for col in select table_name, column_name from information_schema.columns
    where table_schema = 'public' and column_default = 'CURRENT_TIMESTAMP'
  loop
    execute format('alter table public.%I alter %I set default simulated.now()',
      col.table_name, col.column_name);
  end loop;
  execute format('alter database %I set search_path = simulated, public, pg_catalog', current_database());
end $$`;

/**
 * Installs the clock in a database whose migrations have been applied. Connections that are open
 * already keep the real time.
 *
 * @param url PostgreSQL connection string of a user who owns the database.
 */
export async function simulateClock(url: string): Promise<SimulatedClock> {
  const client = new pg.Client({ connectionString: url });
  // Its server may be stopped before it: unheard, that would end the program.
  client.on("error", () => undefined);
  await client.connect();
  await client.query(INSTALL);
  return {
    async standAt(at) {
      await client.query("update simulated.simulated_time set stands_at = $1", [at.toString()]);
    },
    async shiftBy(duration) {
      await client.query(
        "update simulated.simulated_time set stands_at = null, shift = $1::interval",
        [duration.toString()],
      );
    },
    close: () => client.end(),
  };
}
