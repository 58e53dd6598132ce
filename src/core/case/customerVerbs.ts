import { startClocks } from "../policy/dueAt.ts";
import { type CasePatch, type Decision } from "./case.ts";
import { isClosing, isProved, reopenUntil, silentUntil } from "./closing.ts";
import {
  accept,
  type Change,
  EVERY_CLOCK,
  event,
  isBlank,
  notice,
  owner,
  refuse,
  team,
} from "./outcome.ts";
import { urgeableFrom } from "./urging.ts";

/** Words of either side pass through the case (B2); a customer's end a wait for them, mere thanks don't. */
export function message(change: Change, text: string, attachmentIds: readonly string[]): Decision {
  const { about, by, now, courtesy = false } = change;
  if (isBlank(text) && attachmentIds.length === 0) return refuse(change, "textMissing");
  const params = { text, files: attachmentIds.length };
  if (by.part === "customer") {
    // Thanks don't say whether it is solved: the answer goes on waiting for that (B3, B12).
    const isThanks = about.status === "ANSWERED" && courtesy && attachmentIds.length === 0;
    const waitsOn = isThanks || waitsForStep(change);
    return accept({
      patch: waitsOn ? {} : { waitingSince: null },
      // Whose turn it is can be told from the trail alone (B4).
      events: [
        event("customerWrote", { text, attachmentIds, ...(waitsOn ? { waits: true } : {}) }),
      ],
      notices: [
        ...team(change, "customerMessage", params),
        notice("customers", "customerMessage", params),
      ],
    });
  }
  const waits = about.status === "ANSWERED" && about.closedAs === null;
  return accept({
    patch: waits ? { waitingSince: now } : {},
    events: [event("staffWrote", { text, attachmentIds })],
    notices: [
      notice("customers", "staffMessage", params),
      ...owner(change, "staffMessage", params),
    ],
  });
}

/**
 * Urging (B5). It reaches people at once, so it has its measure: once within so many working hours,
 * whoever of the customers urges.
 */
export function urge(change: Change): Decision {
  const { about, now, pack } = change;
  if (about.waitingSince !== null) return refuse(change, "yourTurn");
  const until = urgeableFrom(change);
  if (until !== null && Temporal.Instant.compare(now, until) < 0) {
    return { ok: false, refusal: "urgedAlready", clause: pack.urging.clause, until };
  }
  return accept({
    events: [event("urged", { round: about.round })],
    notices: [...team(change, "urged"), notice("superior", "urgedAbove")],
  });
}

/** A supply request waits for its customer's step, which no word of theirs takes; for an answer, it does. */
function waitsForStep({ about, trail = [] }: Change): boolean {
  if (about.kind !== "supply" || about.status === "ANSWERED") return false;
  const last = trail.findLast(({ type }) => type === "step" || type === "asked");
  return last?.type === "step" && last.data["turn"] === "theirs";
}

const CLOSED_AS_SOLVED = [notice("customers", "solved"), notice("customers", "askRating")] as const;

/**
 * The customer says that it is solved. Whoever says so has the answer; when the director has not, or a
 * claimed loss isn't settled (C-7), the closing waits for that and the clock finishes it.
 */
export function solved(change: Change): Decision {
  const { about, now, openClaim = false } = change;
  const replyDeliveredAt = about.replyDeliveredAt ?? now;
  const isComplete = about.directorToldAt !== null && !openClaim;
  return accept({
    patch: {
      replyDeliveredAt,
      closedAs: "solved",
      waitingSince: null,
      offeredToId: null,
      ...(isComplete ? { status: "CLOSED", closedAt: now } : {}),
    },
    events: [event("solved")],
    notices: [...team(change, "solved"), ...(isComplete ? CLOSED_AS_SOLVED : [])],
    stopClocks: EVERY_CLOCK,
  });
}

