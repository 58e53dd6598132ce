import { buttonVerbs } from "../../cards/caseButtons.ts";
import { type CaseView } from "../../cards/caseView.ts";
import { caseReply } from "../../cards/caseReply.ts";
import { escapeMarkdown } from "../../cards/escapeMarkdown.ts";
import { type Notice } from "../../core/case/case.ts";
import { type SupplyVerb } from "../../core/supply/steps.ts";
import { reachableAt } from "../../core/staff/staffHours.ts";
import { type Locale } from "../../core/locale.ts";
import { type Person } from "../../core/person.ts";
import { type Db } from "../../db/db.ts";
import { type Texts } from "../../locales/index.ts";
import { type PersonalNotice, type Unit } from "../unit.ts";
import { noticeFacts } from "./noticeFacts.ts";
import { type Circle, directorsOf, recipientsOf, type Told, withDeputies } from "./recipients.ts";
import { standingOf } from "./standing.ts";
import { oneEach } from "./oneEach.ts";
import { viewOf } from "./viewOf.ts";

/** Notices to customers that come with the case's card and its buttons; the others are a sentence. */
const WITH_CARD: ReadonlySet<Notice["name"]> = new Set<Notice["name"]>([
  "question",
  "answered",
  "askRating",
  "closedBySilence",
]);

/** Steps that are answered in writing: the card has the letter. */
const WITH_LETTER: ReadonlySet<unknown> = new Set<SupplyVerb>([
  "issuePlan",
  "issueReview",
  "inspect",
  "decideChange",
  "agreeSupply",
  "issueMeterNotice",
]);

/** A step of a supply request brings the card when something is to be done, or read, by its reader. */
const stepNeedsCard = ({ name, params }: Notice, { supply, turn }: CaseView): boolean =>
  name === "step" && supply !== null && (turn === "yours" || WITH_LETTER.has(params["step"]));

/** Courtesies: not repeated when it is uncertain whether they arrived (R9). */
const NICE: ReadonlySet<Notice["name"]> = new Set<Notice["name"]>(["acknowledged", "askRating"]);

/** What its receiver must have in writing although they did it themselves. */
const EVEN_TO_SELF: ReadonlySet<Notice["name"]> = new Set<Notice["name"]>([
  "askRating",
  "withdrawnConfirmed",
]);

const cardKey = (caseId: string, personId: string) => `case:${caseId}:${personId}`;

/**
 * Turns the notices of a decision into messages, one a person and fact, and brings the cards of
 * everybody else who has one up to date. Whoever acted isn't told what they did.
 *
 * @param byId the person who acted, by name or without one.
 * @returns the persons who have a card of the case as it is now.
 */
export async function tellAll(
  db: Db,
  unit: Unit,
  circle: Circle,
  notices: readonly Notice[],
  byId: string | null,
): Promise<ReadonlySet<string>> {
  const toldIds = new Set<string>();
  const letters = notices.flatMap((notice) =>
    withDeputies(circle, recipientsOf(circle, notice), unit.now).map((told) => ({
      notice,
      told,
    })),
  );
  for (const { notice, told } of oneEach(letters)) {
    if (told.person.id === byId && !EVEN_TO_SELF.has(notice.name)) continue;
    if (tell(unit, circle, notice, told, byId)) toldIds.add(told.person.id);
  }
  const redrawn = await refreshCards(db, unit, circle, toldIds);
  return new Set([...toldIds, ...redrawn]);
}

/** @returns whether the message carries the person's live card. */
function tell(
  unit: Unit,
  circle: Circle,
  notice: Notice,
  { person, absent }: Told,
  byId: string | null,
): boolean {
  const { id, version } = circle.after.case;
  const view = viewFor(unit, circle, person);
  const asStaff = view?.inside !== null && view !== null;
  // What is held is nobody's card: the one they have stays theirs, and is drawn anew.
  const held = isHeld(unit, circle, notice, person);
  const brings = asStaff || WITH_CARD.has(notice.name);
  const withCard = !held && view !== null && (brings || stepNeedsCard(notice, view));
  const actionId = withCard ? offerButtons(unit, person, view) : null;
  const build: PersonalNotice["build"] = (texts, locale) => {
    const wording = { texts, locale, now: unit.now };
    const facts = noticeFacts(wording, circle, notice, byId);
    const said = headlineOf(texts, notice, person, facts);
    const headline =
      absent === null ? said : texts.leave.inPlaceOf({ name: escapeMarkdown(absent.name), said });
    if (!withCard) return { text: headline };
    return caseReply(wording, view, { actionId, headline });
  };
  unit.notify({
    to: person,
    build,
    dedupeKey: `case:${id}:${notice.key ?? version}:${notice.name}:${person.id}`,
    caseId: id,
    // A copy proves nothing: whoever decides has their own.
    proof: absent === null ? proofFor(circle, notice, person) : null,
    kind: NICE.has(notice.name) ? "nice" : "must",
    held,
    ...clockOf(circle, notice),
    ...(withCard
      ? { card: { key: cardKey(id, person.id), place: circle.fresh === true ? "first" : "anew" } }
      : {}),
  });
  return withCard;
}

