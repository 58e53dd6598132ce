import {
  type CoverRefusal,
  type CoverRow,
  knowing,
  partsOf,
} from "../../core/customers/cover/cover.ts";
import { type Person } from "../../core/person.ts";
import { type Clause } from "../../core/policy/pack.ts";
import { type LoadedOrganisation } from "../directory.ts";
import { type ServiceContext } from "../serviceContext.ts";
import { type Unit } from "../unit.ts";
import { type Adopted, adoptProposals } from "./adopt.ts";
import { changeCover, type CoverAsked } from "./changeCover.ts";
import { checkCustomers, isThere } from "./checkCustomers.ts";
import { type CoverDuty } from "./coverDuties.ts";
import { loadCovers } from "./coverWrites.ts";
import { type MyCustomers, myCustomers, overviewOf } from "./lists.ts";
import { coverOf } from "./ownCover.ts";

export type { Adopted } from "./adopt.ts";
export type { CoverAsked } from "./changeCover.ts";
export type { CoverDuty } from "./coverDuties.ts";
export type { MyCustomer, MyCustomers } from "./lists.ts";

/** Who knows one part of a customer's business. */
export interface KnownBy {
  /** "": the customer as a whole. */
  readonly business: string;
  /** The first in charge. */
  readonly people: readonly { readonly person: Person | null; readonly isThere: boolean }[];
}

export type CoverResult =
  | { readonly ok: true; readonly knownBy: readonly KnownBy[] }
  | {
      readonly ok: false;
      readonly refusal:
        CoverRefusal | "notYours" | "noCover" | "unknown" | "away" | "reasonMissing";
      readonly clause: Clause | null;
    };

/** What somebody who manages customers sees of the whole. */
export interface CoverOverview {
  readonly organisation: LoadedOrganisation;
  readonly customers: number;
  /** Open entries: whom too few know, by the last daily check. */
  readonly open: readonly CoverDuty[];
  readonly loads: readonly {
    readonly person: Person;
    readonly primary: number;
    readonly second: number;
    readonly isThere: boolean;
  }[];
  readonly clause: Clause | null;
}

/** Who knows which customer (B7, C-8). */
export interface Covering {
  /** Null when it isn't theirs to see. */
  overview(unit: Unit, viewer: Person): Promise<CoverOverview | null>;
  /** Customers whom somebody knows, and those of whom they stand in for; null where nobody is kept. */
  mine(unit: Unit, person: Person, page: number): Promise<MyCustomers | null>;
  /** Who knows a customer; null when it isn't theirs to see. */
  knownBy(unit: Unit, viewer: Person, customerId: string): Promise<readonly KnownBy[] | null>;
  /** One more, another in charge, or one less. */
  change(unit: Unit, by: Person, asked: CoverAsked): Promise<CoverResult>;
  /** Carries out what the daily check proposed; `number` null: all of it. Null when it isn't theirs. */
  adopt(unit: Unit, by: Person, number: string | null): Promise<Adopted | null>;
  /** Of the daily check. @returns how many customers or businesses too few know. */
  checkCustomers(unit: Unit, organisation: LoadedOrganisation, slot: string): Promise<number>;
}

export const makeCovering = (context: ServiceContext): Covering => {
  const knownBy = async (
    unit: Unit,
    covers: readonly CoverRow[],
    businesses: readonly string[],
  ) => {
    const staff = await context.staff();
    return partsOf(businesses).map((business) => ({
      business,
      people: knowing(covers, business).map(({ personId }) => ({
        person: staff.everById(personId),
        isThere: isThere(staff, personId, unit.now),
      })),
    }));
  };
  return {
    async overview(unit, viewer) {
      const own = await coverOf(context, viewer);
      if (own === null || !own.manages) return null;
      return overviewOf(context, unit, own);
    },
    mine: (unit, person, page) => myCustomers(context, unit, person, page),
    async knownBy(unit, viewer, customerId) {
      const own = await coverOf(context, viewer);
      const customer = await context.db.prisma.customer.findFirst({
        where: { id: customerId, organisationId: own?.organisation.id ?? "" },
      });
      if (own === null || customer === null) return null;
      const covers = (await loadCovers(context.db, [customerId])).get(customerId) ?? [];
      const staff = await context.staff();
      const asWhom = [viewer.id, ...staff.standsInFor(viewer.id, unit.now)];
      const mayLook = own.manages || covers.some(({ personId }) => asWhom.includes(personId));
      if (!mayLook) context.onDenied?.();
      return mayLook ? knownBy(unit, covers, customer.businesses) : null;
    },
    async change(unit, by, asked) {
      const changed = await changeCover(context, unit, by, asked);
      return changed.ok
        ? { ok: true, knownBy: await knownBy(unit, changed.covers, changed.businesses) }
        : changed;
    },
    adopt: (unit, by, number) => adoptProposals(context, unit, by, number),
    checkCustomers: (unit, organisation, slot) => checkCustomers(context, unit, organisation, slot),
  };
};
