import { sayEmergency } from "./asides.ts";
import { offerDraft } from "./drafts.ts";
import { makeFrame } from "./frame.ts";
import { menuLabels, press, resume } from "./forms.ts";
import { hearText } from "./hear.ts";
import { organisationsOf } from "./organisation.ts";
import { sayMissed } from "./delivery.ts";
import { beginStep } from "./supplySteps.ts";
import { readMessage } from "./reading.ts";
import { type CaseDesk, type Entry, type Session } from "./session.ts";
import { openDraft, readState, writeState } from "./state.ts";
import { supplierOf } from "./supplier.ts";
import { type Input, type Talk } from "./talk.ts";
import { type Texts } from "../src/locales/index.ts";
import { type LoadedOrganisation } from "../src/services/index.ts";
import { escapeMarkdown } from "../src/cards/escapeMarkdown.ts";

/**
 * Makes the one entrance of every message.
 *
 * @param entries the dialogs that can be begun; the registry's outside of tests.
 */
export function makeConverse(entries: readonly Entry[], desk: CaseDesk) {
  const frame = makeFrame(entries);
  return async (talk: Talk, input: Input): Promise<void> => {
    const { state, restarted } = readState(talk.state);
    const supplies = (await supplierOf(talk)) !== null;
    const session: Session = { talk, entries, frame, supplies, state };
    const first = talk.state === "";
    if (restarted) talk.say(talk.texts.root.restarted);
    await hear(session, desk, input, first);
    talk.state = writeState(session.state);
    talk.draftOpen = openDraft(session.state) !== null;
  };
}

/** The border cuts there too; what waits in the state must never be longer than its schema. */
const LONGEST = 8_000;

async function hear(session: Session, desk: CaseDesk, input: Input, first: boolean): Promise<void> {
  const { talk } = session;
  switch (input.type) {
    case "text": {
      const text = input.text.slice(0, LONGEST);
      const reading = await readMessage(talk, text);
      if (reading.emergency !== null) await sayEmergency(talk);
      return hearText(session, desk, { text, reading }, input.files);
    }
    case "formButton":
      return press(session, input.draftId, input.verb, input.values);
    case "caseButton": {
      const asked = await desk.pressedCaseButton(talk, input);
      if (asked !== null) await beginStep(session, asked.view, asked.verb, "", []);
      return;
    }
    case "unknownButton":
      talk.say({ text: talk.texts.root.unknownButton, choices: menuLabels(session) });
      return;
    case "arrived":
      return greet(session, first);
    case "setLocale":
      talk.setLocale(input.locale);
      talk.say(talk.texts.root.languageSet);
      if (session.state.form !== null) await resume(session, session.state.form);
  }
}

/** The greeting says who is speaking and what one can do; a draft is offered instead of a menu. */
async function greet(session: Session, first: boolean): Promise<void> {
  const { talk } = session;
  const t = talk.texts.root;
  const organisations = await organisationsOf(talk);
  const names = organisations.map(({ profile }) => escapeMarkdown(profile.name[talk.locale]));
  const hello =
    talk.person.kind === "staff"
      ? t.greetingStaff({ name: escapeMarkdown(talk.person.name) })
      : names.length === 1
        ? t.greeting({ organisation: names[0] ?? "", example: exampleOf(t, organisations[0]) })
        : t.greetingMany({ organisations: names.join(talk.locale === "en" ? ", " : "、") });
  if (!first && (await sayMissed(talk))) return;
  const text = first ? hello : t.welcomeBack;
  if (await offerDraft(session, text)) return;
  talk.say({ text, choices: menuLabels(session) });
}

/** What one might say first to this organisation. */
const exampleOf = (
  { examples }: Texts["root"],
  organisation: LoadedOrganisation | undefined,
): string => examples[organisation?.pack.id ?? ""] ?? Object.values(examples)[0] ?? "";
