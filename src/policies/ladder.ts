import { type ClockKind } from "../core/case/case.ts";
import { type Ladder } from "../core/clock/ladder.ts";

const LONGER: readonly ClockKind[] = ["investigate", "decide", "answer", "promise"];

/** What a policy has besides what all three start with. */
interface Wider {
  /** Further limits that are reminded of on the way. */
  readonly longer?: readonly ClockKind[];
  /** Further limits that a customer gets an apology for. */
  readonly apologised?: readonly ClockKind[];
  readonly instead?: Ladder["instead"];
}

/**
 * The ladder that all three policies start with: reminded at half and at three quarters, the next
 * level told at the limit, then up until somebody acts. None of the texts says who is told when a
 * limit is about to break; whoever runs a policy changes its own row.
 *
 * @param clause that the limits serve.
 */
export function ladder(
  clause: string,
  { longer = [], apologised = [], instead = [] }: Wider = {},
): Ladder {
  const of = [...LONGER, ...longer];
  return {
    clause,
    rungs: [
      // Whether a case was seen is a matter of an hour or two: one word when it is due is enough.
      { id: "half", share: 0.5, tells: ["handler", "replyOwner"], of },
      { id: "threeQuarters", share: 0.75, tells: ["replyOwner", "secondPerson"], of },
      { id: "due", share: 1, tells: ["replyOwner", "secondPerson", "superior"] },
    ],
    after: { everyWorkingHours: 8, tells: ["director", "oversight"] },
    // What waits in a department is that person's to take up; whoever answers for it hears of it too.
    instead: [
      ...instead,
      {
        of: ["handover"],
        tells: { due: ["handler", "replyOwner", "superior"] },
        after: ["handler", "director"],
      },
    ],
    apology: {
      of: ["investigate", "answer", "promise", ...apologised],
      newDate: { type: "workingDays", days: 1 },
      most: 3,
    },
    assumption: true,
  };
}
