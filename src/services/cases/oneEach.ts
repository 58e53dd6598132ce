import { type Notice, type NoticeName } from "../../core/case/case.ts";
import { type Told } from "./recipients.ts";

/** A notice on its way to one person. */
export interface Letter {
  readonly notice: Notice;
  readonly told: Told;
}

/** Reminders that say the same of several limits; what is said is the later one's. */
const ALIKE: Readonly<Partial<Record<NoticeName, NoticeName>>> = {
  clockHalf: "clockHalf",
  clockNear: "clockNear",
  clockDue: "clockLate",
  clockLate: "clockLate",
  clockDueAbove: "clockLateAbove",
  clockLateAbove: "clockLateAbove",
};

/**
 * One message a person and fact: told of a fact in two roles, they hear it once, and of several limits
 * that come at the same moment in one sentence.
 */
export function oneEach(letters: readonly Letter[]): readonly Letter[] {
  const found = new Map<string, Letter>();
  for (const letter of letters) {
    const { notice, told } = letter;
    const alike = notice.unlessStopped === undefined ? undefined : ALIKE[notice.name];
    const key = `${alike ?? notice.name}:${told.person.id}`;
    const known = found.get(key);
    if (known === undefined) found.set(key, letter);
    else if (alike !== undefined && !saysAlready(known.notice, notice)) {
      found.set(key, {
        told: ownFirst(known.told, told),
        notice: both(known.notice, notice, alike),
      });
    }
  }
  return [...found.values()];
}

const saysAlready = (known: Notice, { key }: Notice): boolean =>
  known.key?.split("+").includes(key ?? "") === true;

/** Whoever hears it in their own name and for somebody else hears it in their own. */
const ownFirst = (a: Told, b: Told): Told => (a.absent === null ? a : b);

function both(a: Notice, b: Notice, alike: NoticeName): Notice {
  // It stands as long as one of the limits does: of which, nobody knows beforehand.
  const { unlessStopped: _one, ...rest } = a;
  const joined = (name: string) => `${a.params[name] ?? ""},${b.params[name] ?? ""}`;
  return {
    ...rest,
    name: a.name === b.name ? a.name : alike,
    params: { ...a.params, limit: joined("limit"), due: joined("due") },
    key: `${a.key ?? ""}+${b.key ?? ""}`,
    urgency: a.urgency === "now" || b.urgency === "now" ? "now" : "canWait",
  };
}
