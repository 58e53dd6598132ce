import { describe, expect, it } from "vitest";
import { decide } from "../../../src/core/case/decide.ts";
import { lastUrged } from "../../../src/core/case/urging.ts";
import {
  accepted,
  ACTORS,
  calendar,
  COMMANDS,
  context,
  MONDAY,
  refused,
  sampleCase,
  told,
} from "./sample.ts";

describe("urging (B5)", () => {
  it("reaches the owner and whoever is above at once, and stands in the trail", () => {
    const done = accepted(sampleCase(), COMMANDS.urge, "filer");
    expect(told(done)).toEqual(["replyOwner: urged", "superior: urgedAbove"]);
    expect(done.events).toEqual([{ type: "urged", data: { round: 1 } }]);
    expect(done.patch).toEqual({});
  });

  it("reaches the handler too, when that is somebody else", () => {
    const done = accepted(sampleCase({ handlerId: "handler" }), COMMANDS.urge, "neighbour");
    expect(told(done)).toContain("handler: urged");
  });

  it("is possible again four working hours later, not before, and says when", () => {
    const until = calendar.addWorkingHours(MONDAY, 4);
    const just = { ...context, lastUrgedAt: MONDAY, now: until.subtract({ milliseconds: 1 }) };
    expect(decide(sampleCase(), COMMANDS.urge, ACTORS.filer, just)).toEqual({
      ...{ ok: false, refusal: "urgedAlready", clause: null, until },
    });
    accepted(sampleCase(), COMMANDS.urge, "filer", { ...just, now: until });
  });

  it("counts a neighbour's urging as well: it is the same people who hear it", () => {
    const more = { lastUrgedAt: MONDAY };
    expect(refused(sampleCase(), COMMANDS.urge, "neighbour", more)[0]).toBe("urgedAlready");
  });

  it("doesn't count the night: whoever urges at closing may again the next day", () => {
    const evening = Temporal.Instant.from("2026-09-21T12:00:00Z");
    const morning = Temporal.Instant.from("2026-09-22T00:30:00Z");
    const more = { lastUrgedAt: evening, now: morning };
    expect(refused(sampleCase(), COMMANDS.urge, "filer", more)[0]).toBe("urgedAlready");
  });

  it("isn't for a case that waits for its customer", () => {
    const waits = sampleCase({ status: "HANDLING", waitingSince: MONDAY });
    expect(refused(waits, COMMANDS.urge, "filer")).toEqual(["yourTurn", null]);
  });

  it("is remembered by the trail: the last time counts", () => {
    const at = (hours: number) => MONDAY.add({ hours });
    const trail = [
      { type: "filed", at: at(0) },
      { type: "urged", at: at(1) },
      { type: "urged", at: at(6) },
      { type: "staffWrote", at: at(7) },
    ] as const;
    expect(lastUrged(trail)).toEqual(at(6));
    expect(lastUrged(trail.slice(0, 1))).toBeNull();
  });
});
