import {
  gradeByRule,
  isInForce,
  tagCustomer,
} from "../../../core/customers/grading/gradeCustomer.ts";
import { type GradingRules } from "../../../core/customers/grading/rules.ts";
import { isStaff, type Person } from "../../../core/person.ts";
import { type Clause, type PolicyPack } from "../../../core/policy/pack.ts";
import { type Tables } from "../../../db/writes.ts";
import { type LoadedOrganisation } from "../../directory.ts";
import { clauseIn } from "../../packRows.ts";
import { type ServiceContext } from "../../serviceContext.ts";
import { type Unit } from "../../unit.ts";
import { managesCustomers } from "../managers.ts";
import { type GradeInput, gradeInputs } from "./gradeRows.ts";
import { historyOf, overviewOf } from "./lists.ts";
import { regradeDaily, regradeNoted } from "./regrade.ts";

/** One grade of the history; `toAt` null: it is in force. */
export interface GradeLine {
  readonly grade: string;
  readonly source: "rule" | "hand";
  /** Of one by hand, as told. */
  readonly reason: string | null;
  readonly by: string | null;
  readonly fromAt: Temporal.Instant;
  readonly toAt: Temporal.Instant | null;
  readonly until: string | null;
}

/** A customer's grade with everything it stands on, as of now. */
export interface GradeExplained {
  readonly organisation: LoadedOrganisation;
  readonly rules: GradingRules;
  readonly clause: Clause | null;
  readonly customer: GradeInput;
  /** What the rules say today; `hand` stands before it where there is one. */
  readonly byRule: ReturnType<typeof gradeByRule>;
  /** The rules' row or tag that decided is a reading of ours. */
  readonly assumed: boolean;
  readonly hand: { readonly grade: string; readonly until: string | null } | null;
  readonly tagged: ReturnType<typeof tagCustomer>;
  /** The latest first. */
  readonly history: readonly GradeLine[];
}

export type GradeRefusal = "notYours" | "noGrading" | "unknown" | "reasonMissing" | "past" | "same";

export type GradeSet =
  | { readonly ok: true; readonly explained: GradeExplained }
  | { readonly ok: false; readonly refusal: GradeRefusal; readonly clause: Clause | null };

export interface GradeOverview {
  readonly organisation: LoadedOrganisation;
  readonly rules: GradingRules;
  /** Active customers by grade; "" for those without one yet. */
  readonly counts: ReadonlyMap<string, number>;
  readonly tags: ReadonlyMap<string, number>;
  /** First day of the month that the changes are of. */
  readonly since: Temporal.PlainDate;
  readonly changes: number;
  /** The latest. */
  readonly latest: readonly {
    readonly name: string;
    readonly from: string | null;
    readonly to: string;
    readonly source: "rule" | "hand";
  }[];
  readonly byHand: number;
}

/** Grades, tags and the order of the visit list (C-2, C-4). */
export interface Grading {
  /** Null when it isn't theirs to see, or there are no grades here. */
  explain(unit: Unit, viewer: Person, customerId: string): Promise<GradeExplained | null>;
  /** Gives a grade by hand, with a last day; it ends by itself. */
  override(
    unit: Unit,
    by: Person,
    asked: {
      readonly customerId: string;
      readonly grade: string;
      readonly until: Temporal.PlainDate;
      readonly reason: string;
    },
  ): Promise<GradeSet>;
  /** Ends a grade by hand before its time: the next run grades by rule. */
  restore(unit: Unit, by: Person, customerId: string): Promise<GradeSet>;
  /** Makes a customer a key one, or no longer. */
  markKey(
    unit: Unit,
    by: Person,
    asked: { readonly customerId: string; readonly key: boolean; readonly reason: string },
  ): Promise<GradeSet>;
  /** Null when it isn't theirs to see. */
  overview(unit: Unit, viewer: Person): Promise<GradeOverview | null>;
  /** The grades that this person's organisation has; null for none. */
  rulesFor(
    person: Person,
  ): Promise<{ readonly pack: PolicyPack; readonly rules: GradingRules } | null>;

  /** Of ticks and schedules: these write by themselves. @returns how many changed. */
  regradeNoted(): Promise<number>;
  regradeDaily(slot: string): Promise<number>;
}

const KEY = "key";

