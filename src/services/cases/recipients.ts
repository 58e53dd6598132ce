import { type Case, type Notice } from "../../core/case/case.ts";
import { mayBeAbout } from "../../core/case/whoMay.ts";
import { type Person } from "../../core/person.ts";
import { rulingNow } from "../../core/supply/change.ts";
import { desksOf } from "../../core/supply/decideStep.ts";
import { type Duty } from "../../core/supply/rules.ts";
import { type PartyRole } from "../../core/supply/supply.ts";
import { type CaseSetting } from "../serviceContext.ts";
import { askedBy, dutyHolders } from "../supply/dutyHolders.ts";
import { isBuildersAlone } from "../supply/partySees.ts";
import { type LoadedCase } from "./loadCase.ts";
import { mayTake, standingOf } from "./standing.ts";

/** Everybody whom a notice of a decision may reach. */
export interface Circle {
  readonly before: LoadedCase;
  readonly after: LoadedCase;
  readonly setting: CaseSetting;
  /** Customers who joined. */
  readonly joined: readonly Person[];
  /** Outsiders who act for the customer of a supply request, before or after. */
  readonly parties?: readonly Person[];
  /** The case begins with this decision: nobody has a card of it yet. */
  readonly fresh?: boolean;
  /** The case stays as it is: nobody's card has to be drawn anew. */
  readonly unchanged?: boolean;
}

/**
 * The persons a notice goes to, in the case as the decision leaves it. Never one it is or may be about;
 * who isn't in service any more is replaced by the second person.
 */
export function recipientsOf(circle: Circle, notice: Notice): readonly Person[] {
  const { case: c } = circle.after;
  const { staff } = circle.setting;
  const inService = (id: string | null) => (id === null ? null : staff.byId(id));
  const one = (person: Person | null) => (person === null ? [] : [person]);
  const found = (): readonly Person[] => {
    switch (notice.to) {
      case "customers":
        return customersOf(circle, notice);
      case "replyOwner":
        return one(inService(c.replyOwnerId) ?? inService(c.secondPersonId));
      case "formerOwner":
        return one(inService(circle.before.case.replyOwnerId));
      case "secondPerson":
        return one(inService(c.secondPersonId));
      case "handler":
        return one(inService(c.handlerId));
      case "offeredTo":
        return one(inService(c.offeredToId));
      case "wasOffered":
        return one(inService(circle.before.case.offeredToId));
      case "superior":
        return superiorsOf(circle);
      case "oversight":
        return staff.byRole(c.organisationId, "oversight");
      case "director":
        return directorsOf(circle.setting, c);
      case "department":
        return departmentOf(circle);
      case "parties":
        return outsidersOf(circle, circle.after, (role) => isFor(notice, role));
      case "formerParties": {
        const still = new Set(outsidersOf(circle, circle.after));
        return outsidersOf(circle, circle.before).filter((person) => !still.has(person));
      }
      case "duty":
        return holdersOf(circle, notice.duty);
      case "supervisor":
        return one(inService(circle.after.supply?.supervisor?.personId ?? null));
      case "surveyor":
        return one(inService(circle.after.supply?.surveyor?.personId ?? null));
      case "departments":
        return departmentsOf(circle);
    }
  };
  return found().filter((person) => !mayBeAbout(c, person.id));
}

const outsidersOf = (
  { parties = [] }: Circle,
  { parties: held }: LoadedCase,
  isMeant: (role: PartyRole) => boolean = () => true,
): readonly Person[] =>
  parties.filter(({ id }) => held.some(({ personId, role }) => personId === id && isMeant(role)));

/** Whether a notice to outsiders is for those of this part: whoever designs hears nothing of the builders' own. */
const isFor = ({ role, name, params: { step } }: Notice, part: PartyRole): boolean =>
  role === undefined
    ? part === "contractor" || name !== "step" || !isBuildersAlone(step)
    : role === part;

/** Somebody whom a notice reaches; `absent` is whom they stand in for, null when it is their own. */
export interface Told {
  readonly person: Person;
  readonly absent: Person | null;
}

/**
 * Who is away hears of it all the same, and so does whoever stands in (B7); never anybody whom the
 * case may be about, nor their desk (P-1.5).
 */
export function withDeputies(
  { after, setting: { staff } }: Circle,
  people: readonly Person[],
  now: Temporal.Instant,
): readonly Told[] {
  const own = people.map((person) => ({ person, absent: null }));
  if (staff.absences.length === 0) return own;
  const deputies = people.flatMap((absent) => {
    const person = absent.kind === "staff" ? staff.deputyOf(absent.id, now) : null;
    return person !== null && mayTake(after.case, person, staff) ? [{ person, absent }] : [];
  });
  return [...own, ...deputies];
}

/** What a customer wrote is for staff and for whoever filed it, not for those who joined. */
function customersOf({ after, joined }: Circle, notice: Notice): readonly Person[] {
  const filer = after.customer === null ? [] : [after.customer];
  // How satisfied they are is asked of whoever may say so.
  const alone = notice.name === "customerMessage" || notice.name === "askRating";
  return alone ? filer : [...filer, ...joined];
}

/** Who decides; about the director, whoever is above (P-1.5). */
export function directorsOf(
  { staff }: Pick<CaseSetting, "staff">,
  about: Pick<Case, "organisationId" | "subjectId" | "suspectIds">,
): readonly Person[] {
  for (const role of ["director", "oversight", "officeDirector"] as const) {
    const holding = staff
      .byRole(about.organisationId, role)
      .filter(({ id }) => !mayBeAbout(about, id));
    if (holding.length > 0) return holding;
  }
  return [];
}

/**
 * Who is above the reply owner: their superior, if in service and allowed to know of the case; else
 * whoever decides. Never the owner, who would be told of themselves.
 */
function superiorsOf({ after, setting }: Circle): readonly Person[] {
  const { case: c } = after;
  const superiorId = setting.staff.everById(c.replyOwnerId)?.superiorId ?? null;
  const superior = superiorId === null ? null : setting.staff.byId(superiorId);
  if (superior !== null && superior.id !== c.replyOwnerId) {
    if (standingOf(after, superior)?.as === "staff") return [superior];
  }
  return directorsOf(setting, { ...c, suspectIds: [...c.suspectIds, c.replyOwnerId] });
}

/** The specialists of the responsible department; it may have none, then the director is told alone. */
function departmentOf({ after, setting }: Circle): readonly Person[] {
  const { organisationId, department, restricted } = after.case;
  if (department === null || restricted) return [];
  return setting.staff
    .byRole(organisationId, "specialist")
    .filter((person) => person.desk === department);
}

/** Staff whose step comes next. */
function holdersOf({ after, setting }: Circle, duty: Duty | undefined): readonly Person[] {
  const { pack, staff } = setting;
  const { supply, case: c } = after;
  if (duty === undefined || pack.supply === undefined || supply === null) return [];
  const asked = askedBy(duty, staff.all, c.organisationId);
  const desks = desksOf(asked, pack.supply, rulingNow(pack.supply, supply));
  return dutyHolders(staff.all, asked, desks?.[0] ?? null, c);
}

/** One person of every desk: whoever has its work in hand, by role (E-28). */
function departmentsOf({ after, setting }: Circle): readonly Person[] {
  const { staff, organisation } = setting;
  const ours = staff.all.filter(
    ({ organisationId }) => organisationId === after.case.organisationId,
  );
  return organisation.profile.desks.flatMap(({ id }) => {
    const there = ours.filter(({ desk }) => desk === id);
    return there.find(({ roles }) => !roles.includes("officer")) ?? there[0] ?? [];
  });
}
