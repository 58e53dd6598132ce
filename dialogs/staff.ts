import { cardText } from "../src/cards/cardText.ts";
import { escapeMarkdown } from "../src/cards/escapeMarkdown.ts";
import { caseReply } from "../src/cards/caseReply.ts";
import { actorName, eventName, whenIn, type Wording } from "../src/cards/wording.ts";
import { workListCard } from "../src/cards/workListCard.ts";
import { type CaseCommand } from "../src/core/case/case.ts";
import { formatReference } from "../src/core/case/reference.ts";
import { isStaff } from "../src/core/person.ts";
import { type ButtonResult, type CaseView, type CommandResult } from "../src/services/index.ts";
import { readDate } from "../src/understanding/readDate.ts";
import { customerCommand } from "./customerCommands.ts";
import { deliveryCommand } from "./delivery.ts";
import { digestCommand } from "./digest.ts";
import { dutyCommand } from "./duty.ts";
import { coverCommand } from "./cover.ts";
import { gradingCommand } from "./grading.ts";
import { leaveCommand } from "./leave.ts";
import { registryCommand } from "./registryCommands.ts";
import { overseesSupply, oversightCommand } from "./supplyOversight.ts";
import { resultInWords } from "./caseStatus.ts";
import { promisesCommand } from "./promises.ts";
import { readSnooze } from "./snooze.ts";
import { readOffer, readStaffCommand, type StaffCommand, type StaffVerb } from "./staffCommand.ts";
import { type StepAsked } from "./session.ts";
import { visitCommand } from "./visitDay.ts";
import { type Input, type ReceivedFile, type Talk } from "./talk.ts";

/**
 * Does what a member of staff typed. Rights are looked at by the service, each time.
 *
 * @returns false when it is no command of theirs; filing on behalf is the root's to begin.
 */
export async function staffCommand(
  talk: Talk,
  text: string,
  files: readonly ReceivedFile[] = [],
): Promise<boolean> {
  if (!isStaff(talk.person)) return false;
  if (await registryCommand(talk, text, files)) return true;
  if (await customerCommand(talk, text, files)) return true;
  if (await deliveryCommand(talk, text)) return true;
  if (await promisesCommand(talk, text)) return true;
  if (await dutyCommand(talk, text)) return true;
  if (await oversightCommand(talk, text)) return true;
  if (await visitCommand(talk, text)) return true;
  if (await digestCommand(talk, text)) return true;
  if (await gradingCommand(talk, text)) return true;
  if (await coverCommand(talk, text)) return true;
  const leave = await leaveCommand(talk, text);
  if (leave === "work") await sayWork(talk);
  if (leave !== false) return true;
  const command = readStaffCommand(text);
  switch (command?.type) {
    case undefined:
    case "onBehalf":
      return false;
    case "work":
      await sayWork(talk);
      return true;
    case "help":
      await sayHelp(talk);
      return true;
    case "open":
      await openCase(talk, command.reference);
      return true;
    case "verb":
      return obey(talk, command);
  }
}

async function sayHelp(talk: Talk): Promise<void> {
  const { staff, registry, oversight, visits, findings } = talk.texts;
  const { customers, grading, cover, compensation } = talk.texts;
  const own = await talk.services.grading.rulesFor(talk.person);
  const hasRegistry = (await talk.services.registry.look(talk.unit, talk.person)) !== null;
  const lines = [
    staff.help,
    ...(hasRegistry ? [registry.help] : []),
    ...((await overseesSupply(talk)) ? [oversight.help] : []),
    ...((await talk.services.around.rules(talk.person)) === null ? [] : [findings.help]),
    ...((await hasVisits(talk)) ? [visits.help] : []),
    ...(own === null ? [] : [grading.help]),
    ...(own?.pack.cover === undefined ? [] : [cover.help]),
    ...(own?.pack.compensation === undefined ? [] : [compensation.help]),
    ...(talk.services.customers.sees(talk.person) ? [customers.help] : []),
    ...(talk.services.customers.keeps(talk.person) ? [customers.helpKeeper] : []),
  ];
  talk.say(lines.join("\n"));
}