export const makeGrading = (context: ServiceContext): Grading => {
  const ownOf = async (person: Person) => {
    if (!isStaff(person)) return null;
    const all = await context.organisations();
    const organisation = all.find(({ id }) => id === person.organisationId);
    const rules = organisation?.pack.grading;
    return organisation === undefined || rules === undefined ? null : { organisation, rules };
  };

  const explain: Grading["explain"] = async (unit, viewer, customerId) => {
    const own = await ownOf(viewer);
    if (own === null) return null;
    const { organisation, rules } = own;
    const { zone } = organisation.profile;
    const today = unit.now.toZonedDateTimeISO(zone).toPlainDate();
    const theirs = await context.db.prisma.customer.findFirst({
      where: { id: customerId, organisationId: organisation.id },
      select: { id: true },
    });
    const [customer] =
      theirs === null ? [] : await gradeInputs(context.db.pool, [customerId], { today, zone });
    if (customer === undefined) return null;
    const byRule = gradeByRule(rules, customer.measures);
    const held = isInForce(customer.held, today) ? customer.held : null;
    const tagged = tagCustomer(
      rules,
      held?.grade ?? byRule.grade,
      customer.classes,
      customer.measures,
    );
    return {
      ...{ organisation, rules, customer, byRule, tagged },
      clause: clauseIn(organisation.pack, rules.clause),
      assumed: rules.rows.some(
        ({ id, assumption }) => byRule.rows.includes(id) && assumption === true,
      ),
      hand: held === null ? null : { grade: held.grade, until: held.until },
      history: await historyOf(context, customerId),
    };
  };

  /** What every change by hand begins with. */
  const mayChange = async (
    unit: Unit,
    by: Person,
    customerId: string,
    reason: string | null,
  ): Promise<GradeSet> => {
    const own = await ownOf(by);
    if (own === null) return { ok: false, refusal: "noGrading", clause: null };
    const clause = clauseIn(own.organisation.pack, own.rules.clause);
    if (!managesCustomers(by)) {
      context.onDenied?.();
      return { ok: false, refusal: "notYours", clause: clauseIn(own.organisation.pack, "C-8") };
    }
    if (reason?.trim() === "") return { ok: false, refusal: "reasonMissing", clause };
    const explained = await explain(unit, by, customerId);
    return explained === null
      ? { ok: false, refusal: "unknown", clause: null }
      : { ok: true, explained };
  };

  const changed = (
    unit: Unit,
    by: Person,
    customerId: string,
    change: Pick<Tables["customerChange"], "what" | "before" | "after" | "reason">,
  ) =>
    unit.add({
      insert: "customerChange",
      rows: [{ customerId, source: "chat", byId: by.id, at: unit.now, ...change }],
    });

  const set = (
    unit: Unit,
    { customer, rules }: GradeExplained,
    grade: string,
    classes: readonly string[],
  ) => {
    const { tags, priority } = tagCustomer(rules, grade, classes, customer.measures);
    unit.add({
      update: "customer",
      where: { id: customer.id, version: customer.version },
      set: {
        ...{ grade, priority, classes: [...classes], tags: [...tags] },
        version: customer.version + 1,
      },
      expectOne: true,
    });
    return { tags, priority };
  };

  const end = (unit: Unit, { customer }: GradeExplained) => {
    if (customer.held === null) return;
    const where = { id: customer.held.id, toAt: null };
    unit.add({ update: "customerGrade", where, set: { toAt: unit.now }, expectOne: true });
  };

  const begin = (
    unit: Unit,
    customerId: string,
    row: Omit<Tables["customerGrade"], "id" | "customerId" | "fromAt">,
  ) =>
    unit.add({
      insert: "customerGrade",
      rows: [{ id: unit.newId(), customerId, fromAt: unit.now, ...row }],
    });

  return {
    explain,
    async override(unit, by, { customerId, grade, until, reason }) {
      const may = await mayChange(unit, by, customerId, reason);
      if (!may.ok) return may;
      const { explained } = may;
      const { organisation, customer, clause } = explained;
      const today = unit.now.toZonedDateTimeISO(organisation.profile.zone).toPlainDate();
      if (Temporal.PlainDate.compare(until, today) < 0)
        return { ok: false, refusal: "past", clause };
      end(unit, explained);
      const last = until.toString();
      begin(unit, customerId, {
        ...{ grade, source: "hand", reason: { text: reason }, byId: by.id, until: last },
      });
      const tagged = set(unit, explained, grade, customer.classes);
      changed(unit, by, customerId, {
        ...{ what: "grade", before: customer.grade ?? "", after: { grade, until: last }, reason },
      });
      return { ok: true, explained: { ...explained, hand: { grade, until: last }, tagged } };
    },
    async restore(unit, by, customerId) {
      const may = await mayChange(unit, by, customerId, null);
      if (!may.ok) return may;
      const { explained } = may;
      if (explained.hand === null) return { ok: false, refusal: "same", clause: explained.clause };
      const { byRule, customer } = explained;
      end(unit, explained);
      begin(unit, customerId, {
        grade: byRule.grade,
        source: "rule",
        reason: { ...byRule } as never,
        byId: by.id,
      });
      const tagged = set(unit, explained, byRule.grade, customer.classes);
      changed(unit, by, customerId, {
        ...{ what: "grade", before: customer.grade ?? "", after: byRule.grade },
      });
      return { ok: true, explained: { ...explained, hand: null, tagged } };
    },
    async markKey(unit, by, { customerId, key, reason }) {
      const may = await mayChange(unit, by, customerId, reason);
      if (!may.ok) return may;
      const { explained } = may;
      const { customer, hand, byRule } = explained;
      if (customer.classes.includes(KEY) === key) {
        return { ok: false, refusal: "same", clause: explained.clause };
      }
      const classes = [...customer.classes.filter((one) => one !== KEY), ...(key ? [KEY] : [])];
      const grade = customer.grade ?? hand?.grade ?? byRule.grade;
      const tagged = set(unit, explained, grade, classes);
      changed(unit, by, customerId, {
        ...{ what: "classes", before: [...customer.classes], after: classes, reason },
      });
      return { ok: true, explained: { ...explained, tagged } };
    },
    async overview(unit, viewer) {
      const own = await ownOf(viewer);
      if (own === null || !managesCustomers(viewer)) return null;
      return overviewOf(context, unit, own);
    },
    async rulesFor(person) {
      const own = await ownOf(person);
      return own === null ? null : { pack: own.organisation.pack, rules: own.rules };
    },
    regradeNoted: () => regradeNoted(context),
    regradeDaily: (slot) => regradeDaily(context, slot),
  };
};
