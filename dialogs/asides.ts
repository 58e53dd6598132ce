import { escapeMarkdown } from "../src/cards/escapeMarkdown.ts";
import { LOCALES, type Locale } from "../src/core/locale.ts";
import { areaOf } from "../src/core/organisation.ts";
import { type Person } from "../src/core/person.ts";
import { formatWhen } from "../src/locales/formatWhen.ts";
import { type LoadedOrganisation } from "../src/services/index.ts";
import { type Said } from "./guided/question.ts";
import { contactShown, hotlines, hoursShown, organisationsOf } from "./organisation.ts";
import { sayMyCases, sayStatusOf } from "./caseStatus.ts";
import { type Talk } from "./talk.ts";
import { type Aside } from "./wishes.ts";

const LANGUAGE_NAMES: Readonly<Record<Locale, string>> = {
  "zh-Hant": "繁體中文",
  "zh-Hans": "简体中文",
  en: "English",
};

/** Answers a side question; whatever was going on goes on afterwards. */
export async function sayAside(talk: Talk, aside: Aside, said: Said): Promise<void> {
  switch (aside) {
    case "contact":
      talk.say(await contactShown(talk));
      return;
    case "person":
      return sayPerson(talk);
    case "status":
      return said.reading.slots.reference === undefined
        ? sayMyCases(talk)
        : sayStatusOf(talk, said.reading.slots.reference);
    case "language":
      return sayLanguage(talk, said);
    case "help":
      talk.say(talk.texts.root.capabilities);
      return;
    case "greeting":
      talk.say(talk.texts.root.hello);
      return;
  }
}

/** Danger first: the number to call, before anything else is said. */
export async function sayEmergency(talk: Talk): Promise<void> {
  talk.say(talk.texts.root.emergency({ hotline: await hotlines(talk) }));
}

export function sayLanguage(talk: Talk, said: Said): void {
  const wanted = said.reading.slots.language;
  if (wanted === undefined || wanted === talk.locale) {
    talk.say({
      text: talk.texts.root.languageAsk,
      choices: LOCALES.map((locale) => LANGUAGE_NAMES[locale]),
    });
    return;
  }
  talk.setLocale(wanted);
  talk.say(talk.texts.root.languageSet);
}

/** One person with a way to reach them, and when; never "please contact another department". */
export async function sayPerson(talk: Talk): Promise<void> {
  const t = talk.texts.root;
  const organisations = await organisationsOf(talk);
  const parts: string[] = [];
  for (const organisation of organisations) {
    const { profile, calendar } = organisation;
    const person = await onDuty(talk, organisation);
    const who =
      person?.reach === null || person === null
        ? t.personDesk({
            name: escapeMarkdown(profile.desk[talk.locale]),
            phone: escapeMarkdown(profile.phone),
          })
        : t.person({ name: escapeMarkdown(person.name), reach: escapeMarkdown(person.reach) });
    const { now } = talk.unit;
    const when = calendar.isOpen(now)
      ? t.personOpen({ hours: hoursShown(profile, talk.locale) })
      : t.personAfterHours({
          opensAt: formatWhen(calendar.nextOpening(now), now, profile.zone, talk.locale),
        });
    // Somebody who belongs to none is told of each whose it is.
    const name = escapeMarkdown(profile.name[talk.locale]);
    if (organisations.length > 1) parts.push(t.contactTitle({ organisation: name }));
    parts.push(who, when);
  }
  talk.say({ text: parts.join("\n\n"), choices: [t.leaveMessage] });
}

/** Who answers for this person's area, else whoever takes what fits nobody. */
async function onDuty(talk: Talk, { id, profile }: LoadedOrganisation): Promise<Person | null> {
  const staff = await talk.services.staff();
  const { household } = talk.person;
  const area = household === null ? null : areaOf(profile, household);
  const officers = area === null ? [] : staff.byArea(id, area);
  return (
    officers.find((person) => person.roles.includes("officer")) ??
    staff.byRole(id, "duty")[0] ??
    staff.byRole(id, "director")[0] ??
    null
  );
}
