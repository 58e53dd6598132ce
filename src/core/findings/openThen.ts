import { type Actor, type CaseCommand, type CaseEvent, type Notice } from "../case/case.ts";
import { decide, type DecideContext } from "../case/decide.ts";
import { type Opened } from "../case/openCase.ts";

/**
 * A case that begins with something done to it at the same moment: an answer promised on the visit, a
 * major problem put to the leaders (C-5). One row, as if it had begun that way; the trail says each.
 *
 * @throws RangeError when a command isn't permitted: its caller has looked.
 */
export function openThen(
  opened: Opened,
  commands: readonly CaseCommand[],
  by: Actor,
  context: Omit<DecideContext, "clocks" | "trail">,
): Opened {
  return commands.reduce<Opened>((before, command) => {
    const decision = decide(before.case, command, by, context);
    if (!decision.ok) throw new RangeError(`${command.type}: ${decision.refusal}`);
    return {
      ...before,
      case: { ...before.case, ...decision.patch },
      events: [...before.events, ...decision.events],
      notices: [...before.notices, ...decision.notices],
      clocks: [
        ...before.clocks.filter(({ kind }) => !decision.stopClocks.includes(kind)),
        ...decision.startClocks,
      ],
      roles: [...before.roles, ...decision.roles],
    };
  }, opened);
}

/** The customer was there, or on the phone: one message afterwards tells them all of it. */
export const withoutCustomers = (opened: Opened): Opened => ({
  ...opened,
  notices: opened.notices.filter(({ to }: Notice) => to !== "customers"),
});

/** The trail of a case says which visit it came from. */
export const fromVisit = (opened: Opened, data: CaseEvent["data"]): Opened => {
  const [filed, ...rest] = opened.events;
  if (filed === undefined) return opened;
  return { ...opened, events: [{ ...filed, data: { ...filed.data, ...data } }, ...rest] };
};
