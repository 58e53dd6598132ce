import { inConversation } from "../../cards/stepButtons.ts";
import { type LastEvent } from "../../cards/caseView.ts";
import { type CaseVerb } from "../../core/case/case.ts";
import { isSupplyVerb, type SupplyVerb } from "../../core/supply/steps.ts";
import { type Person } from "../../core/person.ts";
import { type ButtonResult } from "../contract.ts";
import { type CaseSetting, type ServiceContext, settingOf } from "../serviceContext.ts";
import { type Unit } from "../unit.ts";
import { commandLoaded } from "./commandCase.ts";
import { commandOfButton } from "./commandOfButton.ts";
import { instant } from "./caseRow.ts";
import { stepOfButton } from "../supply/stepOfButton.ts";
import { stepLoaded } from "../supply/takeStep.ts";
import { loadCase, type LoadedCase } from "./loadCase.ts";
import { claimantOf, type Presence, type Standing, standingOf } from "./standing.ts";
import { happened, viewOf } from "./viewOf.ts";

/** What a card may still do after this long is worth a look at the case first. */
const GOOD_FOR_DAYS = 90;

export interface Press {
  readonly actionId: string;
  readonly verb: string;
  readonly values: Readonly<Record<string, string>>;
}

/**
 * A button of a case card: an opaque id, good once, for the person it was drawn for, with the verbs
 * it showed (R6). Rights and state are looked at now, not when the card was drawn.
 */
export async function pressCaseButton(
  context: ServiceContext,
  unit: Unit,
  person: Person,
  press: Press,
): Promise<ButtonResult> {
  const action = await context.db.prisma.cardAction.findUnique({ where: { id: press.actionId } });
  // The row holds verbs alone: we wrote it.
  const verb = action?.verbs.find((offered) => offered === press.verb) as
    CaseVerb | SupplyVerb | undefined;
  if (action?.personId !== person.id || verb === undefined) {
    return { type: "unknown" };
  }
  const loaded = await loadCase(context.db, "id", action.caseId);
  const presence = { staff: await context.staff(), now: unit.now };
  const standing = loaded === null ? null : standingOfHolder(loaded, person, presence);
  if (loaded === null || standing === null) return { type: "unknown" };
  const setting = await settingOf(context, loaded.case);
  const view = viewOf(loaded, setting, standing, unit.now);
  if (action.usedAt !== null) {
    const what = eventAt(loaded, setting, instant(action.usedAt));
    return { type: "repeated", view, what };
  }
  const until = instant(action.createdAt).add({ hours: 24 * GOOD_FOR_DAYS });
  if (Temporal.Instant.compare(unit.now, until) > 0) return { type: "expired", view };
  return pressed(context, unit, { action, verb, press, person, loaded, standing, setting });
}

interface Pressed {
  readonly action: { readonly id: string; readonly caseVersion: number };
  readonly verb: CaseVerb | SupplyVerb;
  readonly press: Press;
  readonly person: Person;
  readonly loaded: LoadedCase;
  readonly standing: Standing;
  readonly setting: CaseSetting;
}

async function pressed(context: ServiceContext, unit: Unit, what: Pressed): Promise<ButtonResult> {
  const { action, verb, press, person, loaded, standing, setting } = what;
  const { zone } = setting.organisation.profile;
  if (isSupplyVerb(verb) && inConversation(verb)) {
    return { type: "ask", verb, view: viewOf(loaded, setting, standing, unit.now) };
  }
  const command = isSupplyVerb(verb)
    ? stepOfButton(verb, press.values, zone)
    : commandOfButton(verb, press.values, zone);
  if (command === null) {
    const view = viewOf(loaded, setting, standing, unit.now);
    const refusal = isSupplyVerb(verb) ? "stepIncomplete" : "pastTime";
    return { type: "refused", refusal, clause: null, view, since: null };
  }
  const acting = { loaded, standing, by: person };
  const result =
    "verb" in command
      ? await stepLoaded(context, unit, { ...acting, step: command })
      : await commandLoaded(context, unit, { ...acting, command });
  if (!result.ok) {
    const movedOn = loaded.case.version > action.caseVersion;
    const since = movedOn ? lastEvent(loaded, setting) : null;
    return {
      type: "refused",
      refusal: result.refusal,
      clause: result.clause,
      ...(result.until === undefined ? {} : { until: result.until }),
      view: result.view,
      since,
    };
  }
  const where = { id: action.id, usedAt: null };
  const set = { usedAt: unit.now, usedVerb: verb };
  unit.add({ update: "cardAction", where, set, expectOne: true });
  const { ok: _ok, ...done } = result;
  return { type: "done", ...done, verb };
}

/**
 * A card of a case without an account was drawn for whoever showed its claim code; not that of an
 * outsider who has lost their part since.
 */
const standingOfHolder = (
  loaded: LoadedCase,
  person: Person,
  presence: Presence,
): Standing | null =>
  standingOf(loaded, person, presence) ??
  (loaded.case.customerId === null &&
  person.kind === "customer" &&
  !loaded.leftIds.includes(person.id)
    ? claimantOf(loaded.case, person)
    : null);

function lastEvent({ events }: LoadedCase, setting: CaseSetting): LastEvent | null {
  const last = events.at(-1);
  return last === undefined ? null : happened(last, setting);
}

/** The event that the used button made: both bear the time of the same turn. */
function eventAt(loaded: LoadedCase, setting: CaseSetting, at: Temporal.Instant): LastEvent {
  const made = loaded.events.find((event) => event.at.epochMilliseconds === at.epochMilliseconds);
  const event = made ?? loaded.events.at(-1);
  if (event === undefined) throw new Error("a case without a trail");
  return happened(event, setting);
}
