import { type Dialog } from "./guided/question.ts";
import { type Frame } from "./guided/turn.ts";
import { isStaff } from "../src/core/person.ts";
import { type Intent } from "../src/understanding/intent.ts";
import { type SupplyVerb } from "../src/core/supply/steps.ts";
import { type CaseView } from "../src/services/index.ts";
import { type State } from "./state.ts";
import { type Input, type ReceivedFile, type Talk } from "./talk.ts";

/** A dialog, who may begin it, and how it is asked for. */
export interface Entry {
  readonly dialog: Dialog;
  readonly audience: "everyone" | "customers" | "staff";
  /** What a person wants who is led here; null: it is begun by other means only. */
  readonly intent: Intent | null;
}

/** A step of a supply request that goes on as a conversation. */
export interface StepAsked {
  readonly view: CaseView;
  readonly verb: SupplyVerb;
}

/** What staff type and press on case cards is answered elsewhere. */
export interface CaseDesk {
  /** @returns false when the text is no command of staff. */
  readonly staffCommand: (
    talk: Talk,
    text: string,
    files: readonly ReceivedFile[],
  ) => Promise<boolean>;
  readonly pressedCaseButton: (
    talk: Talk,
    input: Extract<Input, { type: "caseButton" }>,
  ) => Promise<StepAsked | null>;
}

/** One turn of the root: the talk, and what is kept of it afterwards. */
export interface Session {
  readonly talk: Talk;
  readonly entries: readonly Entry[];
  readonly frame: Frame;
  /** Whether this person can apply for electricity here. */
  readonly supplies: boolean;
  state: State;
}

/** The dialog for what this person wants; null when this release has none for them. */
export function dialogFor({ talk, entries }: Session, intent: Intent): Dialog | null {
  const theirs = isStaff(talk.person) ? "staff" : "customers";
  const fits = entries.filter((entry) => entry.intent === intent);
  const own = fits.find(({ audience }) => audience === theirs || audience === "everyone");
  return own?.dialog ?? null;
}

export const dialogOf = (session: Session, id: string): Dialog | null =>
  session.entries.find(({ dialog }) => dialog.id === id)?.dialog ?? null;