const hasVisits = async ({ services, person }: Talk): Promise<boolean> => {
  const own = (await services.organisations()).find(({ id }) => id === person.organisationId);
  return own?.pack.visits !== undefined;
};

const wordingOf = (talk: Talk): Wording => ({
  texts: talk.texts,
  locale: talk.locale,
  now: talk.unit.now,
});

async function sayWork(talk: Talk): Promise<void> {
  const card = workListCard(wordingOf(talk), await talk.services.myWork(talk.unit, talk.person));
  talk.say({ card, speak: cardText(card) });
}

async function openCase(talk: Talk, reference: string): Promise<void> {
  const view = await viewOf(talk, reference);
  if (view === null) return sayNotFound(talk, reference);
  sayCase(talk, view);
}

async function viewOf(talk: Talk, referenceOrId: string): Promise<CaseView | null> {
  return talk.services.viewCase(talk.unit, talk.person, referenceOrId);
}

const sayNotFound = (talk: Talk, reference: string) =>
  talk.say(talk.texts.staff.notFound({ reference: formatReference(reference) }));

/** A case with the buttons of this person. */
function sayCase(talk: Talk, view: CaseView, headline?: string): void {
  const actionId = talk.services.offerButtons(talk.unit, talk.person, view);
  const part = headline === undefined ? { actionId } : { actionId, headline };
  talk.say(caseReply(wordingOf(talk), view, part));
}

/** Verbs that say everything by themselves: typed alone, they mean the case that was just told. */
const ALONE: readonly StaffVerb[] = ["acknowledge", "claim", "accept"];

/** Verbs that need no words of their own. */
const WORDLESS: readonly StaffVerb[] = [...ALONE, "takeBack"];

async function obey(talk: Talk, typed: Extract<StaffCommand, { type: "verb" }>): Promise<boolean> {
  const { staff } = talk.texts;
  const example = staff.example[typed.verb];
  const named = typed.reference ?? (await toldCase(talk, typed.verb));
  if (named === null) {
    // "Received" or "reply" alone may be said to anybody; only with a case it is a command.
    if (ALONE.includes(typed.verb)) return false;
    talk.say(staff.needReference({ example }));
    return true;
  }
  const view = await viewOf(talk, named);
  if (view === null) {
    sayNotFound(talk, typed.reference ?? "");
    return true;
  }
  const command = await commandOf(talk, view, meantBy(view, typed));
  if (typeof command === "string") {
    talk.say(command);
    return true;
  }
  const { caseId } = view;
  sayResult(talk, await talk.services.commandCase(talk.unit, { caseId, command, by: talk.person }));
  return true;
}

/** 接手 accepts what was offered; of the second person, to whom nothing was, it takes over. */
function meantBy<T extends { readonly verb: StaffVerb }>({ verbs }: CaseView, typed: T): T {
  const { verb } = typed;
  if (verb !== "accept" && verb !== "acknowledge") return typed;
  if (verbs.includes(verb)) return typed;
  // What was routed to one's department is taken up by either word.
  if (verbs.includes("claim") && verbs.includes("decline")) return { ...typed, verb: "claim" };
  return verb === "accept" && verbs.includes("takeOver") ? { ...typed, verb: "takeOver" } : typed;
}

const toldCase = (talk: Talk, verb: StaffVerb): Promise<string | null> | null =>
  ALONE.includes(verb) ? talk.services.lastToldCase(talk.conversationKey) : null;

/** @returns a sentence when something is missing or can't be read. */
async function commandOf(
  talk: Talk,
  view: CaseView,
  { verb, rest }: { readonly verb: StaffVerb; readonly rest: string },
): Promise<CaseCommand | string> {
  const { staff } = talk.texts;
  if (!WORDLESS.includes(verb) && rest === "") {
    return staff.needText({ example: staff.example[verb] });
  }
  switch (verb) {
    case "acknowledge":
    case "claim":
    case "accept":
    case "takeBack":
      return { type: verb };
    case "investigate":
      return { type: verb, finding: rest };
    case "ask":
      return { type: verb, question: rest };
    case "answer":
      return { type: verb, text: rest };
    case "told":
      return { type: verb, how: rest };
    case "decide":
      return { type: verb, decision: rest };
    case "message":
      return { type: verb, text: rest, attachmentIds: [] };
    case "decline":
    case "escalate":
    case "takeOver":
      return { type: verb, reason: rest };
    case "notSolved":
    case "reopen":
      return { type: verb, reason: rest };
    case "substantiated":
    case "unsubstantiated":
      return { type: "judge", substantiated: verb === "substantiated", reason: rest };
    case "promise":
      return promiseOf(talk, view, rest);
    case "snooze":
      return snoozeOf(talk, view, rest);
    case "offer":
      return offerOf(talk, rest);
  }
}

