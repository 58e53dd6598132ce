import { type Ladder } from "../core/clock/ladder.ts";

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
    { id: "half", share: 0.5, tells: ["handler", "replyOwner"] },
    { id: "threeQuarters", share: 0.75, tells: ["replyOwner", "secondPerson"] },
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
