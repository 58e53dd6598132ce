import { type CaseCommand, type CaseVerb } from "../../core/case/case.ts";

type Values = Readonly<Record<string, string>>;

/**
 * The command that a pressed button means, from the values of its inputs. Missing or misshapen
 * values become empty ones, which the core refuses with its reason.
 *
 * @param zone IANA zone in which the card's date and time were meant.
 * @returns null for a date or time that isn't one.
 */
export function commandOfButton(verb: CaseVerb, values: Values, zone: string): CaseCommand | null {
  const text = (values["text"] ?? "").trim();
  const reason = (values["reason"] ?? "").trim();
  const optionalReason = reason === "" ? null : reason;
  switch (verb) {
    case "investigate":
      return { type: verb, finding: text };
    case "ask":
      return { type: verb, question: text };
    case "answer":
      return { type: verb, text };
    case "decide":
      return { type: verb, decision: text };
    case "message":
      return { type: verb, text, attachmentIds: [] };
    case "told":
      return { type: verb, how: (values["how"] ?? "").trim() };
    case "promise": {
      const dueAt = timeOf(values, zone);
      return dueAt === null ? null : { type: verb, dueAt };
    }
    case "snooze": {
      const until = timeOf(values, zone);
      return until === null ? null : { type: verb, until, reason };
    }
    case "judge":
      return { type: verb, substantiated: values["value"] === "yes", reason };
    case "offer":
      return { type: verb, toId: values["to"] ?? "", reason };
    case "decline":
    case "escalate":
    case "takeOver":
      return { type: verb, reason };
    case "notSolved":
    case "withdraw":
    case "reopen":
      return { type: verb, reason: optionalReason };
    case "rate":
      return { type: verb, score: Number(values["value"]), comment: text === "" ? null : text };
    case "acknowledge":
    case "claim":
    case "accept":
    case "takeBack":
    case "urge":
    case "solved":
    case "closeSilent":
      return { type: verb };
    case "join":
      return { type: verb, text: text === "" ? null : text, attachmentIds: [] };
  }
}

/** A time that the clock skips in spring is the one after it; one that comes twice, the first. */
function timeOf(values: Values, zone: string): Temporal.Instant | null {
  try {
    const day = Temporal.PlainDate.from(values["date"] ?? "");
    const plainTime = Temporal.PlainTime.from(values["time"] ?? "");
    return day.toZonedDateTime({ timeZone: zone, plainTime }).toInstant();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
