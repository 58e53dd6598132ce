import { type Db } from "../db/db.ts";

/** What services are built from; each takes what it needs. */
export interface ServiceDeps {
  readonly db: Db;
}

/** Every use case, built once at start. */
export const makeServices = (_deps: ServiceDeps) => ({});

export type Services = ReturnType<typeof makeServices>;