/** Not solved after all, or again: the same owner goes on, and one level up hears of it (B12). */
export function comeBack(change: Change, reason: string | null): Decision {
  const { about, now, pack, calendar } = change;
  const until = reopenUntil(about, pack, calendar);
  if (until !== null && Temporal.Instant.compare(now, until) > 0) {
    return refuse(change, "alreadyClosed", "closing");
  }
  const wasClosed = about.status === "CLOSED";
  const [name, above] = wasClosed
    ? (["reopened", "reopened"] as const)
    : (["notSolved", "notSolvedAbove"] as const);
  return accept({
    patch: {
      ...UNANSWERED,
      status: wasClosed ? "REOPENED" : "HANDLING",
      round: about.round + 1,
    },
    events: [event(name, { reason, round: about.round + 1 })],
    notices: [
      ...team(change, name, { reason }),
      notice("director", above, { reason }),
      notice("customers", name, { reason }),
    ],
    startClocks: startClocks(
      about.investigation === null ? ["investigate", "answer"] : ["answer"],
      pack,
      calendar,
      now,
    ),
  });
}

const UNANSWERED: CasePatch = {
  answer: null,
  answeredAt: null,
  replyDeliveredAt: null,
  directorToldAt: null,
  waitingSince: null,
  closedAt: null,
  closedAs: null,
};

/**
 * Withdrawn by whoever filed it. This too is closed with a reply, and only when customer and
 * director have it (P-1.5): it waits as answered, and the clock finishes it.
 */
export function withdraw(change: Change, reason: string | null): Decision {
  const { about, now, pack, locale = "zh-Hant" } = change;
  const reply = about.answer ?? pack.closing.withdrawnReply[locale];
  return accept({
    patch: {
      status: "ANSWERED",
      answer: reply,
      answeredAt: about.answeredAt ?? now,
      // Without an account there is nobody to send it to but whoever is here and reads it.
      replyDeliveredAt: about.customerId === null ? now : null,
      directorToldAt: null,
      waitingSince: null,
      offeredToId: null,
      closedAs: "withdrawn",
    },
    events: [event("withdrawn", { reason })],
    notices: [
      notice("customers", "withdrawnConfirmed", { text: reply }, proofOf(change)),
      notice("director", "withdrawn", { reason }, "director"),
      ...team(change, "withdrawn", { reason }),
    ],
    stopClocks: EVERY_CLOCK,
  });
}

const proofOf = ({ about }: Change) => (about.customerId === null ? undefined : "reply");

/** Closes by the clock: a closing under way with both proofs, or an answer met by silence. */
export function closeSilent(change: Change): Decision {
  const { about, now, pack, calendar, rated = false, openClaim = false } = change;
  if (!isProved(about)) return refuse(change, "notDelivered", "closing");
  if (openClaim) return refuse(change, "claimOpen", "closing");
  const closed: CasePatch = { status: "CLOSED", closedAt: now, offeredToId: null };
  if (isClosing(about)) {
    const isSolved = about.closedAs === "solved";
    return accept({
      patch: closed,
      events: [event("closed", { closedAs: about.closedAs })],
      // Whoever has rated while the last proof was awaited isn't asked again.
      notices: isSolved
        ? CLOSED_AS_SOLVED.filter(({ name }) => !rated || name !== "askRating")
        : [],
    });
  }
  const until = silentUntil(about, pack, calendar);
  if (until === null || Temporal.Instant.compare(now, until) < 0) {
    return refuse(change, "wrongState", "closing");
  }
  return accept({
    patch: { ...closed, closedAs: "silence", waitingSince: null },
    events: [event("closedBySilence")],
    notices: [
      notice("customers", "closedBySilence"),
      ...team(change, "closedBySilence"),
      notice("customers", "askRating"),
    ],
    stopClocks: EVERY_CLOCK,
  });
}

/** Satisfaction, once per closing (C-1, B12). */
export function rate(change: Change, score: number, comment: string | null): Decision {
  const { about, rated = false } = change;
  if (!Number.isInteger(score) || score < 1 || score > 5) return refuse(change, "badScore");
  if (rated) return refuse(change, "ratedAlready");
  const params = { score, text: comment };
  return accept({
    events: [event("rated", { ...params, round: about.round })],
    notices: [...team(change, "rated", params), notice("director", "rated", params)],
  });
}

/** A second household with the same matter sees the same case (B19); what they add is for staff. */
export const join = (
  change: Change,
  text: string | null,
  attachmentIds: readonly string[],
): Decision =>
  accept({
    events: [event("joined", { text, attachmentIds })],
    notices: team(change, "joined", { text, files: attachmentIds.length }),
  });