function promiseOf(talk: Talk, { zone }: CaseView, rest: string): CaseCommand | string {
  const read = readDate(rest, talk.unit.now.toZonedDateTimeISO(zone));
  if (read?.time === undefined) return talk.texts.staff.needTime;
  const dueAt = read.date.toZonedDateTime({ timeZone: zone, plainTime: read.time }).toInstant();
  return { type: "promise", dueAt };
}

function snoozeOf(talk: Talk, { zone }: CaseView, rest: string): CaseCommand | string {
  const read = readSnooze(rest, talk.unit.now.toZonedDateTimeISO(zone));
  return read === null ? talk.texts.staff.needSnooze : { type: "snooze", ...read };
}

/** The longest words that name a colleague are the name, the rest is the reason. */
async function offerOf(talk: Talk, rest: string): Promise<CaseCommand | string> {
  const { staff } = talk.texts;
  const { names } = readOffer(rest);
  const directory = await talk.services.staff();
  for (const { name, reason } of names) {
    const found = directory.byName(talk.person.organisationId ?? "", name);
    const [only, another] = found;
    if (only === undefined) continue;
    if (another !== undefined) {
      const all = found.map((person) => escapeMarkdown(person.name)).join(" / ");
      return staff.whichName({ names: all });
    }
    return { type: "offer", toId: only.id, reason };
  }
  const last = names.at(-1)?.name;
  return last === undefined ? staff.needPerson : staff.unknownName({ name: escapeMarkdown(last) });
}

/** What came of it; the card too, unless the one they have shows it already. */
function sayResult(talk: Talk, result: CommandResult): void {
  const words = resultInWords(talk, result);
  // A code is passed on: as words it can be copied.
  if (result.ok && (result.redrawn === true || result.invitation !== undefined)) talk.say(words);
  else if (result.view === null) talk.say(words);
  else sayCase(talk, result.view, words);
}

/** A button of a case card, pressed by whoever the card was drawn for. */
export async function pressedCaseButton(
  talk: Talk,
  input: Extract<Input, { type: "caseButton" }>,
): Promise<StepAsked | null> {
  const result = await talk.services.pressCaseButton(talk.unit, talk.person, input);
  const words = pressInWords(talk, result);
  const { cards } = talk.texts;
  switch (result.type) {
    case "ask":
      return result;
    case "done":
      sayResult(talk, { ok: true, ...result });
      break;
    case "unknown":
      talk.say(cards.buttonUnknown);
      break;
    case "refused":
      if (result.view === null) talk.say(words);
      else sayCase(talk, result.view, words);
      break;
    case "repeated":
    case "expired":
      sayCase(talk, result.view, words);
  }
  return null;
}

function pressInWords(talk: Talk, result: ButtonResult): string {
  const { cards } = talk.texts;
  const wording = wordingOf(talk);
  switch (result.type) {
    case "ask":
    case "done":
    case "unknown":
      return "";
    case "expired":
      return cards.buttonExpired;
    case "repeated": {
      const { what, view } = result;
      return cards.alreadyRecorded({
        what: eventName(wording, what),
        by: actorName(wording, what.by),
        when: whenIn(wording, view.zone, what.at),
        reference: formatReference(view.reference),
      });
    }
    case "refused": {
      const { since, view, refusal, clause, until } = result;
      const refused = resultInWords(talk, {
        ...{ ok: false, refusal, clause, view },
        ...(until === undefined ? {} : { until }),
      });
      if (since === null || view === null) return refused;
      const moved = cards.movedOn({
        what: eventName(wording, since),
        by: actorName(wording, since.by),
        when: whenIn(wording, view.zone, since.at),
      });
      return `${refused}\n\n${moved}`;
    }
  }
}
