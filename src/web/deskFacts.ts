import { type LocalText } from "../core/locale.ts";

/** What the page says of one organisation; hours are written out for people. */
export interface DeskFacts {
  readonly id: string;
  /** The policy that it runs; the trial page has a sample sentence for each. */
  readonly pack: string;
  readonly name: LocalText;
  readonly desk: LocalText;
  readonly address: LocalText;
  readonly hours: LocalText;
  readonly phone: string;
  /** For danger to life; the first one first. */
  readonly hotline: readonly { readonly label: LocalText; readonly phone: string }[];
  /** Whether the desk is manned at this moment; left out when nobody can say. */
  readonly openNow?: boolean;
  /** Names of departments and areas by their ids; the trial page says who works where. */
  readonly places?: Readonly<Record<string, LocalText>>;
}
