/**
 * What a stored activity becomes for Teams: buttons of cards as Action.Execute, with the plain
 * submit as its fallback, so that the card can be answered in place (platform.md, D10).
 *
 * @param activity JSON text; returned as it is for other channels and for activities without cards.
 */
export function teamsActivity(channel: string, activity: string): string {
  if (channel !== "msteams" || !activity.includes('"Action.Submit"')) return activity;
  return JSON.stringify(JSON.parse(activity, executed));
}

interface Submit {
  readonly type?: unknown;
  readonly title?: unknown;
  readonly data?: unknown;
}

function executed(this: unknown, _key: string, value: unknown): unknown {
  if (value === null || typeof value !== "object") return value;
  const action = value as Submit;
  if (action.type !== "Action.Submit") return value;
  return { ...action, type: "Action.Execute", verb: "press", fallback: action };
}
