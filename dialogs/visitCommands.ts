import { cardText } from "../src/cards/cardText.ts";
import { escapeMarkdown } from "../src/cards/escapeMarkdown.ts";
import { preparationCard } from "../src/cards/preparationCard.ts";
import { type VisitFacts } from "../src/core/findings/visit.ts";
import { isStaff } from "../src/core/person.ts";
import { formatWhen } from "../src/locales/formatWhen.ts";
import { begin } from "./forms.ts";
import { namedFirst } from "./leave.ts";
import { SILENCE } from "./reading.ts";
import { type Session } from "./session.ts";
import { type ReceivedFile, type Talk } from "./talk.ts";
import { recordSeed, recordVisit } from "./visitRecord.ts";
import { readNameAndTime, readVisitWords, type VisitWords } from "./visitWords.ts";
import { type Announced } from "../src/services/findings/index.ts";

/**
 * What staff type around a return visit: 準備, 預告, 記錄回訪, 同行, 同意時間, 約定回訪. Rights are looked at by
 * the service.
 *
 * @returns false when it is nothing of the kind, or their organisation knows no visits.
 */
export async function obeyVisitWords(
  session: Session,
  text: string,
  files: readonly ReceivedFile[],
): Promise<boolean> {
  const { talk } = session;
  const said = readVisitWords(text);
  if (said === null || !isStaff(talk.person)) return false;
  const own = await talk.services.around.rules(talk.person);
  if (own === null) return false;
  const now = talk.unit.now.toZonedDateTimeISO(own.organisation.profile.zone);
  const named = splitOf(said, now);
  const visit = await visitMeant(talk, said, named.name);
  if (visit === null) return true;
  switch (said.type) {
    case "prepare":
      await sayPreparation(talk, visit.id);
      return true;
    case "record":
      await beginRecord(session, visit.id, files);
      return true;
    case "companion":
      await takeAlong(talk, visit, said.rest.slice(named.name.length).trim());
      return true;
    case "announce":
      if (named.at === null) sayExample(talk, said.type);
      else sayAnnounced(talk, await talk.services.around.announce(...as(talk, visit), named.at));
      return true;
    case "agreeTime":
      if (named.at === null) sayExample(talk, said.type);
      else sayAgreed(talk, await talk.services.around.agreeTime(...as(talk, visit), named.at));
      return true;
    case "acceptTime":
      sayAgreed(talk, await talk.services.around.agreeTime(...as(talk, visit), null));
      return true;
  }
}

const as = ({ unit, person }: Talk, { id }: VisitFacts) => [unit, person, id] as const;

const TIMED: readonly VisitWords["type"][] = ["announce", "agreeTime"];

/** The customer's name, and what stands behind it. */
function splitOf({ type, rest }: VisitWords, now: Temporal.ZonedDateTime) {
  if (TIMED.includes(type)) return readNameAndTime(rest, now);
  const [first = ""] = rest.split(" ");
  return { name: type === "companion" ? first : rest, at: null };
}

const sayExample = (talk: Talk, type: VisitWords["type"]): void =>
  talk.say(talk.texts.findings.howTo({ example: talk.texts.findings.example[type] }));

/** @returns null when it isn't clear which visit; then it was said. */
async function visitMeant(
  talk: Talk,
  { type, kind }: VisitWords,
  name: string,
): Promise<VisitFacts | null> {
  const t = talk.texts.findings;
  if (name === "") {
    talk.say(t.howTo({ example: t.example[type] }));
    return null;
  }
  const found = await talk.services.around.find(talk.unit, talk.person, name, kind);
  switch (found.type) {
    case "visit":
      return found.visit;
    case "several":
      talk.say({
        text: t.whichCustomer({ names: found.names.map(escapeMarkdown) }),
        choices: found.names.map((one) => `${t.words[type][0] ?? ""} ${one}`),
      });
      return null;
    case "noCustomer":
      talk.say(t.noCustomer({ name: escapeMarkdown(name) }));
      return null;
    case "noVisit":
      talk.say(t.noVisit({ name: escapeMarkdown(found.name) }));
      return null;
  }
}

async function sayPreparation(talk: Talk, visitId: string): Promise<void> {
  const t = talk.texts.findings;
  const prepared = await talk.services.around.prepare(talk.unit, talk.person, visitId);
  if (!prepared.ok) return talk.say(t.refused[prepared.refusal]);
  const wording = { texts: talk.texts, locale: talk.locale, now: talk.unit.now };
  const card = preparationCard(wording, prepared);
  const { visit, technicians, companion } = prepared;
  const { number } = visit.customer;
  const along = companion === null ? technicians.slice(0, 2) : [];
  talk.say({
    card,
    speak: cardText(card),
    choices: [
      `${t.words.record[0] ?? ""} ${number}`,
      ...along.map(({ name }) => `${t.words.companion[0] ?? ""} ${number} ${name}`),
    ],
  });
}

async function beginRecord(
  session: Session,
  visitId: string,
  files: readonly ReceivedFile[],
): Promise<void> {
  const { talk } = session;
  const { refused } = talk.texts.findings;
  const refusal = await talk.services.around.recordRefusal(talk.unit, talk.person, visitId);
  if (refusal !== null) return talk.say(refused[refusal]);
  const around = await talk.services.around.look(talk.unit, talk.person, visitId);
  if ("refusal" in around) return talk.say(refused[around.refusal]);
  await begin(session, recordVisit, SILENCE, recordSeed(around), files);
}

async function takeAlong(talk: Talk, visit: VisitFacts, typed: string): Promise<void> {
  const t = talk.texts.findings;
  if (typed === "") return sayExample(talk, "companion");
  const named = namedFirst(talk, await talk.services.staff(), typed);
  if (!named.ok) return talk.say(named.said);
  const taken = await talk.services.around.takeAlong(...as(talk, visit), named.person.id);
  if (!taken.ok) return talk.say(t.refused[taken.refusal]);
  talk.say(
    t.companionTaken({
      name: escapeMarkdown(taken.name),
      customer: escapeMarkdown(taken.customer),
    }),
  );
}

function sayAnnounced(talk: Talk, result: Announced): void {
  const t = talk.texts.findings;
  if (!result.ok) return talk.say(t.refused[result.refusal]);
  talk.say(t.announced(factsOf(talk, result)));
}

function sayAgreed(talk: Talk, result: Announced): void {
  const t = talk.texts.findings;
  if (!result.ok) return talk.say(t.refused[result.refusal]);
  talk.say(t.agreed(factsOf(talk, result)));
}

const factsOf = (
  { unit, locale, texts }: Talk,
  { at, zone, customer, told, isLate }: Extract<Announced, { ok: true }>,
) => ({
  customer: escapeMarkdown(customer),
  when: formatWhen(at, unit.now, zone, locale),
  told: told.map(escapeMarkdown).join(texts.findings.and),
  isLate,
});
