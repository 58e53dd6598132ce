import { expect, it } from "vitest";
import { decide } from "../../../src/core/case/decide.ts";
import { type CaseEvent } from "../../../src/core/case/case.ts";
import { type PauseEvent, pausesOf } from "../../../src/core/time/pauses.ts";
import { calendar, changeOf, filed, take, type Journey } from "./sample.ts";

const customer = { id: "customer", part: "customer", roles: [] } as const;

/** What the customer's words do to a request whose last line in the trail is this one. */
function says(journey: Journey, last: CaseEvent) {
  const { about, supply, now, pack } = journey;
  const by = { ...customer, id: about.customerId ?? "customer" };
  const command = { type: "message", text: "請問要多久？", attachmentIds: [] } as const;
  const trail = [{ ...last, at: now }];
  return decide(about, command, by, { now, pack, calendar, supply, trail });
}

it("words of the customer leave what their step is waited for open (B4)", () => {
  const journey = take(filed(), "manager", "offerSurvey", { at: "2099-01-01T00:00:00Z" });
  expect(changeOf(journey, customer).about.waitingSince).not.toBeNull();
  const decision = says(journey, { type: "step", data: { step: "offerSurvey", turn: "theirs" } });
  expect(decision).toMatchObject({ ok: true, patch: {} });
  const events = decision.ok ? decision.events : [];
  expect(events[0]?.data["waits"]).toBe(true);
  const at = journey.now;
  const trail: readonly PauseEvent[] = [
    { type: "step", at, data: { turn: "theirs" } },
    { type: "customerWrote", at: at.add({ hours: 1 }), data: { waits: true } },
  ];
  expect(pausesOf(trail)).toEqual([{ from: at, to: null }]);
});

it("an answer to a question of ours makes it our turn again", () => {
  const journey = take(filed(), "manager", "offerSurvey", { at: "2099-01-01T00:00:00Z" });
  const decision = says(journey, { type: "asked", data: { text: "幾樓？" } });
  expect(decision).toMatchObject({ ok: true, patch: { waitingSince: null } });
});
