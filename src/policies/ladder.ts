import { type Ladder } from "../core/clock/ladder.ts";

const LONGER = ["investigate", "decide", "answer", "promise"] as const;

/**
 * The ladder that all three policies start with: reminded at half and at three quarters, the next
 * level told at the limit, then up until somebody acts. None of the texts says who is told when a
 * limit is about to break; whoever runs a policy changes its own row.
 *
 * @param clause that the limits serve.
 */
export const ladder = (clause: string): Ladder => ({
  clause,
  rungs: [
    // Whether a case was seen is a matter of an hour or two: one word when it is due is enough.
    { id: "half", share: 0.5, tells: ["handler", "replyOwner"], of: LONGER },
    { id: "threeQuarters", share: 0.75, tells: ["replyOwner", "secondPerson"], of: LONGER },
    { id: "due", share: 1, tells: ["replyOwner", "secondPerson", "superior"] },
  ],
  after: { everyWorkingHours: 8, tells: ["director", "oversight"] },
  apology: {
    of: ["investigate", "answer", "promise"],
    newDate: { type: "workingDays", days: 1 },
    most: 3,
  },
  assumption: true,
});
