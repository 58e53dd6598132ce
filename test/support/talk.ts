import { randomUUID } from "node:crypto";
import { makeConverse } from "../../dialogs/converse.ts";
import { DIALOGS } from "../../dialogs/registry.ts";
import { type Entry } from "../../dialogs/session.ts";
import { readState, type State } from "../../dialogs/state.ts";
import { type Input, type ReceivedFile, type Talk } from "../../dialogs/talk.ts";
import { readButton } from "../../src/cards/actions.ts";
import { type Locale } from "../../src/core/locale.ts";
import { type Person } from "../../src/core/person.ts";
import { type Reply } from "../../src/core/reply.ts";
import { type Write } from "../../src/db/writes.ts";
import { textsFor, type Texts } from "../../src/locales/index.ts";
import { type Services } from "../../src/services/index.ts";
import { type PersonalNotice, type Unit } from "../../src/services/unit.ts";

/** One person in one conversation, as a test speaks for them. */
export interface Actor {
  says(text: string, files?: readonly ReceivedFile[]): Promise<void>;
  /** Presses the button with this title on the newest card that has it. */
  presses(title: string): Promise<void>;
  sends(input: Input): Promise<void>;
  arrives(): Promise<void>;
  /** What was said in the latest turn. */
  readonly heard: readonly Reply[];
  /** The same as one text: words, and what cards say to a screen reader. */
  readonly words: string;
  readonly choices: readonly string[];
  readonly state: State;
  /** The stored text of the state; may be replaced, as another release would have left it. */
  stored: string;
  readonly locale: Locale;
  readonly texts: Texts;
  readonly draftOpen: boolean;
  readonly writes: readonly Write[];
  readonly notices: readonly PersonalNotice[];
  person: Person;
}

export interface TalkOptions {
  readonly services: Services;
  readonly entries?: readonly Entry[];
  readonly now?: () => Temporal.Instant;
  readonly converse?: (talk: Talk, input: Input) => Promise<void>;
  /** Runs one turn with a unit of work that is committed; without it a turn is held in memory. */
  readonly turn?: (work: (unit: Unit) => Promise<void>) => Promise<unknown>;
}

const NOON = Temporal.Instant.from("2026-05-06T04:00:00Z");

const nothingOfStaff = { staffCommand: async () => false, pressedCaseButton: async () => null };

/** A person of this language, to be spoken for in a conversation held in memory. */
export function talk(locale: Locale, options: TalkOptions) {
  const converse = options.converse ?? makeConverse(options.entries ?? DIALOGS, nothingOfStaff);
  return {
    as(person: Person, conversationKey = `test/${randomUUID()}`): Actor {
      return new Conversation(locale, options, converse, person, conversationKey);
    },
  };
}

class Conversation implements Actor {
  heard: readonly Reply[] = [];
  stored = "";
  draftOpen = false;
  locale: Locale;
  person: Person;
  readonly writes: Write[] = [];
  readonly notices: PersonalNotice[] = [];
  readonly #cards: Reply[] = [];
  readonly #options: TalkOptions;
  readonly #converse: (talk: Talk, input: Input) => Promise<void>;
  readonly #key: string;

  constructor(
    locale: Locale,
    options: TalkOptions,
    converse: (talk: Talk, input: Input) => Promise<void>,
    person: Person,
    key: string,
  ) {
    this.locale = locale;
    this.person = person;
    this.#options = options;
    this.#converse = converse;
    this.#key = key;
  }

  get texts(): Texts {
    return textsFor(this.locale);
  }

  get state(): State {
    return readState(this.stored).state;
  }

  get words(): string {
    return this.heard
      .flatMap(({ text, speak }) => [text, speak])
      .filter((part) => part !== undefined)
      .join("\n");
  }

  get choices(): readonly string[] {
    return this.heard.flatMap(({ choices }) => choices ?? []);
  }

  says(text: string, files: readonly ReceivedFile[] = []): Promise<void> {
    return this.sends({ type: "text", text, files });
  }

  arrives(): Promise<void> {
    return this.sends({ type: "arrived" });
  }

  async presses(title: string): Promise<void> {
    for (const { card } of this.#cards.toReversed()) {
      const actions = (card?.["actions"] ?? []) as { title: string; data: unknown }[];
      const action = actions.find((one) => one.title === title);
      if (action === undefined) continue;
      const press = readButton(action.data);
      if (press === null) throw new Error(`the button ${title} sends nothing we read`);
      return this.sends(press);
    }
    throw new Error(`no card has a button ${title}`);
  }

  sends(input: Input): Promise<void> {
    const { turn } = this.#options;
    if (turn === undefined) return this.#turn(input, this.#unit());
    return turn((unit) => this.#turn(input, unit)).then(() => undefined);
  }

  #unit(): Unit {
    return {
      now: this.#options.now?.() ?? NOON,
      newId: randomUUID,
      randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
      add: (...more) => void this.writes.push(...more),
      notify: (notice) => void this.notices.push(notice),
    };
  }

  async #turn(input: Input, unit: Unit): Promise<void> {
    const said: Reply[] = [];
    const held: Talk = {
      person: this.person,
      conversationKey: this.#key,
      channel: "webchat",
      locale: this.locale,
      texts: this.texts,
      unit,
      services: this.#options.services,
      state: this.stored,
      draftOpen: false,
      told: true,
      say: (reply) => void said.push(typeof reply === "string" ? { text: reply } : reply),
      setLocale(locale) {
        held.locale = locale;
        held.texts = textsFor(locale);
      },
    };
    await this.#converse(held, input);
    this.stored = held.state;
    this.draftOpen = held.draftOpen;
    this.locale = held.locale;
    this.heard = said;
    this.#cards.push(...said.filter(({ card }) => card !== undefined));
  }
}

/** An upload that a channel has stored already. */
export const fileOf = (name: string): ReceivedFile => ({
  id: randomUUID(),
  name,
  contentType: "image/jpeg",
});