/** What is for information, or may be read in the morning; never what a proof or a decision hangs on. */
const CAN_WAIT: ReadonlySet<Notice["name"]> = new Set<Notice["name"]>([
  "caseSeconded",
  "investigationReport",
  "joined",
  "rated",
  "solved",
]);

/** To staff at a quiet hour or on a day off of theirs (B18). */
function isHeld({ now }: Unit, { setting }: Circle, notice: Notice, person: Person): boolean {
  const canWait = notice.urgency === "canWait" || CAN_WAIT.has(notice.name);
  if (!canWait || notice.proof !== undefined || person.kind !== "staff") return false;
  const hours = setting.staff.hoursOf(person.id);
  return !reachableAt(hours, setting.organisation.calendar, now);
}

/** A reminder says nothing any more once its clock is stopped. */
function clockOf({ after }: Circle, { unlessStopped }: Notice): Pick<PersonalNotice, "clockId"> {
  const clock = after.clocks.find(({ kind }) => kind === unlessStopped);
  return clock === undefined ? {} : { clockId: clock.id };
}

/** The answer counts as delivered when whoever filed it has it, not when a neighbour has. */
function proofFor({ after }: Circle, notice: Notice, person: Person): PersonalNotice["proof"] {
  if (notice.proof === "reply") return person.id === after.case.customerId ? "reply" : null;
  return notice.proof ?? null;
}

function headlineOf(
  texts: Texts,
  { name, to }: Notice,
  person: Person,
  facts: Parameters<Texts["notices"]["staff"]["solved"]>[0],
): string {
  const { customer, staff } = texts.notices;
  if (person.kind === "customer" && name in customer) {
    return customer[name as keyof typeof customer](facts);
  }
  // Only the director is asked to decide.
  if (name === "escalated" && to !== "director") return staff.escalatedByOther(facts);
  return staff[name](facts);
}

const viewFor = (unit: Unit, { after, setting }: Circle, person: Person): CaseView | null => {
  const standing = standingOf(after, person, { staff: setting.staff, now: unit.now });
  return standing === null ? null : viewOf(after, setting, standing, unit.now);
};

/** Registers the buttons of a card for one person; they are good for one use (R6). */
export function offerButtons(unit: Unit, person: Person, view: CaseView): string {
  const id = unit.newId();
  unit.add({
    insert: "cardAction",
    rows: [
      {
        id,
        caseId: view.caseId,
        caseVersion: view.version,
        personId: person.id,
        verbs: [...buttonVerbs(view)],
        createdAt: unit.now,
      },
    ],
  });
  return id;
}

/** Cards already on somebody's screen are redrawn where they stand, so that none invites to the past. */
async function refreshCards(
  db: Db,
  unit: Unit,
  circle: Circle,
  toldIds: ReadonlySet<string>,
): Promise<readonly string[]> {
  if (circle.fresh === true || circle.unchanged === true) return [];
  const { id, version } = circle.after.case;
  const others = involved(circle, unit.now).filter((person) => !toldIds.has(person.id));
  const live = await keysInUse(
    db,
    others.map((person) => cardKey(id, person.id)),
  );
  const redrawn: string[] = [];
  for (const person of others) {
    const key = cardKey(id, person.id);
    const view = live.has(key) ? viewFor(unit, circle, person) : null;
    if (view === null) continue;
    const actionId = offerButtons(unit, person, view);
    unit.notify({
      to: person,
      build: (texts: Texts, locale: Locale) =>
        caseReply({ texts, locale, now: unit.now }, view, { actionId }),
      dedupeKey: `card:${id}:${version}:${person.id}`,
      caseId: id,
      proof: null,
      kind: "nice",
      card: { key, place: "inPlace" },
    });
    redrawn.push(person.id);
  }
  return redrawn;
}

/** Everybody who may have a card of the case. */
function involved(
  { before, after, setting, joined }: Circle,
  now: Temporal.Instant,
): readonly Person[] {
  const ids = [before.case, after.case].flatMap((c) => [
    c.replyOwnerId,
    c.secondPersonId,
    c.handlerId,
    c.offeredToId,
  ]);
  const staff = ids.flatMap((id) => (id === null ? [] : (setting.staff.byId(id) ?? [])));
  const all = [
    ...staff,
    ...staff.flatMap(({ id }) => setting.staff.deputyOf(id, now) ?? []),
    ...directorsOf(setting, after.case),
    ...(after.customer === null ? [] : [after.customer]),
    ...joined,
  ];
  return [...new Map(all.map((person) => [person.id, person])).values()];
}

async function keysInUse(db: Db, keys: readonly string[]): Promise<ReadonlySet<string>> {
  if (keys.length === 0) return new Set();
  const { rows } = await db.pool.query<{ card_key: string }>({
    name: "cardKeysInUse",
    text: "select distinct card_key from message where card_key = any($1)",
    values: [keys],
  });
  return new Set(rows.map((row) => row.card_key));
}
