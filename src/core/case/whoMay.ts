import { type Principle } from "../policy/pack.ts";
import { type Actor, type Case, type CaseVerb, type Refusal } from "./case.ts";
import { refusedIn } from "./caseGraph.ts";
import { isClosing } from "./closing.ts";

/** A refusal, and what in the policy it stands on. */
export interface Refused {
  readonly refusal: Refusal;
  readonly principle: Principle | null;
}

/** Whether a case is about this person, or may be: they are kept away from it (P-1.5). */
export const mayBeAbout = (
  { subjectId, suspectIds }: Pick<Case, "subjectId" | "suspectIds">,
  id: string | null,
): boolean => id !== null && (id === subjectId || suspectIds.includes(id));

/** The director; above a case about staff also whoever oversees (readings, P-1.5). */
export const isAbove = (about: Case, by: Actor): boolean =>
  by.part === "staff" &&
  (by.roles.includes("director") || (about.restricted && by.roles.includes("oversight")));

const isOneOf = (by: Actor, ...ids: readonly (string | null)[]): boolean =>
  by.id !== null && ids.includes(by.id);

/** The same for whoever stands in for one of them who is away. */
const isOrActsFor = (by: Actor, ...ids: readonly (string | null)[]): boolean =>
  isOneOf(by, ...ids) || (by.actsFor ?? []).some((id) => ids.includes(id));

/** Owner, second person, handler, who stands in for one of them, or above. */
export const isInside = (about: Case, by: Actor): boolean =>
  by.part === "staff" &&
  (isOrActsFor(by, about.replyOwnerId, about.secondPersonId, about.handlerId) ||
    isAbove(about, by));

/** For whom this was done, where nothing but standing in for them allows it; null otherwise. */
export function actedFor(about: Case, verb: CaseVerb, by: Actor): string | null {
  const { actsFor = [], ...alone } = by;
  if (actsFor.length === 0 || refusalOf(about, verb, alone) === null) return null;
  const parts = [about.replyOwnerId, about.handlerId, about.secondPersonId];
  return parts.find((id) => id !== null && actsFor.includes(id)) ?? null;
}

/**
 * Who called or came in is answered the same way, and what they say reaches us through staff; also
 * when they are a known customer, who may never look into a chat.
 */
export const isByPhone = ({
  anonymous,
  customerId,
  source,
}: Pick<Case, "anonymous" | "customerId" | "source">): boolean =>
  !anonymous && (customerId === null || source !== "chat");

const isCustomer = (_about: Case, by: Actor): boolean => by.part === "customer";
const isFiler = (about: Case, by: Actor): boolean =>
  by.part === "customer" && (about.customerId === null || about.customerId === by.id);
const isInCharge = (about: Case, by: Actor): boolean =>
  by.part === "staff" && (isOrActsFor(by, about.replyOwnerId) || isAbove(about, by));
/** Whoever the reminders are for. */
const works = (about: Case, by: Actor): boolean =>
  by.part === "staff" && isOrActsFor(by, about.replyOwnerId, about.handlerId);
const isOffered = (about: Case, by: Actor): boolean =>
  by.part === "staff" && isOneOf(by, about.offeredToId);
/** To whom it was routed from a visit, and who may say that it isn't theirs. */
const isRoutedTo = (about: Case, by: Actor): boolean =>
  about.source === "visit" && by.part === "staff" && isOrActsFor(by, about.handlerId);
/** Staff may pass on that a caller isn't content, never that a caller is. */
const saysNo = (about: Case, by: Actor): boolean =>
  isCustomer(about, by) || (isByPhone(about) && isInside(about, by));

type Rule = readonly [
  may: (about: Case, by: Actor) => boolean,
  refusal: Refusal,
  principle: Principle | null,
];

const INSIDE: Rule = [isInside, "notYours", "firstContact"];

/** Who may do what. */
const RULES: Readonly<Record<CaseVerb, Rule>> = {
  acknowledge: INSIDE,
  claim: [
    (about, by) => (about.restricted ? isInside(about, by) : by.part === "staff"),
    "notYours",
    "firstContact",
  ],
  investigate: INSIDE,
  // A caller is asked on the telephone: a question that nobody reads must not stop our clock.
  ask: [(about, by) => isInside(about, by) && !isByPhone(about), "notYours", "firstContact"],
  promise: INSIDE,
  snooze: [works, "notYours", "firstContact"],
  answer: INSIDE,
  told: INSIDE,
  judge: [isInCharge, "notYours", null],
  offer: [
    (about, by) =>
      isInCharge(about, by) || (by.part === "staff" && isOneOf(by, about.secondPersonId)),
    "notYours",
    "handOver",
  ],
  accept: [isOffered, "notOffered", "handOver"],
  decline: [(about, by) => isOffered(about, by) || isRoutedTo(about, by), "notOffered", "handOver"],
  takeBack: [isInCharge, "notYours", "handOver"],
  takeOver: [
    (about, by) => by.part === "staff" && isOneOf(by, about.secondPersonId),
    "notYours",
    "handOver",
  ],
  escalate: INSIDE,
  decide: [isAbove, "wrongRole", "directorDecides"],
  message: [
    (about, by) => isCustomer(about, by) || isInside(about, by),
    "notYours",
    "firstContact",
  ],
  // Whoever waits for the answer may urge it, also those who joined.
  urge: [isCustomer, "notYours", null],
  // Whoever joined may say that it isn't solved; that it is, and how it was, is the filer's to say.
  solved: [isFiler, "notYours", null],
  notSolved: [saysNo, "notYours", null],
  withdraw: [isFiler, "notYours", null],
  reopen: [saysNo, "notYours", null],
  rate: [isFiler, "notYours", null],
  join: [(about, by) => isCustomer(about, by) && !about.restricted, "notYours", null],
  closeSilent: [(_about, by) => by.part === "clock", "wrongRole", null],
};

/** Verbs that look at a closing under way as what it is; to all others it is closed. */
const MINDS_CLOSING: readonly CaseVerb[] = ["told", "closeSilent"];

/** What a supply request has steps of its own for, or no use of. */
const NOT_OF_SUPPLY: readonly CaseVerb[] = ["investigate", "judge", "join"];

/** Why somebody can't do this now, whatever they would say with it; null when they can. */
export function refusalOf(about: Case, verb: CaseVerb, by: Actor): Refused | null {
  if (mayBeAbout(about, by.id)) return { refusal: "aboutYou", principle: "aboutStaff" };
  if (about.kind === "supply" && NOT_OF_SUPPLY.includes(verb)) {
    return { refusal: "wrongState", principle: null };
  }
  const [may, refusal, principle] = RULES[verb];
  if (!may(about, by)) return { refusal, principle };
  const status = isClosing(about) && !MINDS_CLOSING.includes(verb) ? "CLOSED" : about.status;
  const refused = refusedIn(verb, status);
  return refused === null ? null : { refusal: refused, principle: behind(refused, verb) };
}

function behind(refusal: Refusal, verb: CaseVerb): Principle | null {
  if (refusal === "alreadyClosed") return "closing";
  return refusal === "wrongState" && verb === "answer" ? "directorDecides" : null;
}
