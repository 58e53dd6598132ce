import { limitLabel, named, type Wording, whenIn } from "../../cards/wording.ts";
import { escapeMarkdown } from "../../cards/escapeMarkdown.ts";
import { type ClockKind, type Notice } from "../../core/case/case.ts";
import { isSupplyVerb, type SupplyVerb } from "../../core/supply/steps.ts";
import { formatReference } from "../../core/case/reference.ts";
import { type NoticeFacts } from "../../locales/zhHant/notices.ts";
import { rulingNow } from "../../core/supply/change.ts";
import { missingCompletion } from "../../core/supply/turn.ts";
import { formatDay } from "../../locales/formatDay.ts";
import { type ReminderText } from "../../locales/zhHant/reminders.ts";
import { clauseIn, topicLabel } from "../packRows.ts";
import { type Circle } from "./recipients.ts";
import { nameOf } from "./viewOf.ts";

const text = (value: string | number | null | undefined): string =>
  value === null || value === undefined ? "" : escapeMarkdown(String(value));

/** A message may be files alone. */
function filesOf({ texts }: Wording, count: string | number | null | undefined): string {
  const { label, filesCount } = texts.cards;
  if (typeof count !== "number" || count === 0) return "";
  return `［${label.files} ${filesCount({ count })}］`;
}

/** What was done in a supply request, and what comes next. */
function stepFacts(
  { texts }: Wording,
  { supply }: Circle["after"],
  { params: { step }, to }: Pick<Notice, "params" | "to">,
): Pick<NoticeFacts, "step" | "next"> {
  const stands = supply === null ? "" : texts.supply.next[supply.stage];
  if (typeof step !== "string" || !isSupplyVerb(step)) return { step: "", next: stands };
  const theirs = to === "customers" || to === "parties";
  const own: Readonly<Partial<Record<SupplyVerb, string>>> = theirs ? texts.supply.nextAfter : {};
  return { step: texts.supply.done[step], next: own[step] ?? stands };
}

/** The part of an outsider. */
const roleIn = ({ texts }: Wording, role: string | number | null | undefined): string =>
  role === "designer" || role === "contractor" ? texts.supply.card[role] : "";

/** What a date of a supply request reminds of, for whom it goes to; "" where it does of nothing. */
function reminderText(
  wording: Wording,
  { case: c, supply }: Circle["after"],
  { organisation, pack }: Circle["setting"],
  { to, role, params: { what, day, text: about, clause } }: Pick<Notice, "to" | "role" | "params">,
): string {
  if (supply === null || pack.supply === undefined || typeof day !== "string") return "";
  const { texts, locale } = wording;
  const theirs = to === "customers" || to === "parties";
  const words: Readonly<Record<string, ReminderText>> = {
    ...texts.reminders[theirs ? "customer" : "staff"],
    ...(to === "parties" ? texts.reminders.party : {}),
  };
  const when = day.includes("T")
    ? whenIn(wording, organisation.profile.zone, Temporal.Instant.from(day))
    : formatDay(Temporal.PlainDate.from(day), locale);
  const ruling = rulingNow(pack.supply, supply);
  const missing = missingCompletion(supply, ruling);
  const labels = ruling.completion.filter(
    ({ id, from }) => missing.includes(id) && (role === undefined || from?.includes(role) === true),
  );
  return (
    words[String(what)]?.({
      reference: formatReference(c.reference),
      place: text(c.place),
      when,
      text: text(about),
      items: labels.map(({ label }) => label[locale]).join(texts.duty.and),
      article: clauseIn(pack, String(clause))?.article[locale] ?? "",
    }) ?? ""
  );
}

/** A reminder may be of several limits, with a comma between them; a time they share is said once. */
const partsOf = (value: string | number | null | undefined): readonly string[] =>
  typeof value === "string" ? [...new Set(value.split(","))] : [];

const limitsIn = (wording: Wording, limit: string | number | null | undefined): string =>
  partsOf(limit)
    .map((kind) => limitLabel(wording, kind as ClockKind))
    .join(wording.texts.duty.and);

const timesIn = (wording: Wording, zone: string, due: string | number | null | undefined): string =>
  partsOf(due)
    .map((at) => whenIn(wording, zone, Temporal.Instant.from(at)))
    .join(wording.texts.duty.and);

/** Instants with a space between them, as times of the organisation. */
const instantsIn = (wording: Wording, zone: string, times: string | number | null | undefined) =>
  typeof times === "string"
    ? times
        .split(" ")
        .map((at) => whenIn(wording, zone, Temporal.Instant.from(at)))
        .join(wording.texts.duty.or)
    : "";

/** Whoever takes a step and isn't one of us: the customer, or an outsider in their part. */
function theirs(wording: Wording, { parties }: Circle["after"], byId: string | null): string {
  const role = parties.find(({ personId }) => personId === byId)?.role ?? "customer";
  return wording.texts.supplyDetails.takenBy[role];
}

/** The day that a step names. */
const dayIn = ({ locale }: Wording, { step, day }: Notice["params"]): string =>
  typeof step === "string" && typeof day === "string"
    ? formatDay(Temporal.PlainDate.from(day), locale)
    : "";

/** What the text of a notice may name, in the language of its reader. */
export function noticeFacts(
  wording: Wording,
  { after, setting }: Circle,
  { name, params, to, role }: Notice,
  byId: string | null,
): NoticeFacts {
  const c = after.case;
  const owner = nameOf(setting, c.replyOwnerId);
  const actor = byId === null ? null : setting.staff.everById(byId);
  const offered = c.offeredToId === null ? null : nameOf(setting, c.offeredToId);
  const { due, was, until, limit } = params;
  const { zone } = setting.organisation.profile;
  return {
    reference: formatReference(c.reference),
    topic: escapeMarkdown(topicLabel(setting.pack, c.topic)[wording.locale]),
    place: text(c.place),
    owner: named(wording, owner),
    ownerName: text(owner.name),
    by:
      name === "step" && actor === null
        ? theirs(wording, after, byId)
        : text((actor ?? owner).name),
    to: text(offered?.name),
    text: [
      dayIn(wording, params),
      text(params["text"]),
      instantsIn(wording, zone, params["times"]),
      filesOf(wording, params["files"]),
    ]
      .filter((part) => part !== "")
      .join(" "),
    reason: text(params["reason"]),
    due: timesIn(wording, zone, due),
    was: typeof was === "string" ? whenIn(wording, zone, Temporal.Instant.from(was)) : "",
    until: typeof until === "string" ? whenIn(wording, zone, Temporal.Instant.from(until)) : "",
    limit: limitsIn(wording, limit),
    score: text(params["score"]),
    role: roleIn(wording, params["role"]),
    ...stepFacts(wording, after, { params, to }),
    reminder: reminderText(wording, after, setting, { to, role, params }),
    caller: [text(c.callerName), text(c.callerPhone)].filter((part) => part !== "").join(" "),
  };
}
